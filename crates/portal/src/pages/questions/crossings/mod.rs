//! Days of entry and exit: typed in rows, pasted as a list, or imported from a file.

mod file;
mod line;
mod paste;
mod rows;
mod table;
mod trips;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use ruqsat_law::{State, Value};

use crate::app::App;
use crate::session::{Draft, Typed};
use crate::visit::Visit;

/// The addresses of the crossings.
pub(super) fn routes() -> Router<Arc<App>> {
    let at = |place: &str| format!("/{{language}}/questions/crossings{place}");
    let import = get(file::show)
        .post(file::import)
        .layer(DefaultBodyLimit::max(file::LARGEST));
    Router::new()
        .route(&at(""), get(table::show).post(rows::add))
        .route(&at("/add"), get(rows::show).post(rows::add))
        .route(&at("/paste"), get(paste::show).post(paste::add))
        .route(&at("/file"), import)
        .route(&at("/example.csv"), get(file::example))
        .route(&at("/{trip}"), get(rows::show_one).post(rows::change))
        .route(&at("/{trip}/remove"), post(table::remove))
}

/// The question's id.
const ID: &str = "crossings";

/// Its page, without the language.
const PLACE: &str = "/questions/crossings";

/// From which day on trips matter to a count of days: the first day of the window that ends
/// today, where the person's nationality has such a count.
fn since(visit: &Visit) -> Option<Value> {
    let code = visit.draft.facts.get("citizenship")?.as_str()?;
    let today = visit.app.today();
    let law = visit.app.law_on(today).ok()?;
    let regime = law.law.regimes.on(State::from_code(code)?, today)?;
    regime.total_days?;
    Some(Value::Day(today.plus_days(1 - regime.window_days)))
}

/// What helps to answer: since when, where that is known.
fn hint(visit: &Visit) -> String {
    match since(visit) {
        Some(day) => visit.words().message("crossings-since", &[("day", day)]),
        None => visit.words().message("crossings-hint", &[]),
    }
}

/// A day in numbers, as the rows take it: `01.07.2026`. Columns of such days are easy to compare.
fn numbers(day: ruqsat_calendar::Day) -> String {
    let (year, month, day) = day.ymd();
    format!("{day:02}.{month:02}.{year}")
}

/// The trips of a draft.
pub(super) fn trips(facts: &super::facts::Facts) -> Vec<ruqsat_law::facts::Visit> {
    trips::of(facts)
}

/// A draft with these trips; what was typed of them before and was not taken is settled.
fn with(visit: &Visit, trips: &[ruqsat_law::facts::Visit]) -> Draft {
    let mut draft = visit.draft.clone();
    let is_other = |typed: &Typed| !typed.place.starts_with(PLACE);
    draft.typed = draft.typed.filter(is_other);
    draft.facts.insert(ID.to_owned(), trips::written(trips));
    draft.skipped.remove(ID);
    draft
}
