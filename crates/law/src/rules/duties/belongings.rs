//! What follows a permit on the road and at home: the licence, the car, the notice to the state
//! of citizenship.

use super::{Deadline, card_on_record, resident_since};
use crate::applicant::Applicant;
use crate::assessment::{Assessment, DutyId, DutyState};
use crate::because::Because;
use crate::group::Group;
use crate::lists::PermitKind;
use crate::number::Number;
use crate::offence::Party;
use crate::rule::RuleId;
use crate::state::State;
use ruqsat_calendar::Day;

/// All three.
pub(super) fn add(who: &Applicant<'_>, answer: &mut Assessment) {
    licence(who, answer);
    car(who, answer);
    home_notice(who, answer);
}

/// A foreign driving licence holds for sixty days after the card.
///
/// Law: rtl (the article on the right to drive, para 19).
/// Measured: the day of the first card of an unbroken row.
fn licence(who: &Applicant<'_>, answer: &mut Assessment) {
    let held = who.facts.belongings.driving_licence;
    let foreign = held.is_some_and(|licence| licence.country != State::KAZAKHSTAN);
    let since = card_on_record(who).map(|card| first_card(who, card.from));
    let (Some(since), Some(days), true) = (since, who.law.number(Number::LicenceDays), foreign)
    else {
        return;
    };
    let due = since.plus_days(days);
    let norm = Because::of(RuleId::DutyLicence)
        .with("since", since)
        .with("days", days)
        .with("due", due);
    let deadline = Deadline::on(due);
    let state = deadline.state(who.today());
    let duty = deadline.duty(DutyId::LicenceExchange, Party::Foreigner, state, vec![norm]);
    answer.duties.push(duty);
}

/// The first day of the cards that lead to the one from `from` without a gap.
fn first_card(who: &Applicant<'_>, from: Day) -> Day {
    let cards = who.facts.presence.permits.iter();
    cards
        .filter(|card| card.kind == PermitKind::RpCard && card.from < from)
        .find(|card| from <= card.last_day().plus_days(1))
        .map_or(from, |card| first_card(who, card.from))
}

/// A car on foreign plates leaves within a year; a permanent resident may not drive one.
///
/// Law: rtl 65(1)-(2).
/// Measured: the day the car entered; the day of the permanent residence.
fn car(who: &Applicant<'_>, answer: &mut Assessment) {
    let car = who.facts.belongings.car;
    let Some(car) = car.filter(|car| car.plates != State::KAZAKHSTAN) else {
        return;
    };
    let today = who.today();
    if let Some(since) = resident_since(who) {
        let norm = Because::of(RuleId::DutyCarRp).with("since", since);
        let deadline = Deadline::on(since);
        let state = deadline.state(today);
        let duty = deadline.duty(DutyId::CarExport, Party::Foreigner, state, vec![norm]);
        answer.duties.push(duty);
        return;
    }
    let Some(entered_on) = car.entered_on else {
        answer.missing.push("car.entered_on");
        return;
    };
    let numbers = (
        who.law.number(Number::CarMonths),
        who.law.number(Number::CarReminderDays),
        who.law.number(Number::CarOutDays),
    );
    let (Some(months), Some(reminder), Some(out_days)) = numbers else {
        return;
    };
    let due = entered_on.plus_months(months);
    let norm = Because::of(RuleId::DutyCar)
        .with("entered_on", entered_on)
        .with("months", months)
        .with("due", due)
        .with("out_days", out_days);
    let deadline = Deadline::on(due);
    let state = deadline.state_from(entered_on.plus_days(reminder), false, today);
    let duty = deadline.duty(DutyId::CarExport, Party::Foreigner, state, vec![norm]);
    answer.duties.push(duty);
}

/// Some states want to hear of a foreign residence permit within sixty days: of the grant, or of
/// the next entry of who was abroad then.
///
/// Law: rf-notice.
/// Measured: the day of the grant for who was not in Kazakhstan on it; else the first exit since; the
/// day of the grant again for who has not left, until those sixty days are over.
/// Not modelled: whether that exit led home. No fact shows that the notice was given.
fn home_notice(who: &Applicant<'_>, answer: &mut Assessment) {
    let days = who.law.number(Number::HomeNoticeDays);
    let (Some(since), Some(days)) = (resident_since(who), days) else {
        return;
    };
    if !who.of_group(Group::HomeNotice) {
        return;
    }
    let left_on = home_since(who, since);
    let deadline = match (left_on, since.plus_days(days)) {
        (Some(left_on), _) => Deadline::on(left_on.plus_days(days)),
        (None, early) if who.today() <= early => Deadline::on(early),
        // Long a resident and never away: the term begins with the next visit home.
        (None, _) => Deadline::OPEN,
    };
    let norm = Because::of(RuleId::DutyHomeNotice)
        .with("state", who.citizenship())
        .with("days", days);
    // Who has not left since the grant need not have told anybody yet; telling early is safe.
    let state = match left_on {
        Some(_) => deadline.state(who.today()),
        None => DutyState::Due,
    };
    let duty = deadline.duty(
        DutyId::HomeCountryNotice,
        Party::Foreigner,
        state,
        vec![norm],
    );
    answer.duties.push(duty);
}

/// From when on the person may have been in the home state with the permit: from the grant, when
/// known to have been outside on that day; else from the first exit since. `None`: has not left.
fn home_since(who: &Applicant<'_>, granted_on: Day) -> Option<Day> {
    let Some(visits) = who.facts.presence.visits.as_deref() else {
        return Some(granted_on);
    };
    let before = visits.iter().rfind(|visit| visit.entered_on <= granted_on);
    let left_before = before.and_then(|visit| visit.left_on);
    if left_before.is_some_and(|left| left < granted_on) {
        return Some(granted_on);
    }
    let exits = visits.iter().filter_map(|visit| visit.left_on);
    exits
        .filter(|left| granted_on <= *left && *left <= who.today())
        .min()
}
