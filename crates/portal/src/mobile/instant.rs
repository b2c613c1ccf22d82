//! Instants as the app and people read them: in the time of Kazakhstan.

use ruqsat_calendar::Day;

use crate::app::App;

const HOUR: i64 = 60 * 60;
const DAY: i64 = 24 * HOUR;

/// An instant on the clocks of Kazakhstan.
#[derive(Debug, Clone, Copy)]
pub(super) struct Local {
    day: Day,
    second: i64,
    hours_ahead: i64,
}

impl Local {
    /// That of seconds since 1970-01-01 UTC.
    pub(super) fn of(app: &App, seconds: i64) -> Self {
        let day = app.day_of(seconds);
        let clock = app.book.calendar.clock.on(day);
        let hours_ahead = clock.map_or(0, |clock| i64::from(clock.value.hours));
        let second = seconds.saturating_add(hours_ahead * HOUR).rem_euclid(DAY);
        Self {
            day,
            second,
            hours_ahead,
        }
    }

    /// For people: `14:30`.
    pub(super) fn clock(self) -> String {
        let minutes = self.second / 60;
        format!("{:02}:{:02}", minutes / 60, minutes % 60)
    }

    /// For the app: `2026-11-22T14:30:00.000+0500`, thousandths and all.
    pub(super) fn iso(self) -> String {
        let (clock, second, ahead) = (self.clock(), self.second % 60, self.hours_ahead);
        format!("{}T{clock}:{second:02}.000+{ahead:02}00", self.day)
    }
}
