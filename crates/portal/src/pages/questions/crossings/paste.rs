//! A pasted list: one trip or one crossing a line.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

use super::super::catalogue::Section;
use super::super::form::{Body, Sent};
use super::super::view::ErrorLink;
use super::super::way::{self, Progress};
use super::line::{Vocabulary, read};
use super::trips::{self, Added, Fault};
use super::{hint, with};
use crate::page::Page;
use crate::problem::strange_form;
use crate::visit::{Visit, shown};

/// The id of the text field.
const LIST: &str = "list";

/// A line that was refused.
struct Refused {
    number: usize,
    text: String,
    why: String,
}

#[derive(Template)]
#[template(path = "questions/paste.html")]
struct Paste<'v> {
    page: Page<'v>,
    progress: Progress,
    errors: Vec<ErrorLink>,
    hint: String,
    text: String,
    error: String,
    refused: Vec<Refused>,
    action: String,
    back: String,
}

/// Shows the empty field.
pub(super) async fn show(visit: Visit) -> Response {
    shown(page(&visit, "", String::new(), Vec::new()).render())
}

/// Adds the lines to the trips.
pub(super) async fn add(visit: Visit, body: Body) -> Response {
    match Sent::of(body) {
        Some(sent) => keep(&visit, sent.get(LIST)),
        None => strange_form(&visit),
    }
}

/// Keeps the trips of a text, or shows it again with what is wrong in which line.
pub(super) fn keep(visit: &Visit, text: &str) -> Response {
    let (added, mut faults) = lines(visit, text);
    let known = trips::of(&visit.draft.facts);
    if added.is_empty() && faults.is_empty() {
        let error = visit.words().message("wrong-list-empty", &[]);
        return again(visit, text, error, Vec::new());
    }
    match trips::merged(&known, &added, visit.app.today()) {
        Ok(trips) if faults.is_empty() => {
            let place = way::onward(visit, "/questions/crossings");
            visit.keep_and_go(&with(visit, &trips), &place)
        }
        merged => {
            faults.extend(merged.err().unwrap_or_default());
            faults.sort_by_key(|(line, _)| *line);
            let error = visit.page_titled(String::new());
            let error = error.n("wrong-list-lines", &faults.len());
            again(visit, text, error, refused(visit, text, &faults))
        }
    }
}

/// The crossings of the lines, and what is wrong with the others.
fn lines(visit: &Visit, text: &str) -> (Vec<Added>, Vec<(usize, Fault)>) {
    let vocabulary = Vocabulary::of(&visit.app);
    let (mut added, mut faults) = (Vec::new(), Vec::new());
    // More lines than trips could fill are not read: the count of crossings is refused anyway.
    for (source, line) in text.lines().take(4 * trips::MOST).enumerate() {
        match read(&vocabulary, line) {
            Ok(crossings) => added.extend(
                crossings
                    .into_iter()
                    .map(|crossing| Added { source, crossing }),
            ),
            Err(fault) => faults.push((source, fault)),
        }
    }
    (added, faults)
}

fn refused(visit: &Visit, text: &str, faults: &[(usize, Fault)]) -> Vec<Refused> {
    let told = faults.iter().take(100);
    told.map(|(line, fault)| Refused {
        number: line + 1,
        text: text
            .lines()
            .nth(*line)
            .unwrap_or_default()
            .chars()
            .take(80)
            .collect(),
        why: fault.said(visit),
    })
    .collect()
}

fn again(visit: &Visit, text: &str, error: String, refused: Vec<Refused>) -> Response {
    let page = page(visit, text, error, refused);
    let framed = page.page.with_errors();
    let page = Paste {
        page: framed,
        ..page
    };
    (StatusCode::UNPROCESSABLE_ENTITY, shown(page.render())).into_response()
}

fn page<'v>(visit: &'v Visit, text: &str, error: String, refused: Vec<Refused>) -> Paste<'v> {
    let links = (!error.is_empty()).then(|| ErrorLink {
        id: LIST.to_owned(),
        says: error.clone(),
    });
    Paste {
        page: visit.page("paste-title"),
        progress: Progress::of(visit, Some(Section::Trips)),
        errors: links.into_iter().collect(),
        hint: hint(visit),
        text: text.to_owned(),
        error,
        refused,
        action: way::address(visit, "/questions/crossings/paste"),
        back: way::address(visit, "/questions/crossings"),
    }
}
