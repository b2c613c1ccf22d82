//! Each dependency stands in ARCHITECTURE.md with its reason.

use std::collections::BTreeSet;

use super::Finding;
use crate::repository::Repository;

const MAP: &str = "ARCHITECTURE.md";
const MANIFEST: &str = "Cargo.toml";

pub(super) fn check(repository: &Repository) -> Vec<Finding> {
    let (used, reasons) = (
        used(repository.text(MANIFEST)),
        reasons(repository.text(MAP)),
    );
    let silent = used.difference(&reasons).map(|name| {
        let what = format!("`{name}` comes in without a reason");
        Finding::new(
            MANIFEST,
            1,
            what,
            "add its row to the dependencies in ARCHITECTURE.md",
        )
    });
    let stale = reasons.difference(&used).map(|name| {
        let what = format!("`{name}` is explained but not used");
        Finding::new(MAP, 1, what, "strike its row")
    });
    let past = past_the_workspace(repository, &used);
    silent.chain(stale).chain(past).collect()
}

/// What a package takes from outside without the workspace knowing it.
fn past_the_workspace(repository: &Repository, used: &BTreeSet<String>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for package in &repository.packages {
        for arrow in &package.arrows {
            let ours = repository
                .packages
                .iter()
                .any(|other| other.name == arrow.to);
            if !ours && !used.contains(&arrow.to) {
                let what = format!("`{}` comes in past the workspace", arrow.to);
                let mend = "name it in the workspace's `Cargo.toml`, and write `.workspace = true`";
                findings.push(Finding::new(&package.manifest, 1, what, mend));
            }
        }
    }
    findings
}

/// What the workspace takes from outside.
fn used(manifest: &str) -> BTreeSet<String> {
    let manifest: toml::Table = manifest.parse().unwrap_or_default();
    let dependencies = manifest
        .get("workspace")
        .and_then(|workspace| workspace.get("dependencies"));
    let table = dependencies
        .and_then(toml::Value::as_table)
        .cloned()
        .unwrap_or_default();
    table
        .iter()
        .filter(|(_, value)| value.get("path").is_none())
        .map(|(name, _)| name.clone())
        .collect()
}

/// First cells of the table under the heading of dependencies, where the second cell says why.
fn reasons(map: &str) -> BTreeSet<String> {
    let below = map
        .lines()
        .skip_while(|line| !(line.starts_with('#') && line.contains("ependencies")));
    let rows = below.skip(1).take_while(|line| !line.starts_with('#'));
    rows.flat_map(reasoned).collect()
}

fn reasoned(row: &str) -> Vec<String> {
    let cells: Vec<_> = row.trim_matches('|').split('|').map(str::trim).collect();
    match cells.as_slice() {
        [names, reason, ..] if !reason.is_empty() => names
            .split('`')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::seen;
    use super::*;

    const USED: (&str, &str) = (
        MANIFEST,
        "[workspace.dependencies]\nours = { path = \"ours\" }\njiff = \"0.2\"\ntoml = \"1\"\n",
    );

    #[test]
    fn a_dependency_without_reason_and_a_reason_without_dependency_are_found() {
        let map = "# Map\n| `toml` | not here |\n## Dependencies\n| `jiff` | days |\n| `toml` | |\n| `gone` | why |\n";
        let found = seen(check, &[USED, (MAP, map)]);
        assert_eq!(
            found,
            [
                "Cargo.toml:1: `toml` comes in without a reason",
                "ARCHITECTURE.md:1: `gone` is explained but not used",
            ]
        );
    }

    #[test]
    fn a_dependency_past_the_workspace_is_found() {
        let metadata = r#"{"workspace_root": "/w", "packages": [{"name": "ruqsat",
            "manifest_path": "/w/crates/cli/Cargo.toml", "dependencies":
            [{"name": "jiff", "kind": null}, {"name": "rand", "kind": "dev"}]}]}"#;
        let map = "## Dependencies\n| `jiff`, `toml` | days and data |\n";
        let mut repository = Repository::of(&[USED, (MAP, map)]);
        repository.packages = crate::repository::packages_of(metadata).unwrap();
        let found: Vec<_> = check(&repository)
            .into_iter()
            .map(|found| found.what)
            .collect();
        assert_eq!(found, ["`rand` comes in past the workspace"]);
    }

    #[test]
    fn one_row_may_explain_two() {
        let map = "## Dependencies\n| `jiff`, `toml` | days and data |\n";
        assert_eq!(seen(check, &[USED, (MAP, map)]), [""; 0]);
    }
}
