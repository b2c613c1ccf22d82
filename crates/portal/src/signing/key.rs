//! «Try your key»: anybody may see whether their key works here, before it matters.

use askama::Template;
use axum::extract::Request;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::desk::About;
use super::statements::{NotMade, trial};
use super::{instant, too_often};
use crate::app::App;
use crate::page::Page;
use crate::problem::our_fault;
use crate::visit::{Visit, shown};

#[derive(Template)]
#[template(path = "signing/key.html")]
struct Key<'v> {
    page: Page<'v>,
    here: String,
    open: bool,
    demo: bool,
}

/// Tells what will happen.
pub(super) async fn show(visit: Visit) -> Response {
    let page = Key {
        here: visit.to("/key"),
        open: visit.app.config.verifier.is_some(),
        demo: visit.app.config.demo_keys.is_some(),
        page: visit.page("key-title"),
    };
    shown(page.render())
}

/// Makes a statement that binds nobody, and shows it.
pub(super) async fn begin(visit: Visit, request: Request) -> Response {
    if let Some(often) = too_often(&visit, &request, "/key") {
        return often;
    }
    if visit.app.config.verifier.is_none() {
        return show(visit).await;
    }
    match open(&visit.app) {
        Ok(token) => Redirect::to(&visit.to(&format!("/sign/{token}"))).into_response(),
        Err(error) => {
            tracing::error!(%error, "a statement to try a key could not be made");
            our_fault(&visit)
        }
    }
}

fn open(app: &App) -> Result<String, NotMade> {
    let now = instant::now(app);
    let statement = trial(app, now)?;
    Ok(app.signing.desk.open(statement, About::default(), now)?)
}
