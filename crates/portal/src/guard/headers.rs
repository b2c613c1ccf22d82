//! The headers that every answer carries.

use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

/// Nothing inline, nothing from elsewhere; `$also` is what scripts may ask beside ourselves.
macro_rules! content {
    ($also:literal) => {
        concat!(
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; ",
            "connect-src 'self'",
            $also,
            "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        )
    };
}

/// The policy of every page.
const CONTENT: &str = content!("");

/// The policy of a page from which NCALayer, a program on the person's own computer, is asked.
const CONTENT_NCALAYER: &str = content!(" wss://127.0.0.1:13579");

/// Put among the extensions of an answer, it lets the script of that page ask NCALayer. No other
/// page may: a script that went astray could make people sign.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AsksNcaLayer;

const FIXED: [(HeaderName, &str); 6] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "no-referrer"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
];

/// Adds them; what may hold an answer about a person is not stored anywhere unless it says so.
pub(crate) async fn headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let kept = kept(response.status());
    let asks = response.extensions().get::<AsksNcaLayer>().is_some();
    let content = if asks { CONTENT_NCALAYER } else { CONTENT };
    let headers = response.headers_mut();
    let content = (header::CONTENT_SECURITY_POLICY, content);
    for (name, value) in FIXED.into_iter().chain([content]) {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static(kept));
    response
}

/// What may hold an answer about a person is stored nowhere. Only a form that came back with errors
/// stays in the browser, so that going back to it does not lose what was typed.
fn kept(status: StatusCode) -> &'static str {
    if status == StatusCode::UNPROCESSABLE_ENTITY {
        "private, no-cache"
    } else {
        "no-store"
    }
}
