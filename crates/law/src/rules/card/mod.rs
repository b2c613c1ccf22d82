//! The residence permit card (kk *ықтиярхат*, ru *вид на жительство*): issue and renewal.

mod conditions;
mod disputes;
mod papers;

use ruqsat_calendar::{Day, Length, Term};

use crate::applicant::Applicant;
use crate::assessment::{Assessment, DecisionBy, PermitAnswer};
use crate::lists::PermitKind;
use crate::number::Number;
use crate::rule::RuleId;
use crate::rules::permanent::timing;
use crate::rules::service::{Fee, Offer, Weighed};

pub(crate) use conditions::Window;
use conditions::{renewed_by_opening, weigh};

/// Adds the card to the answer.
pub(crate) fn add(who: &Applicant<'_>, answer: &mut Assessment) {
    let judged = judge(who);
    disputes::add(who, &judged, answer);
    answer.permits.push(judged);
}

/// The card with its reasons.
fn judge(who: &Applicant<'_>) -> PermitAnswer {
    let mut weighed = Weighed::by(|judge| weigh(who, judge));
    weighed.seen.way.extend(renewed_by_opening(who, &weighed));
    let run = timing::run(who, &weighed, RuleId::CardTerm);
    let documents = if who.wants_checklist(weighed.verdict) {
        papers::of_service(who)
    } else {
        Vec::new()
    };
    let made_on = made_on(who);
    let offer = Offer {
        target: None,
        run,
        fee: Fee::of(who.law, Number::CardFee),
        decision_by: DecisionBy {
            nominal: made_on,
            expected: made_on,
            screening_days: 0,
        },
        documents,
    };
    weighed.answer(PermitKind::RpCard, offer)
}

/// The day by which a card asked for on the day is made.
fn made_on(who: &Applicant<'_>) -> Option<Day> {
    let days = who.law.number(Number::CardDecisionDays)?;
    let term = Term::of_authority(Length::WorkingDays(days));
    term.last_day(who.today(), &who.law.law.calendar).ok()
}
