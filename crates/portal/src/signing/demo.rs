//! The demo signer: plays NCALayer on a page, with keys of invented people, right ones and wrong
//! ones, for whoever has no key at hand.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::extract::rejection::FormRejection;
use axum::http::header;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::keys::DemoKeyShown;
use super::{Channel, demo_keys, instant, shown_at, sign, upload};
use crate::page::Page;
use crate::problem::{missing_page, strange_form};
use crate::visit::{Visit, shown};

#[derive(Template)]
#[template(path = "signing/demo.html")]
struct Signer<'v> {
    page: Page<'v>,
    here: String,
    back: String,
    asked: String,
    until: String,
    keys: Vec<DemoKeyShown>,
}

/// The key that was chosen.
#[derive(Debug, Deserialize)]
pub(super) struct Chosen {
    key: String,
    /// Where the signature goes; into the portal, where nothing is said.
    #[serde(rename = "as", default)]
    goes: Goes,
}

/// Where a signature of the demo goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Goes {
    /// Straight into the portal.
    #[default]
    In,
    /// To the person, as a file, to be sent like one that was made elsewhere.
    File,
}

/// Shows the keys; a statement that is over shows what became of it.
pub(super) async fn show(visit: Visit, Path((_, token)): Path<(String, String)>) -> Response {
    if visit.app.config.demo_keys.is_none() {
        return missing_page(&visit);
    }
    let now = instant::now(&visit.app);
    let Some(seen) = visit.app.signing.desk.look(&token, now) else {
        return sign::unknown(&visit);
    };
    if !seen.signing.is_open(now) {
        return Redirect::to(&visit.to(&format!("/sign/{token}"))).into_response();
    }
    let page = Signer {
        here: visit.to(&format!("/sign/{token}/demo")),
        back: visit.to(&format!("/sign/{token}")),
        until: shown_at(&visit, seen.signing.statement().until()),
        asked: seen.about.name.unwrap_or_default(),
        keys: demo_keys(&visit),
        page: visit.page("demo-signer-title"),
    };
    shown(page.render())
}

/// Signs with the chosen key, and hands it in as any other signature.
pub(super) async fn sign(
    visit: Visit,
    Path((_, token)): Path<(String, String)>,
    chosen: Result<Form<Chosen>, FormRejection>,
) -> Response {
    let Some(keys) = visit.app.config.demo_keys.clone() else {
        return missing_page(&visit);
    };
    let Ok(Form(chosen)) = chosen else {
        return strange_form(&visit);
    };
    let now = instant::now(&visit.app);
    let Some(seen) = visit.app.signing.desk.look(&token, now) else {
        return sign::unknown(&visit);
    };
    let question = seen.signing.question();
    match keys.sign(&chosen.key, question.octets(), now) {
        Some(message) if chosen.goes == Goes::File => as_file(message),
        Some(message) => upload::taken(&visit, &token, message, Channel::Demo).await,
        None => strange_form(&visit),
    }
}

fn as_file(message: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/pkcs7-signature"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"signature.cms\"",
        ),
    ];
    (headers, message).into_response()
}
