//! All ways to keep an answer, each with who can read it and for how long.

use askama::Template;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::feed;
use super::moving::{self, Lasting};
use crate::page::Page;
use crate::paper::GoOn;
use crate::pictures::Squares;
use crate::problem;
use crate::visit::{Visit, shown};

#[derive(Template)]
#[template(path = "sharing/keep.html")]
struct Keep<'v> {
    page: Page<'v>,
    feed: feed::Address,
    go_on: GoOn,
    /// `None` where it would be too fine for a camera.
    code: Option<Squares>,
    /// Addresses that are made now stop working when the program stops.
    fleeting: bool,
}

/// Shows them; who has not said of which state they are is asked first.
pub(super) async fn show(visit: Visit) -> Response {
    if !visit.draft.facts.contains_key("citizenship") {
        return Redirect::to(&visit.to("/questions")).into_response();
    }
    let Some(feed) = feed::address(&visit) else {
        return problem::our_fault(&visit);
    };
    let Some(go_on) = moving::link(&visit, Lasting::ADay) else {
        return problem::our_fault(&visit);
    };
    let page = Keep {
        page: visit.page("keep-title"),
        feed,
        code: Squares::of(&go_on.link),
        go_on,
        fleeting: visit.app.config.key.is_none(),
    };
    shown(page.render())
}
