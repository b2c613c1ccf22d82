//! Which address leads where.

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{StatusCode, header};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::IntoResponse;
use axum::routing::get;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

use crate::app::App;
use crate::{api, assets, guard, logs, mobile, pages};

/// The whole portal.
pub fn router(app: &Arc<App>) -> Router {
    let machines = Router::new()
        .route("/health", get(health))
        .route("/metrics", get(metrics))
        .route("/assets/{name}", get(assets::asset));
    let pages = Router::new()
        .merge(machines)
        .merge(pages::routes())
        .fallback(pages::not_found)
        .layer(DefaultBodyLimit::max(guard::LARGEST_BODY))
        .layer(from_fn_with_state(Arc::clone(app), guard::same_origin))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            app.config.patience,
        ))
        .layer(CatchPanicLayer::new());
    // The API reads no cookie, so that nobody can ask it in another's name: it has guards of its
    // own, and answers errors as programs want them.
    pages
        .route("/api/", api::nothing(app))
        .nest("/api", api::routes(app))
        .merge(mobile::routes(app))
        .layer(CompressionLayer::new())
        .layer(from_fn(guard::headers))
        .layer(from_fn_with_state(Arc::clone(app), logs::log))
        .with_state(Arc::clone(app))
}

async fn health(State(app): State<Arc<App>>) -> impl IntoResponse {
    let edition = &app.book.law.edition;
    format!("ok\nlaw {edition}\nversion {}\n", env!("CARGO_PKG_VERSION"))
}

async fn metrics(State(app): State<Arc<App>>) -> impl IntoResponse {
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(header::CONTENT_TYPE, kind)], app.metrics.text())
}
