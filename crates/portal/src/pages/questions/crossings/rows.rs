//! Trips typed in rows: as many at once as one likes.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use ruqsat_calendar::Day;
use ruqsat_law::facts::{Visit as Trip, Way};

use super::super::again;
use super::super::catalogue::{Question, Section};
use super::super::form::{Body, Sent};
use super::super::view::{ErrorLink, optional};
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

/// Where rows are added, without the language.
const ADD: &str = "/questions/crossings/add";

/// Where a trip is changed, without the language.
fn place(changed: Option<usize>) -> String {
    changed.map_or(ADD.to_owned(), |trip| format!("{}/{trip}", super::PLACE))
}

/// Shows rows to fill.
pub(super) async fn show(visit: Visit) -> Response {
    to_fill(&visit)
}

/// The page with rows to fill: empty ones, or those that were not taken.
pub(super) fn to_fill(visit: &Visit) -> Response {
    match again::typed(visit, ADD) {
        Some(sent) => as_typed(visit, &sent, &trips::of(&visit.draft.facts), None),
        None => shown(page(visit, &Typed::blank(SOME), &Refusal::default(), None).render()),
    }
}

/// The rows as they were typed. What is wrong with them is said, unless more of them were wanted.
fn as_typed(visit: &Visit, sent: &Sent, known: &[Trip], changed: Option<usize>) -> Response {
    let typed = Typed::of(sent);
    let refusal = if sent.get("act") == MORE {
        Refusal::default()
    } else {
        judged(visit, &typed, known, changed)
            .err()
            .unwrap_or_default()
    };
    shown(page(visit, &typed, &refusal, changed).render())
}

/// What a button sends that asks for more rows.
const MORE: &str = "more";

/// What is wrong with rows, each by its place, and with the box below them (a message).
#[derive(Debug, Default)]
struct Refusal {
    rows: Vec<(usize, Fault)>,
    inside: &'static str,
}

impl Refusal {
    fn of_rows(rows: Vec<(usize, Fault)>) -> Self {
        Self { rows, inside: "" }
    }
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

    /// The same as the form would send it.
    fn sent(&self) -> Sent {
        let mut sent = Sent::default();
        for (row, (entered, left)) in (1..).zip(&self.rows) {
            sent.push(&format!("in-{row}"), entered);
            sent.push(&format!("out-{row}"), left);
        }
        if self.inside {
            sent.push("inside", "yes");
        }
        sent
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
        MORE => {
            let wanted = (typed.rows.len() + SOME).min(MOST);
            typed.rows.resize(wanted, <(String, String)>::default());
            let mut sent = typed.sent();
            sent.push("act", MORE);
            let page = page(&visit, &typed, &Refusal::default(), None);
            again::keeping(&visit, ADD, &sent, shown(page.render()))
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
    match judged(visit, typed, known, changed) {
        Ok(trips) => {
            let place = way::onward(visit, super::PLACE);
            visit.keep_and_go(&with(visit, &trips), &place)
        }
        Err(refusal) => {
            let page = page(visit, typed, &refusal, changed);
            let (place, page) = (place(changed), shown(page.render()));
            again::wrong(visit, &place, &typed.sent(), page)
        }
    }
}

/// The trips with those of the rows among them, or what is wrong.
fn judged(
    visit: &Visit,
    typed: &Typed,
    known: &[Trip],
    changed: Option<usize>,
) -> Result<Vec<Trip>, Refusal> {
    let added = typed.read().map_err(Refusal::of_rows)?;
    let trips = trips::merged(known, &added, visit.app.today()).map_err(Refusal::of_rows)?;
    let is_empty = trips.len() == known.len() && changed.is_none();
    let is_open = trips.last().is_some_and(|trip| trip.left_on.is_none());
    // A stay that was open before needs no second word when another trip is added or changed.
    let was_open = is_open && known.last() == trips.last();
    if is_empty && !closes(known, &trips) {
        Err(Refusal::of_rows(vec![(0, Fault::NoDay)]))
    } else if is_open && !was_open && !typed.inside {
        Err(Refusal::of_rows(vec![(open_row(typed), Fault::NoExit)]))
    } else if typed.inside && !is_open {
        Err(Refusal {
            rows: Vec::new(),
            inside: "wrong-trip-not-inside",
        })
    } else {
        Ok(trips)
    }
}

/// The only change is the exit from the trip that was open.
fn closes(known: &[Trip], trips: &[Trip]) -> bool {
    known.last().map(|trip| trip.left_on) != trips.last().map(|trip| trip.left_on)
}

/// The row without an exit.
fn open_row(typed: &Typed) -> usize {
    let is_day = |text: &str| text.contains(|letter: char| letter.is_ascii_digit());
    let open = |(entered, left): &(String, String)| is_day(entered) && !is_day(left);
    typed.rows.iter().rposition(open).unwrap_or(0)
}

fn page<'v>(
    visit: &'v Visit,
    typed: &Typed,
    refusal: &Refusal,
    changed: Option<usize>,
) -> Sheet<'v> {
    let rows: Vec<Row> = typed
        .rows
        .iter()
        .enumerate()
        .map(|(place, (entered, left))| {
            let mut faults = refusal.rows.iter();
            let fault = faults.find(|(source, _)| *source == place);
            Row {
                number: place + 1,
                entered: entered.clone(),
                left: left.clone(),
                error: fault.map_or(String::new(), |(_, fault)| fault.said(visit)),
            }
        })
        .collect();
    let inside_error = optional(visit, refusal.inside);
    let errors = errors(&rows, &inside_error);
    let title = if changed.is_some() {
        "crossings-change-title"
    } else {
        "question-crossings"
    };
    let any = visit.draft.facts.contains_key(ID);
    let page = visit.page(title);
    Sheet {
        page: if errors.is_empty() {
            page
        } else {
            page.with_errors()
        },
        errors,
        progress: Progress::of(visit, Some(Section::Trips)),
        hint: hint(visit),
        rows,
        inside: typed.inside,
        inside_error,
        action: way::address(visit, &place(changed)),
        back: if any {
            way::address(visit, super::PLACE)
        } else {
            way::back(visit)
        },
        paste: way::address(visit, "/questions/crossings/paste"),
        file: way::address(visit, "/questions/crossings/file"),
        single: changed.is_some(),
    }
}

/// The errors of the rows, in their order, then that of the box.
fn errors(rows: &[Row], inside: &str) -> Vec<ErrorLink> {
    let wrong = rows.iter().filter(|row| !row.error.is_empty());
    let of_rows = wrong.map(|row| ErrorLink {
        id: format!("in-{}", row.number),
        says: row.error.clone(),
    });
    let of_box = (!inside.is_empty()).then(|| ErrorLink {
        id: "inside".to_owned(),
        says: inside.to_owned(),
    });
    of_rows.chain(of_box).collect()
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
    let Some((number, trip, others)) = meant(&visit, &trip) else {
        return missing_page(&visit);
    };
    if let Some(sent) = again::typed(&visit, &place(Some(number))) {
        return as_typed(&visit, &sent, &others, Some(number));
    }
    let typed = Typed {
        rows: vec![(
            numbers(trip.entered_on),
            trip.left_on.map_or(String::new(), numbers),
        )],
        inside: trip.left_on.is_none(),
    };
    shown(page(&visit, &typed, &Refusal::default(), Some(number)).render())
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
