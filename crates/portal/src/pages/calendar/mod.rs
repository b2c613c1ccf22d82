//! Working days: a year as twelve months, and a count that shows each day.

mod count;
mod month;
mod year;

use std::sync::Arc;

use axum::Router;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;

use crate::app::App;
use crate::visit::Visit;

pub(crate) use self::count::{Counted, counted};

/// The addresses of the calendar.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/{language}/calendar", get(this_year))
        .route("/{language}/calendar/count", get(count::show))
        .route("/{language}/calendar/{year}", get(year::show))
}

/// To the year of today.
async fn this_year(visit: Visit) -> Response {
    let year = visit.app.today().year();
    Redirect::to(&visit.to(&format!("/calendar/{year}"))).into_response()
}
