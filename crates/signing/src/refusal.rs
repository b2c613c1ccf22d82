//! Why a signature, or a "no", is not taken. A refusal is a value: the statement stays as it was,
//! and the person is told what to do.

use jiff::Timestamp;
use ruqsat_signature::verify::{self, Proof};

use crate::Kind;

/// What stands against it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The signature itself does not hold.
    #[error(transparent)]
    Signature(#[from] verify::Refusal),
    /// The signature is later than the deadline. What proves it is a stamp or the arrival, never
    /// the signer's own clock.
    #[error("the signature is of {at}, and the deadline was {until}")]
    Late {
        /// When the signature is known to have existed.
        at: Timestamp,
        /// What proves it.
        proof: Proof,
        /// The last instant.
        until: Timestamp,
    },
    /// The signature is older than the statement, whose challenge nobody knew then: by its stamp,
    /// or by an instant that whoever looks at a file names.
    #[error("the signature of {at} is older than the statement of {made_at}")]
    BeforeStatement {
        /// When the signature is said to have existed.
        at: Timestamp,
        /// When the statement was made.
        made_at: Timestamp,
    },
    /// A statement of another kind was signed, such as a login in place of a consent.
    #[error("a statement of the kind `{}` was signed", .signed.id())]
    OtherKind {
        /// The kind that was signed.
        signed: Kind,
    },
    /// Another statement of the same kind was signed: of another matter, for another person, or
    /// one of before.
    #[error("another statement was signed")]
    OtherStatement,
    /// It is signed already.
    #[error("the statement is signed already")]
    AlreadySigned,
    /// A signature has come and is being checked: it is too late to decline.
    #[error("a signature was handed in and waits for its check")]
    HandedIn,
    /// The deadline is over.
    #[error("the deadline was {until}")]
    Lapsed {
        /// The last instant.
        until: Timestamp,
    },
    /// The challenge belongs to another statement.
    #[error("the challenge was used before")]
    ChallengeUsed,
    /// The same person or organisation is asked for the same thing twice.
    #[error("the same party is asked twice in one matter")]
    InvitedTwice,
}

impl Refusal {
    /// The names of those that are not about the signature itself.
    pub const OWN_IDS: [&'static str; 9] = [
        "late",
        "before-statement",
        "other-kind",
        "other-statement",
        "already-signed",
        "handed-in",
        "lapsed",
        "challenge-used",
        "invited-twice",
    ];

    /// Its name in texts and for programs, for ever.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Signature(refusal) => refusal.id(),
            Self::Late { .. } => "late",
            Self::BeforeStatement { .. } => "before-statement",
            Self::OtherKind { .. } => "other-kind",
            Self::OtherStatement => "other-statement",
            Self::AlreadySigned => "already-signed",
            Self::HandedIn => "handed-in",
            Self::Lapsed { .. } => "lapsed",
            Self::ChallengeUsed => "challenge-used",
            Self::InvitedTwice => "invited-twice",
        }
    }
}
