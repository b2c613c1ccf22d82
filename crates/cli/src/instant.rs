//! Instants as people write and read them: on the clock of Kazakhstan, or with an offset.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;
use ruqsat_calendar::Day;
use ruqsat_law::data::calendar::CalendarData;
use ruqsat_wording::{Language, day};

use crate::outcome::Stop;

/// An instant that was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum At {
    /// With an offset from UTC.
    Exact(Timestamp),
    /// On the clock of Kazakhstan.
    Local(DateTime),
}

impl At {
    /// Reads `2026-06-01T17:00`, with seconds and offset or without.
    pub(crate) fn read(text: &str) -> Result<Self, &'static str> {
        if let Ok(exact) = text.parse() {
            return Ok(Self::Exact(exact));
        }
        let has_time = text.contains(['T', 't', ' ']);
        let local = text.parse().ok().filter(|_| has_time);
        local
            .map(Self::Local)
            .ok_or("give day and time: 2026-06-01T17:00, or 2026-06-01T12:00Z")
    }
}

/// The clock of Kazakhstan, which is another in other years.
#[derive(Debug)]
pub(crate) struct Clocks(CalendarData);

impl Clocks {
    pub(crate) const fn of(calendar: CalendarData) -> Self {
        Self(calendar)
    }

    /// The instant that was typed.
    pub(crate) fn instant(&self, at: At) -> Result<Timestamp, Stop> {
        let local = match at {
            At::Exact(exact) => return Ok(exact),
            At::Local(local) => local,
        };
        let outside = || Stop::refused(format!("error: `{local}` is outside of all calendars"));
        let as_utc = Offset::UTC.to_timestamp(local).map_err(|_| outside())?;
        let offset = self.offset(as_utc);
        offset.to_timestamp(local).map_err(|_| outside())
    }

    /// As people write it: `1 June 2026, 17:00:09 (UTC+5)`.
    pub(crate) fn shown(&self, at: Timestamp, language: Language) -> String {
        let offset = self.offset(at);
        let local = offset.to_datetime(at);
        let hours = offset.seconds() / SECONDS_OF_HOUR;
        let zone = if hours == 0 {
            "UTC".to_owned()
        } else {
            format!("UTC{hours:+}")
        };
        let date = Day::from_ymd(local.year(), local.month(), local.day());
        let date = date.map_or_else(|_| local.date().to_string(), |date| day(language, date));
        format!("{date}, {} ({zone})", local.time().strftime("%H:%M:%S"))
    }

    /// How far ahead of UTC; UTC itself for days that the law's data do not cover.
    fn offset(&self, at: Timestamp) -> Offset {
        let hours = self.0.hours_at(at.as_second());
        Offset::from_seconds(hours.saturating_mul(SECONDS_OF_HOUR)).unwrap_or(Offset::UTC)
    }
}

const SECONDS_OF_HOUR: i32 = 3600;

#[cfg(test)]
mod tests {
    use ruqsat_edition::LawFiles;

    use super::*;

    #[test]
    fn a_time_without_an_offset_is_that_of_kazakhstan() {
        let clocks = Clocks::of(LawFiles::read(None).unwrap().calendar().unwrap());
        let read = |text| {
            let instant = clocks.instant(At::read(text).unwrap()).unwrap();
            instant.to_string()
        };
        assert_eq!(read("2026-06-01T17:00"), "2026-06-01T12:00:00Z");
        assert_eq!(read("2026-06-01 17:00:09"), "2026-06-01T12:00:09Z");
        assert_eq!(read("2026-06-01T12:00Z"), "2026-06-01T12:00:00Z");
        assert_eq!(read("2026-06-01T12:00+03:00"), "2026-06-01T09:00:00Z");
        for wrong in ["2026-06-01", "yesterday", "17:00", "2026-02-30T10:00"] {
            assert!(At::read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_instant_is_shown_on_the_clock_of_kazakhstan() {
        let clocks = Clocks::of(LawFiles::read(None).unwrap().calendar().unwrap());
        let noon = "2026-06-01T20:00:09Z".parse().unwrap();
        assert_eq!(
            clocks.shown(noon, Language::English),
            "2 June 2026, 01:00:09 (UTC+5)"
        );
    }
}
