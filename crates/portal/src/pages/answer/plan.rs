//! The dated steps from today's status to a permit.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};
use ruqsat_law::{Goal, plan};
use ruqsat_report::PlanTold;

use super::Position;
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
pub(crate) async fn show(visit: Visit, Path((_, goal)): Path<(String, String)>) -> Response {
    let Some(goal) = Goal::ALL.iter().find(|known| known.id() == goal) else {
        return missing_page(&visit);
    };
    let position = match Position::of(&visit) {
        Ok(position) => position,
        Err(response) => return response,
    };
    let Ok(plan) = plan(visit.app.book.law, &position.facts, position.on(), *goal) else {
        return problem::outside(&visit);
    };
    let page = PlanPage {
        page: visit.page(&format!("plan-title-{}", goal.id())),
        plan: position.reporter(&visit).plan(&plan),
    };
    shown(page.render()).into_response()
}
