//! What people read beside an assessment: rights compared, the glossary, the names of states,
//! the codes of documents.

use super::Fault;
use super::document_codes::{self, DocumentCodes};
use super::file::LawFile;
use super::loader::{below, library};
use super::rights::{self, Rights};
use super::state_names::{self, StateNames};
use super::terms::{self, Terms};

/// The glossary; the other files of its folder hold the words of rules.
pub(super) const GLOSSARY: &str = "texts/terms.toml";
/// The codes of travel documents.
pub(super) const CODES: &str = "states/document_codes.toml";

/// The works of reference of one edition.
#[derive(Debug, Clone)]
pub struct Reference {
    /// Statuses side by side: see [`compare`](crate::compare()).
    pub rights: Rights,
    /// The words of the field.
    pub terms: Terms,
    /// What states are called.
    pub states: StateNames,
    /// Whose the codes of travel documents are.
    pub codes: DocumentCodes,
}

/// Reads the works of reference.
///
/// # Errors
/// Every [`Fault`] found in them, and each source of a right that no act answers to.
pub fn reference(files: &[LawFile<'_>]) -> Result<Reference, Vec<Fault>> {
    let (_, desk) = library(files);
    let rights = desk.noted(rights::parse(&below(files, "rights/")));
    for citation in rights.iter().flat_map(|rights| &rights.citations) {
        desk.look_up(citation);
    }
    let terms = desk.noted(terms::parse(&below(files, GLOSSARY)));
    let states = desk.noted(state_names::parse(&below(files, "states/names.toml")));
    let codes = desk.noted(codes(files));
    let faults = desk.into_faults();
    match (rights, terms, states, codes) {
        (Some(rights), Some(terms), Some(states), Some(codes)) if faults.is_empty() => {
            Ok(Reference {
                rights,
                terms,
                states,
                codes,
            })
        }
        _ => Err(faults),
    }
}

fn codes(files: &[LawFile<'_>]) -> Result<DocumentCodes, Vec<Fault>> {
    let file = files.iter().find(|file| file.path == CODES);
    let missing = || vec![Fault::of(CODES, "this file is missing", "restore it")];
    let file = file.ok_or_else(missing)?;
    document_codes::parse(file.path, file.text)
}
