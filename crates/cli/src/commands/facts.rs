//! What is wrong with facts, or odd about them, in the language that is asked for.

use std::io::{self, Write as _};
use std::path::Path;

use ruqsat_contract::{Problem, Refused, Warning};
use ruqsat_wording::{Language, Wording};

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
        let shown = |problem: &Problem| {
            let place = problem.place;
            let says = words.as_ref().map_or_else(
                || problem.to_string(),
                |words| format!("`{}`: {}", problem.path, in_words(problem, words)),
            );
            format!("{file}:{}:{}: {says}", place.line, place.column)
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

    /// The words of the screens, unless the language is English.
    fn foreign_words(&self) -> Result<Option<Wording>, Stop> {
        match self.language {
            Language::English => Ok(None),
            Language::Kazakh | Language::Russian => self.screens().map(Some),
        }
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
