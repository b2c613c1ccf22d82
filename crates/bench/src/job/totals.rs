//! What the job answers, and the totals on which all peers must agree.

use ruqsat_law::{DocumentSet, Status};
use serde::{Deserialize, Serialize};

/// The status of the job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Legal,
    Overstay,
    Outside,
    Permit,
    Visa,
    NoRight,
}

impl Standing {
    /// Of who is in the country visa-free.
    pub(super) const fn present(status: Status) -> Self {
        match status {
            Status::Lawful => Self::Legal,
            Status::Overstay => Self::Overstay,
            Status::Outside | Status::Unknown => Self::Outside,
        }
    }
}

/// The answer for one person.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) standing: Standing,
    pub(super) used: i32,
    pub(super) left: i32,
    pub(super) needed: DocumentSet,
    pub(super) missing: DocumentSet,
}

/// Sums over all persons, by the names of `expected.json`.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Totals {
    pub(super) n: i64,
    used: i64,
    left: i64,
    required: i64,
    missing: i64,
    legal: i64,
    overstay: i64,
    outside: i64,
    permit: i64,
    visa: i64,
    no_right: i64,
}

impl Totals {
    pub(super) fn add(&mut self, answer: &Answer) {
        self.n += 1;
        self.used += i64::from(answer.used);
        self.left += i64::from(answer.left);
        self.required += i64::from(answer.needed.len());
        self.missing += i64::from(answer.missing.len());
        let of_status = match answer.standing {
            Standing::Legal => &mut self.legal,
            Standing::Overstay => &mut self.overstay,
            Standing::Outside => &mut self.outside,
            Standing::Permit => &mut self.permit,
            Standing::Visa => &mut self.visa,
            Standing::NoRight => &mut self.no_right,
        };
        *of_status += 1;
    }

    /// `yes`, or in what the totals differ from the expected ones.
    pub(super) fn agree(&self, expected: Option<&[u8]>) -> String {
        let expected = expected.and_then(|text| serde_json::from_slice::<Self>(text).ok());
        match expected {
            Some(expected) if expected.n != self.n => "not checked (part of the file)".to_owned(),
            Some(expected) if expected == *self => "yes".to_owned(),
            Some(expected) => format!("NO: {self:?} want {expected:?}"),
            None => "not checked (no expected.json)".to_owned(),
        }
    }
}
