//! Saying no: with a reason or without, after one more question.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::extract::rejection::FormRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use ruqsat_signing::{Line, State};
use serde::Deserialize;

use super::{instant, sign};
use crate::page::Page;
use crate::problem::strange_form;
use crate::visit::{Visit, shown};

#[derive(Template)]
#[template(path = "signing/decline.html")]
struct Decline<'v> {
    page: Page<'v>,
    here: String,
    back: String,
    reason: String,
    error: String,
    demo: bool,
}

/// What the form sends.
#[derive(Debug, Deserialize)]
pub(super) struct Said {
    #[serde(default)]
    reason: String,
}

/// Asks once more; a statement that is over shows what became of it.
pub(super) async fn show(visit: Visit, Path((_, token)): Path<(String, String)>) -> Response {
    let now = instant::now(&visit.app);
    let Some(seen) = visit.app.signing.desk.look(&token, now) else {
        return sign::unknown(&visit);
    };
    let kind = seen.signing.statement().kind();
    let waits = matches!(seen.signing.state(), State::Waiting);
    if waits && sign::may_be_declined(kind) {
        page(&visit, &token, "", "")
    } else {
        back(&visit, &token)
    }
}

/// Takes the "no". Twice is once; what cannot be declined any more is told on its page.
pub(super) async fn decline(
    visit: Visit,
    Path((_, token)): Path<(String, String)>,
    said: Result<Form<Said>, FormRejection>,
) -> Response {
    let Ok(Form(said)) = said else {
        return strange_form(&visit);
    };
    // People press Enter between two thoughts: they are one line to us.
    let reason = said.reason.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = match Line::new(reason.clone()) {
        _ if reason.is_empty() => None,
        Ok(line) => Some(line),
        Err(_) => return page(&visit, &token, &reason, "decline-wrong"),
    };
    let now = instant::now(&visit.app);
    let declined = visit.app.signing.desk.change(&token, now, |signing| {
        let may = sign::may_be_declined(signing.statement().kind());
        may && signing.decline(now, line).is_ok()
    });
    match declined {
        None => sign::unknown(&visit),
        Some(_) => back(&visit, &token),
    }
}

fn back(visit: &Visit, token: &str) -> Response {
    Redirect::to(&visit.to(&format!("/sign/{token}"))).into_response()
}

fn page(visit: &Visit, token: &str, reason: &str, wrong: &str) -> Response {
    let framed = visit.page("decline-title");
    let is_wrong = !wrong.is_empty();
    let page = Decline {
        page: if is_wrong {
            framed.with_errors()
        } else {
            framed
        },
        here: visit.to(&format!("/sign/{token}/decline")),
        back: visit.to(&format!("/sign/{token}")),
        reason: reason.to_owned(),
        error: if is_wrong {
            visit.words().message(wrong, &[])
        } else {
            String::new()
        },
        demo: visit.app.config.demo_keys.is_some(),
    };
    let status = if is_wrong {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    (status, shown(page.render())).into_response()
}
