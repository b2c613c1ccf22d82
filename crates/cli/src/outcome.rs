//! How the program ends: the exit codes of the contract.

use std::fmt::Display;
use std::io;
use std::process::ExitCode;

use ruqsat_edition::EditionError;
use ruqsat_wording::Language;

use crate::complaint::{Complaint, words};

/// The exit codes of the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Code {
    /// Everything was assessed.
    Done = 0,
    /// Anything else went wrong.
    Failed = 1,
    /// The input, or a line of it, cannot be assessed.
    Refused = 2,
    /// What is known is not enough for an answer.
    Unclear = 3,
}

impl From<Code> for ExitCode {
    fn from(code: Code) -> Self {
        Self::from(code as u8)
    }
}

/// Why the program stops early.
#[derive(Debug)]
pub(crate) enum Stop {
    /// The input cannot be assessed: one problem a line.
    Refused(Vec<String>),
    /// Something that people can mend themselves, told in their language.
    Complaint(Complaint),
    /// Anything else.
    Failed(anyhow::Error),
    /// Who was reading our output has gone: no reason to speak.
    NobodyReads,
}

impl Stop {
    pub(crate) fn refused(problem: impl Display) -> Self {
        Self::Refused(vec![problem.to_string()])
    }

    /// What to say on standard error.
    pub(crate) fn message(&self, language: Language) -> Option<String> {
        match self {
            Self::Refused(problems) => Some(problems.join("\n")),
            Self::Complaint(complaint) => Some(complaint.said_in(&words(language)?)),
            Self::Failed(error) => Some(format!("error: {error:#}")),
            Self::NobodyReads => None,
        }
    }

    pub(crate) const fn code(&self) -> Code {
        match self {
            Self::Refused(_) => Code::Refused,
            Self::Complaint(complaint) => complaint.code(),
            Self::Failed(_) => Code::Failed,
            Self::NobodyReads => Code::Done,
        }
    }
}

impl From<anyhow::Error> for Stop {
    fn from(error: anyhow::Error) -> Self {
        Self::Failed(error)
    }
}

impl From<EditionError> for Stop {
    fn from(error: EditionError) -> Self {
        Self::Failed(error.into())
    }
}

/// Only writing the answer comes this way: reading says which file it is about.
impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Self::NobodyReads
        } else {
            Self::Failed(anyhow::Error::from(error).context("cannot write the answer"))
        }
    }
}
