//! The permanent residence permit (kk *тұрақты тұруға рұқсат*, ru *разрешение на постоянное
//! проживание*), route by route.
//!
//! [`routes`] says who may apply, [`common`] what every applicant shows, [`record`] what bars an
//! application, [`filing`] by when it is filed, [`risks`] what may go wrong although nothing stands in the way.

mod common;
mod disputes;
mod filing;
mod means;
mod origin;
pub(crate) mod papers;
mod record;
mod risks;
mod routes;
pub(crate) mod timing;

use crate::applicant::Applicant;
use crate::assessment::{Assessment, PermitAnswer, Stay};
use crate::facts::Target;
use crate::judge::{Findings, Judge, Observer, Verdict};
use crate::lists::{PermitKind, Route};
use crate::number::Number;
use crate::rule::RuleId;
use crate::rules::papers::PaperSets;
use crate::rules::service::{Fee, Offer, Weighed};
use common::Common;
use papers::Checklists;

/// The verdict on each route, and nothing else: allocates nothing.
pub(crate) fn verdicts(who: &Applicant<'_>, told: &mut impl FnMut(Route, Verdict)) {
    let common = Common::of(who);
    let on_every_route = Findings::default()
        .and(|judge| common.person(judge))
        .and(|judge| common.application(judge));
    for route in Route::ALL.iter().copied() {
        let found = on_every_route
            .and(|judge| filing::weigh(route, &common, judge))
            .and(|judge| routes::weigh(route, &common, judge));
        told(route, found.verdict().0);
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

/// Weighs every condition of one route, in the order in which it is told.
fn weigh<O: Observer>(route: Route, common: &Common<'_>, judge: &mut Judge<'_, O>) {
    common.person(judge);
    routes::weigh(route, common, judge);
    common.application(judge);
    filing::weigh(route, common, judge);
}

/// One route with its reasons.
fn judge(route: Route, common: &Common<'_>, checklists: &Checklists, stay: &Stay) -> PermitAnswer {
    let who = common.who;
    let mut weighed = Weighed::by(|judge| weigh(route, common, judge));
    if let Some(renewed) = common.renewed_by_opening(&weighed) {
        weighed.seen.way.push(renewed);
    }
    if !weighed.is_closed() {
        risks::tell(route, common, stay, &mut weighed.seen);
    }
    let run = timing::run(who, &weighed, RuleId::PrpTerm);
    let documents = if who.wants_checklist(weighed.verdict) {
        checklists.of_route(route, common)
    } else {
        Vec::new()
    };
    let offer = Offer {
        target: Some(Target::Route(route)),
        run,
        fee: Fee::of(who.law, Number::PrpFee),
        decision_by: timing::decision_by(who, route),
        documents,
    };
    weighed.answer(PermitKind::Prp, offer)
}

#[cfg(test)]
mod tests;
