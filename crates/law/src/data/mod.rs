//! The law as data: strict readers of `law/`, each naming every fault with file and line.

mod acts;
pub mod calendar;
mod check;
mod citation;
mod citing;
mod complete;
pub mod document_codes;
mod edition;
mod entry;
mod fault;
mod file;
mod loader;
mod nearest;
mod offences;
mod parameters;
mod reader;
mod readings;
mod reference;
pub mod rights;
mod rules;
mod services;
pub mod state_names;
mod states;
mod stay;
pub mod terms;
mod texts;
mod timeline;
mod written;

pub use check::check;
pub use citation::Citation;
pub use edition::fingerprint;
pub use fault::Fault;
pub use file::LawFile;
pub use loader::load;
pub use reference::{Reference, reference};
pub use texts::{RuleText, Texts, texts};

#[cfg(test)]
pub(crate) mod tests;
