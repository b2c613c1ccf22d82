//! The whole check: what it keeps as evidence, where it ends, and the instants on its boundaries.
//! What it says to each attack stands in the table of the crate `testpki`.

use std::sync::LazyLock;

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use proptest::sample::Index;
use ruqsat_signature::certificate::TwelveDigits;
use ruqsat_signature::revocation::{Doubt, KeptAnswers};
use ruqsat_signature::stamp::{StampFault, question, token};
use ruqsat_signature::verify::{
    Checked, Expected, Outcome, OwnVerifier, Policy, Proof, Refusal, Report, Request, Step,
    Verifier,
};
use ruqsat_signature::{der::write, oids};
use ruqsat_testpki::{BIN, CONTENT, Cast, Family, Holder, IIN, Letter, NOON, OTHER_IIN};

static CAST: LazyLock<Cast> = LazyLock::new(|| Cast::new(Family::Gost, "whole"));

fn cast() -> &'static Cast {
    &CAST
}

fn number(text: &str) -> TwelveDigits {
    TwelveDigits::parse(text).unwrap()
}

/// A request about the message over the content, received and checked at once.
fn request(message: &[u8], at: Timestamp) -> Request<'_> {
    Request {
        message,
        content: Some(CONTENT),
        stamp: None,
        expected: Expected::Anyone,
        received_at: at,
        checked_at: at,
    }
}

fn verify(cast: &Cast, answers: &KeptAnswers, request: &Request<'_>) -> Report {
    let (trust, policy) = (cast.centre.trust().unwrap(), Policy::default());
    OwnVerifier::new(&trust, answers, &policy).verify(request)
}

/// A check at this instant with an answer of that instant that the person's key is good.
fn at(cast: &Cast, message: &[u8], at: Timestamp) -> Report {
    let about = [&cast.person, &cast.centre.stamper];
    verify(cast, &cast.good(&about, at), &request(message, at))
}

fn instant(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn a_good_signature_passes_every_step_and_keeps_its_evidence() {
    let cast = cast();
    let long_ago = instant("2020-01-01T00:00:00Z");
    let message = Letter::over(CONTENT, &cast.person, long_ago).seal(&cast.person);
    let report = at(cast, &message, NOON);
    assert_eq!(report.refusal, None);
    assert_eq!(report.verdict().to_string(), "TOTAL-PASSED");
    let held = |step: &Checked| matches!(step.outcome, Outcome::Held | Outcome::Absent);
    assert!(report.steps().iter().all(held));
    assert_eq!(report.signer.unwrap().iin, number(IIN));
    let reference = report.reference.unwrap();
    assert_eq!((reference.at, reference.proof), (NOON, Proof::Receipt));
    let evidence = report.evidence;
    assert_eq!(evidence.message, message);
    assert_eq!(evidence.certificate.unwrap().der, cast.person.der);
    let path: Vec<Vec<u8>> = evidence.path.into_iter().map(|one| one.der).collect();
    let above = [&cast.centre.authority, &cast.centre.root];
    assert_eq!(path, above.map(|one| one.der.clone()));
    assert_eq!(evidence.revocation.len(), 1);
    // The signer claims a year in which the certificate did not exist; nobody listens.
    assert_eq!(evidence.claimed_at, Some(long_ago));
}

#[test]
fn what_comes_as_ber_is_kept_as_der() {
    let cast = cast();
    let message = cast.letter().seal(&cast.person);
    let endless = [&[0x30, 0x80], &message[4..], &[0, 0]].concat();
    let report = at(cast, &endless, NOON);
    assert_eq!(report.refusal, None);
    assert_eq!(report.evidence.message, message);
}

#[test]
fn a_refused_step_ends_the_check() {
    let cast = cast();
    let message = cast.letter().seal(&cast.person);
    let report = verify(cast, &KeptAnswers::default(), &request(&message, NOON));
    assert_eq!(
        report.refusal,
        Some(Refusal::RevocationUnknown(Doubt::NoAnswer))
    );
    let outcome = |report: &Report, step: Step| report.steps()[step as usize].outcome;
    assert_eq!(outcome(&report, Step::Identity), Outcome::Held);
    assert_eq!(outcome(&report, Step::TimeStamp), Outcome::Absent);
    assert_eq!(outcome(&report, Step::Revocation), Outcome::Refused);
    let other = Request {
        content: Some(b"another statement"),
        ..request(&message, NOON)
    };
    let report = verify(cast, &KeptAnswers::default(), &other);
    assert_eq!(report.verdict().to_string(), "TOTAL-FAILED, HASH_FAILURE");
    assert_eq!(outcome(&report, Step::Path), Outcome::NotReached);
}

#[test]
fn a_certificate_is_valid_from_its_first_to_its_last_second() {
    let cast = cast();
    let message = cast.letter().seal(&cast.person);
    let passed = |time| at(cast, &message, instant(time)).passed();
    assert!(!passed("2025-12-31T23:59:59Z"));
    assert!(passed("2026-01-01T00:00:00Z"));
    assert!(passed("2027-01-01T00:00:00Z"));
    assert!(!passed("2027-01-01T00:00:01Z"));
}

#[test]
fn a_stamp_may_be_younger_than_the_arrival_by_as_much_as_clocks_differ() {
    let cast = cast();
    let letter = cast.letter();
    let signature = letter.signature(&cast.person);
    let after = |seconds| {
        let stamp = cast.stamp(&signature, NOON + SignedDuration::from_secs(seconds));
        at(cast, &letter.clone().stamped(&cast.person, &stamp), NOON)
    };
    let report = after(60);
    assert_eq!(report.refusal, None);
    assert_eq!(report.reference.unwrap().proof, Proof::Stamp);
    assert_eq!(report.evidence.revocation.len(), 2);
    assert_eq!(after(61).refusal, Some(Refusal::StampAfterReceipt));
}

#[test]
fn a_stamp_that_the_server_obtained_counts_as_well() {
    let cast = cast();
    let letter = cast.letter();
    let signature = letter.signature(&cast.person);
    let stamp = cast.stamp(&signature, NOON);
    let response = write::sequence(&[&write::sequence(&[&write::unsigned(&[0])]), &stamp]);
    let digest = cast.person.key.digest();
    let asked = question(&signature, digest, oids::POLICY_TIME_STAMP, &[0xab, 0xcd]);
    let imprint = digest.of(&signature);
    assert!(asked.windows(imprint.len()).any(|window| window == imprint));
    assert!(token(&response, &[0xab, 0xce]).is_err());
    let refused = write::sequence(&[&write::sequence(&[&write::unsigned(&[2])])]);
    assert_eq!(token(&refused, &[1]), Err(StampFault::NotGranted(2)));
    let token = token(&response, &[0xab, 0xcd]).unwrap();
    let message = letter.seal(&cast.person);
    let request = Request {
        stamp: Some(&token),
        ..request(&message, NOON)
    };
    let answers = cast.good(&[&cast.person, &cast.centre.stamper], NOON);
    let report = verify(cast, &answers, &request);
    assert_eq!(report.refusal, None);
    assert_eq!(report.reference.unwrap().proof, Proof::Stamp);
}

#[test]
fn an_organisation_may_ask_for_one_person_of_its_own() {
    let cast = cast();
    let (bin, chief, other) = (number(BIN), number(IIN), number(OTHER_IIN));
    let refusal = |holder: &Holder, iin| {
        let message = Letter::over(CONTENT, holder, NOON).seal(holder);
        let request = Request {
            expected: Expected::Organisation { bin: &bin, iin },
            ..request(&message, NOON)
        };
        verify(cast, &cast.good(&[holder], NOON), &request).refusal
    };
    assert_eq!(refusal(&cast.chief, None), None);
    assert_eq!(refusal(&cast.chief, Some(&chief)), None);
    assert_eq!(
        refusal(&cast.chief, Some(&other)),
        Some(Refusal::OtherPerson)
    );
    assert_eq!(refusal(&cast.employee, Some(&chief)), Some(Refusal::Role));
}

/// Octets cut out, put in, written over, or a piece written twice: what a fuzzer would try.
fn mutated(message: &[u8], changes: &[(Index, Index, u8, u8)]) -> Vec<u8> {
    let mut octets = message.to_vec();
    for (from, to, kind, octet) in changes {
        let (from, to) = (from.index(octets.len()), to.index(octets.len()));
        let piece = from.min(to)..(from.min(to) + 8).min(octets.len());
        match kind % 4 {
            0 => octets[from] = *octet,
            1 => octets.insert(from, *octet),
            2 => drop(octets.drain(piece)),
            _ => {
                let again = octets[piece].to_vec();
                octets.splice(to..to, again);
            }
        }
    }
    octets
}

proptest! {
    #[test]
    fn no_mangled_message_passes(
        changes in prop::collection::vec(any::<(Index, Index, u8, u8)>(), 1..4),
    ) {
        let cast = cast();
        let message = cast.letter().seal(&cast.person);
        let report = at(cast, &mutated(&message, &changes), NOON);
        prop_assert!(!report.passed() || report.evidence.message == message);
    }
}
