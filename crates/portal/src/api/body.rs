//! Facts as they arrive: of which kind, and not larger than what is taken.

use axum::RequestExt as _;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{HeaderMap, StatusCode, header};

use super::kind::Kind;
use super::problem::Problem;

/// How persons lie in a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One person.
    One,
    /// One person a line.
    Lines,
}

impl Shape {
    /// The most bytes that are taken.
    pub(crate) const fn most_bytes(self) -> usize {
        match self {
            Self::One => 256 * 1024,
            Self::Lines => 16 * 1024 * 1024,
        }
    }

    /// What the sender calls it. A body that nobody calls JSON is not read: what a form of another
    /// site can send without asking is of another kind.
    ///
    /// # Errors
    /// A kind that is not taken.
    pub(crate) fn of(headers: &HeaderMap) -> Result<Self, Problem> {
        let encoding = text(headers, &header::CONTENT_ENCODING);
        if !matches!(encoding, "" | "identity") {
            return Err(Problem::of(Kind::MediaType));
        }
        let kind = text(headers, &header::CONTENT_TYPE);
        let kind = kind.split(';').next().unwrap_or_default().trim();
        let is = |name| kind.eq_ignore_ascii_case(name);
        if is("application/json") {
            Ok(Self::One)
        } else if is(JSON_LINES) || is("application/x-ndjson") {
            Ok(Self::Lines)
        } else {
            Err(Problem::of(Kind::MediaType))
        }
    }
}

/// One object a line.
pub(crate) const JSON_LINES: &str = "application/jsonl";

/// A header as text; empty where there is none, `?` where it is no text.
pub(crate) fn text<'h>(headers: &'h HeaderMap, name: &header::HeaderName) -> &'h str {
    let value = headers.get(name);
    value.map_or("", |value| value.to_str().unwrap_or("?"))
}

/// The facts of one person.
///
/// # Errors
/// A body of another kind, too large, or broken off.
pub(crate) async fn one(request: Request) -> Result<Bytes, Problem> {
    match Shape::of(request.headers())? {
        Shape::One => read(request, Shape::One).await,
        Shape::Lines => Err(Problem::of(Kind::MediaType)),
    }
}

/// The whole body.
///
/// # Errors
/// It is too large, or breaks off.
pub(crate) async fn read(mut request: Request, shape: Shape) -> Result<Bytes, Problem> {
    let most = shape.most_bytes();
    let announced = text(request.headers(), &header::CONTENT_LENGTH).parse::<usize>();
    if announced.is_ok_and(|bytes| bytes > most) {
        return Err(Problem::too_large(most));
    }
    DefaultBodyLimit::max(most).apply(&mut request);
    let read = request.extract::<Bytes, _>().await;
    read.map_err(|refused| match refused.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::too_large(most),
        _ => Problem::of(Kind::Unreadable),
    })
}
