//! Certificates in any shape: reading never panics, what was read is kept as it stood, and the
//! only ones that our authority issued are its own and its stamper's.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ruqsat_fuzz::authority::{authority, stamper, trust};
use ruqsat_signature::certificate::{Certificate, Fingerprint, Identity};
use ruqsat_signature::remove_armour;
use ruqsat_signature::trust::Trust;

fuzz_target!(|octets: &[u8]| {
    let Ok(der) = remove_armour(octets) else {
        return;
    };
    let Ok(certificate) = Certificate::read(&der) else {
        return;
    };
    assert_eq!(certificate.der, der);
    assert_eq!(certificate.fingerprint(), Fingerprint::of(&der));
    let _ = Identity::of(&certificate);
    let pin = certificate.fingerprint();
    if let Ok(pinned) = Trust::pinned(&[octets.to_vec()], &[pin]) {
        assert!(certificate.key.is_accepted() && !pinned.authorities().is_empty());
    }
    if ![authority(), stamper()].contains(&&certificate) {
        assert!(trust().path(&certificate).is_empty());
    }
});
