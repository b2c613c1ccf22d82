//! Messages, certificates, answers, lists and stamps in any shape: reading never panics, and what
//! is believed is never what these octets say about themselves.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ruqsat_signature::certificate::{Certificate, Identity};
use ruqsat_signature::cms::{self, Message};
use ruqsat_signature::der::{Limits, from_ber};
use ruqsat_signature::revocation::RevocationList;
use ruqsat_signature::{oids, remove_armour};

fuzz_target!(|octets: &[u8]| {
    if let Ok(der) = from_ber(octets, Limits::MESSAGE) {
        assert_eq!(from_ber(&der, Limits::MESSAGE), Ok(der.clone()), "DER stays as it is");
    }
    if let Ok(certificate) = remove_armour(octets).and_then(|der| Certificate::read(&der)) {
        let _ = Identity::of(&certificate);
        let _ = RevocationList::read(octets, &certificate);
    }
    if let Ok(message) = Message::read(octets) {
        for signer in &message.signers {
            let content = message.content.as_deref().unwrap_or_default();
            let _ = cms::check(&message, signer, oids::DATA, content);
        }
    }
});
