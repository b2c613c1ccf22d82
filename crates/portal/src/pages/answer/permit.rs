//! One permit on one ground or route: the way to yes, the papers, the terms, the risks.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};
use ruqsat_law::{Have, Needed};
use ruqsat_report::{PaperTold, PermitTold, Report};

use super::Position;
use crate::page::Page;
use crate::pages::missing_page;
use crate::visit::{Visit, shown};

#[derive(Template)]
#[template(path = "answer/permit.html")]
struct Permit<'v> {
    page: Page<'v>,
    told: PermitTold,
    needed: Vec<PaperTold>,
    not_needed: Vec<PaperTold>,
    had: usize,
    footer: String,
}

/// One permit of the answer.
pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Response {
    let position = match Position::of(&visit) {
        Ok(position) => position,
        Err(response) => return response,
    };
    let Some(permit) = told(&position, &visit, &id) else {
        return missing_page(&visit);
    };
    let (needed, not_needed): (Vec<PaperTold>, Vec<PaperTold>) = permit
        .papers
        .iter()
        .cloned()
        .partition(|paper| paper.needed != Needed::No);
    let page = Permit {
        page: visit.page_titled(permit.name()),
        had: needed
            .iter()
            .filter(|paper| paper.have == Have::Yes)
            .count(),
        footer: position.reporter(&visit).footer(position.on()),
        needed,
        not_needed,
        told: permit,
    };
    shown(page.render()).into_response()
}

/// The permit of that id; its checklist is there even when the permit is closed.
fn told(position: &Position, visit: &Visit, id: &str) -> Option<PermitTold> {
    let found = named(position.report(visit), id)?;
    let mut asking = position.facts.clone();
    asking.wants.permit = Some(found.kind);
    asking.wants.target = found.target;
    let answer = position.law.assess(&asking);
    named(position.reporter(visit).assessment(&asking, &answer), id)
}

fn named(report: Report, id: &str) -> Option<PermitTold> {
    let mut all = report.permits.into_iter().flat_map(|group| group.permits);
    all.find(|permit| permit.id() == id)
}
