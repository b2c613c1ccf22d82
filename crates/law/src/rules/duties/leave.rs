//! The duty to leave with the last lawful day.

use super::Deadline;
use crate::applicant::Applicant;
use crate::assessment::{Assessment, Basis, DutyId, Status};
use crate::because::Because;
use crate::offence::Party;
use crate::rule::RuleId;

/// Leave, or hold another basis of stay, by the last lawful day.
///
/// Law: ml 6(4), koap 517(3)-(4).
/// Measured: each day.
/// Unsure: the readings of the stay itself.
pub(super) fn add(who: &Applicant<'_>, answer: &mut Assessment) {
    let stay = &answer.stay;
    let here = matches!(stay.status, Status::Lawful | Status::Overstay);
    let for_a_time = match stay.basis {
        Basis::VisaFree | Basis::Visa | Basis::Trp | Basis::None => here,
        Basis::Citizen | Basis::Rp | Basis::Prp => false,
    };
    let Some(last_day) = stay.days.last_day.filter(|_| for_a_time) else {
        return;
    };
    let deadline = Deadline::on(last_day).or_at_the_latest(stay.days.arguable_last_day);
    let mut norm = Because::of(RuleId::DutyLeave).with("last_day", last_day);
    if deadline.arguable.is_some() {
        norm.reading = stay.because.iter().find_map(|because| because.reading);
    }
    // The first day over is an offence already, so it is what a person who may still leave risks.
    let over = stay.days.overstay.max(1);
    let risk = Because::of(RuleId::FineOverstay)
        .with("days", over)
        .with("last_day", last_day);
    let state = deadline.state(who.today());
    let duty = deadline.duty(DutyId::Leave, Party::Foreigner, state, vec![norm, risk]);
    answer.duties.push(duty);
}
