//! Where persons stand: one, or one a line.

use std::sync::Arc;

use axum::extract::{OriginalUri, Request, State};
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use ruqsat_calendar::Day;
use ruqsat_contract::{DayAsked, Refused};

use super::accept::accepted;
use super::body::{self, JSON_LINES, Shape};
use super::lines;
use super::openapi::{ForBodies, JSON};
use super::parameters::Parameters;
use super::problem::Problem;
use crate::app::App;

/// Assess a person, or many
///
/// Facts in, answer out: stay, duties, penalties, permits, disputes, and why. The bytes are those
/// of `ruqsat assess --format json`.
///
/// With `application/jsonl` each line is a person. Answers come in the order of the lines while
/// they are made; a line that cannot be assessed is answered by `{"line": …, "error": …}` in its
/// place, and the others are answered all the same. Blank lines are passed over.
#[utoipa::path(
    post,
    path = "/assessments",
    tag = "Persons",
    params(("on" = Option<String>, Query,
        description = "The day to assess, whatever the facts name. Without it theirs, else today in Kazakhstan.")),
    request_body(description = "The facts of one person (256 KiB at most), or of one person a line (16 MiB).",
        content((ref("#/components/schemas/Facts") = "application/json"), (String = "application/jsonl"),
            (String = "application/x-ndjson"))),
    responses(
        (status = 200, description = "The answer; with lines, an answer a line.",
            content((ref("#/components/schemas/Assessment") = "application/json"), (String = "application/jsonl"))),
        ForBodies,
    ),
)]
pub(crate) async fn assess(
    State(app): State<Arc<App>>,
    OriginalUri(uri): OriginalUri,
    request: Request,
) -> Result<Response, Problem> {
    let mut parameters = Parameters::of(&uri, &["on"]);
    let on = parameters.day("on");
    let day = day_asked(&app, parameters, on)?;
    let shape = Shape::of(request.headers())?;
    match shape {
        Shape::One => {
            accepted(request.headers(), &[JSON])?;
            let text = body::read(request, shape).await?;
            let heavy = text.len();
            let answer = app
                .desk
                .work(&app, heavy, move |app| answer(app, &text, day))
                .await??;
            Ok(([(header::CONTENT_TYPE, JSON)], answer).into_response())
        }
        Shape::Lines => {
            accepted(request.headers(), &[JSON_LINES, "application/x-ndjson"])?;
            let place = app.desk.long().await?;
            let text = body::read(request, shape).await?;
            let answers = lines::answered(app, text, day, place);
            Ok(([(header::CONTENT_TYPE, JSON_LINES)], answers).into_response())
        }
    }
}

/// One answer, with the end of its line.
fn answer(app: &App, text: &[u8], day: DayAsked) -> Result<Vec<u8>, Refused> {
    let mut out = Vec::new();
    app.assess(text, day, &mut out)?;
    out.push(b'\n');
    Ok(out)
}

/// The day that is assessed: the one asked for, which the law must cover, else that of the facts,
/// else today.
///
/// # Errors
/// Everything that is wrong with the parameters, or a day that the law's data do not cover.
pub(crate) fn day_asked(
    app: &App,
    parameters: Parameters,
    on: Option<Day>,
) -> Result<DayAsked, Problem> {
    parameters.settle()?;
    let Some(day) = on else {
        return Ok(DayAsked::Otherwise(app.today()));
    };
    match app.law_on(day) {
        Ok(_) => Ok(DayAsked::Always(day)),
        Err(outside) => Err(Problem::not_covered("on", outside)),
    }
}
