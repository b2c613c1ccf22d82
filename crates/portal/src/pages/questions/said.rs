//! Answers in words, for lists and for checking.

use ruqsat_law::State;
use ruqsat_wording as wording;
use serde_json::Value as Json;

use super::catalogue::{Field, Kind, Question, Shape};
use super::view::option_label;
use super::{crossings, facts};
use crate::visit::Visit;

/// One line of an answer: the name of a field (empty when there is only one) and its value.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) name: String,
    pub(super) value: String,
}

/// The answer to a question in a few words; empty when there is none.
pub(super) fn answer(visit: &Visit, question: &Question) -> String {
    facts::get(&visit.draft.facts, question.path())
        .map_or(String::new(), |answered| of(visit, question, answered))
}

/// An answer to a question in a few words.
pub(super) fn of(visit: &Visit, question: &Question, answered: &Json) -> String {
    match question.shape {
        Shape::One(kind) => value(visit, kind, question.id, answered),
        Shape::Object(fields) => joined(&lines(visit, question, fields, answered)),
        Shape::List(_) => count(visit, "interview-entries", answered),
        Shape::Crossings => trips(visit),
    }
}

fn trips(visit: &Visit) -> String {
    let trips = crossings::trips(&visit.draft.facts).len();
    counted(visit, "interview-trips", trips)
}

fn count(visit: &Visit, message: &str, list: &Json) -> String {
    counted(visit, message, list.as_array().map_or(0, Vec::len))
}

fn counted(visit: &Visit, message: &str, entries: usize) -> String {
    if entries == 0 {
        return visit.words().message("choice-none", &[]);
    }
    visit.page_titled(String::new()).n(message, &entries)
}

/// The fields of an object, each with its value.
pub(super) fn lines(
    visit: &Visit,
    question: &Question,
    fields: &[Field],
    object: &Json,
) -> Vec<Line> {
    let known = fields
        .iter()
        .filter_map(|field| Some((field, object.get(field.name)?)));
    known
        .map(|(field, given)| Line {
            name: field_label(visit, question, field),
            value: value(visit, field.kind, &scope(question, field), given),
        })
        .collect()
}

fn joined(lines: &[Line]) -> String {
    let parts: Vec<String> = lines
        .iter()
        .map(|line| format!("{}: {}", line.name, line.value))
        .collect();
    parts.join("; ")
}

/// Where the words of a field of an object are.
pub(super) fn scope(question: &Question, field: &Field) -> String {
    format!("{}-{}", question.id, field.name)
}

/// The name of a field of an object: its own in that question, else that of all such fields.
pub(super) fn field_label(visit: &Visit, question: &Question, field: &Field) -> String {
    let own = format!("field-{}", scope(question, field));
    let words = visit.words();
    if words.has(&own) {
        words.message(&own, &[])
    } else {
        words.message(&format!("field-{}", field.name), &[])
    }
}

/// A value in words.
pub(super) fn value(visit: &Visit, kind: Kind, scope: &str, given: &Json) -> String {
    let text = given.as_str().unwrap_or_default();
    let among = |words: Vec<&'static str>, text: &str| {
        let known = words.into_iter().find(|word| *word == text);
        known.map_or(String::new(), |word| option_label(visit, scope, word))
    };
    match kind {
        Kind::YesNo | Kind::Doing => {
            option_label(visit, scope, yes_no(*given != Json::Bool(false)))
        }
        Kind::Choice(words) => among(words(), text),
        Kind::Several(words) => several(visit, scope, &words(), given),
        Kind::Day | Kind::Birthday => text
            .parse()
            .map_or(String::new(), |day| wording::day(visit.language, day)),
        Kind::State => {
            State::from_code(text).map_or(String::new(), |state| visit.words().state(state))
        }
        Kind::Amount => wording::tenge(
            visit.language,
            ruqsat_law::Tenge(given.as_i64().unwrap_or(0)),
        ),
        Kind::Count => given.to_string(),
        Kind::Short => text.to_owned(),
    }
}

const fn yes_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

fn several(visit: &Visit, scope: &str, words: &[&'static str], given: &Json) -> String {
    let ticked = given.as_array().map(Vec::as_slice).unwrap_or_default();
    let is_ticked = |word: &&&str| ticked.iter().any(|ticked| ticked == **word);
    let labels: Vec<String> = words
        .iter()
        .filter(is_ticked)
        .map(|word| option_label(visit, scope, word))
        .collect();
    if labels.is_empty() {
        visit.words().message("choice-none", &[])
    } else {
        labels.join("; ")
    }
}
