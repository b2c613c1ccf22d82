//! Whose key it was, what the key is for, and when its certificate was valid.

use super::*;
use crate::certificate::IdentityFault;
use crate::der::Oid;
use crate::fixture::{BIN, CHIEF, EMPLOYEE, OTHER_IIN, at};
use crate::oids;

/// The parts of a subject.
type Parts = Vec<(Oid, String)>;

const WRONG_KEY: &str = "INDETERMINATE, CHAIN_CONSTRAINTS_FAILURE";
const WRONG_PERSON: &str = "INDETERMINATE, SIG_CONSTRAINTS_FAILURE";
const OUT_OF_BOUNDS: &str = "INDETERMINATE, OUT_OF_BOUNDS_NO_POE";

fn message(blank: &Blank) -> Vec<u8> {
    let holder = Centre::new().nca.issue(blank, "person");
    Letter::over(CONTENT, &holder).seal(&holder)
}

fn refusal(blank: &Blank, expected: Expected<'_>) -> Option<Refusal> {
    Case {
        expected,
        ..Case::of(&message(blank))
    }
    .report()
    .refusal
}

#[test]
fn only_the_person_who_was_asked_may_sign() {
    let (iin, other, bin) = (number(IIN), number(OTHER_IIN), number(BIN));
    let person = Blank::person(IIN);
    assert_eq!(refusal(&person, Expected::Person(&iin)), None);
    assert_eq!(
        refusal(&person, Expected::Person(&other)),
        Some(Refusal::OtherPerson)
    );
    let company = Expected::Organisation {
        bin: &bin,
        iin: None,
    };
    assert_eq!(refusal(&person, company), Some(Refusal::PersonalKey));
    let chief = Blank::entity(IIN, BIN, CHIEF);
    assert_eq!(
        refusal(&chief, Expected::Person(&iin)),
        Some(Refusal::OrganisationKey)
    );
    assert_eq!(Refusal::OtherPerson.verdict().to_string(), WRONG_PERSON);
}

#[test]
fn an_organisation_signs_through_whom_it_may() {
    let (iin, other, bin) = (number(IIN), number(OTHER_IIN), number(BIN));
    let foreign = number("991450000025");
    let chief = Blank::entity(IIN, BIN, CHIEF);
    let by = |bin, iin| Expected::Organisation { bin, iin };
    assert_eq!(refusal(&chief, by(&bin, None)), None);
    assert_eq!(refusal(&chief, by(&bin, Some(&iin))), None);
    assert_eq!(
        refusal(&chief, by(&bin, Some(&other))),
        Some(Refusal::OtherPerson)
    );
    assert_eq!(
        refusal(&chief, by(&foreign, None)),
        Some(Refusal::OtherOrganisation)
    );
    let employee = Blank::entity(IIN, BIN, EMPLOYEE);
    assert_eq!(refusal(&employee, by(&bin, None)), Some(Refusal::Role));
}

#[test]
fn a_certificate_names_one_person_in_one_way() {
    let with = |change: &dyn Fn(&mut Parts)| {
        let mut blank = Blank::person(IIN);
        change(&mut blank.subject);
        refusal(&blank, Expected::Anyone)
    };
    let fault = |fault| Some(Refusal::Identity(fault));
    assert_eq!(
        with(&|parts| drop(parts.remove(1))),
        fault(IdentityFault::NoIin)
    );
    assert_eq!(
        with(&|parts| parts.push(parts[1].clone())),
        fault(IdentityFault::Iin)
    );
    for text in [
        IIN,
        "IIN95133230001",
        "IIN000000000000",
        "BIN991340000017",
        "IIN9513323000l5",
    ] {
        assert_eq!(
            with(&|parts| parts[1].1 = text.to_owned()),
            fault(IdentityFault::Iin)
        );
    }
    let zero = |parts: &mut Parts| parts[1].1 = format!("IIN{IIN}\0");
    assert_eq!(with(&zero), fault(IdentityFault::Iin));
    let company = |parts: &mut Parts| parts.push((oids::UNIT, format!("BIN{BIN}")));
    assert_eq!(with(&company), fault(IdentityFault::Contradiction));
    let two = |parts: &mut Parts| {
        company(parts);
        company(parts);
    };
    assert_eq!(with(&two), fault(IdentityFault::Bin));
    let nameless = |parts: &mut Parts| parts[0].1 = "A\nB".to_owned();
    assert_eq!(with(&nameless), fault(IdentityFault::Name));
    // The number in the name is no number.
    let in_name = |parts: &mut Parts| {
        parts.pop();
        parts[0].1 = format!("IIN{IIN}");
    };
    assert_eq!(with(&in_name), fault(IdentityFault::NoIin));
}

#[test]
fn keys_for_other_purposes_sign_no_documents() {
    let with = |change: &dyn Fn(&mut Blank)| {
        let mut blank = Blank::person(IIN);
        change(&mut blank);
        Case::of(&message(&blank)).verdict()
    };
    assert_eq!(with(&|blank| blank.usage = 0b1100_1000), "TOTAL-PASSED");
    assert_eq!(with(&|blank| blank.usage = 0b1010_0000), WRONG_KEY);
    assert_eq!(
        with(&|blank| blank.purposes[0] = oids::CLIENT_AUTH),
        WRONG_KEY
    );
    assert_eq!(with(&|blank| blank.purposes.truncate(0)), WRONG_KEY);
    for purpose in [oids::CLIENT_AUTH, oids::OCSP_SIGNING, oids::TIME_STAMPING] {
        assert_eq!(with(&|blank| blank.purposes.push(purpose)), WRONG_KEY);
    }
    // The policy of old certificates for logging in.
    let auth = Oid::new_unwrap("1.2.398.3.3.2.4");
    assert_eq!(with(&|blank| blank.policy = auth), WRONG_KEY);
    assert_eq!(with(&|blank| blank.authority = true), WRONG_KEY);
}

#[test]
fn a_certificate_is_valid_from_its_first_to_its_last_second() {
    let message = message(&Blank::person(IIN));
    let verdict = |time| {
        Case {
            received_at: at(time),
            ..Case::of(&message)
        }
        .verdict()
    };
    assert_eq!(verdict("2025-12-31T23:59:59Z"), OUT_OF_BOUNDS);
    assert_eq!(verdict("2026-01-01T00:00:00Z"), "TOTAL-PASSED");
    assert_eq!(verdict("2027-01-01T00:00:00Z"), "TOTAL-PASSED");
    assert_eq!(verdict("2027-01-01T00:00:01Z"), OUT_OF_BOUNDS);
}

#[test]
fn a_revoked_certificate_signs_nothing() {
    let message = message(&Blank::person(IIN));
    let verdict = |revoked_at, policy| {
        let told = Told::revoked(7, revoked_at);
        let report = Case {
            told,
            policy,
            ..Case::of(&message)
        }
        .report();
        (
            report.verdict().to_string(),
            report.evidence.revoked_later_at,
        )
    };
    let failed = |(text, _): (String, _)| assert_eq!(text, "TOTAL-FAILED, REVOKED");
    let later = at("2026-06-01T12:00:01Z");
    failed(verdict(at("2026-05-01T00:00:00Z"), Policy::for_archive()));
    failed(verdict(noon(), Policy::for_archive()));
    failed(verdict(later, Policy::default()));
    let kept = verdict(later, Policy::for_archive());
    assert_eq!(kept, ("TOTAL-PASSED".to_owned(), Some(later)));
}
