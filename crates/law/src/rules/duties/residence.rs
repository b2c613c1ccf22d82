//! Duties of permanent residents: the card in force, and never long without registration.

use super::{Deadline, dispute, filed, reasons, resident_since};
use crate::applicant::Applicant;
use crate::assessment::{Assessment, DutyId, DutyState};
use crate::because::Because;
use crate::facts::{Permit, Registration};
use crate::lists::PermitKind;
use crate::number::Number;
use crate::offence::Party;
use crate::reading::Topic;
use crate::rule::RuleId;
use ruqsat_calendar::Day;

/// The card in force; else the one that ran out, for who is still here or still holds the decision.
pub(crate) fn card_on_record<'a>(who: &Applicant<'a>) -> Option<&'a Permit> {
    if let Some(card) = who.permit(PermitKind::RpCard) {
        return Some(card);
    }
    let decision = who.holds_decision();
    let bare = who.visit().is_some() && !who.covered.contains(who.today());
    if !decision && !bare {
        return None;
    }
    let permits = who.facts.presence.permits.iter();
    permits
        .filter(|permit| permit.kind == PermitKind::RpCard && permit.ended_on.is_none())
        .filter(|permit| permit.until < who.today())
        .max_by_key(|permit| permit.until)
}

/// The card is renewed a month and a half before it ends (kk *тұруға ықтиярхат*, ru *вид на
/// жительство*).
///
/// Law: koap 492(4), gov149.
/// Measured: the last day of the card.
/// Unsure: `card_renewal`.
pub(super) fn renewal(who: &Applicant<'_>, answer: &mut Assessment) {
    let Some(card) = card_on_record(who) else {
        return;
    };
    let before = |number| {
        let days = who.law.number(number)?;
        Some(card.last_day().plus_days(-days))
    };
    let Some(due) = before(Number::CardRenewalDays) else {
        return;
    };
    let deadline = Deadline::on(due).or_at_the_latest(before(Number::CardRenewalLatestDays));
    let opens = before(Number::CardReminderDays).unwrap_or(due);
    let state = deadline.state_from(opens, card_follows(who, card), who.today());
    let mut norm = Because::of(RuleId::DutyRpRenew)
        .with("last_day", card.last_day())
        .with("opens", opens)
        .with("due", due);
    if deadline.arguable.is_some() && state != DutyState::Done {
        norm = norm.read(Topic::CardRenewal);
        let readings = ("six_weeks", "a_month");
        dispute(answer, Topic::CardRenewal, readings, deadline);
    }
    let because = reasons(who, norm, state, RuleId::FineRpAddress);
    let duty = deadline.duty(DutyId::RpRenewal, Party::Foreigner, state, because);
    answer.duties.push(duty);
}

/// A later card is held, or has been asked for.
fn card_follows(who: &Applicant<'_>, card: &Permit) -> bool {
    let permits = who.facts.presence.permits.iter();
    let mut later = permits.filter(|next| {
        next.kind == PermitKind::RpCard
            && card.from < next.from
            && card.last_day() < next.last_day()
    });
    later.next().is_some() || filed(who, PermitKind::RpCard, card.from.plus_days(1))
}

/// A permanent resident is never longer than ten days without registration at a place of
/// residence (kk *тұрғылықты жері бойынша тіркеу*, ru *регистрация по месту жительства*).
///
/// Law: koap 492(4).
/// Measured: the last day registered, the day of the move, or the day of the grant.
pub(super) fn address(who: &Applicant<'_>, answer: &mut Assessment) {
    let Some(resident_since) = resident_since(who) else {
        return;
    };
    let Some(registrations) = who.facts.presence.registrations.as_deref() else {
        answer.missing.push("registrations");
        return;
    };
    let Some(days) = who.law.number(Number::RpAddressDays) else {
        return;
    };
    let moved_on = who.facts.presence.address_changed_on;
    let moved_on = moved_on.filter(|day| resident_since <= *day && *day <= who.today());
    let (since, done) = match moved_on {
        Some(day) => (Some(day), registered_since(who, registrations, day)),
        None => (without_since(who, registrations, resident_since), false),
    };
    let Some(since) = since else {
        return;
    };
    let due = since.plus_days(days);
    let deadline = Deadline::on(due);
    let state = deadline.state_from(since, done, who.today());
    let norm = Because::of(RuleId::DutyRpAddress)
        .with("since", since)
        .with("days", days)
        .with("due", due);
    let mut because = reasons(who, norm, state, RuleId::FineRpAddress);
    because.push(Because::of(RuleId::DutyNotifyExempt));
    let duty = deadline.duty(DutyId::RpAddress, Party::Foreigner, state, because);
    answer.duties.push(duty);
}

/// Registered on that day or after it.
fn registered_since(who: &Applicant<'_>, registrations: &[Registration], day: Day) -> bool {
    registrations
        .iter()
        .any(|registration| day <= registration.from && registration.from <= who.today())
}

/// From which day on there is no registration: the last registered day, passed or to come; the
/// day of the grant when there never was one. `None`: registered without end.
fn without_since(
    who: &Applicant<'_>,
    registrations: &[Registration],
    resident_since: Day,
) -> Option<Day> {
    let begun = registrations
        .iter()
        .filter(|registration| registration.from <= who.today());
    let mut last = resident_since;
    for registration in begun {
        last = last.max(registration.until?);
    }
    Some(last)
}
