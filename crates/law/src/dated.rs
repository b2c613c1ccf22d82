//! A value with the days it governs.

use ruqsat_calendar::Day;

use crate::because::Confidence;

/// A value in effect from one day to another, with where it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InEffect<T> {
    /// The first day in force.
    pub from: Day,
    /// The last day in force; `None` while it stands.
    pub until: Option<Day>,
    /// The value.
    pub value: T,
    /// Where it is written, such as `ml 6(4)`: act key, a space, the provision.
    pub source: Vec<String>,
    /// How sure we are.
    pub confidence: Confidence,
}

/// A value that changed over time: sorted, without overlap; the loader refuses gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated<T> {
    values: Vec<InEffect<T>>,
}

impl<T> Dated<T> {
    /// From values in any order; the loader has checked that they do not overlap.
    pub fn new(mut values: Vec<InEffect<T>>) -> Self {
        values.sort_by_key(|value| value.from);
        Self { values }
    }

    /// The value in force on a day; `None` on a day that no value governs.
    pub fn on(&self, day: Day) -> Option<&InEffect<T>> {
        let after = self.values.partition_point(|value| value.from <= day);
        let last = self.values.get(after.checked_sub(1)?)?;
        last.until.is_none_or(|until| day <= until).then_some(last)
    }

    /// All values, oldest first.
    pub fn all(&self) -> &[InEffect<T>] {
        &self.values
    }

    /// The days on which something changes: each first day, and the day after each last day.
    pub fn change_days(&self) -> impl Iterator<Item = Day> + '_ {
        let values = self.values.iter();
        values.flat_map(|value| changes(value.from, value.until))
    }
}

/// The first day of something, and the day after its last.
pub(crate) fn changes(from: Day, until: Option<Day>) -> impl Iterator<Item = Day> {
    let after = until.map(|day| day.plus_days(1));
    [from].into_iter().chain(after)
}
