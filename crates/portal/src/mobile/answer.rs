//! What the phone is answered. Every answer is JSON; whatever is refused comes with a sentence in
//! the language of the page that showed the code, since the app shows it as it is.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use ruqsat_wording::Language;

use super::offers::{Answered, Code, Gone, Offer};
use super::organisation::Organisation;
use super::protocol::{self, Invitation, Message, Place};
use super::wanted::Wanted;
use crate::api::seconds_to_wait;
use crate::app::App;
use crate::instant::Local;
use crate::signing::{Came, Channel, Trouble, hand_in, refused};
use crate::visit::accepts;

/// A refusal: the status, and the words in a language.
struct No(StatusCode, String);

impl No {
    /// The words of a message. The app knows one status for everything that cannot go on.
    fn said(app: &App, language: Language, message: &str) -> Self {
        let words = app.words(language).message(message, &[]);
        Self(StatusCode::FORBIDDEN, words)
    }

    fn with(self, status: StatusCode) -> Self {
        Self(status, self.1)
    }

    fn answer(self) -> Response {
        (self.0, Json(Message { message: self.1 })).into_response()
    }
}

/// The first address: who asks, until when, and where the document is.
pub(super) async fn invitation(
    State(app): State<Arc<App>>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Response {
    let code = Code::sent(code);
    let looked = app.signing.offers.look(&code, app.config.clock.seconds());
    match looked.map_err(|gone| of_gone(&app, &headers, gone)) {
        Ok(offer) => match invited(&app, &offer) {
            Ok(invitation) => Json(invitation).into_response(),
            Err(no) => no.answer(),
        },
        Err(no) => no.answer(),
    }
}

fn invited(app: &App, offer: &Offer) -> Result<Invitation, No> {
    let wanted = still_wanted(app, offer)?;
    let off = || No::said(app, offer.language, "mobile-off");
    let organisation = Organisation::of(app).ok_or_else(off)?;
    let until = offer.until.min(wanted.until());
    Ok(Invitation {
        description: wanted.name(app, offer.language),
        expiry_date: Local::of(app, until).iso(),
        organisation: organisation.told(app),
        document: Place::open(document_address(app, &offer.code)),
    })
}

/// The second address, asked: the document.
pub(super) async fn document(
    State(app): State<Arc<App>>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Response {
    let code = Code::sent(code);
    let fetched = app.signing.offers.fetch(&code, app.config.clock.seconds());
    let offer = fetched.map_err(|gone| of_gone(&app, &headers, gone));
    let document = offer.and_then(|offer| {
        let wanted = still_wanted(&app, &offer)?;
        Ok(wanted.document(&app, offer.language))
    });
    match document {
        Ok(document) => Json(document).into_response(),
        Err(no) => no.answer(),
    }
}

/// The second address, sent to: the signature. It is compared with the octets that the portal
/// keeps; those that came beside it are not read.
pub(super) async fn signature(
    State(app): State<Arc<App>>,
    Path(code): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let code = Code::sent(code);
    match received(&app, &code, &headers, body).await {
        Ok(message) => Json(Message { message }).into_response(),
        Err(no) => no.answer(),
    }
}

async fn received(
    app: &Arc<App>,
    code: &Code,
    headers: &HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<String, No> {
    let now = app.config.clock.seconds();
    let gone = |gone| of_gone(app, headers, gone);
    let language = app.signing.offers.look(code, now).map_err(gone)?.language;
    let body = body.map_err(|rejected| {
        No::said(app, language, "mobile-too-large").with(rejected.into_response().status())
    })?;
    let signature = protocol::signature(&body).map_err(|strange| {
        tracing::warn!(?strange, "a phone sent what cannot be read");
        No::said(app, language, "mobile-strange")
    })?;
    // Nothing was checked so far, and the phone may try again. From here on it may not.
    let offer = app.signing.offers.take(code, now).map_err(gone)?;
    let message = signature.into_bytes();
    let came = hand_in(app, &offer.signing, message, Channel::EgovMobile).await;
    let told = told(app, language, came);
    let (well, says) = match &told {
        Ok(says) | Err(No(_, says)) => (told.is_ok(), says.clone()),
    };
    app.signing.offers.answer(code, Answered { well, says });
    told
}

/// What became of a signature, in a sentence.
fn told(app: &App, language: Language, came: Result<Came, Trouble>) -> Result<String, No> {
    match came {
        Ok(Came::Signed) => Ok(app.words(language).message("mobile-accepted", &[])),
        Ok(Came::Pending) => Ok(app.words(language).message("mobile-pending", &[])),
        Err(Trouble::Unknown) => Err(No::said(app, language, "mobile-closed")),
        Err(Trouble::Off) => Err(No::said(app, language, "signing-off")),
        Err(Trouble::Busy) => {
            Err(No::said(app, language, "signing-busy-says").with(StatusCode::SERVICE_UNAVAILABLE))
        }
        Err(Trouble::Refused(refusal)) => {
            let refused = refused(app.words(language), &refusal);
            let words = format!("{} {}", refused.says, refused.next);
            Err(No(StatusCode::FORBIDDEN, words))
        }
    }
}

/// Whoever asks too often is told to wait, in a sentence as well.
pub(super) async fn not_too_often(
    State(app): State<Arc<App>>,
    request: Request,
    next: Next,
) -> Response {
    match seconds_to_wait(&app, &request) {
        None => next.run(request).await,
        Some(seconds) => {
            let no = No::said(&app, liked(request.headers()), "mobile-too-often");
            let status = StatusCode::TOO_MANY_REQUESTS;
            (
                [(header::RETRY_AFTER, seconds.to_string())],
                no.with(status).answer(),
            )
                .into_response()
        }
    }
}

/// The address in the code.
pub(super) fn invitation_address(app: &App, code: &Code) -> String {
    format!("{}/egov/{}/mgovSign", app.origin(), code.text())
}

fn document_address(app: &App, code: &Code) -> String {
    format!("{}/egov/{}/document", app.origin(), code.text())
}

fn still_wanted(app: &App, offer: &Offer) -> Result<Wanted, No> {
    let closed = || No::said(app, offer.language, "mobile-closed");
    Wanted::of(app, &offer.signing).ok_or_else(closed)
}

fn of_gone(app: &App, headers: &HeaderMap, gone: Gone) -> No {
    match gone {
        Gone::Unknown => No::said(app, liked(headers), "mobile-gone-unknown"),
        Gone::Lapsed(language) => No::said(app, language, "mobile-gone-lapsed"),
        Gone::Used(language) => No::said(app, language, "mobile-gone-used"),
    }
}

/// The language of a phone that asks for something unknown: no page tells it.
fn liked(headers: &HeaderMap) -> Language {
    let accepted = headers.get(header::ACCEPT_LANGUAGE);
    let accepted = accepted.and_then(|value| value.to_str().ok());
    accepts(accepted.unwrap_or_default()).unwrap_or(Language::Kazakh)
}
