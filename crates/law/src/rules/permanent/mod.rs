//! The permanent residence permit (kk *тұрақты тұруға рұқсат*, ru *разрешение на постоянное
//! проживание*), route by route.
//!
//! [`routes`] says who may apply, [`common`] what every applicant shows, [`record`] what bars an
//! application, [`risks`] what may go wrong although nothing stands in the way.

mod common;
mod disputes;
mod means;
pub(crate) mod papers;
mod record;
mod risks;
mod routes;
pub(crate) mod timing;

use crate::applicant::Applicant;
use crate::assessment::{Assessment, PermitAnswer, Stay};
use crate::facts::Target;
use crate::judge::{Judge, Observer, Silent, Verdict};
use crate::lists::{PermitKind, Route};
use crate::rule::RuleId;
use crate::rules::papers::PaperSets;
use crate::rules::service::{Offer, Weighed};
use common::Common;
use papers::Checklists;

/// The verdict on each route, and nothing else: allocates nothing.
pub(crate) fn verdicts(who: &Applicant<'_>, told: &mut impl FnMut(Route, Verdict)) {
    let common = Common::of(who);
    for route in Route::ALL.iter().copied() {
        let mut silent = Silent;
        let mut judge = Judge::new(&mut silent);
        weigh(route, &common, &mut judge);
        told(route, judge.verdict().0);
    }
}

/// The papers of one route, and nothing else: allocates nothing.
pub(crate) fn papers(who: &Applicant<'_>, route: Route) -> PaperSets {
    papers::sets(route, who)
}

/// Adds a PRP on each route that is asked for to the answer.
pub(crate) fn add(who: &Applicant<'_>, answer: &mut Assessment) {
    let common = Common::of(who);
    let checklists = Checklists::of(&common);
    let wanted = who.facts.wants.target;
    let routes = Route::ALL.iter().copied();
    for route in routes.filter(|route| wanted.is_none_or(|one| one == Target::Route(*route))) {
        let judged = judge(route, &common, &checklists, &answer.stay);
        disputes::add(route, &common, &judged, answer);
        answer.permits.push(judged);
    }
}

/// Weighs every condition of one route.
fn weigh<O: Observer>(route: Route, common: &Common<'_>, judge: &mut Judge<'_, O>) {
    common.person(judge);
    if judge.is_settled() {
        return;
    }
    routes::weigh(route, common, judge);
    if !judge.is_settled() {
        common.application(judge);
    }
}

/// One route with its reasons.
fn judge(route: Route, common: &Common<'_>, checklists: &Checklists, stay: &Stay) -> PermitAnswer {
    let who = common.who;
    let mut weighed = Weighed::by(|judge| weigh(route, common, judge));
    let run = if weighed.is_closed() {
        (None, Vec::new())
    } else {
        risks::tell(route, common, stay, &mut weighed.seen);
        (timing::card_until(who), timing::term(who, RuleId::PrpTerm))
    };
    let documents = if who.wants_checklist(weighed.verdict) {
        checklists.of_route(route, common)
    } else {
        Vec::new()
    };
    let fee = timing::fee(who);
    let offer = Offer {
        target: Some(Target::Route(route)),
        run,
        fee: (fee, who.law.in_tenge(fee)),
        decision_by: timing::decision_by(who, route),
        documents,
    };
    weighed.answer(PermitKind::Prp, offer)
}

#[cfg(test)]
mod tests;
