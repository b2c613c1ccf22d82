//! Working days and days off.

use std::sync::Arc;

use axum::extract::{OriginalUri, Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use ruqsat_calendar::{FirstDay, OutsideCalendar};
use ruqsat_contract::{CountAnswer, Wanted, YearAnswer};
use ruqsat_law::OutsideCoverage;

use super::kind::Kind;
use super::openapi::ForQuestions;
use super::parameters::Parameters;
use super::problem::Problem;
use super::told::told;
use crate::app::App;

/// Days off of a year
///
/// The days that are not as their weekday is, and the act that makes them so. `settled` says that
/// all acts that move days off in the year are known.
#[utoipa::path(
    get,
    path = "/calendar/{year}",
    tag = "Law",
    params(("year" = i16, Path, description = "The year; one that is not covered is not found.")),
    responses((status = 200, description = "The year.", body = ref("#/components/schemas/CalendarYear"), content_type = "application/json"), ForQuestions),
)]
pub(crate) async fn year(
    State(app): State<Arc<App>>,
    OriginalUri(uri): OriginalUri,
    Path(year): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    Parameters::of(&uri, &[]).settle()?;
    let nothing = || Problem::of(Kind::NotFound);
    let year = year.parse().map_err(|_| nothing())?;
    let year = app.book.calendar.year(year).map_err(|_| nothing())?;
    told(&headers, None, &YearAnswer::of(&year))
}

/// A count of working days
///
/// The last of so many working days, with every day passed on the way and why it counts or not.
#[utoipa::path(
    get,
    path = "/calendar/count",
    tag = "Law",
    params(
        ("from" = String, Query, description = "The day on which the term begins."),
        ("days" = i32, Query, description = "How many working days."),
        ("first" = Option<String>, Query, description = "Whether the day on which the term begins counts: it does in terms of a person (the safe reading), it is excluded in those of an authority."),
    ),
    responses((status = 200, description = "The count.", body = ref("#/components/schemas/CalendarCount"), content_type = "application/json"), ForQuestions),
)]
pub(crate) async fn count(
    State(app): State<Arc<App>>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let mut parameters = Parameters::of(&uri, &["from", "days", "first"]);
    let from = parameters.needed_day("from");
    let days = parameters.needed_whole("days", (1, 10_000), DAYS);
    let first = parameters.word("first", &["counts", "excluded"], |word| match word {
        "counts" => Some(FirstDay::Counts),
        "excluded" => Some(FirstDay::Excluded),
        _ => None,
    });
    parameters.settle()?;
    let (Some(from), Some(days)) = (from, days) else {
        return Err(Problem::of(Kind::Parameters));
    };
    let calendar = &app.book.calendar;
    let count = calendar
        .calendar
        .count(from, days, first.unwrap_or(FirstDay::Counts));
    let count = count.map_err(|OutsideCalendar { day, covers }| {
        let (first, last) = (covers.first, covers.last);
        Problem::not_covered("days", OutsideCoverage { day, first, last })
    })?;
    told(&headers, None, &CountAnswer::of(calendar, &count))
}

const DAYS: Wanted = Wanted::of("wanted-days", "a whole number from 1 to 10000");
