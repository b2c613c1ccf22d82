//! A count of working days that explains itself.

use crate::{Day, DayKind, OutsideCalendar, WorkingCalendar};

/// Whether the day on which a term begins is its first day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstDay {
    /// It is, if the unit allows: counting working days, a Sunday is not counted even so. So a stay is
    /// counted, and the three working days of the arrival notification under the safe reading.
    Counts,
    /// The next day is. So an authority's time and the terms of the Civil Code (article 173) are.
    Excluded,
}

/// Working days counted one by one, from the start to the last of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count<'calendar> {
    /// The last day counted; the start when nothing was to be counted.
    pub deadline: Day,
    /// Every day from the start to the deadline, counted or not.
    pub days: Vec<CountedDay<'calendar>>,
}

/// One day of a [`Count`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountedDay<'calendar> {
    /// The day.
    pub day: Day,
    /// Which of the days counted it is, the first being 1; `None` when it is not counted.
    pub ordinal: Option<i32>,
    /// What the day is. A working day without an ordinal is the excluded first day.
    pub kind: DayKind<'calendar>,
}

impl WorkingCalendar {
    /// Counts `days` working days from `start` on and shows every day passed on the way.
    ///
    /// The deadline is that of [`Self::deadline`].
    pub fn count(
        &self,
        start: Day,
        days: i32,
        first: FirstDay,
    ) -> Result<Count<'_>, OutsideCalendar> {
        let deadline = self.deadline(start, days, first)?;
        let mut counted = 0;
        let walked = (0..=start.days_until(deadline)).map(|offset| {
            let day = start.plus_days(offset);
            let kind = self.kind(day)?;
            let excluded = offset == 0 && first == FirstDay::Excluded;
            let counts = kind.is_working() && !excluded && counted < days;
            counted += i32::from(counts);
            Ok(CountedDay {
                day,
                ordinal: counts.then_some(counted),
                kind,
            })
        });
        Ok(Count {
            deadline,
            days: walked.collect::<Result<_, _>>()?,
        })
    }
}

#[cfg(test)]
mod tests;
