//! One page before several questions: what of it there is. The rest is settled at once.

use axum::response::Response;
use serde_json::{Value as Json, json};

use super::again;
use super::ask::{self, Asking, Faults};
use super::catalogue::{Gate, Question};
use super::facts;
use super::form::{Sent, Wrong};
use super::view::{self, Place};
use super::way::{self, Progress};
use crate::session::Draft;
use crate::visit::Visit;

/// The name of the boxes.
const HAS: &str = "has";

/// Shows the gate.
pub(super) fn show(visit: &Visit, gate: &Gate) -> Response {
    match again::typed(visit, &place(gate)) {
        Some(sent) => {
            let faults = judged(visit, gate, &sent).err().unwrap_or_default();
            page(visit, gate, &sent, &faults)
        }
        None => page(visit, gate, &sent(visit, gate), &Faults::default()),
    }
}

/// What is known already, as the form would send it.
fn sent(visit: &Visit, gate: &Gate) -> Sent {
    let mut sent = Sent::default();
    for question in parts(gate) {
        let known = facts::get(&visit.draft.facts, question.path());
        if known.is_some_and(|known| *known != nothing(question)) {
            sent.push(HAS, question.id);
        }
    }
    sent
}

/// The questions behind a gate.
pub(super) fn parts(gate: &Gate) -> impl Iterator<Item = &'static Question> {
    gate.parts.iter().filter_map(|id| Question::find(id))
}

/// How the contract writes that there is none of it.
fn nothing(question: &Question) -> Json {
    match question.id {
        "work_contract" => json!("none"),
        "permits" | "visas" => json!([]),
        _ => json!(false),
    }
}

/// Takes what there is. What has a page of its own is asked next; the rest is settled.
pub(super) fn answer(visit: &Visit, gate: &Gate, sent: &Sent) -> Response {
    if sent.has("skip") {
        let skipped: Vec<&Question> = parts(gate).collect();
        return way::skip(visit, &skipped);
    }
    let any = match judged(visit, gate, sent) {
        Ok(any) => any,
        Err(faults) => {
            let page = page(visit, gate, sent, &faults);
            return again::wrong(visit, &place(gate), sent, page);
        }
    };
    let draft = settled(&visit.draft, gate, &any);
    let open = any.iter().find(|question| is_listed(question));
    match open.filter(|question| facts::list(&draft.facts, question.path()).is_empty()) {
        Some(question) => {
            let place = format!("{}/new", question.place());
            visit.keep_and_go(&draft, &way::onward(visit, &place))
        }
        None => way::keep_draft(visit, &draft),
    }
}

fn is_listed(question: &Question) -> bool {
    matches!(question.id, "permits" | "visas")
}

/// The draft in which only those of the parts are left open that the person has.
pub(super) fn settled(draft: &Draft, gate: &Gate, any: &[&Question]) -> Draft {
    let mut draft = draft.clone();
    for question in parts(gate) {
        draft.skipped.remove(question.id);
        let known = facts::get(&draft.facts, question.path()).cloned();
        let empty = nothing(question);
        let has = any.iter().any(|other| other.id == question.id);
        match (has, question.id) {
            (false, "work_contract") => {
                draft.facts.remove("work");
                facts::set(&mut draft.facts, "work.contract", empty);
                facts::set(&mut draft.facts, "work.arrangement", json!("none"));
            }
            (false, _) => facts::set(&mut draft.facts, question.path(), empty),
            // That there is work, a permit or a visa says nothing yet: its own page asks.
            (true, "work_contract") if known == Some(empty.clone()) => {
                draft.facts.remove("work");
            }
            (true, "permits" | "visas") if known == Some(empty.clone()) => {
                facts::remove(&mut draft.facts, question.path());
            }
            (true, "work_contract" | "permits" | "visas") => {}
            (true, _) if known.is_none() || known == Some(empty) => {
                facts::set(&mut draft.facts, question.path(), json!({}));
            }
            (true, _) => {}
        }
    }
    draft
}

/// The parts that there are, if it is said that there are some or that there is none.
fn judged(visit: &Visit, gate: &Gate, sent: &Sent) -> Result<Vec<&'static Question>, Faults> {
    let has = |question: &&Question| sent.all(HAS).any(|id| id == question.id);
    let is_none = sent.all(HAS).any(|id| id == "none");
    let any: Vec<&Question> = parts(gate).filter(has).collect();
    let message = match (any.is_empty(), is_none) {
        (true, true) | (false, false) => return Ok(any),
        (true, false) => "wrong-empty-several",
        (false, true) => "wrong-none-and-some",
    };
    Err(Faults {
        fields: vec![(HAS, Wrong::new(visit, message))],
        whole: Vec::new(),
    })
}

fn place(gate: &Gate) -> String {
    format!("/questions/{}", gate.id)
}

fn page(visit: &Visit, gate: &Gate, sent: &Sent, faults: &Faults) -> Response {
    let boxes = Place {
        name: HAS,
        scope: gate.id.to_owned(),
        open: false,
    };
    let all: Vec<&'static str> = gate.parts.iter().copied().chain(["none"]).collect();
    let control = view::options(visit, &boxes, sent, "checkbox", &all);
    let fields = vec![view::only(visit, &boxes, control, faults.of(HAS))];
    let section = parts(gate).next().map(|question| question.section);
    let asking = Asking {
        page: visit.page(&format!("question-{}", gate.id)),
        progress: Progress::of(visit, section),
        errors: view::summary(&fields, &faults.whole),
        action: way::address(visit, &place(gate)),
        heading: false,
        hint: String::new(),
        skippable: true,
        lines: String::new(),
        back: way::back(visit),
        states: Vec::new(),
        fields,
    };
    ask::asked(asking, faults)
}
