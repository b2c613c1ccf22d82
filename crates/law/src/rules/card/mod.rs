//! The residence permit card (kk *ықтиярхат*, ru *вид на жительство*): issue and renewal.

mod conditions;
mod disputes;
mod papers;

use ruqsat_calendar::{Day, Length, Term};

use crate::amount::Mci;
use crate::applicant::Applicant;
use crate::assessment::{Assessment, DecisionBy, PermitAnswer};
use crate::judge::{Judge, Reasons, Verdict};
use crate::lists::PermitKind;
use crate::number::Number;
use crate::rule::RuleId;
use crate::rules::permanent::timing;

pub(crate) use conditions::Window;
use conditions::weigh;

/// Adds the card to the answer.
pub(crate) fn add(who: &Applicant<'_>, answer: &mut Assessment) {
    let judged = judge(who);
    disputes::add(who, &judged, answer);
    answer.permits.push(judged);
}

/// The card with its reasons.
fn judge(who: &Applicant<'_>) -> PermitAnswer {
    let mut seen = Reasons::default();
    let mut judge = Judge::new(&mut seen);
    weigh(who, &mut judge);
    let (verdict, from) = judge.verdict();
    let closed = verdict == Verdict::NotEligible;
    if closed {
        // No further fact and no change would open it.
        seen.missing.clear();
        seen.way.clear();
    }
    let fee = Mci::from_tenths(who.law.number(Number::CardFee).unwrap_or_default());
    let made_on = made_on(who);
    PermitAnswer {
        permit: PermitKind::RpCard,
        target: None,
        verdict,
        from,
        until: timing::card_until(who).filter(|_| !closed),
        fee,
        fee_tenge: who.law.in_tenge(fee),
        decision_by: DecisionBy {
            nominal: made_on,
            expected: made_on,
        },
        reasons: if seen.unmet.is_empty() {
            seen.met
        } else {
            seen.unmet
        },
        risks: seen.risks,
        term: if closed {
            Vec::new()
        } else {
            timing::term(who, RuleId::CardTerm)
        },
        way: seen.way,
        missing: seen.missing,
        documents: papers::of_service(who),
    }
}

/// The day by which a card asked for on the day is made.
fn made_on(who: &Applicant<'_>) -> Option<Day> {
    let days = who.law.number(Number::CardDecisionDays)?;
    let term = Term::of_authority(Length::WorkingDays(days));
    term.last_day(who.today(), &who.law.law.calendar).ok()
}
