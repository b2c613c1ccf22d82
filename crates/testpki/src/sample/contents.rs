//! What was signed, and the attributes that say so.

use jiff::{SignedDuration, Timestamp};
use ruqsat_signature::der::{tag, write};
use ruqsat_signature::{Digest, oids};

use crate::cast::{CONTENT, Cast, NOON};
use crate::letter::{Letter, SignerNamed, attribute};
use crate::sample::{Sample, changed, flipped};
use crate::written;

const OTHER_CONTENT: &[u8] = b"kz-ruqsat-consent/v1\nI agree to everything.\n";

pub(super) fn samples(cast: &Cast) -> Vec<Sample> {
    let mut samples = good(cast);
    samples.extend(contents(cast));
    samples.extend(attributes(cast));
    samples.extend(exchanged(cast));
    samples
}

/// Those that hold: the shapes in which signing programs write.
fn good(cast: &Cast) -> Vec<Sample> {
    let person = &cast.person;
    let sample = |names, message| Sample::new(cast, names, message);
    let detached = cast.letter().seal(person);
    let mut by_key = cast.letter();
    by_key.named = SignerNamed::SubjectKey;
    let mut endless = vec![tag::SEQUENCE, 0x80];
    endless.extend(detached.iter().skip(4));
    endless.extend([0, 0]);
    let named = certificate_named(&person.der, cast);
    vec![
        sample(["good-1", "a-detached-signature"], detached.clone()),
        sample(
            ["good-2", "a-signature-around-its-content"],
            cast.letter().attached(CONTENT).seal(person),
        ),
        sample(
            ["good-3", "the-signer-named-by-the-identifier-of-the-key"],
            by_key.seal(person),
        ),
        sample(["good-4", "an-outermost-length-without-an-end"], endless),
        sample(
            ["good-5", "the-certificate-named-in-the-attributes"],
            changed(cast, |letter| push(letter, named)),
        ),
    ]
}

fn contents(cast: &Cast) -> Vec<Sample> {
    let person = &cast.person;
    let sample = |names, message| Sample::new(cast, names, message);
    let attached = cast.letter().attached(CONTENT).seal(person);
    let detached = cast.letter().seal(person);
    let other = Letter::over(OTHER_CONTENT, person, NOON)
        .attached(OTHER_CONTENT)
        .seal(person);
    vec![
        sample(
            ["1", "one-bit-of-the-content-inside-changed"],
            flipped(&attached, CONTENT),
        ),
        Sample {
            content: Some(flipped(CONTENT, b"agree")),
            ..sample(
                ["2", "one-bit-of-the-content-beside-changed"],
                detached.clone(),
            )
        },
        sample(["3", "a-proper-signature-of-another-document"], other),
        Sample {
            content: None,
            ..sample(["4", "no-content-inside-and-none-beside"], detached)
        },
        sample(
            ["18", "the-content-is-said-to-be-a-time-statement"],
            changed(cast, |letter| letter.kind = oids::TST_INFO),
        ),
    ]
}

fn attributes(cast: &Cast) -> Vec<Sample> {
    let sample =
        |names, change: &dyn Fn(&mut Letter)| Sample::new(cast, names, changed(cast, change));
    let hash = |octet| write::octet_string(&vec![octet; cast.person.key.digest().octets()]);
    let two = write::sequence(&[
        &write::oid(oids::MESSAGE_DIGEST),
        &write::set_of(&[&hash(0), &hash(1)]),
    ]);
    let other_kind = attribute(oids::CONTENT_TYPE, &write::oid(oids::TST_INFO));
    let no_text = attribute(oids::MESSAGE_DIGEST, &write::null());
    let other = certificate_named(b"another certificate", cast);
    vec![
        sample(["12", "no-signed-attributes"], &|letter| {
            letter.attributes = None;
        }),
        sample(["25", "the-digest-stands-twice"], &|letter| {
            twice(letter, 2);
        }),
        sample(["26", "the-kind-of-content-stands-twice"], &|letter| {
            twice(letter, 0);
        }),
        sample(["27", "no-digest-of-the-content"], &|letter| {
            without(letter, 2);
        }),
        sample(["28", "no-kind-of-content"], &|letter| without(letter, 0)),
        sample(["29", "two-digests-in-one-attribute"], &|letter| {
            replace(letter, 2, &two);
        }),
        sample(
            ["c1", "the-attributes-name-another-kind-of-content"],
            &|letter| replace(letter, 0, &other_kind),
        ),
        sample(["c2", "the-digest-is-no-octet-string"], &|letter| {
            replace(letter, 2, &no_text);
        }),
        sample(
            ["c3", "the-attributes-name-another-certificate"],
            &|letter| push(letter, other.clone()),
        ),
    ]
}

/// Parts of two signatures put together.
fn exchanged(cast: &Cast) -> Vec<Sample> {
    let (person, letter) = (&cast.person, cast.letter());
    let own = letter.signature(person);
    let sample = |names, message| Sample::new(cast, names, message);
    let mut later = letter.clone();
    let hour = SignedDuration::from_hours(1);
    replace(
        &mut later,
        1,
        &signed_at(NOON.saturating_add(hour).unwrap_or(NOON)),
    );
    let mut others = Letter::over(CONTENT, &cast.other, Timestamp::UNIX_EPOCH);
    others.certificates.clone_from(&letter.certificates);
    let mut confused = letter.clone();
    confused.attributes = None;
    let octets = letter.octets_to_sign();
    vec![
        sample(
            ["30", "the-claimed-time-changed-after-signing"],
            later.seal_with(person, &own),
        ),
        sample(
            ["31", "the-attributes-of-another-signature"],
            others.seal_with(person, &own),
        ),
        sample(
            ["32", "the-signature-of-another-key"],
            letter.seal_with(person, &letter.signature(&cast.other)),
        ),
        Sample {
            content: Some(octets.clone()),
            ..sample(
                ["36", "the-signed-attributes-offered-as-content"],
                confused.attached(&octets).seal_with(person, &own),
            )
        },
        sample(
            ["c4", "one-bit-of-the-signature-changed"],
            flipped(&letter.seal(person), &own),
        ),
    ]
}

fn signed_at(at: Timestamp) -> Vec<u8> {
    attribute(oids::SIGNING_TIME, &written::utc(at))
}

/// The attribute `signingCertificateV2` for a certificate of these octets.
fn certificate_named(octets: &[u8], cast: &Cast) -> Vec<u8> {
    let digest: Digest = cast.person.key.digest();
    let id = write::sequence(&[
        &digest.identifier(),
        &write::octet_string(&digest.of(octets)),
    ]);
    let value = write::sequence(&[&write::sequence(&[&id])]);
    attribute(oids::SIGNING_CERTIFICATE_V2, &value)
}

fn push(letter: &mut Letter, attribute: Vec<u8>) {
    letter.attributes.get_or_insert_default().push(attribute);
}

fn twice(letter: &mut Letter, index: usize) {
    let attributes = letter.attributes.get_or_insert_default();
    attributes.extend(attributes.get(index).cloned());
}

fn without(letter: &mut Letter, index: usize) {
    let attributes = letter.attributes.get_or_insert_default();
    if index < attributes.len() {
        drop(attributes.remove(index));
    }
}

fn replace(letter: &mut Letter, index: usize, attribute: &[u8]) {
    let attributes = letter.attributes.get_or_insert_default();
    if let Some(place) = attributes.get_mut(index) {
        *place = attribute.to_vec();
    }
}
