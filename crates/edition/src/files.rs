//! The files of one edition, and what the readers of the law make of them.

use std::borrow::Cow;
use std::fs;
use std::io;
use std::path::Path;

use include_dir::{Dir, include_dir};
use ruqsat_law::data::calendar::{self, CalendarData};
use ruqsat_law::data::{self, Fault, LawFile, Reference, Texts, state_names};
use ruqsat_law::{Law, State};
use ruqsat_lawbook::case::{self, Case};
use ruqsat_wording::{Language, said};

use crate::EditionError;

static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../law");

/// Worked cases are proofs, not law: nothing is answered from them.
const CASES: &str = "cases/";
/// The complete persons that worked cases start from.
const PERSONS: &str = "cases/persons.toml";

/// The files of one edition: paths below `law/`, with `/` between their parts, and their texts.
#[derive(Debug)]
pub struct LawFiles {
    files: Vec<Written>,
    cases: Vec<Written>,
}

/// A path below `law/` and the text of the file.
type Written = (Cow<'static, str>, Cow<'static, str>);

impl LawFiles {
    /// Those of a directory, or those that came with the program.
    ///
    /// # Errors
    /// The directory cannot be read, or holds no law.
    pub fn read(directory: Option<&Path>) -> Result<Self, EditionError> {
        let mut files = Vec::new();
        match directory {
            None => embedded(&EMBEDDED, &mut files),
            Some(directory) => below(directory, directory, &mut files)?,
        }
        files.sort_unstable();
        let (cases, files): (Vec<Written>, Vec<Written>) = files
            .into_iter()
            .partition(|(path, _)| path.starts_with(CASES));
        let is_there = |part: &str| files.iter().any(|(path, _)| path.starts_with(part));
        if !is_there("acts/") && !is_there("edition.toml") {
            let directory = directory.unwrap_or(Path::new("law")).to_owned();
            return Err(EditionError::NoLaw { directory });
        }
        Ok(Self { files, cases })
    }

    /// The law itself, without words for people.
    ///
    /// # Errors
    /// Every fault of the files.
    pub fn law(&self) -> Result<Law, EditionError> {
        data::load(&self.all()).map_err(EditionError::Faulty)
    }

    /// The words of the rules, the numbers and the groups, beside the `law` of these files.
    ///
    /// # Errors
    /// Every fault of the files.
    pub fn texts(&self, law: &Law) -> Result<Texts, EditionError> {
        data::texts(&self.all(), &law.sources.acts).map_err(EditionError::Faulty)
    }

    /// Rights compared, the glossary, the names of states.
    ///
    /// # Errors
    /// Every fault of the files.
    pub fn reference(&self) -> Result<Reference, EditionError> {
        data::reference(&self.all()).map_err(EditionError::Faulty)
    }

    /// Holidays, swaps and the clock.
    ///
    /// # Errors
    /// Every fault of the calendar's files.
    pub fn calendar(&self) -> Result<CalendarData, EditionError> {
        calendar::read(&self.folder("calendar/")).map_err(EditionError::Faulty)
    }

    /// The states and their names in a language, in the order of the file.
    ///
    /// # Errors
    /// Every fault of the file of names.
    pub fn states(&self, language: Language) -> Result<Vec<(State, String)>, EditionError> {
        let names = state_names::parse(&self.folder("states/names.toml"));
        let names = names.map_err(EditionError::Faulty)?;
        let named = names.all().iter();
        Ok(named
            .map(|name| (name.state, said(&name.name, language).to_owned()))
            .collect())
    }

    /// The worked cases, which are shown and never answered from.
    ///
    /// # Errors
    /// The first case that cannot be read, with its place.
    pub fn cases(&self) -> Result<Vec<Case>, EditionError> {
        let people = self.cases.iter().find(|(path, _)| path == PERSONS);
        let people = people.map_or("", |(_, text)| text);
        let people = case::persons(people).map_err(EditionError::Case)?;
        let mut cases = Vec::new();
        for (path, text) in self.cases.iter().filter(|(path, _)| path.ends_with(".md")) {
            let file = format!("law/{path}");
            cases.extend(case::cases(&file, text, &people).map_err(EditionError::Case)?);
        }
        Ok(cases)
    }

    /// Everything that is wrong with the files, words included.
    pub fn faults(&self) -> Vec<Fault> {
        data::check(&self.all())
    }

    /// How many files there are, worked cases aside.
    pub const fn count(&self) -> usize {
        self.files.len()
    }

    fn all(&self) -> Vec<LawFile<'_>> {
        let files = self.files.iter();
        files.map(|(path, text)| LawFile { path, text }).collect()
    }

    /// Paths and texts of a folder such as `calendar/`.
    fn folder(&self, folder: &str) -> Vec<(&str, &str)> {
        let files = self.files.iter().map(|(path, text)| (&**path, &**text));
        files.filter(|(path, _)| path.starts_with(folder)).collect()
    }
}

fn embedded(folder: &Dir<'static>, files: &mut Vec<Written>) {
    for file in folder.files() {
        let (path, text) = (file.path().to_str(), file.contents_utf8());
        if let (Some(path), Some(text)) = (path, text)
            && is_law(path)
        {
            files.push((Cow::Borrowed(path), Cow::Borrowed(text)));
        }
    }
    for folder in folder.dirs() {
        embedded(folder, files);
    }
}

fn below(root: &Path, folder: &Path, files: &mut Vec<Written>) -> Result<(), EditionError> {
    let entries = fs::read_dir(folder).map_err(|error| not_readable(folder, error))?;
    for entry in entries {
        let path = entry.map_err(|error| not_readable(folder, error))?.path();
        if path.is_dir() {
            below(root, &path, files)?;
            continue;
        }
        let parts = path.strip_prefix(root).unwrap_or(&path).iter();
        let parts: Vec<_> = parts.map(|part| part.to_string_lossy()).collect();
        let name = parts.join("/");
        if is_law(&name) {
            let text = fs::read_to_string(&path).map_err(|error| not_readable(&path, error))?;
            files.push((Cow::Owned(name), Cow::Owned(text)));
        }
    }
    Ok(())
}

fn not_readable(path: &Path, source: io::Error) -> EditionError {
    let path = path.to_owned();
    EditionError::NotReadable { path, source }
}

/// Worked cases are Markdown, all else is TOML.
fn is_law(path: &str) -> bool {
    let ends = |ending| Path::new(path).extension().is_some_and(|end| end == ending);
    ends("toml") || (path.starts_with(CASES) && ends("md"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(below: &str) -> Result<LawFiles, EditionError> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(below);
        LawFiles::read(Some(&path))
    }

    #[test]
    fn the_law_inside_is_the_law_of_the_repository() {
        let (inside, outside) = (LawFiles::read(None).unwrap(), read("../../law").unwrap());
        assert_eq!(inside.files, outside.files);
        assert_eq!(inside.cases, outside.cases);
        let is_case = |(path, _): &Written| path.starts_with(CASES);
        assert!(!inside.files.iter().any(is_case) && inside.cases.iter().all(is_case));
        assert!(inside.cases().unwrap().len() > 100);
    }

    #[test]
    fn every_reader_reads_the_law_inside() {
        let files = LawFiles::read(None).unwrap();
        let law = files.law().unwrap();
        assert_eq!(files.faults(), []);
        assert!(!law.edition.is_empty());
        assert!(files.texts(&law).is_ok() && files.reference().is_ok() && files.calendar().is_ok());
        let kazakhstan = State::from_code("KZ").unwrap();
        let named = |language| {
            let states = files.states(language).unwrap();
            let mut found = states.into_iter().filter(|(state, _)| *state == kazakhstan);
            found.next().unwrap().1
        };
        assert_eq!(named(Language::Kazakh), "Қазақстан");
        assert_eq!(named(Language::English), "Kazakhstan");
    }

    #[test]
    fn a_directory_without_law_is_refused() {
        let error = read("src").unwrap_err();
        assert!(matches!(&error, EditionError::NoLaw { directory } if directory.ends_with("src")));
    }

    #[test]
    fn a_directory_that_is_not_there_is_named() {
        let error = read("no-such-place").unwrap_err();
        assert!(error.to_string().contains("no-such-place"), "{error}");
        assert!(std::error::Error::source(&error).is_some());
    }
}
