//! The days that matter for the stay and the entry.

use ruqsat_calendar::Day;
use ruqsat_law::{Assessment, Status};

use crate::Reporter;
use crate::lead::has_no_basis;

/// The days of an answer and its counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dates {
    /// Days, each with what it is.
    pub lines: Vec<DatedLine>,
    /// Such as «78 days of the visa-free total are used».
    pub counts: Vec<String>,
}

/// A day and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedLine {
    /// The day.
    pub day: Day,
    /// The day in words.
    pub day_text: String,
    /// What it is: `last lawful day`, or a phrase that has the day in it: `from 3 May 2026`.
    pub text: String,
}

impl Reporter<'_> {
    pub(crate) fn dates(&self, answer: &Assessment) -> Dates {
        let days = &answer.stay.days;
        let entry = answer.entry.as_ref();
        // Of who is outside, or has no basis, the days of a stay would be the days of nobody.
        let stays = answer.stay.status != Status::Outside && !has_no_basis(answer);
        let per_entry = days.per_entry_last_day;
        let lines = [
            (days.last_day.filter(|_| stays), "date-last-day"),
            (days.arguable_last_day.filter(|_| stays), "date-arguable"),
            (
                per_entry.filter(|day| stays && days.last_day != Some(*day)),
                "date-per-entry",
            ),
            (
                entry.and_then(|entry| entry.earliest),
                "date-earliest-entry",
            ),
            (
                entry.and_then(|entry| entry.last_day),
                "date-entry-last-day",
            ),
            (days.window_from, "date-window-from"),
        ];
        let lines = lines.into_iter();
        let counts = [("days-used", days.used), ("days-left", days.left)].into_iter();
        Dates {
            lines: lines
                .filter_map(|(day, message)| Some(self.dated(day?, self.say(message, &[]))))
                .collect(),
            counts: counts
                .filter_map(|(message, days)| Some(self.say(message, &[("days", days?.into())])))
                .collect(),
        }
    }

    /// A day and what it is.
    pub(crate) fn dated(&self, day: Day, text: String) -> DatedLine {
        DatedLine {
            day,
            day_text: self.day(day),
            text,
        }
    }

    /// A day in a phrase, whose message calls it `day`.
    pub(crate) fn phrased(&self, day: Day, message: &str) -> DatedLine {
        self.dated(day, self.say(message, &[("day", day.into())]))
    }
}
