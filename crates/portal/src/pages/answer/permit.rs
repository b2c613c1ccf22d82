//! One permit on one ground or route: the way to yes, the papers, the terms, the risks.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use ruqsat_law::facts::Target;
use ruqsat_law::{Ground, Have, Needed, PermitKind, Route};
use ruqsat_report::{PaperTold, PermitTold, Report};
use ruqsat_wording::capital;

use super::Position;
use crate::instead::Instead;
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
pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Instead> {
    let position = Position::of(&visit)?;
    let permit = told(&position, &visit, &id).ok_or_else(|| missing_page(&visit))?;
    let (needed, not_needed): (Vec<PaperTold>, Vec<PaperTold>) = permit
        .checklist
        .papers
        .iter()
        .cloned()
        .partition(|paper| paper.needed != Needed::No);
    let page = Permit {
        page: visit.page_titled(capital(&permit.name())),
        had: needed
            .iter()
            .filter(|paper| paper.have == Have::Yes)
            .count(),
        footer: position.reporter(&visit).footer(position.on()),
        needed,
        not_needed,
        told: permit,
    };
    Ok(shown(page.render()))
}

/// The permit of that id, whatever else the person asks for; its checklist is there even when it
/// is closed.
fn told(position: &Position, visit: &Visit, id: &str) -> Option<PermitTold> {
    let (permit, target) = meant(id)?;
    let mut asking = position.facts.clone();
    asking.wants.permit = Some(permit);
    asking.wants.target = target;
    let answer = position.law.assess(&asking);
    named(position.reporter(visit).assessment(&asking, &answer), id)
}

/// `trp-employment`, `prp-ordinary`, `rp_card`: the ids of the report.
fn meant(id: &str) -> Option<(PermitKind, Option<Target>)> {
    let (kind, target) = id
        .split_once('-')
        .map_or((id, None), |(kind, of)| (kind, Some(of)));
    let kind = *PermitKind::ALL.iter().find(|known| known.id() == kind)?;
    let target = match (kind, target) {
        (PermitKind::RpCard, None) => return Some((kind, None)),
        (PermitKind::Trp, Some(of)) => Ground::from_id(of).map(Target::Ground),
        (PermitKind::Prp, Some(of)) => Route::from_id(of).map(Target::Route),
        (PermitKind::RpCard, Some(_)) | (PermitKind::Trp | PermitKind::Prp, None) => None,
    };
    target.map(|target| (kind, Some(target)))
}

fn named(report: Report, id: &str) -> Option<PermitTold> {
    let mut all = report.permits.into_iter().flat_map(|group| group.permits);
    all.find(|permit| permit.id() == id)
}
