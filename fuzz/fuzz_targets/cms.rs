//! Messages in any shape: reading never panics, DER stays as it is, and no message makes itself
//! believed by whoever believes somebody else.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ruqsat_fuzz::authority::{moment, trust};
use ruqsat_signature::cms::{self, Message};
use ruqsat_signature::der::{Limits, from_ber};
use ruqsat_signature::oids;
use ruqsat_signature::revocation::KeptAnswers;
use ruqsat_signature::verify::{Expected, OwnVerifier, Policy, Request, Verifier as _};

fuzz_target!(|octets: &[u8]| {
    if let Ok(der) = from_ber(octets, Limits::MESSAGE) {
        assert_eq!(from_ber(&der, Limits::MESSAGE), Ok(der.clone()), "DER stays as it is");
    }
    let Ok(message) = Message::read(octets) else {
        return;
    };
    for signer in &message.signers {
        let content = message.content.as_deref().unwrap_or_default();
        let _ = cms::check(&message, signer, oids::DATA, content);
    }
    let (policy, nobody, at) = (Policy::default(), KeptAnswers::default(), moment().reference);
    let request = Request {
        message: octets,
        content: None,
        stamp: None,
        expected: Expected::Anyone,
        received_at: at,
        checked_at: at,
    };
    let report = OwnVerifier::new(trust(), &nobody, &policy).verify(&request);
    assert!(!report.passed());
    assert_eq!(report.steps().len(), 13);
});
