//! Everything that can be wrong with `law/`, words and unread files included.

use std::collections::BTreeSet;

use super::Fault;
use super::document_codes::{CodeHolder, DocumentCodes};
use super::file::{Desk, LawFile};
use super::loader::{library, load};
use super::nearest::did_you_mean;
use super::reference::{CODES, reference};
use super::state_names::StateNames;
use super::texts::texts;
use crate::dated::Dated;
use crate::law::Law;
use crate::state::State;

/// The folders and files that somebody reads: programs or people.
const READ: [&str; 16] = [
    "README.md",
    "acts/",
    "calendar/",
    "cases/",
    "edition.toml",
    "offences/",
    "parameters/",
    "readings/",
    "rights/",
    "rules/",
    "services/",
    "states/document_codes.toml",
    "states/groups.toml",
    "states/names.toml",
    "stay/",
    "texts/",
];

/// All faults of an edition: of the law, of its words and of the works of reference, in the order
/// of files and lines. None: the edition may be published.
pub fn check(files: &[LawFile<'_>]) -> Vec<Fault> {
    let (acts, desk) = library(files);
    let law = desk.noted(load(files));
    desk.noted(texts(files, &acts));
    let reference = desk.noted(reference(files));
    if let (Some(law), Some(reference)) = (&law, &reference) {
        unnamed(law, &reference.states, &desk);
        uncoded(&reference.states, &reference.codes, &desk);
    }
    unread(files, &desk);
    desk.into_faults()
}

/// States that the law speaks of and that have no name.
fn unnamed(law: &Law, names: &StateNames, desk: &Desk) {
    let groups = law.groups.iter().flat_map(Dated::all);
    let members = groups.flat_map(|members| members.value.iter().copied());
    let claimed = law.regimes.disputed().iter().map(|(state, _)| *state);
    let named = law.regimes.states().chain(claimed).chain(members);
    let mut states: Vec<State> = named.collect();
    states.sort_unstable();
    states.dedup();
    for state in states
        .into_iter()
        .filter(|state| names.of(*state).is_none())
    {
        let what = format!("`{state}` has no name");
        let help = "add it, or mend the code in `stay` or `states/groups.toml`";
        desk.note(Fault::of("states/names.toml", what, help));
    }
}

/// States with a name and no code in documents, and the other way round.
fn uncoded(names: &StateNames, codes: &DocumentCodes, desk: &Desk) {
    let holders: Vec<CodeHolder> = codes.all().map(|(_, holder)| holder).collect();
    let named = names.all().iter().map(|name| name.state);
    for state in named.filter(|state| *state != State::STATELESS) {
        if !holders.contains(&CodeHolder::Citizen(state)) {
            let what = format!("`{state}` has no code");
            desk.note(Fault::of(CODES, what, "add the three letters of ISO 3166"));
        }
    }
    let coded: BTreeSet<State> = holders
        .into_iter()
        .filter_map(CodeHolder::citizenship)
        .collect();
    for state in coded.into_iter().filter(|state| names.of(*state).is_none()) {
        let what = format!("`{state}` has no name");
        let help = "mend the code, or add the name to `states/names.toml`";
        desk.note(Fault::of(CODES, what, help));
    }
}

/// Files in a place where nobody looks.
fn unread(files: &[LawFile<'_>], desk: &Desk) {
    let read = |path: &str| READ.iter().any(|place| path.starts_with(place));
    for file in files.iter().filter(|file| !read(file.path)) {
        let folder = file.path.split_inclusive('/').next().unwrap_or_default();
        let help = did_you_mean(folder, &READ);
        desk.note(Fault::of(file.path, "nobody reads this file", help));
    }
}
