//! No blanks at the end of a line, a line break at the end of a file, no tabs, no `\r`.

use super::Finding;
use crate::repository::{File, Repository};

/// Files that others wrote and that are kept as they came.
const AS_THEY_CAME: &[&str] = &["LICENSE-APACHE", "Cargo.lock"];

pub(super) fn check(repository: &Repository) -> Vec<Finding> {
    let ours = |file: &&File| {
        !AS_THEY_CAME.contains(&&*file.path) && !file.ends("snap") && !file.text.is_empty()
    };
    repository
        .files
        .values()
        .filter(ours)
        .flat_map(in_file)
        .collect()
}

fn in_file(file: &File) -> Vec<Finding> {
    let found = |line, what: &str, mend| Finding::new(&file.path, line, what, mend);
    let mut findings = Vec::new();
    for (index, line) in file.text.split('\n').enumerate() {
        if line.ends_with([' ', '\t', '\r']) {
            findings.push(found(
                index + 1,
                "blanks at the end of the line",
                "strike them",
            ));
        }
        if line.starts_with('\t') && file.path != "Makefile" {
            findings.push(found(
                index + 1,
                "a tab at the beginning",
                "indent with spaces",
            ));
        }
    }
    let last = file.text.lines().count();
    if !file.text.ends_with('\n') {
        findings.push(found(
            last,
            "no line break at the end of the file",
            "add one",
        ));
    } else if file.text.ends_with("\n\n") {
        findings.push(found(
            last,
            "an empty line at the end of the file",
            "strike it",
        ));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::seen;
    use super::*;

    #[test]
    fn blanks_and_missing_ends_are_found() {
        assert_eq!(
            seen(check, &[("a.md", "a \n")]),
            ["a.md:1: blanks at the end of the line"]
        );
        assert_eq!(
            seen(check, &[("a.md", "a\r\n")]),
            ["a.md:1: blanks at the end of the line"]
        );
        assert_eq!(
            seen(check, &[("a.md", "\ta\n")]),
            ["a.md:1: a tab at the beginning"]
        );
        assert_eq!(
            seen(check, &[("a.md", "a")]),
            ["a.md:1: no line break at the end of the file"]
        );
        assert_eq!(
            seen(check, &[("a.md", "a\n\n")]),
            ["a.md:2: an empty line at the end of the file"]
        );
    }

    #[test]
    fn a_clean_file_and_an_empty_one_pass() {
        assert_eq!(seen(check, &[("a.md", "a\n\nb\n"), ("b.md", "")]), [""; 0]);
    }
}
