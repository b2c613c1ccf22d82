//! The samples of the test centre before the program `openssl`, which has never seen our code: no
//! signature that passes here is refused there.
//!
//! The other way round it accepts more: it knows neither Kazakhstan's purposes, policies and numbers
//! nor who was asked. What it accepts and we refuse stands here, so that nobody adds to it unseen.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;
use std::{fs, process};

use ruqsat_signature::verify::{Refusal, Report, Step};
use ruqsat_testpki::{Cast, Family, Sample};

/// A folder that goes away with its value.
struct Workshop(PathBuf);

impl Drop for Workshop {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap_or_else(|error| eprintln!("{error}"));
    }
}

impl Workshop {
    fn openssl(&self, arguments: &str) -> bool {
        let mut command = Command::new("openssl");
        let arguments = arguments.split_whitespace();
        let output = command.args(arguments).current_dir(&self.0).output();
        output.unwrap().status.success()
    }

    fn write(&self, name: &str, octets: &[u8]) {
        fs::write(self.0.join(name), octets).unwrap();
    }

    /// It reads no stamp inside a message: it is asked about the time that we found.
    fn accepts(&self, sample: &Sample, report: &Report) -> bool {
        let der = ruqsat_signature::remove_armour(&sample.message).unwrap_or_default();
        self.write("message", &der);
        let mut content = "";
        if let Some(octets) = &sample.content {
            self.write("content", octets);
            content = "-content content";
        }
        let reference = report.reference.map_or(sample.at, |reference| reference.at);
        let at = reference.as_second();
        self.openssl(&format!(
            "cms -verify -binary -inform DER -in message {content} -CAfile authorities.pem \
             -purpose any -attime {at} -out out"
        ))
    }
}

#[test]
fn whatever_passes_here_passes_there() {
    if Command::new("openssl").arg("version").output().is_err() {
        eprintln!("SKIPPED: there is no program `openssl`");
        return;
    }
    let folder = std::env::temp_dir().join(format!("ruqsat-openssl-checks-{}", process::id()));
    fs::create_dir_all(&folder).unwrap();
    let shop = Workshop(folder);
    let cast = Cast::new(Family::Rsa, "openssl");
    let mut authorities = Vec::new();
    for holder in [&cast.centre.root, &cast.centre.authority] {
        shop.write("der", &holder.der);
        assert!(shop.openssl("x509 -inform DER -in der -out pem"));
        authorities.extend(fs::read(shop.0.join("pem")).unwrap());
    }
    shop.write("authorities.pem", &authorities);
    let trust = cast.centre.trust().unwrap();
    let (mut both, mut neither, mut only_there) = (0, 0, BTreeSet::new());
    for sample in Sample::all(&cast) {
        let report = sample.verify(&trust);
        match (report.passed(), shop.accepts(&sample, &report)) {
            (true, true) => both += 1,
            (false, false) => neither += 1,
            (false, true) if is_asked_there(&report) => drop(only_there.insert(sample.id)),
            (false, true) => {}
            (true, false) => panic!("openssl refuses `{}`, which passes here", sample.id),
        }
    }
    assert!(both >= 3 && neither >= 20, "{both} and {neither}");
    assert_eq!(
        only_there,
        ONLY_THERE.iter().copied().collect(),
        "{both} {neither}"
    );
}

/// Whether openssl asks about what stopped us. Stamps, purposes, persons and revocation it leaves
/// out here.
fn is_asked_there(report: &Report) -> bool {
    let step = report.refusal.as_ref().map(Refusal::step);
    step.is_some_and(|step| step <= Step::Signature || step == Step::Path)
}

/// What openssl accepts and we refuse all the same, and why.
const ONLY_THERE: &[&str] = &[
    // Its level of security is the one of all the internet; ours is that of the centre's own keys.
    "a-key-of-1024-bits",
    "sha-1",
    // Fit for use, and not in use at the centre: who offers them is not the centre's program.
    "padding-by-pss",
    "sha-512",
    // What does not fit the standard's own words about versions, or stands behind the message.
    "a-signer-named-by-key-in-the-first-version",
    "a-version-that-its-shape-does-not-allow",
    "an-octet-after-the-end",
    // The content at hand takes the place of the one inside, and nobody compares the two.
    "one-bit-of-the-content-inside-changed",
    // The kinds of content and the certificate that were signed are not compared without `-cades`.
    "the-attributes-name-another-certificate",
    "the-attributes-name-another-kind-of-content",
    "the-content-is-said-to-be-a-time-statement",
    // Signed attributes pass for content where none are required: here they are.
    "the-signed-attributes-offered-as-content",
    // It takes the first certificate that fits, and as many signatures as there are.
    "two-certificates-of-the-same-number",
    "two-signatures-in-one-message",
];
