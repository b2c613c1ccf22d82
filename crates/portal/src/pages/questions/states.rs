//! Finds a state by its code or its name in any of the three languages.

use ruqsat_law::State;
use ruqsat_wording::{Language, said};

use crate::app::App;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// This state.
    Is(State),
    /// No such name; this one is near.
    Near(State),
    /// Nothing like it.
    Nothing,
}

/// Finds the state that was typed.
pub(super) fn find(app: &App, typed: &str) -> Found {
    let names = app.book.reference.states.all();
    let code = State::from_code(&typed.to_uppercase());
    if let Some(known) = code.and_then(|code| names.iter().find(|name| name.state == code)) {
        return Found::Is(known.state);
    }
    let wanted = plain(typed);
    if wanted.is_empty() || wanted.len() > 100 {
        return Found::Nothing;
    }
    let mut best: Option<(f64, State)> = None;
    for name in names {
        for language in Language::ALL {
            let known = plain(said(&name.name, language));
            if known == wanted {
                return Found::Is(name.state);
            }
            let likeness = strsim::jaro_winkler(&known, &wanted);
            if likeness >= NEAR && best.is_none_or(|(other, _)| likeness > other) {
                best = Some((likeness, name.state));
            }
        }
    }
    best.map_or(Found::Nothing, |(_, state)| Found::Near(state))
}

/// As near as a slip of the finger.
const NEAR: f64 = 0.82;

/// The Russian letter that is seldom typed, and the one that stands for it.
const YO: &str = "\u{451}";
const YE: &str = "\u{435}";

/// Without what people leave out: capitals, dots, hyphens, the dots of ё.
fn plain(name: &str) -> String {
    let lower = name.to_lowercase().replace(YO, YE);
    let letters = lower
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' });
    let spaced: String = letters.collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}
