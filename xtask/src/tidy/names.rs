//! Names say what a thing is; some words say only that it does something.

use super::Finding;
use crate::repository::{Kind, Repository, Token};

/// Words that hide what a thing is, and the words that the law uses for something else.
const BANNED: &[&str] = &[
    "manager",
    "helper",
    "helpers",
    "util",
    "utils",
    "misc",
    "process",
    "processor",
    "handle",
    "handler",
    "wrapper",
    "stuff",
    "impl",
];

/// After these words a name is being given.
const GIVERS: &[&str] = &[
    "fn", "struct", "enum", "trait", "mod", "type", "const", "static", "let", "union",
];

pub(super) fn check(repository: &Repository) -> Vec<Finding> {
    let mut findings = file_names(repository);
    for (file, source) in repository.sources() {
        let named = source.tokens.windows(2).filter_map(given);
        findings.extend(named.filter_map(|name| finding(&file.path, name.line, &name.text)));
    }
    findings
}

fn given(pair: &[Token]) -> Option<&Token> {
    let [giver, name] = pair else { return None };
    let gives = GIVERS.contains(&&*giver.text) && giver.kind == Kind::Name;
    (gives && name.kind == Kind::Name).then_some(name)
}

fn file_names(repository: &Repository) -> Vec<Finding> {
    let name = |path: &str| {
        path.rsplit('/')
            .next()
            .unwrap_or(path)
            .split('.')
            .next()
            .map(str::to_owned)
    };
    let files = repository
        .files
        .keys()
        .filter(|path| !path.starts_with('.'));
    files
        .filter_map(|path| finding(path, 1, &name(path)?))
        .collect()
}

fn finding(path: &str, line: usize, name: &str) -> Option<Finding> {
    let word = words(name)
        .into_iter()
        .find(|word| BANNED.contains(&&**word))?;
    let what = format!("`{name}` hides behind `{word}`");
    Some(Finding::new(
        path,
        line,
        what,
        "name what it is in the words of the field",
    ))
}

/// The words of a name, however it joins them.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for letter in name.chars() {
        if letter.is_uppercase() || !letter.is_alphanumeric() {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| letter.is_alphanumeric()) {
            word.extend(letter.to_lowercase());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::super::seen;
    use super::*;

    #[test]
    fn a_name_that_hides_is_found_however_it_is_written() {
        let text = "struct PermitManager;\nfn handle_facts() {}\nmod date_utils {}\n";
        let found = seen(check, &[("crates/law/src/lib.rs", text)]);
        assert_eq!(
            found,
            [
                "crates/law/src/lib.rs:1: `PermitManager` hides behind `manager`",
                "crates/law/src/lib.rs:2: `handle_facts` hides behind `handle`",
                "crates/law/src/lib.rs:3: `date_utils` hides behind `utils`",
            ]
        );
    }

    #[test]
    fn a_file_has_a_name_too() {
        let found = seen(check, &[("crates/law/src/helpers.rs", "")]);
        assert_eq!(
            found,
            ["crates/law/src/helpers.rs:1: `helpers` hides behind `helpers`"]
        );
    }

    #[test]
    fn what_others_named_may_be_used() {
        let text = "use std::process::Command;\nfn processing_days() {}\n";
        assert_eq!(seen(check, &[("crates/law/src/lib.rs", text)]), [""; 0]);
    }
}
