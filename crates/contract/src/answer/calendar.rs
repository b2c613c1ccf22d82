//! The working calendar as JSON.

use ruqsat_calendar::Count;
use ruqsat_law::data::calendar::{CalendarData, NamedDay, Year};
use serde::Serialize;

/// A year for programs: the days that are not as their weekday is.
#[derive(Debug, Serialize)]
pub struct YearAnswer<'c> {
    year: i16,
    working_days: i32,
    /// All acts that move days off in the year are known.
    settled: bool,
    days: Vec<DayAnswer<'c>>,
}

#[derive(Debug, Serialize)]
struct DayAnswer<'c> {
    day: String,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'c str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    other_day: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'c str>,
}

/// A count of working days for programs: every day passed, and which of the days counted it is.
#[derive(Debug, Serialize)]
pub struct CountAnswer<'c> {
    deadline: String,
    days: Vec<CountedAnswer<'c>>,
}

#[derive(Debug, Serialize)]
struct CountedAnswer<'c> {
    #[serde(flatten)]
    day: DayAnswer<'c>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ordinal: Option<i32>,
}

impl<'c> YearAnswer<'c> {
    /// Of a year.
    pub fn of(year: &Year<'c>) -> Self {
        Self {
            year: year.number,
            working_days: year.working_days,
            settled: year.settled,
            days: year.days.iter().map(DayAnswer::of).collect(),
        }
    }
}

impl<'c> DayAnswer<'c> {
    fn of(named: &NamedDay<'c>) -> Self {
        Self {
            day: named.day.to_string(),
            kind: named.kind.key(),
            id: named.kind.id(),
            other_day: named.kind.other_day().map(|day| day.to_string()),
            source: named.source,
        }
    }
}

impl<'c> CountAnswer<'c> {
    /// Of a count made with that calendar.
    pub fn of(calendar: &'c CalendarData, count: &Count<'c>) -> Self {
        let days = count.days.iter().map(|counted| CountedAnswer {
            day: DayAnswer::of(&calendar.named(counted.day, counted.kind)),
            ordinal: counted.ordinal,
        });
        Self {
            deadline: count.deadline.to_string(),
            days: days.collect(),
        }
    }
}
