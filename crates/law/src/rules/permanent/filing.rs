//! The stay is lawful on the day on which permanent residence is asked for.

use ruqsat_calendar::Day;
use smallvec::smallvec;

use super::common::Common;
use super::origin;
use super::record;
use crate::applicant::Applicant;
use crate::assessment::{Needed, OpenDispute};
use crate::because::{Because, Value};
use crate::facts::FieldOfLaw;
use crate::judge::{Judge, Observer};
use crate::lists::{PermitKind, Route};
use crate::number::Number;
use crate::reading::Topic;
use crate::rule::RuleId;
use crate::rules::filing::{self, Filing};
use crate::stay;

/// The safe reading: one files while the stay is lawful.
const LAWFUL_STAY: &str = "lawful_stay";
/// The lenient one: no list of refusals names a stay that is over.
const NOT_LISTED: &str = "not_listed";

/// Whether the application is filed while the stay is lawful: the one of today, or one that is not
/// decided yet.
///
/// Law: ml 6(4), ml 7.
/// Since: 2020-01-11.
/// Measured: the filing day; in the fifteen days after a job nobody has to leave.
/// Unsure: `prp_stay`.
/// Not modelled: the list of refusals of order 992, whose text could not be read.
pub(super) fn of(who: &Applicant<'_>) -> Filing {
    let law = who.law.law;
    Filing::of(who, || {
        law.reads(Topic::PrpStay, NOT_LISTED) || waits_for_a_decision(who)
    })
}

/// Both readings, where the answer on a route hangs on them.
pub(super) fn dispute(route: Route, who: &Applicant<'_>) -> Option<OpenDispute> {
    let late = Filing::of(who, || waits_for_a_decision(who)) == Filing::Late;
    let lenient = who.law.law.reads(Topic::PrpStay, NOT_LISTED);
    (late && route != Route::Refugee).then(|| OpenDispute {
        topic: Topic::PrpStay,
        answers: smallvec![
            (LAWFUL_STAY, Value::Id(Needed::Yes.id())),
            (NOT_LISTED, Value::Id(Needed::No.id())),
        ],
        used: if lenient { NOT_LISTED } else { LAWFUL_STAY },
    })
}

/// An application for either permit was filed on a lawful day of this stay, and is not decided.
fn waits_for_a_decision(who: &Applicant<'_>) -> bool {
    let Some(over) = who.overstay() else {
        return false;
    };
    let filed = |day: Day| over.entered_on <= day && over.last_day.is_some_and(|last| day <= last);
    let mut applications = who.facts.record.applications.iter().flatten();
    applications.any(|application| {
        let permit = application.permit;
        matches!(permit, PermitKind::Trp | PermitKind::Prp)
            && application.is_pending_on(who.today())
            && filed(application.filed_on)
    })
}

/// How the day of filing stands to the stay, on a route.
///
/// A refugee applies by that status, and is sent to no border for it.
pub(super) fn on(route: Route, common: &Common<'_>) -> Filing {
    if route == Route::Refugee {
        Filing::InTime
    } else {
        common.filing
    }
}

/// Whose stay is over leaves, comes in again and files within the new stay.
pub(super) fn weigh<O: Observer>(route: Route, common: &Common<'_>, judge: &mut Judge<'_, O>) {
    let who = common.who;
    let filing = on(route, common);
    filing.weigh(who, judge, || opens_on(route, who), || late(route, who));
    if O::HEARS && filing == Filing::Late && closed_years(route, who).is_some() {
        origin::ask_whom_no_offence_bars(who, judge.observer());
    }
}

/// The first day on which who leaves today may come in again and file.
fn opens_on(route: Route, who: &Applicant<'_>) -> Option<Day> {
    match closed_years(route, who) {
        Some(years) => stay::return_from(who, who.today().plus_years(years)),
        None => stay::return_on(who),
    }
}

/// The years that a penalty for this overstay closes filing, if it is imposed on leaving; `None`
/// for whom no offence bars, and where such a penalty is on record and bars by itself.
///
/// Law: ml 49(14-1).
fn closed_years(route: Route, who: &Applicant<'_>) -> Option<i32> {
    let over = who.overstay()?;
    let punished = record::penalties(who).into_iter().flatten().any(|penalty| {
        let since = over.last_day.is_none_or(|last| last < penalty.imposed_on);
        since && over.entered_on <= penalty.imposed_on && penalty.field == FieldOfLaw::Migration
    });
    let freed = punished || is_freed(route, who);
    who.law.number(Number::OffenceBarYears).filter(|_| !freed)
}

/// No offence of the last year bars the person on the route.
pub(super) fn is_freed(route: Route, who: &Applicant<'_>) -> bool {
    route == Route::EthnicKazakh || origin::frees_from_offences(who)
}

/// By how many days it is late, how long a penalty for that closes filing, and the disputed point
/// by which it might not be late.
fn late(route: Route, who: &Applicant<'_>) -> Because {
    let years = closed_years(route, who).unwrap_or_default();
    filing::late(RuleId::PrpStay, who)
        .with("years", years)
        .read(stay::arguable(who).unwrap_or(Topic::PrpStay))
}
