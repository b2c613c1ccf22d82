//! The individual identification number (IIN; kk *жеке сәйкестендіру нөмірі, ЖСН*,
//! ru *индивидуальный идентификационный номер, ИИН*).
//!
//! Since 2013 (government resolution 853) its digits are no longer bound to the day of birth and
//! the sex, so that a difference is an [`Oddity`] to look at, never a reason to refuse.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use ruqsat_calendar::Day;

use crate::Sex;
use crate::twelve::{NumberFlaw, Twelve};

/// The number of a person. Printed, it shows its last four digits only; [`Iin::reveal`] shows all.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Iin(Twelve);

/// The hundreds of the years that a seventh digit can name.
const CENTURIES: RangeInclusive<u8> = 18..=20;

/// What does not go together with the document, and need not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Oddity {
    /// The first six digits are no day of the calendar.
    NoSuchDay,
    /// The first six digits are another day than that of birth.
    BirthDayDiffers,
    /// The seventh digit says another century than that of birth.
    CenturyDiffers,
    /// The seventh digit says the other sex.
    SexDiffers,
}

impl Oddity {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::NoSuchDay,
        Self::BirthDayDiffers,
        Self::CenturyDiffers,
        Self::SexDiffers,
    ];

    /// Its stable code; the words are under `iin-oddity-CODE`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoSuchDay => "no_such_day",
            Self::BirthDayDiffers => "birth_day_differs",
            Self::CenturyDiffers => "century_differs",
            Self::SexDiffers => "sex_differs",
        }
    }
}

impl Iin {
    /// Reads a number as people type it: white space and hyphens between digits are passed over.
    /// Use [`str::parse`] for exactly twelve digits.
    ///
    /// # Errors
    /// [`NumberFlaw`]: what is wrong, and where in the text without spaces and hyphens.
    pub fn typed(text: &str) -> Result<Self, NumberFlaw> {
        Twelve::tidied(text).parse()
    }

    /// The day that the digits name, where the seventh names a century and the calendar has the
    /// day. It is usually, not always, the day of birth.
    pub fn born_on(self) -> Option<Day> {
        self.day_in(self.century()?)
    }

    /// The sex that the seventh digit names: odd male, even female. `None` where it names none,
    /// as the 0 that foreigners were given.
    pub fn sex(self) -> Option<Sex> {
        self.century()?;
        let [.., seventh, _, _, _, _, _] = self.0.digits();
        Some(if seventh % 2 == 1 {
            Sex::Male
        } else {
            Sex::Female
        })
    }

    /// The first six digits are not that day of birth, whatever the century.
    pub fn differs_from(self, born_on: Day) -> bool {
        let (year, month, day) = born_on.ymd();
        let [of_century, its_month, its_day] = self.date();
        (i32::from(of_century), its_month, its_day) != (year.rem_euclid(100), month, day)
    }

    /// What does not go together with the day of birth and the sex, as far as they are known.
    pub fn oddities(self, born_on: Option<Day>, sex: Option<Sex>) -> Vec<Oddity> {
        let mut odd = Vec::new();
        if !self.names_a_day() {
            odd.push(Oddity::NoSuchDay);
        } else if born_on.is_some_and(|born_on| self.differs_from(born_on)) {
            odd.push(Oddity::BirthDayDiffers);
        }
        let century = self.century().zip(born_on);
        if century.is_some_and(|(own, born_on)| i32::from(own) != born_on.year() / 100) {
            odd.push(Oddity::CenturyDiffers);
        }
        let known = sex.filter(|sex| *sex != Sex::Unspecified);
        if self.sex().zip(known).is_some_and(|(own, sex)| own != sex) {
            odd.push(Oddity::SexDiffers);
        }
        odd
    }

    /// All twelve digits, for whoever has to print or compare them. They are personal: not for
    /// logs.
    pub fn reveal(&self) -> &str {
        self.0.text()
    }

    /// Year of the century, month, day: any two digits each.
    fn date(self) -> [u8; 3] {
        let [y1, y2, m1, m2, d1, d2, ..] = self.0.digits();
        [y1 * 10 + y2, m1 * 10 + m2, d1 * 10 + d2]
    }

    /// The hundreds of the year: 18, 19 or 20.
    fn century(self) -> Option<u8> {
        let [_, _, _, _, _, _, seventh, ..] = self.0.digits();
        (1..=6)
            .contains(&seventh)
            .then_some(17 + seventh.div_ceil(2))
    }

    /// The day that the first six digits are in that century.
    fn day_in(self, century: u8) -> Option<Day> {
        let [of_century, month, day] = self.date();
        let year = i16::from(century) * 100 + i16::from(of_century);
        Day::from_ymd(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    }

    /// The first six digits are a day, in any century where none is named.
    fn names_a_day(self) -> bool {
        match self.century() {
            Some(century) => self.day_in(century).is_some(),
            None => CENTURIES
                .into_iter()
                .any(|century| self.day_in(century).is_some()),
        }
    }
}

impl FromStr for Iin {
    type Err = NumberFlaw;

    /// Reads exactly twelve digits.
    fn from_str(text: &str) -> Result<Self, NumberFlaw> {
        let number = Twelve::read(text)?;
        // In this place an IIN has the tens of a day, a BIN the type of the company.
        let [_, _, _, _, fifth, ..] = number.digits();
        if (4..=6).contains(&fifth) {
            return Err(NumberFlaw::OfCompany);
        }
        number.checked().map(Self)
    }
}

impl fmt::Display for Iin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Iin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Iin({})", self.0)
    }
}

#[cfg(test)]
mod tests;
