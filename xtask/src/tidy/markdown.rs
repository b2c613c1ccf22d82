//! Markdown keeps to 100 columns and promises nothing.

use super::Finding;
use crate::repository::{File, Repository};

const COLUMNS: usize = 100;

/// Claims that no one can keep: an officer decides, and the law has readings.
const CLAIMS: &[&str] = &[
    "100 %",
    "100%",
    "guaranteed",
    "always correct",
    "never wrong",
    "bug-free",
];

/// How pages begin that the program writes: they quote the words of the law, which may promise.
const WRITTEN: &str = "<!-- Written by `cargo xtask pages`";

pub(super) fn check(repository: &Repository) -> Vec<Finding> {
    repository.ending("md").flat_map(lines).collect()
}

fn lines(file: &File) -> Vec<Finding> {
    let (mut findings, mut in_code) = (Vec::new(), false);
    for (index, line) in file.text.lines().enumerate() {
        let fence = line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
        in_code ^= fence;
        if in_code || fence {
            continue;
        }
        findings.extend(wide(&file.path, index + 1, line));
        if !file.text.starts_with(WRITTEN) {
            findings.extend(claim(&file.path, index + 1, line));
        }
    }
    findings
}

fn wide(path: &str, number: usize, line: &str) -> Option<Finding> {
    let columns = line.chars().count();
    let may = line.trim_start().starts_with('|') || line.contains("](") || line.contains("://");
    (columns > COLUMNS && !may).then(|| {
        let what = format!("{columns} columns, {COLUMNS} are the limit");
        Finding::new(path, number, what, "break the line at the end of a clause")
    })
}

fn claim(path: &str, number: usize, line: &str) -> Option<Finding> {
    let lower = line.to_lowercase();
    let claim = CLAIMS.iter().find(|claim| lower.contains(**claim))?;
    let what = format!("`{claim}` promises what we cannot keep");
    Some(Finding::new(
        path,
        number,
        what,
        "say what was measured, or what the source says",
    ))
}

#[cfg(test)]
mod tests {
    use super::super::seen;
    use super::*;

    #[test]
    fn a_wide_line_is_found_but_not_a_table_a_link_or_code() {
        let long = "word ".repeat(21);
        let text = format!("{long}\n| {long} |\n[a]({long}\n```\n{long}\n```\n");
        assert_eq!(
            seen(check, &[("a.md", &text)]),
            ["a.md:1: 105 columns, 100 are the limit"]
        );
    }

    #[test]
    fn columns_are_letters_not_bytes() {
        assert_eq!(seen(check, &[("a.md", &"ұ".repeat(100))]), [""; 0]);
    }

    #[test]
    fn pages_of_the_law_may_quote_what_it_promises() {
        let text = format!("{WRITTEN} from `law/`. -->\nguaranteed medical care\n");
        assert_eq!(seen(check, &[("a.md", &text)]), [""; 0]);
    }

    #[test]
    fn a_promise_is_found() {
        let found = seen(check, &[("a.md", "We get it 100 % right.\n`100 %`\n")]);
        assert_eq!(found.len(), 2);
        assert_eq!(
            found.first().unwrap(),
            "a.md:1: `100 %` promises what we cannot keep"
        );
    }
}
