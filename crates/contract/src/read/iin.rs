//! The individual identification number (IIN; kk *жеке сәйкестендіру нөмірі, ЖСН*,
//! ru *индивидуальный идентификационный номер, ИИН*).
//!
//! Twelve digits; the last one checks the others. Since 2013 the first six need not be the day of
//! birth, so a difference is told and never refused. The digits themselves are not kept.

use ruqsat_calendar::Day;

use crate::problem::Fault;

/// A number whose check digit fits; what of it may be compared with the day of birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Number {
    /// Year of the century, month, day.
    date: [u8; 3],
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
        if (4..=6).contains(&d1) {
            return Err(Fault::Bin);
        }
        if check_digit(&digits) != Some(check) || digits == [0; 12] {
            return Err(Fault::CheckDigit);
        }
        let two = |tens: u8, ones: u8| tens * 10 + ones;
        Ok(Self {
            date: [two(y1, y2), two(m1, m2), two(d1, d2)],
        })
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

    #[test]
    fn the_last_digit_checks_the_others() {
        // The last but one takes the second weights.
        for good in [
            "951332300015",
            "880000400028",
            "920531000031",
            "999999000012",
        ] {
            assert!(Number::read(good).is_ok(), "{good}");
        }
        for bad in [
            "123456789011",
            "123456789012",
            "951332300016",
            "000000000000",
        ] {
            assert!(Number::read(bad).is_err(), "{bad}");
        }
        // This stem has no check digit at all.
        for last in 0..10 {
            assert_eq!(
                Number::read(&format!("85011530028{last}")),
                Err(Fault::CheckDigit)
            );
        }
    }

    #[test]
    fn a_company_has_another_number() {
        assert_eq!(Number::read("991340000017"), Err(Fault::Bin));
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
