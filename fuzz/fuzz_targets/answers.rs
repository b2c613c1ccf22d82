//! Answers about revocation and time stamps in any shape: none speaks for an authority.

#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use ruqsat_signature::certificate::Certificate;
use ruqsat_signature::der::{tag, write};
use ruqsat_signature::gost::{ParameterSet, SigningKey};
use ruqsat_signature::revocation::ocsp::{self, Freshness};
use ruqsat_signature::revocation::{RevocationList, Status};
use ruqsat_signature::trust::Trust;
use ruqsat_signature::{Digest, Moment, oids, stamp};

fuzz_target!(|octets: &[u8]| {
    let nobody = nobody();
    let at = nobody.validity.not_before;
    let moment = Moment { reference: at, checked_at: at };
    let heard = ocsp::answer(octets, (nobody, nobody), None, (moment, Freshness::default()));
    assert!(matches!(heard, Status::Unknown(_)));
    assert!(RevocationList::read(octets, nobody).is_err());
    let _ = stamp::token(octets, &[1]);
    let trust = Trust::pinned(&[], &[]).expect("nobody is trusted");
    assert!(stamp::read(octets, b"signature", &trust, &[]).is_err());
});

/// A certificate with a key that signed nothing: whatever speaks for it lies.
fn nobody() -> &'static Certificate {
    static NOBODY: OnceLock<Certificate> = OnceLock::new();
    NOBODY.get_or_init(|| {
        let key = SigningKey::from_seed(ParameterSet::Long, b"nobody");
        let algorithm = write::sequence(&[&write::oid(oids::GOST_LONG), &write::null()]);
        let curve = write::oid(oids::GOST_LONG_CURVE);
        let parameters = write::sequence(&[&curve, &write::oid(Digest::Streebog512.oid())]);
        let kind = write::sequence(&[&write::oid(oids::GOST_LONG_KEY), &parameters]);
        let point = write::bit_string(&write::octet_string(&key.public_octets()));
        let time = |text: &[u8]| write::element(tag::UTC_TIME, text);
        let body = write::sequence(&[
            &write::element(tag::context(0), &write::unsigned(&[2])),
            &write::unsigned(&[7]),
            &algorithm,
            &write::sequence(&[]),
            &write::sequence(&[&time(b"260101000000Z"), &time(b"270101000000Z")]),
            &write::sequence(&[]),
            &write::sequence(&[&kind, &point]),
            &write::element(tag::context(3), &write::sequence(&[])),
        ]);
        let signature = write::bit_string(&[0; 128]);
        let der = write::sequence(&[&body, &algorithm, &signature]);
        Certificate::read(&der).expect("a certificate")
    })
}
