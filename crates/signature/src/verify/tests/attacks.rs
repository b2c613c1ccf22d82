//! Messages that are built wrongly, or by somebody who wants to be believed.

use proptest::prelude::*;
use proptest::sample::Index;

use super::*;
use crate::der::{tag, write};
use crate::digest::Digest;
use crate::fixture::{attribute, extension};
use crate::gost::ParameterSet;
use crate::oids;

const FORMAT: &str = "TOTAL-FAILED, FORMAT_FAILURE";
const HASH: &str = "TOTAL-FAILED, HASH_FAILURE";
const CRYPTO: &str = "TOTAL-FAILED, SIG_CRYPTO_FAILURE";
const NO_CERTIFICATE: &str = "INDETERMINATE, NO_SIGNING_CERTIFICATE_FOUND";
const NO_CHAIN: &str = "INDETERMINATE, NO_CERTIFICATE_CHAIN_FOUND";
const ALGORITHM: &str = "INDETERMINATE, CRYPTO_CONSTRAINTS_FAILURE";

/// The result for a letter that was changed before it was signed.
fn changed(change: impl FnOnce(&mut Letter)) -> String {
    let holder = person(&Centre::new());
    let mut letter = Letter::over(CONTENT, &holder);
    change(&mut letter);
    Case::of(&letter.seal(&holder)).verdict()
}

fn attributes(letter: &mut Letter) -> &mut Vec<Vec<u8>> {
    letter.attributes.as_mut().unwrap()
}

#[test]
fn content_must_be_the_statement_that_was_stored() {
    assert_eq!(
        changed(|letter| letter.inside = Some(CONTENT.to_vec())),
        "TOTAL-PASSED"
    );
    assert_eq!(
        changed(|letter| letter.inside = Some(b"I agree to all.".to_vec())),
        HASH
    );
    assert_eq!(changed(|letter| letter.kind = oids::TST_INFO), FORMAT);
    assert_eq!(changed(|letter| letter.kind = oids::SIGNED_DATA), FORMAT);
    let holder = person(&Centre::new());
    let message = Letter::over(CONTENT, &holder).seal(&holder);
    let absent = Case::of(&message).over(None);
    assert_eq!(
        absent.verdict().to_string(),
        "INDETERMINATE, SIGNED_DATA_NOT_FOUND"
    );
}

#[test]
fn every_attribute_stands_once_with_one_value() {
    let digest = || write::octet_string(&Digest::Streebog512.of(CONTENT));
    let twice = |letter: &mut Letter, index: usize| {
        let again = attributes(letter)[index].clone();
        attributes(letter).push(again);
    };
    assert_eq!(changed(|letter| letter.attributes = None), FORMAT);
    assert_eq!(changed(|letter| drop(attributes(letter).remove(0))), FORMAT);
    assert_eq!(changed(|letter| drop(attributes(letter).remove(2))), FORMAT);
    assert_eq!(changed(|letter| twice(letter, 0)), FORMAT);
    assert_eq!(changed(|letter| twice(letter, 2)), FORMAT);
    let two_values = write::sequence(&[
        &write::oid(oids::MESSAGE_DIGEST),
        &write::set_of(&[&digest(), &write::octet_string(&[0; 64])]),
    ]);
    assert_eq!(changed(|letter| attributes(letter)[2] = two_values), FORMAT);
    let other_kind = attribute(oids::CONTENT_TYPE, &write::oid(oids::TST_INFO));
    assert_eq!(changed(|letter| attributes(letter)[0] = other_kind), FORMAT);
    let other_digest = attribute(oids::MESSAGE_DIGEST, &write::octet_string(&[0; 64]));
    assert_eq!(changed(|letter| attributes(letter)[2] = other_digest), HASH);
}

#[test]
fn a_certificate_named_in_the_attributes_is_the_one_that_is_used() {
    let holder = person(&Centre::new());
    let named = |octets: &[u8]| {
        let id = write::sequence(&[
            &Digest::Streebog512.identifier(),
            &write::octet_string(&Digest::Streebog512.of(octets)),
        ]);
        let value = write::sequence(&[&write::sequence(&[&id])]);
        attribute(oids::SIGNING_CERTIFICATE_V2, &value)
    };
    let right = named(&holder.der);
    assert_eq!(
        changed(|letter| attributes(letter).push(right)),
        "TOTAL-PASSED"
    );
    let wrong = named(b"another certificate");
    assert_eq!(
        changed(|letter| attributes(letter).push(wrong)),
        NO_CERTIFICATE
    );
}

#[test]
fn the_signers_certificate_is_in_the_message_and_is_the_only_one_that_fits() {
    let centre = Centre::new();
    let twin = centre
        .nca
        .issue(&Blank::person(crate::fixture::OTHER_IIN), "twin");
    let same = person(&centre).der;
    assert_eq!(
        changed(|letter| letter.certificates.clear()),
        NO_CERTIFICATE
    );
    assert_eq!(
        changed(|letter| letter.certificates.push(twin.der.clone())),
        NO_CERTIFICATE
    );
    assert_eq!(
        changed(|letter| letter.certificates.push(same)),
        "TOTAL-PASSED"
    );
    assert_eq!(changed(|letter| letter.certificates[0] = twin.der), CRYPTO);
    let many = |letter: &mut Letter| letter.certificates = vec![letter.certificates[0].clone(); 33];
    assert_eq!(changed(many), FORMAT);
}

#[test]
fn one_message_has_one_signature() {
    assert_eq!(changed(|letter| letter.signers = 0), FORMAT);
    assert_eq!(changed(|letter| letter.signers = 2), FORMAT);
    assert_eq!(changed(|letter| letter.signers = 17), FORMAT);
}

#[test]
fn digest_and_signature_fit_each_other_and_are_accepted() {
    for digest in [Digest::Sha1, Digest::Sha256, Digest::Streebog256] {
        assert_eq!(
            changed(|letter| letter.digest = digest),
            ALGORITHM,
            "{digest:?}"
        );
    }
}

#[test]
fn names_prove_nothing() {
    let evil = Centre::evil();
    let holder = person(&evil);
    let mut letter = Letter::over(CONTENT, &holder);
    assert_eq!(Case::of(&letter.seal(&holder)).verdict(), NO_CHAIN);
    // Authorities that travel with the message extend no path.
    letter.certificates.extend([evil.nca.der, evil.root.der]);
    assert_eq!(Case::of(&letter.seal(&holder)).verdict(), NO_CHAIN);
}

#[test]
fn a_person_is_no_authority() {
    let centre = Centre::new();
    let person = person(&centre);
    let below = person.issue(&Blank::person(IIN), "below");
    let mut letter = Letter::over(CONTENT, &below);
    letter.certificates.push(person.der);
    assert_eq!(Case::of(&letter.seal(&below)).verdict(), NO_CHAIN);
}

#[test]
fn another_signature_or_another_persons_attributes_do_not_fit() {
    let centre = Centre::new();
    let first = person(&centre);
    let mut blank = Blank::person(crate::fixture::OTHER_IIN);
    blank.serial = 8;
    let second = centre.nca.issue(&blank, "second");
    // Signed with a key that is not the one of the certificate.
    let stolen = Holder {
        key: second.key,
        der: first.der.clone(),
    };
    let message = Letter::over(CONTENT, &stolen).seal(&stolen);
    assert_eq!(Case::of(&message).verdict(), CRYPTO);
    // The octets that were signed, offered as content: what is signed is always a set.
    let letter = Letter::over(CONTENT, &first);
    let mut message = letter.seal(&first);
    let signature = letter.signature(&first);
    let at = message
        .windows(signature.len())
        .position(|window| window == signature)
        .unwrap();
    message[at..at + 64].rotate_left(1);
    assert_eq!(Case::of(&message).verdict(), CRYPTO);
}

#[test]
fn the_short_curve_holds_too() {
    let centre = Centre::new();
    let mut blank = Blank::person(IIN);
    blank.set = ParameterSet::Short;
    let holder = centre.nca.issue(&blank, "short");
    let message = Letter::over(CONTENT, &holder).seal(&holder);
    assert_eq!(Case::of(&message).verdict(), "TOTAL-PASSED");
}

#[test]
fn what_is_no_message_is_told_as_such() {
    let holder = person(&Centre::new());
    let message = Letter::over(CONTENT, &holder).seal(&holder);
    let trailing = [message.as_slice(), &[0]].concat();
    let truncated = &message[..message.len() - 1];
    let nested = [0x30, 0x80].repeat(100_000);
    let many = write::element(tag::SEQUENCE, &[5, 0].repeat(1_000_000));
    let gigabytes = [0x30, 0x84, 0xff, 0xff, 0xff, 0xff];
    let large = write::element(tag::SEQUENCE, &vec![0; 20 << 20]);
    let data = write::sequence(&[
        &write::oid(oids::DATA),
        &write::element(tag::context(0), &write::octet_string(CONTENT)),
    ]);
    let messages: [&[u8]; 10] = [
        b"",
        b"I agree.",
        &trailing,
        truncated,
        &nested,
        &many,
        &gigabytes,
        &large,
        &data,
        &[0x3f, 0x81, 1, 0],
    ];
    for message in messages {
        assert_eq!(Case::of(message).verdict(), FORMAT);
    }
}

#[test]
fn a_certificate_that_demands_the_unknown_is_refused() {
    let centre = Centre::new();
    let strange = crate::der::Oid::new_unwrap("1.2.3.4");
    let verdict = |critical, kind| {
        let mut blank = Blank::person(IIN);
        blank.more = vec![extension(kind, critical, &write::null())];
        let holder = centre.nca.issue(&blank, "person");
        Case::of(&Letter::over(CONTENT, &holder).seal(&holder)).verdict()
    };
    assert_eq!(verdict(false, strange), "TOTAL-PASSED");
    assert_eq!(
        verdict(true, strange),
        "INDETERMINATE, CHAIN_CONSTRAINTS_FAILURE"
    );
    let limits = oids::NAME_CONSTRAINTS;
    assert_eq!(
        verdict(false, limits),
        "INDETERMINATE, CHAIN_CONSTRAINTS_FAILURE"
    );
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
        let centre = Centre::new();
        let holder = person(&centre);
        let message = Letter::over(CONTENT, &holder).seal(&holder);
        let changed = mutated(&message, &changes);
        let report = Case::of(&changed).report();
        prop_assert!(!report.passed() || report.evidence.message == message);
    }
}
