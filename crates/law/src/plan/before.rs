//! What comes before the filing day: duties of the arrival, changes to make, waits.

use super::Way;
use super::step::{Step, StepId};
use super::timetable::{Timetable, entered_on};
use crate::assessment::{Assessment, Duty, DutyId, DutyState, PermitAnswer};
use crate::judge::{Change, Remedy};
use crate::rule::RuleId;
use ruqsat_calendar::Day;

/// Duties that are open today and belong to the way.
pub(super) fn duties(answer: &Assessment) -> Vec<Step> {
    let open = answer
        .duties
        .iter()
        .filter(|duty| duty.state != DutyState::Done);
    open.filter_map(|duty| Some(of_duty(step_of(duty)?, duty, answer)))
        .collect()
}

fn of_duty(id: StepId, duty: &Duty, answer: &Assessment) -> Step {
    // What is overdue should have begun before the plan did.
    let in_time = duty.due.is_none_or(|due| due >= answer.on);
    let mut step = Step::new(id, in_time.then_some(answer.on), duty.due);
    step.who = duty.who;
    step.because.clone_from(&duty.because);
    step
}

/// Fingerprints, a TRP and a visa-free stay's end are planned with the papers and the filing.
fn step_of(duty: &Duty) -> Option<StepId> {
    match duty.id {
        DutyId::Leave => (duty.state == DutyState::Overdue).then_some(StepId::Leave),
        DutyId::ArrivalNotification => Some(StepId::NotifyArrival),
        DutyId::ImmigrantRegistration => Some(StepId::RegisterImmigrant),
        DutyId::AddressRegistration => Some(StepId::RegisterAddress),
        DutyId::TrpAfterJobEnd => Some(StepId::AfterJob),
        DutyId::RpRenewal => Some(StepId::RenewCard),
        DutyId::RpPresence183 => Some(StepId::Presence),
        DutyId::RpAddress => Some(StepId::RegisterResidence),
        DutyId::LicenceExchange => Some(StepId::Licence),
        DutyId::CarExport => Some(StepId::CarPlates),
        DutyId::HomeCountryNotice => Some(StepId::HomeNotice),
        DutyId::TrpRenewal | DutyId::TrpApplication | DutyId::OwnTrpAt16 | DutyId::Fingerprints => {
            None
        }
    }
}

/// Penalties are paid at once where a year runs from the payment, else before filing.
pub(super) fn payment(permit: &PermitAnswer, times: &Timetable<'_>) -> Option<Step> {
    let pay = |change: &&Change| change.remedy == Remedy::PayPenalty;
    let change = permit.way.iter().find(pay)?;
    let bars = |change: &Change| change.because.rule == RuleId::PrpBarOffence;
    let due = if permit.way.iter().any(bars) {
        times.today
    } else {
        times.filing_on
    };
    let step = Step::new(StepId::PayPenalty, Some(times.today), Some(due));
    Some(step.why(change.because.clone()))
}

/// What the person changes before filing.
pub(super) fn changes(permit: &PermitAnswer, times: &Timetable<'_>) -> Vec<Step> {
    let steps = permit.way.iter().filter_map(|change| {
        let id = step_of_change(change.remedy)?;
        let step = Step::new(id, Some(times.today), Some(times.filing_on));
        Some(step.why(change.because.clone()))
    });
    steps.collect()
}

const fn step_of_change(remedy: Remedy) -> Option<StepId> {
    match remedy {
        // What ends before it opens is planned by another ground.
        // A payment is a step of its own.
        // Leaving is a duty, and coming in again a day to wait for.
        Remedy::Wait | Remedy::ProlongPurpose | Remedy::PayPenalty | Remedy::LeaveAndReturn => None,
        Remedy::RegisterContract => Some(StepId::RegisterContract),
        Remedy::ObtainLabourPermit => Some(StepId::LabourPermit),
        Remedy::ObtainCertificate => Some(StepId::QualificationCertificate),
        Remedy::ObtainLabourImmigrantPermit => Some(StepId::LabourImmigrantPermit),
        Remedy::DepositFunds => Some(StepId::DepositFunds),
        Remedy::RenewPassport => Some(StepId::RenewPassport),
        Remedy::ShowForeignPassport => Some(StepId::ForeignPassport),
        Remedy::ObtainVisa => Some(StepId::Visa),
        Remedy::ClearConviction => Some(StepId::ClearConviction),
    }
}

/// Who leaves and comes in again leaves on the day on which the plan is made: each day more puts
/// the way back off.
pub(super) fn leave_today(permit: &PermitAnswer, today: Day, steps: &mut [Step]) {
    if again(permit).is_some() {
        for step in steps.iter_mut().filter(|step| step.id == StepId::Leave) {
            (step.earliest, step.due) = (Some(today), Some(today));
        }
    }
}

/// What each stay begins with.
const fn is_formality(step: StepId) -> bool {
    matches!(
        step,
        StepId::NotifyArrival | StepId::RegisterImmigrant | StepId::RegisterAddress
    )
}

/// The formalities of the stay that begins with the entry of a plan, by the law of that day.
pub(super) fn arrival(way: &Way<'_>, permit: &PermitAnswer, answer: &Assessment) -> Vec<Step> {
    let earliest = answer.entry.as_ref().and_then(|entry| entry.earliest);
    let Some(entry_on) = return_on(permit).or(earliest) else {
        return Vec::new();
    };
    let Ok(law) = way.law.on(entry_on) else {
        return Vec::new();
    };
    let mut facts = way.who.facts.clone();
    entered_on(entry_on, way.who.today(), &mut facts);
    let begun = duties(&law.assess(&facts)).into_iter();
    let formalities = begun.filter(|step| is_formality(step.id));
    formalities
        .map(|step| step.following(&[StepId::Enter]))
        .collect()
}

/// The day on which who has overstayed may come in again.
pub(super) fn return_on(permit: &PermitAnswer) -> Option<Day> {
    again(permit)?.opens_on
}

/// To leave and come in again.
fn again(permit: &PermitAnswer) -> Option<&Change> {
    let mut way = permit.way.iter();
    way.find(|change| change.remedy == Remedy::LeaveAndReturn)
}

/// Bars and times that end before the filing day, and the entry of who is outside or must leave.
pub(super) fn waits(
    permit: &PermitAnswer,
    answer: &Assessment,
    times: &Timetable<'_>,
) -> Vec<Step> {
    let ends = |change: &Change| {
        let wait = change.remedy == Remedy::Wait;
        change.opens_on.filter(|_| wait)
    };
    let bars = permit.way.iter().filter_map(|change| {
        let step = Step::new(StepId::Wait, Some(ends(change)?), None);
        Some(step.why(change.because.clone()))
    });
    let entry = answer.entry.as_ref().map(|entry| {
        let mut step = Step::new(StepId::Enter, entry.earliest, Some(times.filing_on));
        step.because.clone_from(&entry.because);
        step
    });
    let again = again(permit).map(|change| {
        let step = Step::new(StepId::Enter, change.opens_on, Some(times.filing_on));
        let step = step.following(&[StepId::Leave]);
        step.why(change.because.clone())
    });
    bars.chain(entry).chain(again).collect()
}
