//! The stay is lawful on the day on which the application is filed.

use ruqsat_calendar::Day;

use super::common::Common;
use super::grace::Grace;
use crate::applicant::{Applicant, Whereabouts};
use crate::assessment::Status;
use crate::because::Because;
use crate::judge::{FactPath, Judge, Observer, Remedy};
use crate::lists::{Ground, PermitKind};
use crate::reading::Topic;
use crate::rule::RuleId;
use crate::rules::duties;
use crate::stay;
use crate::truth::Truth;

/// How the day of filing stands to the stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Filing {
    /// Within a lawful stay, or from outside.
    InTime,
    /// It is not known how the person stays: taken for lawful, and asked.
    StayUnknown(FactPath),
    /// The stay is over; one may file all the same if a job ended just before.
    AfterAJob,
    /// The stay is over.
    Late,
}

/// Whether the application is filed while the stay is lawful: the one of today, or the one that is
/// not decided yet. Who is outside overstays nothing.
///
/// Law: ml 6(4), koap 517(3).
/// Since: 2020-01-11.
/// Measured: the filing day; in the fifteen days after a job a new permit may be asked for.
/// Unsure: `trp_grace`.
/// Not modelled: the fifteen days after the decision on a fine, which one source gives.
pub(super) fn of(who: &Applicant<'_>) -> Filing {
    match (who.status(), who.whereabouts) {
        (Status::Lawful | Status::Outside, _) => Filing::InTime,
        (Status::Unknown, Whereabouts::Unknown) => Filing::StayUnknown("crossings"),
        (Status::Unknown, Whereabouts::Inside(_) | Whereabouts::Outside(_)) => {
            Filing::StayUnknown("permits")
        }
        (Status::Overstay, _) if filed_within(who) || duties::is_between_jobs(who) => {
            Filing::InTime
        }
        (Status::Overstay, _) if duties::may_be_between_jobs(who) => Filing::AfterAJob,
        (Status::Overstay, _) => Filing::Late,
    }
}

/// On the last day of filing or before it: today, or on the day of an application that is pending.
fn filed_within(who: &Applicant<'_>) -> bool {
    let over = who.overstay();
    let Some((over, last_day)) = over.and_then(|over| Some((over, over.last_day?))) else {
        return false;
    };
    let file_by = Grace::after(last_day, who.law).file_by();
    let applications = who.facts.record.applications.iter().flatten();
    let mut pending = applications.filter(|application| {
        application.permit == PermitKind::Trp && application.is_pending_on(who.today())
    });
    let filed = |day: Day| over.entered_on <= day && day <= file_by;
    filed(who.today()) || pending.any(|application| filed(application.filed_on))
}

/// How the day of filing stands to the stay, on a ground.
///
/// Nobody sends a victim of trafficking out of the country to ask for protection.
pub(super) fn on(ground: Ground, common: &Common<'_>) -> Filing {
    if ground == Ground::TraffickingVictim {
        Filing::InTime
    } else {
        common.filing()
    }
}

/// The stay is over, and by the reading of the edition one may file today all the same.
pub(super) fn rests_on_grace(ground: Ground, common: &Common<'_>) -> bool {
    let today = common.who.today();
    let last_day = common.who.overstay().and_then(|over| over.last_day);
    let late = last_day.map(|last_day| Grace::after(last_day, common.who.law));
    ground != Ground::TraffickingVictim && late.is_some_and(|grace| today <= grace.file_by())
}

/// Whose stay is over leaves, comes in again and files within the new stay.
pub(super) fn weigh<O: Observer>(ground: Ground, common: &Common<'_>, judge: &mut Judge<'_, O>) {
    match on(ground, common) {
        Filing::InTime => {}
        Filing::StayUnknown(asked) => judge.observer().asks(asked),
        Filing::AfterAJob => judge.must(Truth::Unknown, "work", || late(common)),
        Filing::Late => {
            let return_on = || stay::return_on(common.who);
            judge.fails_until(return_on, Remedy::LeaveAndReturn, || late(common));
            if O::HEARS {
                what_else(common, judge.observer());
            }
        }
    }
}

/// The fine that bars the way back, and facts by which the stay may not be over.
fn what_else<O: Observer>(common: &Common<'_>, seen: &mut O) {
    let who = common.who;
    if let Some(unpaid) = stay::unpaid_penalty(who) {
        seen.remedy(Remedy::PayPenalty, None, || unpaid.clone());
        seen.condition(Truth::No, || unpaid);
    }
    if who.facts.record.applications.is_none() {
        seen.asks("applications");
    }
    if who.covered.is_empty() && who.overstay().is_some_and(|over| over.last_day.is_none()) {
        seen.asks("visas");
    }
}

/// By how many days it is late, and the disputed point by which it might not be.
fn late(common: &Common<'_>) -> Because {
    let who = common.who;
    let because = Because::of(RuleId::TrpStay);
    let Some(over) = who.overstay() else {
        return because;
    };
    let because = because.with("days", over.days(who.today()));
    let because = match over.last_day {
        Some(last_day) => because.with("last_day", last_day),
        None => because,
    };
    match common.late_reading() {
        Some(topic) => because.read(topic),
        None => because,
    }
}

/// The disputed point by which the day is not too late.
pub(super) fn reading(who: &Applicant<'_>) -> Option<Topic> {
    let last_day = who.overstay()?.last_day?;
    if Grace::after(last_day, who.law).decides(who.today()) {
        Some(Topic::TrpGrace)
    } else {
        stay::arguable(who)
    }
}
