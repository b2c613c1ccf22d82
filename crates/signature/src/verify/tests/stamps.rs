//! Time stamps: what they prove, and what they do not.

use super::*;
use crate::der::Oid;
use crate::fixture::{at, stamp};
use crate::oids;
use crate::stamp::{StampFault, question, token};
use crate::{der::write, digest::Digest};

const NO_POE: &str = "INDETERMINATE, NO_POE";
const ORDER: &str = "INDETERMINATE, TIMESTAMP_ORDER_FAILURE";

fn authority(change: impl FnOnce(&mut Blank)) -> Holder {
    let mut blank = Blank::service("TIME-STAMPING AUTHORITY", oids::TIME_STAMPING);
    blank.serial = 8;
    blank.more.clear();
    change(&mut blank);
    Centre::new().nca.issue(&blank, "tsa")
}

/// A person's message with a stamp of this authority.
fn stamped(authority: &Holder, time: &str, policy: Oid) -> Vec<u8> {
    let holder = person(&Centre::new());
    let letter = Letter::over(CONTENT, &holder);
    let stamp = stamp(authority, &letter.signature(&holder), time, policy);
    letter.stamped(&holder, &stamp)
}

fn verdict(authority: &Holder, time: &str, policy: Oid) -> String {
    Case::of(&stamped(authority, time, policy)).verdict()
}

#[test]
fn a_stamp_proves_an_earlier_instant() {
    let message = stamped(
        &authority(|_| {}),
        "20260315100000.25Z",
        oids::POLICY_TIME_STAMP,
    );
    // Long after the certificate's end, the signature from before it still holds.
    let late = at("2029-01-01T00:00:00Z");
    let report = Case {
        received_at: late,
        ..Case::of(&message)
    }
    .report();
    assert_eq!(report.refusal, None);
    let reference = report.reference.unwrap();
    assert_eq!(reference.at.to_string(), "2026-03-15T10:00:00.25Z");
    assert_eq!(reference.proof, Proof::Stamp);
    assert!(report.evidence.stamp.is_some());
    assert_eq!(report.evidence.revocation.len(), 2);
}

#[test]
fn the_instants_must_not_contradict_each_other() {
    let authority = authority(|blank| blank.validity[0] = "250101000000Z");
    let at = |time| verdict(&authority, time, oids::POLICY_TIME_STAMP);
    assert_eq!(at("20251231235959Z"), ORDER);
    assert_eq!(at("20260601120100Z"), "TOTAL-PASSED");
    assert_eq!(at("20260601120101Z"), ORDER);
}

#[test]
fn a_stamp_of_the_wrong_kind_proves_nothing() {
    let time = "20260315100000Z";
    let by = |authority: &Holder| verdict(authority, time, oids::POLICY_TIME_STAMP);
    assert_eq!(by(&authority(|_| {})), "TOTAL-PASSED");
    assert_eq!(
        by(&authority(|blank| blank.purposes_critical = false)),
        NO_POE
    );
    assert_eq!(
        by(&authority(|blank| blank
            .purposes
            .push(oids::EMAIL_PROTECTION))),
        NO_POE
    );
    assert_eq!(
        by(&authority(|blank| blank.purposes[0] = oids::OCSP_SIGNING)),
        NO_POE
    );
    assert_eq!(
        by(&authority(|blank| blank.validity[1] = "260301000000Z")),
        NO_POE
    );
    let evil = Centre::evil().nca.issue(
        &Blank::service("TIME-STAMPING AUTHORITY", oids::TIME_STAMPING),
        "tsa",
    );
    assert_eq!(by(&evil), NO_POE);
    let policy = Oid::new_unwrap("1.2.398.3.3.2.6.1");
    assert_eq!(verdict(&authority(|_| {}), time, policy), NO_POE);
}

#[test]
fn a_stamp_belongs_to_one_signature() {
    let holder = person(&Centre::new());
    let letter = Letter::over(CONTENT, &holder);
    let authority = authority(|_| {});
    let time = "20260315100000Z";
    let elsewhere = stamp(
        &authority,
        b"another signature",
        time,
        oids::POLICY_TIME_STAMP,
    );
    let report = Case::of(&letter.clone().stamped(&holder, &elsewhere)).report();
    assert_eq!(
        report.refusal,
        Some(Refusal::Stamp(StampFault::OtherImprint))
    );
    // A signature offered as a stamp, and a stamp offered as a signature.
    let signature = letter.seal(&holder);
    let report = Case::of(&letter.stamped(&holder, &signature)).report();
    assert_eq!(
        report.refusal,
        Some(Refusal::Stamp(StampFault::NoStatement))
    );
    assert_eq!(
        Case::of(&elsewhere).verdict(),
        "TOTAL-FAILED, FORMAT_FAILURE"
    );
}

#[test]
fn a_stamp_by_a_revoked_authority_proves_nothing() {
    let message = stamped(
        &authority(|_| {}),
        "20260315100000Z",
        oids::POLICY_TIME_STAMP,
    );
    let mut told = Told::good(&[7]);
    let silent = Case {
        told,
        ..Case::of(&message)
    };
    assert_eq!(silent.verdict(), "INDETERMINATE, TRY_LATER");
    told = Told::good(&[7]);
    told.0.insert(vec![8], Some(at("2026-05-01T00:00:00Z")));
    assert_eq!(
        Case {
            told,
            ..Case::of(&message)
        }
        .verdict(),
        NO_POE
    );
}

#[test]
fn a_stamp_that_the_server_obtained_counts_as_well() {
    let holder = person(&Centre::new());
    let letter = Letter::over(CONTENT, &holder);
    let signature = letter.signature(&holder);
    let stamp = stamp(
        &authority(|_| {}),
        &signature,
        "20260601120000Z",
        oids::POLICY_TIME_STAMP,
    );
    let response = write::sequence(&[&write::sequence(&[&write::unsigned(&[0])]), &stamp]);
    let asked = question(
        &signature,
        Digest::Streebog512,
        oids::POLICY_TIME_STAMP,
        &[0xab, 0xcd],
    );
    let imprint = Digest::Streebog512.of(&signature);
    assert!(asked.windows(imprint.len()).any(|window| window == imprint));
    assert!(token(&response, &[0xab, 0xce]).is_err());
    let refused = write::sequence(&[&write::sequence(&[&write::unsigned(&[2])])]);
    assert_eq!(token(&refused, &[1]), Err(StampFault::NotGranted(2)));
    let token = token(&response, &[0xab, 0xcd]).unwrap();
    let centre = Centre::new();
    let (trust, told, policy) = (centre.trust(), Told::good(&[7, 8]), Policy::default());
    let request = Request {
        message: &letter.seal(&holder),
        content: Some(CONTENT),
        stamp: Some(&token),
        expected: Expected::Anyone,
        received_at: noon(),
        checked_at: noon(),
    };
    let report = OwnVerifier::new(&trust, &told, &policy).verify(&request);
    assert_eq!(report.refusal, None);
    assert_eq!(report.reference.unwrap().proof, Proof::Stamp);
}
