//! Time stamps in any shape. Those that nobody signed prove nothing; one that the authority's
//! stamper signed proves only what it says of these very octets.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ruqsat_fuzz::authority::{stamper, stamped_by, trust};
use ruqsat_signature::der::write;
use ruqsat_signature::{oids, stamp};

const STAMPED: &[u8] = b"signature";
const NONCE: [u8; 8] = [1, 2, 3, 4, 5, 6, 7, 8];

// Whether the input is a whole answer, or only the statement about time that is to be signed.
fuzz_target!(|input: (bool, &[u8])| {
    let (whole, octets) = input;
    let policies = [oids::POLICY_TIME_STAMP];
    if whole {
        let token = stamp::token(octets, &NONCE);
        let token = token.as_deref().unwrap_or(octets);
        assert!(stamp::read(token, STAMPED, trust(), &policies).is_err());
        return;
    }
    let status = write::sequence(&[&write::unsigned(&[0])]);
    let answer = write::sequence(&[&status, &stamped_by(octets, |_| vec![0; 128])]);
    // Signing takes a thousand times longer than reading: only for what can be read.
    if stamp::token(&answer, &NONCE).is_err() {
        return;
    }
    let token = stamped_by(octets, ruqsat_fuzz::authority::signature);
    if let Ok(stamp) = stamp::read(&token, STAMPED, trust(), &policies) {
        assert_eq!((&stamp.certificate, stamp.der), (stamper(), token));
        assert!(stamp.certificate.validity.covers(stamp.at));
    }
});
