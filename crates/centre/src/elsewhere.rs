//! A second opinion from a program elsewhere that answers `POST /cms/verify` as version 3 of
//! `NCANode` does, over the certified library of the centre.
//!
//! Its "valid" alone is not enough: it also says so of a message without signatures. It must have
//! found our signer, and nobody else, with a certificate that OCSP knows as good. Whatever is
//! unclear is not accepted.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ruqsat_signature::certificate::{Certificate, Identity, TwelveDigits};
use ruqsat_signature::cms::Message;
use ruqsat_signature::verify::{Evidence, Refusal, Report, Request, Verifier};
use ruqsat_signature::{hexadecimal, oids, remove_armour};
use serde::{Deserialize, Serialize};

use crate::line::Line;
use crate::{Address, NotAnAddress, Patience, Silence};

/// The largest answer, in octets; about one signer it has five thousand.
const ANSWER_MOST: u64 = 256 << 10;
/// The page that answers.
const PAGE: &str = "cms/verify";
/// The status of an answer that a message cannot be read.
const BAD_REQUEST: u16 = 400;

/// Another verifier, reached over HTTP. It waits while it asks.
#[derive(Debug)]
pub struct Elsewhere {
    address: Address,
    line: Line,
}

impl Elsewhere {
    /// The verifier at this address, such as `http://127.0.0.1:14579/`.
    pub fn new(address: &Address, patience: Patience) -> Result<Self, NotAnAddress> {
        let page = format!("{}/{PAGE}", address.as_str().trim_end_matches('/'));
        Ok(Self {
            address: Address::try_from(page)?,
            line: Line::new(patience),
        })
    }

    fn ask(&self, request: &Request<'_>) -> Result<(), Refusal> {
        let signer = signer(request.message).ok_or(Refusal::NotAccepted)?;
        let message = remove_armour(request.message)?;
        let question = Question {
            revocation_check: ["OCSP"],
            cms: STANDARD.encode(message),
            data: request.content.map(|content| STANDARD.encode(content)),
        };
        let question = serde_json::to_vec(&question).map_err(|_| Refusal::NoOpinion)?;
        let sent = ("application/json", &*question);
        let once = || {
            self.line
                .post(&self.address, sent, ANSWER_MOST)
                .map(Ok::<_, ()>)
        };
        match self.line.ask(once, |()| false).1 {
            Ok(Ok(answer)) => opinion(&answer, &signer),
            Err(Silence::Status(BAD_REQUEST)) => Err(Refusal::NotAccepted),
            Ok(Err(())) | Err(_) => Err(Refusal::NoOpinion),
        }
    }
}

impl Verifier for Elsewhere {
    fn verify(&self, request: &Request<'_>) -> Report {
        Report {
            refusal: self.ask(request).err(),
            signer: None,
            reference: None,
            evidence: Evidence::default(),
            second: None,
        }
    }
}

/// The certificate of the one who signed.
fn signer(message: &[u8]) -> Option<Certificate> {
    let message = Message::read(message).ok()?;
    let [signer] = message.signers.as_slice() else {
        return None;
    };
    if message.content_type != oids::DATA {
        return None;
    }
    let mut meant = message.certificates.iter();
    meant.find(|one| signer.id.names(one)).cloned()
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Question {
    revocation_check: [&'static str; 1],
    cms: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<String>,
}

/// What is read of an answer; it has more.
#[derive(Deserialize)]
struct Answer {
    valid: bool,
    signers: Vec<Signer>,
}

#[derive(Deserialize)]
struct Signer {
    certificates: Vec<Found>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Found {
    valid: bool,
    serial_number: String,
    subject: Subject,
    revocations: Vec<Revocation>,
}

#[derive(Deserialize)]
struct Subject {
    iin: Option<String>,
    bin: Option<String>,
}

#[derive(Deserialize)]
struct Revocation {
    revoked: bool,
    by: String,
}

/// Accepts only if the answer says everything that it should.
fn opinion(answer: &[u8], signer: &Certificate) -> Result<(), Refusal> {
    let answer: Answer = serde_json::from_slice(answer).map_err(|_| Refusal::NoOpinion)?;
    let [Signer { certificates }] = answer.signers.as_slice() else {
        return Err(Refusal::NotAccepted);
    };
    let [found] = certificates.as_slice() else {
        return Err(Refusal::NotAccepted);
    };
    let asked = found.revocations.iter().any(|one| one.by == "OCSP");
    let good = asked && !found.revocations.iter().any(|one| one.revoked);
    if answer.valid && found.valid && good && is_about(found, signer) {
        Ok(())
    } else {
        Err(Refusal::NotAccepted)
    }
}

fn is_about(found: &Found, signer: &Certificate) -> bool {
    let Ok(identity) = Identity::of(signer) else {
        return false;
    };
    let same = |found: &Option<String>, ours: Option<&TwelveDigits>| {
        found.as_deref() == ours.map(TwelveDigits::reveal)
    };
    // Numbers are written with and without zeros at the beginning.
    let serial = hexadecimal(&signer.serial);
    let found_serial = found.serial_number.to_ascii_lowercase();
    found_serial.trim_start_matches('0') == serial.trim_start_matches('0')
        && same(&found.subject.iin, Some(&identity.iin))
        && same(&found.subject.bin, identity.bin.as_ref())
}
