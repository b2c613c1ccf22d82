//! The API as a program meets it.

mod assessments;
mod cross_origin;
mod errors;
mod hostile;
mod law;
mod openapi;
mod persons;
mod wire;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use serde_json::Value;

use crate::site::{Answer, Browser};

/// A person about whom nothing but the citizenship is known.
pub(crate) const SOMEBODY: &str = r#"{"citizenship": "UZ"}"#;

/// Sends a body of that kind.
pub(crate) async fn post(address: &str, kind: &str, body: impl Into<Body>) -> Answer {
    let request = Request::post(address).header(header::CONTENT_TYPE, kind);
    Browser::default().send(request, body.into()).await
}

/// Sends the facts of a person.
pub(crate) async fn post_json(address: &str, body: impl Into<Body>) -> Answer {
    post(address, "application/json", body).await
}

impl Answer {
    /// The body as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).expect("the answer is JSON")
    }

    /// The problem that it tells of, after a look at what every problem owes.
    pub(crate) fn problem(&self, status: StatusCode, kind: &str) -> Value {
        assert_eq!(self.status, status, "{}", self.text());
        assert_eq!(
            self.header(header::CONTENT_TYPE),
            "application/problem+json"
        );
        let problem = self.json();
        assert_eq!(problem["status"], status.as_u16());
        assert_eq!(problem["type"], format!("/api#{kind}"));
        for words in ["title", "detail"] {
            let said = problem[words].as_str().unwrap();
            assert!(!said.is_empty() && !said.contains('{'), "{said}");
        }
        problem
    }
}

/// A request without a body.
pub(crate) async fn ask(method: Method, address: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::builder().method(method).uri(address);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    Browser::default().send(request, Body::empty()).await
}
