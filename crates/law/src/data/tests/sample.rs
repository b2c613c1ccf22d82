//! The committed law, and what becomes of it when a file is changed.

use std::fs;
use std::path::Path;

use super::super::{Fault, LawFile, check};

/// The files of an edition.
#[derive(Debug, Clone)]
pub(super) struct Sample {
    files: Vec<(String, String)>,
    /// The file that was added to, and how many lines it had before.
    added_to: (String, usize),
}

impl Sample {
    /// The committed files.
    pub(super) fn committed() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../law");
        let mut files = Vec::new();
        collect(&root, &root, &mut files);
        let added_to = (String::new(), 0);
        Self { files, added_to }
    }

    /// The same with a text at the end of a file, which may be a new one.
    pub(super) fn with(mut self, path: &str, more: &str) -> Self {
        if self.text(path).is_none() {
            self.files.push((path.to_owned(), String::new()));
        }
        let text = self.text(path).unwrap();
        let lines = text.lines().count();
        text.push_str(more);
        self.added_to = (path.to_owned(), lines);
        self
    }

    /// The same with one text for another in a file.
    pub(super) fn replaced(mut self, path: &str, old: &str, new: &str) -> Self {
        let text = self.text(path).unwrap();
        assert!(text.contains(old), "{path} has no `{old}`");
        *text = text.replace(old, new);
        self
    }

    /// The same without a file.
    pub(super) fn without(mut self, path: &str) -> Self {
        assert!(self.text(path).is_some(), "there is no {path}");
        self.files.retain(|(name, _)| name != path);
        self
    }

    fn text(&mut self, path: &str) -> Option<&mut String> {
        let mut files = self.files.iter_mut();
        files.find(|(name, _)| name == path).map(|(_, text)| text)
    }

    /// As the loader takes them.
    pub(super) fn files(&self) -> Vec<LawFile<'_>> {
        let files = self.files.iter();
        files.map(|(path, text)| LawFile { path, text }).collect()
    }

    /// The faults as they are shown, one line each; in the file that was added to, lines are
    /// counted from the first one added.
    pub(super) fn faults(&self) -> Vec<String> {
        let (path, before) = &self.added_to;
        let shown = |mut fault: Fault| {
            if fault.file == *path {
                fault.line = fault.line.map(|line| line - before);
            }
            fault.to_string().replace("\n  help", "; help")
        };
        check(&self.files()).into_iter().map(shown).collect()
    }
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, found);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap();
            found.push((name.to_owned(), fs::read_to_string(&path).unwrap()));
        }
    }
}
