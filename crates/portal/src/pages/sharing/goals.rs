//! What the person came for, as goals of a plan.

use ruqsat_calendar::Day;
use ruqsat_law::facts::Facts;
use ruqsat_law::{Law, PermitKind, Plan, plan};

use crate::session::Goal;

/// The ways to what the person came for; none for who only asks how long they may stay.
pub(super) fn plans(law: &Law, facts: &Facts, on: Day, asked: Option<Goal>) -> Vec<Plan> {
    let goals = goals(facts, asked).iter();
    goals
        .filter_map(|goal| plan(law, facts, on, *goal).ok())
        .collect()
}

fn goals(facts: &Facts, asked: Option<Goal>) -> &'static [ruqsat_law::Goal] {
    use ruqsat_law::Goal::{Rp, Trp};
    match (asked, facts.wants.permit) {
        (Some(Goal::All), _) => &[Trp, Rp],
        (Some(Goal::Trp), _) | (Some(Goal::Stay) | None, Some(PermitKind::Trp)) => &[Trp],
        (Some(Goal::Rp), _)
        | (Some(Goal::Stay) | None, Some(PermitKind::Prp | PermitKind::RpCard)) => &[Rp],
        (Some(Goal::Stay) | None, None) => &[],
    }
}
