//! A receipt that `ruqsat verify` runs again, without us and offline.

use axum::response::Response;
use ruqsat_contract::Making;
use serde_json::Value;

use super::download;
use crate::pages::answer::Position;
use crate::problem;
use crate::visit::Visit;

/// The file.
pub(super) async fn download(visit: Visit) -> Response {
    let position = match Position::of(&visit) {
        Ok(position) => position,
        Err(response) => return response,
    };
    let mut answer = Vec::new();
    let app = &visit.app;
    app.printer
        .print(&position.answer, &position.warnings, &mut answer);
    let Ok(answer) = serde_json::from_slice(&answer) else {
        return problem::our_fault(&visit);
    };
    let making = Making {
        program: env!("CARGO_PKG_VERSION"),
        edition: &app.book.law.edition,
        on: position.on(),
        facts: &Value::Object(visit.draft.facts.clone()),
        answer: &answer,
        made_at: app.config.clock.seconds(),
    };
    download::file(
        "application/json",
        "receipt.json",
        position.on(),
        making.text(),
    )
}
