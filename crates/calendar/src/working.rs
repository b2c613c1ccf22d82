//! The working calendar: which days are worked, and counting in them.

mod layout;

use crate::{CalendarFault, CalendarSource, Day, DayKind, DaySpan, FirstDay};
use layout::Layout;

/// The days of the five-day working week (kk *жұмыс күнтізбесі*, ru *производственный календарь*).
///
/// Answers in constant time for every day it covers, and refuses any other: a day beyond the end is
/// not guessed.
///
/// ```
/// use ruqsat_calendar::{CalendarSource, Day, DaySpan, FirstDay, Swap, WorkingCalendar};
/// let day = |text: &str| text.parse::<Day>().unwrap();
/// let calendar = WorkingCalendar::new(&CalendarSource {
///     covers: DaySpan { first: day("2025-01-01"), last: day("2025-12-31") },
///     settled_until: day("2025-12-31"),
///     transfer_source: "lh 5".to_owned(),
///     yearly: vec![],
///     dated: vec![],
///     swaps: vec![Swap {
///         off: day("2025-01-03"),
///         worked: day("2025-01-05"),
///         source: "lm-436-2024 1".to_owned(),
///     }],
/// })?;
/// // Friday 3 January is off and Sunday 5 January is worked: from Thursday on, the second working
/// // day is that Sunday.
/// assert_eq!(calendar.deadline(day("2025-01-02"), 2, FirstDay::Counts)?, day("2025-01-05"));
/// assert!(calendar.deadline(day("2025-12-31"), 2, FirstDay::Counts).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct WorkingCalendar {
    covers: DaySpan,
    settled_until: Day,
    layout: Layout,
    /// For each day covered, and the day after the last: the working days covered before it.
    worked_before: Vec<i32>,
    /// Every working day covered, in order.
    working_days: Vec<Day>,
}

/// A day that the calendar says nothing about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the working calendar knows {} to {} only, and {day} was asked for",
    covers.first, covers.last)]
pub struct OutsideCalendar {
    /// The day asked for or met while counting.
    pub day: Day,
    /// The days it does know.
    pub covers: DaySpan,
}

impl WorkingCalendar {
    /// Lays out every day covered: holidays, then the days off they give when on a weekend, then the
    /// days off that are never moved, then the swaps.
    ///
    /// # Errors
    /// [`CalendarFault`] when the statements contradict each other or the calendar.
    pub fn new(source: &CalendarSource) -> Result<Self, CalendarFault> {
        let covers = source.covers;
        if covers.days() == 0 {
            return Err(CalendarFault::CoversNothing { covers });
        }
        let layout = Layout::new(source)?;
        let days = (0..covers.days()).map(|offset| covers.first.plus_days(offset));
        let working_days: Vec<Day> = days.clone().filter(|day| layout.is_working(*day)).collect();
        let worked_before = std::iter::once(0)
            .chain(days.scan(0, |worked, day| {
                *worked += i32::from(layout.is_working(day));
                Some(*worked)
            }))
            .collect();
        let settled_until = source.settled_until;
        Ok(Self {
            covers,
            settled_until,
            layout,
            worked_before,
            working_days,
        })
    }

    /// The days the calendar answers for.
    #[must_use]
    pub const fn covers(&self) -> DaySpan {
        self.covers
    }

    /// Whether the day can no longer change: up to here all acts that move days off are known. A later
    /// day is computed from the standing rules alone.
    #[must_use]
    pub fn is_settled(&self, day: Day) -> bool {
        day <= self.settled_until
    }

    /// What the day is, and why.
    pub fn kind(&self, day: Day) -> Result<DayKind<'_>, OutsideCalendar> {
        self.offset(day).map(|_| self.layout.kind(day))
    }

    /// The provision or act that makes the day what it is; `None` for an ordinary day.
    pub fn source(&self, day: Day) -> Result<Option<&str>, OutsideCalendar> {
        self.offset(day).map(|_| self.layout.source(day))
    }

    /// The days of `span` that are neither ordinary working days nor ordinary weekends, in order.
    pub fn named_days(&self, span: DaySpan) -> impl Iterator<Item = (Day, DayKind<'_>)> {
        self.layout.named_days(span)
    }

    /// Whether people work on the day.
    pub fn is_working(&self, day: Day) -> Result<bool, OutsideCalendar> {
        let offset = self.offset(day)?;
        Ok(self.worked_before_offset(offset + 1) > self.worked_before_offset(offset))
    }

    /// The first working day after `day`.
    pub fn next_working(&self, day: Day) -> Result<Day, OutsideCalendar> {
        self.deadline(day, 1, FirstDay::Excluded)
    }

    /// The day itself when it is worked, else the first working day after it.
    pub fn roll_forward(&self, day: Day) -> Result<Day, OutsideCalendar> {
        self.deadline(day, 1, FirstDay::Counts)
    }

    /// The last of `days` working days from `start` on: what [`Self::count`] finds, without the walk.
    ///
    /// No days end on `start`, whatever day that is.
    pub fn deadline(&self, start: Day, days: i32, first: FirstDay) -> Result<Day, OutsideCalendar> {
        let offset = self.offset(start)?;
        if days <= 0 {
            return Ok(start);
        }
        let before = self.worked_before_offset(match first {
            FirstDay::Counts => offset,
            FirstDay::Excluded => offset + 1,
        });
        let ordinal = usize::try_from(before.saturating_add(days - 1)).unwrap_or(usize::MAX);
        let beyond = || self.outside(self.covers.last.plus_days(1));
        self.working_days.get(ordinal).copied().ok_or_else(beyond)
    }

    /// The number of working days from `from` to `to`, both included; 0 when `to` is earlier.
    pub fn working_days_between(&self, from: Day, to: Day) -> Result<i32, OutsideCalendar> {
        let (first, last) = (self.offset(from)?, self.offset(to)?);
        Ok((self.worked_before_offset(last + 1) - self.worked_before_offset(first)).max(0))
    }

    fn outside(&self, day: Day) -> OutsideCalendar {
        OutsideCalendar {
            day,
            covers: self.covers,
        }
    }

    /// How many days after the first day covered.
    fn offset(&self, day: Day) -> Result<usize, OutsideCalendar> {
        let offset = usize::try_from(self.covers.first.days_until(day)).ok();
        offset
            .filter(|_| day <= self.covers.last)
            .ok_or_else(|| self.outside(day))
    }

    fn worked_before_offset(&self, offset: usize) -> i32 {
        self.worked_before.get(offset).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
