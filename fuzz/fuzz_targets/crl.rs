//! Revocation lists in any shape. Those that nobody signed are not read; of those that the
//! authority signed every entry is looked up, alone and as changes to itself.

#![no_main]

use jiff::SignedDuration;
use libfuzzer_sys::fuzz_target;
use ruqsat_fuzz::authority::{algorithm, authority, moment, signed};
use ruqsat_signature::der::write;
use ruqsat_signature::revocation::{Doubt, RevocationList};

// Whether the input is a whole list, or only what the authority is to sign.
fuzz_target!(|input: (bool, &[u8])| {
    let (whole, octets) = input;
    if whole {
        assert!(RevocationList::read(octets, authority()).is_err());
        return;
    }
    let nothing = write::bit_string(&[0; 128]);
    let forged = write::sequence(&[octets, &algorithm(), &nothing]);
    // Signing takes a thousand times longer than reading: only for what can be read.
    if RevocationList::read(&forged, authority()) != Err(Doubt::NotAuthorised) {
        return;
    }
    let Ok(list) = RevocationList::read(&signed(octets), authority()) else {
        return;
    };
    let minute = SignedDuration::from_mins(1);
    let _ = list.status(authority(), None, moment(), minute);
    let _ = list.status(authority(), Some(&list), moment(), minute);
    assert!(list.entries() <= octets.len());
    assert!(list.number().is_none_or(|number| !list.is_before(number)));
});
