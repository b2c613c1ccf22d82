//! Which ground or route a plan takes: the open one with the fewest things in its way.

use ruqsat_calendar::Day;

use super::Goal;
use crate::assessment::{Assessment, Needed, PermitAnswer};
use crate::because::Because;
use crate::facts::Target;
use crate::judge::Verdict;
use crate::lists::{Ground, PermitKind};
use crate::rule::RuleId;

/// The permit to go for; `None` when every ground or route is closed.
pub(super) fn best(answer: &Assessment, goal: Goal) -> Option<&PermitAnswer> {
    candidates(answer, goal)
        .filter(|permit| permit.verdict != Verdict::NotEligible && can_be_planned(permit))
        .min_by_key(|permit| obstacles(permit))
}

/// Nobody plans to become a victim: that ground is only for who is known to be one.
fn can_be_planned(permit: &PermitAnswer) -> bool {
    permit.target != Some(Target::Ground(Ground::TraffickingVictim))
        || permit.verdict == Verdict::Eligible
}

/// The TRP that can follow a stay that ends.
pub(super) fn follows(answer: &Assessment) -> Option<&PermitAnswer> {
    best(answer, Goal::Trp).filter(|permit| permit.verdict == Verdict::Eligible)
}

/// Why every ground or route is closed: what stands against all of them, else against the first.
pub(super) fn against(answer: &Assessment, goal: Goal) -> Vec<Because> {
    let mut permits = candidates(answer, goal);
    let Some(first) = permits.next() else {
        return Vec::new();
    };
    let others: Vec<&PermitAnswer> = permits.collect();
    let of_all = |because: &&Because| {
        let told =
            |permit: &&PermitAnswer| permit.reasons.iter().any(|one| one.rule == because.rule);
        others.iter().all(told)
    };
    let common: Vec<Because> = first.reasons.iter().filter(of_all).cloned().collect();
    if common.is_empty() {
        first.reasons.clone()
    } else {
        common
    }
}

fn candidates(answer: &Assessment, goal: Goal) -> impl Iterator<Item = &PermitAnswer> {
    let wanted = match goal {
        Goal::Trp => PermitKind::Trp,
        Goal::Rp => PermitKind::Prp,
    };
    answer
        .permits
        .iter()
        .filter(move |permit| permit.permit == wanted)
}

/// What stands in the way, the heaviest first: the ground or route itself is not known to fit,
/// a wait, changes to make, facts that are open, papers to bring.
fn obstacles(permit: &PermitAnswer) -> (bool, Option<Day>, usize, usize, usize) {
    let unfit = permit.verdict == Verdict::Unknown
        && permit
            .reasons
            .iter()
            .any(|because| opens_a_route(because.rule));
    let papers = permit.documents.iter();
    let needed = papers.filter(|paper| paper.needed == Needed::Yes).count();
    (
        unfit,
        permit.from,
        permit.way.len(),
        permit.missing.len(),
        needed,
    )
}

/// A condition of one route or ground, as opposed to what all of them ask.
fn opens_a_route(rule: RuleId) -> bool {
    let of_all = [RuleId::TrpPassport, RuleId::TrpBan];
    let id = rule.id();
    id.starts_with("PRP.ROUTE.") || (id.starts_with("TRP.") && !of_all.contains(&rule))
}
