//! The law and the cases of this checkout.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use ruqsat_law::data::{LawFile, load};
use ruqsat_law::{Law, State};
use serde_json::{Map, Value};

use crate::case::{Case, Unreadable, cases, persons};

static FILES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let mut files = Vec::new();
    collect(&law_folder(), "", "toml", &mut files);
    files.retain(|(path, _)| !path.starts_with("cases/"));
    files
});

static LAW: LazyLock<Law> = LazyLock::new(|| {
    let files: Vec<LawFile<'_>> = law_files().collect();
    load(&files).unwrap_or_else(|faults| {
        let shown: Vec<String> = faults.iter().map(ToString::to_string).collect();
        fail(&format!("law/ has faults:\n{}", shown.join("\n")))
    })
});

/// The folder `law/` of this checkout.
pub fn law_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../law")
}

/// The files of the law of this checkout.
pub fn law_files() -> impl Iterator<Item = LawFile<'static>> {
    FILES.iter().map(|(path, text)| LawFile { path, text })
}

/// The law of this checkout.
///
/// # Panics
/// When it has faults, which it names.
pub fn law() -> &'static Law {
    &LAW
}

/// The states that the law of this checkout names.
pub fn states() -> Vec<State> {
    let names = FILES.iter().find(|(path, _)| path == "states/names.toml");
    let table: toml::Table = names
        .and_then(|(_, text)| text.parse().ok())
        .unwrap_or_default();
    table
        .keys()
        .filter_map(|code| State::from_code(code))
        .collect()
}

/// All worked cases of this checkout, in the order of their files.
///
/// # Panics
/// When one cannot be read, which it names.
pub fn law_cases() -> Vec<Case> {
    let mut files = Vec::new();
    collect(&law_folder().join("cases"), "cases/", "md", &mut files);
    let people = complete_persons();
    let read = |(path, text): &(String, String)| {
        cases(&format!("law/{path}"), text, &people)
            .unwrap_or_else(|error| fail(&error.to_string()))
    };
    files.iter().flat_map(read).collect()
}

/// The complete persons that cases start from, by name.
///
/// # Panics
/// When their file cannot be read.
pub fn complete_persons() -> Map<String, Value> {
    fs::read_to_string(law_folder().join("cases/persons.toml"))
        .map_err(|error| Unreadable(error.to_string()))
        .and_then(|text| persons(&text))
        .unwrap_or_else(|error| fail(&error.to_string()))
}

fn collect(folder: &Path, prefix: &str, ending: &str, files: &mut Vec<(String, String)>) {
    let entries = fs::read_dir(folder)
        .unwrap_or_else(|error| fail(&format!("`{}` cannot be read: {error}", folder.display())));
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), ending, files);
        } else if path.extension().is_some_and(|found| found == ending) {
            let text = fs::read_to_string(&path).unwrap_or_else(|error| {
                fail(&format!("`{}` cannot be read: {error}", path.display()))
            });
            files.push((format!("{prefix}{name}"), text));
        }
    }
}

#[expect(
    clippy::panic,
    reason = "a test that cannot read its checkout has to stop"
)]
pub(crate) fn fail(why: &str) -> ! {
    panic!("{why}")
}
