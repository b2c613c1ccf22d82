//! All ways to keep an answer, each with who can read it and for how long.

use askama::Template;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::feed;
use super::moving::{self, Lasting};
use crate::page::Page;
use crate::paper::{Code, GoOn};
use crate::pictures::Shape;
use crate::problem;
use crate::visit::{Visit, shown};

/// A code for a camera as a path of squares.
struct Squares {
    side: i32,
    path: Shape,
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
const EDGE: i32 = 4;

fn squares(code: &Code) -> Squares {
    let mut path = Shape::default();
    let rows = code.dark.chunks(usize::from(code.side.max(1)));
    for (y, row) in (EDGE..).zip(rows) {
        let mut x = EDGE;
        for run in row.chunk_by(|one, next| one == next) {
            let width = i32::try_from(run.len()).unwrap_or(i32::MAX);
            if run.first() == Some(&true) {
                path.rectangle((x, y), width, 1);
            }
            x = x.saturating_add(width);
        }
    }
    Squares {
        side: i32::from(code.side) + 2 * EDGE,
        path,
    }
}
