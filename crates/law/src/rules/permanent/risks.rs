//! What may go wrong although no condition fails.

use ruqsat_calendar::Day;

use super::common::Common;
use super::filing;
use super::means::{self, Means};
use super::record;
use super::timing::{self, Pilot};
use crate::applicant::Whereabouts;
use crate::assessment::{Basis, Status, Stay};
use crate::because::Because;
use crate::facts::{Convictions, Relation, Relative, RelativeStatus};
use crate::judge::{Observer, Remedy};
use crate::lists::{DocumentId, Route};
use crate::number::Number;
use crate::reading::Topic;
use crate::rule::RuleId;
use crate::rules::exposure::is_warning;
use crate::rules::filing::Filing;
use crate::stay;

/// Tells the risks of one route.
pub(super) fn tell<O: Observer>(route: Route, common: &Common<'_>, stay: &Stay, seen: &mut O) {
    presence(route, common, stay, seen);
    means_asked(route, common, seen);
    pilot(route, common, seen);
    past(route, common, seen);
    profession(route, common, seen);
    if !common.who.facts.papers.names(DocumentId::Medical028u) {
        seen.risk(|| Because::of(RuleId::PrpRiskDisease));
    }
    seen.risk(|| Because::of(RuleId::PrpRiskSecurity));
}

/// Being outside, being there unlawfully, and a stay that ends before the decision.
fn presence<O: Observer>(route: Route, common: &Common<'_>, stay: &Stay, seen: &mut O) {
    if matches!(common.who.whereabouts, Whereabouts::Outside(_)) {
        return seen.risk(|| Because::of(RuleId::PrpRiskAbsent));
    }
    let in_time = filing::on(route, common) == Filing::InTime;
    if stay.status == Status::Overstay && in_time && !filing::is_freed(route, common.who) {
        return seen.risk(|| Because::of(RuleId::PrpRiskOverstay).with("days", stay.days.overstay));
    }
    if let Some((last_day, decision_on)) = ends_before_decision(route, common, stay) {
        let days = common.who.law.number(Number::PendingStatusDays);
        seen.risk(|| {
            Because::of(RuleId::PrpRiskStatusEnds)
                .with("last_day", last_day)
                .with("decision_on", decision_on)
                .with("days", days.unwrap_or_default())
                .read(Topic::StatusWhilePending)
        });
    }
}

/// The last day of a lawful stay that ends before the decision is expected, and that day.
pub(super) fn ends_before_decision(
    route: Route,
    common: &Common<'_>,
    stay: &Stay,
) -> Option<(Day, Day)> {
    let lawful = stay.status == Status::Lawful && stay.basis != Basis::None;
    let last_day = stay.days.last_day.filter(|_| lawful)?;
    let decision_on = timing::decision_by(common.who, route).expected?;
    (last_day < decision_on).then_some((last_day, decision_on))
}

/// Means that offices ask for all the same, and means of each grown family member.
fn means_asked<O: Observer>(route: Route, common: &Common<'_>, seen: &mut O) {
    let Some(needed) = common.means.and_then(Means::needed) else {
        return;
    };
    if means::asked_all_the_same(route, common.who) {
        seen.risk(|| {
            Because::of(RuleId::PrpRiskMeansAsked)
                .with("needed", needed)
                .read(Topic::MeansOfSimplified)
        });
    }
    let Some(age) = common.who.law.number(Number::MeansAge) else {
        return;
    };
    let people = applying_relatives(common, age);
    if people > 0 && !means::exempt(route, common.who) {
        seen.risk(|| {
            Because::of(RuleId::PrpRiskFamilyMeans)
                .with("people", people)
                .with("years", age)
                .with("needed", needed)
        });
    }
}

/// Husband, wife and children from that age who are not residents yet.
fn applying_relatives(common: &Common<'_>, age: i32) -> i32 {
    let born_by = common.who.law.years_ago(age);
    let grown = |relative: &&Relative| match relative.relation {
        Relation::Spouse => true,
        Relation::Child => relative.born_on.is_some_and(|born| born <= born_by),
        Relation::Parent | Relation::Sibling => false,
    };
    let joins = |relative: &&Relative| match relative.status {
        RelativeStatus::Trp | RelativeStatus::Visitor => true,
        RelativeStatus::Citizen | RelativeStatus::Rp | RelativeStatus::Abroad => false,
    };
    let family = common.who.facts.family.iter().flatten();
    let people = family.filter(grown).filter(joins).count();
    i32::try_from(people).unwrap_or(i32::MAX)
}

/// The screening of the pilot before filing.
fn pilot<O: Observer>(route: Route, common: &Common<'_>, seen: &mut O) {
    let screened = timing::screened(common.who);
    let Some(days) = timing::screening_days(common.who).filter(|_| !screened) else {
        return;
    };
    if timing::pilot(common.who, route) != Pilot::Outside {
        seen.risk(|| {
            Because::of(RuleId::PrpRiskPilot)
                .with("days", days)
                .read(Topic::PilotLanguage)
        });
    }
}

/// Penalties that are not paid, and a past that no longer bars but may be weighed.
fn past<O: Observer>(route: Route, common: &Common<'_>, seen: &mut O) {
    let who = common.who;
    let unpaid = record::penalties(who)
        .into_iter()
        .flatten()
        .filter(|penalty| penalty.paid == Some(false) && penalty.executed_on.is_none())
        .filter(|penalty| !is_warning(who, penalty))
        .map(|penalty| penalty.imposed_on)
        .max();
    if let Some(imposed_on) = unpaid {
        let because = || Because::of(RuleId::PrpRiskUnpaid).with("imposed_on", imposed_on);
        // Who has to come in again pays it for the border already.
        let late = filing::on(route, common) == Filing::Late;
        if !late || stay::unpaid_penalty(who).is_none() {
            seen.remedy(Remedy::PayPenalty, None, because);
        }
        seen.risk(because);
    }
    let over = |run: record::Run| run.until <= who.today() || filing::is_freed(route, who);
    let offence = common.offence.run().filter(|run| over(*run));
    let spent = who.facts.record.convictions == Some(Convictions::Spent);
    if offence.is_some() || spent {
        seen.risk(|| Because::of(RuleId::PrpRiskRecord));
    }
}

/// A PRP for a profession is cancelled when the person does not work in it.
fn profession<O: Observer>(route: Route, common: &Common<'_>, seen: &mut O) {
    let law = common.who.law;
    let days = law.number(Number::PresenceDays);
    let months = law.number(Number::PresenceMonths);
    if let (Route::InDemandProfession, Some(days), Some(months)) = (route, days, months) {
        seen.risk(|| {
            Because::of(RuleId::PrpCancelProfession)
                .with("days", days)
                .with("months", months)
        });
    }
}
