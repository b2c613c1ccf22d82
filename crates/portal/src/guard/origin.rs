//! A form may only be sent from our own pages.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::app::App;

/// Refuses what another site sends in a person's name. Browsers say where a form comes from;
/// programs, which have no cookies to abuse, say nothing and are let through.
pub(crate) async fn same_origin(
    State(app): State<Arc<App>>,
    request: Request,
    next: Next,
) -> Response {
    let harmless = [Method::GET, Method::HEAD, Method::OPTIONS].contains(request.method());
    if harmless || is_ours(request.headers(), &app) {
        next.run(request).await
    } else {
        (
            StatusCode::FORBIDDEN,
            "forms are taken from our own pages only\n",
        )
            .into_response()
    }
}

fn is_ours(headers: &HeaderMap, app: &App) -> bool {
    let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    if let Some(site) = text("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text(header::ORIGIN.as_str()) else {
        return true;
    };
    let host = text(header::HOST.as_str()).unwrap_or_default();
    origin == app.origin()
        || origin
            .split_once("://")
            .is_some_and(|(_, from)| from == host)
}
