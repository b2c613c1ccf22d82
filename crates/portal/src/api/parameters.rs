//! What stands behind the question mark of an address: read strictly, all problems at once.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use axum::extract::Query;
use axum::http::Uri;
use ruqsat_calendar::Day;
use ruqsat_contract::{Fault, Wanted, nearest};
use ruqsat_wording::Language;

use super::problem::Problem;

/// A day, as the address writes it.
pub(crate) const DAY: Wanted = Wanted::of("wanted-day", "a day as `YYYY-MM-DD`");

/// The parameters of one request.
#[derive(Debug, Default)]
pub(crate) struct Parameters {
    given: BTreeMap<String, String>,
    wrong: Vec<(String, Fault)>,
}

impl Parameters {
    /// Those of an address. One that is not `known` or is given twice is wrong: whoever mistypes
    /// `on` must not get the answer of another day.
    pub(crate) fn of(uri: &Uri, known: &[&'static str]) -> Self {
        let mut read = Self::default();
        let Ok(Query(fields)) = Query::<Vec<(String, String)>>::try_from_uri(uri) else {
            return read;
        };
        for (name, value) in fields {
            if known.contains(&name.as_str()) {
                read.give(name, value);
            } else {
                let fault = Fault::UnknownField {
                    nearest: nearest(&name, known),
                    known: known.to_vec(),
                };
                read.wrong.push((short(&name), fault));
            }
        }
        read
    }

    fn give(&mut self, name: String, value: String) {
        match self.given.entry(name) {
            Entry::Vacant(place) => {
                place.insert(value);
            }
            Entry::Occupied(first) => {
                self.wrong.push((first.key().clone(), Fault::Repeated));
            }
        }
    }

    /// A day.
    pub(crate) fn day(&mut self, name: &str) -> Option<Day> {
        let given = self.given.get(name)?;
        if let Ok(day) = given.parse() {
            return Some(day);
        }
        let given = short(given);
        self.wrong(name, Fault::NotADay { given })
    }

    /// A whole number within a range that is called `wanted`.
    pub(crate) fn whole(
        &mut self,
        name: &str,
        (least, most): (i32, i32),
        wanted: Wanted,
    ) -> Option<i32> {
        let given = self.given.get(name)?;
        let number = given.parse().ok();
        let fitting = number.filter(|number| (least..=most).contains(number));
        if fitting.is_some() {
            return fitting;
        }
        let given = short(given);
        self.wrong(name, Fault::OutOfRange { given, wanted })
    }

    /// A word of a list.
    pub(crate) fn word<T>(
        &mut self,
        name: &str,
        known: &[&'static str],
        of: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let given = self.given.get(name)?;
        let found = of(given);
        if found.is_some() {
            return found;
        }
        let fault = unknown(given, known);
        self.wrong(name, fault)
    }

    /// The words of a list, between commas; each is one of `known`.
    pub(crate) fn words<T>(
        &mut self,
        name: &str,
        known: &[&'static str],
        of: impl Fn(&str) -> Option<T>,
    ) -> Option<Vec<T>> {
        let given = self.given.get(name)?;
        let Some(word) = given.split(',').find(|word| of(word).is_none()) else {
            return Some(given.split(',').filter_map(of).collect());
        };
        let fault = unknown(word, known);
        self.wrong(name, fault)
    }

    /// The language of the answer.
    pub(crate) fn language(&mut self) -> Option<Language> {
        self.word("lang", &["kk", "ru", "en"], |code| code.parse().ok())
    }

    /// A mark of the sender's choice, or none.
    pub(crate) fn mark(&mut self) -> String {
        const MARK: Wanted = Wanted::of("wanted-mark", "1 to 40 Latin letters, digits or hyphens");
        let Some(given) = self.given.get("mark") else {
            return String::new();
        };
        let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        if given.chars().all(plain) && (1..=40).contains(&given.len()) {
            return given.clone();
        }
        let (given, wanted) = (short(given), MARK);
        self.wrong("mark", Fault::OutOfRange { given, wanted })
            .unwrap_or_default()
    }

    /// A day that has to be there.
    pub(crate) fn needed_day(&mut self, name: &str) -> Option<Day> {
        let day = self.day(name);
        self.required(name, DAY, day)
    }

    /// A whole number that has to be there, within a range that is called `wanted`.
    pub(crate) fn needed_whole(
        &mut self,
        name: &str,
        range: (i32, i32),
        wanted: Wanted,
    ) -> Option<i32> {
        let number = self.whole(name, range, wanted);
        self.required(name, wanted, number)
    }

    /// Its absence is wrong, unless what was given is wrong already.
    pub(crate) fn required<T>(
        &mut self,
        name: &str,
        wanted: Wanted,
        value: Option<T>,
    ) -> Option<T> {
        if value.is_none() && !self.given.contains_key(name) {
            self.wrong(name, Fault::Missing { wanted })
        } else {
            value
        }
    }

    /// Notes something wrong with a parameter.
    pub(crate) fn wrong<T>(&mut self, name: &str, fault: Fault) -> Option<T> {
        self.wrong.push((name.to_owned(), fault));
        None
    }

    /// Everything that was asked for is right.
    ///
    /// # Errors
    /// Everything that is wrong with the parameters.
    pub(crate) fn settle(self) -> Result<(), Problem> {
        if self.wrong.is_empty() {
            Ok(())
        } else {
            Err(Problem::parameters(self.wrong))
        }
    }
}

/// A word that is none of those known.
fn unknown(given: &str, known: &[&'static str]) -> Fault {
    Fault::UnknownWord {
        given: short(given),
        nearest: nearest(given, known),
        known: known.to_vec(),
    }
}

/// What was given is repeated in the answer, but not without end.
fn short(given: &str) -> String {
    given.chars().take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ON_AND_DAYS: &[&str] = &["on", "days"];

    fn read(question: &str) -> (Option<Day>, Option<i32>, Vec<(String, &'static str)>) {
        let uri = format!("/api?{question}").parse().unwrap();
        let mut read = Parameters::of(&uri, ON_AND_DAYS);
        let days = Wanted::of("wanted-number", "1 to 9");
        let (day, days) = (read.day("on"), read.whole("days", (1, 9), days));
        let wrong = read.wrong.into_iter();
        (
            day,
            days,
            wrong.map(|(name, fault)| (name, fault.code())).collect(),
        )
    }

    #[test]
    fn what_is_right_is_read() {
        let day = "2026-11-21".parse().ok();
        assert_eq!(read("on=2026-11-21&days=9"), (day, Some(9), Vec::new()));
        assert_eq!(read(""), (None, None, Vec::new()));
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let (_, _, wrong) = read("on=2026-02-30&days=10&of=1&on=2026-01-01");
        let codes: Vec<&str> = wrong.iter().map(|(_, code)| *code).collect();
        assert_eq!(
            codes,
            ["unknown_field", "repeated", "not_a_day", "out_of_range"]
        );
    }
}
