//! A lawful stay until the decision.

use super::choice;
use super::step::{Step, StepId};
use super::timetable::{Filing, Timetable};
use crate::assessment::{Assessment, Basis};
use crate::because::Because;
use crate::number::Number;
use crate::reading::Topic;
use crate::rule::RuleId;

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
