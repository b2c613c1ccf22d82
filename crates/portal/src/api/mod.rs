//! REST for programs: the same facts and the same answers as `ruqsat` on the command line.
//!
//! ```text
//! spoken ── timed ── limited ── a handler ── body, parameters ── desk ── the law
//! ```
//!
//! A handler reads what was sent, hands the work to the [`Desk`] and gives back bytes or a
//! [`problem::Problem`]. Nothing is kept, no cookie is read, nothing that was sent is logged.

mod about;
mod accept;
mod assessments;
mod body;
mod calendar;
mod desk;
mod examples;
mod kind;
mod law;
mod lines;
mod openapi;
mod page;
mod parameters;
mod persons;
mod problem;
mod rate;
mod schemas;
mod told;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodRouter, any, get};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::cors::CorsLayer;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(crate) use self::desk::Desk;
use self::kind::Kind;
pub use self::openapi::openapi;
pub(crate) use self::page::of_language;
use self::problem::Problem;
pub use self::rate::Rate;
pub(crate) use self::rate::seconds_to_wait;
use crate::app::App;

/// All that programs can ask, with its description.
fn operations() -> OpenApiRouter<Arc<App>> {
    OpenApiRouter::new()
        .routes(routes!(assessments::assess))
        .routes(routes!(persons::what_if))
        .routes(routes!(persons::plans))
        .routes(routes!(calendar::year))
        .routes(routes!(calendar::count))
        .routes(routes!(law::rules))
        .routes(routes!(law::rule))
        .routes(routes!(law::changes))
        .routes(routes!(law::comparison))
        .routes(routes!(law::glossary))
        .routes(routes!(about::schema))
        .routes(routes!(about::meta))
        .routes(routes!(about::document))
}

/// The addresses below `/api`.
pub(crate) fn routes(app: &Arc<App>) -> Router<Arc<App>> {
    let (operations, _) = operations().split_for_parts();
    let routes = Router::new()
        .route("/", get(page::front))
        .nest("/v1", operations)
        // Without it a page whose first part is a language would take the address.
        .route("/{*rest}", any(nothing_here))
        .fallback(nothing_here)
        .layer(from_fn_with_state(Arc::clone(app), rate::limited))
        .layer(CatchPanicLayer::custom(|_| {
            Problem::of(Kind::Ours).into_response()
        }))
        .layer(from_fn_with_state(Arc::clone(app), timed))
        .layer(from_fn_with_state(Arc::clone(app), problem::spoken));
    match cross_origin(&app.config.cors_origins) {
        Some(layer) => routes.layer(layer),
        None => routes,
    }
}

/// Lets pages of those sites ask, and read what is answered; `None` where there are none. Cookies
/// are never sent along, and the API reads none.
fn cross_origin(origins: &[String]) -> Option<CorsLayer> {
    let origins = origins.iter().filter_map(|origin| origin.parse().ok());
    let origins: Vec<HeaderValue> = origins.collect();
    let reads = [
        header::ACCEPT,
        header::ACCEPT_LANGUAGE,
        header::CONTENT_TYPE,
    ];
    (!origins.is_empty()).then(|| {
        CorsLayer::new()
            .allow_origin(origins)
            .allow_methods([Method::GET, Method::POST])
            .allow_headers(reads)
            .expose_headers([header::RETRY_AFTER])
            .max_age(AN_HOUR)
    })
}

/// For so long a browser need not ask again whether it may ask.
const AN_HOUR: Duration = Duration::from_hours(1);

/// Answers `/api/`, which a nested router does not see and a page would take for a language.
pub(crate) fn nothing(app: &Arc<App>) -> MethodRouter<Arc<App>> {
    any(nothing_here).layer(from_fn_with_state(Arc::clone(app), problem::spoken))
}

async fn nothing_here() -> Problem {
    Problem::of(Kind::NotFound)
}

/// Cuts off who sends too slowly.
async fn timed(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let answered = tokio::time::timeout(app.config.patience, next.run(request)).await;
    answered.unwrap_or_else(|_| Problem::of(Kind::TooSlow).into_response())
}
