//! What tests share: the law of this checkout, and the reader of worked cases.
//!
//! For tests only: it may read files and panic with a clear word.

pub mod case;
pub mod lookup;

use std::path::{Path, PathBuf};

/// The folder `law/` of this checkout.
pub fn law_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../law")
}
