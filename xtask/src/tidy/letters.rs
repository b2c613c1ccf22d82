//! A word is written in one script: a Latin `a` in a Russian word is found by no search.

use super::Finding;
use crate::repository::{File, Repository};

pub(super) fn check(repository: &Repository) -> Vec<Finding> {
    let read_by_people = |file: &&File| ["ftl", "toml", "md"].iter().any(|end| file.ends(end));
    repository
        .files
        .values()
        .filter(read_by_people)
        .flat_map(in_file)
        .collect()
}

fn in_file(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        for word in line
            .split(|letter: char| !letter.is_alphabetic())
            .filter(|word| is_mixed(word))
        {
            let what = format!("`{word}` mixes Latin and Cyrillic letters");
            findings.push(Finding::new(
                &file.path,
                index + 1,
                what,
                "type the word in one script",
            ));
        }
    }
    findings
}

fn is_mixed(word: &str) -> bool {
    let latin = word.chars().any(|letter| letter.is_ascii_alphabetic());
    latin
        && word
            .chars()
            .any(|letter| ('\u{400}'..='\u{52f}').contains(&letter))
}

#[cfg(test)]
mod tests {
    use super::super::seen;
    use super::*;

    #[test]
    fn a_latin_letter_in_a_cyrillic_word_is_found() {
        let found = seen(check, &[("locales/ru/a.ftl", "stay = c\u{440}ок\n")]);
        assert_eq!(
            found,
            ["locales/ru/a.ftl:1: `c\u{440}ок` mixes Latin and Cyrillic letters"]
        );
    }

    #[test]
    fn two_scripts_side_by_side_may_be() {
        assert_eq!(
            seen(check, &[("locales/kk/a.ftl", "a = eGov-тан 90 күн, B8\n")]),
            [""; 0]
        );
    }
}
