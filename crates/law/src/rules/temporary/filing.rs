//! The stay is lawful on the day on which the application is filed.

use ruqsat_calendar::Day;

use super::common::Common;
use super::grace::Grace;
use crate::applicant::Applicant;
use crate::because::Because;
use crate::judge::{Judge, Observer};
use crate::lists::{Ground, PermitKind};
use crate::reading::Topic;
use crate::rule::RuleId;
use crate::rules::filing::{self, Filing};

/// Whether the application is filed while the stay is lawful: the one of today, or the one that is
/// not decided yet.
///
/// Law: ml 6(4), koap 517(3).
/// Since: 2020-01-11.
/// Measured: the filing day; in the fifteen days after a job a new permit may be asked for.
/// Unsure: `trp_grace`.
/// Not modelled: the fifteen days after the decision on a fine, which one source gives.
pub(super) fn of(who: &Applicant<'_>) -> Filing {
    Filing::of(who, || filed_within(who))
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
    let return_on = || common.who.return_on();
    on(ground, common).weigh(common.who, judge, return_on, || late(common));
}

/// By how many days it is late, and the disputed point by which it might not be.
fn late(common: &Common<'_>) -> Because {
    let because = filing::late(RuleId::TrpStay, common.who);
    match reading(common.who) {
        Some(topic) => because.read(topic),
        None => because,
    }
}

/// The disputed point by which the day is not too late.
fn reading(who: &Applicant<'_>) -> Option<Topic> {
    let last_day = who.overstay()?.last_day?;
    if Grace::after(last_day, who.law).decides(who.today()) {
        Some(Topic::TrpGrace)
    } else {
        who.arguable_overstay()
    }
}
