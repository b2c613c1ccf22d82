//! What stands behind the question mark of an address, read with suspicion.

use axum::extract::Query;
use axum::http::Uri;
use ruqsat_calendar::Day;

/// The fields of a question, in the order in which they stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    fields: Vec<(String, String)>,
}

/// No field of ours needs more letters.
const LONGEST_FIELD: usize = 4_000;

/// The question is too long, or holds what no form of ours sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unreadable;

impl Asked {
    /// The question of an address.
    ///
    /// # Errors
    /// [`Unreadable`] when it is longer than any of ours.
    pub(crate) fn of(uri: &Uri) -> Result<Self, Unreadable> {
        let Query(fields) =
            Query::<Vec<(String, String)>>::try_from_uri(uri).map_err(|_| Unreadable)?;
        let fits = fields.len() <= 200
            && fields
                .iter()
                .all(|(name, value)| name.len().max(value.len()) <= LONGEST_FIELD);
        fits.then_some(Self { fields }).ok_or(Unreadable)
    }

    /// A field without the spaces around it; `None` when it is not there or is empty.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        let named = self.fields.iter().filter(|(field, _)| field == name);
        let mut texts = named.map(|(_, value)| value.trim());
        texts.find(|text| !text.is_empty())
    }

    /// All fields of that name that hold something.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let named = self.fields.iter().filter(move |(field, _)| field == name);
        let texts = named.map(|(_, value)| value.trim());
        texts.filter(|text| !text.is_empty())
    }

    /// A day, as `2026-03-01` or `1.3.2026`.
    ///
    /// # Errors
    /// The text that is no day.
    pub(crate) fn day(&self, name: &str) -> Result<Option<Day>, String> {
        let Some(text) = self.text(name) else {
            return Ok(None);
        };
        day(text).map(Some).ok_or_else(|| text.to_owned())
    }

    /// A whole number; spaces between its digits do not matter.
    ///
    /// # Errors
    /// The text that is none.
    pub(crate) fn number(&self, name: &str) -> Result<Option<i64>, String> {
        let Some(text) = self.text(name) else {
            return Ok(None);
        };
        let digits: String = text.chars().filter(|letter| !is_gap(*letter)).collect();
        digits.parse().map(Some).map_err(|_| text.to_owned())
    }

    /// Nothing was asked.
    pub(crate) fn is_empty(&self) -> bool {
        self.fields.iter().all(|(_, value)| value.trim().is_empty())
    }
}

/// Groups of digits are parted by spaces of several kinds, by commas or apostrophes.
fn is_gap(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '_' | ',' | '\'')
}

/// A day as machines or as people here write it.
pub(crate) fn day(text: &str) -> Option<Day> {
    if let Ok(day) = text.parse() {
        return Some(day);
    }
    let mut parts = text.split(['.', '/']);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    Day::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(question: &str) -> Result<Asked, Unreadable> {
        Asked::of(&format!("/en/tools?{question}").parse().unwrap())
    }

    #[test]
    fn fields_are_read_as_people_type_them() {
        let asked = asked("on=1.3.2026&to=2026-03-30&sum=5%20708%20999&with=trp&with=rp").unwrap();
        let day = |text: &str| Ok(Some(text.parse().unwrap()));
        assert_eq!(asked.day("on"), day("2026-03-01"));
        assert_eq!(asked.day("to"), day("2026-03-30"));
        assert_eq!(asked.number("sum"), Ok(Some(5_708_999)));
        assert_eq!(asked.all("with").collect::<Vec<_>>(), ["trp", "rp"]);
        assert_eq!(asked.text("nothing"), None);
    }

    #[test]
    fn what_is_no_day_comes_back_as_it_was_typed() {
        for text in [
            "2025-02-29",
            "31.4.2026",
            "1.2.26",
            "1.2.3.2026",
            "tomorrow",
        ] {
            assert_eq!(
                asked(&format!("on={text}")).unwrap().day("on"),
                Err(text.to_owned())
            );
        }
    }

    #[test]
    fn a_question_longer_than_any_of_ours_is_refused() {
        assert_eq!(asked(&format!("q={}", "a".repeat(10_000))), Err(Unreadable));
        assert_eq!(asked(&"a=1&".repeat(1_000)), Err(Unreadable));
    }
}
