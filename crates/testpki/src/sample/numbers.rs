//! Algorithms that are not accepted, and signatures whose numbers are none.

use crypto_bigint::U512;
use ruqsat_signature::der::{Oid, tag, write};
use ruqsat_signature::{Digest, oids};

use crate::blank::Blank;
use crate::cast::{CONTENT, Cast, IIN, NOON};
use crate::holder::Holder;
use crate::key::{Key, Whose};
use crate::letter::{Letter, attribute};
use crate::rsa::RsaKey;
use crate::sample::{Sample, changed};

const SHA1_RSA: Oid = Oid::new_unwrap("1.2.840.113549.1.1.5");
const PSS: Oid = Oid::new_unwrap("1.2.840.113549.1.1.10");
const SHA512_RSA: Oid = Oid::new_unwrap("1.2.840.113549.1.1.13");
const SHA512: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.3");
const MGF1: Oid = Oid::new_unwrap("1.2.840.113549.1.1.8");
const GOST_2004: Oid = Oid::new_unwrap("1.2.398.3.10.1.1.1.2");
const GOST_1995: Oid = Oid::new_unwrap("1.2.398.3.10.1.3.1");
const UNKNOWN: Oid = Oid::new_unwrap("1.2.398.99.1");

pub(super) fn samples(cast: &Cast) -> Vec<Sample> {
    let mut samples = exchanged(cast);
    samples.extend(match &cast.person.key {
        Key::Rsa(key) => rsa(cast, *key),
        Key::Gost(_) => gost(cast),
    });
    samples
}

fn named(oid: Oid) -> Vec<u8> {
    write::sequence(&[&write::oid(oid), &write::null()])
}

fn with_digest(letter: &mut Letter, identifier: Vec<u8>) {
    letter.announced.clone_from(&identifier);
    letter.digest = identifier;
}

fn exchanged(cast: &Cast) -> Vec<Sample> {
    let sample =
        |names, change: &dyn Fn(&mut Letter)| Sample::new(cast, names, changed(cast, change));
    let (digest, signature) = match cast.person.key {
        Key::Gost(_) => (Digest::Sha256.oid(), oids::RSA_SHA256),
        Key::Rsa(_) => (Digest::Streebog512.oid(), oids::GOST_LONG),
    };
    let old = |letter: &mut Letter| {
        with_digest(letter, named(GOST_1995));
        letter.algorithm = named(GOST_2004);
    };
    vec![
        sample(
            ["34", "the-digest-named-is-that-of-the-other-family"],
            &|letter| with_digest(letter, named(digest)),
        ),
        sample(
            ["35", "the-way-of-signing-named-is-that-of-the-other-family"],
            &|letter| letter.algorithm = named(signature),
        ),
        sample(["c8", "gost-of-2004"], &old),
        sample(["c9", "an-unknown-way-of-signing"], &|letter| {
            letter.algorithm = named(UNKNOWN);
        }),
        sample(["c31", "the-digest-in-use-is-not-announced"], &|letter| {
            letter.announced = named(digest);
        }),
        sample(["c10", "sha-1-named-as-the-digest"], &|letter| {
            with_digest(letter, Digest::Sha1.identifier());
        }),
    ]
}

fn rsa(cast: &Cast, key: RsaKey) -> Vec<Sample> {
    let person = &cast.person;
    let sample = |names, message| Sample::new(cast, names, message);
    let with_hash = |digest: Oid, signature: Oid, hash: &dyn Fn(&[u8]) -> Vec<u8>| {
        let mut letter = cast.letter();
        with_digest(&mut letter, named(digest));
        letter.algorithm = named(signature);
        let value = attribute(oids::MESSAGE_DIGEST, &write::octet_string(&hash(CONTENT)));
        letter
            .attributes
            .iter_mut()
            .flatten()
            .skip(2)
            .for_each(|place| place.clone_from(&value));
        let signed = key.sign_hash(digest, &hash(&letter.octets_to_sign()));
        letter.seal_with(person, &signed.unwrap_or_default())
    };
    let sha512 = |octets: &[u8]| {
        ring::digest::digest(&ring::digest::SHA512, octets)
            .as_ref()
            .to_vec()
    };
    let mut pss = cast.letter();
    pss.algorithm = pss_identifier();
    let signature = key.sign_pss(&pss.octets_to_sign()).unwrap_or_default();
    let weak = cast
        .centre
        .authority
        .issue(&Blank::person(IIN), &cast.key(Whose::Weak));
    let letter = cast.letter();
    let zero = vec![0; key.octets()];
    vec![
        sample(
            ["13", "sha-1"],
            with_hash(Digest::Sha1.oid(), SHA1_RSA, &|octets| {
                Digest::Sha1.of(octets)
            }),
        ),
        sample(["14", "sha-512"], with_hash(SHA512, SHA512_RSA, &sha512)),
        sample(["15", "padding-by-pss"], pss.seal_with(person, &signature)),
        Sample::by(cast, ["8", "a-key-of-1024-bits"], &weak),
        sample(
            ["a1", "a-signature-of-zeros"],
            letter.seal_with(person, &zero),
        ),
        sample(["a2", "an-empty-signature"], letter.seal_with(person, &[])),
    ]
}

/// `RSASSA-PSS-params` for SHA-256 and a salt of 32 octets.
fn pss_identifier() -> Vec<u8> {
    let digest = Digest::Sha256.identifier();
    let mask = write::sequence(&[&write::oid(MGF1), &digest]);
    let parameters = write::sequence(&[
        &write::element(tag::context(0), &digest),
        &write::element(tag::context(1), &mask),
        &write::element(tag::context(2), &write::unsigned(&[32])),
    ]);
    write::sequence(&[&write::oid(PSS), &parameters])
}

/// The order of the group of the curve with 512 bits (RFC 7836, A.2).
const ORDER: U512 = U512::from_be_hex(
    "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
     27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85dcacdb1411f10b275",
);

fn gost(cast: &Cast) -> Vec<Sample> {
    let (person, letter) = (&cast.person, cast.letter());
    let own = letter.signature(person);
    let (r, s) = own.split_at(own.len() / 2);
    let sample =
        |names, signature: &[u8]| Sample::new(cast, names, letter.seal_with(person, signature));
    let order: Vec<u8> = ORDER
        .as_words()
        .iter()
        .flat_map(|word| word.to_le_bytes())
        .collect();
    let reversed: Vec<u8> = own.iter().rev().copied().collect();
    let mut outside = person.key.public_octets();
    outside.last_mut().into_iter().for_each(|octet| *octet ^= 1);
    let authority = &cast.centre.authority;
    let outside: Holder = authority.issue_for(&Blank::person(IIN), &person.key, outside);
    let short = authority.issue(&Blank::person(IIN), &Key::gost_short("short"));
    let message = Letter::over(CONTENT, &short, NOON).seal(&short);
    vec![
        sample(["a1", "a-signature-of-zeros"], &[0; 128]),
        sample(["a2", "an-empty-signature"], &[]),
        sample(["a3", "the-first-number-is-zero"], &[&[0; 64], s].concat()),
        sample(["a4", "the-second-number-is-zero"], &[r, &[0; 64]].concat()),
        sample(
            ["a5", "the-first-number-is-the-order-of-the-group"],
            &[&order, s].concat(),
        ),
        sample(
            ["a6", "the-second-number-is-the-order-of-the-group"],
            &[r, &order].concat(),
        ),
        sample(["a7", "the-two-numbers-exchanged"], &[s, r].concat()),
        sample(["a8", "the-octets-in-the-order-of-rfc-9215"], &reversed),
        Sample::by(
            cast,
            ["a9", "a-key-that-is-no-point-of-its-curve"],
            &outside,
        ),
        Sample {
            answers: cast.good(&[&short], NOON),
            ..Sample::new(cast, ["good-6", "the-curve-of-256-bits"], message)
        },
    ]
}
