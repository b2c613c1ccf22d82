//! The page of one question with one value, or with the fields of one object.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde_json::{Map, Value as Json};

use super::catalogue::{Field, Gate, Kind, Question, Shape};
use super::form::{self, Body, Sent, Wrong};
use super::view::{self, Control, ErrorLink, FieldView, Place, optional};
use super::way::{self, Progress};
use super::{again, facts, gate, list, problems, said, states_offered};
use crate::page::Page;
use crate::problem::{missing_page, strange_form};
use crate::visit::{Visit, shown};

/// The name of the only field of a question with one value.
const ANSWER: &str = "answer";

/// A page with fields.
#[derive(Template)]
#[template(path = "questions/question.html")]
pub(super) struct Asking<'v> {
    pub(super) page: Page<'v>,
    pub(super) progress: Progress,
    pub(super) errors: Vec<ErrorLink>,
    pub(super) fields: Vec<FieldView>,
    pub(super) action: String,
    /// The question stands above all fields, since there are several.
    pub(super) heading: bool,
    pub(super) hint: String,
    /// "I don't know" is a button.
    pub(super) skippable: bool,
    /// Where the lines of a passport can answer instead; empty where they cannot.
    pub(super) lines: String,
    /// Back leads here.
    pub(super) back: String,
    /// The names of states, to choose from while typing.
    pub(super) states: Vec<String>,
}

/// Shows a question, a list or a gate.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Response {
    if let Some(gate) = Gate::find(&id) {
        return gate::show(&visit, gate);
    }
    match Question::find(&id) {
        None => missing_page(&visit),
        Some(question) => match question.shape {
            Shape::One(_) | Shape::Object(_) => ask(&visit, question),
            Shape::List(fields) => list::show(&visit, question, fields),
            Shape::Crossings => missing_page(&visit),
        },
    }
}

/// Asks a question; what was typed and not taken is there again, with what is wrong with it.
fn ask(visit: &Visit, question: &Question) -> Response {
    let (sent, faults) = match again::typed(visit, &question.place()) {
        Some(sent) => {
            let faults = read(visit, question, &sent).err().unwrap_or_default();
            (sent, faults)
        }
        None => (as_sent(visit, question), Faults::default()),
    };
    page(visit, question, &sent, &faults)
}

/// Takes the answer.
pub(super) async fn answer(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    body: Body,
) -> Response {
    let Some(sent) = Sent::of(body) else {
        return strange_form(&visit);
    };
    if let Some(gate) = Gate::find(&id) {
        return gate::answer(&visit, gate, &sent);
    }
    match Question::find(&id) {
        None => missing_page(&visit),
        Some(question) => match question.shape {
            Shape::One(_) | Shape::Object(_) => take(&visit, question, &sent),
            Shape::List(_) => list::answer(&visit, question, &sent),
            Shape::Crossings => missing_page(&visit),
        },
    }
}

/// What is wrong with a form: with its fields by name, and with the whole.
#[derive(Debug, Default)]
pub(super) struct Faults {
    pub(super) fields: Vec<(&'static str, Wrong)>,
    pub(super) whole: Vec<String>,
}

impl Faults {
    pub(super) fn of(&self, name: &str) -> Option<&Wrong> {
        let mut fields = self.fields.iter();
        fields
            .find(|(known, _)| *known == name)
            .map(|(_, wrong)| wrong)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.whole.is_empty()
    }
}

fn take(visit: &Visit, question: &Question, sent: &Sent) -> Response {
    if sent.has("skip") || sent.get(ANSWER) == "unknown" {
        return way::skip(visit, &[question]);
    }
    match read(visit, question, sent) {
        Ok(value) => way::keep(visit, question, value),
        Err(faults) => {
            let page = page(visit, question, sent, &faults);
            again::wrong(visit, &question.place(), sent, page)
        }
    }
}

/// The answer as the contract writes it.
fn read(visit: &Visit, question: &Question, sent: &Sent) -> Result<Json, Faults> {
    let value = match question.shape {
        Shape::One(kind) => one(visit, kind, sent)?,
        Shape::Object(fields) | Shape::List(fields) => Json::Object(object(visit, fields, sent)?),
        Shape::Crossings => Json::Null,
    };
    let mut changed = visit.draft.facts.clone();
    facts::set(&mut changed, question.path(), value.clone());
    let found = problems::of(visit, &changed);
    let names = match question.shape {
        Shape::One(_) => vec![(question.path().to_owned(), ANSWER)],
        Shape::Object(fields) | Shape::List(fields) => named(question.path(), fields),
        Shape::Crossings => Vec::new(),
    };
    sorted(found, &names).map_or(Ok(value), Err)
}

/// The path of each field.
pub(super) fn named(path: &str, fields: &[Field]) -> Vec<(String, &'static str)> {
    let paths = fields
        .iter()
        .map(|field| (format!("{path}.{}", field.name), field.name));
    paths.collect()
}

/// Problems by the field that they are about; `None` when there are none.
pub(super) fn sorted(
    found: Vec<problems::Found>,
    names: &[(String, &'static str)],
) -> Option<Faults> {
    let mut faults = Faults::default();
    for problem in found {
        let says = problem.says;
        match names.iter().find(|(path, _)| *path == problem.path) {
            Some((_, name)) => faults.fields.push((name, Wrong { says, part: "" })),
            None => faults.whole.push(says),
        }
    }
    (!faults.is_empty()).then_some(faults)
}

fn one(visit: &Visit, kind: Kind, sent: &Sent) -> Result<Json, Faults> {
    let wrong = |wrong| Faults {
        fields: vec![(ANSWER, wrong)],
        whole: Vec::new(),
    };
    match form::value(visit, kind, ANSWER, sent) {
        Ok(Some(value)) => Ok(value),
        Ok(None) => Err(wrong(empty(visit, kind))),
        Err(fault) => Err(wrong(fault)),
    }
}

/// The fields of an object; what must not be empty is looked at too.
pub(super) fn object(
    visit: &Visit,
    fields: &'static [Field],
    sent: &Sent,
) -> Result<Map<String, Json>, Faults> {
    let mut faults = Faults::default();
    let mut object = Map::new();
    for field in fields {
        match form::value(visit, field.kind, field.name, sent) {
            Ok(Some(value)) => {
                object.insert(field.name.to_owned(), value);
            }
            Ok(None) if field.needed => {
                faults.fields.push((field.name, empty(visit, field.kind)));
            }
            Ok(None) => {}
            Err(wrong) => faults.fields.push((field.name, wrong)),
        }
    }
    if faults.is_empty() {
        Ok(object)
    } else {
        Err(faults)
    }
}

/// What to say where something has to stand.
fn empty(visit: &Visit, kind: Kind) -> Wrong {
    let message = match kind {
        Kind::YesNo | Kind::Doing | Kind::Choice(_) => "wrong-empty-choice",
        Kind::Several(_) => "wrong-empty-several",
        Kind::Day | Kind::Birthday => "wrong-empty-day",
        Kind::State => "wrong-empty-state",
        Kind::Amount | Kind::Count => "wrong-empty-number",
        Kind::Short => "wrong-empty-text",
    };
    Wrong::new(visit, message)
}

/// What was answered before, as the form would send it.
fn as_sent(visit: &Visit, question: &Question) -> Sent {
    let mut sent = Sent::default();
    if let Some(value) = facts::get(&visit.draft.facts, question.path()) {
        match question.shape {
            Shape::One(kind) => form::typed(visit, kind, ANSWER, value, &mut sent),
            Shape::Object(fields) | Shape::List(fields) => {
                fields_typed(visit, fields, value, &mut sent);
            }
            Shape::Crossings => {}
        }
    } else if visit.draft.skipped.contains(question.id) {
        sent.push(ANSWER, "unknown");
    }
    sent
}

/// The fields of an object, as the form would send them.
pub(super) fn fields_typed(visit: &Visit, fields: &[Field], object: &Json, sent: &mut Sent) {
    for field in fields {
        if let Some(value) = object.get(field.name) {
            form::typed(visit, field.kind, field.name, value, sent);
        }
    }
}

fn page(visit: &Visit, question: &Question, sent: &Sent, faults: &Faults) -> Response {
    let title = visit
        .words()
        .message(&format!("question-{}", question.id), &[]);
    let (fields, heading) = match question.shape {
        Shape::One(kind) => (vec![only(visit, question, kind, sent, faults)], false),
        Shape::Object(fields) | Shape::List(fields) => {
            (field_views(visit, question, fields, sent, faults), true)
        }
        Shape::Crossings => (Vec::new(), true),
    };
    let by_button = !matches!(
        question.shape,
        Shape::One(Kind::YesNo | Kind::Doing | Kind::Choice(_))
    );
    let asking = Asking {
        progress: Progress::of(visit, Some(question.section)),
        errors: view::summary(&fields, &faults.whole),
        action: way::address(visit, &question.place()),
        heading,
        hint: optional(visit, &format!("question-{}-hint", question.id)),
        skippable: by_button && question.id != "citizenship",
        lines: lines_address(visit, question),
        back: way::back(visit),
        states: states_offered(visit, &fields),
        page: visit.page_titled(title),
        fields,
    };
    asked(asking, faults)
}

/// The lines of a passport tell citizenship, birth and the last day of the passport.
fn lines_address(visit: &Visit, question: &Question) -> String {
    match question.id {
        "citizenship" | "born" | "passport_expires" => {
            way::address(visit, "/questions/passport-lines")
        }
        _ => String::new(),
    }
}

/// The page; one that came back with errors says so in its title.
pub(super) fn asked(asking: Asking<'_>, faults: &Faults) -> Response {
    if faults.is_empty() {
        return shown(asking.render());
    }
    let page = asking.page.with_errors();
    shown(Asking { page, ..asking }.render())
}

fn only(visit: &Visit, question: &Question, kind: Kind, sent: &Sent, faults: &Faults) -> FieldView {
    let place = Place {
        name: ANSWER,
        scope: question.id.to_owned(),
        open: true,
    };
    let control = view::control(visit, kind, &place, sent, faults.of(ANSWER));
    view::only(visit, &place, control, faults.of(ANSWER))
}

/// The fields of an object.
pub(super) fn field_views(
    visit: &Visit,
    question: &Question,
    fields: &'static [Field],
    sent: &Sent,
    faults: &Faults,
) -> Vec<FieldView> {
    let each = fields.iter().map(|field| {
        let place = Place {
            name: field.name,
            scope: said::scope(question, field),
            open: !field.needed,
        };
        let view = view::field(visit, field.kind, &place, sent, faults.of(field.name));
        FieldView {
            label: said::field_label(visit, question, field),
            hint: optional(
                visit,
                &format!("field-{}-hint", said::scope(question, field)),
            ),
            ..view
        }
    });
    each.collect()
}
