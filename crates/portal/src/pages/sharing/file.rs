//! The answers as a file: the same facts that `ruqsat assess` takes.

use axum::extract::Multipart;
use axum::extract::multipart::MultipartRejection;
use axum::response::{IntoResponse as _, Redirect, Response};
use ruqsat_contract::DayAsked;

use super::arriving::{self, Trouble};
use super::download;
use crate::problem;
use crate::session::Draft;
use crate::visit::Visit;

/// The largest file of answers, in bytes; a draft of a thousand crossings is a tenth of it.
const LARGEST: usize = 200 * 1024;

/// The file.
pub(super) async fn save(visit: Visit) -> Response {
    if visit.draft.facts.is_empty() {
        return Redirect::to(&visit.to("/questions")).into_response();
    }
    let mut text = serde_json::to_vec_pretty(&visit.draft.facts).unwrap_or_default();
    text.push(b'\n');
    download::file("application/json", "json", visit.app.today(), text)
}

/// Opens such a file: everything in it is checked as the engine would.
pub(super) async fn open(visit: Visit, form: Result<Multipart, MultipartRejection>) -> Response {
    let Some(text) = sent(form).await else {
        return wrong(&visit, "open-none");
    };
    if text.iter().all(u8::is_ascii_whitespace) {
        return wrong(&visit, "open-none");
    }
    if text.len() > LARGEST {
        return wrong(&visit, "open-large");
    }
    let today = DayAsked::Otherwise(visit.app.today());
    if let Err(refused) = visit.app.reader.read(&text, today) {
        let problems = refused.0.iter();
        let problems = problems
            .map(|problem| problem::said(&visit, problem))
            .collect();
        return arriving::wrong(&visit, Trouble::of_file(problems));
    }
    match serde_json::from_slice(&text) {
        Err(_) => wrong(&visit, "open-none"),
        Ok(facts) => {
            let draft = Draft {
                facts,
                ..Draft::default()
            };
            arriving::offered(&visit, &draft)
        }
    }
}

fn wrong(visit: &Visit, message: &str) -> Response {
    let says = visit.words().message(message, &[]);
    arriving::wrong(visit, Trouble::of_file(vec![says]))
}

/// The bytes of the file that a form sent; larger forms were cut off before.
async fn sent(form: Result<Multipart, MultipartRejection>) -> Option<Vec<u8>> {
    let mut form = form.ok()?;
    while let Ok(Some(field)) = form.next_field().await {
        if field.name() == Some("file") {
            return field.bytes().await.ok().map(Vec::from);
        }
    }
    None
}
