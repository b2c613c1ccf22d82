//! Counts days the way Kazakh law counts them.
//!
//! Knows nothing of permits, amounts, languages, files or the clock: it is handed the days off
//! and answers with days. See [`Day`] for the one type that everything else is made of,
//! [`WorkingCalendar`] for working days, [`Term`] for terms, and [`DaySpans`] with
//! [`last_day_within`] for "90 days within 180".

mod count;
mod day;
#[cfg(test)]
mod fixture;
mod kind;
mod source;
mod span;
mod term;
mod window;
mod working;

pub use count::{Count, CountedDay, FirstDay};
pub use day::{Day, NotADay, Weekday};
pub use kind::DayKind;
pub use source::{CalendarFault, CalendarSource, DatedDayOff, Nature, Swap, YearlyRule};
pub use span::{DaySpan, DaySpans};
pub use term::{LastDay, Length, Term};
pub use window::{days_in_window, earliest_start, last_day_within};
pub use working::{OutsideCalendar, WorkingCalendar};
