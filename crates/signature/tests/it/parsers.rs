//! What we read of messages and certificates against the readers `cms` and `x509-cert`, whose
//! authors have never seen our code: the same certificates, signers and digests.
//!
//! Where only one of the two reads a file it is named here, with the reason.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerIdentifier, SignerInfo};
use ruqsat_signature::certificate::Certificate;
use ruqsat_signature::cms::{Message, Signer, SignerId};
use ruqsat_signature::{oids, remove_armour};
use ruqsat_testpki::{Cast, Family, Sample};
use x509_cert::der::{Decode as _, Encode as _};

/// One signature: who is meant, the digest's name, the signed digest and the signature's value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct OneSignature {
    meant: Vec<Vec<u8>>,
    digest: String,
    content_digest: Option<Vec<u8>>,
    value: Vec<u8>,
}

/// What matters of a message, without the order in which a set stands.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Gist {
    kind: String,
    content: Option<Vec<u8>>,
    certificates: BTreeSet<OneCertificate>,
    signatures: BTreeSet<OneSignature>,
}

/// What matters of a certificate.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct OneCertificate {
    serial: Vec<u8>,
    issuer: Vec<u8>,
    subject: Vec<u8>,
    validity: [i64; 2],
    key: Vec<u8>,
}

impl OneCertificate {
    fn ours(read: &Certificate) -> Self {
        let validity = read.validity;
        Self {
            serial: read.serial.clone(),
            issuer: read.issuer.der.clone(),
            subject: read.subject.der.clone(),
            validity: [
                validity.not_before.as_second(),
                validity.not_after.as_second(),
            ],
            key: read.key_octets.clone(),
        }
    }

    fn theirs(read: &x509_cert::Certificate) -> Self {
        let body = &read.tbs_certificate;
        let seconds =
            |time: x509_cert::time::Time| i64::try_from(time.to_unix_duration().as_secs()).unwrap();
        let validity = body.validity;
        Self {
            serial: body.serial_number.as_bytes().to_vec(),
            issuer: body.issuer.to_der().unwrap(),
            subject: body.subject.to_der().unwrap(),
            validity: [seconds(validity.not_before), seconds(validity.not_after)],
            key: body
                .subject_public_key_info
                .subject_public_key
                .raw_bytes()
                .to_vec(),
        }
    }
}

fn ours(octets: &[u8]) -> Option<Gist> {
    let message = Message::read(octets).ok()?;
    Some(Gist {
        kind: message.content_type.to_string(),
        content: message.content.clone(),
        certificates: message
            .certificates
            .iter()
            .map(OneCertificate::ours)
            .collect(),
        signatures: message.signers.iter().map(our_signature).collect(),
    })
}

fn our_signature(signer: &Signer) -> OneSignature {
    let attribute = |kind| signer.attributes.as_ref()?.value(kind);
    OneSignature {
        meant: match &signer.id {
            SignerId::IssuerAndSerial { issuer, serial } => {
                vec![issuer.der.clone(), serial.clone()]
            }
            SignerId::SubjectKey(key) => vec![key.clone()],
        },
        digest: signer
            .digest
            .map_or(String::new(), |digest| digest.oid().to_string()),
        content_digest: attribute(oids::MESSAGE_DIGEST).map(<[u8]>::to_vec),
        value: signer.signature.clone(),
    }
}

fn theirs(octets: &[u8]) -> Option<Gist> {
    let outer = ContentInfo::from_der(&remove_armour(octets).ok()?).ok()?;
    let message: SignedData = outer.content.decode_as().ok()?;
    let inside = &message.encap_content_info;
    let choices = message.certificates.iter().flat_map(|set| set.0.iter());
    let certificates = choices.map(|choice| match choice {
        CertificateChoices::Certificate(one) => Some(OneCertificate::theirs(one)),
        CertificateChoices::Other(_) => None,
    });
    Some(Gist {
        kind: inside.econtent_type.to_string(),
        content: inside
            .econtent
            .as_ref()
            .map(|content| content.value().to_vec()),
        certificates: certificates.collect::<Option<_>>()?,
        signatures: message.signer_infos.0.iter().map(their_signature).collect(),
    })
}

fn their_signature(signer: &SignerInfo) -> OneSignature {
    let attributes = signer.signed_attrs.iter().flat_map(|set| set.iter());
    let mut digests =
        attributes.filter(|one| one.oid.to_string() == oids::MESSAGE_DIGEST.to_string());
    let digest = digests.next().and_then(|one| one.values.get(0));
    let known = ruqsat_signature::Digest::named(signer.digest_alg.oid.to_string().parse().unwrap());
    OneSignature {
        meant: match &signer.sid {
            SignerIdentifier::IssuerAndSerialNumber(both) => vec![
                both.issuer.to_der().unwrap(),
                both.serial_number.as_bytes().to_vec(),
            ],
            SignerIdentifier::SubjectKeyIdentifier(key) => vec![key.0.as_bytes().to_vec()],
        },
        // We name only digests that we accept.
        digest: known.map_or(String::new(), |digest| digest.oid().to_string()),
        content_digest: digest.map(|value| value.to_der().unwrap()),
        value: signer.signature.as_bytes().to_vec(),
    }
}

/// Read by us and not by them, and why we do.
const ONLY_OURS: &[&str] = &[
    // BER, which programs of the centre write too: we make DER of it within limits.
    "an-outermost-length-without-an-end",
    // A set with the same member twice: there is still one certificate that is meant.
    "the-signers-certificate-twice",
];
/// Read by them and not by us, and why we do not.
const ONLY_THEIRS: &[&str] = &[
    // The version states the shape (RFC 5652, 5.1 and 5.3). They leave it to the caller to compare.
    "a-signer-named-by-key-in-the-first-version",
    "a-version-that-its-shape-does-not-allow",
    // Of two values one could be signed and the other believed. They leave it to the caller.
    "two-digests-in-one-attribute",
];

#[test]
fn two_readers_find_the_same_in_every_sample() {
    for family in Family::ALL {
        let (mut both, mut only_ours, mut only_theirs) = (0, Vec::new(), Vec::new());
        for sample in Sample::all(&Cast::new(family, "parsers")) {
            match (ours(&sample.message), theirs(&sample.message)) {
                (Some(ours), Some(theirs)) => {
                    assert_eq!(ours, theirs, "{} {}", sample.number, sample.id);
                    both += 1;
                }
                (Some(_), None) => only_ours.push(sample.id),
                (None, Some(_)) => only_theirs.push(sample.id),
                (None, None) => {}
            }
        }
        only_ours.sort_unstable();
        only_theirs.sort_unstable();
        assert_eq!(only_ours, ONLY_OURS, "{family:?}: only we read these");
        assert_eq!(only_theirs, ONLY_THEIRS, "{family:?}: only they read these");
        assert!(both >= 60, "{family:?}: {both} samples");
    }
}

#[test]
fn two_readers_find_the_same_in_real_messages_and_certificates() {
    let Some(folder) = std::env::var_os("RUQSAT_EDS_VECTORS").map(PathBuf::from) else {
        eprintln!("SKIPPED: `RUQSAT_EDS_VECTORS` names no folder with public files");
        return;
    };
    for name in ["ncanode_cms_30.der", "ncanode_cms_31.der"] {
        let message = fs::read(folder.join(name)).unwrap();
        let ours = ours(&message).unwrap();
        assert_eq!(ours.signatures.len(), 2);
        assert_eq!(Some(ours), theirs(&message), "{name}");
    }
    let mut read = 0;
    for folder in [folder.clone(), folder.join("prodca")] {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let kind = path.extension().and_then(|kind| kind.to_str());
            if !["cer", "crt", "pem"].contains(&kind.unwrap_or_default()) {
                continue;
            }
            let der = remove_armour(&fs::read(&path).unwrap()).unwrap();
            let theirs = x509_cert::Certificate::from_der(&der).unwrap();
            let ours = Certificate::read(&der).unwrap();
            assert_eq!(
                OneCertificate::ours(&ours),
                OneCertificate::theirs(&theirs),
                "{path:?}"
            );
            read += 1;
        }
    }
    assert!(read >= 20, "{read} certificates");
}
