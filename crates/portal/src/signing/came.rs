//! A signature that came, and all that is known about it.

use ruqsat_signature::verify::Proof;
use ruqsat_signing::Kind;

use super::desk::Seen;
use super::evidence::{self, FileShown};
use super::shown_at;
use super::told::{self, Row, StepShown};
use crate::visit::Visit;

/// A signature that came.
pub(super) struct Came {
    /// For what the key is good, where somebody tries theirs.
    pub(super) good_for: Option<String>,
    pub(super) who: Vec<Row>,
    pub(super) certificate: Vec<Row>,
    pub(super) when: When,
    pub(super) received: String,
    pub(super) checked: String,
    pub(super) channel: String,
    pub(super) doubt: String,
    /// The check in three sentences.
    pub(super) plain: Vec<StepShown>,
    pub(super) steps: Vec<StepShown>,
    pub(super) files: Vec<FileShown>,
    pub(super) command: String,
}

/// When the signature was there.
pub(super) struct When {
    /// What the instant is: of the arrival, or of a stamp.
    pub(super) label: String,
    pub(super) at: String,
    pub(super) proof: String,
}

/// What came, and all that is known about it.
pub(super) fn came(visit: &Visit, token: &str, seen: &Seen) -> Option<Came> {
    let words = visit.words();
    let (received, checked_at, report) = seen.came()?;
    let signer = report.signer.as_ref();
    let certificate = report.evidence.certificate.as_ref();
    let channel = seen.channel.map_or("file", super::Channel::id);
    let reference = report.reference;
    let proof = reference.map_or(Proof::Receipt, |one| one.proof);
    let doubt = report.refusal.as_ref().map(|refusal| {
        told::refused(words, &refusal.clone().into())
            .more
            .unwrap_or_default()
    });
    let is_trial = seen.signing.statement().kind() == Kind::Login;
    Some(Came {
        good_for: signer
            .filter(|_| is_trial)
            .map(|signer| words.message(told::good_for(signer), &[])),
        who: signer
            .map(|signer| told::who(visit, signer))
            .unwrap_or_default(),
        certificate: certificate
            .map(|one| told::certificate(visit, one))
            .unwrap_or_default(),
        when: When {
            label: words.message(told::at_label(proof), &[]),
            at: shown_at(visit, reference.map_or(received.received_at, |one| one.at)),
            proof: told::proof(words, proof),
        },
        received: shown_at(visit, received.received_at),
        checked: shown_at(visit, checked_at),
        channel: words.message(&format!("signing-channel-{channel}"), &[]),
        doubt: doubt.unwrap_or_default(),
        plain: told::plainly(words, report),
        steps: told::steps(words, report),
        files: evidence::files(visit, token, seen),
        command: evidence::command(visit, seen),
    })
}
