//! A year of the calendar, with the days that are not as their weekday is.

use ruqsat_calendar::{Day, DayKind, DaySpan, OutsideCalendar};

use super::CalendarData;

/// A year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Year<'c> {
    /// Such as 2026.
    pub number: i16,
    /// How many days are worked.
    pub working_days: i32,
    /// All acts that move days off in the year are known.
    pub settled: bool,
    /// The days that are not as their weekday is, in order.
    pub days: Vec<NamedDay<'c>>,
}

/// A day, what it is, and the provision that makes it so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedDay<'c> {
    /// The day.
    pub day: Day,
    /// What it is.
    pub kind: DayKind<'c>,
    /// The provision or act; `None` for an ordinary day.
    pub source: Option<&'c str>,
}

impl CalendarData {
    /// A year.
    ///
    /// # Errors
    /// [`OutsideCalendar`] for a year that is not covered.
    pub fn year(&self, number: i16) -> Result<Year<'_>, OutsideCalendar> {
        let first = Day::from_ymd(number, 1, 1).unwrap_or(Day::LAST);
        let last = first.plus_years(1).plus_days(-1);
        let working = &self.calendar;
        let working_days = working.working_days_between(first, last)?;
        let named = working.named_days(DaySpan { first, last });
        Ok(Year {
            number,
            working_days,
            settled: working.is_settled(last),
            days: named.map(|(day, kind)| self.named(day, kind)).collect(),
        })
    }

    /// A day with the provision that makes it what it is.
    pub fn named<'c>(&'c self, day: Day, kind: DayKind<'c>) -> NamedDay<'c> {
        NamedDay {
            day,
            kind,
            source: self.calendar.source(day).ok().flatten(),
        }
    }
}
