//! Answers about revocation in any shape. Those that nobody signed say nothing; of those that the
//! authority signed whatever they say is told with the answer as evidence.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ruqsat_fuzz::authority::{algorithm, authority, moment, signed};
use ruqsat_signature::der::{tag, write};
use ruqsat_signature::oids;
use ruqsat_signature::revocation::ocsp::{self, Freshness};
use ruqsat_signature::revocation::{Doubt, Status};

// Whether the input is a whole answer, or only what the authority is to sign.
fuzz_target!(|input: (bool, &[u8])| {
    let (whole, octets) = input;
    if whole {
        assert!(matches!(heard(octets), Status::Unknown(_)));
        return;
    }
    let nothing = write::bit_string(&[0; 128]);
    let forged = response(&write::sequence(&[octets, &algorithm(), &nothing]));
    // Signing takes a thousand times longer than reading: only for what can be read.
    match heard(&forged) {
        Status::Unknown(Doubt::NotAuthorised) => {}
        Status::Unknown(_) => return,
        Status::Good(_) | Status::Revoked { .. } => panic!("believed without a signature"),
    }
    let answer = response(&signed(octets));
    if let Status::Good(evidence) | Status::Revoked { evidence, .. } = heard(&answer) {
        assert_eq!(evidence.der, answer);
    }
});

fn heard(octets: &[u8]) -> Status {
    let about = (authority(), authority());
    ocsp::answer(octets, about, None, (moment(), Freshness::default()))
}

fn response(basic: &[u8]) -> Vec<u8> {
    let typed = write::sequence(&[&write::oid(oids::OCSP_BASIC), &write::octet_string(basic)]);
    let status = write::element(tag::ENUMERATED, &[0]);
    write::sequence(&[&status, &write::element(tag::context(0), &typed)])
}
