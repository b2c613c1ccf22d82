//! A calendar day, as small and as fast as a number.

use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

use jiff::ToSpan as _;
use jiff::civil::Date;

/// A calendar day (kk *күн*, ru *календарный день*), without a time or a zone.
///
/// Held as its number, 0001-01-01 being day 1, so that comparing and adding cost nothing: windows
/// of 180 days are walked for a million people. No day has the number 0, so that an
/// `Option<Day>`, of which the facts of a person are full, is as small as a day. Years 1 to 9999;
/// arithmetic that would leave that range stays at its end.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NonZeroU32);

/// The number of 1970-01-01.
const EPOCH: i32 = 719_163;

/// From 1 March of the year 0 to the day before day 1.
const DAYS_FROM_MARCH: u32 = 305;

/// 2³² ÷ 1461, rounded up: four times a day of the century by it is its year, above 32 bits.
const YEARS_IN_TWO_WORDS: u64 = 2_939_745;

/// A day of the week.
pub use jiff::civil::Weekday;

/// The text or the numbers name no day of the calendar.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a day: write it as 2026-11-21")]
pub struct NotADay(pub String);

impl Day {
    /// The earliest day that can be written: 0001-01-01.
    pub const FIRST: Self = Self(NonZeroU32::MIN);
    /// The latest day that can be written: 9999-12-31.
    pub const LAST: Self = Self::numbered(3_652_059);

    /// The day of that number, which is at least 1.
    const fn numbered(number: u32) -> Self {
        match NonZeroU32::new(number) {
            Some(number) => Self(number),
            None => Self::FIRST,
        }
    }

    /// The day `days` after 1970-01-01; kept within [`Day::FIRST`] and [`Day::LAST`].
    #[must_use]
    pub const fn from_epoch_days(days: i32) -> Self {
        let number = days.saturating_add(EPOCH);
        if number < 1 {
            Self::FIRST
        } else if number > Self::LAST.number() {
            Self::LAST
        } else {
            Self::numbered(number.cast_unsigned())
        }
    }

    /// Days since 1970-01-01; negative before it.
    #[must_use]
    pub const fn epoch_days(self) -> i32 {
        self.number() - EPOCH
    }

    const fn number(self) -> i32 {
        self.0.get().cast_signed()
    }

    /// The day of a year, month (1 to 12) and day of the month (1 to 31).
    ///
    /// # Errors
    /// [`NotADay`] when the calendar has no such day, as 2025-02-29.
    pub fn from_ymd(year: i16, month: i8, day: i8) -> Result<Self, NotADay> {
        match Date::new(year, month, day) {
            Ok(date) if year >= 1 => Ok(Self::from_date(date)),
            Ok(_) | Err(_) => Err(NotADay(format!("{year:04}-{month:02}-{day:02}"))),
        }
    }

    /// Year, month (1 to 12) and day of the month (1 to 31).
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        reason = "two words are split; a month is at most 12, its day at most 31"
    )]
    pub const fn ymd(self) -> (i32, u8, u8) {
        // The algorithm of Neri and Schneider (Euclidean affine functions, 2021): an answer prints
        // fifty days, and this is a third of Hinnant's work, itself far less than a date type's.
        // Days and years are counted from 1 March of the year 0, so that a leap day comes last.
        let scaled = 4 * (self.0.get() + DAYS_FROM_MARCH) + 3;
        let (century, of_century) = (scaled / 146_097, scaled % 146_097 / 4);
        let product = YEARS_IN_TWO_WORDS * (4 * of_century as u64 + 3);
        let (of_years, rest) = ((product >> 32) as u32, product as u32);
        let day_of_year = rest / YEARS_IN_TWO_WORDS as u32 / 4;
        let months = 2141 * day_of_year + 197_913;
        let (month, day) = (months >> 16, (months & 0xFFFF) / 2141 + 1);
        let year = 100 * century + of_years;
        // January and February close the year that began in March.
        let (year, month) = if month > 12 {
            (year + 1, month - 12)
        } else {
            (year, month)
        };
        (year.cast_signed(), month as u8, day as u8)
    }

    /// The day `days` later (earlier when negative).
    ///
    /// ```
    /// use ruqsat_calendar::Day;
    /// let entry: Day = "2026-03-01".parse().unwrap();
    /// // A stay of 30 days that begins on 1 March ends on 30 March: the first day counts.
    /// assert_eq!(entry.plus_days(30 - 1).to_string(), "2026-03-30");
    /// ```
    #[must_use]
    pub const fn plus_days(self, days: i32) -> Self {
        Self::from_epoch_days(self.epoch_days().saturating_add(days))
    }

    /// Days from `self` to `later`: 0 for the same day, negative when `later` is earlier.
    #[must_use]
    pub const fn days_until(self, later: Self) -> i32 {
        later.number() - self.number()
    }

    /// The same day of the month `months` later, or that month's last day.
    ///
    /// ```
    /// use ruqsat_calendar::Day;
    /// let day: Day = "2026-01-31".parse().unwrap();
    /// assert_eq!(day.plus_months(1).to_string(), "2026-02-28");
    /// ```
    #[must_use]
    pub const fn plus_months(self, months: i32) -> Self {
        let (year, month, day) = self.ymd();
        let all = (year * 12 + month as i32 - 1).saturating_add(months);
        let (year, month) = (all.div_euclid(12), all.rem_euclid(12) + 1);
        if year < 1 {
            return Self::FIRST;
        } else if year > 9999 {
            return Self::LAST;
        }
        let last = month_length(year, month);
        let day = if (day as i32) < last {
            day as i32
        } else {
            last
        };
        Self::of_ymd(year, month, day)
    }

    /// The same date `years` later; 29 February becomes 28 February where the year has none.
    ///
    /// ```
    /// use ruqsat_calendar::Day;
    /// let refused: Day = "2026-03-01".parse().unwrap();
    /// assert_eq!(refused.plus_years(1).to_string(), "2027-03-01");
    /// ```
    #[must_use]
    pub const fn plus_years(self, years: i32) -> Self {
        self.plus_months(years.saturating_mul(12))
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        self.to_date().weekday()
    }

    /// Saturday or Sunday.
    #[must_use]
    pub const fn is_weekend(self) -> bool {
        // 1970-01-01 was a Thursday.
        (self.epoch_days() + 3).rem_euclid(7) >= 5
    }

    /// The calendar year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.ymd().0
    }

    fn to_date(self) -> Date {
        jiff::civil::date(1970, 1, 1)
            .checked_add(self.epoch_days().days())
            .unwrap_or(Date::MAX)
    }

    fn from_date(date: Date) -> Self {
        Self::of_ymd(
            i32::from(date.year()),
            i32::from(date.month()),
            i32::from(date.day()),
        )
    }

    /// The inverse of [`Day::ymd`], for parts that name a day of the calendar.
    const fn of_ymd(year: i32, month: i32, day: i32) -> Self {
        let y = if month <= 2 { year - 1 } else { year };
        let (era, yoe) = (y.div_euclid(400), y.rem_euclid(400));
        let mp = if month > 2 { month - 3 } else { month + 9 };
        let doy = (153 * mp + 2) / 5 + day - 1;
        let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
        Self::from_epoch_days(era * 146_097 + doe - 719_468)
    }
}

/// Days of a month (1 to 12) of a year.
const fn month_length(year: i32, month: i32) -> i32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Day {
    type Err = NotADay;

    /// Reads exactly `YYYY-MM-DD`.
    fn from_str(text: &str) -> Result<Self, NotADay> {
        let wrong = || NotADay(text.to_owned());
        let bytes = text.as_bytes();
        let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = bytes else {
            return Err(wrong());
        };
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0_i16, |sum, digit| {
                digit
                    .is_ascii_digit()
                    .then(|| sum * 10 + i16::from(digit - b'0'))
            })
        };
        let part = |digits: &[u8]| number(digits).and_then(|n| i8::try_from(n).ok());
        let (Some(year), Some(month), Some(day)) =
            (number(&[y1, y2, y3, y4]), part(&[m1, m2]), part(&[d1, d2]))
        else {
            return Err(wrong());
        };
        Self::from_ymd(year, month, day).map_err(|_| wrong())
    }
}

#[cfg(test)]
mod tests;
