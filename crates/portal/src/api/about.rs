//! The API about itself: its schemas, its version, the days that it covers.

use std::sync::Arc;

use axum::extract::{OriginalUri, Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use ruqsat_wording::Language;
use serde_json::json;

use super::accept::accepted;
use super::kind::Kind;
use super::openapi::{ForQuestions, JSON, openapi};
use super::parameters::Parameters;
use super::problem::Problem;
use super::told::{sent, told};
use crate::app::App;

/// The kind of schemas.
const SCHEMA: &str = "application/schema+json";

/// A JSON Schema
///
/// Of the facts or of the answers: that of `ruqsat schema`.
#[utoipa::path(
    get,
    path = "/schemas/{of}",
    tag = "About",
    params(("of" = String, Path, description = "Of what.")),
    responses((status = 200, description = "The schema (2020-12).", body = Object, content_type = "application/schema+json"), ForQuestions),
)]
pub(crate) async fn schema(
    OriginalUri(uri): OriginalUri,
    Path(of): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    Parameters::of(&uri, &[]).settle()?;
    let schema = match &*of {
        "facts" => ruqsat_contract::facts_schema(),
        "assessment" => ruqsat_contract::assessment_schema(),
        "plan" => ruqsat_contract::plan_schema(),
        _ => return Err(Problem::of(Kind::NotFound)),
    };
    let kind = accepted(&headers, &[SCHEMA, JSON])?;
    Ok(sent(kind, None, format!("{schema}\n").into_bytes()))
}

/// Version, edition and days
///
/// The version of the program, the edition of the law, the first and last day that it covers, and
/// today in Kazakhstan.
#[utoipa::path(
    get,
    path = "/meta",
    tag = "About",
    responses((status = 200, description = "What answers.", body = ref("#/components/schemas/Meta"), content_type = "application/json"), ForQuestions),
)]
pub(crate) async fn meta(
    State(app): State<Arc<App>>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    Parameters::of(&uri, &[]).settle()?;
    let (first, last) = app.book.law.covers;
    let answer = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "edition": app.book.law.edition,
        "covers": {"first": first.to_string(), "last": last.to_string()},
        "today": app.today().to_string(),
        "languages": Language::ALL.map(Language::code),
    });
    told(&headers, None, &answer)
}

/// This description
///
/// The whole API in OpenAPI 3.1.
#[utoipa::path(
    get,
    path = "/openapi.json",
    tag = "About",
    responses((status = 200, description = "The description.", body = Object, content_type = "application/json"), ForQuestions),
)]
pub(crate) async fn document(
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    Parameters::of(&uri, &[]).settle()?;
    told(&headers, None, &openapi())
}
