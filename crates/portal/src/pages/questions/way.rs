//! The way through the questions: what is kept, and which page comes next.

use axum::response::Response;
use serde_json::Value as Json;

use super::catalogue::{Question, Section};
use super::{chooser, facts};
use crate::session::Draft;
use crate::visit::Visit;

/// Who came from checking their answers goes back there.
const FROM_CHECK: &str = "from=check";

/// The person came from checking their answers.
pub(super) fn from_check(visit: &Visit) -> bool {
    let query = visit.place.split_once('?').map(|(_, query)| query);
    query == Some(FROM_CHECK)
}

/// An address of the questions that remembers where the person came from.
pub(super) fn address(visit: &Visit, place: &str) -> String {
    visit.to(&onward(visit, place))
}

/// The same without the language.
pub(super) fn onward(visit: &Visit, place: &str) -> String {
    if from_check(visit) {
        format!("{place}?{FROM_CHECK}")
    } else {
        place.to_owned()
    }
}

/// Where the link "back" leads.
pub(super) fn back(visit: &Visit) -> String {
    let place = if from_check(visit) {
        "/questions/check"
    } else {
        "/questions"
    };
    visit.to(place)
}

/// Keeps the answer to a question and goes on.
pub(super) fn keep(visit: &Visit, question: &Question, value: Json) -> Response {
    let mut draft = visit.draft.clone();
    facts::set(&mut draft.facts, question.path(), value);
    draft.skipped.remove(question.id);
    keep_draft(visit, &draft)
}

/// Remembers that the person does not know, and goes on.
pub(super) fn skip(visit: &Visit, questions: &[&Question]) -> Response {
    let mut draft = visit.draft.clone();
    for question in questions {
        facts::remove(&mut draft.facts, question.path());
        draft.skipped.insert(question.id.to_owned());
    }
    keep_draft(visit, &draft)
}

/// Keeps a draft and goes on: back to checking, else to what comes next, else to the answer.
pub(super) fn keep_draft(visit: &Visit, draft: &Draft) -> Response {
    if from_check(visit) {
        return visit.keep_and_go(draft, "/questions/check");
    }
    visit.keep_and_go(draft, &chooser::next_place(&visit.app, draft))
}

/// How far the person is, in words.
#[derive(Debug)]
pub(super) struct Progress {
    /// The part of the task list.
    pub(super) section: String,
    /// About so many more questions; empty when none.
    pub(super) more: String,
    /// An answer can be shown already.
    pub(super) answerable: bool,
}

impl Progress {
    /// The progress of a visit.
    pub(super) fn of(visit: &Visit, section: Option<Section>) -> Self {
        let more = chooser::coming(&visit.app, &visit.draft).len();
        let section = section.map(|section| format!("interview-section-{}", section.id()));
        Self {
            section: section.map_or(String::new(), |id| visit.words().message(&id, &[])),
            more: if more > 1 {
                visit.page_titled(String::new()).n("interview-more", &more)
            } else {
                String::new()
            },
            answerable: visit.draft.facts.contains_key("citizenship"),
        }
    }
}

/// The address that goes on: to what comes next, or back to checking.
pub(super) fn go_on(visit: &Visit) -> String {
    let place = if from_check(visit) {
        "/questions/check"
    } else {
        "/questions/next"
    };
    visit.to(place)
}
