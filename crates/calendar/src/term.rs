//! Terms: how long, from which day, and what becomes of a last day on which nobody works.

use crate::{Day, FirstDay, OutsideCalendar, WorkingCalendar};

/// A length of time that the law gives (kk *мерзім*, ru *срок*).
///
/// From Monday 16 November 2026, five calendar days of a stay end on Friday 20 November, and five of
/// an authority on Monday 23: its first day is Tuesday, and its last, a Saturday, moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// How long.
    pub length: Length,
    /// Whether the day on which it begins is its first day.
    pub first: FirstDay,
    /// What becomes of a last day on which nobody works.
    pub last: LastDay,
}

/// How long a [`Term`] is, in the unit in which it is counted; at least 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// Every day counts (kk *күнтізбелік күн*, ru *календарный день*).
    CalendarDays(i32),
    /// Only days that are worked count (kk *жұмыс күні*, ru *рабочий день*).
    WorkingDays(i32),
    /// Ends on the same day of the month, or on the month's last day.
    Months(i32),
    /// Ends on the same date, or on 28 February for 29 February.
    Years(i32),
}

/// What becomes of a last day on which nobody works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LastDay {
    /// It moves to the next working day: terms within which an authority, or a party before it, acts.
    Rolls,
    /// It stays where it is: limits of a stay, and the last day printed on a visa or permit.
    Stands,
}

impl Term {
    /// Time that an authority has: the day of filing is not counted, and a last day on which nobody
    /// works moves to the next working day.
    #[must_use]
    pub const fn of_authority(length: Length) -> Self {
        Self {
            length,
            first: FirstDay::Excluded,
            last: LastDay::Rolls,
        }
    }

    /// Time that a person may stay: the day of arrival is day 1, and the last day stands, be it a
    /// Sunday.
    #[must_use]
    pub const fn of_stay(length: Length) -> Self {
        Self {
            length,
            first: FirstDay::Counts,
            last: LastDay::Stands,
        }
    }

    /// The last day of a term that begins on `start`.
    ///
    /// A length below 1 ends on `start`. Where no day moves and no working day is counted, the calendar
    /// is not asked, and any year will do.
    pub fn last_day(self, start: Day, calendar: &WorkingCalendar) -> Result<Day, OutsideCalendar> {
        let last = match self.length {
            Length::CalendarDays(days) => self.whole(start, days, Day::plus_days),
            Length::Months(months) => self.whole(start, months, Day::plus_months),
            Length::Years(years) => self.whole(start, years, Day::plus_years),
            Length::WorkingDays(days) => calendar.deadline(start, days, self.first)?,
        };
        match self.last {
            LastDay::Rolls => calendar.roll_forward(last),
            LastDay::Stands => Ok(last),
        }
    }

    fn whole(self, start: Day, length: i32, plus: impl Fn(Day, i32) -> Day) -> Day {
        if length < 1 {
            return start;
        }
        match self.first {
            FirstDay::Excluded => plus(start, length),
            FirstDay::Counts => plus(start, length).plus_days(-1),
        }
    }
}

#[cfg(test)]
mod tests;
