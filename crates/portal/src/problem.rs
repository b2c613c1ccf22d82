//! Pages that say what went wrong, and what to do next. Nobody hits a dead end.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

use crate::page::Page;
use crate::visit::{Visit, shown};

/// A page about trouble: its messages are `<id>-title`, `<id>-says` and `<id>-next`.
#[derive(Template)]
#[template(path = "trouble.html")]
struct Trouble<'v> {
    page: Page<'v>,
    says: String,
    next: String,
    address: String,
}

/// There is no such page.
pub(crate) fn missing_page(visit: &Visit) -> Response {
    trouble(visit, StatusCode::NOT_FOUND, "missing-page", "")
}

/// More was answered than a browser keeps.
pub(crate) fn too_large(visit: &Visit) -> Response {
    trouble(
        visit,
        StatusCode::PAYLOAD_TOO_LARGE,
        "too-large",
        "/questions",
    )
}

/// A form that is not one of ours.
pub(crate) fn strange_form(visit: &Visit) -> Response {
    trouble(visit, StatusCode::BAD_REQUEST, "strange-form", "/questions")
}

fn trouble(visit: &Visit, status: StatusCode, id: &str, next: &str) -> Response {
    let page = Trouble {
        says: visit.words().message(&format!("{id}-says"), &[]),
        next: visit.words().message(&format!("{id}-next"), &[]),
        address: visit.to(next),
        page: visit.page(&format!("{id}-title")),
    };
    (status, shown(page.render())).into_response()
}
