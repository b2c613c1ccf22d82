//! Calculators that can be linked alone: what is typed stands in the address, and nothing else.

mod days;
mod fine;
mod notification;
mod solvency;
mod trips;

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use ruqsat_calendar::Day;

use crate::app::App;
use crate::asked::Asked;
use crate::page::Page;
use crate::told::Told;
use crate::visit::{Visit, shown};

/// The addresses of the calculators.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/{language}/tools", get(index))
        .route("/{language}/tools/days", get(days::show))
        .route("/{language}/tools/notification", get(notification::show))
        .route("/{language}/tools/solvency", get(solvency::show))
        .route("/{language}/tools/fine", get(fine::show))
}

#[derive(Template)]
#[template(path = "tools/index.html")]
struct Index<'v> {
    page: Page<'v>,
}

/// All of them.
async fn index(visit: Visit) -> Response {
    let page = visit.page("menu-tools");
    shown(Index { page }.render())
}

/// What is wrong with a form: the field, and the words.
type Wrong = Vec<(&'static str, String)>;

/// The page of a form, and the status that says whether it could be read.
fn answered<'v>(visit: &'v Visit, title: &str, wrong: &Wrong) -> (StatusCode, Page<'v>) {
    let page = visit.page(title);
    if wrong.is_empty() {
        (StatusCode::OK, page)
    } else {
        (StatusCode::UNPROCESSABLE_ENTITY, page.with_errors())
    }
}

fn sent(status: StatusCode, made: askama::Result<String>) -> Response {
    (status, shown(made)).into_response()
}

/// A day of a form that the law covers; what is wrong with it is noted.
fn covered_day(
    told: Told<'_>,
    asked: &Asked,
    field: &'static str,
    wrong: &mut Wrong,
) -> Option<Day> {
    match asked.day(field) {
        Err(_) => {
            wrong.push((field, told.say("tool-wrong-day", &[])));
            None
        }
        Ok(Some(day)) if told.visit.app.law_on(day).is_err() => {
            let (first, last) = told.visit.app.book.law.covers;
            let values = [("from", first.into()), ("day", last.into())];
            wrong.push((field, told.say("tool-wrong-outside-law", &values)));
            None
        }
        Ok(day) => day,
    }
}
