//! What the numbers of persons and of companies share: twelve digits, the last of which checks
//! the others (government resolution 565 of 2003).
//!
//! Beware: the first weights end in 11, which is nothing modulo 11. The eleventh digit is
//! unchecked there, so a number that fits may still be mistyped.

use std::fmt;

/// Why a text is no number of that kind. The number itself is not repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NumberFlaw {
    /// Something else than the digits 0 to 9.
    #[error("character {place} is no digit")]
    NotADigit {
        /// Where it stands: 1 for the first character.
        place: usize,
        /// What stands there.
        found: char,
    },
    /// There are more or fewer digits than twelve.
    #[error("{found} digits stand where twelve are wanted")]
    Length {
        /// How many there are.
        found: usize,
    },
    /// A number of a company (BIN) where that of a person is wanted.
    #[error("the number is of a company, not of a person")]
    OfCompany,
    /// A number of a person (IIN) where that of a company is wanted.
    #[error("the number is of a person, not of a company")]
    OfPerson,
    /// Twelve zeros fit their check digit and are nobody's.
    #[error("the number has only zeros")]
    Zeros,
    /// No check digit fits the first eleven digits: such a number is never given out.
    #[error("no number begins with these eleven digits")]
    NeverIssued,
    /// The last digit does not check the others.
    #[error("the last digit is {found} where the others want {expected}")]
    CheckDigit {
        /// The digit that fits the first eleven.
        expected: u8,
        /// The digit that stands there.
        found: u8,
    },
}

impl NumberFlaw {
    /// Its stable code; the words are under `number-flaw-CODE`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotADigit { .. } => "not_a_digit",
            Self::Length { .. } => "length",
            Self::OfCompany => "of_company",
            Self::OfPerson => "of_person",
            Self::Zeros => "zeros",
            Self::NeverIssued => "never_issued",
            Self::CheckDigit { .. } => "check_digit",
        }
    }
}

/// How many digits such a number has.
const LENGTH: usize = 12;

/// Twelve digits as they are written: leading zeros count.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Twelve([u8; LENGTH]);

impl Twelve {
    /// Exactly twelve digits, whatever they say.
    pub(crate) fn read(text: &str) -> Result<Self, NumberFlaw> {
        let mut places = (1..).zip(text.chars());
        if let Some((place, found)) = places.find(|(_, found)| !found.is_ascii_digit()) {
            return Err(NumberFlaw::NotADigit { place, found });
        }
        let found = text.len();
        let digits = text.as_bytes().try_into();
        digits.map(Self).map_err(|_| NumberFlaw::Length { found })
    }

    /// Without what people put between digits: white space and hyphens.
    pub(crate) fn tidied(text: &str) -> String {
        let between = |c: char| c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2014}');
        text.chars().filter(|c| !between(*c)).collect()
    }

    /// The same, when the last digit checks the others.
    pub(crate) fn checked(self) -> Result<Self, NumberFlaw> {
        let digits = self.digits();
        let [.., found] = digits;
        if digits == [0; LENGTH] {
            return Err(NumberFlaw::Zeros);
        }
        match check_digit(&digits) {
            None => Err(NumberFlaw::NeverIssued),
            Some(expected) if expected != found => Err(NumberFlaw::CheckDigit { expected, found }),
            Some(_) => Ok(self),
        }
    }

    /// The digits as numbers 0 to 9.
    pub(crate) fn digits(&self) -> [u8; LENGTH] {
        self.0.map(|digit| digit - b'0')
    }

    /// The digits as text.
    pub(crate) fn text(&self) -> &str {
        // Only ASCII digits are ever stored.
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// Masked but for its end: a number in a log names nobody.
impl fmt::Display for Twelve {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end: String = self.text().chars().skip(LENGTH - 4).collect();
        write!(f, "••••••••{end}")
    }
}

/// The last digit that fits the first eleven; `None` for numbers that are never given out.
fn check_digit(digits: &[u8; LENGTH]) -> Option<u8> {
    const FIRST: [u32; 11] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    const SECOND: [u32; 11] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
    let remainder = |weights: [u32; 11]| {
        let weighed = digits.iter().zip(weights);
        weighed
            .map(|(digit, weight)| u32::from(*digit) * weight)
            .sum::<u32>()
            % 11
    };
    let check = match remainder(FIRST) {
        10 => remainder(SECOND),
        fits => fits,
    };
    u8::try_from(check).ok().filter(|check| *check < 10)
}
