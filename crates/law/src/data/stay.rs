//! Reads `law/stay`: the visa-free regimes of the states, and since when days are counted.

use std::collections::BTreeMap;

use ruqsat_calendar::Day;

use super::entry::Entry;
use super::timeline::Term;
use crate::dated::{Dated, InEffect};
use crate::regime::{OfStates, Regime, Regimes};
use crate::state::State;

const REGIME: [&str; 9] = [
    "id",
    "states",
    "per_entry_days",
    "total_days",
    "window_days",
    "arguable_per_entry_days",
    "arguable_total_days",
    "arguable_window_days",
    "reading",
];

/// The regimes of each state, as they are read.
type ByState<'d> = BTreeMap<State, Vec<(Entry<'d>, InEffect<Regime>, Term)>>;

/// The regimes of `law/stay`.
#[derive(Default)]
pub(super) struct Read<'d> {
    /// Those that answers rest on.
    used: ByState<'d>,
    /// Those that a source claims for a state whose people need a visa by the safe reading.
    disputed: ByState<'d>,
}

/// The regimes of one file.
pub(super) fn read<'d>(file: &Entry<'d>, regimes: &mut Read<'d>) {
    let file = file.clone().only(&["regime", "disputed_regime"]);
    for entry in file.tables("regime") {
        put(&entry.only_dated(&REGIME), &mut regimes.used);
    }
    for entry in file.tables("disputed_regime") {
        let entry = entry.only_dated(&REGIME);
        // Without its point of dispute nobody would be told of it.
        entry.text("reading");
        put(&entry, &mut regimes.disputed);
    }
}

fn put<'d>(entry: &Entry<'d>, by_state: &mut ByState<'d>) {
    entry.checked();
    let states = entry.states();
    let Some((regime, term)) = entry.in_effect(regime(entry)) else {
        return;
    };
    for state in states {
        let of_state = by_state.entry(state).or_default();
        of_state.push((entry.clone(), regime.clone(), term.clone()));
    }
}

fn regime(entry: &Entry<'_>) -> Option<Regime> {
    let (id, per_entry_days) = (entry.text("id"), entry.number("per_entry_days"));
    let total_days = entry.number_if("total_days");
    let window_days = match total_days {
        Some(_) => entry.number("window_days")?,
        None => 0,
    };
    if total_days.is_none() && entry.has("window_days") {
        let help = "add `total_days`, or take the window out";
        entry.fault(
            &entry.place_of("window_days"),
            "a window without a total",
            help,
        );
    }
    Some(Regime {
        id: id?.to_owned(),
        per_entry_days: per_entry_days?,
        total_days,
        window_days,
        arguable_per_entry_days: entry.number_if("arguable_per_entry_days"),
        arguable_total: arguable_total(entry),
        reading: entry.id_if("reading"),
        confidence: entry.id("confidence")?,
    })
}

/// The other total with its window.
fn arguable_total(entry: &Entry<'_>) -> Option<(i32, i32)> {
    let named = ["arguable_total_days", "arguable_window_days"];
    if !named.iter().any(|key| entry.has(key)) {
        return None;
    }
    // Each without the other is a fault, and so are both without their point of dispute.
    entry.text("reading");
    let [total, window] = named.map(|key| entry.number(key));
    total.zip(window)
}

impl Read<'_> {
    /// All regimes in order, and days counted from `counted_from`. A state has regimes that are
    /// used, or regimes that are claimed: both are noted.
    pub(super) fn regimes(self, counted_from: Day) -> Regimes {
        for (state, claimed) in &self.disputed {
            for (entry, _, _) in claimed {
                if self.used.contains_key(state) {
                    let what = format!("`{state}` has a regime that is used");
                    let help = "give that regime `arguable_per_entry_days` and a `reading`";
                    entry.fault(&entry.place_of("states"), what, help);
                }
            }
        }
        Regimes::new(counted_from, follow(self.used), follow(self.disputed))
    }
}

/// Puts the regimes of each state in order, and notes overlaps and gaps where the later begins.
fn follow(by_state: ByState<'_>) -> OfStates {
    let dated = by_state.into_iter().map(|(state, mut regimes)| {
        regimes.sort_by_key(|(_, _, term)| term.from);
        let terms: Vec<Term> = regimes.iter().map(|(_, _, term)| term.clone()).collect();
        let ends = match regimes.last() {
            Some((last, _, _)) => last.ends(&terms),
            None => Vec::new(),
        };
        let ended = regimes.into_iter().zip(ends);
        let values = ended.map(|((_, regime, _), until)| InEffect { until, ..regime });
        (state, Dated::new(values.collect()))
    });
    dated.collect()
}

/// `law/stay/counting.toml`: the first day of entry from which days count towards a total.
pub(super) fn counted_from(file: &Entry<'_>) -> Option<Day> {
    let file = file
        .clone()
        .only(&["counted_from", "source", "confidence", "checked"]);
    file.sources();
    file.checked();
    file.day("counted_from")
}
