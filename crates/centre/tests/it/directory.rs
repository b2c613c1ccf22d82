//! Directories of authorities: each file pinned, or refused by its name.

use std::fs;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use ruqsat_centre::{Centre, FILES_MOST, TrustedFault, is_demo, trusted};
use ruqsat_signature::oids;
use ruqsat_testpki::{Blank, Holder, Key};

use crate::house::House;

/// An authority that does not say that it is one of the demo.
fn authority() -> Holder {
    let mut blank = Blank::authority("AUTHORITY");
    blank.subject.retain(|part| part.kind != oids::ORGANISATION);
    Holder::root(&blank, &Key::gost("directory"))
}

fn pem(holder: &Holder) -> String {
    let text = BASE64_STANDARD.encode(&holder.der);
    format!("-----BEGIN CERTIFICATE-----\n{text}\n-----END CERTIFICATE-----\n")
}

#[test]
fn a_file_that_nobody_pinned_is_refused_by_its_name() {
    let folder = std::env::temp_dir().join(format!("ruqsat-pinned-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let fault = |pins: &[_]| trusted(&folder, pins).unwrap_err();
    let (holder, person) = (authority(), House::open().person);
    let authority = holder.certificate().unwrap();
    let pins = [authority.fingerprint()];
    assert!(matches!(fault(&pins), TrustedFault::Empty(_)));
    fs::write(folder.join("ca.pem"), pem(&holder)).unwrap();
    fs::write(folder.join("again.CER"), &authority.der).unwrap();
    fs::write(folder.join("README"), "whence these are").unwrap();
    assert_eq!(trusted(&folder, &pins).unwrap().authorities(), [authority]);
    let refused = fault(&[]).to_string();
    assert!(refused.contains("again.CER") && refused.contains(&pins[0].to_string()));
    fs::write(folder.join("note.pem"), "not a certificate").unwrap();
    assert!(matches!(fault(&pins), TrustedFault::Unreadable(path) if path.ends_with("note.pem")));
    fs::write(folder.join("note.pem"), pem(&person)).unwrap();
    let person = person.certificate().unwrap().fingerprint();
    // Pinned, and yet no authority.
    let together = fault(&[pins[0], person]);
    assert!(matches!(together, TrustedFault::Together(_)));
    for number in 0..FILES_MOST {
        fs::write(folder.join(format!("{number}.pem")), "x").unwrap();
    }
    assert!(matches!(fault(&pins), TrustedFault::TooMany(_)));
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn an_authority_of_the_demo_is_refused_as_one() {
    let folder = std::env::temp_dir().join(format!("ruqsat-demo-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let root = House::open().desk.centre.root;
    fs::write(folder.join("root.cer"), &root.der).unwrap();
    let pins = Centre::kazakhstan().unwrap().pins();
    let fault = trusted(&folder, &pins).unwrap_err();
    assert!(
        matches!(&fault, TrustedFault::Demo(path) if path.ends_with("root.cer")),
        "{fault}"
    );
    // Whoever checks a signature of the demo may pin it; a server refuses it all the same.
    let pinned = trusted(&folder, &[root.certificate().unwrap().fingerprint()]).unwrap();
    assert!(pinned.authorities().iter().all(is_demo));
    fs::remove_dir_all(&folder).unwrap();
}
