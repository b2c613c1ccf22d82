//! Directories of authorities: each file pinned, or refused by its name.

use std::fs;

use ruqsat_centre::{FILES_MOST, TrustedFault, trusted};

use crate::shop::Shop;

#[test]
fn a_file_that_nobody_pinned_is_refused_by_its_name() {
    let Some(shop) = Shop::open("directory") else {
        return;
    };
    let folder = shop.path("authorities");
    fs::create_dir(&folder).unwrap();
    let fault = |pins: &[_]| trusted(&folder, pins).unwrap_err();
    let authority = shop.certificate("ca");
    let pins = [authority.fingerprint()];
    assert!(matches!(fault(&pins), TrustedFault::Empty(_)));
    fs::copy(shop.path("ca.pem"), folder.join("ca.pem")).unwrap();
    fs::write(folder.join("again.CER"), &authority.der).unwrap();
    fs::write(folder.join("README"), "whence these are").unwrap();
    assert_eq!(trusted(&folder, &pins).unwrap().authorities(), [authority]);
    let refused = fault(&[]).to_string();
    assert!(refused.contains("again.CER") && refused.contains(&pins[0].to_string()));
    fs::write(folder.join("note.pem"), "not a certificate").unwrap();
    assert!(matches!(fault(&pins), TrustedFault::Unreadable(path) if path.ends_with("note.pem")));
    fs::copy(shop.path("person.pem"), folder.join("note.pem")).unwrap();
    let person = shop.certificate("person").fingerprint();
    // Pinned, and yet no authority.
    assert!(matches!(
        fault(&[pins[0], person]),
        TrustedFault::Together(_)
    ));
    for number in 0..FILES_MOST {
        fs::write(folder.join(format!("{number}.pem")), "x").unwrap();
    }
    assert!(matches!(fault(&pins), TrustedFault::TooMany(_)));
}
