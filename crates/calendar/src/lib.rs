//! Counts days the way Kazakh law counts them.
//!
//! Knows nothing of permits, amounts, languages, files or the clock: it is handed the days off
//! and answers with days. See [`Day`] for the one type that everything else is made of.

mod day;
mod span;
mod window;

pub use day::{Day, NotADay, Weekday};
pub use span::{DaySpan, DaySpans};
pub use window::{days_in_window, earliest_start, last_day_within};
