//! The keys of the demo: what becomes of a signature with each of them.

use std::fmt::Write as _;

use jiff::Timestamp;
use ruqsat_signature::certificate::TwelveDigits;
use ruqsat_signature::trust::Trust;
use ruqsat_signature::verify::{Expected, Report, Request, Verifier};
use ruqsat_testpki::{DEMO_ORGANISATION, DemoCentre};

const CONTENT: &[u8] = b"kz-ruqsat-consent/v1\nI agree.";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn verify(demo: &DemoCentre, message: &[u8], expected: Expected<'_>, now: Timestamp) -> Report {
    let request = Request {
        message,
        content: Some(CONTENT),
        stamp: None,
        expected,
        received_at: now,
        checked_at: now,
    };
    demo.verify(&request)
}

fn line(report: &Report) -> String {
    let refusal = report.refusal.as_ref().map_or("", |refusal| refusal.id());
    format!("{} {refusal}", report.verdict())
        .trim_end()
        .to_owned()
}

#[test]
fn each_key_does_what_its_name_says() {
    let (demo, now) = (DemoCentre::new().unwrap(), at("2026-11-22T05:00:00Z"));
    let number = |text: &str| TwelveDigits::parse(text).unwrap();
    let (owner, company) = (number("951332300015"), number("991340000017"));
    let organisation = Expected::Organisation {
        bin: &company,
        iin: None,
    };
    let mut table = String::new();
    for key in demo.keys() {
        let message = demo.sign(&key.id, CONTENT, now).unwrap();
        let expected = match key.bin {
            Some(_) => organisation,
            None => Expected::Person(&owner),
        };
        let report = verify(&demo, &message, expected, now);
        writeln!(table, "{:13} {:16} {}", key.id, key.what, line(&report)).unwrap();
    }
    insta::assert_snapshot!(table, @"
    owner         personal         TOTAL-PASSED
    second-owner  personal         INDETERMINATE, SIG_CONSTRAINTS_FAILURE other-person
    chief         chief-executive  TOTAL-PASSED
    signatory     signatory        TOTAL-PASSED
    employee      employee         INDETERMINATE, SIG_CONSTRAINTS_FAILURE role
    expired       expired          INDETERMINATE, OUT_OF_BOUNDS_NO_POE not-valid-then
    revoked       revoked          TOTAL-FAILED, REVOKED revoked
    login-only    login-only       INDETERMINATE, CHAIN_CONSTRAINTS_FAILURE purpose
    look-alike    look-alike       INDETERMINATE, NO_CERTIFICATE_CHAIN_FOUND no-path
    ");
    assert_eq!(demo.sign("nobody", CONTENT, now), None);
}

#[test]
fn the_demo_works_for_years_and_is_the_same_each_time() {
    let (demo, again) = (DemoCentre::new().unwrap(), DemoCentre::new().unwrap());
    let iin = TwelveDigits::parse(&demo.keys().first().unwrap().iin).unwrap();
    for now in [
        "2026-01-01T00:00:00Z",
        "2030-02-28T19:00:00Z",
        "2044-12-31T00:00:00.5Z",
    ] {
        let message = demo.sign("owner", CONTENT, at(now)).unwrap();
        assert_eq!(again.sign("owner", CONTENT, at(now)).unwrap(), message);
        let report = verify(&demo, &message, Expected::Person(&iin), at(now));
        assert_eq!(report.refusal, None);
        assert_eq!(report.evidence.revocation.len(), 1);
    }
}

#[test]
fn nobody_believes_the_demo_who_has_not_pinned_it_and_its_name_tells_it() {
    let demo = DemoCentre::new().unwrap();
    let files: Vec<Vec<u8>> = demo
        .trust()
        .authorities()
        .iter()
        .map(|one| one.der.clone())
        .collect();
    assert!(Trust::pinned(&files, &[]).is_err());
    for authority in demo.trust().authorities() {
        let organisation = authority.subject.text(ruqsat_signature::oids::ORGANISATION);
        assert_eq!(organisation, Some(DEMO_ORGANISATION));
    }
}
