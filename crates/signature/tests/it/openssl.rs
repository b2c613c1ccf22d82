//! RSA messages, answers about revocation and lists made by the program `openssl`, an author who
//! has never seen our code.
//!
//! Without the program these tests say so and check nothing. Its certificates begin now, so the
//! instant of each check is taken from them and not from a clock.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, process};

use jiff::{SignedDuration, Timestamp};
use ruqsat_signature::certificate::{Certificate, Fingerprint, TwelveDigits};
use ruqsat_signature::revocation::ocsp::question;
use ruqsat_signature::revocation::{
    Doubt, Evidence, KeptAnswers, KeptResponse, Reason, Revocation, Source, Status,
};
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
[responder]
keyUsage = critical,digitalSignature
extendedKeyUsage = OCSPSigning
noCheck = ignored
subjectKeyIdentifier = hash
[ca]
default_ca = own
[own]
database = index.txt
certificate = ca.pem
private_key = ca.key
default_md = sha256
crlnumber = crlnumber
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
        shop.certify("long", "person", 2_048);
        shop.certify("short", "person", 1_024);
        Some(shop)
    }

    /// A certificate of this kind, whose number is the length of its key.
    fn certify(&self, name: &str, kind: &str, bits: usize) {
        self.run(&format!(
            "req -new -config settings -newkey rsa:{bits} -nodes -sha256 -keyout {name}.key \
             -subj /CN=TESTOVA/serialNumber=IIN951332300015/C=KZ -out {name}.csr"
        ));
        self.run(&format!(
            "x509 -req -in {name}.csr -CA ca.pem -CAkey ca.key -set_serial {bits} -days 365 \
             -sha256 -extfile settings -extensions {kind} -out {name}.pem"
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

    fn certificate(&self, name: &str) -> Certificate {
        Certificate::read(&read(&self.path(&format!("{name}.pem")))).unwrap()
    }

    /// A minute after the certificates began.
    fn now(&self) -> Timestamp {
        self.certificate("long").validity.not_before + SignedDuration::from_mins(1)
    }

    /// What the authority knows: the long key is good, the short one is revoked.
    fn keep_books(&self) {
        self.certify("responder", "responder", 2_049);
        let books = "V\t400101000000Z\t\t0800\tunknown\t/CN=X\n\
                     R\t400101000000Z\t200101000000Z,keyCompromise\t0400\tunknown\t/CN=X\n";
        fs::write(self.path("index.txt"), books).unwrap();
        fs::write(self.path("crlnumber"), "05\n").unwrap();
    }

    /// What is known of a certificate by these answers.
    fn status(&self, name: &str, kept: &KeptAnswers) -> Status {
        let at = self.now();
        let moment = Moment {
            reference: at,
            checked_at: at,
        };
        kept.status(&self.certificate(name), &self.certificate("ca"), moment)
    }

    /// The answer about a certificate to our question, signed by this one.
    fn answer(&self, name: &str, signer: &str) -> KeptAnswers {
        let nonce = vec![7; 16];
        let question = question(&self.certificate(name), &self.certificate("ca"), &nonce);
        fs::write(self.path("question"), question).unwrap();
        self.run(&format!(
            "ocsp -index index.txt -CA ca.pem -rsigner {signer}.pem -rkey {signer}.key \
             -reqin question -respout answer"
        ));
        let response = KeptResponse {
            der: fs::read(self.path("answer")).unwrap(),
            nonce: Some(nonce),
        };
        KeptAnswers {
            responses: vec![response],
            ..KeptAnswers::default()
        }
    }

    fn verify(&self, message: &[u8], content: &[u8]) -> Report {
        let authority = read(&self.path("ca.pem"));
        let pin = Fingerprint::of(&authority);
        let trust = Trust::pinned(&[authority], &[pin]).unwrap();
        let at = self.now();
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
fn another_authors_answers_and_lists_are_heard() {
    let Some(shop) = Workshop::open("answers") else {
        return;
    };
    shop.keep_books();
    let good = shop.status("long", &shop.answer("long", "responder"));
    assert!(matches!(good, Status::Good(_)), "{good:?}");
    let revoked = |status| match status {
        Status::Revoked { at, reason, .. } => (at.to_string(), reason),
        other @ (Status::Good(_) | Status::Unknown(_)) => panic!("{other:?}"),
    };
    let since = ("2020-01-01T00:00:00Z".to_owned(), Reason::KeyCompromise);
    let answer = shop.answer("short", "responder");
    assert_eq!(revoked(shop.status("short", &answer)), since);
    // The person has no right to answer.
    let refused = shop.status("long", &shop.answer("long", "long"));
    assert_eq!(refused, Status::Unknown(Doubt::NotAuthorised));
    shop.run("ca -config settings -gencrl -crldays 1 -out list.pem");
    let listed = KeptAnswers {
        lists: vec![fs::read(shop.path("list.pem")).unwrap()],
        ..KeptAnswers::default()
    };
    let unnamed = shop.status("long", &listed);
    assert!(matches!(unnamed, Status::Good(_)), "{unnamed:?}");
    assert_eq!(revoked(shop.status("short", &listed)), since);
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
