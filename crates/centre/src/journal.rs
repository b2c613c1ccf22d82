//! What was asked and what came of it: a check must be able to say whom it could not reach.

use ruqsat_signature::revocation::Doubt;

use crate::{Address, Silence};

/// A question to a service of the centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What was asked for.
    pub kind: Kind,
    /// Where.
    pub address: Address,
    /// How often, until it was answered or given up.
    pub times: u32,
    /// What came of the last time.
    pub found: Found,
}

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An answer about one certificate (OCSP).
    Response,
    /// A whole revocation list.
    List,
    /// The changes since a list.
    Changes,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Response, Self::List, Self::Changes];

    /// Its name in texts and for programs, for ever.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Response => "ocsp",
            Self::List => "list",
            Self::Changes => "changes",
        }
    }
}

/// What came of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// An answer that counts.
    Answer,
    /// An answer that is worth nothing.
    Doubtful(Doubt),
    /// No answer.
    Silent(Silence),
}
