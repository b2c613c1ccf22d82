//! Everything that must pass before a change lands, step by step.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::Context as _;

/// One step: what it proves, and the words after `cargo`.
struct Step {
    proves: &'static str,
    cargo: &'static [&'static str],
    /// What is set for this step only.
    environment: &'static [(&'static str, &'static str)],
}

const FORMAT: Step = step("the code is formatted", &["fmt", "--all", "--check"]);
const TIDY: Step = step("the house rules hold", &["xtask", "tidy"]);
const LINTS: Step = step(
    "no lint complains",
    &[
        "clippy",
        "--workspace",
        "--all-targets",
        "--locked",
        "--",
        "-D",
        "warnings",
    ],
);
const TESTS: Step = step(
    "the tests pass",
    &[
        "test",
        "--workspace",
        "--tests",
        "--locked",
        "--no-fail-fast",
    ],
);
const TESTS_BY_NEXTEST: Step = step(
    "the tests pass",
    &[
        "nextest",
        "run",
        "--workspace",
        "--tests",
        "--locked",
        "--no-fail-fast",
    ],
);
const EXAMPLES: Step = step(
    "the examples in the documentation run",
    &["test", "--workspace", "--doc", "--locked"],
);
const DOCUMENTATION: Step = Step {
    proves: "the documentation builds without a warning",
    cargo: &["doc", "--workspace", "--no-deps", "--locked"],
    environment: &[("RUSTDOCFLAGS", "-D warnings")],
};

const LAW: Step = step(
    "the law's data is complete and sourced",
    &[
        "run",
        "--quiet",
        "--locked",
        "--package",
        "ruqsat",
        "--",
        "law",
        "check",
        "law",
    ],
);
const PICTURE: Step = step(
    "the picture of the README is what the program prints",
    &["xtask", "picture", "--check"],
);

const PAGES: Step = step(
    "the pages of the law are what the program writes",
    &["xtask", "pages", "--check"],
);

const HOLIDAYS: Step = step(
    "the working calendar is that of the package `holidays`, or says why not",
    &["xtask", "holidays"],
);

const JOURNEYS: Step = step(
    "people can use the portal in a browser",
    &["xtask", "browser"],
);

const fn step(proves: &'static str, cargo: &'static [&'static str]) -> Step {
    Step {
        proves,
        cargo,
        environment: &[],
    }
}

/// Runs all steps, stops at the first that fails, and tells whether all passed.
pub(crate) fn run(root: &Path, say: impl Fn(&str)) -> anyhow::Result<bool> {
    let steps = steps(has_nextest(root));
    for (index, step) in steps.iter().enumerate() {
        let begun = Instant::now();
        say(&format!("[{}/{}] {}", index + 1, steps.len(), step.proves));
        say(&format!("      cargo {}", step.cargo.join(" ")));
        if !passes(step, root)? {
            say(&format!("FAILED: {}", step.proves));
            return Ok(false);
        }
        say(&format!("      {} s", begun.elapsed().as_secs()));
    }
    say("all steps passed");
    Ok(true)
}

/// Quick steps first.
fn steps(nextest: bool) -> Vec<&'static Step> {
    let tests = if nextest { &TESTS_BY_NEXTEST } else { &TESTS };
    vec![
        &FORMAT,
        &TIDY,
        &LINTS,
        tests,
        &EXAMPLES,
        &DOCUMENTATION,
        &LAW,
        &PICTURE,
        &PAGES,
        &HOLIDAYS,
        &JOURNEYS,
    ]
}

fn has_nextest(root: &Path) -> bool {
    let mut asked = cargo(root, &["nextest", "--version"]);
    asked
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn passes(step: &Step, root: &Path) -> anyhow::Result<bool> {
    let mut command = cargo(root, step.cargo);
    let status = command.envs(step.environment.iter().copied()).status();
    Ok(status
        .with_context(|| format!("start cargo {}", step.cargo.join(" ")))?
        .success())
}

fn cargo(root: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command.args(words).current_dir(root);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nextest_takes_the_place_of_the_tests_where_it_is_there() {
        let proofs = |nextest| {
            steps(nextest)
                .iter()
                .map(|step| step.proves)
                .collect::<Vec<_>>()
        };
        assert_eq!(proofs(true), proofs(false));
        assert!(
            steps(true)
                .iter()
                .any(|step| step.cargo.starts_with(&["nextest"]))
        );
        assert!(
            !steps(false)
                .iter()
                .any(|step| step.cargo.starts_with(&["nextest"]))
        );
    }

    #[test]
    fn a_step_that_fails_is_seen_to_fail() {
        let root = crate::repository::root();
        assert!(!passes(&step("nothing", &["no-such-command"]), &root).unwrap());
        assert!(passes(&step("cargo answers", &["--version"]), &root).unwrap());
    }
}
