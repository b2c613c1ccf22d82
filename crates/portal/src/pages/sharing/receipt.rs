//! A receipt that `ruqsat verify` runs again, without us and offline.

use axum::response::Response;
use ruqsat_contract::Making;
use serde_json::Value;

use super::download;
use crate::instead::Instead;
use crate::pages::answer::Position;
use crate::problem;
use crate::visit::Visit;

/// The file.
pub(super) async fn download(visit: Visit) -> Result<Response, Instead> {
    let position = Position::of(&visit)?;
    let mut answer = Vec::new();
    let app = &visit.app;
    app.printer
        .print(&position.answer, &position.warnings, &mut answer);
    let answer = serde_json::from_slice(&answer).map_err(|_| problem::our_fault(&visit))?;
    let making = Making {
        program: env!("CARGO_PKG_VERSION"),
        edition: &app.book.law.edition,
        on: position.on(),
        facts: &Value::Object(visit.draft.facts.clone()),
        answer: &answer,
        made_at: app.config.clock.seconds(),
    };
    let (kind, text) = ("application/json", making.text());
    Ok(download::file(kind, "receipt.json", position.on(), text))
}
