//! Fingerprints: taken before a permit is asked for, renewed, or made.

use super::{Deadline, reasons};
use crate::applicant::Applicant;
use crate::assessment::{Assessment, Duty, DutyId, DutyState};
use crate::because::Because;
use crate::number::Number;
use crate::offence::Party;
use crate::rule::RuleId;
use ruqsat_calendar::Day;

/// Fingerprints are taken from the age of sixteen (kk *дактилоскопиялық тіркеу*, ru
/// *дактилоскопическая регистрация*) before the permit that the person wants, or owes.
///
/// Law: koap 443-1(2), ml 49(10-1), r992.
/// Since: the day on which the number begins.
/// Measured: the filing day.
/// Not modelled: visas issued in the country; a visa-free visitor who wants no permit owes none.
pub(super) fn add(who: &Applicant<'_>, answer: &mut Assessment) {
    let Some(age) = who.law.number(Number::FingerprintAge) else {
        return;
    };
    let aged = who.aged(age);
    let occasion = first_occasion(answer);
    if aged.fails() || (occasion.is_none() && who.facts.wants.permit.is_none()) {
        return;
    }
    // What was due before the prints were law is not due with them.
    let numbers = |day| who.law.law.number_on(Number::FingerprintAge, day);
    let occasion = occasion.filter(|duty| duty.due.is_none_or(|due| numbers(due).is_some()));
    let deadline = occasion.map_or(Deadline::OPEN, |duty| Deadline {
        due: duty.due,
        arguable: duty.arguable_due,
    });
    let taken_on = who.facts.papers.fingerprinted_on;
    let state = if taken_on.is_some_and(|day| day <= who.today()) {
        DutyState::Done
    } else {
        occasion.map_or(DutyState::Due, |duty| duty.state)
    };
    let norm = Because::of(RuleId::DutyFingerprints).with("age", age);
    let because = reasons(who, norm, state, RuleId::FineFingerprints);
    let duty = deadline.duty(DutyId::Fingerprints, Party::Foreigner, state, because);
    answer.duties.push(duty);
    if who.facts.person.born_on.is_none() {
        answer.missing.push("born");
    }
}

/// The first of the duties that end in a permit or card, and are still to be done.
fn first_occasion(answer: &Assessment) -> Option<&Duty> {
    let duties = answer.duties.iter();
    duties
        .filter(|duty| duty.state != DutyState::Done)
        .filter(|duty| {
            matches!(
                duty.id,
                DutyId::TrpApplication
                    | DutyId::TrpRenewal
                    | DutyId::OwnTrpAt16
                    | DutyId::RpRenewal
            )
        })
        .min_by_key(|duty| duty.due.unwrap_or(Day::LAST))
}
