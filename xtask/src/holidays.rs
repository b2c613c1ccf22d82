//! Our working calendar beside that of the Python package `holidays`, where that is installed.

use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

use anyhow::Context as _;

const SCRIPT: &str = "scripts/compare-calendar.py";

/// Runs the script and tells whether every difference has a reason. Without Python there is nothing
/// to compare with; without the package the script says so itself.
pub(crate) fn compare(root: &Path, say: impl Fn(&str)) -> anyhow::Result<bool> {
    let asked = Command::new("python3")
        .arg(SCRIPT)
        .current_dir(root)
        .status();
    match asked {
        Ok(status) => Ok(status.success()),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            say("skipped: python3 is not installed; nothing was compared");
            Ok(true)
        }
        Err(error) => Err(error).with_context(|| format!("start {SCRIPT}")),
    }
}
