//! A link within the repository leads somewhere.

use super::Finding;
use crate::repository::{File, Repository};

pub(super) fn check(repository: &Repository) -> Vec<Finding> {
    repository
        .ending("md")
        .flat_map(|file| in_file(repository, file))
        .collect()
}

fn in_file(repository: &Repository, file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        for target in targets(line) {
            if !repository.has(&resolved(&file.path, target)) {
                let what = format!("`{target}` leads nowhere");
                let mend = "give the path from this file, or write what is missing";
                findings.push(Finding::new(&file.path, index + 1, what, mend));
            }
        }
    }
    findings
}

/// The targets of `[text](target)` that are files of ours, without their anchors.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    let target = |part: &'_ str| part.split_once(')').map(|(target, _)| target.len());
    let parts = line
        .split("](")
        .skip(1)
        .filter_map(move |part| part.get(..target(part)?));
    parts
        .filter(|target| !target.contains(':') && !target.starts_with('#'))
        .map(|target| target.split('#').next().unwrap_or(target))
}

fn resolved(from: &str, target: &str) -> String {
    let mut path: Vec<&str> = from.split('/').collect();
    path.pop();
    for part in target.trim_end_matches('/').split('/') {
        match part {
            "." | "" => {}
            ".." => drop(path.pop()),
            name => path.push(name),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::super::seen;
    use super::*;

    #[test]
    fn a_dead_link_is_found() {
        let text = "See [it](tasks/gone.md) and [this](#here).\n";
        assert_eq!(
            seen(check, &[("docs/a.md", text)]),
            ["docs/a.md:1: `tasks/gone.md` leads nowhere"]
        );
    }

    #[test]
    fn links_up_down_and_out_are_followed() {
        let text = "[a](../law/) [b](./tasks/b.md#top) [c](https://example.org)\n";
        let files = [
            ("docs/a.md", text),
            ("law/x.toml", ""),
            ("docs/tasks/b.md", ""),
        ];
        assert_eq!(seen(check, &files), [""; 0]);
    }
}
