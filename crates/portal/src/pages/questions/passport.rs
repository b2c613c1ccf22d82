//! The lines at the foot of a passport page fill what they tell: citizenship, birth, last day.
//!
//! The name and the number are read with the rest and kept nowhere.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use ruqsat_identity::{Field, Flaw, Form, Mrz, NoMrz, PartialDay};
use ruqsat_law::Value;
use serde_json::{Value as Json, json};

use super::catalogue::{Question, Section};
use super::facts::{self, Facts};
use super::form::{Body, Sent};
use super::problems;
use super::said::{self, Line};
use super::view::ErrorLink;
use super::way::{self, Progress};
use crate::page::Page;
use crate::problem::strange_form;
use crate::visit::{Visit, shown};

/// The name of the text field.
const LINES: &str = "lines";

/// A check digit in words, and whether it fits.
struct Told {
    says: String,
    look: &'static str,
}

/// What the lines tell so far.
#[derive(Template)]
#[template(path = "questions/reading.html")]
struct Reading<'v> {
    page: Page<'v>,
    form: String,
    rows: Vec<Line>,
    checks: Vec<Told>,
    corrections: Vec<String>,
}

#[derive(Template)]
#[template(path = "questions/passport.html")]
struct Lines<'v> {
    page: Page<'v>,
    progress: Progress,
    errors: Vec<ErrorLink>,
    text: String,
    reading: Option<Reading<'v>>,
    action: String,
    check: String,
    back: String,
}

/// Shows the empty field.
pub(super) async fn show(visit: Visit) -> Response {
    shown(page(&visit, "", None, Vec::new()).render())
}

/// What the lines tell so far, as a piece of the page.
pub(super) async fn check(visit: Visit, body: Body) -> Response {
    let Some(sent) = Sent::of(body) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    match Mrz::read(sent.get(LINES)) {
        Ok(mrz) => shown(reading(&visit, &mrz).render()),
        Err(_) => StatusCode::NO_CONTENT.into_response(),
    }
}

/// Takes the lines.
pub(super) async fn take(visit: Visit, body: Body) -> Response {
    let Some(sent) = Sent::of(body) else {
        return strange_form(&visit);
    };
    let mrz = match Mrz::read(sent.get(LINES)) {
        Ok(mrz) => mrz,
        Err(none) => return refused(&visit, &sent, None, vec![nothing(&visit, none)]),
    };
    match sent.get("act") {
        "check" => shown(page(&visit, sent.get(LINES), Some(&mrz), Vec::new()).render()),
        "correct" => {
            let mended = mrz.corrected();
            shown(page(&visit, &mended.reveal(), Some(&mended), Vec::new()).render())
        }
        _ => keep(&visit, &sent, &mrz),
    }
}

/// Keeps what the lines tell, if nothing in them is wrong.
fn keep(visit: &Visit, sent: &Sent, mrz: &Mrz) -> Response {
    let mut wrong: Vec<String> = mrz
        .flaws()
        .iter()
        .map(|flaw| flaw_said(visit, flaw))
        .collect();
    let found = found(visit, mrz);
    if wrong.is_empty() && !found.iter().any(|(path, _)| *path == "citizenship") {
        wrong.push(visit.words().message("wrong-lines-citizenship", &[]));
    }
    let mut draft = visit.draft.clone();
    for (path, value) in found {
        facts::set(&mut draft.facts, path, value);
    }
    if wrong.is_empty() {
        let problems = problems::of(visit, &draft.facts).into_iter();
        wrong.extend(problems.map(|problem| problem.says));
    }
    if !wrong.is_empty() {
        return refused(visit, sent, Some(mrz), wrong);
    }
    for question in ["citizenship", "born", "passport_expires", "passport_kind"] {
        draft.skipped.remove(question);
    }
    way::keep_draft(visit, &draft)
}

/// The facts that the lines tell, by their paths in the contract.
fn found(visit: &Visit, mrz: &Mrz) -> Vec<(&'static str, Json)> {
    let today = visit.app.today();
    let codes = &visit.app.book.reference.codes;
    let holder = mrz.nationality().and_then(|code| codes.of(&code));
    let state = holder.and_then(ruqsat_law::data::document_codes::CodeHolder::citizenship);
    let born = mrz.birth_date(today).and_then(PartialDay::whole);
    // The last day of a visa is not that of a passport.
    let expires = match mrz.form() {
        Form::Td3 | Form::Td1 | Form::Td2 => mrz.expiry_date(today).and_then(PartialDay::whole),
        Form::MrvA | Form::MrvB => None,
    };
    let day = |day: ruqsat_calendar::Day| json!(day.to_string());
    let all = [
        ("citizenship", state.map(|state| json!(state.code()))),
        ("born", born.map(day)),
        ("passport.expires", expires.map(day)),
        ("passport.kind", kind(mrz).map(Json::from)),
    ];
    let known = all.into_iter();
    known
        .filter_map(|(path, value)| Some((path, value?)))
        .collect()
}

/// The kind of the document by its code, where Doc 9303 or its issuer settles it.
fn kind(mrz: &Mrz) -> Option<&'static str> {
    let code = mrz.document_code()?;
    match (mrz.form(), code.as_str()) {
        (Form::Td3, "P" | "PP") => Some("foreign_passport"),
        (Form::Td3, "PD" | "PS") => Some("diplomatic"),
        // Only Russia's internal passport has such lines.
        (Form::Td3, "PN") if mrz.issuer().as_deref() == Some("RUS") => Some("internal_passport"),
        (Form::Td1 | Form::Td2, code) if code.starts_with('I') => Some("id_card"),
        _ => None,
    }
}

fn nothing(visit: &Visit, none: NoMrz) -> String {
    visit
        .words()
        .message(&format!("mrz-none-{}", none.code()), &[])
}

/// A flaw in words.
fn flaw_said(visit: &Visit, flaw: &Flaw) -> String {
    let count = |count: usize| Value::Count(i32::try_from(count).unwrap_or(i32::MAX));
    let field = |field: Field| vec![("field", Value::Id(field.id()))];
    let values = match *flaw {
        Flaw::Missing { line, characters } | Flaw::Excess { line, characters } => {
            vec![("line", count(line)), ("characters", count(characters))]
        }
        Flaw::Foreign { line, place, .. }
        | Flaw::NotADigit { line, place, .. }
        | Flaw::NotALetter { line, place, .. }
        | Flaw::NotASex { line, place, .. } => {
            vec![("line", count(line)), ("place", count(place))]
        }
        Flaw::NoDocument { .. } => Vec::new(),
        Flaw::NoSuchDay { field: which } | Flaw::CheckDigit { field: which, .. } => field(which),
    };
    visit
        .words()
        .message(&format!("mrz-flaw-{}", flaw.code()), &values)
}

fn reading<'v>(visit: &'v Visit, mrz: &Mrz) -> Reading<'v> {
    let words = visit.words();
    let about =
        |message: &str, field: Field| words.message(message, &[("field", Value::Id(field.id()))]);
    let checks = mrz.checks().into_iter().map(|check| match check.holds {
        Some(true) => Told {
            says: about("mrz-check-holds", check.field),
            look: "good",
        },
        Some(false) => Told {
            says: about("mrz-flaw-check_digit", check.field),
            look: "bad",
        },
        None => Told {
            says: about("mrz-check-waits", check.field),
            look: "near",
        },
    });
    let corrections = mrz.corrections().into_iter();
    Reading {
        page: visit.page("lines-title"),
        form: words.name(mrz.form().id()),
        rows: rows(visit, mrz),
        checks: checks.collect(),
        corrections: corrections
            .map(|correction| about("mrz-correction", correction.field))
            .collect(),
    }
}

/// What would be kept, in words.
fn rows(visit: &Visit, mrz: &Mrz) -> Vec<Line> {
    let told: Facts =
        found(visit, mrz)
            .into_iter()
            .fold(Facts::new(), |mut facts, (path, value)| {
                facts::set(&mut facts, path, value);
                facts
            });
    let questions = ["citizenship", "born", "passport_kind", "passport_expires"];
    let known = questions.into_iter().filter_map(Question::find);
    known
        .filter_map(|question| {
            let value = facts::get(&told, question.path())?;
            Some(Line {
                name: visit
                    .words()
                    .message(&format!("question-{}-short", question.id), &[]),
                value: said::of(visit, question, value),
            })
        })
        .collect()
}

fn refused(visit: &Visit, sent: &Sent, mrz: Option<&Mrz>, wrong: Vec<String>) -> Response {
    let page = page(visit, sent.get(LINES), mrz, wrong);
    let framed = page.page.with_errors();
    let page = Lines {
        page: framed,
        ..page
    };
    (StatusCode::UNPROCESSABLE_ENTITY, shown(page.render())).into_response()
}

fn page<'v>(visit: &'v Visit, text: &str, mrz: Option<&Mrz>, wrong: Vec<String>) -> Lines<'v> {
    let page = visit.page("lines-title");
    let errors = wrong.into_iter().map(|says| ErrorLink {
        id: LINES.to_owned(),
        says,
    });
    Lines {
        // Lines hold a name and a number: no cookie keeps them, so the form itself is sent along.
        page: if text.is_empty() {
            page
        } else {
            page.resending("lines-form")
        },
        progress: Progress::of(visit, Some(Section::Person)),
        errors: errors.collect(),
        text: text.to_owned(),
        reading: mrz.map(|mrz| reading(visit, mrz)),
        action: way::address(visit, "/questions/passport-lines"),
        check: visit.to("/questions/passport-lines/check"),
        back: way::back(visit),
    }
}
