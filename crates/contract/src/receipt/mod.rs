//! A receipt: facts, their answer and the edition of the law that gave it, in one file that
//! anybody can run again without us.
//!
//! It is no signature. Its two fingerprints tell an accident and a careless change from the
//! original; who wants to forge one can, and is found out by running it again.

mod canonical;
mod check;

use ruqsat_calendar::Day;
use serde::Deserialize;
use serde_json::{Value, json};

pub use check::{Checked, Difference, Outcome};

use canonical::fingerprint;

/// The version of the shape that is written, and the only one that is read.
pub const RECEIPT_VERSION: u64 = 1;

/// The largest receipt that is read, in bytes: ten times the longest life.
pub const LARGEST_RECEIPT: usize = 4 * 1024 * 1024;

/// What a receipt is made of.
#[derive(Debug, Clone, Copy)]
pub struct Making<'a> {
    /// The version of the program, such as `0.1.0`.
    pub program: &'a str,
    /// The edition of the law: 64 hexadecimal digits.
    pub edition: &'a str,
    /// The day that was assessed.
    pub on: Day,
    /// The facts as the contract writes them.
    pub facts: &'a Value,
    /// The assessment as the contract writes it.
    pub answer: &'a Value,
    /// When it was made, in seconds since 1970-01-01 in UTC.
    pub made_at: i64,
}

impl Making<'_> {
    /// The file.
    pub fn text(&self) -> Vec<u8> {
        let receipt = json!({
            "ruqsat_receipt": RECEIPT_VERSION,
            "made_at": moment(self.made_at),
            "program": self.program,
            "edition": self.edition,
            "on": self.on.to_string(),
            "facts": self.facts,
            "facts_sha256": fingerprint(self.facts),
            "answer": self.answer,
            "answer_sha256": fingerprint(self.answer),
        });
        let mut text = serde_json::to_vec_pretty(&receipt).unwrap_or_default();
        text.push(b'\n');
        text
    }
}

/// Such as `2026-11-21T12:00:00Z`.
fn moment(seconds: i64) -> String {
    const DAY: i64 = 24 * 60 * 60;
    let day = i32::try_from(seconds.div_euclid(DAY)).unwrap_or(i32::MAX);
    let clock = seconds.rem_euclid(DAY);
    let (hour, minute, second) = (clock / 3600, clock / 60 % 60, clock % 60);
    format!(
        "{}T{hour:02}:{minute:02}:{second:02}Z",
        Day::from_epoch_days(day)
    )
}

/// A receipt that was read. Fields that this version does not know are passed over.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Receipt {
    /// The version of its shape.
    #[serde(rename = "ruqsat_receipt")]
    version: u64,
    /// When it was made, as it says.
    pub made_at: String,
    /// The version of the program that made it.
    pub program: String,
    /// The edition of the law under which it was made.
    pub edition: String,
    on: String,
    facts: Value,
    facts_sha256: String,
    answer: Value,
    answer_sha256: String,
}

/// Why a file is no receipt that can be run again.
#[derive(Debug, thiserror::Error)]
pub enum ReceiptFault {
    /// Too long.
    #[error("is larger than a receipt can be, {LARGEST_RECEIPT} bytes")]
    TooLarge,
    /// No JSON, or a field is missing or of another type.
    #[error("is no receipt: {0}")]
    NotOne(#[from] serde_json::Error),
    /// A version of the shape that is not known here.
    #[error("is a receipt of version {0}, and this program reads version {RECEIPT_VERSION}")]
    Version(u64),
    /// The day is none.
    #[error("`$.on` is `{0}`: write a day as `2026-11-21`")]
    NotADay(String),
    /// The facts cannot be assessed.
    #[error("{}", .0.0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Facts(crate::Refused),
}

impl Receipt {
    /// Reads a file.
    ///
    /// # Errors
    /// [`ReceiptFault`] when it is not one.
    pub fn read(text: &[u8]) -> Result<Self, ReceiptFault> {
        if text.len() > LARGEST_RECEIPT {
            return Err(ReceiptFault::TooLarge);
        }
        let receipt: Self = serde_json::from_slice(text)?;
        if receipt.version == RECEIPT_VERSION {
            Ok(receipt)
        } else {
            Err(ReceiptFault::Version(receipt.version))
        }
    }

    /// The day that was assessed.
    ///
    /// # Errors
    /// [`ReceiptFault::NotADay`].
    pub fn on(&self) -> Result<Day, ReceiptFault> {
        let day = self.on.parse();
        day.map_err(|_| ReceiptFault::NotADay(self.on.chars().take(40).collect()))
    }
}

#[cfg(test)]
mod tests;
