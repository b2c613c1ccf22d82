//! RSA messages made by the program `openssl`, an author who has never seen our code.
//!
//! Without the program these tests say so and check nothing. Its certificates begin now, so the
//! instant of each check is taken from them and not from a clock.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, process};

use jiff::SignedDuration;
use ruqsat_signature::certificate::{Certificate, Fingerprint, TwelveDigits};
use ruqsat_signature::revocation::{Evidence, Revocation, Source, Status};
use ruqsat_signature::trust::Trust;
use ruqsat_signature::verify::{Expected, OwnVerifier, Policy, Report, Request, Verifier};
use ruqsat_signature::{Moment, remove_armour};

const CONTENT: &[u8] = b"kz-trp-consent/v1\nI agree.";
const PASSED: &str = "TOTAL-PASSED";
const FORMAT: &str = "TOTAL-FAILED, FORMAT_FAILURE";
const HASH: &str = "TOTAL-FAILED, HASH_FAILURE";
const WEAK: &str = "INDETERMINATE, CRYPTO_CONSTRAINTS_FAILURE";
const NO_CERTIFICATE: &str = "INDETERMINATE, NO_SIGNING_CERTIFICATE_FOUND";

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
";

/// A folder in which one test works; it goes away with its value.
struct Workshop(PathBuf);

impl Drop for Workshop {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap_or_else(|error| eprintln!("{error}"));
    }
}

/// Nobody was revoked: what is tested here is everything before that.
struct NobodyRevoked;

impl Revocation for NobodyRevoked {
    fn status(&self, _: &Certificate, _: &Certificate, moment: Moment) -> Status {
        let as_of = moment.checked_at;
        Status::Good(Evidence {
            source: Source::Ocsp,
            der: Vec::new(),
            as_of,
        })
    }
}

impl Workshop {
    /// An authority, a person with a long key and one with a short key.
    fn open(name: &str) -> Option<Self> {
        let there = Command::new("openssl").arg("version").output().is_ok();
        if !there {
            eprintln!("SKIPPED: there is no program `openssl`");
            return None;
        }
        let folder = std::env::temp_dir().join(format!("ruqsat-{name}-{}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        let shop = Self(folder);
        fs::write(shop.path("settings"), SETTINGS).unwrap();
        fs::write(shop.path("content"), CONTENT).unwrap();
        shop.run(
            "req -x509 -config settings -extensions authority -newkey rsa:2048 -nodes -sha256 \
                  -days 3650 -subj /CN=NCA-RSA-TEST/C=KZ -keyout ca.key -out ca.pem",
        );
        shop.person("long", 2_048);
        shop.person("short", 1_024);
        Some(shop)
    }

    fn person(&self, name: &str, bits: usize) {
        self.run(&format!(
            "req -new -config settings -newkey rsa:{bits} -nodes -sha256 -keyout {name}.key \
             -subj /CN=TESTOVA/serialNumber=IIN951332300015/C=KZ -out {name}.csr"
        ));
        self.run(&format!(
            "x509 -req -in {name}.csr -CA ca.pem -CAkey ca.key -set_serial {bits} -days 365 \
             -sha256 -extfile settings -extensions person -out {name}.pem"
        ));
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
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }

    /// A message signed by this person with these further arguments.
    fn sign(&self, name: &str, arguments: &str) -> Vec<u8> {
        self.run(&format!(
            "cms -sign -binary -in content -signer {name}.pem -inkey {name}.key -nosmimecap \
             -outform DER -out message {arguments}"
        ));
        fs::read(self.path("message")).unwrap()
    }

    fn verify(&self, message: &[u8], content: &[u8]) -> Report {
        let authority = read(&self.path("ca.pem"));
        let pin = Fingerprint::of(&authority);
        let trust = Trust::pinned(&[authority], &[pin]).unwrap();
        let person = Certificate::read(&read(&self.path("long.pem"))).unwrap();
        let at = person.validity.not_before + SignedDuration::from_mins(1);
        let iin = TwelveDigits::parse("951332300015").unwrap();
        let request = Request {
            message,
            content: Some(content),
            stamp: None,
            expected: Expected::Person(&iin),
            received_at: at,
            checked_at: at,
        };
        OwnVerifier::new(&trust, &NobodyRevoked, &Policy::default()).verify(&request)
    }

    fn verdict(&self, message: &[u8]) -> String {
        self.verify(message, CONTENT).verdict().to_string()
    }
}

fn read(path: &Path) -> Vec<u8> {
    remove_armour(&fs::read(path).unwrap()).unwrap()
}

#[test]
fn messages_of_another_author_pass_and_its_bad_ones_do_not() {
    let Some(shop) = Workshop::open("kinds") else {
        return;
    };
    let verdict = |arguments| shop.verdict(&shop.sign("long", arguments));
    for arguments in [
        "",
        "-nodetach",
        "-keyid",
        "-nodetach -stream",
        "-cades",
        "-outform PEM",
    ] {
        assert_eq!(verdict(arguments), PASSED, "`{arguments}`");
    }
    for arguments in ["-md sha1", "-md sha512", "-keyopt rsa_padding_mode:pss"] {
        assert_eq!(verdict(arguments), WEAK, "`{arguments}`");
    }
    assert_eq!(verdict("-nocerts"), NO_CERTIFICATE);
    assert_eq!(verdict("-noattr"), FORMAT);
    assert_eq!(verdict("-econtent_type 1.2.840.113549.1.9.16.1.4"), FORMAT);
    assert_eq!(verdict("-signer short.pem -inkey short.key"), FORMAT);
    assert_eq!(shop.verdict(&shop.sign("short", "")), WEAK);
}

#[test]
fn no_octet_of_another_authors_message_can_change() {
    let Some(shop) = Workshop::open("flips") else {
        return;
    };
    let message = shop.sign("long", "");
    assert_eq!(shop.verdict(&message), PASSED);
    let other = shop.verify(&message, b"kz-trp-consent/v1\nI agree!");
    assert_eq!(other.verdict().to_string(), HASH);
    // Whatever this author accepts of these, we accept no more than it does.
    for place in 0..message.len() {
        let mut changed = message.clone();
        changed[place] ^= 1 << (place % 8);
        assert!(!shop.verify(&changed, CONTENT).passed(), "octet {place}");
    }
}
