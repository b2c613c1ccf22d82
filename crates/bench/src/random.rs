//! Numbers that look random and are the same in every run (splitmix64).

use ruqsat_calendar::Day;

/// The state of the sequence.
#[derive(Debug)]
pub(crate) struct Random(u64);

impl Random {
    pub(crate) const fn from_seed(seed: u64) -> Self {
        Self(seed)
    }

    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: i32) -> i32 {
        let end = u64::try_from(end).unwrap_or(1).max(1);
        i32::try_from(self.next() % end).unwrap_or_default()
    }

    /// True so often in a hundred.
    pub(crate) fn chance(&mut self, percent: i32) -> bool {
        self.below(100) < percent
    }

    /// One of these.
    pub(crate) fn one_of<T: Copy + Default>(&mut self, these: &[T]) -> T {
        let count = i32::try_from(these.len()).unwrap_or_default();
        let place = usize::try_from(self.below(count)).unwrap_or_default();
        these.get(place).copied().unwrap_or_default()
    }

    /// A day before `day` by at least one and at most `days` days.
    pub(crate) fn before(&mut self, day: Day, days: i32) -> Day {
        day.plus_days(-1 - self.below(days))
    }

    /// A day up to `days` after `day`.
    pub(crate) fn after(&mut self, day: Day, days: i32) -> Day {
        day.plus_days(self.below(days))
    }
}
