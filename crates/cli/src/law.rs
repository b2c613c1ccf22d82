//! The law that came with the program, or another edition of it in a directory.

use std::borrow::Cow;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};
use include_dir::{Dir, include_dir};
use ruqsat_law::data::calendar::{self, CalendarData};
use ruqsat_law::data::{self, Fault, LawFile, Reference, Texts, state_names};
use ruqsat_law::{Law, State};
use ruqsat_lawbook::case::{self, Case, Unreadable};
use ruqsat_wording::{Language, said};

use crate::outcome::Stop;

static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../law");

/// Worked cases are proofs, not law: nothing is answered from them.
const CASES: &str = "cases/";

/// The files of one edition: paths below `law/`, with `/` between their parts, and their texts.
#[derive(Debug)]
pub(crate) struct LawFiles {
    files: Vec<Written>,
    cases: Vec<Written>,
}

/// A path below `law/` and the text of the file.
type Written = (Cow<'static, str>, Cow<'static, str>);

impl LawFiles {
    /// Those of a directory, or those that came with the program.
    pub(crate) fn read(directory: Option<&Path>) -> anyhow::Result<Self> {
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
            let place = directory.unwrap_or(Path::new(CASES));
            bail!(
                "`{}` holds no law: give the directory `law`",
                place.display()
            );
        }
        Ok(Self { files, cases })
    }

    /// The worked cases, which are shown and never answered from.
    pub(crate) fn cases(&self) -> Result<Vec<Case>, Stop> {
        let unreadable = |wrong: Unreadable| Stop::Failed(anyhow::anyhow!("{wrong}"));
        let people = self.cases.iter().find(|(path, _)| path.ends_with(".toml"));
        let people = people.map_or("", |(_, text)| text);
        let people = case::persons(people).map_err(unreadable)?;
        let mut cases = Vec::new();
        for (path, text) in self.cases.iter().filter(|(path, _)| path.ends_with(".md")) {
            let file = format!("law/{path}");
            cases.extend(case::cases(&file, text, &people).map_err(unreadable)?);
        }
        Ok(cases)
    }

    /// Paths and texts of a folder such as `calendar/`.
    pub(crate) fn folder(&self, folder: &str) -> Vec<(&str, &str)> {
        let files = self.files.iter().map(|(path, text)| (&**path, &**text));
        files.filter(|(path, _)| path.starts_with(folder)).collect()
    }

    /// The law itself, without words for people.
    pub(crate) fn law(&self) -> Result<Law, Stop> {
        data::load(&self.all()).map_err(|faults| faulty(&faults))
    }

    /// The words of the rules, the numbers and the groups.
    pub(crate) fn texts(&self) -> Result<Texts, Stop> {
        data::texts(&self.all()).map_err(|faults| faulty(&faults))
    }

    /// Rights compared, the glossary, the names of states.
    pub(crate) fn reference(&self) -> Result<Reference, Stop> {
        data::reference(&self.all()).map_err(|faults| faulty(&faults))
    }

    /// Everything that is wrong with the files, words included.
    pub(crate) fn faults(&self) -> Vec<Fault> {
        data::check(&self.all())
    }

    /// How many files there are.
    pub(crate) const fn count(&self) -> usize {
        self.files.len()
    }

    fn all(&self) -> Vec<LawFile<'_>> {
        let files = self.files.iter();
        files.map(|(path, text)| LawFile { path, text }).collect()
    }

    /// Holidays, swaps and the clock.
    pub(crate) fn calendar(&self) -> Result<CalendarData, Stop> {
        calendar::read(&self.folder("calendar/")).map_err(|faults| faulty(&faults))
    }

    /// The names of states in a language.
    pub(crate) fn states(&self, language: Language) -> Result<Vec<(State, String)>, Stop> {
        let names = state_names::parse(&self.folder("states/names.toml"))
            .map_err(|faults| faulty(&faults))?;
        let named = names.all().iter();
        Ok(named
            .map(|name| (name.state, said(&name.name, language).to_owned()))
            .collect())
    }
}

/// All that is wrong with the law's files.
pub(crate) fn faulty(faults: &[Fault]) -> Stop {
    let shown: Vec<String> = faults.iter().map(ToString::to_string).collect();
    Stop::Failed(anyhow::anyhow!(
        "the law cannot be read\n{}",
        shown.join("\n")
    ))
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

fn below(root: &Path, folder: &Path, files: &mut Vec<Written>) -> anyhow::Result<()> {
    let unreadable = |path: &Path| format!("cannot read `{}`", path.display());
    for entry in fs::read_dir(folder).with_context(|| unreadable(folder))? {
        let path = entry.with_context(|| unreadable(folder))?.path();
        if path.is_dir() {
            below(root, &path, files)?;
            continue;
        }
        let parts = path.strip_prefix(root).unwrap_or(&path).iter();
        let parts: Vec<_> = parts.map(|part| part.to_string_lossy()).collect();
        let name = parts.join("/");
        if is_law(&name) {
            let text = fs::read_to_string(&path).with_context(|| unreadable(&path))?;
            files.push((Cow::Owned(name), Cow::Owned(text)));
        }
    }
    Ok(())
}

/// Worked cases are Markdown, all else is TOML.
fn is_law(path: &str) -> bool {
    let ends = |ending| Path::new(path).extension().is_some_and(|end| end == ending);
    ends("toml") || (path.starts_with(CASES) && ends("md"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_law_inside_is_the_law_of_the_repository() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../law");
        let inside = LawFiles::read(None).unwrap();
        let outside = LawFiles::read(Some(&path)).unwrap();
        assert_eq!(inside.files, outside.files);
        assert_eq!(inside.cases, outside.cases);
        let is_case = |(path, _): &Written| path.starts_with(CASES);
        assert!(!inside.files.iter().any(is_case) && inside.cases.iter().all(is_case));
        assert!(inside.cases().unwrap().len() > 100);
    }

    #[test]
    fn a_directory_without_law_is_refused() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let error = LawFiles::read(Some(&path)).unwrap_err().to_string();
        assert!(error.contains("holds no law"), "{error}");
    }
}
