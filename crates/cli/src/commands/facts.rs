//! What is wrong with facts, or odd about them, in the language that is asked for.

use std::io::{self, Write as _};
use std::path::Path;

use ruqsat_contract::{Fault, Problem, Refused, Warning, nearest};
use ruqsat_law::State;
use ruqsat_law::data::Reference;
use ruqsat_wording::{Language, Wording, said};

use super::Setting;
use crate::outcome::Stop;

/// How the place of the facts is called in messages.
pub(super) fn named(path: &Path) -> String {
    if path == Path::new("-") {
        "standard input".to_owned()
    } else {
        path.display().to_string()
    }
}

impl Setting<'_> {
    /// What is wrong with the facts, a problem a line, each with its place in the file and its
    /// path. English has the words that stand in JSON.
    pub(super) fn refusal(&self, refused: &Refused, path: &Path) -> Stop {
        let file = named(path);
        let words = match self.foreign_words() {
            Ok(words) => words,
            Err(stop) => return stop,
        };
        let states = match self.states_in(refused) {
            Ok(states) => states,
            Err(stop) => return stop,
        };
        let shown = |problem: &Problem| {
            let place = problem.place;
            let says = words.as_ref().map_or_else(
                || problem.to_string(),
                |words| format!("`{}`: {}", problem.path, in_words(problem, words)),
            );
            let meant = states
                .as_ref()
                .and_then(|states| states.meant_by(&problem.fault));
            let meant = meant.unwrap_or_default();
            format!("{file}:{}:{}: {says}{meant}", place.line, place.column)
        };
        Stop::Refused(refused.0.iter().map(shown).collect())
    }

    /// Says on standard error what the person should look at again.
    pub(super) fn warn(&self, warnings: &[Warning]) -> Result<(), Stop> {
        if warnings.is_empty() {
            return Ok(());
        }
        let words = self.foreign_words()?;
        for warning in warnings {
            let says = words.as_ref().map_or_else(
                || warning.to_string(),
                |words| words.oddity(warning.code(), &warning.values()),
            );
            // The answer does not depend on anybody reading this.
            drop(writeln!(io::stderr(), "note: {says}"));
        }
        Ok(())
    }

    /// What states are called, where something that is no code of a state is to be looked up.
    fn states_in(&self, refused: &Refused) -> Result<Option<States>, Stop> {
        let is_no_state = |problem: &Problem| matches!(problem.fault, Fault::NotAState { .. });
        if !refused.0.iter().any(is_no_state) {
            return Ok(None);
        }
        Ok(Some(States {
            language: self.language,
            known: self.files.reference()?,
            perhaps: self.screens()?.message("complaint-nearest", &[]),
        }))
    }

    /// The words of the screens, unless the language is English.
    fn foreign_words(&self) -> Result<Option<Wording>, Stop> {
        match self.language {
            Language::English => Ok(None),
            Language::Kazakh | Language::Russian => self.screens().map(Some),
        }
    }
}

/// The states by all that people write for them.
struct States {
    language: Language,
    known: Reference,
    /// What stands before a code that may be meant.
    perhaps: String,
}

impl States {
    /// The code of the state that was named otherwise: `BY` for `BLR`, `Belarus`, `Беларусь`.
    fn meant_by(&self, fault: &Fault) -> Option<String> {
        let Fault::NotAState { given } = fault else {
            return None;
        };
        let code = self.by_code(given).or_else(|| self.by_name(given))?;
        let name = said(&self.known.states.of(code)?.name, self.language);
        Some(format!("; {} `{code}` ({name})?", self.perhaps))
    }

    fn by_code(&self, given: &str) -> Option<State> {
        let capitals = given.trim().to_uppercase();
        let short = State::from_code(&capitals);
        let short = short.filter(|state| self.known.states.of(*state).is_some());
        let long = || self.known.codes.of(&capitals)?.citizenship();
        short.or_else(long)
    }

    /// By its name in any of our languages, or the beginning or a slip of one.
    fn by_name(&self, given: &str) -> Option<State> {
        let states = self.known.states.all().iter();
        let named = states.flat_map(|name| {
            let names = Language::ALL.map(|language| said(&name.name, language));
            names.map(|text| (text, name.state))
        });
        let named: Vec<(&str, State)> = named.collect();
        let names: Vec<&str> = named.iter().map(|(text, _)| *text).collect();
        let near = nearest(given.trim(), &names)?;
        let found = named.iter().find(|(text, _)| *text == near);
        found.map(|(_, state)| *state)
    }
}

fn in_words(problem: &Problem, words: &Wording) -> String {
    let item = problem.path.item();
    words.problem(&ruqsat_wording::Problem {
        code: problem.fault.code(),
        fact: &problem.path.fact(),
        item: item.and_then(|item| i32::try_from(item).ok()),
        values: &problem.fault.values(),
        quoted: &problem.fault.quoted(),
    })
}
