//! The program that writes everything as files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use ruqsat_signature::Digest;
use ruqsat_signature::certificate::Certificate;

fn folder(test: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    folder
}

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ruqsat-testpki"));
    command.args(arguments).output().unwrap()
}

/// Each file below, and the digest of what is in it.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let digest = Digest::Sha256.of(&fs::read(&path).unwrap());
                files.insert(path.strip_prefix(folder).unwrap().to_owned(), digest);
            }
        }
    }
    files
}

#[test]
fn two_runs_write_the_same_files_and_never_over_others() {
    let (first, second) = (folder("files-first"), folder("files-second"));
    for folder in [&first, &second] {
        assert!(run(&[folder.to_str().unwrap()]).status.success());
    }
    let written = files(&first);
    assert!(written.len() > 600, "{}", written.len());
    assert_eq!(written, files(&second));
    let again = run(&[first.to_str().unwrap()]);
    assert!(!again.status.success());
    let told = String::from_utf8(again.stderr).unwrap();
    assert!(told.starts_with("ruqsat-testpki: cannot make"), "{told}");
    assert_eq!(files(&first), written);
}

#[test]
fn another_seed_makes_another_gost_centre_and_the_same_rsa_one() {
    let (first, second) = (folder("files-seed"), folder("files-other-seed"));
    assert!(run(&[first.to_str().unwrap()]).status.success());
    let seeded = run(&["--seed", "other", second.to_str().unwrap()]);
    assert!(seeded.status.success());
    let key = |folder: &Path, name: &str| {
        let der = fs::read(folder.join(name).join("ca/root.cer")).unwrap();
        Certificate::read(&der).unwrap().key_octets
    };
    assert_ne!(key(&first, "gost"), key(&second, "gost"));
    assert_eq!(key(&first, "rsa"), key(&second, "rsa"));
}
