//! The chores of the house: `cargo xtask tidy`, `cargo xtask test`, `cargo xtask picture`,
//! `cargo xtask pages`, `cargo xtask holidays`, `cargo xtask browser`.
//!
//! Knows the repository as files and as packages; nothing depends on it. What it prints is meant
//! for the person at the terminal: each finding says where, what, and how to mend it.

mod arguments;
mod browser;
mod holidays;
mod pages;
mod picture;
mod repository;
mod steps;
mod tidy;

use std::process::ExitCode;

use arguments::Chore;

fn main() -> ExitCode {
    let asked = Chore::from_words(std::env::args().skip(1));
    match asked
        .map_err(|wrong| anyhow::anyhow!("{wrong}\n\n{}", arguments::HELP))
        .and_then(|chore| done(&chore))
    {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            complain(&format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

/// Does the chore and tells whether all is well.
fn done(chore: &Chore) -> anyhow::Result<bool> {
    let root = repository::root();
    match chore {
        Chore::Help => {
            say(arguments::HELP);
            Ok(true)
        }
        Chore::Tidy => Ok(tidied(&repository::Repository::read(&root)?)),
        Chore::Test => steps::run(&root, say),
        Chore::DrawPicture => picture::draw(&root).map(|()| true),
        Chore::ComparePicture => picture::compare(&root).map(|()| true),
        Chore::WritePages => pages::write(&root).map(|()| true),
        Chore::ComparePages => pages::compare(&root).map(|()| true),
        Chore::CompareHolidays => holidays::compare(&root, say),
        Chore::Browser => browser::run(&root, false, say),
        Chore::BrowserInEveryView => browser::run(&root, true, say),
    }
}

fn tidied(repository: &repository::Repository) -> bool {
    let findings = tidy::findings(repository);
    for finding in &findings {
        complain(&finding.to_string());
    }
    if findings.is_empty() {
        say(&format!(
            "tidy: {} checks, nothing to mend",
            tidy::CHECKS.len()
        ));
    }
    findings.is_empty()
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
