//! The business identification number (BIN; kk *бизнес-сәйкестендіру нөмірі, БСН*,
//! ru *бизнес-идентификационный номер, БИН*).

use std::fmt;
use std::str::FromStr;

use ruqsat_calendar::Day;

use crate::twelve::{NumberFlaw, Twelve};

/// The number of a company, a branch or a joint enterprise. Printed, it shows its last four
/// digits only; [`Bin::reveal`] shows all.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bin(Twelve);

/// Whose number it is: the fifth digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BinKind {
    /// A legal person that is resident (kk *резидент заңды тұлға*, ru *юридическое лицо-резидент*).
    Resident,
    /// A legal person that is not (kk *бейрезидент заңды тұлға*, ru *юридическое
    /// лицо-нерезидент*).
    NonResident,
    /// A joint enterprise of sole proprietors (kk *бірлескен кәсіпкерлік*, ru *совместное
    /// предпринимательство*).
    Joint,
}

/// Which part of it: the sixth digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BinUnit {
    /// The head office (kk *бас бөлімше*, ru *головное подразделение*).
    Head,
    /// A branch (kk *филиал*, ru *филиал*).
    Branch,
    /// A representative office (kk *өкілдік*, ru *представительство*).
    Representative,
    /// A farm (kk *шаруа қожалығы*, ru *крестьянское хозяйство*).
    Farm,
}

impl Bin {
    /// Reads a number as people type it: white space and hyphens between digits are passed over.
    /// Use [`str::parse`] for exactly twelve digits.
    ///
    /// # Errors
    /// [`NumberFlaw`]: what is wrong, and where in the text without spaces and hyphens.
    pub fn typed(text: &str) -> Result<Self, NumberFlaw> {
        Twelve::tidied(text).parse()
    }

    /// The first day of the month in which it was registered: the latest such month that is not
    /// after `today`, as the number names no century. `None` where it names no month.
    pub fn registered_from(self, today: Day) -> Option<Day> {
        let [y1, y2, m1, m2, ..] = self.0.digits();
        let month = i8::try_from(m1 * 10 + m2).ok()?;
        let century = i16::try_from(today.year().div_euclid(100)).ok()?;
        let in_century = |century: i16| {
            let year = century * 100 + i16::from(y1 * 10 + y2);
            Day::from_ymd(year, month, 1).ok()
        };
        let this = in_century(century).filter(|day| *day <= today);
        this.or_else(|| in_century(century - 1))
    }

    /// Whose number it is.
    pub fn kind(self) -> BinKind {
        let [_, _, _, _, fifth, ..] = self.0.digits();
        match fifth {
            4 => BinKind::Resident,
            5 => BinKind::NonResident,
            // Reading lets nothing else than 4 to 6 in.
            _ => BinKind::Joint,
        }
    }

    /// Which part of it; `None` for a digit that has no meaning.
    pub fn unit(self) -> Option<BinUnit> {
        let [_, _, _, _, _, sixth, ..] = self.0.digits();
        match sixth {
            0 => Some(BinUnit::Head),
            1 => Some(BinUnit::Branch),
            2 => Some(BinUnit::Representative),
            3 => Some(BinUnit::Farm),
            _ => None,
        }
    }

    /// All twelve digits, for whoever has to print or compare them.
    pub fn reveal(&self) -> &str {
        self.0.text()
    }
}

impl FromStr for Bin {
    type Err = NumberFlaw;

    /// Reads exactly twelve digits.
    fn from_str(text: &str) -> Result<Self, NumberFlaw> {
        let number = Twelve::read(text)?;
        // In this place a BIN has the type of the company, an IIN the tens of a day.
        let [_, _, _, _, fifth, ..] = number.digits();
        if !(4..=6).contains(&fifth) {
            return Err(NumberFlaw::OfPerson);
        }
        number.checked().map(Self)
    }
}

impl fmt::Display for Bin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Bin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Bin({})", self.0)
    }
}
