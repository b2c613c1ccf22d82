//! The permanent residence permit (kk *тұрақты тұруға рұқсат*, ru *разрешение на постоянное
//! проживание*), route by route.
//!
//! [`routes`] says who may apply, [`common`] what every applicant shows, [`record`] what bars an
//! application, [`risks`] what may go wrong although nothing stands in the way.

mod common;
mod disputes;
pub(crate) mod means;
mod record;
mod risks;
mod routes;
pub(crate) mod timing;

use ruqsat_calendar::Day;

use crate::applicant::Applicant;
use crate::assessment::{Assessment, PermitAnswer, Stay};
use crate::facts::Target;
use crate::judge::{Judge, Observer, Reasons, Verdict};
use crate::lists::{PermitKind, Route};
use crate::rule::RuleId;
use common::Common;

/// Adds a PRP on each route that is asked for to the answer.
pub(crate) fn add(who: &Applicant<'_>, answer: &mut Assessment) {
    let common = Common::of(who);
    let wanted = who.facts.wants.target;
    let routes = Route::ALL.iter().copied();
    for route in routes.filter(|route| wanted.is_none_or(|one| one == Target::Route(*route))) {
        let judged = judge(route, &common, &answer.stay);
        disputes::add(route, &common, &judged, answer);
        answer.permits.push(judged);
    }
}

/// Weighs every condition of one route.
fn weigh<O: Observer>(route: Route, common: &Common<'_>, judge: &mut Judge<'_, O>) {
    common.person(judge);
    routes::weigh(route, common, judge);
    common.application(judge);
}

/// The verdict on one route alone, and the day on which *barred* or *not yet* ends.
pub(crate) fn verdict<O: Observer>(
    who: &Applicant<'_>,
    route: Route,
    observer: &mut O,
) -> (Verdict, Option<Day>) {
    let mut judge = Judge::new(observer);
    weigh(route, &Common::of(who), &mut judge);
    judge.verdict()
}

/// One route with its reasons.
fn judge(route: Route, common: &Common<'_>, stay: &Stay) -> PermitAnswer {
    let who = common.who;
    let mut seen = Reasons::default();
    let mut judge = Judge::new(&mut seen);
    weigh(route, common, &mut judge);
    let (verdict, from) = judge.verdict();
    risks::tell(route, common, stay, &mut seen);
    let fee = timing::fee(who);
    PermitAnswer {
        permit: PermitKind::Prp,
        target: Some(Target::Route(route)),
        verdict,
        from,
        until: timing::card_until(who),
        fee,
        fee_tenge: who.law.in_tenge(fee),
        decision_by: timing::decision_by(who, route),
        reasons: if seen.unmet.is_empty() {
            seen.met
        } else {
            seen.unmet
        },
        risks: seen.risks,
        term: timing::term(who, RuleId::PrpTerm),
        way: seen.way,
        missing: seen.missing,
        documents: Vec::new(),
    }
}
