//! An authority of our own, whose key signs what a target makes: so that what stands behind a
//! signature is tried too, and not only the signature.

use std::sync::OnceLock;

use ruqsat_signature::certificate::{Certificate, Fingerprint};
use ruqsat_signature::der::{Oid, tag, write};
use ruqsat_signature::gost::{ParameterSet, SigningKey};
use ruqsat_signature::trust::Trust;
use ruqsat_signature::{Digest, Moment, oids};

/// The authority. Nobody else has its key.
pub fn authority() -> &'static Certificate {
    static AUTHORITY: OnceLock<Certificate> = OnceLock::new();
    AUTHORITY.get_or_init(|| Certificate::read(&root()).expect("a certificate"))
}

/// Whoever believes the authority, and nobody else.
pub fn trust() -> &'static Trust {
    static TRUST: OnceLock<Trust> = OnceLock::new();
    TRUST.get_or_init(|| {
        let der = root();
        let pin = Fingerprint::of(&der);
        Trust::pinned(&[der], &[pin]).expect("an authority")
    })
}

/// An hour of the authority's first day.
pub fn moment() -> Moment {
    let at = "2026-01-01T12:00:00Z".parse().expect("an instant");
    Moment { reference: at, checked_at: at }
}

/// The certificate of the authority's time stamps.
pub fn stamper() -> &'static Certificate {
    static STAMPER: OnceLock<Certificate> = OnceLock::new();
    STAMPER.get_or_init(|| {
        let purpose = write::sequence(&[&write::oid(oids::TIME_STAMPING)]);
        let der = certificate(8, &extension(oids::EXTENDED_KEY_USAGE, &purpose));
        Certificate::read(&der).expect("a certificate")
    })
}

/// These octets under the authority's signature, as certificates, lists and answers have it.
pub fn signed(octets: &[u8]) -> Vec<u8> {
    write::sequence(&[octets, &algorithm(), &write::bit_string(&signature(octets))])
}

/// A stamp that says these octets, under a signature that is made so.
pub fn stamped_by(statement: &[u8], signature: impl Fn(&[u8]) -> Vec<u8>) -> Vec<u8> {
    let digest = Digest::Streebog512;
    let attributes = [
        attribute(oids::CONTENT_TYPE, &write::oid(oids::TST_INFO)),
        attribute(oids::MESSAGE_DIGEST, &write::octet_string(&digest.of(statement))),
    ];
    let attributes = write::set_of(&[&attributes[0], &attributes[1]]);
    let signer = write::sequence(&[
        &write::unsigned(&[1]),
        &write::sequence(&[&stamper().issuer.der, &write::unsigned(&[8])]),
        &digest.identifier(),
        // The tag of the set gives way to its place in the message.
        &[&[tag::context(0)], &attributes[1..]].concat(),
        &algorithm(),
        &write::octet_string(&signature(&attributes)),
    ]);
    let statement = write::element(tag::context(0), &write::octet_string(statement));
    let data = write::sequence(&[
        &write::unsigned(&[3]),
        &write::set_of(&[&digest.identifier()]),
        &write::sequence(&[&write::oid(oids::TST_INFO), &statement]),
        &write::element(tag::context(0), &stamper().der),
        &write::set_of(&[&signer]),
    ]);
    let data = write::element(tag::context(0), &data);
    write::sequence(&[&write::oid(oids::SIGNED_DATA), &data])
}

/// The authority's signature under these octets.
pub fn signature(octets: &[u8]) -> Vec<u8> {
    key().sign(&Digest::Streebog512.of(octets)).expect("a signature")
}

/// The identifier of the authority's way of signing.
pub fn algorithm() -> Vec<u8> {
    write::sequence(&[&write::oid(oids::GOST_LONG), &write::null()])
}

fn key() -> &'static SigningKey {
    static KEY: OnceLock<SigningKey> = OnceLock::new();
    KEY.get_or_init(|| SigningKey::from_seed(ParameterSet::Long, b"fuzz"))
}

fn root() -> Vec<u8> {
    let signs = write::element(tag::BIT_STRING, &[1, 0b1000_0110]);
    let basic = write::sequence(&[&write::element(tag::BOOLEAN, &[0xff])]);
    let usage = extension(oids::KEY_USAGE, &signs);
    certificate(7, &[usage, extension(oids::BASIC_CONSTRAINTS, &basic)].concat())
}

fn certificate(serial: u8, extensions: &[u8]) -> Vec<u8> {
    let curve = write::oid(oids::GOST_LONG_CURVE);
    let parameters = write::sequence(&[&curve, &write::oid(Digest::Streebog512.oid())]);
    let kind = write::sequence(&[&write::oid(oids::GOST_LONG_KEY), &parameters]);
    let point = write::bit_string(&write::octet_string(&key().public_octets()));
    let time = |text: &[u8]| write::element(tag::UTC_TIME, text);
    // Everybody has the same empty name and the same key: here only the purposes differ.
    signed(&write::sequence(&[
        &write::element(tag::context(0), &write::unsigned(&[2])),
        &write::unsigned(&[serial]),
        &algorithm(),
        &write::sequence(&[]),
        &write::sequence(&[&time(b"260101000000Z"), &time(b"270101000000Z")]),
        &write::sequence(&[]),
        &write::sequence(&[&kind, &point]),
        &write::element(tag::context(3), &write::sequence(&[extensions])),
    ]))
}

fn extension(kind: Oid, value: &[u8]) -> Vec<u8> {
    let critical = write::element(tag::BOOLEAN, &[0xff]);
    write::sequence(&[&write::oid(kind), &critical, &write::octet_string(value)])
}

fn attribute(kind: Oid, value: &[u8]) -> Vec<u8> {
    write::sequence(&[&write::oid(kind), &write::element(tag::SET, value)])
}
