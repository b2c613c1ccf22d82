//! The trips so far, each with its days.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use ruqsat_law::facts::Visit as Trip;

use super::super::catalogue::Section;
use super::super::facts;
use super::super::way::{self, Progress};
use super::{ID, numbers, rows, trips, with};
use crate::page::Page;
use crate::problem::missing_page;
use crate::visit::{Visit, shown};

/// A trip as the table shows it.
struct Line {
    entered: String,
    /// Empty while inside.
    left: String,
    days: usize,
    change: String,
    remove: String,
}

#[derive(Template)]
#[template(path = "questions/trips.html")]
struct Table<'v> {
    page: Page<'v>,
    progress: Progress,
    lines: Vec<Line>,
    days: usize,
    add: String,
    paste: String,
    file: String,
    go_on: String,
    back: String,
}

/// Shows the trips; empty rows when there are none.
pub(super) async fn show(visit: Visit) -> Response {
    let trips = trips::of(&visit.draft.facts);
    if trips.is_empty() {
        return rows::to_fill(&visit);
    }
    let lines: Vec<Line> = trips
        .iter()
        .enumerate()
        .map(|(place, trip)| line(&visit, place + 1, *trip))
        .collect();
    let to = |place: &str| way::address(&visit, &format!("/questions/crossings{place}"));
    let table = Table {
        page: visit.page("crossings-title"),
        progress: Progress::of(&visit, Some(Section::Trips)),
        days: lines.iter().map(|line| line.days).sum(),
        lines,
        add: to("/add"),
        paste: to("/paste"),
        file: to("/file"),
        go_on: way::go_on(&visit),
        back: way::back(&visit),
    };
    shown(table.render())
}

fn line(visit: &Visit, number: usize, trip: Trip) -> Line {
    let last = trip.left_on.unwrap_or(visit.app.today());
    let days = trip.entered_on.days_until(last) + 1;
    let address = format!("/questions/crossings/{number}");
    Line {
        entered: numbers(trip.entered_on),
        left: trip.left_on.map_or(String::new(), numbers),
        days: usize::try_from(days).unwrap_or(0),
        remove: way::address(visit, &format!("{address}/remove")),
        change: way::address(visit, &address),
    }
}

/// Takes a trip away.
pub(super) async fn remove(visit: Visit, Path((_, trip)): Path<(String, String)>) -> Response {
    let mut trips = trips::of(&visit.draft.facts);
    let number = trip
        .parse::<usize>()
        .ok()
        .and_then(|trip| trip.checked_sub(1));
    let Some(place) = number.filter(|place| *place < trips.len()) else {
        return missing_page(&visit);
    };
    trips.remove(place);
    let mut draft = with(&visit, &trips);
    if trips.is_empty() {
        facts::remove(&mut draft.facts, ID);
    }
    visit.keep_and_go(&draft, &way::onward(&visit, "/questions/crossings"))
}
