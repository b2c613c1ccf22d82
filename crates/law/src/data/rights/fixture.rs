//! The rights as the repository holds them, for tests.

use std::path::Path;

use super::{Rights, parse};
use crate::data::Fault;

/// What the files of `law/rights` say.
pub(crate) fn rights() -> Rights {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../law/rights");
    let files: Vec<(String, String)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| {
            let text = std::fs::read_to_string(entry.path()).unwrap();
            (format!("rights/{}", entry.file_name().display()), text)
        })
        .collect();
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    parse(&files).unwrap_or_else(|faults| panic!("{}", shown(&faults)))
}

/// Faults as a person sees them.
pub(crate) fn shown(faults: &[Fault]) -> String {
    let lines: Vec<_> = faults.iter().map(ToString::to_string).collect();
    lines.join("\n")
}
