//! Reads `law/edition.toml`, and takes the fingerprint of an edition.

use std::path::Path;

use ruqsat_calendar::Day;
use sha2::{Digest as _, Sha256};

use super::entry::Entry;
use super::file::LawFile;

/// The first and the last day that the edition can judge, both included.
pub(super) fn covers(file: &Entry<'_>) -> Option<(Day, Day)> {
    let file = file.clone().only(&["covers", "source", "why"]);
    file.sources();
    let covers = file.table("covers")?.only(&["from", "until"]);
    let (from, until) = (covers.day("from"), covers.day("until"));
    let days = (from?, until?);
    if days.1 < days.0 {
        covers.fault_here(
            "the coverage ends before it begins",
            "exchange the two days",
        );
    }
    Some(days)
}

/// The fingerprint: lower-case hexadecimal SHA-256 over the path, length and content of every file
/// that answers come from, in the order of their paths, and the version of this crate. Worked
/// cases and pages for people are no law: adding one makes no new edition.
pub fn fingerprint(files: &[LawFile<'_>]) -> String {
    let mut files: Vec<&LawFile<'_>> = files.iter().filter(|file| is_law(file.path)).collect();
    files.sort_unstable();
    let mut hash = Sha256::new();
    for LawFile { path, text } in files {
        // Lengths keep one file's end from being taken for the next one's beginning.
        hash.update(path.len().to_le_bytes());
        hash.update(path);
        hash.update(text.len().to_le_bytes());
        hash.update(text);
    }
    hash.update(env!("CARGO_PKG_VERSION"));
    format!("{:x}", hash.finalize())
}

fn is_law(path: &str) -> bool {
    let ending = Path::new(path).extension();
    ending.is_some_and(|ending| ending == "toml") && !path.starts_with("cases/")
}
