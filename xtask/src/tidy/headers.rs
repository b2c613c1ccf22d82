//! Each crate and each file of Rust begins by saying what it is.

use super::Finding;
use crate::repository::Repository;

pub(super) fn check(repository: &Repository) -> Vec<Finding> {
    let silent = repository
        .ending("rs")
        .filter(|file| !says_what_it_is(&file.path, &file.text));
    let mend = "begin with `//! ` and a sentence: what is here, what is deliberately not";
    silent
        .map(|file| Finding::new(&file.path, 1, "does not say what it is", mend))
        .collect()
}

/// Files of tests only are spoken for by what they test.
fn says_what_it_is(path: &str, text: &str) -> bool {
    path.ends_with("/tests.rs")
        || path.contains("/tests/")
        || text.starts_with("//! ")
        || text.starts_with("#![no_main]")
}

#[cfg(test)]
mod tests {
    use super::super::seen;
    use super::*;

    #[test]
    fn a_silent_file_is_found() {
        let silent = [("crates/law/src/lib.rs", "pub mod stay;\n")];
        assert_eq!(
            seen(check, &silent),
            ["crates/law/src/lib.rs:1: does not say what it is"]
        );
        assert_eq!(
            seen(check, &[("crates/law/src/lib.rs", "//! The law.\n")]),
            [""; 0]
        );
    }
}
