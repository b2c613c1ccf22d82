//! What stands behind the question mark of an address: read strictly, all problems at once.

use std::collections::BTreeMap;

use axum::extract::Query;
use axum::http::Uri;
use ruqsat_calendar::Day;
use ruqsat_contract::{Fault, Wanted, nearest};

use super::problem::Problem;

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
            if !known.contains(&name.as_str()) {
                let fault = Fault::UnknownField {
                    nearest: nearest(&name, known),
                    known: known.to_vec(),
                };
                read.wrong.push((short(&name), fault));
            } else if read.given.insert(name.clone(), value).is_some() {
                read.wrong.push((name, Fault::Repeated));
            }
        }
        read
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
        wanted: &'static str,
    ) -> Option<i32> {
        let given = self.given.get(name)?;
        let number = given.parse().ok();
        let fitting = number.filter(|number| (least..=most).contains(number));
        if fitting.is_some() {
            return fitting;
        }
        let given = short(given);
        let wanted = Wanted::of("wanted-number", wanted);
        self.wrong(name, Fault::OutOfRange { given, wanted })
    }

    /// A word of a list.
    pub(crate) fn word<T>(
        &mut self,
        name: &str,
        known: &[&'static str],
        of: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        self.words(name, known, of)
            .and_then(|mut words| words.pop())
    }

    /// The words of a list, between commas; each is one of `known`.
    pub(crate) fn words<T>(
        &mut self,
        name: &str,
        known: &[&'static str],
        of: impl Fn(&str) -> Option<T>,
    ) -> Option<Vec<T>> {
        let given = self.given.get(name)?;
        let unknown = given.split(',').find(|word| of(word).is_none());
        match unknown {
            None => Some(given.split(',').filter_map(of).collect()),
            Some(word) => {
                let fault = Fault::UnknownWord {
                    given: short(word),
                    nearest: nearest(word, known),
                    known: known.to_vec(),
                };
                self.wrong(name, fault)
            }
        }
    }

    /// Its absence is wrong, unless what was given is wrong already.
    pub(crate) fn required<T>(
        &mut self,
        name: &str,
        wanted: &'static str,
        value: Option<T>,
    ) -> Option<T> {
        if value.is_none() && !self.given.contains_key(name) {
            let wanted = Wanted::of("wanted-value", wanted);
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
        let (day, days) = (read.day("on"), read.whole("days", (1, 9), "1 to 9"));
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
