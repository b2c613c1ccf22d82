//! A question with a list for an answer: what is on it, add another, change, remove.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use serde_json::Value as Json;

use super::ask::{self, Asking, Faults};
use super::catalogue::{Field, Kind, Question, Shape};
use super::form::{Body, Sent, Wrong};
use super::said::{self, Line};
use super::view::{self, Control, ErrorLink, FieldView, Place, optional};
use super::way::{self, Progress};
use super::{again, facts, problems, states_offered};
use crate::page::Page;
use crate::problem::{missing_page, strange_form};
use crate::visit::{Visit, shown};

/// Whether there is anything to list.
const ANY: &str = "any";

/// The entries that a list may have; nobody has more, and a browser keeps no more.
const MOST: usize = 50;

/// One entry of a list.
struct Entry {
    /// Its number, from 1.
    number: usize,
    lines: Vec<Line>,
    change: String,
    remove: String,
}

#[derive(Template)]
#[template(path = "questions/list.html")]
struct Listing<'v> {
    page: Page<'v>,
    progress: Progress,
    errors: Vec<ErrorLink>,
    hint: String,
    /// The first question: whether there is any. Not asked once something is listed.
    fields: Vec<FieldView>,
    entries: Vec<Entry>,
    action: String,
    add: String,
    go_on: String,
    back: String,
    states: Vec<String>,
}

/// Shows the list; an empty one begins with the question whether there is anything.
pub(super) fn show(visit: &Visit, question: &Question, fields: &[Field]) -> Response {
    let mut sent = Sent::default();
    let draft = &visit.draft;
    if draft.skipped.contains(question.id) {
        sent.push(ANY, "unknown");
    } else if facts::get(&draft.facts, question.path()).is_some() {
        sent.push(ANY, "no");
    }
    let page = listing(visit, question, fields, &sent, None);
    shown(page.render())
}

fn listing<'v>(
    visit: &'v Visit,
    question: &Question,
    fields: &[Field],
    sent: &Sent,
    wrong: Option<&Wrong>,
) -> Listing<'v> {
    let entries = entries(visit, question, fields);
    let words = visit.words();
    let asked: Vec<FieldView> = entries
        .is_empty()
        .then(|| any(visit, question, sent, wrong))
        .into_iter()
        .collect();
    let place = question.place();
    Listing {
        page: visit.page_titled(words.message(&format!("question-{}", question.id), &[])),
        progress: Progress::of(visit, Some(question.section)),
        errors: view::summary(&asked, &[]),
        hint: optional(visit, &format!("question-{}-hint", question.id)),
        fields: asked,
        entries,
        add: way::address(visit, &format!("{place}/new")),
        action: way::address(visit, &place),
        go_on: way::go_on(visit),
        back: way::back(visit),
        states: Vec::new(),
    }
}

fn any(visit: &Visit, question: &Question, sent: &Sent, wrong: Option<&Wrong>) -> FieldView {
    let place = Place {
        name: ANY,
        scope: question.id.to_owned(),
        open: true,
    };
    let control = view::control(visit, Kind::YesNo, &place, sent, wrong);
    view::only(visit, &place, control, wrong)
}

fn entries(visit: &Visit, question: &Question, fields: &[Field]) -> Vec<Entry> {
    let known = facts::list(&visit.draft.facts, question.path()).iter();
    known
        .enumerate()
        .map(|(place, entry)| {
            let address = Which::Known(place).place(question);
            Entry {
                number: place + 1,
                lines: said::lines(visit, question, fields, entry),
                remove: way::address(visit, &format!("{address}/remove")),
                change: way::address(visit, &address),
            }
        })
        .collect()
}

/// Takes whether there is anything to list.
pub(super) fn answer(visit: &Visit, question: &Question, sent: &Sent) -> Response {
    match sent.get(ANY) {
        "yes" => {
            let place = way::onward(visit, &Which::New.place(question));
            visit.keep_and_go(&visit.draft, &place)
        }
        "no" => way::keep(visit, question, Json::Array(Vec::new())),
        "unknown" => way::skip(visit, &[question]),
        _ => {
            let fields = fields_of(question);
            let wrong = Wrong::new(visit, "wrong-empty-choice");
            let page = listing(visit, question, fields, sent, Some(&wrong));
            let framed = page.page.with_errors();
            let page = Listing {
                page: framed,
                ..page
            };
            (StatusCode::UNPROCESSABLE_ENTITY, shown(page.render())).into_response()
        }
    }
}

const fn fields_of(question: &Question) -> &'static [Field] {
    match question.shape {
        Shape::List(fields) => fields,
        Shape::One(_) | Shape::Object(_) | Shape::Crossings => &[],
    }
}

/// Which entry an address means.
#[derive(Debug, Clone, Copy)]
enum Which {
    /// One that is added.
    New,
    /// One that is there, from 0.
    Known(usize),
}

impl Which {
    /// The address of its form, without the language.
    fn place(self, question: &Question) -> String {
        match self {
            Self::New => format!("{}/new", question.place()),
            Self::Known(place) => format!("{}/{}", question.place(), place + 1),
        }
    }
}

/// The list and the entry that an address means, if there are such.
fn meant(visit: &Visit, id: &str, entry: &str) -> Option<(&'static Question, Which)> {
    let question = Question::find(id).filter(|question| !fields_of(question).is_empty())?;
    let listed = matches!(question.shape, Shape::List(_));
    let length = facts::list(&visit.draft.facts, question.path()).len();
    if entry == "new" {
        return (listed && length < MOST).then_some((question, Which::New));
    }
    let number: usize = entry.parse().ok()?;
    let place = number.checked_sub(1).filter(|place| *place < length)?;
    Some((question, Which::Known(place)))
}

/// Shows one entry.
pub(super) async fn show_entry(
    visit: Visit,
    Path((_, id, entry)): Path<(String, String, String)>,
) -> Response {
    let Some((question, which)) = meant(&visit, &id, &entry) else {
        return missing_page(&visit);
    };
    if let Some(sent) = again::typed(&visit, &which.place(question)) {
        let faults = judged(&visit, question, which, &sent).err();
        return entry_page(&visit, question, which, &sent, &faults.unwrap_or_default());
    }
    let mut sent = Sent::default();
    if let Which::Known(place) = which {
        let known = facts::list(&visit.draft.facts, question.path());
        if let Some(object) = known.get(place) {
            ask::fields_typed(&visit, fields_of(question), object, &mut sent);
        }
    }
    entry_page(&visit, question, which, &sent, &Faults::default())
}

/// Keeps one entry.
pub(super) async fn keep_entry(
    visit: Visit,
    Path((_, id, entry)): Path<(String, String, String)>,
    body: Body,
) -> Response {
    let Some((question, which)) = meant(&visit, &id, &entry) else {
        return missing_page(&visit);
    };
    let Some(sent) = Sent::of(body) else {
        return strange_form(&visit);
    };
    match judged(&visit, question, which, &sent) {
        Ok(facts) => kept(&visit, question, facts),
        Err(faults) => {
            let page = entry_page(&visit, question, which, &sent, &faults);
            again::wrong(&visit, &which.place(question), &sent, page)
        }
    }
}

/// The facts with the entry among them, or what is wrong with it.
fn judged(
    visit: &Visit,
    question: &Question,
    which: Which,
    sent: &Sent,
) -> Result<facts::Facts, Faults> {
    let fields = fields_of(question);
    let object = ask::object(visit, fields, sent)?;
    let (facts, place) = with(visit, question, which, Json::Object(object));
    let names = ask::named(&format!("{}[{place}]", question.path()), fields);
    ask::sorted(problems::of(visit, &facts), &names).map_or(Ok(facts), Err)
}

/// The facts with an entry added or changed, and its place.
fn with(visit: &Visit, question: &Question, which: Which, entry: Json) -> (facts::Facts, usize) {
    let mut changed = visit.draft.facts.clone();
    let mut all = facts::list(&changed, question.path()).to_vec();
    let place = match which {
        Which::New => {
            all.push(entry);
            all.len().saturating_sub(1)
        }
        Which::Known(place) => {
            if let Some(known) = all.get_mut(place) {
                *known = entry;
            }
            place
        }
    };
    facts::set(&mut changed, question.path(), Json::Array(all));
    (changed, place)
}

fn kept(visit: &Visit, question: &Question, facts: facts::Facts) -> Response {
    let mut draft = visit.draft.clone();
    draft.facts = facts;
    draft.skipped.remove(question.id);
    visit.keep_and_go(&draft, &way::onward(visit, &question.place()))
}

/// Takes one entry off the list.
pub(super) async fn remove_entry(
    visit: Visit,
    Path((_, id, entry)): Path<(String, String, String)>,
) -> Response {
    let Some((question, Which::Known(place))) = meant(&visit, &id, &entry) else {
        return missing_page(&visit);
    };
    let mut changed = visit.draft.facts.clone();
    let mut all = facts::list(&changed, question.path()).to_vec();
    all.remove(place);
    if all.is_empty() {
        facts::remove(&mut changed, question.path());
    } else {
        facts::set(&mut changed, question.path(), Json::Array(all));
    }
    kept(&visit, question, changed)
}

fn entry_page(
    visit: &Visit,
    question: &Question,
    which: Which,
    sent: &Sent,
    faults: &Faults,
) -> Response {
    let fields = ask::field_views(visit, question, fields_of(question), sent, faults);
    let message = |kind: &str| format!("question-{}-{kind}", question.id);
    let asking = Asking {
        page: visit.page_titled(visit.words().message(&message("entry"), &[])),
        progress: Progress::of(visit, Some(question.section)),
        errors: view::summary(&fields, &faults.whole),
        action: way::address(visit, &which.place(question)),
        heading: true,
        hint: optional(visit, &message("entry-hint")),
        skippable: false,
        lines: String::new(),
        back: way::address(visit, &question.place()),
        states: states_offered(visit, &fields),
        fields,
    };
    ask::asked(asking, faults)
}
