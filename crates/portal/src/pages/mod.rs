//! The pages, one module for each place that people go to.

mod about;
mod answer;
mod calendar;
mod changes;
mod compare;
mod glossary;
pub(crate) mod law;
mod questions;
mod sharing;
mod start;
mod tools;

use std::sync::Arc;

use axum::Router;
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};

use crate::app::App;
pub(crate) use crate::problem::missing_page;
use crate::visit::{Visit, preferred};

/// The addresses of all pages.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .merge(about::routes())
        .merge(calendar::routes())
        .merge(changes::routes())
        .merge(compare::routes())
        .merge(glossary::routes())
        .merge(law::routes())
        .merge(tools::routes())
        .route("/", get(front_door))
        .route("/{language}", get(start::show))
        .route("/{language}/", get(start::show))
        .route("/{language}/api", get(crate::api::of_language))
        .route("/{language}/demo/{person}", post(start::demo))
        .route("/{language}/forget", post(start::forget))
        .merge(questions::routes())
        .merge(answer::routes())
        .merge(sharing::routes())
        .merge(crate::mobile::pages())
        .merge(crate::signing::routes())
}

/// To the language that the person likes best.
async fn front_door(headers: HeaderMap) -> Response {
    let language = preferred(&headers);
    Redirect::to(&format!("/{language}")).into_response()
}

/// Whatever is not a page.
pub(crate) async fn not_found(visit: Visit) -> Response {
    missing_page(&visit)
}
