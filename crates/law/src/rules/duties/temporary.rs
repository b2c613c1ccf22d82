//! Duties around a temporary residence permit: ask for it, renew it, lose its job, turn sixteen.

use super::{Deadline, disputed, filed};
use crate::applicant::{Applicant, Whereabouts};
use crate::assessment::{Assessment, Basis, DutyId, DutyState, OpenDispute};
use crate::because::Because;
use crate::facts::{Permit, Relation, RelativeStatus};
use crate::group::Group;
use crate::lists::{Ground, PermitKind};
use crate::number::Number;
use crate::offence::Party;
use crate::reading::Topic;
use crate::rule::RuleId;
use crate::rules::temporary;
use crate::rules::temporary::grace::Grace;
use ruqsat_calendar::Day;

/// All four, for those who are not permanent residents.
pub(super) fn add(who: &Applicant<'_>, answer: &mut Assessment) {
    if who.is_permanent_resident() {
        return;
    }
    application(who, answer);
    renewal(who, answer);
    job_end(who, answer);
    own_permit(who, answer);
}

/// Who stays on after the visa-free days needs a TRP, and the host asks for it.
///
/// Law: ml 6(4), ml 6-1, r992-2026.
/// Measured: each day of the stay.
/// Unsure: `over_thirty_days` for Azerbaijan and Tajikistan; `trp_grace` since 2026.
fn application(who: &Applicant<'_>, answer: &mut Assessment) {
    let may_hold = who.of_group(Group::TrpNationality) || who.ethnic_kazakh().holds();
    let visa_free = answer.stay.basis == Basis::VisaFree;
    let (Some(visit), Some(last_day)) = (who.visit(), answer.stay.days.last_day) else {
        return;
    };
    if !may_hold || !visa_free || is_on_a_parents_permit(who) {
        return;
    }
    let (deadline, disputed) = match by_thirtieth_day(who, visit.entered_on, last_day) {
        Some(day) => by_day_thirty(day, last_day),
        None => with_grace(who, last_day),
    };
    let state = deadline.state_if(filed(who, PermitKind::Trp, visit.entered_on), who.today());
    let mut norm = Because::of(RuleId::DutyTrp)
        .with("last_day", last_day)
        .with("due", deadline.due.unwrap_or(last_day));
    if let Some(open) = disputed.filter(|_| state != DutyState::Done) {
        norm = norm.read(open.topic);
        answer.disputes.push(open);
    }
    let duty = deadline.duty(DutyId::TrpApplication, Party::Host, state, vec![norm]);
    answer.duties.push(duty);
}

/// A child too young for a permit of their own.
fn is_on_a_parents_permit(who: &Applicant<'_>) -> bool {
    let years = who.law.number(Number::OwnPermitAge);
    years.is_some_and(|years| who.aged(years).fails())
}

/// The thirtieth day of the stay, for the nationalities that may stay longer but are asked for a
/// TRP or registration by then.
fn by_thirtieth_day(who: &Applicant<'_>, entered_on: Day, last_day: Day) -> Option<Day> {
    let long = who.law.law.number_on(Number::LongStayDays, entered_on)?;
    let day = entered_on.plus_days(long - 1);
    (who.of_group(Group::OverThirtyDays) && day < last_day).then_some(day)
}

/// By the thirtieth day, arguably by the last one.
fn by_day_thirty(day: Day, last_day: Day) -> (Deadline, Option<OpenDispute>) {
    let deadline = Deadline::on(day).or_at_the_latest(Some(last_day));
    let readings = ("by_day_thirty", "by_the_last_day");
    (
        deadline,
        disputed(Topic::OverThirtyDays, readings, deadline),
    )
}

/// By a last day, arguably still in the days after it.
fn with_grace(who: &Applicant<'_>, last_day: Day) -> (Deadline, Option<OpenDispute>) {
    let grace = Grace::after(last_day, who.law);
    let deadline = Deadline::on(grace.file_by()).or_at_the_latest(grace.arguable());
    (deadline, grace.dispute())
}

/// A TRP is renewed before it ends, and not long before.
///
/// Law: r992, r992-2026; the window is what offices do.
/// Measured: the last day of the TRP.
/// Unsure: `trp_grace`.
/// Not modelled: another ground for the renewal; that is a new application.
fn renewal(who: &Applicant<'_>, answer: &mut Assessment) {
    let Some(permit) = who.permit(PermitKind::Trp).or_else(|| ended(who)) else {
        return;
    };
    let Some(window) = who.law.number(Number::TrpRenewalDays) else {
        return;
    };
    let last_day = permit.last_day();
    let opens = last_day.plus_days(-window);
    let done = follows(who, permit) || filed(who, PermitKind::Trp, permit.from.plus_days(1));
    let over = |ground| temporary::purpose_is_over(who, ground);
    if !done && permit.ground.is_some_and(over) {
        return;
    }
    let (deadline, disputed) = with_grace(who, last_day);
    let state = deadline.state_from(opens, done, who.today());
    let mut norm = Because::of(RuleId::DutyTrpRenew)
        .with("last_day", last_day)
        .with("opens", opens);
    if let Some(open) = disputed.filter(|_| state != DutyState::Done) {
        norm = norm.read(open.topic);
        answer.disputes.push(open);
    }
    let duty = deadline.duty(DutyId::TrpRenewal, Party::Host, state, vec![norm]);
    answer.duties.push(duty);
}

/// The TRP that ended during this visit, when nothing covers the day.
fn ended<'a>(who: &Applicant<'a>) -> Option<&'a Permit> {
    let visit = who.visit()?;
    let permits = who.facts.presence.permits.iter();
    permits
        .filter(|permit| permit.kind == PermitKind::Trp)
        .filter(|permit| visit.entered_on <= permit.last_day() && permit.last_day() < who.today())
        .max_by_key(|permit| permit.last_day())
        .filter(|_| !who.covered.contains(who.today()))
}

/// Another TRP begins before this one leaves a gap, and outlasts it.
fn follows(who: &Applicant<'_>, permit: &Permit) -> bool {
    let last_day = permit.last_day();
    who.facts.presence.permits.iter().any(|next| {
        next.kind == PermitKind::Trp
            && permit.from < next.from
            && next.from <= last_day.plus_days(1)
            && last_day < next.last_day()
    })
}

/// After the job: a new contract and a new TRP, or leave, within fifteen days.
///
/// Law: gov572, eaeu 97(9).
/// Measured: the day the job ended.
/// Not modelled: the shortened TRP that the police issue for these days; name it as a permit.
fn job_end(who: &Applicant<'_>, answer: &mut Assessment) {
    let today = who.today();
    let ended_on = who.facts.occupation.work.and_then(|work| work.ended_on);
    let days = who.law.number(Number::TrpJobEndDays);
    let (Some(ended_on), Some(days)) = (ended_on.filter(|day| *day <= today), days) else {
        return;
    };
    let permits = &who.facts.presence.permits;
    if !permits.iter().any(|permit| rested_on_job(permit, ended_on)) {
        return;
    }
    let renewed = permits
        .iter()
        .any(|permit| permit.kind == PermitKind::Trp && ended_on < permit.from);
    let done = renewed || filed(who, PermitKind::Trp, ended_on) || has_left(who, ended_on);
    let deadline = Deadline::on(ended_on.plus_days(days));
    let norm = Because::of(RuleId::DutyTrpJobEnd)
        .with("ended_on", ended_on)
        .with("days", days)
        .with("due", ended_on.plus_days(days));
    let state = deadline.state_if(done, today);
    let duty = deadline.duty(DutyId::TrpAfterJobEnd, Party::Foreigner, state, vec![norm]);
    answer.duties.push(duty);
}

/// The job ended at most fifteen days ago, and with it the purpose of a TRP: a new one may be
/// asked for within these days.
pub(crate) fn is_between_jobs(who: &Applicant<'_>) -> bool {
    let work = who.facts.occupation.work;
    let Some(ended_on) = work.and_then(|work| work.ended_on) else {
        return false;
    };
    let permits = &who.facts.presence.permits;
    since_a_job(who).is_some_and(|since| since <= ended_on && ended_on <= who.today())
        && permits.iter().any(|permit| rested_on_job(permit, ended_on))
}

/// The same may hold of somebody of whose work nothing is known.
pub(crate) fn may_be_between_jobs(who: &Applicant<'_>) -> bool {
    let Some(since) = since_a_job(who).filter(|_| who.facts.occupation.work.is_none()) else {
        return false;
    };
    let mut permits = who.facts.presence.permits.iter();
    permits.any(|permit| {
        let ended_on = permit.until.min(who.today());
        since <= ended_on && rested_on_job(permit, ended_on)
    })
}

/// The first day on which a job may have ended whose fifteen days are not over.
fn since_a_job(who: &Applicant<'_>) -> Option<Day> {
    let days = who.law.number(Number::TrpJobEndDays)?;
    Some(who.today().plus_days(-days))
}

/// The permit rested on a job that ended on the day.
fn rested_on_job(permit: &Permit, ended_on: Day) -> bool {
    let then = permit.from <= ended_on && ended_on <= permit.until;
    permit.kind == PermitKind::Trp && then && permit.ground.is_none_or(is_work)
}

/// The permit rests on a job.
const fn is_work(ground: Ground) -> bool {
    match ground {
        Ground::Employment
        | Ground::HouseholdLabour
        | Ground::IntraCorporate
        | Ground::Seasonal
        | Ground::Aifc
        | Ground::AstanaHub => true,
        Ground::Education
        | Ground::Family
        | Ground::Business
        | Ground::Mission
        | Ground::Treatment
        | Ground::QualifiedSearch
        | Ground::AifcInvestor
        | Ground::TraffickingVictim => false,
    }
}

/// Has left the country since that day.
fn has_left(who: &Applicant<'_>, since: Day) -> bool {
    let visits = who.facts.presence.visits.as_deref().unwrap_or_default();
    let outside = matches!(who.whereabouts, Whereabouts::Outside(_));
    outside
        || visits.iter().any(|visit| {
            visit
                .left_on
                .is_some_and(|left| since <= left && left <= who.today())
        })
}

/// A child that lived on the parents' TRP asks for its own within ten days of turning sixteen.
///
/// Law: r992 (order of 11.03.2024).
/// Measured: the sixteenth birthday.
/// Not modelled: whether the parents' TRP names the child.
fn own_permit(who: &Applicant<'_>, answer: &mut Assessment) {
    let held = who.permit(PermitKind::Trp);
    let family = who.facts.family.as_deref().unwrap_or_default();
    let of_a_holder = family.iter().any(|relative| {
        relative.relation == Relation::Parent && relative.status == RelativeStatus::Trp
    });
    if held.is_some() || of_a_holder {
        let born_on = who.facts.person.born_on;
        at_sixteen(who, answer, born_on, held.map(|permit| permit.from));
    }
    if held.is_none() {
        return;
    }
    for child in family {
        if child.relation == Relation::Child && child.status == RelativeStatus::Trp {
            at_sixteen(who, answer, child.born_on, child.status_since);
        }
    }
}

/// The duty of one child, from a year before the birthday to a year after it.
fn at_sixteen(
    who: &Applicant<'_>,
    answer: &mut Assessment,
    born_on: Option<Day>,
    permit_since: Option<Day>,
) {
    let today = who.today();
    let numbers = (
        who.law.number(Number::OwnPermitAge),
        who.law.number(Number::OwnPermitDays),
    );
    let (Some(born_on), (Some(age), Some(days))) = (born_on, numbers) else {
        return;
    };
    let birthday = born_on.plus_years(age);
    if today < birthday.plus_years(-1) || birthday.plus_years(1) <= today {
        return;
    }
    let due = birthday.plus_days(days);
    let deadline = Deadline::on(due);
    let done = permit_since.is_some_and(|from| birthday <= from && from <= today);
    let norm = Because::of(RuleId::DutyTrpAt16)
        .with("age", age)
        .with("birthday", birthday)
        .with("days", days)
        .with("due", due);
    let state = deadline.state_from(birthday, done, today);
    let duty = deadline.duty(DutyId::OwnTrpAt16, Party::Host, state, vec![norm]);
    answer.duties.push(duty);
}
