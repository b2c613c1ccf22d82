//! The law to read: acts, provisions, rules, disputed points, and a search through all of them.

mod act;
mod entries;
mod folded;
mod index;
mod provision;
mod readings;
mod rule;
mod search;

use std::sync::Arc;

use axum::Router;
use axum::http::Uri;
use axum::routing::get;

use crate::app::App;
use crate::asked::Asked;
use crate::instead::Instead;
use crate::problem::{outside_coverage, strange_question};
use crate::told::Told;
use crate::visit::Visit;

pub(crate) use self::entries::{Index, Kind, Text};
pub(crate) use self::folded::{Folded, Piece, words};

/// The addresses of the law.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/{language}/law", get(index::show))
        .route("/{language}/law/readings", get(readings::show))
        .route("/{language}/law/rules", get(rule::list))
        .route("/{language}/law/rules/{rule}", get(rule::show))
        .route("/{language}/law/{act}", get(act::show))
        .route("/{language}/law/{act}/{*at}", get(provision::show))
}

/// Reads the day that is asked about, and tells the law of it.
///
/// # Errors
/// A page that says what is wrong with the question.
fn told<'v>(visit: &'v Visit, uri: &Uri) -> Result<(Told<'v>, Asked), Instead> {
    let asked = Asked::of(uri).map_err(|_| strange_question(visit, "/law"))?;
    let day = asked
        .day("on")
        .map_err(|_| strange_question(visit, "/law"))?;
    let (first, last) = visit.app.book.law.covers;
    if day.is_some_and(|day| day < first || last < day) {
        return Err(outside_coverage(visit, "/law").into());
    }
    Ok((Told::on(visit, day), asked))
}
