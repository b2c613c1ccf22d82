//! Files for the person to keep. Their names say what they are and of which day, never of whom.

use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use ruqsat_calendar::Day;

/// A file that the browser saves as `ruqsat-2026-11-21.pdf`.
pub(super) fn file(kind: &'static str, ending: &str, on: Day, bytes: Vec<u8>) -> Response {
    let kept = format!("attachment; filename=\"ruqsat-{on}.{ending}\"");
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, kept),
    ];
    (headers, bytes).into_response()
}
