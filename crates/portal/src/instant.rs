//! Instants as people read them: on the clock of Kazakhstan, and how much time is left.

use jiff::Timestamp;
use ruqsat_calendar::Day;
use ruqsat_law::Value;
use ruqsat_wording::Wording;

use crate::app::App;
use crate::visit::Visit;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// Now, in whole seconds.
pub(crate) fn now(app: &App) -> Timestamp {
    instant(app.config.clock.seconds())
}

/// The instant of seconds since 1970-01-01 in UTC; the last or first one for seconds beyond.
fn instant(seconds: i64) -> Timestamp {
    let beyond = if seconds < 0 {
        Timestamp::MIN
    } else {
        Timestamp::MAX
    };
    Timestamp::from_second(seconds).unwrap_or(beyond)
}

/// An instant on the clocks of Kazakhstan.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Local {
    day: Day,
    second: i64,
    hours_ahead: i32,
}

impl Local {
    /// That of seconds since 1970-01-01 UTC.
    pub(crate) fn of(app: &App, seconds: i64) -> Self {
        let hours_ahead = app.book.calendar.hours_at(seconds);
        let local = seconds.saturating_add(i64::from(hours_ahead) * HOUR);
        Self {
            day: app.day_of(seconds),
            second: local.rem_euclid(DAY),
            hours_ahead,
        }
    }

    /// For people: `14:30`.
    pub(crate) fn clock(self) -> String {
        let (hours, minutes) = (self.second / HOUR, self.second % HOUR / MINUTE);
        format!("{hours:02}:{minutes:02}")
    }

    /// For programs: `2026-11-22T14:30:00.000+0500`, thousandths and all.
    pub(crate) fn iso(self) -> String {
        let (clock, second, ahead) = (self.clock(), self.second % MINUTE, self.hours_ahead);
        format!("{}T{clock}:{second:02}.000+{ahead:02}00", self.day)
    }
}

/// As people write it: `22 November 2026, 12:00 (UTC+5)`; seconds only where there are some.
pub(crate) fn shown_at(visit: &Visit, at: Timestamp) -> String {
    let local = Local::of(&visit.app, at.as_second());
    let seconds = match local.second % MINUTE {
        0 => String::new(),
        seconds => format!(":{seconds:02}"),
    };
    let (clock, ahead) = (local.clock(), local.hours_ahead);
    let day = ruqsat_wording::day(visit.language, local.day);
    format!("{day}, {clock}{seconds} (UTC+{ahead})")
}

/// How much time is left in words, its two largest units: «18 hours 40 minutes». Nothing when none
/// is left.
pub(crate) fn left(words: &Wording, now: Timestamp, until: Timestamp) -> Option<String> {
    let seconds = until.as_second().checked_sub(now.as_second())?;
    if seconds <= 0 {
        return None;
    }
    let units = [
        ("signing-days", seconds / DAY),
        ("signing-hours", seconds % DAY / HOUR),
        ("signing-minutes", seconds % HOUR / MINUTE),
    ];
    let largest = units.iter().position(|(_, count)| *count > 0);
    let Some(largest) = largest else {
        return Some(words.message("signing-less-than-a-minute", &[]));
    };
    let told = units.iter().skip(largest).take(2);
    let told = told
        .filter(|(_, count)| *count > 0)
        .map(|(message, count)| {
            let count = i32::try_from(*count).unwrap_or(i32::MAX);
            words.message(message, &[("count", Value::Count(count))])
        });
    Some(told.collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use ruqsat_wording::{Language, Wording};

    use super::*;

    fn told(language: Language, seconds: i64) -> Option<String> {
        let words = Wording::new(language, [], []).unwrap();
        left(&words, instant(0), instant(seconds))
    }

    #[test]
    fn the_two_largest_units_tell_how_much_time_is_left() {
        let english = |seconds| told(Language::English, seconds).unwrap_or_default();
        assert_eq!(english(2 * DAY + 3 * HOUR + 59 * MINUTE), "2 days 3 hours");
        assert_eq!(english(DAY + 59 * MINUTE), "1 day");
        assert_eq!(english(HOUR + MINUTE + 59), "1 hour 1 minute");
        assert_eq!(english(21 * MINUTE), "21 minutes");
        assert_eq!(english(59), "less than a minute");
        assert_eq!(told(Language::English, 0), None);
        assert_eq!(told(Language::English, -1), None);
        let russian = told(Language::Russian, 21 * HOUR + 2 * MINUTE);
        assert_eq!(russian.as_deref(), Some("21 час 2 минуты"));
        let kazakh = told(Language::Kazakh, 5 * HOUR);
        assert_eq!(kazakh.as_deref(), Some("5 сағат"));
    }

    #[test]
    fn an_instant_beyond_all_calendars_is_the_last_one() {
        assert_eq!(instant(i64::MAX), Timestamp::MAX);
        assert_eq!(instant(i64::MIN), Timestamp::MIN);
    }
}
