//! Entries of a file, each read by itself: one bad entry hides no other.

use std::ops::Range;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::Fault;
use super::nearest::did_you_mean;
use crate::card::Trilingual;

/// One file being read, and what was found wrong with it so far.
#[derive(Debug)]
pub(super) struct File<'a> {
    name: &'a str,
    text: &'a str,
    faults: Vec<Fault>,
}

impl<'a> File<'a> {
    pub(super) const fn new(name: &'a str, text: &'a str) -> Self {
        Self {
            name,
            text,
            faults: Vec::new(),
        }
    }

    /// The values at the top of the file, in the order in which they are written; each key that is
    /// none of `known` is a fault, and so is bad syntax.
    pub(super) fn top(&mut self, known: &[&str]) -> Vec<(Spanned<String>, Spanned<DeValue<'a>>)> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        self.faults.extend(
            errors
                .iter()
                .map(|error| Fault::of_toml(self.name, self.text, error)),
        );
        let mut values = in_order(table.into_inner());
        values.retain(|(key, _)| known.is_empty() || self.is_known(key, known));
        values
    }

    /// Reads one value; what does not fit is a fault, and none is returned.
    pub(super) fn read<T: DeserializeOwned>(&mut self, value: Spanned<DeValue<'_>>) -> Option<T> {
        let place = value.span();
        match T::deserialize(ValueDeserializer::from(value)) {
            Ok(read) => Some(read),
            Err(error) => {
                let mut fault = Fault::of_toml(self.name, self.text, &error);
                fault.line = fault.line.or(self.place(&place).1);
                self.faults.push(fault);
                None
            }
        }
    }

    /// Reads the entries of a list of tables, those that fit.
    pub(super) fn entries<T: DeserializeOwned>(
        &mut self,
        value: Spanned<DeValue<'_>>,
    ) -> Vec<Spanned<T>> {
        let place = value.span();
        let DeValue::Array(entries) = value.into_inner() else {
            self.fault(
                &place,
                "a list of entries is wanted here",
                "write each as `[[row]]`",
            );
            return Vec::new();
        };
        let mut read = |entry: Spanned<DeValue<'_>>| {
            let place = entry.span();
            Some(Spanned::new(place, self.read(entry)?))
        };
        entries.into_iter().filter_map(&mut read).collect()
    }

    /// Says what is wrong at a place of the file.
    pub(super) fn fault(
        &mut self,
        place: &Range<usize>,
        what: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.faults
            .push(Fault::at(self.name, self.text, place, what, help));
    }

    /// The word is one of `known`; else it is a fault.
    pub(super) fn is_known(&mut self, word: &Spanned<String>, known: &[&str]) -> bool {
        let written = word.get_ref().as_str();
        let is_known = known.contains(&written);
        if !is_known {
            let help = did_you_mean(written, known);
            self.fault(&word.span(), format!("`{written}` is not known here"), help);
        }
        is_known
    }

    /// The text in three languages; a language left empty is a fault.
    pub(super) fn words(&mut self, words: &Words) -> Trilingual {
        for (language, text) in [("kk", &words.kk), ("ru", &words.ru), ("en", &words.en)] {
            if text.get_ref().trim().is_empty() {
                let what = format!("the text `{language}` is empty");
                self.fault(
                    &text.span(),
                    what,
                    "write it in Kazakh, Russian and English",
                );
            }
        }
        let text = |words: &Spanned<String>| words.get_ref().clone();
        Trilingual {
            kk: text(&words.kk),
            ru: text(&words.ru),
            en: text(&words.en),
        }
    }

    /// What was found wrong.
    pub(super) fn into_faults(self) -> Vec<Fault> {
        self.faults
    }

    /// The file and the line of a place in it.
    pub(super) fn place(&self, place: &Range<usize>) -> (String, Option<usize>) {
        let at = Fault::at(self.name, self.text, place, "", "");
        (at.file, at.line)
    }
}

/// A text in three languages, as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub(super) kk: Spanned<String>,
    pub(super) ru: Spanned<String>,
    pub(super) en: Spanned<String>,
}

/// The keys and values of a table in the order in which they are written.
pub(super) fn in_order(table: DeTable<'_>) -> Vec<(Spanned<String>, Spanned<DeValue<'_>>)> {
    let mut values: Vec<_> = table
        .into_iter()
        .map(|(key, value)| {
            (
                Spanned::new(key.span(), key.into_inner().into_owned()),
                value,
            )
        })
        .collect();
    values.sort_by_key(|(key, _)| key.span().start);
    values
}
