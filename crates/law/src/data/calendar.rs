//! Reads `law/calendar`: the holidays, one file per year, and the clock.
//!
//! A year is read as a whole: without its file the calendar does not cover it, and a file that lacks
//! the day of a day off that moves is refused. Nothing is taken from a neighbouring year.

mod brief;
mod clock;
mod findings;
mod holidays;
mod mirror;
mod year;
mod years;

use std::collections::BTreeMap;

use ruqsat_calendar::{CalendarSource, Day, WorkingCalendar};

use super::{Citation, Fault};
use crate::because::Confidence;
use crate::card::Trilingual;
use crate::dated::Dated;
pub use brief::YearInBrief;
use findings::Findings;
use mirror::Files;
pub use year::{NamedDay, Year};

/// What `law/calendar` says.
#[derive(Debug, Clone)]
pub struct CalendarData {
    /// What the calendar is made from.
    pub source: CalendarSource,
    /// The calendar made from it.
    pub calendar: WorkingCalendar,
    /// The names of the holidays and days off by their ids, such as `nauryz`.
    pub names: BTreeMap<String, Trilingual>,
    /// The years covered, in order.
    pub years: Vec<YearStanding>,
    /// The time of the day.
    pub clock: Dated<Clock>,
    /// Every provision cited, to be looked up in the acts.
    pub citations: Vec<Citation>,
}

const HOUR: i64 = 60 * 60;

impl CalendarData {
    /// The day it is in the country at a moment in seconds since 1970-01-01 UTC.
    pub fn day_at(&self, seconds: i64) -> Day {
        day(seconds.saturating_add(i64::from(self.hours_at(seconds)) * HOUR))
    }

    /// Whole hours that the country's clocks are ahead of UTC at such a moment; none on days that
    /// the data do not cover. Clocks change so seldom that the hours in between do not matter.
    pub fn hours_at(&self, seconds: i64) -> i32 {
        let clock = self.clock.on(day(seconds));
        clock.map_or(0, |clock| clock.value.hours)
    }
}

fn day(seconds: i64) -> Day {
    let days = seconds.div_euclid(24 * HOUR);
    Day::from_epoch_days(i32::try_from(days).unwrap_or(i32::MAX))
}

/// How sure we are of a year as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearStanding {
    /// The year.
    pub year: i16,
    /// All acts that move days off in the year are known.
    pub settled: bool,
    /// How sure we are of it.
    pub confidence: Confidence,
    /// The day it was last compared with the sources.
    pub checked: Day,
}

/// Whole hours ahead of UTC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    /// In the country.
    pub hours: i32,
    /// In the regions whose clock is different.
    pub except: Option<(i32, Vec<String>)>,
}

impl Clock {
    /// The hours ahead of UTC in a region, such as `atyrau`.
    pub fn hours_in(&self, region: &str) -> i32 {
        let own = self
            .except
            .as_ref()
            .filter(|(_, regions)| regions.iter().any(|r| r == region));
        own.map_or(self.hours, |(hours, _)| *hours)
    }
}

/// Reads what a [`WorkingCalendar`] is made from; `files` are the paths and texts of `law/calendar`.
///
/// # Errors
/// Every [`Fault`] found in the files.
pub fn parse(files: &[(&str, &str)]) -> Result<CalendarSource, Vec<Fault>> {
    read(files).map(|found| found.source)
}

/// Reads all that `law/calendar` says; `files` are its paths and texts, in any order.
///
/// # Errors
/// Every [`Fault`] found in the files.
pub fn read(files: &[(&str, &str)]) -> Result<CalendarData, Vec<Fault>> {
    let Files {
        holidays,
        years,
        clock,
    } = Files::read(files)?;
    let mut found = Findings::default();
    let covers = years::covers(&years, &mut found);
    let names = holidays::names(&holidays, &mut found);
    let source = CalendarSource {
        covers,
        settled_until: years::settled_until(&years, covers, &mut found),
        transfer_source: holidays::transfer(&holidays, covers, &mut found),
        yearly: holidays::yearly(&holidays, &mut found),
        dated: years::dated(&years, &holidays, &mut found),
        swaps: years::swaps(&years, &mut found),
    };
    let clock = clock::periods(&clock, covers, &mut found);
    let citations = found.citations()?;
    let calendar = WorkingCalendar::new(&source).map_err(|fault| vec![found.blame(&fault)])?;
    let years = years.iter().map(|year| year.written.standing()).collect();
    Ok(CalendarData {
        source,
        calendar,
        names,
        years,
        clock,
        citations,
    })
}

#[cfg(test)]
mod tests;
