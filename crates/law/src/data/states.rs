//! Reads `law/states/groups.toml`: who belongs to the groups that rules speak of.

use super::complete::Slots;
use super::entry::Entry;
use crate::card::Trilingual;
use crate::dated::Dated;
use crate::group::Group;
use crate::state::State;

const VALUE: [&str; 1] = ["states"];

/// The members of a group, and its name.
pub(super) type Read = (Dated<Vec<State>>, Trilingual);

/// The groups of one file.
pub(super) fn read(file: &Entry<'_>, groups: &mut Slots<Group, Read>) {
    for ((id, place), entry) in file.entries() {
        let entry = entry.only(&["heading", "value"]);
        let group: Option<Group> = entry.listed(id, &place);
        let (members, heading) = (members(&entry), entry.trilingual("heading"));
        if let Some(group) = group {
            groups.put(group, heading.map(|heading| (members, heading)), &entry);
        }
    }
}

fn members(entry: &Entry<'_>) -> Dated<Vec<State>> {
    let values = entry.tables("value").into_iter().filter_map(|value| {
        let value = value.only_dated(&VALUE);
        value.checked();
        value.in_effect(Some(value.states()))
    });
    Dated::new(entry.follow(values.collect()))
}

impl Entry<'_> {
    /// The states of an entry: at least one, each once.
    pub(super) fn states(&self) -> Vec<State> {
        let mut states = Vec::new();
        for (code, place) in self.texts("states") {
            match State::from_code(code) {
                None => {
                    let what = format!("`{code}` is no code of a state");
                    self.fault(&place, what, "write two capitals, as `KG`");
                }
                Some(state) if states.contains(&state) => {
                    self.fault(&place, format!("`{code}` is named twice"), "name it once");
                }
                Some(state) => states.push(state),
            }
        }
        if states.is_empty() {
            let help = "add `states = [\"KG\"]`, or end the entry before this one with `until`";
            self.fault(&self.place_of("states"), "no state is named", help);
        }
        states
    }
}
