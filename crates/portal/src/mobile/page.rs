//! The page with the code for a phone. It is asked for with a button, shows how far the phone has
//! come, and works without scripts: a link looks again.

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use ruqsat_law::Value;

use super::answer::invitation_address;
use super::offers::{LASTS_SECONDS, Offer, Stage};
use super::organisation::Organisation;
use super::phone;
use super::protocol::PREFIX;
use super::wanted::{Wanted, seen};
use crate::app::App;
use crate::channels::SignsAs;
use crate::instant::Local;
use crate::page::Page;
use crate::pictures::Squares;
use crate::problem;
use crate::signing::{RefusedShown, refused};
use crate::visit::{Visit, shown};

/// The addresses of the pages around a code.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/{language}/sign/{token}/mobile", get(show).post(begin))
        .route("/{language}/sign/{token}/mobile/stage", get(stage))
        .merge(phone::routes())
}

#[derive(Template)]
#[template(path = "mobile/mobile.html")]
struct Mobile<'v> {
    page: Page<'v>,
    /// The page of the statement.
    back: String,
    /// This page.
    here: String,
    /// What is shown; without it a code can be asked for.
    offered: Option<Offered>,
    /// Why a signature that came was not taken.
    refused: Option<RefusedShown>,
    begin_says: String,
    /// The person says that they have signed.
    looked: bool,
}

/// What the page is asked with by whoever says that they have signed.
const LOOKED: &str = "looked";

struct Offered {
    squares: Option<Squares>,
    launches: Vec<Launch>,
    until: String,
    stage: &'static str,
    /// The demo phone, in a demo.
    phone: Option<String>,
}

/// A link that opens an app on the phone itself.
struct Launch {
    address: String,
    name: String,
    whose: String,
    /// It holds the keys that can sign this statement.
    fits: bool,
}

/// Shows the code, or the button that asks for one; whoever has signed goes on to the result.
async fn show(
    visit: Visit,
    Path((_, token)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Response {
    let app = &visit.app;
    let wanted = Wanted::of(app, &token).filter(|_| Organisation::of(app).is_some());
    let Some(wanted) = wanted else {
        return Redirect::to(&visit.to(&format!("/sign/{token}"))).into_response();
    };
    let offer = app.signing.offers.of(&token, app.config.clock.seconds());
    let (offered, refused) = match offer {
        Some(offer) if offer.stage == Stage::Used => (None, last_refusal(&visit, &token)),
        Some(offer) => (Some(offered(&visit, &offer, &wanted)), None),
        None => (None, None),
    };
    let minutes = i32::try_from(LASTS_SECONDS / 60).unwrap_or(i32::MAX);
    let page = Mobile {
        back: visit.to(&format!("/sign/{token}")),
        here: visit.to(&format!("/sign/{token}/mobile")),
        offered,
        refused,
        looked: query.as_deref() == Some(LOOKED),
        begin_says: visit
            .words()
            .message("mobile-begin-says", &[("minutes", Value::Count(minutes))]),
        page: visit.page("mobile-title"),
    };
    shown(page.render())
}

fn last_refusal(visit: &Visit, token: &str) -> Option<RefusedShown> {
    let seen = seen(&visit.app, token)?;
    let last = seen.signing.refused()?;
    Some(refused(visit.words(), &last.refusal))
}

fn offered(visit: &Visit, offer: &Offer, wanted: &Wanted) -> Offered {
    let app = &visit.app;
    let address = invitation_address(app, &offer.code);
    let launches = app.signing.channels.apps.iter().map(|phone| Launch {
        address: phone.launch(&address),
        name: phone.name.clone(),
        whose: visit.words().message(whose(phone.signs_as), &[]),
        fits: wanted.is_for(phone.signs_as),
    });
    Offered {
        squares: Squares::of(&format!("{PREFIX}{address}")),
        launches: launches.collect(),
        until: Local::of(app, offer.until).clock(),
        stage: id(offer.stage),
        phone: app
            .config
            .demo_keys
            .as_ref()
            .map(|_| phone::address(visit, offer)),
    }
}

const fn whose(signs_as: SignsAs) -> &'static str {
    match signs_as {
        SignsAs::Person => "mobile-app-person",
        SignsAs::Organisation => "mobile-app-organisation",
    }
}

const fn id(stage: Stage) -> &'static str {
    match stage {
        Stage::Waiting => "waiting",
        Stage::Fetched => "fetched",
        Stage::Used => "used",
    }
}

/// Makes a code; an earlier one of the same statement ends.
async fn begin(visit: Visit, Path((_, token)): Path<(String, String)>) -> Response {
    let app = &visit.app;
    if Wanted::of(app, &token).is_some() {
        let now = app.config.clock.seconds();
        if let Err(error) = app.signing.offers.make(&token, visit.language, now) {
            tracing::error!(%error, "no code for a phone could be made");
            return problem::our_fault(&visit);
        }
    }
    Redirect::to(&visit.to(&format!("/sign/{token}/mobile"))).into_response()
}

/// One word for the script that looks again: how far the phone has come.
async fn stage(visit: Visit, Path((_, token)): Path<(String, String)>) -> &'static str {
    let app = &visit.app;
    let now = app.config.clock.seconds();
    match app.signing.offers.of(&token, now) {
        Some(offer) if Wanted::of(app, &token).is_some() => id(offer.stage),
        Some(_) | None => "over",
    }
}
