//! Reads `law/stay`: the visa-free regimes of the states, and since when days are counted.

use std::collections::BTreeMap;

use ruqsat_calendar::Day;

use super::entry::Entry;
use super::timeline::Term;
use crate::dated::{Dated, InEffect};
use crate::regime::Regime;
use crate::state::State;

const REGIME: [&str; 7] = [
    "id",
    "states",
    "per_entry_days",
    "total_days",
    "window_days",
    "arguable_per_entry_days",
    "reading",
];

/// The regimes of each state, as they are read.
pub(super) type ByState<'d> = BTreeMap<State, Vec<(Entry<'d>, InEffect<Regime>, Term)>>;

/// The regimes of one file.
pub(super) fn read<'d>(file: &Entry<'d>, by_state: &mut ByState<'d>) {
    for entry in file.clone().only(&["regime"]).tables("regime") {
        let entry = entry.only_dated(&REGIME);
        entry.checked();
        let states = entry.states();
        let Some((regime, term)) = entry.in_effect(regime(&entry)) else {
            continue;
        };
        for state in states {
            let of_state = by_state.entry(state).or_default();
            of_state.push((entry.clone(), regime.clone(), term.clone()));
        }
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
        reading: entry.id_if("reading"),
        confidence: entry.id("confidence")?,
    })
}

/// Puts the regimes of each state in order, and notes overlaps and gaps where the later begins.
pub(super) fn follow(by_state: ByState<'_>) -> Vec<(State, Dated<Regime>)> {
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
