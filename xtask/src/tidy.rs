//! The house rules that compilers do not know, as a test.
//!
//! One file per kind of check. Each is a function from the repository to findings, and each has a
//! test that sees it fail. What cannot be mended yet stands in `xtask/tidy-exceptions.txt`, which
//! may only shrink.

use std::fmt;

use crate::repository::Repository;

mod amounts;
mod arrows;
mod blanks;
mod dependencies;
mod exceptions;
mod fields;
mod headers;
mod leftovers;
mod length;
mod letters;
mod links;
mod machine;
mod markdown;
mod names;
mod purity;
mod sources;
mod words;

/// A kind of check: its name in the exceptions, and what it does.
type Check = (&'static str, fn(&Repository) -> Vec<Finding>);

/// All checks, in the order of their names.
pub(crate) const CHECKS: &[Check] = &[
    ("amounts", amounts::check),
    ("arrows", arrows::check),
    ("blanks", blanks::check),
    ("dependencies", dependencies::check),
    ("fields", fields::check),
    ("headers", headers::check),
    ("leftovers", leftovers::check),
    ("length", length::check),
    ("letters", letters::check),
    ("links", links::check),
    ("machine", machine::check),
    ("markdown", markdown::check),
    ("names", names::check),
    ("purity", purity::check),
    ("sources", sources::check),
    ("words", words::check),
];

/// Something that is not as the house wants it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Finding {
    path: String,
    line: usize,
    what: String,
    mend: &'static str,
}

impl Finding {
    pub(crate) fn new(
        path: &str,
        line: usize,
        what: impl Into<String>,
        mend: &'static str,
    ) -> Self {
        Self {
            path: path.to_owned(),
            line,
            what: what.into(),
            mend,
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{}: {}\n  mend: {}",
            self.path, self.line, self.what, self.mend
        )
    }
}

/// What is left to mend, by path and line.
pub(crate) fn findings(repository: &Repository) -> Vec<Finding> {
    let found: Vec<_> = CHECKS
        .iter()
        .map(|(name, check)| (*name, check(repository)))
        .collect();
    let mut left = exceptions::apply(repository, found);
    left.sort();
    left
}

/// `path:line: what` of each finding of a check, for the tests of the checks.
#[cfg(test)]
fn seen(check: fn(&Repository) -> Vec<Finding>, files: &[(&str, &str)]) -> Vec<String> {
    let seen = |found: &Finding| format!("{}:{}: {}", found.path, found.line, found.what);
    check(&Repository::of(files)).iter().map(seen).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_repository_is_tidy() {
        let repository = Repository::read(&crate::repository::root()).unwrap();
        let findings: Vec<_> = findings(&repository)
            .iter()
            .map(ToString::to_string)
            .collect();
        assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
    }

    #[test]
    fn a_finding_says_where_what_and_how_to_mend_it() {
        let finding = Finding::new("law/means.toml", 7, "no `source`", "name the act");
        assert_eq!(
            finding.to_string(),
            "law/means.toml:7: no `source`\n  mend: name the act"
        );
    }

    #[test]
    fn checks_stand_in_order_and_once() {
        assert!(CHECKS.is_sorted_by(|one, next| one.0 < next.0));
    }
}
