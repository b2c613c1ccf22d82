//! Why an edition of the law cannot be answered from.

use std::io;
use std::path::PathBuf;

use ruqsat_law::data::Fault;
use ruqsat_lawbook::case::Unreadable;
use thiserror::Error;

/// Why an edition cannot be read.
#[derive(Debug, Error)]
pub enum EditionError {
    /// The disk does not give a file or a directory.
    #[error("cannot read `{}`", path.display())]
    NotReadable {
        /// The file or directory.
        path: PathBuf,
        /// What the disk says.
        source: io::Error,
    },
    /// The directory has neither acts nor the edition's own file.
    #[error("`{}` holds no law: give the directory `law`", directory.display())]
    NoLaw {
        /// The directory that was given.
        directory: PathBuf,
    },
    /// The files hold faults: all of them, each with file, line and remedy.
    #[error("the law cannot be read\n{}", listed(.0))]
    Faulty(Vec<Fault>),
    /// A worked case cannot be read.
    #[error("{0}")]
    Case(Unreadable),
}

fn listed(faults: &[Fault]) -> String {
    let shown: Vec<String> = faults.iter().map(ToString::to_string).collect();
    shown.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_is_named() {
        let fault = |file| Fault::of(file, "it is empty", "fill it");
        let error = EditionError::Faulty(vec![fault("acts/a.toml"), fault("acts/b.toml")]);
        let shown = "the law cannot be read\n\
            acts/a.toml: it is empty\n  help: fill it\n\
            acts/b.toml: it is empty\n  help: fill it";
        assert_eq!(error.to_string(), shown);
    }
}
