//! The day that is assessed: today, unless the person asks for another.

use axum::extract::Form;
use axum::response::Response;
use serde::Deserialize;
use serde_json::Value;

use crate::problem;
use crate::visit::Visit;

/// The day as a form takes it; empty for today.
#[derive(Debug, Deserialize)]
pub(crate) struct Chosen {
    on: String,
}

/// Chooses the day.
pub(crate) async fn choose(visit: Visit, Form(chosen): Form<Chosen>) -> Response {
    let mut draft = visit.draft.clone();
    let on = chosen.on.trim();
    if on.is_empty() {
        draft.facts.remove("on");
    } else {
        draft.facts.insert("on".to_owned(), Value::from(on));
    }
    match draft.facts_read(&visit.app) {
        Ok(_) => visit.keep_and_go(&draft, "/answer"),
        Err(refused) => problem::refused(&visit, &refused),
    }
}
