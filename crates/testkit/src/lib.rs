//! What tests share: the law of this checkout, and the reader of worked cases.
//!
//! For tests only: it may read files and panic with a clear word.

mod answered;
mod checkout;
pub mod lookup;

pub use answered::{Answered, answered_cases};
pub use checkout::{complete_persons, law, law_cases, law_files, law_folder, states};
pub use ruqsat_lawbook::case;

/// The texts of a closed list of the law: `ids(Ground::ALL, Ground::id)`.
pub fn ids<T: Copy>(all: &[T], id: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().copied().map(id).collect()
}
