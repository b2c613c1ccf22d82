//! No notes for later, no tests that are switched off.

use super::Finding;
use crate::repository::{File, Repository};

/// Written in halves, so that this file passes its own check.
const NOTES: &[&str] = &[
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X:"),
    concat!("todo", "!("),
    concat!("unimple", "mented!("),
    concat!("not yet imple", "mented"),
    concat!("lorem ", "ipsum"),
];
const SWITCHED_OFF: &[&str] = &[concat!("#[ign", "ore")];
const SILENCED: &[&str] = &[concat!("#[al", "low("), concat!("#![al", "low(")];

pub(super) fn check(repository: &Repository) -> Vec<Finding> {
    let written = |file: &&File| {
        ["rs", "md", "toml", "ftl", "html", "py", "json"]
            .iter()
            .any(|end| file.ends(end))
    };
    repository
        .files
        .values()
        .filter(written)
        .flat_map(in_file)
        .collect()
}

fn in_file(file: &File) -> Vec<Finding> {
    let (mut findings, rust) = (Vec::new(), file.ends("rs"));
    for (index, line) in file.text.lines().enumerate() {
        let mut find = |marks: &[&str], what: &str, mend| {
            if let Some(mark) = marks.iter().find(|mark| line.contains(**mark)) {
                findings.push(Finding::new(
                    &file.path,
                    index + 1,
                    format!("`{mark}` {what}"),
                    mend,
                ));
            }
        };
        find(
            NOTES,
            "is a note for later",
            "do it now, or open an issue and say what works today",
        );
        if rust {
            let mend = "assert what happens today and say in a comment what is wrong with it";
            find(SWITCHED_OFF, "switches a test off", mend);
            find(
                SILENCED,
                "silences without a reason",
                "write `#[expect(lint, reason = …)]`",
            );
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::seen;
    use super::*;

    #[test]
    fn each_mark_is_found() {
        for mark in NOTES {
            let text = format!("// {mark} later\n");
            assert_eq!(
                seen(check, &[("a.rs", &text)]),
                [format!("a.rs:1: `{mark}` is a note for later")]
            );
        }
        for mark in SWITCHED_OFF.iter().chain(SILENCED) {
            assert_eq!(seen(check, &[("a.rs", &format!("{mark}]\n"))]).len(), 1);
        }
    }

    #[test]
    fn clean_text_passes() {
        assert_eq!(
            seen(
                check,
                &[("a.rs", "// Done.\n"), ("a.md", "Nothing is left.\n")]
            ),
            [""; 0]
        );
    }
}
