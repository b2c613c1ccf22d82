//! Whether a certificate was withdrawn: the port through which a check asks, and what it may hear.
//!
//! There are three answers. That nobody could be asked is the third, and it is never taken for the
//! first.

mod kept;
mod list;
pub mod ocsp;

use jiff::Timestamp;

use crate::certificate::Certificate;
use crate::moment::Moment;

pub use kept::{KeptAnswers, KeptResponse};
pub use list::RevocationList;

/// What is known about one certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// Its issuer says that it was not withdrawn.
    Good(Evidence),
    /// Its issuer says that it was withdrawn.
    Revoked {
        /// From when on.
        at: Timestamp,
        /// Why.
        reason: Reason,
        /// Who says so.
        evidence: Evidence,
    },
    /// Nobody could say, or the answer is worth nothing. Ask again later.
    Unknown(Doubt),
}

impl Status {
    /// As of which instant it speaks; nothing where nothing is known.
    #[must_use]
    pub const fn as_of(&self) -> Option<Timestamp> {
        match self {
            Self::Good(evidence) | Self::Revoked { evidence, .. } => Some(evidence.as_of),
            Self::Unknown(_) => None,
        }
    }
}

/// An answer of the issuer as it came, so that it can be read again years later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// What kind of answer it is.
    pub source: Source,
    /// The octets of the answer.
    pub der: Vec<u8>,
    /// As of which instant it speaks.
    pub as_of: Timestamp,
}

/// Where an answer comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// An OCSP responder (RFC 6960).
    Ocsp,
    /// A revocation list (RFC 5280).
    RevocationList,
    /// A revocation list with the changes since an earlier one.
    DeltaList,
}

/// Why a certificate was withdrawn (RFC 5280, 5.3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// No reason was given.
    Unspecified,
    /// Somebody else may have the key.
    KeyCompromise,
    /// Somebody else may have the authority's key.
    AuthorityCompromise,
    /// The owner's name or place changed.
    AffiliationChanged,
    /// Another certificate took its place.
    Superseded,
    /// The owner no longer works with it.
    CessationOfOperation,
    /// Withdrawn for a time.
    CertificateHold,
    /// Taken from a list of holds.
    RemovedFromList,
    /// The right to it was withdrawn.
    PrivilegeWithdrawn,
    /// The key of an attribute authority.
    AttributeAuthorityCompromise,
    /// The centre does not know the certificate: "held since 1970" (RFC 6960, 4.4.8).
    NeverIssued,
}

impl Reason {
    /// Its name in texts and for programs, for ever.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Unspecified => "unspecified",
            Self::KeyCompromise => "key-compromise",
            Self::AuthorityCompromise => "authority-compromise",
            Self::AffiliationChanged => "affiliation-changed",
            Self::Superseded => "superseded",
            Self::CessationOfOperation => "cessation-of-operation",
            Self::CertificateHold => "certificate-hold",
            Self::RemovedFromList => "removed-from-list",
            Self::PrivilegeWithdrawn => "privilege-withdrawn",
            Self::AttributeAuthorityCompromise => "attribute-authority-compromise",
            Self::NeverIssued => "never-issued",
        }
    }
}

impl Reason {
    /// The reason of this number; nothing for numbers without a meaning.
    #[must_use]
    pub const fn numbered(number: u32) -> Option<Self> {
        Some(match number {
            0 => Self::Unspecified,
            1 => Self::KeyCompromise,
            2 => Self::AuthorityCompromise,
            3 => Self::AffiliationChanged,
            4 => Self::Superseded,
            5 => Self::CessationOfOperation,
            6 => Self::CertificateHold,
            8 => Self::RemovedFromList,
            9 => Self::PrivilegeWithdrawn,
            10 => Self::AttributeAuthorityCompromise,
            _ => return None,
        })
    }
}

/// Why nothing is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Doubt {
    /// Nobody answered, or nobody was asked.
    #[error("nobody answered whether the certificate was revoked")]
    NoAnswer,
    /// The responder asks to come back later, or reports a fault of its own.
    #[error("the responder asks to try again later")]
    TryLater,
    /// The answer cannot be read.
    #[error("the answer about revocation cannot be read")]
    Unreadable,
    /// The answer is about other certificates.
    #[error("the answer is about another certificate")]
    OtherCertificate,
    /// The answer is not signed by somebody who may give it.
    #[error("the answer is not signed by an authorised responder")]
    NotAuthorised,
    /// The answer is not to this question.
    #[error("the answer does not repeat the question's nonce")]
    Nonce,
    /// The answer is too old to speak about the instant in question.
    #[error("the answer about revocation is too old")]
    Stale,
    /// The answer comes from the future.
    #[error("the answer about revocation is dated in the future")]
    Future,
    /// The list lacks what it builds on, is older than one already seen, covers only a part, or was
    /// made after the certificate's end, when centres leave it out.
    #[error("the revocation list is incomplete, or older than one already seen")]
    Incomplete,
    /// The responder does not know the certificate.
    #[error("the responder does not know the certificate")]
    NotKnown,
}

impl Doubt {
    /// Its name in texts and for programs, for ever.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoAnswer => "no-answer",
            Self::TryLater => "try-later",
            Self::Unreadable => "unreadable",
            Self::OtherCertificate => "other-certificate",
            Self::NotAuthorised => "not-authorised",
            Self::Nonce => "nonce",
            Self::Stale => "stale",
            Self::Future => "future",
            Self::Incomplete => "incomplete",
            Self::NotKnown => "not-known",
        }
    }
}

/// Answers whether a certificate was withdrawn. An adapter asks the centre and keeps what it said.
pub trait Revocation {
    /// What is known about `certificate`, which `issuer` issued, as of this moment.
    fn status(&self, certificate: &Certificate, issuer: &Certificate, moment: Moment) -> Status;
}
