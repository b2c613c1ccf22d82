//! The changes for programs that subscribe: Atom (RFC 4287), newest first.

use askama::Template;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use ruqsat_calendar::Day;

use super::{Change, change};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "changes/feed.xml")]
struct Feed {
    code: &'static str,
    title: String,
    name: String,
    touches: String,
    home: String,
    own: String,
    updated: Day,
    changes: Vec<Change>,
}

/// Entries of the feed at most.
const ENTRIES: usize = 30;

/// Changes that are in force or to come.
pub(super) async fn show(visit: Visit) -> Response {
    let words = visit.words();
    let address = |place: &str| format!("{}{}", visit.app.origin(), visit.to(place));
    let days = visit.app.change_days().iter().take(ENTRIES);
    let changes: Vec<Change> = days.filter_map(|day| change(&visit, *day)).collect();
    let feed = Feed {
        code: visit.language.code(),
        title: words.message("changes-title", &[]),
        name: words.message("web-name", &[]),
        touches: words.message("changes-touches", &[]),
        home: address("/changes"),
        own: address("/changes.atom"),
        // A change is told on its day; one that is to come was told when it was written down.
        updated: changes
            .iter()
            .map(|change| change.on)
            .filter(|on| *on <= visit.app.today())
            .max()
            .unwrap_or(visit.app.today()),
        changes,
    };
    match feed.render() {
        Ok(text) => {
            let kind = "application/atom+xml; charset=utf-8";
            ([(header::CONTENT_TYPE, kind)], text).into_response()
        }
        Err(error) => crate::visit::shown(Err(error)),
    }
}
