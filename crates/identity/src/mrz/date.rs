//! Days of two digits each, of which some may be unknown.

use ruqsat_calendar::Day;

use super::Mrz;
use super::form::Field;

/// A day of which the document may not know everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartialDay {
    /// The year with its century.
    pub year: Option<i32>,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31.
    pub day: Option<u8>,
}

impl PartialDay {
    /// The day, where all three parts are known.
    pub fn whole(self) -> Option<Day> {
        let year = i16::try_from(self.year?).ok()?;
        let (month, day) = (
            i8::try_from(self.month?).ok()?,
            i8::try_from(self.day?).ok()?,
        );
        Day::from_ymd(year, month, day).ok()
    }
}

/// Year of the century, month and day as they are written; unknown ones are fillers, on some
/// documents zeros.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written {
    year: Option<u8>,
    month: Option<u8>,
    day: Option<u8>,
}

impl Written {
    /// Six characters; `None` when they are no day of any century.
    pub(super) fn read(six: &str) -> Option<Self> {
        let &[y1, y2, m1, m2, d1, d2] = six.as_bytes() else {
            return None;
        };
        let not_zero = |part: Two| part.number().filter(|part| *part != 0);
        let written = Self {
            year: Two::read(y1, y2)?.number(),
            month: not_zero(Two::read(m1, m2)?),
            day: not_zero(Two::read(d1, d2)?),
        };
        // The years 400 to 499 have the lengths of those from 2000; an unknown year may be a leap
        // year and an unknown month a long one.
        let year = 400 + i32::from(written.year.unwrap_or(0));
        let (month, day) = (written.month.unwrap_or(1), written.day.unwrap_or(1));
        written
            .with(year)
            .filled(month, day)
            .whole()
            .map(|_| written)
    }

    /// Of the years with these two digits, the last for which `fits` holds.
    fn in_last(self, centuries: [i32; 3], fits: impl Fn(PartialDay) -> bool) -> Option<PartialDay> {
        let Some(of_century) = self.year else {
            let Self { month, day, .. } = self;
            return Some(PartialDay {
                year: None,
                month,
                day,
            });
        };
        let years = centuries.map(|century| century * 100 + i32::from(of_century));
        let days = years.into_iter().map(|year| self.with(year));
        days.rev().find(|day| fits(*day))
    }

    const fn with(self, year: i32) -> PartialDay {
        PartialDay {
            year: Some(year),
            month: self.month,
            day: self.day,
        }
    }
}

impl PartialDay {
    /// The same with other parts where its own are unknown.
    fn filled(self, month: u8, day: u8) -> Self {
        Self {
            year: self.year,
            month: self.month.or(Some(month)),
            day: self.day.or(Some(day)),
        }
    }
}

/// Two characters of a day.
#[derive(Clone, Copy)]
enum Two {
    /// Fillers.
    Unknown,
    /// A number, 0 to 99.
    Known(u8),
}

impl Two {
    /// `None` for anything else than two digits or two fillers.
    const fn read(tens: u8, ones: u8) -> Option<Self> {
        match (tens, ones) {
            (b'<', b'<') => Some(Self::Unknown),
            (b'0'..=b'9', b'0'..=b'9') => Some(Self::Known((tens - b'0') * 10 + (ones - b'0'))),
            _ => None,
        }
    }

    const fn number(self) -> Option<u8> {
        match self {
            Self::Unknown => None,
            Self::Known(number) => Some(number),
        }
    }
}

impl Mrz {
    /// The day of birth, once it is there and is one. The zone has no century: it is the latest
    /// that does not put the birth after `today`, so that nobody is older than a hundred years.
    pub fn birth_date(&self, today: Day) -> Option<PartialDay> {
        let this = today.year().div_euclid(100);
        let written = self.written_date(Field::BirthDate)?;
        written.in_last([this - 2, this - 1, this], |day| {
            day.filled(1, 1).whole().is_some_and(|first| first <= today)
        })
    }

    /// The last day on which the document is valid, once it is there and is one. The zone has no
    /// century: it is the one that puts the year within 50 years before and 49 after that of
    /// `today`.
    pub fn expiry_date(&self, today: Day) -> Option<PartialDay> {
        let this = today.year().div_euclid(100);
        let written = self.written_date(Field::ExpiryDate)?;
        written.in_last([this - 1, this, this + 1], |day| {
            let near = |year| (-50..=49).contains(&(year - today.year()));
            day.year.is_some_and(near) && day.filled(1, 1).whole().is_some()
        })
    }

    pub(super) fn written_date(&self, field: Field) -> Option<Written> {
        Written::read(&self.text(field)?)
    }
}
