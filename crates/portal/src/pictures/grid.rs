//! Months as rows and days as cells: where a day is drawn.

use ruqsat_calendar::Day;
use ruqsat_wording::Wording;

/// Widths and heights in units of the picture, which is 320 units wide: readable on a phone.
pub(crate) const LABEL: i32 = 38;
pub(crate) const STEP: i32 = 9;
pub(crate) const CELL: i32 = 8;
pub(crate) const ROW: i32 = 12;
pub(crate) const HEAD: i32 = 12;

/// A row of the picture: a month.
#[derive(Debug)]
pub(crate) struct Month {
    /// Its short name, with the year where a year begins.
    pub(crate) name: String,
    /// The base line of its name.
    pub(crate) y: i32,
}

/// Which months are drawn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Grid {
    first: i32,
    months: i32,
}

impl Grid {
    /// All months from the one of `from` to the one of `until`.
    pub(crate) fn of(from: Day, until: Day) -> Self {
        let first = month_of(from);
        Self {
            first,
            months: month_of(until)
                .saturating_sub(first)
                .saturating_add(1)
                .max(1),
        }
    }

    /// The height of the whole picture.
    pub(crate) const fn height(self) -> i32 {
        HEAD + self.months * ROW + 2
    }

    /// The left upper corner of a day's cell.
    pub(crate) fn corner(self, day: Day) -> (i32, i32) {
        let (_, _, number) = day.ymd();
        let x = LABEL + (i32::from(number) - 1) * STEP;
        (x, HEAD + (month_of(day) - self.first) * ROW)
    }

    /// The months' names.
    pub(crate) fn months(self, words: &Wording) -> Vec<Month> {
        (0..self.months)
            .map(|row| {
                let count = self.first + row;
                let (year, month) = (count.div_euclid(12), count.rem_euclid(12) + 1);
                let short = words.message(&format!("month-short-{month}"), &[]);
                let named = row == 0 || month == 1;
                let name = if named {
                    format!("{short} {:02}", year.rem_euclid(100))
                } else {
                    short
                };
                Month {
                    name,
                    y: HEAD + row * ROW + CELL - 1,
                }
            })
            .collect()
    }
}

/// Months since the beginning of the era.
fn month_of(day: Day) -> i32 {
    let (year, month, _) = day.ymd();
    year * 12 + i32::from(month) - 1
}
