//! What the reader of facts finds wrong, in words, by the path of the fact.

use ruqsat_contract::{Fault, JsonPath, Problem};
use ruqsat_law::Value;
use serde_json::Value as Json;

use super::facts::Facts;
use crate::session::Draft;
use crate::visit::Visit;

/// Something that is wrong with the facts.
#[derive(Debug)]
pub(super) struct Found {
    /// The path of the fact, such as `visas[0].until`.
    pub(super) path: String,
    /// What is wrong, in words.
    pub(super) says: String,
}

/// Everything that is wrong with these facts; nothing when they can be assessed.
pub(super) fn of(visit: &Visit, facts: &Facts) -> Vec<Found> {
    let mut facts = facts.clone();
    // Other facts may come before the citizenship; that it is missing yet is no mistake.
    facts
        .entry("citizenship")
        .or_insert_with(|| Json::from("XX"));
    let draft = Draft {
        facts,
        ..Draft::default()
    };
    match draft.facts_read(&visit.app) {
        Ok(_) => Vec::new(),
        Err(refused) => refused
            .0
            .iter()
            .map(|problem| found(visit, problem))
            .collect(),
    }
}

fn found(visit: &Visit, problem: &Problem) -> Found {
    Found {
        path: written(&problem.path),
        says: said(visit, &problem.fault),
    }
}

/// The path without its root.
fn written(path: &JsonPath) -> String {
    let text = path.to_string();
    text.trim_start_matches('$')
        .trim_start_matches('.')
        .to_owned()
}

/// A fault in words.
pub(super) fn said(visit: &Visit, fault: &Fault) -> String {
    let words = visit.words();
    let message = format!("wrong-fact-{}", fault.code());
    let message = if words.has(&message) {
        &message
    } else {
        "wrong-fact"
    };
    words.message(message, &values(fault))
}

/// The values that a sentence about a fault may name.
fn values(fault: &Fault) -> Vec<(&'static str, Value)> {
    match fault {
        Fault::EndsBeforeBegin { end, begin, .. } => {
            vec![("end", Value::Day(*end)), ("begin", Value::Day(*begin))]
        }
        Fault::InTheFuture { given, on } => {
            vec![("given", Value::Day(*given)), ("on", Value::Day(*on))]
        }
        Fault::ExitWithoutEntry { on } | Fault::EntryWhileInside { on } => {
            vec![("on", Value::Day(*on))]
        }
        Fault::NotCovered { day, first, last } => vec![
            ("day", Value::Day(*day)),
            ("first", Value::Day(*first)),
            ("last", Value::Day(*last)),
        ],
        Fault::TooMany { most } => {
            let most = i32::try_from(*most).unwrap_or(i32::MAX);
            vec![("count", Value::Count(most))]
        }
        Fault::NotJson { .. }
        | Fault::UnknownField { .. }
        | Fault::Repeated
        | Fault::Missing { .. }
        | Fault::Null { .. }
        | Fault::WrongType { .. }
        | Fault::UnknownWord { .. }
        | Fault::NotADay { .. }
        | Fault::NoSuchDay { .. }
        | Fault::NotATime { .. }
        | Fault::NotAState { .. }
        | Fault::NotTwelveDigits
        | Fault::OutOfRange { .. }
        | Fault::NotShort { .. }
        | Fault::OutOfPlace { .. } => Vec::new(),
    }
}
