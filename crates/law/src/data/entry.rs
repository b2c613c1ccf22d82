//! A table of a law file, read key by key; whatever does not fit is noted with its line.

use std::ops::Range;

use ruqsat_calendar::Day;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::file::{Desk, LawFile};
use super::nearest::did_you_mean;
use crate::card::Trilingual;
use crate::ids::Listed;

/// A key with the place where it is written.
pub(super) type Key<'d> = (&'d str, Range<usize>);

/// One table of a file.
#[derive(Debug, Clone)]
pub(super) struct Entry<'d> {
    file: LawFile<'d>,
    table: &'d DeTable<'d>,
    place: Range<usize>,
    desk: &'d Desk,
}

impl<'d> Entry<'d> {
    /// The table that begins at `place` of `file`.
    pub(super) const fn new(
        file: LawFile<'d>,
        table: &'d DeTable<'d>,
        place: Range<usize>,
        desk: &'d Desk,
    ) -> Self {
        Self {
            file,
            table,
            place,
            desk,
        }
    }

    /// The same, once every key has been found to be one of `known`.
    pub(super) fn only(self, known: &[&str]) -> Self {
        for (key, _) in self.table {
            let name: &str = key.get_ref();
            if !known.contains(&name) {
                let what = format!("unknown key `{name}`");
                self.fault(&key.span(), what, did_you_mean(name, known));
            }
        }
        self
    }

    /// Where it is written.
    pub(super) fn place(&self) -> Range<usize> {
        self.place.clone()
    }

    /// What notes faults.
    pub(super) const fn desk(&self) -> &'d Desk {
        self.desk
    }

    /// Notes a fault at a place of this file.
    pub(super) fn fault(
        &self,
        place: &Range<usize>,
        what: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.desk.note(self.file.fault(place, what, help));
    }

    /// Notes a fault of the entry as a whole.
    pub(super) fn fault_here(&self, what: impl Into<String>, help: impl Into<String>) {
        self.fault(&self.place, what, help);
    }

    /// Whether the key is written.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// The value of a key that need not be written.
    fn value(&self, key: &str) -> Option<&'d Spanned<DeValue<'d>>> {
        self.table.get(key)
    }

    /// The place of a key's value, else of the entry.
    pub(super) fn place_of(&self, key: &str) -> Range<usize> {
        self.value(key).map_or_else(|| self.place(), Spanned::span)
    }

    /// Notes that a key lacks, and gives nothing.
    fn missing<T>(&self, key: &str) -> Option<T> {
        self.fault_here(format!("`{key}` is missing"), format!("add `{key}`"));
        None
    }

    /// Notes that a value is of another kind, and gives nothing.
    fn wrong<T>(&self, place: &Range<usize>, key: &str, wanted: &str) -> Option<T> {
        self.fault(
            place,
            format!("`{key}` is not {wanted}"),
            format!("write {wanted}"),
        );
        None
    }

    /// A text that must be written and not be empty.
    pub(super) fn text(&self, key: &str) -> Option<&'d str> {
        if self.has(key) {
            self.text_if(key)
        } else {
            self.missing(key)
        }
    }

    /// A text that may be left out, but not be empty.
    pub(super) fn text_if(&self, key: &str) -> Option<&'d str> {
        let value = self.value(key)?;
        self.as_text(value, key)
    }

    fn as_text(&self, value: &'d Spanned<DeValue<'d>>, key: &str) -> Option<&'d str> {
        let text = as_str(value.get_ref());
        match text {
            Some(text) if text.trim().is_empty() => {
                let place = value.span();
                self.fault(&place, format!("`{key}` is empty"), "write the text");
                None
            }
            Some(text) => Some(text),
            None => self.wrong(&value.span(), key, "a text in quotes"),
        }
    }

    /// A whole number that must be written.
    pub(super) fn number(&self, key: &str) -> Option<i32> {
        if self.has(key) {
            self.number_if(key)
        } else {
            self.missing(key)
        }
    }

    /// A whole number that may be left out.
    pub(super) fn number_if(&self, key: &str) -> Option<i32> {
        let value = self.value(key)?;
        as_number(value.get_ref()).or_else(|| self.wrong(&value.span(), key, "a whole number"))
    }

    /// Several whole numbers; none where the key is left out.
    pub(super) fn numbers(&self, key: &str) -> Vec<i32> {
        let read = |value: &'d Spanned<DeValue<'d>>| {
            as_number(value.get_ref()).or_else(|| self.wrong(&value.span(), key, "whole numbers"))
        };
        self.list(key).iter().filter_map(read).collect()
    }

    /// `true` or `false`; `false` where the key is left out.
    pub(super) fn flag(&self, key: &str) -> bool {
        let Some(value) = self.value(key) else {
            return false;
        };
        let flag = match value.get_ref() {
            DeValue::Boolean(flag) => Some(*flag),
            DeValue::String(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Datetime(_)
            | DeValue::Array(_)
            | DeValue::Table(_) => self.wrong(&value.span(), key, "`true` or `false`"),
        };
        flag.unwrap_or_default()
    }

    /// A day that must be written.
    pub(super) fn day(&self, key: &str) -> Option<Day> {
        if self.has(key) {
            self.day_if(key)
        } else {
            self.missing(key)
        }
    }

    /// A day that may be left out.
    pub(super) fn day_if(&self, key: &str) -> Option<Day> {
        let value = self.value(key)?;
        as_day(value.get_ref())
            .or_else(|| self.wrong(&value.span(), key, "a day without quotes, as 2026-11-21"))
    }

    /// One id of a closed list that must be written.
    pub(super) fn id<T: Listed>(&self, key: &str) -> Option<T> {
        if self.has(key) {
            self.id_if(key)
        } else {
            self.missing(key)
        }
    }

    /// One id of a closed list that may be left out.
    pub(super) fn id_if<T: Listed>(&self, key: &str) -> Option<T> {
        let place = self.value(key)?.span();
        self.listed(self.text_if(key)?, &place)
    }

    /// The member of a closed list with that id; any other is noted with the nearest.
    pub(super) fn listed<T: Listed>(&self, id: &str, place: &Range<usize>) -> Option<T> {
        let found = T::from_id(id);
        if found.is_none() {
            let known: Vec<&str> = T::ALL.iter().map(|listed| listed.id()).collect();
            self.fault(
                place,
                format!("unknown id `{id}`"),
                did_you_mean(id, &known),
            );
        }
        found
    }

    /// Texts with their places; none where the key is left out.
    pub(super) fn texts(&self, key: &str) -> Vec<Key<'d>> {
        let read =
            |value: &'d Spanned<DeValue<'d>>| Some((self.as_text(value, key)?, value.span()));
        self.list(key).iter().filter_map(read).collect()
    }

    /// The members of a list; a list must be one where it is written.
    fn list(&self, key: &str) -> &'d [Spanned<DeValue<'d>>] {
        let Some(value) = self.value(key) else {
            return &[];
        };
        match value.get_ref() {
            DeValue::Array(values) => values,
            DeValue::String(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_)
            | DeValue::Table(_) => {
                self.wrong::<()>(&value.span(), key, "a list in square brackets");
                &[]
            }
        }
    }

    /// A table that must be written.
    pub(super) fn table(&self, key: &str) -> Option<Self> {
        if self.has(key) {
            self.table_if(key)
        } else {
            self.missing(key)
        }
    }

    /// A table that may be left out.
    pub(super) fn table_if(&self, key: &str) -> Option<Self> {
        self.as_table(self.value(key)?, key)
    }

    fn as_table(&self, value: &'d Spanned<DeValue<'d>>, key: &str) -> Option<Self> {
        match value.get_ref() {
            DeValue::Table(table) => Some(Self::new(self.file, table, value.span(), self.desk)),
            DeValue::String(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_)
            | DeValue::Array(_) => self.wrong(&value.span(), key, "a table"),
        }
    }

    /// The tables of a list; none where the key is left out.
    pub(super) fn tables(&self, key: &str) -> Vec<Self> {
        let table = |value| self.as_table(value, key);
        self.list(key).iter().filter_map(table).collect()
    }

    /// Every key with its table, in the order of the file.
    pub(super) fn entries(&self) -> Vec<(Key<'d>, Self)> {
        let mut entries: Vec<_> = self
            .table
            .iter()
            .filter_map(|(key, value)| {
                let mut table = self.as_table(value, key.get_ref())?;
                table.place = key.span();
                Some((named(key), table))
            })
            .collect();
        entries.sort_by_key(|((_, place), _)| place.start);
        entries
    }

    /// Every key with its list of tables, in the order of the file.
    pub(super) fn lists(&self) -> Vec<(Key<'d>, Vec<Self>)> {
        let mut lists: Vec<_> = self
            .table
            .keys()
            .map(|key| (named(key), self.tables(key.get_ref())))
            .collect();
        lists.sort_by_key(|((_, place), _)| place.start);
        lists
    }

    /// A text in three languages that must be written.
    pub(super) fn trilingual(&self, key: &str) -> Option<Trilingual> {
        self.table(key)?.in_three_languages()
    }

    /// A text in three languages that may be left out.
    pub(super) fn trilingual_if(&self, key: &str) -> Option<Trilingual> {
        self.table_if(key)?.in_three_languages()
    }

    fn in_three_languages(self) -> Option<Trilingual> {
        let text = self.only(&["kk", "ru", "en"]);
        let of = |language| text.text(language).map(str::to_owned);
        let (kk, ru, en) = (of("kk"), of("ru"), of("en"));
        Some(Trilingual {
            kk: kk?,
            ru: ru?,
            en: en?,
        })
    }
}

fn named<'d>(key: &'d Spanned<DeString<'d>>) -> Key<'d> {
    (key.get_ref(), key.span())
}

fn as_str<'d>(value: &'d DeValue<'d>) -> Option<&'d str> {
    match value {
        DeValue::String(text) => Some(text),
        DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_)
        | DeValue::Array(_)
        | DeValue::Table(_) => None,
    }
}

fn as_number(value: &DeValue<'_>) -> Option<i32> {
    match value {
        DeValue::Integer(number) => i32::from_str_radix(number.as_str(), number.radix()).ok(),
        DeValue::String(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_)
        | DeValue::Array(_)
        | DeValue::Table(_) => None,
    }
}

/// A bare date: no time, no offset.
fn as_day(value: &DeValue<'_>) -> Option<Day> {
    let DeValue::Datetime(written) = value else {
        return None;
    };
    let (Some(date), None, None) = (written.date, written.time, written.offset) else {
        return None;
    };
    let year = i16::try_from(date.year).ok()?;
    let (month, day) = (i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?);
    Day::from_ymd(year, month, day).ok()
}
