//! The others who are asked in the same matter: what became of theirs, and of all together.

use jiff::Timestamp;
use ruqsat_signing::{Signer, State};
use ruqsat_wording::Wording;

use super::desk::Seen;
use crate::visit::Visit;

/// Somebody else who is asked in the same matter.
pub(super) struct Fellow {
    pub(super) name: String,
    pub(super) state: String,
    /// Only in a demo: whoever has the address of an owner could decline in that owner's place.
    pub(super) address: Option<String>,
}

/// The others under whose tokens something still lies.
pub(super) fn known(visit: &Visit, seen: &Seen, now: Timestamp) -> Vec<(String, Seen)> {
    let desk = &visit.app.signing.desk;
    let tokens = seen.about.fellows.iter();
    tokens
        .filter_map(|token| Some((token.clone(), desk.look(token, now)?)))
        .collect()
}

/// The others as a page tells of them.
pub(super) fn shown(visit: &Visit, seen: &Seen, known: &[(String, Seen)]) -> Vec<Fellow> {
    let is_demo = seen.about.story.is_some();
    let fellow = |(token, fellow): &(String, Seen)| {
        let state = fellow.signing.state().id();
        Fellow {
            name: fellow.about.name.clone().unwrap_or_default(),
            state: visit
                .words()
                .message(&format!("signing-state-{state}"), &[]),
            address: is_demo.then(|| visit.to(&format!("/sign/{token}"))),
        }
    };
    known.iter().map(fellow).collect()
}

/// What the matter still lacks when this person has signed; nothing where nobody else is asked.
pub(super) fn together(words: &Wording, known: &[(String, Seen)]) -> Option<String> {
    let says = |message: &str| words.message(message, &[]);
    let names = |which: fn(&State) -> bool| {
        let those = known.iter().filter(|(_, one)| which(one.signing.state()));
        let names = those.filter_map(|(_, one)| one.about.name.clone());
        names.collect::<Vec<_>>().join(", ")
    };
    let lacks = |message: &str, names: &str| format!("{}: {names}.", says(message));
    let declined = names(|state| matches!(state, State::Declined(_)));
    let lapsed = names(|state| matches!(state, State::Lapsed));
    let open = names(|state| matches!(state, State::Waiting | State::Pending(_)));
    let told: Vec<String> = [
        ("signing-together-declined", declined),
        ("signing-together-lapsed", lapsed),
        ("signing-together-open", open),
    ]
    .into_iter()
    .filter(|(_, names)| !names.is_empty())
    .map(|(message, names)| lacks(message, &names))
    .collect();
    if known.is_empty() {
        None
    } else if told.is_empty() {
        Some(says("signing-together-complete"))
    } else {
        Some(told.join(" "))
    }
}

/// Whether somebody else who is asked is the owner of that key.
pub(super) fn owns(known: &[(String, Seen)], iin: &str) -> bool {
    known
        .iter()
        .any(|(_, one)| match one.signing.statement().signer() {
            Signer::Person(other) => other.reveal() == iin,
            Signer::Anyone | Signer::Organisation { .. } => false,
        })
}
