//! Which crate may lean on which. Arrows go down only; nobody leans on the command line.

use super::Finding;
use crate::repository::{Package, Repository};

/// Each package of ours and the packages of ours that it may lean on.
const MAY: &[(&str, &[&str])] = &[
    ("ruqsat-calendar", &[]),
    ("ruqsat-law", &["ruqsat-calendar"]),
    ("ruqsat-identity", &["ruqsat-calendar"]),
    (
        "ruqsat-contract",
        &["ruqsat-calendar", "ruqsat-identity", "ruqsat-law"],
    ),
    ("ruqsat-wording", &["ruqsat-calendar", "ruqsat-law"]),
    ("ruqsat-signature", &[]),
    ("ruqsat-centre", &["ruqsat-signature"]),
    ("ruqsat-testpki", &["ruqsat-signature"]),
    ("ruqsat-signing", &["ruqsat-signature"]),
    ("ruqsat-document", &["ruqsat-calendar"]),
    (
        "ruqsat-lawbook",
        &[
            "ruqsat-calendar",
            "ruqsat-law",
            "ruqsat-contract",
            "ruqsat-wording",
        ],
    ),
    (
        "ruqsat-report",
        &["ruqsat-calendar", "ruqsat-law", "ruqsat-wording"],
    ),
    (
        "ruqsat-edition",
        &[
            "ruqsat-calendar",
            "ruqsat-law",
            "ruqsat-wording",
            "ruqsat-lawbook",
        ],
    ),
    (
        "ruqsat-portal",
        &[
            "ruqsat-calendar",
            "ruqsat-law",
            "ruqsat-contract",
            "ruqsat-wording",
            "ruqsat-lawbook",
            "ruqsat-edition",
            "ruqsat-report",
            "ruqsat-document",
            "ruqsat-identity",
            "ruqsat-signature",
            "ruqsat-signing",
        ],
    ),
    (
        "ruqsat",
        &[
            "ruqsat-calendar",
            "ruqsat-law",
            "ruqsat-contract",
            "ruqsat-wording",
            "ruqsat-lawbook",
            "ruqsat-edition",
            "ruqsat-portal",
            "ruqsat-report",
            "ruqsat-signature",
            "ruqsat-signing",
            "ruqsat-centre",
            "ruqsat-testpki",
        ],
    ),
    (
        "ruqsat-testkit",
        &[
            "ruqsat-calendar",
            "ruqsat-law",
            "ruqsat-contract",
            "ruqsat-wording",
            "ruqsat-lawbook",
            "ruqsat-identity",
            "ruqsat-edition",
            "ruqsat-report",
        ],
    ),
    (
        "ruqsat-bench",
        &[
            "ruqsat-calendar",
            "ruqsat-law",
            "ruqsat-contract",
            "ruqsat-wording",
            "ruqsat-signature",
            "ruqsat-testkit",
            "ruqsat-testpki",
        ],
    ),
    ("xtask", &[]),
];

/// Only tests, and what only measures, may lean on these.
const FOR_TESTS: &[&str] = &["ruqsat-testkit", "ruqsat-testpki"];

/// The pure crates may use these from outside and no more.
const FROM_OUTSIDE: &[(&str, &[&str])] = &[
    ("ruqsat-calendar", &["jiff", "smallvec", "thiserror"]),
    ("ruqsat-identity", &["thiserror"]),
    (
        "ruqsat-law",
        &[
            "serde",
            "sha2",
            "smallvec",
            "strsim",
            "thin-vec",
            "thiserror",
            "toml",
        ],
    ),
];

pub(super) fn check(repository: &Repository) -> Vec<Finding> {
    repository
        .packages
        .iter()
        .flat_map(|one| arrows(one, &repository.packages))
        .collect()
}

fn arrows(package: &Package, all: &[Package]) -> Vec<Finding> {
    let found = |what: String, mend| Finding::new(&package.manifest, 1, what, mend);
    let Some(may) = granted(MAY, &package.name) else {
        let what = format!("`{}` has no place among the arrows", package.name);
        return vec![found(
            what,
            "say in `xtask/src/tidy/arrows.rs` what it may lean on",
        )];
    };
    let outside = granted(FROM_OUTSIDE, &package.name);
    let mut findings = Vec::new();
    for arrow in &package.arrows {
        let to = arrow.to.as_str();
        let ours = all.iter().any(|other| other.name == to);
        let fits = match (arrow.only_tests, ours) {
            (true, true) => FOR_TESTS.contains(&to) || may.contains(&to),
            (true, false) => true,
            (false, true) => may.contains(&to),
            (false, false) => outside.is_none_or(|granted| granted.contains(&to)),
        };
        if !fits {
            let what = format!("`{}` must not lean on `{to}`", package.name);
            findings.push(found(what, "move the code to the crate that may know both"));
        }
    }
    findings
}

fn granted<'a>(table: &[(&str, &'a [&'a str])], name: &str) -> Option<&'a [&'a str]> {
    table.iter().find(|row| row.0 == name).map(|row| row.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository::Arrow;

    fn package(name: &str, arrows: &[(&str, bool)]) -> Package {
        let arrow = |(to, only_tests): &(&str, bool)| Arrow {
            to: (*to).into(),
            only_tests: *only_tests,
        };
        Package {
            name: name.into(),
            manifest: format!("{name}/Cargo.toml"),
            arrows: arrows.iter().map(arrow).collect(),
        }
    }

    fn found(name: &str, arrows: &[(&str, bool)]) -> Vec<String> {
        let others = MAY
            .iter()
            .filter(|row| row.0 != name)
            .map(|row| package(row.0, &[]));
        let packages = others.chain([package(name, arrows)]).collect();
        let repository = Repository {
            packages,
            ..Repository::default()
        };
        check(&repository)
            .into_iter()
            .map(|finding| finding.what)
            .collect()
    }

    #[test]
    fn an_arrow_up_is_found() {
        let up = found("ruqsat-calendar", &[("ruqsat-law", false)]);
        assert_eq!(up, ["`ruqsat-calendar` must not lean on `ruqsat-law`"]);
        let sideways = found("ruqsat-wording", &[("ruqsat-contract", false)]);
        assert_eq!(
            sideways,
            ["`ruqsat-wording` must not lean on `ruqsat-contract`"]
        );
        assert_eq!(found("ruqsat-testkit", &[("ruqsat", false)]).len(), 1);
    }

    #[test]
    fn the_tests_kit_is_for_tests() {
        assert_eq!(found("ruqsat-law", &[("ruqsat-testkit", true)]), [""; 0]);
        assert_eq!(found("ruqsat-law", &[("ruqsat-testkit", false)]).len(), 1);
    }

    #[test]
    fn the_pure_crates_take_little_from_outside() {
        assert_eq!(
            found("ruqsat-law", &[("rand", false)]),
            ["`ruqsat-law` must not lean on `rand`"]
        );
        assert_eq!(
            found("ruqsat-law", &[("proptest", true), ("serde", false)]),
            [""; 0]
        );
        assert_eq!(found("ruqsat", &[("clap", false)]), [""; 0]);
    }

    #[test]
    fn a_crate_without_a_place_is_found() {
        assert_eq!(
            found("ruqsat-new", &[]),
            ["`ruqsat-new` has no place among the arrows"]
        );
    }
}
