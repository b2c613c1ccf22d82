//! A pasted list: one trip or one crossing a line.

use askama::Template;
use axum::response::Response;

use super::super::again;
use super::super::catalogue::Section;
use super::super::form::{Body, Sent};
use super::super::view::ErrorLink;
use super::super::way::{self, Progress};
use super::line::{Vocabulary, read};
use super::trips::{self, Added, Fault};
use super::{hint, with};
use crate::page::Page;
use crate::problem::strange_form;
use crate::session::Draft;
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
    refused: Vec<Refused>,
    action: String,
    back: String,
}

/// Where the field is, without the language.
const PLACE: &str = "/questions/crossings/paste";

/// What is wrong with a list: in short, and line by line.
struct Wrong {
    error: String,
    refused: Vec<Refused>,
}

/// Shows the field: empty, or with the list that was not taken.
pub(super) async fn show(visit: Visit) -> Response {
    match again::typed(&visit, PLACE) {
        None => shown(page(&visit, "", None).render()),
        Some(sent) => {
            let text = sent.get(LIST);
            let wrong = judged(&visit, text).err();
            shown(page(&visit, text, wrong).render())
        }
    }
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
    match judged(visit, text) {
        Ok(draft) => visit.keep_and_go(&draft, &way::onward(visit, super::PLACE)),
        Err(wrong) => {
            let mut sent = Sent::default();
            sent.push(LIST, text);
            let page = page(visit, text, Some(wrong));
            again::wrong(visit, PLACE, &sent, shown(page.render()))
        }
    }
}

/// The draft with the trips of a text, or what is wrong in which line.
fn judged(visit: &Visit, text: &str) -> Result<Draft, Wrong> {
    let (added, mut faults) = lines(visit, text);
    let known = trips::of(&visit.draft.facts);
    if added.is_empty() && faults.is_empty() {
        return Err(Wrong {
            error: visit.words().message("wrong-list-empty", &[]),
            refused: Vec::new(),
        });
    }
    match trips::merged(&known, &added, visit.app.today()) {
        Ok(trips) if faults.is_empty() => Ok(with(visit, &trips)),
        merged => {
            faults.extend(merged.err().unwrap_or_default());
            faults.sort_by_key(|(line, _)| *line);
            let page = visit.page_titled(String::new());
            Err(Wrong {
                error: page.n("wrong-list-lines", &faults.len()),
                refused: refused(visit, text, &faults),
            })
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

fn page<'v>(visit: &'v Visit, text: &str, wrong: Option<Wrong>) -> Paste<'v> {
    let page = visit.page("paste-title");
    let links = wrong.iter().map(|wrong| ErrorLink {
        id: LIST.to_owned(),
        says: wrong.error.clone(),
    });
    Paste {
        progress: Progress::of(visit, Some(Section::Trips)),
        errors: links.collect(),
        hint: hint(visit),
        text: text.to_owned(),
        action: way::address(visit, PLACE),
        back: way::address(visit, super::PLACE),
        page: match wrong {
            Some(_) => page.with_errors(),
            None => page,
        },
        refused: wrong.map_or_else(Vec::new, |wrong| wrong.refused),
    }
}
