//! The duty to leave with the last lawful day.

use super::Deadline;
use crate::applicant::Applicant;
use crate::assessment::{Assessment, Basis, Duty, DutyId, DutyState, Status, Stay};
use crate::because::Because;
use crate::offence::Party;
use crate::rule::RuleId;
use ruqsat_calendar::Day;

/// Leave, or hold another basis of stay, by the last lawful day; who never had a basis, at once.
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
    if for_a_time {
        let duty = match stay.days.last_day {
            Some(last_day) => by_the_last_day(who, stay, last_day),
            None => at_once(stay),
        };
        answer.duties.push(duty);
    }
}

fn by_the_last_day(who: &Applicant<'_>, stay: &Stay, last_day: Day) -> Duty {
    let deadline = Deadline::on(last_day).or_at_the_latest(stay.days.arguable_last_day);
    let mut norm = Because::of(RuleId::DutyLeave).with("last_day", last_day);
    if deadline.arguable.is_some() {
        norm.reading = stay.because.iter().find_map(|because| because.reading);
    }
    // The first day over is an offence already, so it is what a person who may still leave risks.
    let risk = risk(stay.days.overstay.max(1)).with("last_day", last_day);
    let state = deadline.state(who.today());
    deadline.duty(DutyId::Leave, Party::Foreigner, state, vec![norm, risk])
}

/// No day of the visit was lawful, so no day is due: it is over already.
fn at_once(stay: &Stay) -> Duty {
    let because = vec![
        Because::of(RuleId::DutyLeaveNoBasis),
        risk(stay.days.overstay),
    ];
    Deadline::OPEN.duty(DutyId::Leave, Party::Foreigner, DutyState::Overdue, because)
}

fn risk(days_over: i32) -> Because {
    Because::of(RuleId::FineOverstay).with("days", days_over)
}
