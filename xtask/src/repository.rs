//! The repository as the checks see it: its files, and its packages with their arrows.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, ensure};

mod package;
mod source;

#[cfg(test)]
pub(crate) use package::Arrow;
pub(crate) use package::{Package, packages_of};
pub(crate) use source::{Kind, Source, Token};

/// Folders that hold what tools made, not what people wrote.
const LEFT_OUT: &[&str] = &[
    "target",
    "node_modules",
    ".git",
    "artifacts",
    "corpus",
    "coverage",
    "__pycache__",
    "mutants.out",
];

/// A file of text.
#[derive(Debug)]
pub(crate) struct File {
    /// From the root of the repository, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
    /// The tokens, when the file is Rust that can be read.
    pub(crate) source: Option<Source>,
}

impl File {
    /// Whether the file is of that kind, such as `md`.
    pub(crate) fn ends(&self, end: &str) -> bool {
        ends(&self.path, end)
    }
}

fn ends(path: &str, end: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|extension| extension == end)
}

/// Everything that the checks look at.
#[derive(Debug, Default)]
pub(crate) struct Repository {
    pub(crate) files: BTreeMap<String, File>,
    pub(crate) packages: Vec<Package>,
    /// Paths that are no text (pictures): only that they exist is known.
    pub(crate) others: Vec<String>,
}

/// The folder above `xtask`.
pub(crate) fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

impl Repository {
    /// Reads the repository under `root`.
    pub(crate) fn read(root: &Path) -> anyhow::Result<Self> {
        let mut repository = Self {
            packages: packages_of(&metadata(root)?)?,
            ..Self::default()
        };
        for path in paths_below(root)? {
            let bytes = std::fs::read(root.join(&path)).with_context(|| format!("read {path}"))?;
            match String::from_utf8(bytes) {
                Ok(text) => repository.add(&path, text),
                Err(_) => repository.others.push(path),
            }
        }
        repository.mark_test_modules();
        Ok(repository)
    }

    fn add(&mut self, path: &str, text: String) {
        let source = if ends(path, "rs") {
            Source::read(path, &text)
        } else {
            None
        };
        self.files.insert(
            path.to_owned(),
            File {
                path: path.to_owned(),
                text,
                source,
            },
        );
    }

    /// Files that another file declares by `#[cfg(test)] mod name;` are tests as a whole.
    fn mark_test_modules(&mut self) {
        let declared = self.sources().flat_map(|(file, source)| {
            source
                .test_modules
                .iter()
                .map(|name| module_path(&file.path, name))
        });
        for path in declared.collect::<Vec<_>>() {
            if let Some(source) = self
                .files
                .get_mut(&path)
                .and_then(|file| file.source.as_mut())
            {
                source.belongs_to_tests();
            }
        }
    }

    /// A repository made of words, for the tests of the checks.
    #[cfg(test)]
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        let mut repository = Self::default();
        for (path, text) in files {
            repository.add(path, (*text).to_owned());
        }
        repository.mark_test_modules();
        repository
    }

    pub(crate) fn text(&self, path: &str) -> &str {
        self.files.get(path).map_or("", |file| &file.text)
    }

    /// Files whose path ends so, such as `.md`.
    pub(crate) fn ending(&self, end: &str) -> impl Iterator<Item = &File> {
        self.files
            .values()
            .filter(move |file| file.path.ends_with(end))
    }

    /// Rust that can be read, with its tokens.
    pub(crate) fn sources(&self) -> impl Iterator<Item = (&File, &Source)> {
        self.files
            .values()
            .filter_map(|file| Some((file, file.source.as_ref()?)))
    }

    /// Whether there is a file or a folder of that path.
    pub(crate) fn has(&self, path: &str) -> bool {
        let folder = format!("{path}/");
        self.files.contains_key(path)
            || self.files.keys().any(|file| file.starts_with(&folder))
            || self
                .others
                .iter()
                .any(|other| other == path || other.starts_with(&folder))
    }
}

/// Where the module that `declared_in` names is.
fn module_path(declared_in: &str, name: &str) -> String {
    let mut root = ["lib.rs", "main.rs", "mod.rs"].into_iter();
    let folder = root
        .find_map(|root| declared_in.strip_suffix(root)?.strip_suffix('/'))
        .or_else(|| declared_in.strip_suffix(".rs"));
    format!("{}/{name}.rs", folder.unwrap_or(declared_in))
}

/// What `cargo metadata` says about the members of the workspace; needs no network.
fn metadata(root: &Path) -> anyhow::Result<String> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--no-deps"])
        .current_dir(root)
        .output()
        .context("start `cargo metadata`")?;
    ensure!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(String::from_utf8(output.stdout)?)
}

fn paths_below(root: &Path) -> anyhow::Result<Vec<String>> {
    let (mut paths, mut folders) = (Vec::new(), vec![root.to_path_buf()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let entry = entry?;
            let name = entry.file_name();
            if LEFT_OUT.iter().any(|left_out| name == *left_out) {
                continue;
            }
            let kind = entry.file_type()?;
            if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_file() {
                paths.push(
                    entry
                        .path()
                        .strip_prefix(root)?
                        .to_string_lossy()
                        .replace('\\', "/"),
                );
            }
        }
    }
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_declared_as_a_test_is_a_test() {
        let lib = (
            "crates/law/src/lib.rs",
            "#[cfg(test)]\nmod fixture;\nmod stay;\n",
        );
        let stay = (
            "crates/law/src/stay.rs",
            "#[cfg(test)]\npub(crate) mod fixture;\n",
        );
        let rest = [
            "crates/law/src/fixture.rs",
            "crates/law/src/stay/fixture.rs",
        ];
        let repository = Repository::of(&[lib, stay, (rest[0], "fn f() {}"), (rest[1], "")]);
        let only_tests: Vec<_> = repository
            .sources()
            .filter(|(_, source)| source.only_tests)
            .map(|(file, _)| file.path.as_str())
            .collect();
        assert_eq!(only_tests, rest);
    }
}
