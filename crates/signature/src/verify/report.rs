//! What a check found, and on what evidence, so that anybody can repeat it years later.

use jiff::Timestamp;

use crate::certificate::{Certificate, Identity};
use crate::revocation;
use crate::stamp::Stamp;

use super::{Indeterminate, Refusal, Step, Verdict};

/// The result of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What did not hold; nothing if everything did.
    pub refusal: Option<Refusal>,
    /// Who signed, once the certificate was read, whether or not it is to be believed.
    pub signer: Option<Identity>,
    /// When the signature is known to have existed.
    pub reference: Option<Reference>,
    /// What the check stands on.
    pub evidence: Evidence,
    /// What a second verifier says.
    pub second: Option<Verdict>,
}

/// An instant and what proves it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    /// The instant.
    pub at: Timestamp,
    /// What proves it.
    pub proof: Proof,
}

/// What proves when a signature existed. What the signer claims is no proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// A time-stamping authority.
    Stamp,
    /// The arrival at the server.
    Receipt,
}

/// Everything that is needed to check again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Evidence {
    /// The message in DER.
    pub message: Vec<u8>,
    /// The signer's certificate.
    pub certificate: Option<Certificate>,
    /// The authorities above it, the nearest first.
    pub path: Vec<Certificate>,
    /// The stamp.
    pub stamp: Option<Stamp>,
    /// What the issuers said about revocation.
    pub revocation: Vec<revocation::Evidence>,
    /// A revocation after the reference time.
    pub revoked_later_at: Option<Timestamp>,
    /// When the signer claims to have signed: shown, never believed.
    pub claimed_at: Option<Timestamp>,
}

/// One step of the check and what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checked {
    /// The step.
    pub step: Step,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It holds.
    Held,
    /// There was nothing to check: no stamp, no second verifier.
    Absent,
    /// It does not hold.
    Refused,
    /// An earlier step did not hold.
    NotReached,
}

impl Outcome {
    /// Its name in texts and for programs, for ever.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Absent => "absent",
            Self::Refused => "refused",
            Self::NotReached => "not-reached",
        }
    }
}

impl Report {
    /// The result in the words of the standard.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.refusal
            .as_ref()
            .map_or(Verdict::TotalPassed, Refusal::verdict)
    }

    /// Whether everything holds. Nothing else may be accepted.
    #[must_use]
    pub const fn passed(&self) -> bool {
        self.refusal.is_none()
    }

    /// Whether two verifiers disagree: somebody must look into it. Who was asked to sign, with
    /// which kind of key, only the first one knows; and who could not find out does not disagree.
    #[must_use]
    pub fn is_alarm(&self) -> bool {
        let Some(refusal) = &self.refusal else {
            return false;
        };
        let differs = matches!(refusal, Refusal::OpinionsDiffer(_));
        let later = refusal.verdict() == Verdict::Indeterminate(Indeterminate::TryLater);
        let ours = matches!(refusal.step(), Step::Purpose | Step::Identity);
        let refused_alone = self.second == Some(Verdict::TotalPassed) && !later && !ours;
        differs || refused_alone
    }

    /// Every step in order, and what became of it.
    #[must_use]
    pub fn steps(&self) -> Vec<Checked> {
        let outcome = |step| Checked {
            step,
            outcome: self.outcome(step),
        };
        Step::ALL.into_iter().map(outcome).collect()
    }

    fn outcome(&self, step: Step) -> Outcome {
        let absent = match step {
            Step::TimeStamp => self.evidence.stamp.is_none(),
            Step::SecondOpinion => self.second.is_none(),
            Step::Form
            | Step::Content
            | Step::OneSigner
            | Step::Algorithms
            | Step::SignerCertificate
            | Step::Attributes
            | Step::Signature
            | Step::Path
            | Step::Purpose
            | Step::Identity
            | Step::Revocation => false,
        };
        match self.refusal.as_ref().map(Refusal::step) {
            Some(refused) if refused == step => Outcome::Refused,
            Some(refused) if refused < step => Outcome::NotReached,
            Some(_) | None if absent => Outcome::Absent,
            Some(_) | None => Outcome::Held,
        }
    }
}
