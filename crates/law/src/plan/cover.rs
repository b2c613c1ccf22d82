//! A lawful stay until the decision.

use super::choice;
use super::step::{Step, StepId};
use super::timetable::{Filing, Timetable};
use crate::assessment::{Assessment, Basis, DutyId};
use crate::because::Because;
use crate::number::Number;
use crate::offence::Party;
use crate::reading::Topic;
use crate::rule::RuleId;

/// The stay that ends before a TRP can be filed for is followed by another one, or by leaving.
///
/// A TRP that is filed for within the stay is decided within days.
pub(super) fn until_filing(answer: &Assessment, times: &Timetable<'_>) -> Option<Step> {
    let last_day = times.last_day.filter(|last| *last < times.filing_on)?;
    let mut duties = answer.duties.iter();
    let leave = duties.find(|duty| duty.id == DutyId::Leave)?;
    let step = Step::new(StepId::CoverStay, Some(times.today), Some(last_day));
    let because = leave.because.iter().cloned();
    Some(because.fold(step, Step::why))
}

/// The stay that ends before the decision is expected needs a visa or a TRP to follow it.
///
/// From the filing day when that comes first, else at once; by the last lawful day.
pub(super) fn of_stay(
    answer: &Assessment,
    filing: &Filing<'_>,
    times: &Timetable<'_>,
) -> Option<Step> {
    let last_day = times.last_day?;
    let decision_on = filing.decision_by().expected?.max(times.today);
    if last_day >= decision_on {
        return None;
    }
    let basis = answer.stay.basis;
    let id = if basis == Basis::Trp {
        StepId::RenewTrp
    } else {
        StepId::CoverStay
    };
    let earliest = if times.filing_on <= last_day {
        times.filing_on.max(times.today)
    } else {
        times.today
    };
    let mut step = Step::new(id, Some(earliest), Some(last_day));
    if id == StepId::RenewTrp {
        step.who = Party::Host;
    }
    step.target = choice::follows(answer).and_then(|permit| permit.target);
    Some(
        step.why(
            Because::of(RuleId::PrpRiskStatusEnds)
                .with("last_day", last_day)
                .with("decision_on", decision_on)
                .with("days", filing.number(Number::PendingStatusDays))
                .read(Topic::StatusWhilePending),
        ),
    )
}
