//! The disputed points on which an answer about the card depends.

use smallvec::smallvec;

use super::conditions::{Window, held};
use crate::applicant::Applicant;
use crate::assessment::{Assessment, OpenDispute, PermitAnswer};
use crate::because::Value;
use crate::judge::Verdict;
use crate::reading::Topic;

/// Adds the points that the card rests on.
pub(super) fn add(who: &Applicant<'_>, judged: &PermitAnswer, answer: &mut Assessment) {
    if judged.verdict != Verdict::NotEligible {
        answer.disputes.extend(renewal(who));
    }
}

/// How long before its end a card is renewed.
fn renewal(who: &Applicant<'_>) -> Option<OpenDispute> {
    let window = Window::before(held(who)?.last_day(), who.law)?;
    Some(OpenDispute {
        topic: Topic::CardRenewal,
        answers: smallvec![
            ("six_weeks", Value::Day(window.best_by)),
            ("a_month", Value::Day(window.latest)),
        ],
        used: "six_weeks",
    })
}
