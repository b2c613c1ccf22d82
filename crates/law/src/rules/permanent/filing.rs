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
pub(super) fn dispute(route: Route, common: &Common<'_>) -> Option<OpenDispute> {
    let who = common.who;
    let lenient = who.law.law.reads(Topic::PrpStay, NOT_LISTED);
    // By the lenient reading everybody files in time: who would not by the other?
    let late = || Filing::of(who, || waits_for_a_decision(who)) == Filing::Late;
    let hangs = common.filing == Filing::Late || lenient && late();
    (hangs && route != Route::Refugee).then(|| OpenDispute {
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
    let way_back = || WayBack::on(route, common);
    let opens_on = || way_back().opens_on;
    filing.weigh(who, judge, opens_on, || late(way_back(), who));
    if O::HEARS && filing == Filing::Late && way_back().closed_years.is_some() {
        origin::ask_whom_no_offence_bars(who, judge.observer());
    }
}

/// How whoever has overstayed comes back to file.
#[derive(Debug, Clone, Copy)]
pub(super) struct WayBack {
    /// The years that a penalty for this overstay closes filing, if it is imposed on leaving;
    /// `None` for whom no offence bars, and where such a penalty is on record and bars by itself.
    closed_years: Option<i32>,
    /// The first day on which who leaves today may come in again and file.
    opens_on: Option<Day>,
}

impl WayBack {
    /// Reckoned once for all routes but the one that frees from offences.
    ///
    /// Law: ml 49(14-1).
    pub(super) fn of(who: &Applicant<'_>) -> Self {
        let freed = origin::frees_from_offences(who) || is_punished(who);
        let years = who.law.number(Number::OffenceBarYears);
        years
            .filter(|_| !freed)
            .map_or(Self::at_once(who), |years| Self {
                closed_years: Some(years),
                opens_on: stay::return_from(who, who.today().plus_years(years)),
            })
    }

    fn on(route: Route, common: &Common<'_>) -> Self {
        if route == Route::EthnicKazakh {
            Self::at_once(common.who)
        } else {
            common.way_back()
        }
    }

    fn at_once(who: &Applicant<'_>) -> Self {
        Self {
            closed_years: None,
            opens_on: who.return_on(),
        }
    }
}

/// A penalty for this overstay is on record.
fn is_punished(who: &Applicant<'_>) -> bool {
    let penalties = record::penalties(who).into_iter().flatten();
    who.overstay().is_some_and(|over| {
        penalties
            .filter(|penalty| penalty.field == FieldOfLaw::Migration)
            .map(|penalty| penalty.imposed_on)
            .any(|day| over.entered_on <= day && over.last_day.is_none_or(|last| last < day))
    })
}

/// No offence of the last year bars the person on the route.
pub(super) fn is_freed(route: Route, who: &Applicant<'_>) -> bool {
    route == Route::EthnicKazakh || origin::frees_from_offences(who)
}

/// By how many days it is late, how long a penalty for that closes filing, and the disputed point
/// by which it might not be late.
fn late(way_back: WayBack, who: &Applicant<'_>) -> Because {
    filing::late(RuleId::PrpStay, who)
        .with("years", way_back.closed_years.unwrap_or_default())
        .read(who.arguable_overstay().unwrap_or(Topic::PrpStay))
}
