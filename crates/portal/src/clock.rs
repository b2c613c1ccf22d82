//! Time comes from outside, so that a test can stop it.

use ruqsat_calendar::Day;
use ruqsat_law::data::calendar::CalendarData;

/// Where the time comes from: seconds since 1970-01-01 in UTC.
#[derive(Debug, Clone, Copy)]
pub struct Clock(pub fn() -> i64);

const HOUR: i64 = 60 * 60;

impl Clock {
    /// Seconds since 1970-01-01 in UTC.
    pub fn seconds(self) -> i64 {
        (self.0)()
    }

    /// Today where the law is in force: its hours ahead of UTC are data.
    pub fn today(self, calendar: &CalendarData) -> Day {
        Self::day_at(self.seconds(), calendar)
    }

    /// The day of another moment there, in seconds since 1970-01-01 UTC.
    pub(crate) fn day_at(seconds: i64, calendar: &CalendarData) -> Day {
        let clock = calendar.clock.on(day(seconds, 0));
        day(seconds, clock.map_or(0, |clock| clock.value.hours))
    }
}

fn day(seconds: i64, hours_ahead: i32) -> Day {
    let local = seconds.saturating_add(i64::from(hours_ahead) * HOUR);
    let days = local.div_euclid(24 * HOUR);
    Day::from_epoch_days(i32::try_from(days).unwrap_or(i32::MAX))
}
