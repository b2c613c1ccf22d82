//! The real certificates of Kazakhstan's centre against the pins that came with the program.
//!
//! They belong to others and are not copied here: `RUQSAT_EDS_VECTORS` names their folder. Without
//! it this test says so and checks nothing.

use std::fs;
use std::path::{Path, PathBuf};

use ruqsat_centre::Centre;
use ruqsat_signature::certificate::{Certificate, Fingerprint};
use ruqsat_signature::trust::{Trust, TrustFault};
use ruqsat_signature::{SignatureAlgorithm, remove_armour};

const FOLDER: &str = "RUQSAT_EDS_VECTORS";

const PRODUCTION: [&str; 4] = [
    "prodca/root_gost_2022.pem",
    "prodca/nca_gost_2022.pem",
    "prodca/root_rsa_2020.cer",
    "prodca/nca_rsa_2022.cer",
];

fn folder() -> Option<PathBuf> {
    let folder = std::env::var_os(FOLDER).map(PathBuf::from);
    if folder.is_none() {
        eprintln!("SKIPPED: `{FOLDER}` names no folder with public certificates");
    }
    folder
}

fn octets(folder: &Path, name: &str) -> Vec<u8> {
    remove_armour(&fs::read(folder.join(name)).unwrap()).unwrap()
}

#[test]
fn the_centres_own_chains_lead_to_their_roots() {
    let Some(folder) = folder() else { return };
    let pins = Centre::kazakhstan().unwrap().pins();
    let files: Vec<Vec<u8>> = PRODUCTION
        .iter()
        .map(|name| octets(&folder, name))
        .collect();
    let trust = Trust::pinned(&files, &pins).unwrap();
    for (index, algorithm) in [
        (1, SignatureAlgorithm::GostLong),
        (3, SignatureAlgorithm::Rsa),
    ] {
        let centre = Certificate::read(&files[index]).unwrap();
        assert_eq!(centre.signed.algorithm, Some(algorithm));
        let root = Certificate::read(&files[index - 1]).unwrap();
        assert_eq!(trust.path(&centre), [&root]);
    }
    let missing = Trust::pinned(&files[1..], &pins).unwrap_err();
    assert!(matches!(missing, TrustFault::Absent(_)));
    let stranger = octets(&folder, "nca_gost2015_test.cer");
    let found = Fingerprint::of(&stranger);
    let with_stranger = [files, vec![stranger]].concat();
    let refused = Trust::pinned(&with_stranger, &pins).unwrap_err();
    assert_eq!(refused, TrustFault::NotPinned(found));
}
