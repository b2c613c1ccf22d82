//! Whom a portal believes when it starts, and when it does not start at all.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use ruqsat_testpki::{Centre, Family};

use crate::{command, folder, ruqsat};

/// The line that a portal writes below its address, before it is stopped.
fn told(arguments: &[&str]) -> String {
    let mut child = command(&["serve", "--listen", "127.0.0.1:0"])
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let first = lines.next().unwrap().unwrap();
    let told = lines.next().unwrap().unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(
        first.starts_with("Ruqsat is at http://127.0.0.1:"),
        "{first}"
    );
    told
}

/// A data directory whose folder `trust` holds this file.
fn beside(test: &str, name: &str, octets: &[u8]) -> (PathBuf, String) {
    let directory = folder(test);
    fs::create_dir_all(directory.join("trust")).unwrap();
    fs::write(directory.join("trust").join(name), octets).unwrap();
    let shown = directory.to_str().unwrap().to_owned();
    (directory, shown)
}

fn demo_root() -> Vec<u8> {
    Centre::new(Family::Gost, "any").root.der
}

#[test]
fn without_authorities_nothing_can_be_signed() {
    let empty = folder("serve-without");
    let empty = empty.to_str().unwrap();
    assert_eq!(
        told(&["--data", empty]),
        "Signing is off: nobody is believed (see --data)"
    );
    let refused = ruqsat(&[
        "serve",
        "--data",
        empty,
        "--second-opinion",
        "http://127.0.0.1:9/",
    ]);
    assert_eq!(refused.code, 2);
    assert!(
        refused.err.contains("into the folder `trust` of --data"),
        "{}",
        refused.err
    );
}

#[test]
fn a_portal_in_earnest_refuses_an_authority_of_the_demo() {
    let (_, shown) = beside("serve-demo-root", "root.cer", &demo_root());
    let refused = ruqsat(&["serve", "--data", &shown]);
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    assert!(
        refused
            .err
            .contains("root.cer` is an authority of the demo"),
        "{}",
        refused.err
    );
    assert!(refused.err.contains("remove the file"), "{}", refused.err);
}

#[test]
fn a_demo_believes_the_demo_only() {
    assert_eq!(told(&["--demo"]), "DEMO: the keys of the demo are believed");
    let (_, shown) = beside("serve-demo", "root.cer", &demo_root());
    let told = told(&["--demo", "--data", &shown]);
    assert!(
        told.starts_with("DEMO: the keys of the demo are believed; `"),
        "{told}"
    );
    assert!(told.ends_with("trust` is not"), "{told}");
}

#[test]
fn an_authority_is_believed_only_if_it_is_pinned() {
    let Some((root, sha256)) = own_root(&folder("serve-own-root")) else {
        return;
    };
    let (directory, shown) = beside("serve-own", "own.pem", &root);
    let refused = ruqsat(&["serve", "--data", &shown]);
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    assert!(
        refused.err.contains("own.pem` is not pinned"),
        "{}",
        refused.err
    );
    assert!(refused.err.contains(&sha256), "{}", refused.err);
    let centre = directory.join("centre.toml");
    fs::write(&centre, pinned(&sha256)).unwrap();
    let centre = centre.to_str().unwrap();
    let believed = ["--data", &shown, "--centre", centre];
    assert!(told(&believed).starts_with("Signatures are believed by `"));
    let second = [&believed[..], &["--second-opinion", "http://127.0.0.1:9/"]].concat();
    assert!(told(&second).ends_with(", and by http://127.0.0.1:9/"));
    let secure = [
        &["serve"],
        &believed[..],
        &["--second-opinion", "https://a.example/"],
    ]
    .concat();
    let refused = ruqsat(&secure);
    assert_eq!(refused.code, 1);
    assert!(
        refused
            .err
            .contains("--second-opinion: `https://a.example/`"),
        "{}",
        refused.err
    );
    // Whoever pins an authority of the demo is stopped all the same.
    fs::write(directory.join("trust/own.pem"), demo_root()).unwrap();
    let certificate = Centre::new(Family::Gost, "any").root.certificate().unwrap();
    fs::write(centre, pinned(&certificate.fingerprint().to_string())).unwrap();
    let refused = ruqsat(&["serve", "--data", &shown, "--centre", centre]);
    assert!(
        refused.err.contains("is an authority of the demo"),
        "{}",
        refused.err
    );
}

/// An authority that the program `openssl` made, and its fingerprint.
fn own_root(folder: &Path) -> Option<(Vec<u8>, String)> {
    let made = Command::new("openssl")
        .args([
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-sha256", "-days", "9",
        ])
        .args([
            "-subj",
            "/CN=OWN",
            "-addext",
            "keyUsage=critical,keyCertSign,cRLSign",
        ])
        .args(["-keyout", "own.key", "-out", "own.pem"])
        .current_dir(folder)
        .output();
    let Ok(made) = made else {
        eprintln!("SKIPPED: there is no program `openssl`");
        return None;
    };
    assert!(
        made.status.success(),
        "{}",
        String::from_utf8_lossy(&made.stderr)
    );
    let pem = fs::read(folder.join("own.pem")).unwrap();
    let der = ruqsat_signature::remove_armour(&pem).unwrap();
    let sha256 = ruqsat_signature::certificate::Fingerprint::of(&der);
    Some((pem, sha256.to_string()))
}

/// A centre with one authority and no services.
fn pinned(sha256: &str) -> String {
    let checked = "source = \"a test\"\nconfidence = \"low\"\nchecked = 2026-11-21\n";
    format!(
        "official = []\n{checked}[[authority]]\nname = \"OWN\"\nsha256 = \"{sha256}\"\n\
         from = 2026-01-01\nto = 2036-01-01\n{checked}"
    )
}
