//! The pure crates reach for nothing outside themselves.

use super::Finding;
use crate::repository::{Kind, Repository, Token};

const PURE: &[&str] = &[
    "crates/calendar/src/",
    "crates/identity/src/",
    "crates/law/src/",
    "crates/casework/src/",
];

/// Parts of `std` that reach outside the program.
const REACHING: &[&str] = &["fs", "net", "env", "time", "process", "thread", "io"];

/// Words that a pure crate has no use for.
const BANNED: &[&str] = &[
    "async",
    "await",
    "rand",
    "Serialize",
    "serde_json",
    "SystemTime",
    "Instant",
    "Zoned",
    "Timestamp",
];

pub(super) fn check(repository: &Repository) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (file, source) in repository.sources() {
        if !PURE.iter().any(|folder| file.path.starts_with(folder)) {
            continue;
        }
        let code: Vec<_> = source
            .code()
            .filter(|token| token.kind != Kind::Literal)
            .collect();
        let reached = (0..code.len()).flat_map(|at| reaches(code.get(at..).unwrap_or_default()));
        findings.extend(reached.map(|token| {
            let what = format!("a pure crate knows no `{}`", token.text);
            Finding::new(
                &file.path,
                token.line,
                what,
                "take it as an argument from the outside",
            )
        }));
    }
    findings
}

/// The banned word that these tokens begin with, or what `std::…` reaches for.
fn reaches<'a>(tokens: &[&'a Token]) -> Vec<&'a Token> {
    match tokens {
        [word, ..] if BANNED.contains(&&*word.text) && word.kind == Kind::Name => vec![*word],
        [std, _, colon, rest @ ..] if matches!(&*std.text, "std" | "core") && colon.text == ":" => {
            parts(rest)
                .into_iter()
                .filter(|part| REACHING.contains(&&*part.text))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// `fs` of `std::fs::File`; `fmt` and `fs` of `std::{fmt, fs::File}`.
fn parts<'a>(after_colons: &[&'a Token]) -> Vec<&'a Token> {
    let Some((first, rest)) = after_colons.split_first() else {
        return Vec::new();
    };
    if first.kind != Kind::Open {
        return vec![*first];
    }
    let inside = rest.iter().take_while(|token| token.depth > first.depth);
    inside
        .filter(|token| token.depth == first.depth + 1)
        .copied()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::seen;
    use super::*;

    fn found(text: &str) -> Vec<String> {
        seen(check, &[("crates/law/src/lib.rs", text)])
    }

    #[test]
    fn the_clock_and_the_disk_are_found() {
        let bad =
            "use std::fs::File;\nuse std::{fmt, env::{self, var}};\nfn f() { std::time::now() }";
        assert_eq!(
            found(bad),
            [
                "crates/law/src/lib.rs:1: a pure crate knows no `fs`",
                "crates/law/src/lib.rs:2: a pure crate knows no `env`",
                "crates/law/src/lib.rs:3: a pure crate knows no `time`",
            ]
        );
    }

    #[test]
    fn async_chance_and_serialising_are_found() {
        assert_eq!(found("async fn f() {}").len(), 1);
        assert_eq!(found("fn f() { rand::random() }").len(), 1);
        assert_eq!(found("#[derive(serde::Serialize)]\nstruct Facts;").len(), 1);
    }

    #[test]
    fn tests_and_words_in_texts_and_other_crates_may() {
        assert_eq!(
            found("use std::fmt;\nconst A: &str = \"std::fs\"; // std::fs\n"),
            [""; 0]
        );
        assert_eq!(found("#[cfg(test)]\nmod tests { use std::fs; }"), [""; 0]);
        assert_eq!(
            seen(check, &[("crates/cli/src/main.rs", "use std::fs;")]),
            [""; 0]
        );
    }
}
