//! The whole check on messages of a small centre, each wrong in one way.

mod attacks;
mod persons;
mod stamps;

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::*;
use crate::certificate::{Certificate, TwelveDigits};
use crate::fixture::{Blank, CONTENT, Centre, Holder, IIN, Letter, noon};
use crate::moment::Moment;
use crate::revocation::{self, Doubt, Reason, Revocation, Source, Status};

/// What a test wants to be told about each serial number; nothing is known of the others.
#[derive(Default)]
struct Told(BTreeMap<Vec<u8>, Option<Timestamp>>);

impl Told {
    fn good(serials: &[u8]) -> Self {
        Self(serials.iter().map(|serial| (vec![*serial], None)).collect())
    }

    fn revoked(serial: u8, at: Timestamp) -> Self {
        Self(BTreeMap::from([(vec![serial], Some(at))]))
    }
}

impl Revocation for Told {
    fn status(&self, certificate: &Certificate, _: &Certificate, moment: Moment) -> Status {
        let as_of = moment.checked_at;
        let evidence = revocation::Evidence {
            source: Source::Ocsp,
            der: vec![1],
            as_of,
        };
        match self.0.get(&certificate.serial) {
            Some(None) => Status::Good(evidence),
            Some(Some(at)) => Status::Revoked {
                at: *at,
                reason: Reason::Unspecified,
                evidence,
            },
            None => Status::Unknown(Doubt::NoAnswer),
        }
    }
}

/// A person's certificate of the centre.
fn person(centre: &Centre) -> Holder {
    centre.nca.issue(&Blank::person(IIN), "person")
}

fn number(text: &str) -> TwelveDigits {
    TwelveDigits::parse(text).unwrap()
}

/// A check that expects the person, at noon, with everything known to be good.
struct Case<'a> {
    message: &'a [u8],
    expected: Expected<'a>,
    told: Told,
    received_at: Timestamp,
    policy: Policy,
}

impl<'a> Case<'a> {
    fn of(message: &'a [u8]) -> Self {
        Self {
            message,
            expected: Expected::Anyone,
            told: Told::good(&[7, 8]),
            received_at: noon(),
            policy: Policy::default(),
        }
    }

    fn over(&self, content: Option<&[u8]>) -> Report {
        let request = Request {
            message: self.message,
            content,
            stamp: None,
            expected: self.expected,
            received_at: self.received_at,
            checked_at: self.received_at,
        };
        let trust = Centre::new().trust();
        OwnVerifier::new(&trust, &self.told, &self.policy).verify(&request)
    }

    fn report(&self) -> Report {
        self.over(Some(CONTENT))
    }

    /// The result in the standard's words.
    fn verdict(&self) -> String {
        self.report().verdict().to_string()
    }
}

#[test]
fn a_good_signature_passes_every_step_and_keeps_its_evidence() {
    let centre = Centre::new();
    let holder = person(&centre);
    let message = Letter::over(CONTENT, &holder).seal(&holder);
    let iin = number(IIN);
    let case = Case {
        expected: Expected::Person(&iin),
        ..Case::of(&message)
    };
    let report = case.report();
    assert_eq!(report.refusal, None);
    assert_eq!(report.verdict().to_string(), "TOTAL-PASSED");
    let held = |step: &Checked| matches!(step.outcome, Outcome::Held | Outcome::Absent);
    assert!(report.steps().iter().all(held));
    let signer = report.signer.unwrap();
    assert_eq!(signer.iin, iin);
    let reference = report.reference.unwrap();
    assert_eq!((reference.at, reference.proof), (noon(), Proof::Receipt));
    let evidence = report.evidence;
    assert_eq!(evidence.message, message);
    assert_eq!(evidence.certificate.unwrap().der, holder.der);
    let path: Vec<Vec<u8>> = evidence.path.into_iter().map(|one| one.der).collect();
    assert_eq!(path, [centre.nca.der, centre.root.der]);
    assert_eq!(evidence.revocation.len(), 1);
    // The signer claims the year 2020, when the certificate did not exist; nobody listens.
    assert_eq!(
        evidence.claimed_at.unwrap().to_string(),
        "2020-01-01T00:00:00Z"
    );
}

#[test]
fn the_same_bytes_in_every_armour_give_the_same_result() {
    let centre = Centre::new();
    let holder = person(&centre);
    let message = Letter::over(CONTENT, &holder).seal(&holder);
    // The outermost length without an end, as streaming signers write it.
    let mut endless = vec![0x30, 0x80];
    endless.extend_from_slice(&message[4..]);
    endless.extend_from_slice(&[0, 0]);
    let report = Case::of(&endless).report();
    assert_eq!(report.refusal, None);
    assert_eq!(report.evidence.message, message);
}

#[test]
fn a_refused_step_ends_the_check() {
    let centre = Centre::new();
    let holder = person(&centre);
    let message = Letter::over(CONTENT, &holder).seal(&holder);
    let report = Case {
        told: Told::default(),
        ..Case::of(&message)
    }
    .report();
    assert_eq!(
        report.refusal,
        Some(Refusal::RevocationUnknown(Doubt::NoAnswer))
    );
    assert_eq!(report.verdict().to_string(), "INDETERMINATE, TRY_LATER");
    let outcome = |step: Step| report.steps()[step as usize].outcome;
    assert_eq!(outcome(Step::Identity), Outcome::Held);
    assert_eq!(outcome(Step::TimeStamp), Outcome::Absent);
    assert_eq!(outcome(Step::Revocation), Outcome::Refused);
    let report = Case::of(&message).over(Some(b"another statement"));
    assert_eq!(report.verdict().to_string(), "TOTAL-FAILED, HASH_FAILURE");
    assert_eq!(
        report.steps()[Step::Path as usize].outcome,
        Outcome::NotReached
    );
}

#[test]
fn no_single_bit_of_a_message_can_change() {
    let centre = Centre::new();
    let holder = person(&centre);
    let mut letter = Letter::over(CONTENT, &holder);
    letter.inside = Some(CONTENT.to_vec());
    let message = letter.seal(&holder);
    let (trust, told, policy) = (centre.trust(), Told::good(&[7]), Policy::default());
    let verifier = OwnVerifier::new(&trust, &told, &policy);
    for place in 0..8 * message.len() {
        let mut changed = message.clone();
        changed[place / 8] ^= 1 << (place % 8);
        let request = Request {
            message: &changed,
            content: Some(CONTENT),
            stamp: None,
            expected: Expected::Anyone,
            received_at: noon(),
            checked_at: noon(),
        };
        assert!(!verifier.verify(&request).passed(), "bit {place}");
    }
}
