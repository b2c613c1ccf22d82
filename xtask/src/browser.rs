//! Journeys through the portal in a real browser: what they need is found or installed, then
//! `browser/journeys` are run against the program that was just built.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, bail, ensure};

/// Names under which systems install Chromium.
const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome"];
const PROGRAM: &[&str] = &["build", "--package", "ruqsat", "--locked"];
const LIBRARIES: &[&str] = &["ci", "--no-audit", "--no-fund", "--loglevel=error"];
const JOURNEYS: &[&str] = &[
    "--test",
    "--test-reporter=spec",
    "--test-concurrency=2",
    "journeys/",
];

/// Runs all journeys; in every view when `all` is asked for. Tells whether all passed.
pub(crate) fn run(root: &Path, all: bool, say: impl Fn(&str)) -> anyhow::Result<bool> {
    let folder = root.join("browser");
    need(
        "node",
        "install Node.js 20 or newer (on Debian: `apt-get install nodejs npm`)",
    )?;
    let chromium = chromium(&say)?;
    ensure!(
        Command::new(env!("CARGO"))
            .args(PROGRAM)
            .current_dir(root)
            .status()?
            .success(),
        "the program does not build"
    );
    if !folder.join("node_modules/playwright-core").is_dir() {
        let installed = Command::new("npm")
            .args(LIBRARIES)
            .current_dir(&folder)
            .status();
        let installed = installed.context("start npm")?;
        ensure!(
            installed.success(),
            "npm cannot fetch the libraries of the journeys"
        );
    }
    let mut journeys = Command::new("node");
    journeys
        .args(JOURNEYS)
        .current_dir(&folder)
        .env("RUQSAT", built()?)
        .env("CHROMIUM", chromium);
    if all {
        journeys.env("ALL_VIEWS", "yes");
    }
    Ok(journeys.status().context("start node")?.success())
}

/// The program beside this one in the target folder.
fn built() -> anyhow::Result<PathBuf> {
    let own = std::env::current_exe().context("find the target folder")?;
    Ok(own.with_file_name("ruqsat"))
}

fn chromium(say: impl Fn(&str)) -> anyhow::Result<PathBuf> {
    if let Some(found) = CHROMIUM.iter().find_map(|name| found(name)) {
        return Ok(found);
    }
    say("      Chromium is not here: installing Debian's package");
    let mut install = Command::new("sh");
    install.args([
        "-c",
        "apt-get update -qq && apt-get install -y -qq chromium fonts-noto-core",
    ]);
    let installed = install.status().is_ok_and(|status| status.success());
    match found("chromium").filter(|_| installed) {
        Some(found) => Ok(found),
        None => bail!("install Chromium (on Debian: `apt-get install chromium fonts-noto-core`)"),
    }
}

fn need(program: &str, remedy: &str) -> anyhow::Result<()> {
    ensure!(
        found(program).is_some(),
        "`{program}` is not here: {remedy}"
    );
    Ok(())
}

/// Where the shell would find a program.
fn found(program: &str) -> Option<PathBuf> {
    let asked = format!("command -v {program}");
    let output = Command::new("sh").args(["-c", &asked]).output().ok()?;
    let path = String::from_utf8(output.stdout).ok()?;
    let path = path.trim();
    (output.status.success() && !path.is_empty()).then(|| PathBuf::from(path))
}
