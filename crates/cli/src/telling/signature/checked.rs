//! What was checked, and what all of it comes to.

use std::borrow::Cow;

use ruqsat_centre::{Address, Asked};
use ruqsat_signature::certificate::TwelveDigits;
use ruqsat_signature::cms::Message;
use ruqsat_signature::verify::{Expected, Indeterminate, Proof, Report, Verdict};
use ruqsat_signature::{Digest, hexadecimal};
use ruqsat_signing::{Refusal, Statement};

use crate::commands::Given;

/// What was checked, for telling.
#[derive(Debug)]
pub(crate) struct Checked<'a> {
    /// One for each signature, at least one.
    pub(crate) reports: Vec<Report>,
    /// What the centre was asked.
    pub(crate) asked: Vec<Asked>,
    /// Where certificates of authorities are published.
    pub(crate) official: &'a [Address],
    /// The content that lay beside the signature.
    pub(crate) beside: Option<&'a [u8]>,
    /// The content, where it is a statement of ours.
    pub(crate) statement: Option<&'a Statement>,
    /// Who should have signed.
    pub(crate) expected: Expected<'a>,
    /// Authorities of the demo are believed, whose keys everybody has.
    pub(crate) demonstration: bool,
    pub(crate) given: Given,
    /// Identification numbers are shown in full.
    pub(crate) reveal: bool,
}

impl Checked<'_> {
    /// The worst of all signatures.
    pub(crate) fn verdict(&self) -> Verdict {
        let badness = |verdict: &Verdict| match verdict {
            Verdict::TotalPassed => 0,
            Verdict::Indeterminate(_) => 1,
            Verdict::TotalFailed(_) => 2,
        };
        let verdicts = self.reports.iter().map(|report| self.verdict_of(report));
        let worst = verdicts.max_by_key(badness);
        worst.unwrap_or(Verdict::Indeterminate(Indeterminate::Custom))
    }

    /// What one signature comes to: one that holds, and is not of the time in which the statement
    /// could be signed, is not what was asked for.
    pub(crate) fn verdict_of(&self, report: &Report) -> Verdict {
        match (report.verdict(), self.untimely(report)) {
            (Verdict::TotalPassed, Some(Refusal::BeforeStatement { .. })) => {
                Verdict::Indeterminate(Indeterminate::TimestampOrder)
            }
            (Verdict::TotalPassed, Some(_)) => {
                Verdict::Indeterminate(Indeterminate::SigConstraints)
            }
            (verdict, _) => verdict,
        }
    }

    /// Why its instant is none at which the statement could be signed.
    pub(crate) fn untimely(&self, report: &Report) -> Option<Refusal> {
        let statement = self.statement?;
        statement.check_time(report.reference?).err()
    }

    /// An identification number, masked or not.
    pub(crate) fn number(&self, number: &TwelveDigits) -> String {
        if self.reveal {
            number.reveal().to_owned()
        } else {
            number.to_string()
        }
    }

    /// SHA-256 of what was signed.
    pub(crate) fn content_digest(&self) -> Option<String> {
        let content = self.content()?;
        Some(hexadecimal(&Digest::Sha256.of(&content)))
    }

    pub(super) fn content(&self) -> Option<Cow<'_, [u8]>> {
        let inside = || {
            let message = &self.reports.first()?.evidence.message;
            Message::read(message).ok()?.content.map(Cow::Owned)
        };
        self.beside.map(Cow::Borrowed).or_else(inside)
    }
}

/// Where the instant comes from for which the chain was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// A time stamp.
    Stamp,
    /// The person named it.
    Given,
    /// Nothing proves an earlier one.
    Now,
}

impl Origin {
    pub(crate) const fn of(proof: Proof, given: bool) -> Self {
        match proof {
            Proof::Stamp => Self::Stamp,
            Proof::Receipt if given => Self::Given,
            Proof::Receipt => Self::Now,
        }
    }

    /// Its name in texts and for programs, for ever.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Stamp => "stamp",
            Self::Given => "given",
            Self::Now => "now",
        }
    }
}
