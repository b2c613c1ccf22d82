//! The worked cases cover the law: its rules, its days, its papers.
//!
//! What they do not cover stands in `law/cases/uncovered.txt` with a reason, exactly as the tests
//! find it: a new gap is named, and a closed one has to be struck.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unreachable,
    reason = "a test that cannot go on has to stop"
)]

mod answers;
mod changes;
mod days;
mod papers;
mod rules;
mod time;

use std::collections::BTreeSet;
use std::fs;

use ruqsat_testkit::law_folder;

/// Compares the gaps of one kind with those accepted.
fn compare(kind: &str, found: &BTreeSet<String>) {
    let text = fs::read_to_string(law_folder().join("cases/uncovered.txt")).unwrap();
    let accepted: BTreeSet<String> = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split_once(" — ").unwrap_or((line, "")))
        .inspect(|(gap, why)| assert!(!why.trim().is_empty(), "`{gap}` has no reason"))
        .filter(|(gap, _)| gap.split(' ').next() == Some(kind))
        .map(|(gap, _)| gap.to_owned())
        .collect();
    let new: Vec<_> = found.difference(&accepted).collect();
    assert!(
        new.is_empty(),
        "no case covers these; write one, or accept the gap with its reason:\n{new:#?}"
    );
    let closed: Vec<_> = accepted.difference(found).collect();
    assert!(
        closed.is_empty(),
        "cases cover these now; strike them:\n{closed:#?}"
    );
}
