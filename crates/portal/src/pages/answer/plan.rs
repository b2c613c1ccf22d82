//! The dated steps from today's status to a permit.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use ruqsat_law::facts::{Facts, Target};
use ruqsat_law::{Goal, plan};
use ruqsat_report::PlanTold;
use serde::Deserialize;

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
    /// The address of the plan, without a ground.
    place: &'v str,
}

/// Another ground or route than the nearest.
#[derive(Debug, Deserialize)]
pub(crate) struct By {
    ground: Option<String>,
}

/// The plan for a goal.
pub(crate) async fn show(
    visit: Visit,
    Path((_, goal)): Path<(String, String)>,
    Query(by): Query<By>,
) -> Result<Response, Instead> {
    let goal = Goal::ALL.iter().find(|known| known.id() == goal);
    let goal = goal.ok_or_else(|| missing_page(&visit))?;
    let of_the_goal = |id: &String| Target::from_id(id).filter(|target| goal.has(*target));
    let target = match &by.ground {
        Some(id) => Some(of_the_goal(id).ok_or_else(|| missing_page(&visit))?),
        None => None,
    };
    let position = Position::of(&visit)?;
    let mut facts = Facts::clone(&position.facts);
    facts.wants.target = target.or(facts.wants.target);
    let plan = plan(visit.app.book.law, &facts, position.on(), *goal);
    let plan = plan.map_err(|_| problem::outside(&visit))?;
    let page = PlanPage {
        page: visit.page(&format!("plan-title-{}", goal.id())),
        plan: position.reporter(&visit).plan(&plan),
        place: &format!("/answer/plan/{}", goal.id()),
    };
    Ok(shown(page.render()))
}
