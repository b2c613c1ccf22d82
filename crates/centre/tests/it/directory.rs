//! Directories of authorities: each file pinned, or refused by its name.

use std::fs;

use ruqsat_centre::{Centre, FILES_MOST, TrustedFault, is_demo, trusted};

use crate::house::House;
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
