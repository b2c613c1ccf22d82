//! Pages that say what went wrong, and what to do next. Nobody hits a dead end.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

use ruqsat_contract::{Problem, Refused};

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

/// A day that the law's data do not cover.
pub(crate) fn outside(visit: &Visit) -> Response {
    trouble(
        visit,
        StatusCode::UNPROCESSABLE_ENTITY,
        "outside",
        "/questions",
    )
}

/// Something that is our fault, and was told to the operator.
pub(crate) fn our_fault(visit: &Visit) -> Response {
    trouble(
        visit,
        StatusCode::INTERNAL_SERVER_ERROR,
        "our-fault",
        "/answer",
    )
}

/// A page about facts that cannot be true.
#[derive(Template)]
#[template(path = "refused.html")]
struct RefusedPage<'v> {
    page: Page<'v>,
    problems: Vec<String>,
}

/// What was answered cannot be true: what, and the way back to it.
pub(crate) fn refused(visit: &Visit, refused: &Refused) -> Response {
    let page = RefusedPage {
        page: visit.page("refused-title").with_errors(),
        problems: refused
            .0
            .iter()
            .map(|problem| said(visit, problem))
            .collect(),
    };
    (StatusCode::UNPROCESSABLE_ENTITY, shown(page.render())).into_response()
}

/// What stands behind the question mark of the address cannot be read.
pub(crate) fn strange_question(visit: &Visit, next: &str) -> Response {
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    trouble(visit, status, "strange-question", next)
}

/// A day that the law's data do not reach.
pub(crate) fn outside_coverage(visit: &Visit, next: &str) -> Response {
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    trouble(visit, status, "outside-coverage", next)
}

/// One problem in the visitor's language.
pub(crate) fn said(visit: &Visit, problem: &Problem) -> String {
    let (fault, path) = (&problem.fault, &problem.path);
    visit.words().problem(&ruqsat_wording::Problem {
        code: fault.code(),
        fact: &path.fact(),
        item: path.item().and_then(|item| i32::try_from(item).ok()),
        values: &fault.values(),
        quoted: &fault.quoted(),
    })
}

/// A page about trouble with the messages of that id, and the way on.
pub(crate) fn trouble(visit: &Visit, status: StatusCode, id: &str, next: &str) -> Response {
    let page = Trouble {
        says: visit.words().message(&format!("{id}-says"), &[]),
        next: visit.words().message(&format!("{id}-next"), &[]),
        address: visit.to(next),
        page: visit.page(&format!("{id}-title")),
    };
    (status, shown(page.render())).into_response()
}
