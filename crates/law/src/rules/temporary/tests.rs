use std::path::Path;
use crate::data::LawFile;

fn read(dir: &Path, root: &Path, into: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { read(&path, root, into) }
        else if path.extension().is_some_and(|e| e == "toml") {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            into.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn loads() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../law");
    let mut files = Vec::new();
    read(&root, &root, &mut files);
    let files: Vec<LawFile<'_>> = files.iter().map(|(path, text)| LawFile { path, text }).collect();
    if let Err(faults) = crate::data::load(&files) {
        for fault in &faults { println!("{fault}"); }
        panic!("{}", faults.len());
    }
}
