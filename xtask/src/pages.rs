//! The pages that the program writes: the law under `docs/law`, the glossary, the manual, the
//! description of the API.
//!
//! Kept in the repository so that a lawyer needs no build, and compared with what the program
//! writes by `cargo xtask test`, so that they cannot grow old.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use anyhow::{Context as _, ensure};

/// The folder that holds nothing but pages of ours.
const FOLDER: &str = "docs/law";
/// The manual.
const MANUAL: &str = "docs/cli.md";
/// The description of the API.
const API: &str = "docs/openapi.json";
const CARGO: &[&str] = &["run", "--quiet", "--locked", "--package", "ruqsat", "--"];

/// Pages by their paths from the root.
type Pages = BTreeMap<String, String>;

/// Writes the pages anew; a page of an act that is gone goes too.
pub(crate) fn write(root: &Path) -> anyhow::Result<()> {
    let fresh = fresh(root)?;
    for path in kept(root)?.keys().filter(|path| !fresh.contains_key(*path)) {
        fs::remove_file(root.join(path)).with_context(|| format!("remove {path}"))?;
    }
    for (path, text) in fresh {
        let place = root.join(&path);
        let folder = place.parent().unwrap_or(root);
        fs::create_dir_all(folder).with_context(|| format!("make the folder of {path}"))?;
        fs::write(place, text).with_context(|| format!("write {path}"))?;
    }
    Ok(())
}

/// Refuses pages that are not what the program writes today.
pub(crate) fn compare(root: &Path) -> anyhow::Result<()> {
    let stale = stale(&kept(root)?, &fresh(root)?);
    ensure!(
        stale.is_empty(),
        "{} pages are not what the program writes: run `cargo xtask pages`, look at the \
         difference\n  {}",
        stale.len(),
        stale.join("\n  ")
    );
    Ok(())
}

/// The pages that are there and not fresh, and those that are missing or too many.
fn stale(kept: &Pages, fresh: &Pages) -> Vec<String> {
    let gone = kept.keys().filter(|path| !fresh.contains_key(*path));
    let other = fresh
        .iter()
        .filter(|(path, text)| kept.get(*path) != Some(*text));
    let mut stale: Vec<String> = other.map(|(path, _)| path).chain(gone).cloned().collect();
    stale.sort();
    stale
}

/// What is in the repository.
fn kept(root: &Path) -> anyhow::Result<Pages> {
    let mut pages = Pages::new();
    below(root, &root.join(FOLDER), &mut pages)?;
    for path in [MANUAL, API, "docs/glossary.md"] {
        if let Ok(text) = fs::read_to_string(root.join(path)) {
            pages.insert(path.to_owned(), text);
        }
    }
    Ok(pages)
}

/// What the program writes today.
fn fresh(root: &Path) -> anyhow::Result<Pages> {
    let name = format!("ruqsat-pages-{}", std::process::id());
    let folder = std::env::temp_dir().join(name);
    let written = asked(root, &["law", "pages", &folder.to_string_lossy()]);
    let read = written.and_then(|_| {
        let mut pages = Pages::new();
        below(&folder, &folder, &mut pages).map(|()| pages)
    });
    // A folder that was never made cannot be removed; that is no trouble.
    let _removed = fs::remove_dir_all(&folder);
    let mut pages = read?;
    let manual = asked(root, &["man", "--format", "markdown"])?;
    pages.insert(MANUAL.to_owned(), String::from_utf8(manual.stdout)?);
    let api = asked(root, &["schema", "api"])?;
    pages.insert(API.to_owned(), String::from_utf8(api.stdout)?);
    Ok(pages)
}

fn asked(root: &Path, words: &[&str]) -> anyhow::Result<Output> {
    let mut command = Command::new(env!("CARGO"));
    let command = command.args(CARGO).args(words).current_dir(root);
    let output = command.output().context("start `ruqsat`")?;
    ensure!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(output)
}

/// Every file below a folder, by its path from `root`; a folder that is not there holds none.
fn below(root: &Path, folder: &Path, pages: &mut Pages) -> anyhow::Result<()> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(());
    };
    for entry in entries {
        let path = entry.context("read a folder of pages")?.path();
        if path.is_dir() {
            below(root, &path, pages)?;
            continue;
        }
        let parts = path.strip_prefix(root).unwrap_or(&path).iter();
        let parts: Vec<_> = parts.map(|part| part.to_string_lossy()).collect();
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        pages.insert(parts.join("/"), text);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(pages: &[(&str, &str)]) -> Pages {
        let owned = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
        pages.iter().map(owned).collect()
    }

    #[test]
    fn pages_that_differ_are_missing_or_are_too_many_are_stale() {
        let kept = pages(&[("docs/law/a.md", "a"), ("docs/law/b.md", "b"), ("d", "d")]);
        let fresh = pages(&[("docs/law/a.md", "A"), ("docs/law/c.md", "c"), ("d", "d")]);
        assert_eq!(
            stale(&kept, &fresh),
            ["docs/law/a.md", "docs/law/b.md", "docs/law/c.md"]
        );
        assert!(stale(&kept, &kept).is_empty());
    }

    #[test]
    fn the_pages_of_the_repository_are_found() {
        let kept = kept(&crate::repository::root()).unwrap();
        assert!(kept.contains_key("docs/law/README.md"));
        assert!(kept.keys().any(|path| path.starts_with("docs/law/rules/")));
    }
}
