//! Reads `law/states/names.toml`: what states are called, and the forms that sentences need.

use serde::Deserialize;
use toml::Spanned;
use toml::de::DeValue;

use super::Fault;
use super::reader::{File, Words};
use crate::card::Trilingual;
use crate::state::State;

/// The name of a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateName {
    /// The state, or [`State::STATELESS`].
    pub state: State,
    /// Its name. In Kazakh it also stands before the word for citizen.
    pub name: Trilingual,
    /// The Russian name as it stands after the word for citizen, in the genitive; `None` for a
    /// stateless person, whose name says all by itself.
    pub citizen_ru: Option<String>,
    /// The English name as it stands after "citizen of": `the Netherlands`; `None` for a
    /// stateless person.
    pub citizen_en: Option<String>,
}

/// The names of all states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateNames {
    /// By their codes, in alphabetical order.
    names: Vec<StateName>,
}

impl StateNames {
    /// The name of a state; `None` for a code that ISO 3166-1 does not list.
    pub fn of(&self, state: State) -> Option<&StateName> {
        let place = self
            .names
            .binary_search_by_key(&state, |name| name.state)
            .ok()?;
        self.names.get(place)
    }

    /// All of them, by their codes.
    pub fn all(&self) -> &[StateName] {
        &self.names
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenName {
    kk: Spanned<String>,
    ru: Spanned<String>,
    en: Spanned<String>,
    citizen_ru: Option<Spanned<String>>,
    citizen_en: Option<Spanned<String>>,
}

/// Reads the names from their files, each a path and its text.
///
/// # Errors
/// Every [`Fault`] found in them.
pub fn parse(files: &[(&str, &str)]) -> Result<StateNames, Vec<Fault>> {
    let (mut names, mut faults) = (Vec::<StateName>::new(), Vec::new());
    for (path, text) in files {
        let mut file = File::new(path, text);
        for (code, value) in file.top(&[]) {
            let name = name(&code, value, &mut file);
            if let Some(name) = name.filter(|name| is_new(&names, name, &code, &mut file)) {
                names.push(name);
            }
        }
        faults.append(&mut file.into_faults());
    }
    names.sort_by_key(|name| name.state);
    if faults.is_empty() {
        Ok(StateNames { names })
    } else {
        Err(faults)
    }
}

fn is_new(
    names: &[StateName],
    name: &StateName,
    code: &Spanned<String>,
    file: &mut File<'_>,
) -> bool {
    let is_new = names.iter().all(|known| known.state != name.state);
    if !is_new {
        let what = format!("the state `{}` stands twice", name.state);
        file.fault(&code.span(), what, "keep one of the two");
    }
    is_new
}

fn name(
    code: &Spanned<String>,
    value: Spanned<DeValue<'_>>,
    file: &mut File<'_>,
) -> Option<StateName> {
    let state = State::from_code(code.get_ref());
    if state.is_none() {
        let what = format!("`{}` is no code of a state", code.get_ref());
        file.fault(&code.span(), what, "write two capitals, such as `UZ`");
    }
    let WrittenName {
        kk,
        ru,
        en,
        citizen_ru,
        citizen_en,
    } = file.read(value)?;
    let state = state?;
    let name = file.words(&Words { kk, ru, en });
    let stateless = state == State::STATELESS;
    if stateless == citizen_ru.is_some() {
        let what = format!("`citizen_ru` of `{state}` is {}", wrong(stateless));
        file.fault(
            &code.span(),
            what,
            "every state has a Russian genitive, a stateless person none",
        );
    }
    let spelled = |word: Option<Spanned<String>>| word.map(Spanned::into_inner);
    let citizen_en = spelled(citizen_en).or_else(|| (!stateless).then(|| name.en.clone()));
    Some(StateName {
        state,
        name,
        citizen_ru: spelled(citizen_ru),
        citizen_en,
    })
}

const fn wrong(stateless: bool) -> &'static str {
    if stateless { "one too many" } else { "missing" }
}

#[cfg(test)]
mod tests;
