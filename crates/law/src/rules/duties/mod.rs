//! Duties: what, whose, by when, done or not.
//!
//! Each file holds the duties of one occasion. A duty names its norm first, then what the code
//! of offences puts on it. Where the facts cannot show that it was done, it stays open.

mod arrival;
mod belongings;
mod deadline;
mod fingerprints;
mod leave;
mod presence;
mod registration;
mod residence;
mod temporary;

pub(crate) use arrival::late_reports;
pub(crate) use residence::card_on_record;
pub(crate) use temporary::{is_between_jobs, may_be_between_jobs};

use crate::applicant::Applicant;
use crate::assessment::{Assessment, DutyState, OpenDispute};
use crate::because::{Because, Value};
use crate::decision::Decision;
use crate::facts::Owner;
use crate::lists::PermitKind;
use crate::offence::Party;
use crate::reading::Topic;
use crate::rule::RuleId;
use crate::rules::exposure::threat;
use deadline::Deadline;
use ruqsat_calendar::{Day, DaySpan, DaySpans};
use smallvec::smallvec;

/// Adds the duties to the answer, in the order of the contract.
pub(crate) fn add(who: &Applicant<'_>, answer: &mut Assessment) {
    leave::add(who, answer);
    arrival::add(who, answer);
    registration::add(who, answer);
    temporary::add(who, answer);
    residence::renewal(who, answer);
    presence::add(who, answer);
    residence::address(who, answer);
    fingerprints::add(who, answer);
    belongings::add(who, answer);
}

/// Who acts as the host: the employer, when it is the employer's dwelling.
pub(crate) fn host(who: &Applicant<'_>) -> Party {
    match who.facts.housing.and_then(|housing| housing.owner) {
        Some(Owner::Employer) => Party::Employer,
        Some(Owner::Oneself | Owner::Other) | None => Party::Host,
    }
}

/// The first day of the unbroken permanent residence, by decision or card, that covers the day.
fn resident_since(who: &Applicant<'_>) -> Option<Day> {
    let permits = who.facts.presence.permits.iter();
    let spans = permits
        .filter(|permit| permit.kind != PermitKind::Trp)
        .map(|permit| DaySpan {
            first: permit.from,
            last: permit.last_day(),
        });
    let decided = who.decision.map(Decision::span);
    let residence = DaySpans::from_spans(spans.chain(decided));
    residence.span_at(who.today()).map(|span| span.first)
}

/// An application for the permit was filed from `since` on, and was not turned down by the day.
fn filed(who: &Applicant<'_>, permit: PermitKind, since: Day) -> bool {
    use crate::facts::Outcome;
    let today = who.today();
    let applications = who.facts.record.applications.as_deref().unwrap_or_default();
    applications.iter().any(|application| {
        let decided = application.decided_on.is_none_or(|day| day <= today);
        let turned_down = match application.outcome {
            Some(Outcome::Refused | Outcome::Returned) => decided,
            Some(Outcome::Granted) | None => false,
        };
        application.permit == permit
            && since <= application.filed_on
            && application.filed_on <= today
            && !turned_down
    })
}

/// Why: the norm, and what its breach costs as long as the duty is not done.
fn reasons(who: &Applicant<'_>, norm: Because, state: DutyState, breach: RuleId) -> Vec<Because> {
    let threat = threat(who, breach).filter(|_| state != DutyState::Done);
    std::iter::once(norm).chain(threat).collect()
}

/// Records that the day of a duty which is not done depends on a disputed point.
fn dispute(
    answer: &mut Assessment,
    topic: Topic,
    readings: (&'static str, &'static str),
    deadline: Deadline,
) {
    if let Some(open) = disputed(topic, readings, deadline) {
        answer.disputes.push(open);
    }
}

/// Each reading by its id in `law/readings`, the safe one first.
fn disputed(
    topic: Topic,
    (safe, lenient): (&'static str, &'static str),
    deadline: Deadline,
) -> Option<OpenDispute> {
    let (due, arguable) = (deadline.due?, deadline.arguable?);
    Some(OpenDispute {
        topic,
        answers: smallvec![(safe, Value::Day(due)), (lenient, Value::Day(arguable))],
        used: safe,
    })
}
