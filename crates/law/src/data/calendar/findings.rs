//! What comes to light while the files are fitted together: faults, citations, and which line said
//! what, so that a fault of the whole calendar finds its line.

use std::ops::Range;

use ruqsat_calendar::{CalendarFault, Day};
use toml::Spanned;

use super::Citation;
use crate::data::Fault;
use crate::data::written::{WrittenConfidence, WrittenDay};

/// A file: its path and its text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Origin<'a> {
    pub(super) path: &'a str,
    pub(super) text: &'a str,
}

impl<'a> Origin<'a> {
    /// The last part of its path.
    pub(super) fn name(self) -> &'a str {
        self.path.rsplit('/').next().unwrap_or(self.path)
    }

    /// The year after which the file is named.
    pub(super) fn year(self) -> Option<i16> {
        self.name().strip_suffix(".toml")?.parse().ok()
    }

    pub(super) fn fault<T>(
        self,
        place: &Spanned<T>,
        what: impl Into<String>,
        help: impl Into<String>,
    ) -> Fault {
        Fault::at(self.path, self.text, &place.span(), what, help)
    }
}

#[derive(Default)]
pub(super) struct Findings<'a> {
    faults: Vec<Fault>,
    citations: Vec<Citation>,
    statements: Vec<Statement<'a>>,
}

/// A line that says something of days.
struct Statement<'a> {
    /// The id or act that it is known by.
    by: String,
    /// The days it names; none if it names a date of every year.
    days: Vec<Day>,
    origin: Origin<'a>,
    place: Range<usize>,
}

impl<'a> Findings<'a> {
    pub(super) fn fault(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    pub(super) fn cite(
        &mut self,
        origin: Origin<'_>,
        source: &Spanned<String>,
        confidence: WrittenConfidence,
        checked: WrittenDay,
    ) {
        let place = origin.fault(source, "", "");
        if source.get_ref().trim().is_empty() {
            let help = "name the act and the provision, as \"lh 5\"";
            self.fault(origin.fault(source, "the source is empty", help));
        }
        self.citations.push(Citation {
            source: source.get_ref().clone(),
            confidence: confidence.0,
            checked: checked.0,
            file: place.file,
            line: place.line,
        });
    }

    /// Remembers which line said so.
    pub(super) fn stated<T>(
        &mut self,
        origin: Origin<'a>,
        place: &Spanned<T>,
        by: &str,
        days: &[Day],
    ) {
        let (by, days, place) = (by.to_owned(), days.to_vec(), place.span());
        self.statements.push(Statement {
            by,
            days,
            origin,
            place,
        });
    }

    /// Every provision cited, unless there are faults.
    pub(super) fn citations(&mut self) -> Result<Vec<Citation>, Vec<Fault>> {
        if self.faults.is_empty() {
            return Ok(std::mem::take(&mut self.citations));
        }
        self.faults.sort();
        Err(std::mem::take(&mut self.faults))
    }

    /// The line behind a fault of the whole calendar.
    pub(super) fn blame(&self, fault: &CalendarFault) -> Fault {
        let (by, day, help) = accused(fault);
        let says = |statement: &&Statement<'_>| {
            let names = |day| statement.days.is_empty() || statement.days.contains(&day);
            statement.by == by && day.is_none_or(names)
        };
        // The later of two statements is the one that came too late.
        match self.statements.iter().rfind(says) {
            Some(Statement { origin, place, .. }) => {
                Fault::at(origin.path, origin.text, place, fault.to_string(), help)
            }
            None => Fault::of("calendar", fault.to_string(), help),
        }
    }
}

/// The id or act that a fault is about, the day if it is about one, and what to do.
fn accused(fault: &CalendarFault) -> (&str, Option<Day>, &'static str) {
    match fault {
        CalendarFault::CoversNothing { .. } => ("", None, "add the file of a year"),
        CalendarFault::NoSuchDate { id, .. } | CalendarFault::NeverInForce { id, .. } => (
            id,
            None,
            "mend the date, or the days on which it is in force",
        ),
        CalendarFault::NamedTwice { day, second, .. } => (
            second,
            Some(*day),
            "keep one of the two, or let one end before the other begins",
        ),
        CalendarFault::NotCovered { by, day } => {
            (by, Some(*day), "add the file of that year, or mend the day")
        }
        CalendarFault::OffAlready { source_id, day } => (
            source_id,
            Some(*day),
            "`off` must be a day that would be worked without the act",
        ),
        CalendarFault::NoWeekend { source_id, day } => (
            source_id,
            Some(*day),
            "`worked` must be a Saturday or Sunday that is no holiday",
        ),
    }
}
