//! Values as TOML writes them, that TOML itself has no type for.

use ruqsat_calendar::Day;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use crate::because::Confidence;

/// A native TOML date, such as `2026-11-21`: no text, no time, no offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct WrittenDay(pub(crate) Day);

impl<'de> Deserialize<'de> for WrittenDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = toml::value::Datetime::deserialize(deserializer)?;
        let (Some(date), None, None) = (written.date, written.time, written.offset) else {
            return Err(D::Error::custom(format!(
                "`{written}` is no bare date like 2026-11-21"
            )));
        };
        let text = format!("{:04}-{:02}-{:02}", date.year, date.month, date.day);
        text.parse().map(Self).map_err(D::Error::custom)
    }
}

/// `high`, `medium` or `low`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WrittenConfidence(pub(crate) Confidence);

impl<'de> Deserialize<'de> for WrittenConfidence {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        let unknown =
            || D::Error::custom(format!("`{word}` is no confidence: high, medium or low"));
        Confidence::from_id(&word).map(Self).ok_or_else(unknown)
    }
}
