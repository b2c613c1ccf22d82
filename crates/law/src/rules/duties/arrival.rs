//! The notification of arrival: the host's duty, not the foreigner's.

use super::{Deadline, dispute, host, reasons};
use crate::applicant::Applicant;
use crate::assessment::{Assessment, DutyId, DutyState};
use crate::because::Because;
use crate::facts::{Notification, Visit};
use crate::number::Number;
use crate::reading::Topic;
use crate::rule::RuleId;
use ruqsat_calendar::Day;

/// The host reports each arrival, and each move, within three working days (kk *келгені туралы
/// хабарлама*, ru *уведомление о прибытии*).
///
/// Law: ml 6(4), r148 9, koap 518(1).
/// Since: the day on which the number begins.
/// Measured: the day of entry or of the move.
/// Unsure: `first_day_of_notification`.
/// Not modelled: trips to another region, on which sources give no one threshold.
pub(super) fn add(who: &Applicant<'_>, answer: &mut Assessment) {
    let Some(visit) = who.visit().filter(|_| !who.is_permanent_resident()) else {
        return;
    };
    if who.facts.presence.notifications.is_none() {
        answer.missing.push("arrival_notifications");
    }
    let done = reports(who, visit).next().is_some();
    let norm = Because::of(RuleId::DutyNotify).with("entered_on", visit.entered_on);
    report(who, answer, norm, visit.entered_on, done);
    if let Some(moved_on) = moved_during(who, visit) {
        let norm = Because::of(RuleId::DutyNotifyMove).with("moved_on", moved_on);
        let done = move_is_reported(who, visit, moved_on);
        report(who, answer, norm, moved_on, done);
    }
}

/// The day on which the arrival of this visit was reported, if that was after its time.
pub(crate) fn reported_late_on(who: &Applicant<'_>) -> Option<Day> {
    let visit = who.visit().filter(|_| !who.is_permanent_resident())?;
    let arrived_on = visit.entered_on;
    let days = who
        .law
        .law
        .number_on(Number::NotificationDays, arrived_on)?;
    let due = Deadline::in_working_days(who, arrived_on, days)?.due?;
    let sent_on = reports(who, visit).map(|report| report.sent_on).min()?;
    (due < sent_on).then_some(sent_on)
}

/// The day of the last move, if it fell into this visit. A move on the day of entry is the
/// arrival itself.
pub(super) fn moved_during(who: &Applicant<'_>, visit: Visit) -> Option<Day> {
    let moved_on = who.facts.presence.address_changed_on?;
    (visit.entered_on < moved_on && moved_on <= who.today()).then_some(moved_on)
}

fn report(who: &Applicant<'_>, answer: &mut Assessment, norm: Because, occasion: Day, done: bool) {
    let days = who.law.law.number_on(Number::NotificationDays, occasion);
    let found = days.and_then(|days| Some((days, Deadline::in_working_days(who, occasion, days)?)));
    let Some((days, deadline)) = found else {
        return;
    };
    let mut norm = norm.with("days", days);
    if let Some(due) = deadline.due {
        norm = norm.with("due", due);
    }
    let state = deadline.state_if(done, who.today());
    if deadline.arguable.is_some() && state != DutyState::Done {
        norm = norm.read(Topic::FirstDayOfNotification);
        let readings = ("arrival_day_counts", "next_day_counts");
        dispute(answer, Topic::FirstDayOfNotification, readings, deadline);
    }
    let because = reasons(who, norm, state, RuleId::FineHostNotify);
    let duty = deadline.duty(DutyId::ArrivalNotification, host(who), state, because);
    answer.duties.push(duty);
}

/// The notifications sent by the day that report this entry; one that names no entry reports the
/// one before it.
fn reports<'a>(who: &Applicant<'a>, visit: Visit) -> impl Iterator<Item = &'a Notification> {
    let today = who.today();
    let sent = who.facts.presence.notifications.as_deref();
    sent.unwrap_or_default().iter().filter(move |notification| {
        notification.sent_on <= today
            && match notification.for_entry_on {
                Some(entry) => entry == visit.entered_on,
                None => visit.entered_on <= notification.sent_on,
            }
    })
}

/// Somebody reported the visit after the move, besides the one who reported the arrival.
fn move_is_reported(who: &Applicant<'_>, visit: Visit, moved_on: Day) -> bool {
    let after = reports(who, visit).filter(|report| report.sent_on >= moved_on);
    let before = reports(who, visit).any(|report| report.sent_on < moved_on);
    let of_arrival = usize::from(!before);
    after.count() > of_arrival
}
