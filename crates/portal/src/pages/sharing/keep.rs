//! All ways to keep an answer, each with who can read it and for how long.

use askama::Template;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::feed;
use super::moving::{self, Lasting};
use crate::page::Page;
use crate::paper::{Code, GoOn};
use crate::problem;
use crate::visit::{Visit, shown};

/// A code for a camera as a path of squares.
struct Squares {
    side: u16,
    path: String,
}

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
        code: Code::of(&go_on.link).map(|code| squares(&code)),
        go_on,
        fleeting: visit.app.config.key.is_none(),
    };
    shown(page.render())
}

/// The white edge that cameras need, in squares.
const EDGE: usize = 4;

fn squares(code: &Code) -> Squares {
    let side = usize::from(code.side);
    let mut strokes = Vec::new();
    for (y, row) in code.dark.chunks(side.max(1)).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            let width = run.len();
            if run.first() == Some(&true) {
                let (x, y) = (x + EDGE, y + EDGE);
                strokes.push(format!("M{x} {y}h{width}v1h-{width}z"));
            }
            x += width;
        }
    }
    Squares {
        side: code.side.saturating_add(8),
        path: strokes.concat(),
    }
}
