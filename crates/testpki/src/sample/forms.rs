//! Messages that are built wrongly, too large, or no messages at all.

use ruqsat_signature::der::{Oid, tag, write};
use ruqsat_signature::oids;

use crate::cast::{CONTENT, Cast};
use crate::letter::{Letter, SignerNamed};
use crate::sample::{Sample, changed};

const DIGESTED_DATA: Oid = Oid::new_unwrap("1.2.840.113549.1.7.5");

pub(super) fn samples(cast: &Cast) -> Vec<Sample> {
    let mut samples = shapes(cast);
    samples.extend(no_messages(cast));
    samples
}

fn shapes(cast: &Cast) -> Vec<Sample> {
    let sample = |names, message| Sample::new(cast, names, message);
    let message = cast.letter().seal(&cast.person);
    let trailing = [&message[..], &[0]].concat();
    let mut truncated = message;
    truncated.pop();
    let by_key = |letter: &mut Letter| {
        letter.named = SignerNamed::SubjectKey;
        letter.version = Some(1);
    };
    vec![
        sample(
            ["17", "two-signatures-in-one-message"],
            changed(cast, |letter| letter.signers = 2),
        ),
        sample(
            ["c5", "no-signature-in-the-message"],
            changed(cast, |letter| letter.signers = 0),
        ),
        sample(["23", "an-octet-after-the-end"], trailing),
        sample(["24", "the-last-octet-is-missing"], truncated),
        sample(
            ["37", "a-version-that-its-shape-does-not-allow"],
            changed(cast, |letter| letter.version = Some(3)),
        ),
        sample(
            ["37b", "a-signer-named-by-key-in-the-first-version"],
            changed(cast, by_key),
        ),
    ]
}

fn no_messages(cast: &Cast) -> Vec<Sample> {
    let sample = |names, message| Sample::new(cast, names, message);
    let digest = cast.person.key.digest();
    let plain = write::sequence(&[
        &write::oid(oids::DATA),
        &write::element(tag::context(0), &write::octet_string(CONTENT)),
    ]);
    let digested = write::sequence(&[
        &write::unsigned(&[0]),
        &digest.identifier(),
        &plain,
        &write::octet_string(&digest.of(CONTENT)),
    ]);
    let digested = write::sequence(&[
        &write::oid(DIGESTED_DATA),
        &write::element(tag::context(0), &digested),
    ]);
    let xml = b"<?xml version=\"1.0\"?><Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/>";
    vec![
        sample(["19", "a-digest-in-place-of-a-signature"], digested),
        sample(["20", "content-without-any-signature"], plain),
        sample(["21", "an-empty-file"], Vec::new()),
        sample(["22", "a-text"], b"I agree.".to_vec()),
        sample(["c6", "a-signature-in-xml"], xml.to_vec()),
    ]
}

pub(super) fn too_much(cast: &Cast) -> Vec<Sample> {
    let sample = |names, message| Sample::new(cast, names, message);
    let definite = (0..5_000).fold(Vec::new(), |inside, _| {
        write::element(tag::SEQUENCE, &inside)
    });
    let millions = write::element(tag::SEQUENCE, &write::null().repeat(1_000_000));
    let certificates = |letter: &mut Letter| {
        letter.certificates = vec![cast.person.der.clone(); 33];
    };
    let zeros = |megabytes: usize| write::element(tag::SEQUENCE, &vec![0; megabytes << 20]);
    vec![
        sample(["38", "33-certificates"], changed(cast, certificates)),
        sample(
            ["39", "17-signatures"],
            changed(cast, |letter| letter.signers = 17),
        ),
        sample(
            ["40", "100000-lengths-without-an-end-in-each-other"],
            [tag::SEQUENCE, 0x80].repeat(100_000),
        ),
        sample(["41", "5000-elements-in-each-other"], definite),
        sample(["42", "a-million-elements"], millions),
        sample(
            ["43", "a-length-of-4-gigabytes"],
            vec![tag::SEQUENCE, 0x84, 0xff, 0xff, 0xff, 0xff],
        ),
        sample(
            ["44", "a-length-of-2-to-the-64"],
            [&[tag::SEQUENCE, 0x88][..], &[0xff; 8]].concat(),
        ),
        sample(["45", "20-megabytes"], zeros(20)),
        sample(["c7", "100-megabytes"], zeros(100)),
        sample(["46", "a-tag-with-a-high-number"], vec![0x3f, 0x81, 1, 0]),
    ]
}
