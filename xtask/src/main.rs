//! The chores of the house: `cargo xtask tidy` and `cargo xtask test`.
//!
//! Knows the repository as files and as packages; nothing depends on it. What it prints is meant
//! for the person at the terminal: each finding says where, what, and how to mend it.

mod arguments;
mod repository;
mod steps;
mod tidy;

use std::process::ExitCode;

use arguments::Chore;

fn main() -> ExitCode {
    let outcome = match Chore::from_words(std::env::args().skip(1)) {
        Ok(Chore::Help) => {
            say(arguments::HELP);
            Ok(true)
        }
        Ok(Chore::Tidy) => tidy_house(),
        Ok(Chore::Test) => steps::run(&repository::root(), say),
        Err(wrong) => Err(anyhow::anyhow!("{wrong}\n\n{}", arguments::HELP)),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            complain(&format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn tidy_house() -> anyhow::Result<bool> {
    let findings = tidy::findings(&repository::Repository::read(&repository::root())?);
    for finding in &findings {
        complain(&finding.to_string());
    }
    if findings.is_empty() {
        say(&format!(
            "tidy: {} checks, nothing to mend",
            tidy::CHECKS.len()
        ));
    }
    Ok(findings.is_empty())
}

#[expect(
    clippy::print_stdout,
    reason = "a chore talks to the person who runs it"
)]
fn say(line: &str) {
    println!("{line}");
}

#[expect(
    clippy::print_stderr,
    reason = "a chore talks to the person who runs it"
)]
fn complain(line: &str) {
    eprintln!("{line}");
}
