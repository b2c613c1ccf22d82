use std::fs;
use std::path::Path;

use super::super::{LawFile, load, reference};

/// The committed files of the law: path and text.
fn files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../law");
    let mut found = Vec::new();
    collect(&root, &root, &mut found);
    found
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

#[test]
fn the_committed_law_has_no_fault() {
    let files = files();
    let files: Vec<LawFile<'_>> = files
        .iter()
        .map(|(path, text)| LawFile { path, text })
        .collect();
    if let Err(faults) = load(&files) {
        let shown: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("{} faults\n{}", shown.len(), shown.join("\n"));
    }
}

#[test]
fn the_committed_works_of_reference_have_no_fault() {
    let files = files();
    let files: Vec<LawFile<'_>> = files
        .iter()
        .map(|(path, text)| LawFile { path, text })
        .collect();
    let faults = reference(&files).err().unwrap_or_default();
    let shown: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(shown.is_empty(), "{}", shown.join("\n"));
}

#[test]
fn a_right_that_cites_no_act_is_named_with_its_line() {
    let mut files = files();
    for (path, text) in &mut files {
        if path == "rights/driving.toml" {
            *text = text.replace("\"rtl 65(2)\"", "\"rlt 65(2)\"");
        }
    }
    let files: Vec<LawFile<'_>> = files
        .iter()
        .map(|(path, text)| LawFile { path, text })
        .collect();
    let faults = reference(&files).unwrap_err();
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert_eq!(faults[0].file, "rights/driving.toml");
    assert_eq!(faults[0].what, "no act has the key `rlt`");
    assert!(faults[0].line.is_some_and(|line| line > 1));
}
