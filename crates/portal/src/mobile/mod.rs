//! Signing with eGov mobile: the page with the code, and the addresses that the app asks.
//!
//! The app does three things. It reads in the code where to ask, asks who wants what signed, and
//! fetches the document; the signature comes back to where the document was. What is checked is
//! the signature over *our* octets. `docs/egov-mobile.md` tells the protocol.

mod answer;
mod offers;
mod organisation;
mod page;
mod phone;
mod protocol;
mod wanted;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;

use crate::app::App;
pub(crate) use offers::Offers;
pub use organisation::{Organisation, OrganisationFault};
pub(crate) use page::routes as pages;

/// The largest body of a phone, in bytes: a signature with its certificates and a stamp has less
/// than a tenth of it.
const LARGEST: usize = 256 * 1024;

/// The addresses that the app asks. They come from an app and not from a page: no cookie is read
/// or set, so there is nothing that another site could do in a person's name, and the guard
/// against forms from elsewhere is not before them. Whoever knows the code in the address may
/// fetch the document and may bring a signature; whose it is, is checked.
pub(crate) fn routes(app: &Arc<App>) -> Router<Arc<App>> {
    Router::new()
        .route("/egov/{code}/mgovSign", get(answer::invitation))
        .route(
            "/egov/{code}/document",
            get(answer::document).put(answer::signature),
        )
        .layer(DefaultBodyLimit::max(LARGEST))
        .layer(from_fn_with_state(Arc::clone(app), answer::not_too_often))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            app.config.patience,
        ))
        .layer(CatchPanicLayer::new())
}
