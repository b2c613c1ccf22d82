//! One file of `law/`, and what reading it brings to light.

use std::cell::RefCell;
use std::ops::Range;

use ruqsat_calendar::Day;
use toml::de::DeTable;

use super::citing::Library;
use super::entry::Entry;
use super::{Citation, Fault};

/// A file of the law: its path below `law/`, with `/` between the parts, and its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LawFile<'a> {
    /// Such as `parameters/money.toml`.
    pub path: &'a str,
    /// What it holds.
    pub text: &'a str,
}

/// The faults found so far, the acts that sources are looked up in, and the days to be governed.
#[derive(Debug, Default)]
pub(super) struct Desk {
    faults: RefCell<Vec<Fault>>,
    library: Library,
    covers: Option<(Day, Day)>,
}

impl Desk {
    /// The same desk with the acts at hand.
    pub(super) fn with(self, library: Library) -> Self {
        Self { library, ..self }
    }

    /// The same desk for an edition that judges these days.
    pub(super) fn covering(self, covers: Option<(Day, Day)>) -> Self {
        Self { covers, ..self }
    }

    /// The first and the last day of the edition, where they could be read.
    pub(super) const fn covers(&self) -> Option<(Day, Day)> {
        self.covers
    }

    /// Notes a fault.
    pub(super) fn note(&self, fault: Fault) {
        self.faults.borrow_mut().push(fault);
    }

    /// What was read; what is wrong with it is noted.
    pub(super) fn noted<T>(&self, read: Result<T, Vec<Fault>>) -> Option<T> {
        read.map_err(|faults| self.faults.borrow_mut().extend(faults))
            .ok()
    }

    /// Notes a source that no act answers to.
    pub(super) fn look_up(&self, citation: &Citation) {
        if let Some((what, help)) = self.library.doubt(&citation.source) {
            let line = citation.line;
            let fault = Fault::of(&citation.file, what, help);
            self.note(Fault { line, ..fault });
        }
    }

    /// The acts.
    pub(super) const fn library(&self) -> &Library {
        &self.library
    }

    /// The faults noted, by file and line.
    pub(super) fn into_faults(self) -> Vec<Fault> {
        let mut faults = self.faults.into_inner();
        faults.sort();
        faults.dedup();
        faults
    }
}

/// A file that has been read as TOML.
#[derive(Debug)]
pub(super) struct Document<'a> {
    file: LawFile<'a>,
    table: DeTable<'a>,
}

impl<'a> Document<'a> {
    /// Reads a file; all that is no TOML is noted.
    pub(super) fn read(file: LawFile<'a>, desk: &Desk) -> Self {
        let (table, errors) = DeTable::parse_recoverable(file.text);
        for error in &errors {
            desk.note(Fault::of_toml(file.path, file.text, error));
        }
        Self {
            file,
            table: table.into_inner(),
        }
    }

    /// The whole file as an entry.
    pub(super) fn root<'d>(&'d self, desk: &'d Desk) -> Entry<'d> {
        Entry::new(self.file, &self.table, 0..0, desk)
    }
}

impl LawFile<'_> {
    /// A fault at a place in this file.
    pub(super) fn fault(
        &self,
        place: &Range<usize>,
        what: impl Into<String>,
        help: impl Into<String>,
    ) -> Fault {
        Fault::at(self.path, self.text, place, what, help)
    }
}
