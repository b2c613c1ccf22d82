//! What people read beside an assessment: rights compared, the glossary, the names of states.

use super::Fault;
use super::file::{Desk, LawFile};
use super::loader::{below, library};
use super::rights::{self, Rights};
use super::state_names::{self, StateNames};
use super::terms::{self, Terms};

/// The glossary; the other files of its folder hold the words of rules.
pub(super) const GLOSSARY: &str = "texts/terms.toml";

/// The works of reference of one edition.
#[derive(Debug, Clone)]
pub struct Reference {
    /// Statuses side by side: see [`compare`](crate::compare()).
    pub rights: Rights,
    /// The words of the field.
    pub terms: Terms,
    /// What states are called.
    pub states: StateNames,
}

/// Reads the works of reference.
///
/// # Errors
/// Every [`Fault`] found in them, and each source of a right that no act answers to.
pub fn reference(files: &[LawFile<'_>]) -> Result<Reference, Vec<Fault>> {
    let (_, desk) = library(files);
    let rights = noted(rights::parse(&below(files, "rights/")), &desk);
    for citation in rights.iter().flat_map(|rights| &rights.citations) {
        desk.look_up(citation);
    }
    let terms = noted(terms::parse(&below(files, GLOSSARY)), &desk);
    let states = noted(
        state_names::parse(&below(files, "states/names.toml")),
        &desk,
    );
    let faults = desk.into_faults();
    match (rights, terms, states) {
        (Some(rights), Some(terms), Some(states)) if faults.is_empty() => Ok(Reference {
            rights,
            terms,
            states,
        }),
        _ => Err(faults),
    }
}

/// What was read; faults are noted.
fn noted<T>(read: Result<T, Vec<Fault>>, desk: &Desk) -> Option<T> {
    read.map_err(|faults| faults.into_iter().for_each(|fault| desk.note(fault)))
        .ok()
}
