//! The individual identification number (IIN; kk *жеке сәйкестендіру нөмірі, ЖСН*,
//! ru *индивидуальный идентификационный номер, ИИН*).
//!
//! Twelve digits; the last one checks the others. The contract asks for twelve digits and no more,
//! so a number that cannot be right is told and never refused; nor is one whose first six are not
//! the day of birth, as they need not be since 2013. The digits themselves are not kept.

use ruqsat_calendar::Day;

use crate::problem::Fault;

/// Twelve digits: whether they fit together, and what may be compared with the day of birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Number {
    looks: Looks,
    /// Year of the century, month, day.
    date: [u8; 3],
}

/// What twelve digits look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Looks {
    /// The number of a person.
    Right,
    /// The number of a company (BIN).
    Company,
    /// No number that is given out: a slip of the pen.
    Mistyped,
}

impl Number {
    pub(crate) fn read(text: &str) -> Result<Self, Fault> {
        let digits: [u8; 12] = text
            .as_bytes()
            .try_into()
            .ok()
            .filter(|bytes: &[u8; 12]| bytes.iter().all(u8::is_ascii_digit))
            .ok_or(Fault::NotTwelveDigits)?;
        let digits = digits.map(|digit| digit - b'0');
        let [y1, y2, m1, m2, d1, d2, .., check] = digits;
        // In this place an IIN has the tens of a day, a BIN the type of the company.
        let looks = if (4..=6).contains(&d1) {
            Looks::Company
        } else if check_digit(&digits) != Some(check) || digits == [0; 12] {
            Looks::Mistyped
        } else {
            Looks::Right
        };
        let two = |tens: u8, ones: u8| tens * 10 + ones;
        Ok(Self {
            looks,
            date: [two(y1, y2), two(m1, m2), two(d1, d2)],
        })
    }

    /// What the digits look like.
    pub(crate) const fn looks(self) -> Looks {
        self.looks
    }

    /// The first six digits are not the day of birth.
    pub(crate) fn differs_from(self, born_on: Day) -> bool {
        let (year, month, day) = born_on.ymd();
        let [of_century, its_month, its_day] = self.date;
        (i32::from(of_century), its_month, its_day) != (year.rem_euclid(100), month, day)
    }
}

/// The last digit that fits the first eleven; `None` for numbers that are never given out.
fn check_digit(digits: &[u8; 12]) -> Option<u8> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn looks(number: &str) -> Looks {
        Number::read(number).unwrap().looks()
    }

    #[test]
    fn the_last_digit_checks_the_others() {
        // The last but one takes the second weights.
        for good in [
            "951332300015",
            "880000400028",
            "920531000031",
            "999999000012",
        ] {
            assert_eq!(looks(good), Looks::Right, "{good}");
        }
        for bad in ["123406789011", "951332300016", "000000000000"] {
            assert_eq!(looks(bad), Looks::Mistyped, "{bad}");
        }
        // This stem has no check digit at all.
        for last in 0..10 {
            let mistyped = format!("85011530028{last}");
            assert_eq!(looks(&mistyped), Looks::Mistyped);
        }
    }

    #[test]
    fn a_company_has_another_number() {
        assert_eq!(looks("991340000017"), Looks::Company);
    }

    #[test]
    fn only_twelve_digits_will_do() {
        for bad in ["", "95133230001", "9513323000155", "95133230001x", "９"] {
            assert_eq!(Number::read(bad), Err(Fault::NotTwelveDigits));
        }
    }

    #[test]
    fn the_day_of_birth_may_differ() {
        let iin = Number::read("880000400028").unwrap();
        assert!(iin.differs_from("1988-01-01".parse().unwrap()));
    }
}
