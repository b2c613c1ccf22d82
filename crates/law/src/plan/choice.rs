//! Which ground or route a plan takes: the open one with the fewest things in its way.

use ruqsat_calendar::Day;

use super::Goal;
use crate::assessment::{Assessment, Needed, PermitAnswer};
use crate::because::Because;
use crate::facts::Target;
use crate::judge::Verdict;
use crate::lists::{DocumentId, Ground, PermitKind, Route};
use crate::rule::RuleId;

/// The permit to go for; `None` when every ground or route is closed.
pub(super) fn best(answer: &Assessment, goal: Goal) -> Option<&PermitAnswer> {
    ranked(answer, goal).into_iter().next()
}

/// The grounds or routes that are not closed, the nearest first.
pub(super) fn ranked(answer: &Assessment, goal: Goal) -> Vec<&PermitAnswer> {
    let open = candidates(answer, goal)
        .filter(|permit| permit.verdict != Verdict::NotEligible && can_be_planned(permit));
    let mut ranked: Vec<&PermitAnswer> = open.collect();
    ranked.sort_by_key(|permit| obstacles(permit));
    ranked
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
/// a wait, changes to make, facts that are open, a route of their own left aside, papers to bring.
fn obstacles(permit: &PermitAnswer) -> (bool, Option<Day>, usize, usize, bool, usize) {
    let cured = |because: &Because| permit.way.iter().any(|change| change.because == *because);
    let mut told = permit.reasons.iter();
    let unfit = permit.verdict != Verdict::Eligible
        && told.any(|told| is_a_route(told.rule) || (opens_a_route(told.rule) && !cured(told)));
    let papers = permit.documents.iter();
    let needed = papers.filter(|paper| paper.needed == Needed::Yes).count();
    (
        unfit,
        permit.from,
        permit.way.len(),
        permit.missing.len(),
        leaves_an_own_route(permit),
        needed,
    )
}

/// The general route, taken by somebody whom the law frees from its means: they have a route of
/// their own, and officers know them by it.
fn leaves_an_own_route(permit: &PermitAnswer) -> bool {
    let mut papers = permit.documents.iter();
    permit.target == Some(Target::Route(Route::Ordinary))
        && papers.any(|paper| {
            paper.document == DocumentId::SolvencyCertificate && paper.needed == Needed::No
        })
}

/// What a route of its own asks. A route that is not closed either meets it, or it is not known
/// whether it does, also when a bar stands besides.
fn is_a_route(rule: RuleId) -> bool {
    rule.id().starts_with("PRP.ROUTE.")
}

/// A condition of one route or ground, as opposed to what all of them ask.
fn opens_a_route(rule: RuleId) -> bool {
    let of_all = [RuleId::TrpPassport, RuleId::TrpBan, RuleId::TrpStay];
    let id = rule.id();
    is_a_route(rule) || (id.starts_with("TRP.") && !of_all.contains(&rule))
}

#[cfg(test)]
mod tests {
    use thin_vec::thin_vec;

    use super::*;
    use crate::facts::{Facts, Visit};
    use crate::fixture::law_on;
    use crate::lists::Recognition;
    use crate::state::State;

    fn american(recognised_as: &[Recognition]) -> Assessment {
        let mut facts = Facts::of(State::from_code("US").unwrap());
        facts.presence.visits = Some(thin_vec![Visit {
            entered_on: "2026-05-20".parse().unwrap(),
            left_on: None,
        }]);
        facts.person.recognised_as = Some(recognised_as.iter().copied().collect());
        law_on("2026-06-01").assess(&facts)
    }

    #[test]
    fn the_ground_of_victims_is_for_who_is_known_to_be_one() {
        let victim = Some(Target::Ground(Ground::TraffickingVictim));
        let target = |answer: &Assessment| best(answer, Goal::Trp).and_then(|best| best.target);
        assert_eq!(target(&american(&[Recognition::TraffickingVictim])), victim);
        assert_eq!(target(&american(&[])), None, "all others are closed");
        let mut facts = Facts::of(State::from_code("US").unwrap());
        facts.person.ethnic_kazakh = Some(false);
        let nobody_knows = law_on("2026-06-01").assess(&facts);
        assert_eq!(target(&nobody_knows), None);
    }

    #[test]
    fn an_ethnic_kazakh_takes_the_route_of_ethnic_kazakhs() {
        let target = |ethnic_kazakh| {
            let mut facts = Facts::of(State::from_code("CN").unwrap());
            facts.person.ethnic_kazakh = ethnic_kazakh;
            let answer = law_on("2026-06-01").assess(&facts);
            best(&answer, Goal::Rp).and_then(|best| best.target)
        };
        assert_eq!(target(Some(true)), Some(Target::Route(Route::EthnicKazakh)));
        assert_eq!(target(None), Some(Target::Route(Route::Ordinary)));
    }

    #[test]
    fn a_passport_and_a_ban_are_asked_of_every_ground() {
        for (rule, of_one) in [
            (RuleId::TrpPassport, false),
            (RuleId::TrpBan, false),
            (RuleId::TrpStay, false),
            (RuleId::PrpMeans, false),
            (RuleId::TrpEmploymentContract, true),
        ] {
            assert_eq!(opens_a_route(rule), of_one, "{rule}");
        }
    }
}
