//! The dated steps from today's status to a permit.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use ruqsat_law::{Goal, plan};
use ruqsat_report::PlanTold;

use super::Position;
use crate::instead::Instead;
use crate::page::Page;
use crate::pages::missing_page;
use crate::problem;
use crate::visit::{Visit, shown};

#[derive(Template)]
#[template(path = "answer/plan.html")]
struct PlanPage<'v> {
    page: Page<'v>,
    plan: PlanTold,
}

/// The plan for a goal.
pub(crate) async fn show(
    visit: Visit,
    Path((_, goal)): Path<(String, String)>,
) -> Result<Response, Instead> {
    let goal = Goal::ALL.iter().find(|known| known.id() == goal);
    let goal = goal.ok_or_else(|| missing_page(&visit))?;
    let position = Position::of(&visit)?;
    let plan = plan(visit.app.book.law, &position.facts, position.on(), *goal);
    let plan = plan.map_err(|_| problem::outside(&visit))?;
    let page = PlanPage {
        page: visit.page(&format!("plan-title-{}", goal.id())),
        plan: position.reporter(&visit).plan(&plan),
    };
    Ok(shown(page.render()))
}
