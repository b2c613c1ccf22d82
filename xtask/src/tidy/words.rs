//! Sentences in Kazakh and Russian live in `locales/` and `law/`, never in code.

use super::Finding;
use crate::repository::{Kind, Repository};

/// Names of months and the endings that bend words are grammar: logic about letters.
const GRAMMAR: &[&str] = &[
    "crates/wording/src/format.rs",
    "crates/wording/src/inflect.rs",
];

pub(super) fn check(repository: &Repository) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (file, source) in repository
        .sources()
        .filter(|(file, _)| file.path.starts_with("crates/") && !GRAMMAR.contains(&&*file.path))
    {
        for token in source.code() {
            let cyrillic = |letter| ('\u{400}'..='\u{52f}').contains(&letter);
            if token.kind == Kind::Literal && token.text.chars().any(cyrillic) {
                let what = format!("{} is for people and stands in code", token.text);
                let mend = "move it to `locales/` or `law/` and ask for it by its id";
                findings.push(Finding::new(&file.path, token.line, what, mend));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::seen;
    use super::*;

    #[test]
    fn a_russian_sentence_in_code_is_found() {
        let found = seen(
            check,
            &[(
                "crates/cli/src/main.rs",
                "fn f() -> &'static str { \"срок\" }",
            )],
        );
        assert_eq!(
            found,
            ["crates/cli/src/main.rs:1: \"срок\" is for people and stands in code"]
        );
    }

    #[test]
    fn the_term_in_a_doc_comment_and_words_in_tests_may_be() {
        let text = "//! A term (ru *срок*).\n#[cfg(test)]\nmod tests { const A: &str = \"срок\"; }";
        assert_eq!(seen(check, &[("crates/law/src/lib.rs", text)]), [""; 0]);
    }
}
