//! A centre played by the program `openssl`: an author who has never seen our code makes its
//! certificates, answers and lists.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self, Command};

use jiff::SignedDuration;
use ruqsat_centre::Centre;
use ruqsat_signature::certificate::Certificate;
use ruqsat_signature::{Moment, remove_armour};

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
";

/// A folder in which one test works; it goes away with its value.
pub(crate) struct Shop(PathBuf);

impl Drop for Shop {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap_or_else(|error| eprintln!("{error}"));
    }
}

impl Shop {
    /// An authority, its responder, a person whose certificate is good and one whose is revoked.
    pub(crate) fn open(name: &str) -> Option<Self> {
        if Command::new("openssl").arg("version").output().is_err() {
            eprintln!("SKIPPED: there is no program `openssl`");
            return None;
        }
        let folder = std::env::temp_dir().join(format!("ruqsat-centre-{name}-{}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        let shop = Self(folder);
        fs::write(shop.path("settings"), SETTINGS).unwrap();
        fs::write(shop.path("crlnumber"), "05\n").unwrap();
        shop.run(
            "req -x509 -config settings -extensions authority -newkey rsa:2048 -nodes -sha256 \
             -days 3650 -subj /CN=NCA-TEST/C=KZ -keyout ca.key -out ca.pem",
        );
        shop.issue("person", "person", 0x11);
        shop.issue("revoked", "person", 0x12);
        shop.issue("responder", "responder", 0x13);
        let line =
            |state, at, serial| format!("{state}\t400101000000Z\t{at}\t{serial}\tunknown\t/CN=X\n");
        let index = [
            line("V", "", "11"),
            line("R", "200101000000Z,keyCompromise", "12"),
        ];
        fs::write(shop.path("index.txt"), index.concat()).unwrap();
        Some(shop)
    }

    fn issue(&self, name: &str, kind: &str, serial: u32) {
        self.run(&format!(
            "req -new -config settings -newkey rsa:2048 -nodes -sha256 -keyout {name}.key \
             -subj /CN=TESTOVA/serialNumber=IIN951332300015/C=KZ -out {name}.csr"
        ));
        self.run(&format!(
            "x509 -req -in {name}.csr -CA ca.pem -CAkey ca.key -set_serial {serial} -days 365 \
             -sha256 -extfile settings -extensions {kind} -out {name}.pem"
        ));
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn run(&self, arguments: &str) {
        openssl(&self.0, arguments);
    }

    /// Who answers questions of OCSP; works without the shop, but only while that is open.
    pub(crate) fn responder(&self) -> Responder {
        Responder(self.0.clone())
    }

    /// A list of the revoked that holds for so many days; each has the next number.
    pub(crate) fn list(&self, days: u32) -> Vec<u8> {
        self.run(&format!(
            "ca -config settings -gencrl -crldays {days} -out list.pem"
        ));
        remove_armour(&fs::read(self.path("list.pem")).unwrap()).unwrap()
    }

    pub(crate) fn certificate(&self, name: &str) -> Certificate {
        let octets = fs::read(self.path(&format!("{name}.pem"))).unwrap();
        Certificate::read(&remove_armour(&octets).unwrap()).unwrap()
    }

    /// A minute after the certificates began.
    pub(crate) fn now(&self) -> Moment {
        let begin = self.certificate("responder").validity.not_before;
        let now = begin + SignedDuration::from_mins(1);
        Moment {
            reference: now,
            checked_at: now,
        }
    }

    /// A centre with these services: lines such as `ocsp = "…"`.
    pub(crate) fn centre(&self, services: &str) -> Centre {
        let sha256 = self.certificate("ca").fingerprint();
        let text = format!(
            "official = []
             source = \"a test\"
             confidence = \"low\"
             checked = 2026-11-21
             [[authority]]
             name = \"NCA-TEST\"
             sha256 = \"{sha256}\"
             from = 2026-01-01
             to = 2036-01-01
             source = \"a test\"
             confidence = \"low\"
             checked = 2026-11-21
             {services}"
        );
        Centre::read(&text).unwrap()
    }
}

fn openssl(folder: &Path, arguments: &str) {
    let mut command = Command::new("openssl");
    let arguments = arguments.split_whitespace();
    let output = command
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
}

/// Answers questions of OCSP.
pub(crate) struct Responder(PathBuf);

impl Responder {
    /// The answer to a question.
    pub(crate) fn answer(&self, question: &[u8]) -> Vec<u8> {
        self.answer_as("responder", question)
    }

    /// The answer to a question, signed by this one.
    pub(crate) fn answer_as(&self, signer: &str, question: &[u8]) -> Vec<u8> {
        fs::write(self.0.join("question"), question).unwrap();
        openssl(
            &self.0,
            &format!(
                "ocsp -index index.txt -CA ca.pem -rsigner {signer}.pem -rkey {signer}.key \
                 -reqin question -respout answer"
            ),
        );
        fs::read(self.0.join("answer")).unwrap()
    }
}
