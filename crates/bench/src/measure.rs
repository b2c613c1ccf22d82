//! CPU time of one thread, in several passes.

use std::hint::black_box;
use std::time::Duration;

use cpu_time::ProcessTime;

/// CPU time that one person took.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PerPerson {
    /// In the best pass, in picoseconds.
    pub(crate) best: u128,
    /// In the median pass, in picoseconds.
    pub(crate) median: u128,
}

impl PerPerson {
    /// Persons a second of CPU time, by the best pass.
    pub(crate) const fn a_second(self) -> u128 {
        per_second(self.best)
    }

    /// Persons a second of CPU time, by the median pass.
    pub(crate) const fn a_second_in_the_median(self) -> u128 {
        per_second(self.median)
    }
}

const fn per_second(picoseconds: u128) -> u128 {
    match 1_000_000_000_000_u128.checked_div(picoseconds) {
        Some(persons) => persons,
        None => 0,
    }
}

/// Runs `pass` so many times over `persons` persons.
pub(crate) fn measure<T>(passes: usize, persons: usize, mut pass: impl FnMut() -> T) -> PerPerson {
    let mut times: Vec<Duration> = (0..passes)
        .map(|_| {
            let begun = ProcessTime::now();
            black_box(pass());
            begun.elapsed()
        })
        .collect();
    times.sort_unstable();
    let persons = u128::try_from(persons).unwrap_or(1).max(1);
    let each = |place: usize| {
        let time = times.get(place).copied().unwrap_or_default();
        time.as_nanos() * 1000 / persons
    };
    PerPerson {
        best: each(0),
        median: each(passes / 2),
    }
}

/// Microseconds with three decimals, of picoseconds.
pub(crate) fn microseconds(picoseconds: u128) -> String {
    let nanoseconds = (picoseconds + 500) / 1000;
    format!("{}.{:03}", nanoseconds / 1000, nanoseconds % 1000)
}
