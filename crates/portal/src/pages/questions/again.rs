//! Forms that were not taken. What was typed stays in the visitor's cookies, so that it is there
//! again in another language and on the way back from wherever they went.

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

use super::form::Sent;
use crate::session::Typed;
use crate::visit::Visit;

/// What was typed in the form of that place and was not taken.
pub(super) fn typed(visit: &Visit, place: &str) -> Option<Sent> {
    let typed = visit.draft.typed.as_ref();
    let typed = typed.filter(|typed| typed.place == place)?;
    Some(Sent(typed.fields.clone()))
}

/// A page that keeps what was typed in it. More than a browser keeps stands in the page only.
pub(super) fn keeping(visit: &Visit, place: &str, sent: &Sent, page: Response) -> Response {
    let mut draft = visit.draft.clone();
    draft.typed = Some(Typed {
        place: place.to_owned(),
        fields: sent.0.clone(),
    });
    match draft.kept(&visit.app) {
        Ok(cookies) => (cookies, page).into_response(),
        Err(_) => page,
    }
}

/// The same for a page that says what is wrong.
pub(super) fn wrong(visit: &Visit, place: &str, sent: &Sent, page: Response) -> Response {
    (
        StatusCode::UNPROCESSABLE_ENTITY,
        keeping(visit, place, sent, page),
    )
        .into_response()
}
