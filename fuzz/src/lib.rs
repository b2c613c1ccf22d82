//! What several fuzz targets need: the files of the law, and an authority that signs.

pub mod authority;

use std::path::Path;
use std::sync::OnceLock;

use ruqsat_law::data::LawFile;

/// The files of `law/`, worked cases left out, in the order of their paths.
pub fn law_files() -> Vec<LawFile<'static>> {
    files().iter().map(|(path, text)| LawFile { path, text }).collect()
}

/// The paths of those files.
pub fn law_paths() -> &'static [String] {
    static PATHS: OnceLock<Vec<String>> = OnceLock::new();
    PATHS.get_or_init(|| files().iter().map(|(path, _)| path.clone()).collect())
}

fn files() -> &'static [(String, String)] {
    static FILES: OnceLock<Vec<(String, String)>> = OnceLock::new();
    FILES.get_or_init(|| {
        let mut files = Vec::new();
        below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../law"), "", &mut files);
        files.sort();
        files
    })
}

fn below(folder: &Path, prefix: &str, files: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).expect("the law is there") {
        let path = entry.expect("it can be listed").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            below(&path, &format!("{prefix}{name}/"), files);
        } else if name.ends_with(".toml") && prefix != "cases/" {
            let text = std::fs::read_to_string(&path).expect("it can be read");
            files.push((format!("{prefix}{name}"), text));
        }
    }
}
