//! What is sent instead of what was asked for: the way to a question, or a page about trouble.

use axum::response::{IntoResponse, Response};

/// An answer that takes the place of the one that was asked for. It stands in a box, since it is
/// the rarer one and much larger than what it takes the place of.
#[derive(Debug)]
pub(crate) struct Instead(Box<Response>);

impl From<Response> for Instead {
    fn from(response: Response) -> Self {
        Self(Box::new(response))
    }
}

impl IntoResponse for Instead {
    fn into_response(self) -> Response {
        *self.0
    }
}
