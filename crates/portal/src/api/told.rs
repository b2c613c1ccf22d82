//! Answers about the law: the same for everybody until the next edition.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use ruqsat_wording::Language;
use serde::Serialize;

use super::accept::accepted;
use super::kind::Kind;
use super::openapi::JSON;
use super::problem::Problem;

/// Whoever stands between may keep such an answer for five minutes: the day turns, and an edition
/// may follow.
const KEPT: HeaderValue = HeaderValue::from_static("public, max-age=300");

/// An answer as JSON; `spoken` is its language, where it has one.
///
/// # Errors
/// The program wants no JSON.
pub(crate) fn told(
    headers: &HeaderMap,
    spoken: Option<Language>,
    answer: &impl Serialize,
) -> Result<Response, Problem> {
    accepted(headers, &[JSON])?;
    let mut text = serde_json::to_vec(answer).map_err(|_| Problem::of(Kind::Ours))?;
    text.push(b'\n');
    Ok(sent(JSON, spoken, text))
}

/// Bytes of that kind, which may be kept for a while.
pub(crate) fn sent(kind: &'static str, spoken: Option<Language>, text: Vec<u8>) -> Response {
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, KEPT);
    if let Some(spoken) = spoken {
        let language = HeaderValue::from_static(spoken.code());
        headers.insert(header::CONTENT_LANGUAGE, language);
        headers.insert(header::VARY, HeaderValue::from_static("accept-language"));
    }
    response
}
