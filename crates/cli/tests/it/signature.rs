//! Checking signatures: real public ones, and those of a small centre played by `openssl`.
//!
//! The public files belong to others and are not copied here: `RUQSAT_EDS_VECTORS` names their
//! folder. Without it, or without the program `openssl`, these tests say so and check nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Run, folder, json, ruqsat};

const FOLDER: &str = "RUQSAT_EDS_VECTORS";

#[expect(
    clippy::disallowed_methods,
    reason = "the folder is found by the environment"
)]
fn vectors() -> Option<PathBuf> {
    let folder = std::env::var(FOLDER).ok().map(PathBuf::from);
    if folder.is_none() {
        eprintln!("SKIPPED: `{FOLDER}` names no folder with public certificates and messages");
    }
    folder
}

fn verify(arguments: &[&str]) -> Run {
    ruqsat(&[&["signature", "verify"], arguments].concat())
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// What each signature of an answer came to.
fn codes(answer: &serde_json::Value) -> Vec<String> {
    let signatures = answer["signatures"].as_array().unwrap();
    let code = |one: &serde_json::Value| {
        let sub = one["sub_indication"].as_str().unwrap_or("");
        format!("{} {sub}", one["indication"].as_str().unwrap())
    };
    signatures.iter().map(code).collect()
}

/// SHA-256 of a certificate as the program names it when it refuses the file.
fn fingerprint(directory: &Path, message: &Path) -> String {
    let refused = verify(&[text(message), "--trust", text(directory)]);
    assert_eq!(refused.code, 1, "{}", refused.err);
    let after = refused.err.split("compare `").nth(1).unwrap();
    after.split('`').next().unwrap().to_owned()
}

#[test]
fn a_real_message_of_two_signers_is_told_signature_by_signature() {
    let Some(vectors) = vectors() else { return };
    let work = folder("signature-vectors");
    let (authorities, content) = (work.join("authorities"), work.join("content"));
    fs::create_dir(&authorities).unwrap();
    fs::copy(
        vectors.join("nca_gost2015_test.cer"),
        authorities.join("nca_gost2015_test.cer"),
    )
    .unwrap();
    fs::write(&content, "test123").unwrap();
    let message = vectors.join("ncanode_cms_31.der");
    let pin = fingerprint(&authorities, &message);
    let list = vectors.join("nca_gost2022_test.crl");
    let arguments = [
        text(&message),
        "--content",
        text(&content),
        "--trust",
        text(&authorities),
        "--pin",
        &pin,
        "--crl",
        text(&list),
        "--at",
        "2022-10-01T00:00Z",
    ];
    let answer = json(&verify(&[&arguments[..], &["--format", "json"]].concat()).out);
    assert_eq!(
        codes(&answer),
        ["TOTAL-PASSED ", "INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND"]
    );
    let first = &answer["signatures"][0];
    assert_eq!(first["signer"]["iin"], "********9012");
    assert_eq!(first["reference"]["from"], "given");
    assert_eq!(first["revocation"][0]["source"], "list");
    let told = verify(&[&arguments[..], &["--lang", "ru", "--reveal"]].concat());
    assert_eq!(told.code, 3, "one of two is not known");
    assert!(told.out.contains("123456789012"), "{}", told.out);
    assert!(told.out.contains("TOTAL-PASSED"), "{}", told.out);
    fs::write(&content, "test124").unwrap();
    let changed = verify(&arguments);
    assert_eq!(changed.code, 2);
    assert!(
        changed.out.starts_with("The signature is worth nothing"),
        "{}",
        changed.out
    );
    assert!(changed.out.contains("HASH_FAILURE"), "{}", changed.out);
}

#[test]
fn what_is_no_signature_and_files_that_are_absent_end_with_code_2() {
    let work = folder("signature-wrong");
    let file = work.join("letter.cms");
    fs::write(&file, "Dear sir").unwrap();
    let wrong = verify(&[text(&file), "--lang", "en"]);
    assert_eq!(wrong.code, 2);
    assert!(
        wrong.out.contains("TOTAL-FAILED, FORMAT_FAILURE"),
        "{}",
        wrong.out
    );
    let absent = verify(&["no-such-file.cms"]);
    assert_eq!((absent.code, absent.out.as_str()), (2, ""));
    assert!(
        absent.err.contains("cannot read `no-such-file.cms`"),
        "{}",
        absent.err
    );
    let large = work.join("large.cms");
    fs::write(&large, vec![b'A'; (16 << 20) + 1]).unwrap();
    let large = verify(&[text(&large)]);
    assert_eq!(large.code, 2);
    assert!(large.err.contains("at most 16 MB"), "{}", large.err);
    let day_only = verify(&[text(&file), "--at", "2026-06-01"]);
    assert_eq!(day_only.code, 1, "a day is no instant");
    let to_come = verify(&[text(&file), "--at", "2999-06-01T12:00"]);
    assert_eq!(to_come.code, 2);
    assert!(to_come.err.contains("still to come"), "{}", to_come.err);
}

const SETTINGS: &str = "
[req]
distinguished_name = dn
[dn]
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[person]
keyUsage = critical,digitalSignature,nonRepudiation
extendedKeyUsage = emailProtection,1.2.398.3.3.4.1.1
certificatePolicies = 1.2.398.3.3.2
subjectKeyIdentifier = hash
[ca]
default_ca = own
[own]
database = index.txt
certificate = authorities/ca.pem
private_key = ca.key
default_md = sha256
default_crl_days = 1
crlnumber = crlnumber
";

/// A folder with an authority, a person, and `consent.cms` over `consent.txt` by the person.
struct Shop(PathBuf);

impl Shop {
    fn open(name: &str) -> Option<Self> {
        if Command::new("openssl").arg("version").output().is_err() {
            eprintln!("SKIPPED: there is no program `openssl`");
            return None;
        }
        let shop = Self(folder(name));
        fs::create_dir(shop.path("authorities")).unwrap();
        for (file, text) in [
            ("settings", SETTINGS),
            ("crlnumber", "01\n"),
            ("consent.txt", "I agree."),
            ("index.txt", ""),
        ] {
            fs::write(shop.path(file), text).unwrap();
        }
        shop.run(
            "req -x509 -config settings -extensions authority -newkey rsa:2048 -nodes -sha256 \
             -days 3650 -subj /CN=NCA-TEST/C=KZ -keyout ca.key -out authorities/ca.pem",
        );
        shop.run(
            "req -new -config settings -newkey rsa:2048 -nodes -sha256 -keyout p.key \
             -subj /CN=TESTOVA/serialNumber=IIN951332300015/C=KZ -out p.csr",
        );
        shop.run(
            "x509 -req -in p.csr -CA authorities/ca.pem -CAkey ca.key -set_serial 17 -days 365 \
             -sha256 -extfile settings -extensions person -out p.pem",
        );
        shop.run(
            "cms -sign -binary -in consent.txt -signer p.pem -inkey p.key -outform PEM \
             -out consent.cms",
        );
        Some(shop)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn run(&self, arguments: &str) {
        let mut command = Command::new("openssl");
        let arguments = arguments.split_whitespace();
        let output = command
            .args(arguments)
            .current_dir(&self.0)
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{told}");
    }

    fn list(&self, index: &str) -> PathBuf {
        fs::write(self.path("index.txt"), index).unwrap();
        self.run("ca -config settings -gencrl -out list.pem");
        self.path("list.pem")
    }

    /// Checks the consent with these further arguments.
    fn verify(&self, more: &[&str]) -> Run {
        let (message, content) = (self.path("consent.cms"), self.path("consent.txt"));
        let both = [text(&message), "--content", text(&content)];
        verify(&[&both, more].concat())
    }
}

#[test]
fn a_good_signature_passes_and_without_an_answer_it_does_not() {
    let Some(shop) = Shop::open("signature-good") else {
        return;
    };
    let (authorities, list) = (shop.path("authorities"), shop.list(""));
    let pin = fingerprint(&authorities, &shop.path("consent.cms"));
    let trust = ["--trust", text(&authorities), "--pin", &pin];
    let passed = shop.verify(&[&trust[..], &["--crl", text(&list)]].concat());
    assert_eq!(
        (passed.code, passed.err.as_str()),
        (0, ""),
        "{}",
        passed.out
    );
    assert!(
        passed
            .out
            .starts_with("The signature is valid. TOTAL-PASSED.")
    );
    assert!(passed.out.contains("IIN: ********0015") && !passed.out.contains("951332300015"));
    assert!(passed.out.contains("the moment of this check"));
    assert!(
        passed
            .out
            .contains("the signer's own clock; it proves nothing")
    );
    let unasked = shop.verify(&trust);
    assert_eq!(unasked.code, 3);
    assert!(
        unasked.out.contains("INDETERMINATE, TRY_LATER"),
        "{}",
        unasked.out
    );
    assert!(unasked.out.contains("Nobody was asked"), "{}", unasked.out);
    let untrusted = shop.verify(&["--crl", text(&list)]);
    assert_eq!(untrusted.code, 3);
    assert!(
        untrusted.out.contains("NO_CERTIFICATE_CHAIN_FOUND"),
        "{}",
        untrusted.out
    );
    assert!(
        untrusted.out.contains("http://pki.gov.kz/cert/"),
        "{}",
        untrusted.out
    );
    let early = ["--crl", text(&list), "--at", "2020-01-01T00:00Z"];
    let early = shop.verify(&[&trust[..], &early].concat());
    assert!(early.out.contains("OUT_OF_BOUNDS_NO_POE"), "{}", early.out);
}

#[test]
fn a_revoked_certificate_fails_and_one_that_nobody_vouches_for_is_not_known() {
    let Some(shop) = Shop::open("signature-revoked") else {
        return;
    };
    let authorities = shop.path("authorities");
    let pin = fingerprint(&authorities, &shop.path("consent.cms"));
    let trust = ["--trust", text(&authorities), "--pin", &pin];
    let index = "R\t400101000000Z\t200101000000Z,keyCompromise\t11\tunknown\t/CN=X\n";
    let list = shop.list(index);
    let revoked = shop.verify(&[&trust[..], &["--crl", text(&list), "--lang", "en"]].concat());
    assert_eq!(revoked.code, 2);
    assert!(
        revoked.out.contains("TOTAL-FAILED, REVOKED"),
        "{}",
        revoked.out
    );
    assert!(
        revoked.out.contains("somebody else may have the key"),
        "{}",
        revoked.out
    );
    // A list by somebody else is no list.
    let other = Shop::open("signature-other").unwrap().list("");
    let unknown = shop.verify(&[&trust[..], &["--crl", text(&other)]].concat());
    assert_eq!(unknown.code, 3, "{}", unknown.out);
}

#[test]
fn a_centre_that_is_down_is_named_and_never_counts_as_an_answer() {
    let Some(shop) = Shop::open("signature-online") else {
        return;
    };
    let authorities = shop.path("authorities");
    let sha256 = fingerprint(&authorities, &shop.path("consent.cms"));
    // Nobody listens on the port of a listener that is gone.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/ocsp", listener.local_addr().unwrap());
    drop(listener);
    let centre = shop.path("centre.toml");
    let known = "source = \"a test\"\nconfidence = \"low\"\nchecked = 2026-11-21\n";
    let text_of_centre = format!(
        "official = []\n{known}[[authority]]\nname = \"NCA-TEST\"\nsha256 = \"{sha256}\"\n\
         from = 2026-01-01\nto = 2036-01-01\nocsp = \"{address}\"\n{known}"
    );
    fs::write(&centre, text_of_centre).unwrap();
    let arguments = [
        "--trust",
        text(&authorities),
        "--centre",
        text(&centre),
        "--online",
    ];
    let down = shop.verify(&arguments);
    assert_eq!(down.code, 3, "{}", down.out);
    assert!(down.out.contains("What could not be asked"), "{}", down.out);
    let line = format!("{address}: no connection (asked 3 times)");
    let flat = down.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains(&line), "{}", down.out);
    let answer = json(
        &shop
            .verify(&[&arguments[..], &["--format", "json"]].concat())
            .out,
    );
    assert_eq!(answer["asked"][0]["found"], "no-connection");
    assert_eq!(answer["sub_indication"], "TRY_LATER");
}
