//! What a form sent, and what a field makes of it.

use axum::Form;
use axum::extract::rejection::FormRejection;
use ruqsat_law::{State, Value};
use serde_json::{Value as Json, json};

use super::catalogue::Kind;
use super::{day, states};
use crate::visit::Visit;

/// The fields of a form, in their order.
#[derive(Debug, Clone, Default)]
pub(super) struct Sent(pub(super) Vec<(String, String)>);

/// What axum makes of the body of a form.
pub(super) type Body = Result<Form<Vec<(String, String)>>, FormRejection>;

impl Sent {
    /// The fields; `None` when the form is not one of ours.
    pub(super) fn of(body: Body) -> Option<Self> {
        body.ok().map(|Form(fields)| Self(fields))
    }

    /// The first value of that name, without blanks around it; empty when there is none.
    pub(super) fn get(&self, name: &str) -> &str {
        let mut fields = self.0.iter();
        fields
            .find(|(known, _)| known == name)
            .map_or("", |(_, value)| value.trim())
    }

    /// All values of that name.
    pub(super) fn all<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s str> {
        let fields = self.0.iter();
        fields
            .filter(move |(known, _)| known == name)
            .map(|(_, value)| value.trim())
    }

    /// The form holds that field.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    pub(super) fn push(&mut self, name: &str, value: impl Into<String>) {
        self.0.push((name.to_owned(), value.into()));
    }
}

/// Something is wrong with a field: in words, and which part of it is to be corrected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrong {
    /// What is wrong and what to do.
    pub(super) says: String,
    /// The part of the field, such as `month`; empty for the whole.
    pub(super) part: &'static str,
}

impl Wrong {
    /// A message without values, about the whole field.
    pub(super) fn new(visit: &Visit, message: &str) -> Self {
        Self::with(visit, message, &[])
    }

    /// A message with values, about the whole field.
    pub(super) fn with(visit: &Visit, message: &str, values: &[(&'static str, Value)]) -> Self {
        Self {
            says: visit.words().message(message, values),
            part: "",
        }
    }
}

/// What stands in a field: nothing, a value of the contract, or something wrong.
pub(super) fn value(
    visit: &Visit,
    kind: Kind,
    name: &str,
    sent: &Sent,
) -> Result<Option<Json>, Wrong> {
    match kind {
        Kind::Day | Kind::Birthday => {
            let found = day::read(visit, name, sent)?;
            Ok(found.map(|day| json!(day.to_string())))
        }
        Kind::YesNo => choice(visit, sent.get(name), &["yes", "no"])
            .map(|word| word.map(|word| json!(word == "yes"))),
        Kind::Doing => choice(visit, sent.get(name), &["yes", "no"]).map(|word| {
            word.map(|word| {
                if word == "yes" {
                    json!({})
                } else {
                    json!(false)
                }
            })
        }),
        Kind::Choice(words) => {
            choice(visit, sent.get(name), &words()).map(|word| word.map(Json::from))
        }
        Kind::Several(words) => Ok(several(sent, name, &words())),
        Kind::State => state(visit, sent.get(name)),
        Kind::Amount => number(visit, sent.get(name), "wrong-amount"),
        Kind::Count => number(visit, sent.get(name), "wrong-count"),
        Kind::Short => Ok(Some(sent.get(name))
            .filter(|text| !text.is_empty())
            .map(|text| json!(text.to_uppercase()))),
    }
}

fn choice<'w>(visit: &Visit, word: &str, words: &[&'w str]) -> Result<Option<&'w str>, Wrong> {
    if word.is_empty() || word == "unknown" {
        return Ok(None);
    }
    match words.iter().find(|known| **known == word) {
        Some(known) => Ok(Some(known)),
        None => Err(Wrong::new(visit, "wrong-choice")),
    }
}

/// The boxes that are ticked; "none of these" is an empty list.
fn several(sent: &Sent, name: &str, words: &[&'static str]) -> Option<Json> {
    let ticked: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| sent.all(name).any(|sent| sent == *word))
        .collect();
    let none = sent.all(name).any(|sent| sent == "none");
    (none || !ticked.is_empty()).then(|| json!(ticked))
}

fn state(visit: &Visit, typed: &str) -> Result<Option<Json>, Wrong> {
    if typed.is_empty() {
        return Ok(None);
    }
    match states::find(&visit.app, typed) {
        states::Found::Is(state) => Ok(Some(json!(state.code()))),
        states::Found::Near(state) => Err(near(visit, state)),
        states::Found::Nothing => Err(Wrong::new(visit, "wrong-state")),
    }
}

fn near(visit: &Visit, state: State) -> Wrong {
    Wrong::with(visit, "wrong-state-near", &[("state", Value::State(state))])
}

/// A whole number; blanks, dashes and the letters of a currency between digits do not matter.
fn number(visit: &Visit, typed: &str, message: &str) -> Result<Option<Json>, Wrong> {
    if typed.is_empty() {
        return Ok(None);
    }
    let is_filler = |c: char| c.is_whitespace() || matches!(c, '-' | '_' | '\'' | '₸');
    let digits: String = typed.chars().filter(|c| !is_filler(*c)).collect();
    match digits.parse::<i64>() {
        Ok(number) if digits.len() <= 15 => Ok(Some(json!(number))),
        Ok(_) | Err(_) => Err(Wrong::new(visit, message)),
    }
}

/// A value of the contract as a form would send it, so that it can be shown and changed.
pub(super) fn typed(visit: &Visit, kind: Kind, name: &str, value: &Json, sent: &mut Sent) {
    let text = value.as_str().unwrap_or_default();
    match kind {
        Kind::Day | Kind::Birthday => day::typed(name, text, sent),
        Kind::YesNo => sent.push(name, if *value == json!(true) { "yes" } else { "no" }),
        Kind::Doing => sent.push(name, if *value == json!(false) { "no" } else { "yes" }),
        Kind::Several(_) => {
            let ticked = value.as_array().map(Vec::as_slice).unwrap_or_default();
            for word in ticked {
                sent.push(name, word.as_str().unwrap_or_default());
            }
            if ticked.is_empty() {
                sent.push(name, "none");
            }
        }
        Kind::State => {
            let state = State::from_code(text);
            sent.push(
                name,
                state.map_or(String::new(), |state| visit.words().state(state)),
            );
        }
        Kind::Amount | Kind::Count => sent.push(name, value.to_string()),
        Kind::Choice(_) | Kind::Short => sent.push(name, text),
    }
}
