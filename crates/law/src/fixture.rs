//! The committed law, for the unit tests of the rules.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use crate::data::{LawFile, load};
use crate::law::{InForce, Law};

static LAW: LazyLock<Law> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../law");
    let mut found = Vec::new();
    collect(&root, &root, &mut found);
    let files: Vec<LawFile<'_>> = found
        .iter()
        .map(|(path, text)| LawFile { path, text })
        .collect();
    load(&files).unwrap_or_else(|faults| panic!("{faults:#?}"))
});

/// The committed law on a day.
pub(crate) fn law_on(day: &str) -> InForce<'static> {
    LAW.on(day.parse().unwrap()).unwrap()
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, found);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap();
            found.push((name.to_owned(), fs::read_to_string(&path).unwrap()));
        }
    }
}
