//! What a working calendar is made from: the law's own statements, handed in by whoever read them.

use std::ops::RangeInclusive;

use crate::{Day, DaySpan};

/// All that must be known to tell working days from days off.
///
/// The ids and the sources are the caller's; here they are only handed back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarSource {
    /// The days the calendar answers for; asked about any other day, it refuses.
    pub covers: DaySpan,
    /// The last day for which the moved days off are known to be complete: after it a day off may
    /// still be moved.
    pub settled_until: Day,
    /// The provision by which a holiday on a Saturday or Sunday gives another day off.
    pub transfer_source: String,
    /// The holidays and days off that have a fixed date.
    pub yearly: Vec<YearlyRule>,
    /// The days off whose date differs from year to year.
    pub dated: Vec<DatedDayOff>,
    /// The days off moved to another day by an act.
    pub swaps: Vec<Swap>,
}

/// A holiday or day off with the same date every year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearlyRule {
    /// Stable name, as `nauryz`.
    pub id: String,
    /// Whether it gives another day off when it falls on a Saturday or Sunday.
    pub nature: Nature,
    /// The month, 1 to 12.
    pub month: i8,
    /// The days of that month, as 21, 22 and 23 for Nauryz.
    pub days: Vec<i8>,
    /// The first day on which the rule is in force.
    pub from: Day,
    /// The last day on which the rule is in force; `None` while it is.
    pub until: Option<Day>,
    /// The provision that says so.
    pub source: String,
}

impl YearlyRule {
    /// Whether the rule makes sense by itself.
    ///
    /// # Errors
    /// [`CalendarFault::NeverInForce`] and [`CalendarFault::NoSuchDate`].
    pub fn check(&self) -> Result<(), CalendarFault> {
        let (id, from, month) = (self.id.clone(), self.from, self.month);
        if let Some(until) = self.until.filter(|until| *until < from) {
            return Err(CalendarFault::NeverInForce { id, from, until });
        }
        // A leap year has every date that any year has.
        let missing = |day: &&i8| Day::from_ymd(2024, month, **day).is_err();
        match self.days.iter().find(missing) {
            Some(&day) => Err(CalendarFault::NoSuchDate { id, month, day }),
            None => Ok(()),
        }
    }

    /// Whether the rule is in force on a day, be it one of its dates or not.
    pub fn holds_on(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// The first day off that the rule gives: 15 March 2027 for the 15th of March by a law in force
    /// from July 2026.
    pub fn first_date(&self) -> Option<Day> {
        let year = self.from.year();
        self.dates(year..=year.saturating_add(LEAP)).min()
    }

    /// The last day off that the rule gives; `None` while it has no end. It is 30 August 2025 for the
    /// 30th of August by a law that ends in June 2026.
    pub fn last_date(&self) -> Option<Day> {
        let year = self.until?.year();
        self.dates(year.saturating_sub(LEAP)..=year).max()
    }

    fn dates(&self, years: RangeInclusive<i32>) -> impl Iterator<Item = Day> {
        let of = |year, day| Day::from_ymd(i16::try_from(year).ok()?, self.month, day).ok();
        let days =
            years.flat_map(move |year| self.days.iter().filter_map(move |day| of(year, *day)));
        days.filter(|day| self.holds_on(*day))
    }
}

/// At most so many years lie between one 29 February and the next, as from 1896 to 1904.
const LEAP: i32 = 8;

/// What the law calls a day on which nobody works because of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// Kk *мереке күні*, ru *праздничный день*: on a Saturday or Sunday, the next working day is off.
    Holiday,
    /// Kk *демалыс күні*, ru *выходной день*: 7 January and the first day of Kurban-ait. On a Saturday
    /// or Sunday it is lost.
    DayOff,
}

/// A day off with a date of its own in its year: the first day of Kurban-ait. Never transferred.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedDayOff {
    /// Stable name, as `kurban_ait`.
    pub id: String,
    /// The day.
    pub day: Day,
    /// The provision that says so.
    pub source: String,
}

/// A day off moved by an act to another day (kk *демалыс күнін ауыстыру*, ru *перенос дня отдыха*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swap {
    /// The working day that becomes a day off.
    pub off: Day,
    /// The Saturday or Sunday that is worked instead.
    pub worked: Day,
    /// The act.
    pub source: String,
}

/// The statements that a calendar is made from do not agree with each other or with the calendar.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CalendarFault {
    /// The span to cover ends before it begins.
    #[error("the calendar covers no day: its last day {} is before its first, {}",
        covers.last, covers.first)]
    CoversNothing {
        /// The span given.
        covers: DaySpan,
    },
    /// A yearly rule names a date that no year has, as 30 February.
    #[error("`{id}`: no year has a day {day} in month {month}")]
    NoSuchDate {
        /// The rule.
        id: String,
        /// The month given.
        month: i8,
        /// The day of the month given.
        day: i8,
    },
    /// A yearly rule ends before it begins.
    #[error("`{id}`: its last day in force {until} is before its first, {from}")]
    NeverInForce {
        /// The rule.
        id: String,
        /// Its first day in force.
        from: Day,
        /// Its last day in force.
        until: Day,
    },
    /// Two statements name the same day.
    #[error("{day} is named twice: by `{first}` and by `{second}`")]
    NamedTwice {
        /// The day.
        day: Day,
        /// The id or act that named it first.
        first: String,
        /// The id or act that named it again.
        second: String,
    },
    /// A day with a date of its own is not among the days covered.
    #[error("`{by}` names {day}, which the calendar does not cover")]
    NotCovered {
        /// The id or act that names it.
        by: String,
        /// The day.
        day: Day,
    },
    /// An act gives a day off on a day that is one already.
    #[error("`{source_id}` gives {day} off, but it is no working day already")]
    OffAlready {
        /// The act.
        source_id: String,
        /// The day.
        day: Day,
    },
    /// An act makes people work on a day that is not an ordinary Saturday or Sunday.
    #[error("`{source_id}` has {day} worked, but it is no ordinary Saturday or Sunday")]
    NoWeekend {
        /// The act.
        source_id: String,
        /// The day.
        day: Day,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{day, yearly};

    #[test]
    fn a_rule_knows_its_first_and_its_last_date() {
        let august = YearlyRule {
            until: Some(day("2026-06-30")),
            ..yearly("constitution_day", 8, &[30])
        };
        assert_eq!(august.first_date(), Some(day("2002-08-30")));
        assert_eq!(august.last_date(), Some(day("2025-08-30")));
        let march = YearlyRule {
            from: day("2026-07-01"),
            ..yearly("constitution_day", 3, &[15])
        };
        assert_eq!(march.first_date(), Some(day("2027-03-15")));
        assert_eq!(march.last_date(), None, "it has no end");
        assert!(!march.holds_on(day("2026-06-30")) && march.holds_on(day("2026-07-01")));
    }

    #[test]
    fn a_rule_that_ends_on_its_date_gives_that_date() {
        let nauryz = YearlyRule {
            from: day("2024-03-22"),
            until: Some(day("2025-03-22")),
            ..yearly("nauryz", 3, &[21, 22, 23])
        };
        assert_eq!(nauryz.first_date(), Some(day("2024-03-22")));
        assert_eq!(nauryz.last_date(), Some(day("2025-03-22")));
    }

    #[test]
    fn a_leap_day_is_found_over_the_century_that_has_none() {
        let leap = YearlyRule {
            from: day("1896-03-01"),
            until: Some(day("1904-02-28")),
            ..yearly("leap", 2, &[29])
        };
        assert_eq!((leap.first_date(), leap.last_date()), (None, None));
        let longer = YearlyRule {
            until: Some(day("1904-02-29")),
            ..leap
        };
        assert_eq!(longer.first_date(), Some(day("1904-02-29")));
        assert_eq!(longer.last_date(), Some(day("1904-02-29")));
    }
}
