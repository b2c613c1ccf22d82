//! The demo phone: plays eGov mobile for whoever has no such app. It is a client of the same
//! addresses, asks them in the same order, and knows nothing else of the portal.

use std::sync::Arc;

use askama::Template;
use axum::body::{Body, to_bytes};
use axum::extract::Path;
use axum::extract::rejection::FormRejection;
use axum::http::{Method, Request, StatusCode, header};
use axum::response::Response;
use axum::routing::get;
use axum::{Form, Router};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use ruqsat_wording::Language;
use serde::Deserialize;
use serde_json::Value;
use tower::ServiceExt as _;

use super::LARGEST;
use super::offers::{Code, Offer};
use crate::app::App;
use crate::page::Page;
use crate::problem::{missing_page, strange_form};
use crate::signing::{DemoKeyShown, demo_keys};
use crate::visit::{Visit, shown};

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new().route("/{language}/demo/phone/{code}", get(look).post(sign))
}

/// Its address for one code, as if the camera had read it.
pub(super) fn address(visit: &Visit, offer: &Offer) -> String {
    visit.to(&format!("/demo/phone/{}", offer.code.text()))
}

#[derive(Template)]
#[template(path = "mobile/phone.html")]
struct Phone<'v> {
    page: Page<'v>,
    here: String,
    /// What the first two addresses said; without it they refused.
    told: Option<Told>,
    keys: Vec<DemoKeyShown>,
    /// What the portal answered to the last thing asked, where it answered with a sentence.
    answer: String,
    accepted: bool,
    /// The page of the statement, where the code is still known.
    back: Option<String>,
}

/// What a phone shows before anything is signed.
struct Told {
    organisation: String,
    bin: String,
    until: String,
    name: String,
    details: Vec<(String, String)>,
    text: String,
}

/// What a phone has fetched.
struct Fetched {
    invitation: Value,
    documents: Value,
    place: String,
}

/// Asks the two addresses and shows what they say.
async fn look(visit: Visit, Path((_, code)): Path<(String, String)>) -> Response {
    if visit.app.config.demo_keys.is_none() {
        return missing_page(&visit);
    }
    match fetched(&visit.app, &code).await {
        Ok(fetched) => {
            let told = told(&visit, &fetched);
            page(&visit, &code, told, (StatusCode::OK, String::new()))
        }
        Err(refused) => page(&visit, &code, None, refused),
    }
}

/// The key that was chosen.
#[derive(Deserialize)]
struct Chosen {
    key: String,
}

/// Signs what was fetched and sends it to where it came from.
async fn sign(
    visit: Visit,
    Path((_, code)): Path<(String, String)>,
    chosen: Result<Form<Chosen>, FormRejection>,
) -> Response {
    if visit.app.config.demo_keys.is_none() {
        return missing_page(&visit);
    }
    let Ok(Form(chosen)) = chosen else {
        return strange_form(&visit);
    };
    let mut fetched = match fetched(&visit.app, &code).await {
        Ok(fetched) => fetched,
        Err(refused) => return page(&visit, &code, None, refused),
    };
    let Some(place) = fetched.documents.pointer_mut(DATA) else {
        return strange_form(&visit);
    };
    let octets = STANDARD.decode(place.as_str().unwrap_or_default());
    let signature = octets
        .ok()
        .and_then(|octets| signature(&visit.app, &chosen.key, &octets));
    let Some(signature) = signature else {
        return strange_form(&visit);
    };
    *place = Value::String(STANDARD.encode(signature));
    let body = fetched.documents.to_string();
    let (status, answer) = ask(&visit.app, Method::PUT, &fetched.place, body).await;
    page(&visit, &code, None, (status, message(&answer)))
}

fn signature(app: &App, key: &str, octets: &[u8]) -> Option<Vec<u8>> {
    let now = Timestamp::from_second(app.config.clock.seconds()).ok()?;
    app.config.demo_keys.as_ref()?.sign(key, octets, now)
}

/// Where the only document has its octets.
const DATA: &str = "/documentsToSign/0/document/file/data";

async fn fetched(app: &Arc<App>, code: &str) -> Result<Fetched, (StatusCode, String)> {
    let first = format!("/egov/{code}/mgovSign");
    let invitation = well(ask(app, Method::GET, &first, String::new()).await)?;
    let uri = invitation.pointer("/document/uri").and_then(Value::as_str);
    let place = uri.unwrap_or_default().trim_start_matches(&app.origin());
    let documents = well(ask(app, Method::GET, place, String::new()).await)?;
    Ok(Fetched {
        place: place.to_owned(),
        invitation,
        documents,
    })
}

fn well((status, answer): (StatusCode, Value)) -> Result<Value, (StatusCode, String)> {
    if status.is_success() {
        Ok(answer)
    } else {
        Err((status, message(&answer)))
    }
}

fn message(answer: &Value) -> String {
    text(answer, "/message")
}

fn text(value: &Value, pointer: &str) -> String {
    let text = value.pointer(pointer).and_then(Value::as_str);
    text.unwrap_or_default().to_owned()
}

/// Asks an address of the portal as any program would, only without a network between.
async fn ask(app: &Arc<App>, method: Method, address: &str, body: String) -> (StatusCode, Value) {
    let request = Request::builder()
        .method(method)
        .uri(address)
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from(body));
    let Ok(request) = request else {
        return (StatusCode::BAD_REQUEST, Value::Null);
    };
    let router = super::routes(app).with_state(Arc::clone(app));
    let Ok(response) = router.oneshot(request).await;
    let status = response.status();
    let body = to_bytes(response.into_body(), LARGEST).await;
    let answer = body
        .ok()
        .and_then(|body| serde_json::from_slice(&body).ok());
    (status, answer.unwrap_or_default())
}

fn told(visit: &Visit, fetched: &Fetched) -> Option<Told> {
    let Fetched {
        invitation,
        documents,
        ..
    } = fetched;
    let document = documents.pointer("/documentsToSign/0")?;
    let octets = STANDARD.decode(documents.pointer(DATA)?.as_str()?).ok()?;
    let named = match visit.language {
        Language::Kazakh => "nameKz",
        Language::Russian => "nameRu",
        Language::English => "nameEn",
    };
    let details = document.pointer("/meta").and_then(Value::as_array);
    Some(Told {
        organisation: text(invitation, &format!("/organisation/{named}")),
        bin: text(invitation, "/organisation/bin"),
        until: text(invitation, "/expiry_date"),
        name: text(document, &format!("/{named}")),
        details: details
            .into_iter()
            .flatten()
            .map(|detail| (text(detail, "/name"), text(detail, "/value")))
            .collect(),
        text: String::from_utf8(octets).ok()?,
    })
}

fn page(
    visit: &Visit,
    code: &str,
    told: Option<Told>,
    (status, answer): (StatusCode, String),
) -> Response {
    let signing = visit
        .app
        .signing
        .offers
        .signing(&Code::sent(code.to_owned()));
    let page = Phone {
        here: visit.to(&format!("/demo/phone/{code}")),
        keys: demo_keys(visit),
        accepted: status.is_success(),
        back: signing.map(|token| visit.to(&format!("/sign/{token}"))),
        page: visit.page("phone-title"),
        told,
        answer,
    };
    shown(page.render())
}
