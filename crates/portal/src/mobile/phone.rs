//! The demo phone: plays eGov mobile for whoever has no such app. It is a client of the same
//! addresses and asks them in the same order. Only what it was told last it does not keep itself:
//! that is remembered with the code, so that its page can be reloaded and left with Back.

use std::sync::Arc;

use askama::Template;
use axum::body::{Body, to_bytes};
use axum::extract::Path;
use axum::extract::rejection::FormRejection;
use axum::http::{Method, Request, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use axum::{Form, Router};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use ruqsat_wording::Language;
use serde::Deserialize;
use serde_json::Value;
use tower::ServiceExt as _;

use super::LARGEST;
use super::offers::{Answered, Code, Offer};
use crate::app::App;
use crate::instant;
use crate::page::Page;
use crate::problem::{missing_page, strange_form};
use crate::signing::{DemoKeyShown, demo_keys, shown_at};
use crate::visit::{Visit, shown};

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/{language}/demo/phone/{code}", get(look).post(sign))
        .route("/{language}/demo/phone/{code}/close", post(close))
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

/// Asks the two addresses and shows what they say; after a signature, what became of it.
async fn look(visit: Visit, Path((_, code)): Path<(String, String)>) -> Response {
    if visit.app.config.demo_keys.is_none() {
        return missing_page(&visit);
    }
    if let Some(answered) = visit.app.signing.offers.answered(&Code::sent(code.clone())) {
        return page(&visit, &code, None, answered);
    }
    match fetched(&visit.app, &code).await {
        Ok(fetched) => {
            let told = told(&visit, &fetched);
            let nothing = Answered {
                well: true,
                says: String::new(),
            };
            page(&visit, &code, told, nothing)
        }
        Err(says) => page(&visit, &code, None, Answered { well: false, says }),
    }
}

/// Closes the app and signs nothing: the code waits again, and its page is shown.
async fn close(visit: Visit, Path((_, code)): Path<(String, String)>) -> Response {
    if visit.app.config.demo_keys.is_none() {
        return missing_page(&visit);
    }
    let offers = &visit.app.signing.offers;
    let code = Code::sent(code);
    offers.lay_aside(&code);
    let page = offers.signing(&code).map_or_else(
        || visit.to(&format!("/demo/phone/{}", code.text())),
        |token| visit.to(&format!("/sign/{token}/mobile")),
    );
    Redirect::to(&page).into_response()
}

/// The key that was chosen.
#[derive(Deserialize)]
struct Chosen {
    key: String,
}

/// Signs what was fetched, sends it to where it came from, and goes on to what was answered.
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
    let outcome = Redirect::to(&visit.to(&format!("/demo/phone/{code}")));
    // Whatever refuses now is asked again there, and refuses in the same words.
    let Ok(mut fetched) = fetched(&visit.app, &code).await else {
        return outcome.into_response();
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
    ask(&visit.app, Method::PUT, &fetched.place, body).await;
    outcome.into_response()
}

fn signature(app: &App, key: &str, octets: &[u8]) -> Option<Vec<u8>> {
    let now = instant::now(app);
    app.config.demo_keys.as_ref()?.sign(key, octets, now)
}

/// Where the only document has its octets.
const DATA: &str = "/documentsToSign/0/document/file/data";

/// Does what the app does before anybody is asked to sign; else the sentence that refused it.
async fn fetched(app: &Arc<App>, code: &str) -> Result<Fetched, String> {
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

fn well((status, answer): (StatusCode, Value)) -> Result<Value, String> {
    if status.is_success() {
        Ok(answer)
    } else {
        Err(text(&answer, "/message"))
    }
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
        until: time(visit, text(invitation, "/expiry_date")),
        name: text(document, &format!("/{named}")),
        details: details
            .into_iter()
            .flatten()
            .map(|detail| (text(detail, "/name"), text(detail, "/value")))
            .collect(),
        text: String::from_utf8(octets).ok()?,
    })
}

/// An instant of the protocol as people write it, to the minute.
fn time(visit: &Visit, written: String) -> String {
    let at = Timestamp::strptime("%Y-%m-%dT%H:%M:%S%.f%z", &written);
    let seconds = at.map(Timestamp::as_second);
    let minute = seconds.and_then(|at| Timestamp::from_second(at - at.rem_euclid(60)));
    minute.map_or(written, |minute| shown_at(visit, minute))
}

fn page(visit: &Visit, code: &str, told: Option<Told>, answered: Answered) -> Response {
    let signing = visit
        .app
        .signing
        .offers
        .signing(&Code::sent(code.to_owned()));
    let page = Phone {
        here: visit.to(&format!("/demo/phone/{code}")),
        keys: demo_keys(visit),
        accepted: answered.well,
        back: signing.map(|token| visit.to(&format!("/sign/{token}"))),
        page: visit.page("phone-title"),
        told,
        answer: answered.says,
    };
    shown(page.render())
}
