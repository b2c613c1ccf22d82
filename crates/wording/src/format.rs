//! Days and amounts as people of each language write them.

use ruqsat_calendar::Day;
use ruqsat_law::{Mci, Tenge};

use crate::Language;

const MONTHS_KK: [&str; 12] = [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
];
const MONTHS_RU: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A space that does not break: between groups of digits, and a number and its unit.
const FIXED_SPACE: char = '\u{a0}';

/// A day: «2026 жылғы 13 мамыр», «13 мая 2026 года», "13 May 2026".
///
/// ```
/// use ruqsat_wording::{Language, day};
/// let last = "2026-05-13".parse().unwrap();
/// assert_eq!(day(Language::Kazakh, last), "2026 жылғы 13 мамыр");
/// assert_eq!(day(Language::Russian, last), "13 мая 2026 года");
/// assert_eq!(day(Language::English, last), "13 May 2026");
/// ```
pub fn day(language: Language, day: Day) -> String {
    let (year, month, number) = day.ymd();
    let date = date(language, month, number);
    match language {
        Language::Kazakh => format!("{year} жылғы {date}"),
        Language::Russian => format!("{date} {year} года"),
        Language::English => format!("{date} {year}"),
    }
}

/// With a capital at the beginning, as a heading is written.
///
/// ```
/// use ruqsat_wording::capital;
/// assert_eq!(capital("өмірбаян"), "Өмірбаян");
/// ```
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// A date of any year, from its month (1 to 12) and day: «13 мамыр», «13 мая», "13 May".
///
/// ```
/// use ruqsat_wording::{Language, date};
/// assert_eq!(date(Language::Kazakh, 5, 13), "13 мамыр");
/// assert_eq!(date(Language::Russian, 5, 13), "13 мая");
/// assert_eq!(date(Language::English, 5, 13), "13 May");
/// ```
pub fn date(language: Language, month: u8, number: u8) -> String {
    let months = match language {
        Language::Kazakh => MONTHS_KK,
        Language::Russian => MONTHS_RU,
        Language::English => MONTHS_EN,
    };
    let month = months
        .get(usize::from(month).saturating_sub(1))
        .copied()
        .unwrap_or_default();
    format!("{number} {month}")
}

/// A whole number in groups of three: `5,709,000` in English, with fixed spaces otherwise.
pub fn number(language: Language, amount: i64) -> String {
    let separator = match language {
        Language::English => ',',
        Language::Kazakh | Language::Russian => FIXED_SPACE,
    };
    let digits = amount.unsigned_abs().to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if amount < 0 {
        grouped.push('−');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// An amount in tenge.
///
/// ```
/// use ruqsat_law::Tenge;
/// use ruqsat_wording::{Language, tenge};
/// assert_eq!(tenge(Language::English, Tenge(5_709_000)), "5,709,000 tenge");
/// ```
pub fn tenge(language: Language, amount: Tenge) -> String {
    let unit = match language {
        Language::Kazakh => "теңге",
        Language::Russian => "тенге",
        Language::English => "tenge",
    };
    let gap = if language == Language::English {
        ' '
    } else {
        FIXED_SPACE
    };
    format!("{}{gap}{unit}", number(language, amount.0))
}

/// An amount in monthly calculation indices: `1,320 MCI`, `0,2 МРП`.
pub fn index_amount(language: Language, amount: Mci) -> String {
    let (unit, point, gap) = match language {
        Language::Kazakh => ("АЕК", ',', FIXED_SPACE),
        Language::Russian => ("МРП", ',', FIXED_SPACE),
        Language::English => ("MCI", '.', ' '),
    };
    let (whole, tenths) = (amount.tenths() / 10, amount.tenths() % 10);
    let whole = number(language, i64::from(whole));
    if tenths == 0 {
        format!("{whole}{gap}{unit}")
    } else {
        format!("{whole}{point}{tenths}{gap}{unit}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_grouped_as_each_language_does() {
        assert_eq!(number(Language::English, 1_320), "1,320");
        assert_eq!(number(Language::Russian, 5_709_000), "5\u{a0}709\u{a0}000");
        assert_eq!(number(Language::English, 865), "865");
        assert_eq!(number(Language::English, -1_000), "−1,000");
    }

    #[test]
    fn a_fifth_of_an_index_is_written_with_the_languages_point() {
        assert_eq!(
            index_amount(Language::English, Mci::from_tenths(2)),
            "0.2 MCI"
        );
        assert_eq!(
            index_amount(Language::Kazakh, Mci::from_tenths(2)),
            "0,2\u{a0}АЕК"
        );
        assert_eq!(index_amount(Language::Russian, Mci::whole(4)), "4\u{a0}МРП");
    }
}
