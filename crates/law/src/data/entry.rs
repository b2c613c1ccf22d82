//! A table of a law file, read key by key; whatever does not fit is noted with its line.

mod values;

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::file::{Desk, LawFile};
use super::nearest::did_you_mean;

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
}

fn named<'d>(key: &'d Spanned<DeString<'d>>) -> Key<'d> {
    (key.get_ref(), key.span())
}
