//! What is kept of a visitor, and for whom the pages are made.

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;

use crate::app::App;
use crate::page::Page;
use crate::visit::{Visit, shown};

/// The addresses of these pages.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/{language}/privacy", get(privacy))
        .route("/{language}/accessibility", get(accessibility))
}

#[derive(Template)]
#[template(path = "about.html")]
struct About<'v> {
    page: Page<'v>,
    lead: &'static str,
    /// A heading and its points, each a message.
    parts: Vec<(&'static str, Vec<&'static str>)>,
    offers_to_forget: bool,
}

async fn privacy(visit: Visit) -> Response {
    let parts = vec![
        (
            "privacy-browser",
            vec!["privacy-answers", "privacy-sealed", "privacy-language"],
        ),
        (
            "privacy-server",
            vec![
                "privacy-nothing",
                "privacy-logs",
                "privacy-rate",
                "privacy-others",
            ],
        ),
        (
            "privacy-sign",
            vec![
                "privacy-sign-memory",
                "privacy-sign-ends",
                "privacy-sign-link",
                "privacy-sign-centre",
                "privacy-sign-second",
            ],
        ),
        (
            "privacy-forget",
            vec![
                "privacy-button",
                "privacy-day",
                "privacy-shared",
                "privacy-links",
            ],
        ),
    ];
    shown(
        About {
            page: visit.page("privacy-title"),
            lead: "privacy-lead",
            parts,
            offers_to_forget: true,
        }
        .render(),
    )
}

async fn accessibility(visit: Visit) -> Response {
    let parts = vec![
        (
            "access-made",
            vec![
                "access-script",
                "access-keys",
                "access-narrow",
                "access-colour",
                "access-tongue",
            ],
        ),
        ("access-tested", vec!["access-tests", "access-looked"]),
        ("access-not", vec!["access-people", "access-cases"]),
    ];
    shown(
        About {
            page: visit.page("access-title"),
            lead: "access-lead",
            parts,
            offers_to_forget: false,
        }
        .render(),
    )
}
