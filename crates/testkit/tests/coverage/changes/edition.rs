//! The files of the law as tables that a test may change.

use std::sync::Arc;

use ruqsat_law::Law;
use ruqsat_law::data::calendar::{self, CalendarData};
use ruqsat_law::data::rights::Rights;
use ruqsat_law::data::{Fault, LawFile, load, reference};
use ruqsat_testkit::law_files;
use toml::Table;

/// All files. Cloning one is cheap; what is changed is written anew when it is read.
#[derive(Debug, Clone)]
pub(crate) struct Edition {
    files: Vec<File>,
}

#[derive(Debug, Clone)]
struct File {
    path: &'static str,
    table: Arc<Table>,
    text: Option<Arc<str>>,
}

/// An edition as it is read.
pub(crate) struct Book {
    pub(crate) law: Law,
    pub(crate) rights: Rights,
    pub(crate) calendar: CalendarData,
}

impl Edition {
    /// The law of this checkout, each file written as `toml` writes it.
    pub(crate) fn of_checkout() -> Self {
        let files = law_files().map(|LawFile { path, text }| {
            let table: Table = text.parse().unwrap();
            let text = Some(table.to_string().into());
            File {
                path,
                table: table.into(),
                text,
            }
        });
        Self {
            files: files.collect(),
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.files.len()
    }

    /// The path of a file and what is in it.
    pub(crate) fn file(&self, place: usize) -> (&'static str, &Table) {
        let file = &self.files[place];
        (file.path, &file.table)
    }

    /// A file to be changed.
    pub(crate) fn change(&mut self, place: usize) -> &mut Table {
        let file = &mut self.files[place];
        file.text = None;
        Arc::make_mut(&mut file.table)
    }

    /// Reads it.
    pub(crate) fn read(&self) -> Result<Book, Vec<Fault>> {
        let texts: Vec<(&str, Arc<str>)> = self.files.iter().map(File::read).collect();
        let files: Vec<_> = texts
            .iter()
            .map(|(path, text)| LawFile { path, text })
            .collect();
        let days = texts
            .iter()
            .filter(|(path, _)| path.starts_with("calendar/"));
        let days: Vec<_> = days.map(|(path, text)| (*path, &**text)).collect();
        // Answers name their edition, and no two are one.
        let law = Law {
            edition: String::new(),
            ..load(&files)?
        };
        Ok(Book {
            law,
            rights: reference(&files)?.rights,
            calendar: calendar::read(&days)?,
        })
    }
}

impl File {
    fn read(&self) -> (&'static str, Arc<str>) {
        let written = || self.table.to_string().into();
        (self.path, self.text.clone().unwrap_or_else(written))
    }
}
