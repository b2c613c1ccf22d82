//! Nothing committed knows the machine on which it was written.

use super::Finding;
use crate::repository::Repository;

/// Folders of one person's machine. Written in halves, so that this file passes its own check.
const FOLDERS: &[&str] = &[
    concat!("/ho", "me/"),
    concat!("/ro", "ot/"),
    concat!("/Us", "ers/"),
    concat!("/wo", "rk/"),
    concat!("C:\\Us", "ers"),
    concat!("/tm", "p/"),
];

pub(super) fn check(repository: &Repository) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in repository.files.values() {
        for (index, line) in file.text.lines().enumerate() {
            findings.extend(folder(line).map(|folder| {
                let what = format!("`{folder}…` is a path of one machine");
                Finding::new(
                    &file.path,
                    index + 1,
                    what,
                    "write it from the root of the repository",
                )
            }));
        }
    }
    findings
}

/// The folder that the line names from the very root, not as a part of another path or address.
fn folder(line: &str) -> Option<&'static str> {
    FOLDERS.iter().copied().find(|folder| {
        line.match_indices(folder).any(|(at, _)| {
            let before = line.get(..at).and_then(|before| before.chars().next_back());
            !before.is_some_and(|letter| letter.is_alphanumeric() || "-_.$}".contains(letter))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::seen;
    use super::*;

    #[test]
    fn a_path_of_one_machine_is_found() {
        let text = concat!("see `/ro", "ot/notes.md`\n");
        assert_eq!(seen(check, &[("a.md", text)]).len(), 1);
        assert_eq!(
            seen(
                check,
                &[("a.toml", concat!("path = \"/ho", "me/aigul/law\""))]
            )
            .len(),
            1
        );
    }

    #[test]
    fn a_part_of_another_path_may_be() {
        let text = concat!("https://example.org/ho", "me/law and $HOME/ro", "ot/ \n");
        assert_eq!(seen(check, &[("a.md", text)]), [""; 0]);
    }
}
