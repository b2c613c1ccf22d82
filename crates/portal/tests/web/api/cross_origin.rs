//! Pages of other sites may ask the API only where the operator named their site.

use std::sync::{Arc, LazyLock};

use axum::body::Body;
use axum::http::response::Parts;
use axum::http::{Method, Request, StatusCode, header};
use ruqsat_edition::LawFiles;
use ruqsat_portal::{App, Config, router};
use tower::ServiceExt as _;

use super::SOMEBODY;
use crate::site::{app, config};

/// The site that may ask.
const PARTNER: &str = "https://partner.example";

/// Sites that are not that one, however alike they look.
const OTHERS: [&str; 5] = [
    "https://partner.example.org",
    "https://evil.partner.example",
    "http://partner.example",
    "https://partner.example:8443",
    "null",
];

/// A portal that lets that site ask.
static OPEN: LazyLock<Arc<App>> = LazyLock::new(|| {
    let config = Config {
        cors_origins: vec![PARTNER.to_owned()],
        ..config()
    };
    Arc::new(App::new(&LawFiles::read(None).unwrap(), config).unwrap())
});

/// The head of the answer to a page of a site.
async fn told(app: &Arc<App>, request: axum::http::request::Builder, origin: &str) -> Parts {
    let request = request
        .header(header::ORIGIN, origin)
        .header(header::CONTENT_TYPE, "application/json");
    let request = request.body(Body::from(SOMEBODY)).unwrap();
    let (head, _) = router(app).oneshot(request).await.unwrap().into_parts();
    head
}

/// What a browser asks before it sends what a page wants sent.
async fn may_ask(app: &Arc<App>, origin: &str) -> Parts {
    let request = Request::builder()
        .method(Method::OPTIONS)
        .uri("/api/v1/assessments")
        .header(header::ACCESS_CONTROL_REQUEST_METHOD, "POST")
        .header(header::ACCESS_CONTROL_REQUEST_HEADERS, "content-type");
    told(app, request, origin).await
}

async fn asked(app: &Arc<App>, origin: &str) -> Parts {
    told(app, Request::post("/api/v1/assessments"), origin).await
}

/// A header in small letters; empty when there is none.
fn said(head: &Parts, name: header::HeaderName) -> String {
    let value = head.headers.get(name);
    value.map_or(String::new(), |value| {
        value.to_str().unwrap().to_ascii_lowercase()
    })
}

#[tokio::test]
async fn a_site_that_was_named_may_ask_and_read() {
    let allowed = may_ask(&OPEN, PARTNER).await;
    assert_eq!(allowed.status, StatusCode::OK);
    assert!(said(&allowed, header::ACCESS_CONTROL_ALLOW_METHODS).contains("post"));
    assert!(said(&allowed, header::ACCESS_CONTROL_ALLOW_HEADERS).contains("content-type"));
    let answer = asked(&OPEN, PARTNER).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(said(&answer, header::VARY).contains("origin"));
    let missing = told(&OPEN, Request::get("/api/v1/nothing"), PARTNER).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    for head in [allowed, answer, missing] {
        assert_eq!(said(&head, header::ACCESS_CONTROL_ALLOW_ORIGIN), PARTNER);
        assert_eq!(said(&head, header::ACCESS_CONTROL_ALLOW_CREDENTIALS), "");
    }
}

#[tokio::test]
async fn no_other_site_is_let_in() {
    for origin in OTHERS {
        for head in [may_ask(&OPEN, origin).await, asked(&OPEN, origin).await] {
            let allowed = said(&head, header::ACCESS_CONTROL_ALLOW_ORIGIN);
            assert_eq!(allowed, "", "{origin}");
        }
    }
}

#[tokio::test]
async fn none_is_let_in_where_none_was_named() {
    for head in [may_ask(&app(), PARTNER).await, asked(&app(), PARTNER).await] {
        assert_eq!(said(&head, header::ACCESS_CONTROL_ALLOW_ORIGIN), "");
    }
}

#[tokio::test]
async fn pages_are_open_to_no_site() {
    let page = told(&OPEN, Request::get("/en"), PARTNER).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(said(&page, header::ACCESS_CONTROL_ALLOW_ORIGIN), "");
}
