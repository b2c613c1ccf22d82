//! What the law changed, from day to day: what was, what is, by which act, and whom it touches.

mod differences;
mod feed;

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use ruqsat_calendar::Day;
use ruqsat_law::{LawDiff, diff};

use self::differences::{Part, parts};
use crate::app::App;
use crate::page::Page;
use crate::pages::missing_page;
use crate::told::Told;
use crate::visit::{Visit, shown};

/// The addresses of the changes.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/{language}/changes", get(list))
        .route("/{language}/changes/{day}", get(show))
        .route("/{language}/changes.atom", get(feed::show))
}

#[derive(Template)]
#[template(path = "changes/list.html")]
struct List<'v> {
    page: Page<'v>,
    years: Vec<Year>,
}

/// The changes of a year.
struct Year {
    number: i32,
    changes: Vec<Change>,
}

/// What changed on a day, in short.
struct Change {
    on: Day,
    day: String,
    is_ahead: bool,
    /// What changed, a heading each.
    headings: Vec<String>,
    /// How many more there are, in words.
    more: Option<String>,
    touches: Vec<String>,
}

/// Headings that stand in the list at most.
const HEADINGS: usize = 4;

/// The days of change, newest first.
async fn list(visit: Visit) -> Response {
    let days = visit.app.change_days();
    let years = days.chunk_by(|one, next| one.year() == next.year());
    let years = years.filter_map(|days| {
        let number = days.first()?.year();
        let changes = days.iter().filter_map(|day| change(&visit, *day)).collect();
        Some(Year { number, changes })
    });
    shown(
        List {
            page: visit.page("changes-title"),
            years: years.collect(),
        }
        .render(),
    )
}

fn difference(visit: &Visit, on: Day) -> Option<LawDiff<'_>> {
    diff(visit.app.edition(), on.plus_days(-1), on).ok()
}

fn change(visit: &Visit, on: Day) -> Option<Change> {
    let told = Told::on(visit, Some(on));
    let parts = parts(told, &difference(visit, on)?);
    let all = parts.iter().flat_map(|part| &part.lines);
    let headings: Vec<String> = all.map(|line| line.what.clone()).collect();
    let left = headings.len().saturating_sub(HEADINGS);
    let left = i32::try_from(left).unwrap_or(i32::MAX);
    Some(Change {
        on,
        day: told.day(on),
        is_ahead: visit.app.today() < on,
        more: (left > 0).then(|| told.say("changes-more", &[("count", left.into())])),
        headings: headings.into_iter().take(HEADINGS).collect(),
        touches: touches(&parts),
    })
}

/// Whom the parts touch, each named once.
fn touches(parts: &[Part]) -> Vec<String> {
    let all = parts.iter().flat_map(|part| &part.lines);
    let mut touched: Vec<String> = Vec::new();
    for who in all.flat_map(|line| &line.touches) {
        if !touched.contains(who) {
            touched.push(who.clone());
        }
    }
    touched
}

#[derive(Template)]
#[template(path = "changes/day.html")]
struct OnDay<'v> {
    page: Page<'v>,
    parts: Vec<Part>,
    touches: Vec<String>,
    is_ahead: bool,
    earlier: Option<(String, Day)>,
    later: Option<(String, Day)>,
}

/// What changed on one day.
async fn show(visit: Visit, Path((_, day)): Path<(String, String)>) -> Response {
    let days = visit.app.change_days();
    let place = day.parse().ok();
    let place = place.and_then(|day: Day| days.iter().position(|known| *known == day));
    let on = place.and_then(|place| days.get(place)).copied();
    let Some((place, on)) = place.zip(on) else {
        return missing_page(&visit);
    };
    let told = Told::on(&visit, Some(on));
    let found = difference(&visit, on);
    let parts = found.map_or_else(Vec::new, |found| parts(told, &found));
    let named = |day: &Day| (told.day(*day), *day);
    let title = told.say("changes-day-title", &[("day", on.into())]);
    shown(
        OnDay {
            page: visit.page_titled(title),
            touches: touches(&parts),
            parts,
            is_ahead: visit.app.today() < on,
            earlier: days.get(place + 1).map(named),
            later: place
                .checked_sub(1)
                .and_then(|place| days.get(place))
                .map(named),
        }
        .render(),
    )
}
