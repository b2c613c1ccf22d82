//! The answer: where the person stands, what to do, which permits, and why.

mod day;
mod papers;
mod permit;
mod plan;
mod position;
mod show;
pub(crate) mod spans;
mod trip;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;
pub(crate) use position::Position;

/// The addresses of the answer and what belongs to it.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/{language}/answer", get(show::show))
        .route("/{language}/answer/print", get(show::print))
        .route("/{language}/answer/trip", get(trip::show).post(trip::ask))
        .route("/{language}/answer/plan/{goal}", get(plan::show))
        .route("/{language}/answer/day", post(day::choose))
        .route("/{language}/answer/permits/{permit}", get(permit::show))
        .route(
            "/{language}/answer/permits/{permit}/papers",
            post(papers::tick),
        )
}
