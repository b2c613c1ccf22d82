//! Trips typed in rows: as many at once as one likes.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use ruqsat_calendar::Day;
use ruqsat_law::facts::{Visit as Trip, Way};

use super::super::catalogue::{Question, Section};
use super::super::form::{Body, Sent};
use super::super::view::ErrorLink;
use super::super::way::{self, Progress};
use super::line::one_day;
use super::trips::{self, Added, Fault, at};
use super::{ID, hint, numbers, with};
use crate::page::Page;
use crate::problem::{missing_page, strange_form};
use crate::visit::{Visit, shown};

/// Empty rows at first, and with every "more rows".
const SOME: usize = 4;

/// Sheet at most.
const MOST: usize = trips::MOST / 2;

/// A row as it is shown.
#[derive(Debug)]
struct Row {
    number: usize,
    entered: String,
    left: String,
    error: String,
}

#[derive(Template)]
#[template(path = "questions/rows.html")]
struct Sheet<'v> {
    page: Page<'v>,
    progress: Progress,
    errors: Vec<ErrorLink>,
    hint: String,
    rows: Vec<Row>,
    inside: bool,
    inside_error: String,
    action: String,
    back: String,
    paste: String,
    file: String,
    /// One trip is changed: no more rows, no "never".
    single: bool,
}

/// Shows empty rows.
pub(super) async fn show(visit: Visit) -> Response {
    empty(&visit)
}

/// The page with empty rows.
pub(super) fn empty(visit: &Visit) -> Response {
    let typed = Typed::blank(SOME);
    shown(page(visit, &typed, &[], None).render())
}

/// What was typed.
#[derive(Debug)]
struct Typed {
    rows: Vec<(String, String)>,
    inside: bool,
}

impl Typed {
    fn blank(rows: usize) -> Self {
        Self {
            rows: vec![<(String, String)>::default(); rows],
            inside: false,
        }
    }

    fn of(sent: &Sent) -> Self {
        let count = |name: &&(String, String)| name.0.starts_with("in-");
        let rows = sent.0.iter().filter(count).count().min(MOST);
        let text = |way: &str, row: usize| {
            let typed = sent.get(&format!("{way}-{row}"));
            typed.chars().take(40).collect::<String>()
        };
        Self {
            rows: (1..=rows)
                .map(|row| (text("in", row), text("out", row)))
                .collect(),
            inside: sent.has("inside"),
        }
    }

    /// The crossings of all rows.
    fn read(&self) -> Result<Vec<Added>, Vec<(usize, Fault)>> {
        let (mut added, mut faults) = (Vec::new(), Vec::new());
        for (source, (entered, left)) in self.rows.iter().enumerate() {
            match read(entered, left) {
                Ok(days) => added.extend(days.into_iter().map(|(on, way)| Added {
                    source,
                    crossing: at(on, way),
                })),
                Err(fault) => faults.push((source, fault)),
            }
        }
        if faults.is_empty() {
            Ok(added)
        } else {
            Err(faults)
        }
    }
}

fn read(entered: &str, left: &str) -> Result<Vec<(Day, Way)>, Fault> {
    let (entered, left) = (one_day(entered)?, one_day(left)?);
    if let (Some(entered), Some(left)) = (entered, left)
        && left < entered
    {
        return Err(Fault::Backwards { entered, left });
    }
    let entered = entered.map(|day| (day, Way::In));
    Ok(entered
        .into_iter()
        .chain(left.map(|day| (day, Way::Out)))
        .collect())
}

/// Adds the typed rows to the trips.
pub(super) async fn add(visit: Visit, body: Body) -> Response {
    let Some(sent) = Sent::of(body) else {
        return strange_form(&visit);
    };
    let mut typed = Typed::of(&sent);
    match sent.get("act") {
        "more" => {
            let wanted = (typed.rows.len() + SOME).min(MOST);
            typed.rows.resize(wanted, <(String, String)>::default());
            shown(page(&visit, &typed, &[], None).render())
        }
        "never" => way::keep_draft(&visit, &with(&visit, &[])),
        "skip" => {
            let question = Question::find(ID).into_iter().collect::<Vec<_>>();
            way::skip(&visit, &question)
        }
        _ => keep(&visit, &typed, &trips::of(&visit.draft.facts), None),
    }
}

/// Keeps the rows beside the trips that are there, or shows what is wrong.
fn keep(visit: &Visit, typed: &Typed, known: &[Trip], changed: Option<usize>) -> Response {
    let made = typed
        .read()
        .and_then(|added| trips::merged(known, &added, visit.app.today()));
    let trips = match made {
        Ok(trips) => trips,
        Err(faults) => return refused(visit, typed, &faults, "", changed),
    };
    let is_empty = trips.len() == known.len() && changed.is_none();
    let is_open = trips.last().is_some_and(|trip| trip.left_on.is_none());
    if is_empty && !closes(known, &trips) {
        refused(visit, typed, &[(0, Fault::NoDay)], "", changed)
    } else if is_open && !typed.inside {
        let row = open_row(typed);
        refused(visit, typed, &[(row, Fault::NoExit)], "", changed)
    } else if typed.inside && !is_open {
        refused(visit, typed, &[], "wrong-trip-not-inside", changed)
    } else {
        let place = way::onward(visit, "/questions/crossings");
        visit.keep_and_go(&with(visit, &trips), &place)
    }
}

/// The only change is the exit from the trip that was open.
fn closes(known: &[Trip], trips: &[Trip]) -> bool {
    known.last().map(|trip| trip.left_on) != trips.last().map(|trip| trip.left_on)
}

/// The row without an exit.
fn open_row(typed: &Typed) -> usize {
    let open = |(entered, left): &(String, String)| !entered.is_empty() && left.is_empty();
    typed.rows.iter().rposition(open).unwrap_or(0)
}

fn refused(
    visit: &Visit,
    typed: &Typed,
    faults: &[(usize, Fault)],
    inside: &str,
    changed: Option<usize>,
) -> Response {
    let mut page = page(visit, typed, faults, changed);
    if !inside.is_empty() {
        page.inside_error = visit.words().message(inside, &[]);
        page.errors.push(ErrorLink {
            id: "inside".to_owned(),
            says: page.inside_error.clone(),
        });
    }
    let framed = page.page.with_errors();
    let page = Sheet {
        page: framed,
        ..page
    };
    (StatusCode::UNPROCESSABLE_ENTITY, shown(page.render())).into_response()
}

fn page<'v>(
    visit: &'v Visit,
    typed: &Typed,
    faults: &[(usize, Fault)],
    changed: Option<usize>,
) -> Sheet<'v> {
    let rows: Vec<Row> = typed
        .rows
        .iter()
        .enumerate()
        .map(|(place, (entered, left))| {
            let fault = faults.iter().find(|(source, _)| *source == place);
            Row {
                number: place + 1,
                entered: entered.clone(),
                left: left.clone(),
                error: fault.map_or(String::new(), |(_, fault)| fault.said(visit)),
            }
        })
        .collect();
    let wrong = rows.iter().filter(|row| !row.error.is_empty());
    let place = changed.map_or("/questions/crossings/add".to_owned(), |trip| {
        format!("/questions/crossings/{trip}")
    });
    let title = if changed.is_some() {
        "crossings-change-title"
    } else {
        "question-crossings"
    };
    let any = visit.draft.facts.contains_key(ID);
    Sheet {
        errors: wrong
            .map(|row| ErrorLink {
                id: format!("in-{}", row.number),
                says: row.error.clone(),
            })
            .collect(),
        page: visit.page(title),
        progress: Progress::of(visit, Some(Section::Trips)),
        hint: hint(visit),
        rows,
        inside: typed.inside,
        inside_error: String::new(),
        action: way::address(visit, &place),
        back: if any {
            way::address(visit, "/questions/crossings")
        } else {
            way::back(visit)
        },
        paste: way::address(visit, "/questions/crossings/paste"),
        file: way::address(visit, "/questions/crossings/file"),
        single: changed.is_some(),
    }
}

/// The trip that an address means: its place and the trip, and the others.
fn meant(visit: &Visit, trip: &str) -> Option<(usize, Trip, Vec<Trip>)> {
    let mut trips = trips::of(&visit.draft.facts);
    let number: usize = trip.parse().ok()?;
    let place = number.checked_sub(1).filter(|place| *place < trips.len())?;
    let trip = trips.remove(place);
    Some((number, trip, trips))
}

/// Shows one trip to be changed.
pub(super) async fn show_one(visit: Visit, Path((_, trip)): Path<(String, String)>) -> Response {
    let Some((number, trip, _)) = meant(&visit, &trip) else {
        return missing_page(&visit);
    };
    let typed = Typed {
        rows: vec![(
            numbers(trip.entered_on),
            trip.left_on.map_or(String::new(), numbers),
        )],
        inside: trip.left_on.is_none(),
    };
    shown(page(&visit, &typed, &[], Some(number)).render())
}

/// Keeps a changed trip.
pub(super) async fn change(
    visit: Visit,
    Path((_, trip)): Path<(String, String)>,
    body: Body,
) -> Response {
    let Some((number, _, others)) = meant(&visit, &trip) else {
        return missing_page(&visit);
    };
    match Sent::of(body) {
        Some(sent) => keep(&visit, &Typed::of(&sent), &others, Some(number)),
        None => strange_form(&visit),
    }
}
