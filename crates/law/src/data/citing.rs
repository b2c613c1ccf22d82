//! Sources: `ml 6(4)` is the act `ml` and the provision `6(4)` in it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::entry::Entry;
use super::nearest::did_you_mean;
use crate::card::{Act, Provision};

/// The acts by key, each with the provisions that its file lists.
#[derive(Debug, Default)]
pub(super) struct Library {
    acts: BTreeMap<String, BTreeSet<String>>,
}

impl Library {
    /// Of these acts.
    pub(super) fn of(acts: &[Act]) -> Self {
        let provisions = |act: &Act| {
            act.provisions
                .iter()
                .map(|listed| listed.at.clone())
                .collect()
        };
        let acts = acts.iter().map(|act| (act.key.clone(), provisions(act)));
        Self {
            acts: acts.collect(),
        }
    }

    /// What is wrong with a source, and the remedy; `None` when it resolves.
    pub(super) fn doubt(&self, source: &str) -> Option<(String, String)> {
        let Provision { act, at } = Provision::of(source);
        let Some(provisions) = self.acts.get(&act) else {
            let known: Vec<&str> = self.acts.keys().map(String::as_str).collect();
            let help = format!("{} or add it to `acts`", did_you_mean(&act, &known));
            return Some((format!("no act has the key `{act}`"), help));
        };
        if at.is_empty() || provisions.is_empty() || provisions.contains(&at) {
            return None;
        }
        let known: Vec<&str> = provisions.iter().map(String::as_str).collect();
        let help = format!(
            "{} or list it under `{act}` in `acts`",
            did_you_mean(&at, &known)
        );
        Some((format!("`{act}` lists no provision `{at}`"), help))
    }
}

impl Entry<'_> {
    /// The sources of an entry: at least one, each found in the acts.
    pub(super) fn sources(&self) -> Vec<String> {
        let sources = self.texts("source");
        if sources.is_empty() {
            let help = "add `source = [\"KEY PROVISION\"]`, KEY being a key of `acts`";
            self.fault(&self.place_of("source"), "a value without a source", help);
        }
        let known = |(source, place): (&str, Range<usize>)| {
            self.look_up(source, &place);
            source.to_owned()
        };
        sources.into_iter().map(known).collect()
    }

    /// Notes a source that no act answers to.
    fn look_up(&self, source: &str, place: &Range<usize>) {
        if let Some((what, help)) = self.desk().library().doubt(source) {
            self.fault(place, what, help);
        }
    }
}
