//! The law's files: those that travel inside the program, or another edition in a directory.
//!
//! Knows where the files are and which reader takes which of them; what stands in them is the
//! business of `law` and `lawbook`. Programs that answer people (the command line, the portal)
//! begin here, so that all of them answer from the same edition.

mod error;
mod files;

pub use error::EditionError;
pub use files::LawFiles;
