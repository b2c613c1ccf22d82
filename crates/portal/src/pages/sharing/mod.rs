//! Taking the answer along: as a PDF, into a calendar, to another device, as a receipt.
//!
//! Nothing of it is kept here. What leaves the server either goes to the person as a file, or is
//! sealed into an address that only this server can open.

mod arriving;
mod calendar;
mod download;
mod feed;
mod file;
mod goals;
mod keep;
mod moving;
mod pdf;
mod receipt;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

/// The addresses of all that can be taken along.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/{language}/answer.pdf", get(pdf::download))
        .route("/{language}/answer.ics", get(calendar::download))
        .route("/{language}/answer/receipt.json", get(receipt::download))
        .route("/{language}/answers.json", get(file::save))
        .route("/{language}/keep", get(keep::show))
        .route("/{language}/feed/{file}", get(feed::fetch))
        .route(
            "/{language}/continue",
            get(arriving::show).post(moving::open),
        )
        .route("/{language}/continue/file", post(file::open))
}
