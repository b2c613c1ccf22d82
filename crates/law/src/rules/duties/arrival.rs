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

/// What the host reports, and when that was done.
struct Occasion {
    norm: Because,
    on: Day,
    sent_on: Option<Day>,
}

/// The host reports each arrival, and each move, within three working days (kk *келгені туралы
/// хабарлама*, ru *уведомление о прибытии*).
///
/// Law: ml 6(4), r148 9, koap 518(1).
/// Since: the day on which the number begins.
/// Measured: the day of entry or of the move.
/// Unsure: `first_day_of_notification`.
/// Not modelled: trips to another region, on which sources give no one threshold.
pub(super) fn add(who: &Applicant<'_>, answer: &mut Assessment) {
    let mut occasions = occasions(who).peekable();
    if occasions.peek().is_some() && who.facts.presence.notifications.is_none() {
        answer.missing.push("arrival_notifications");
    }
    for occasion in occasions {
        report(who, answer, occasion);
    }
}

/// The days on which the arrival or a move of this visit was reported after its time, and why.
pub(crate) fn late_reports(who: &Applicant<'_>) -> impl Iterator<Item = (Day, Because)> {
    occasions(who).filter_map(|occasion| {
        let sent_on = occasion.sent_on?;
        let (_, deadline) = deadline(who, occasion.on)?;
        Some((sent_on, late(who, sent_on, deadline)?))
    })
}

/// The arrival of the visit of the day, and the move that fell into it.
fn occasions(who: &Applicant<'_>) -> impl Iterator<Item = Occasion> {
    let visit = who.visit().filter(|_| !who.is_permanent_resident());
    let arrival = visit.map(|visit| Occasion {
        norm: Because::of(RuleId::DutyNotify).with("entered_on", visit.entered_on),
        on: visit.entered_on,
        sent_on: reports(who, visit).map(|report| report.sent_on).min(),
    });
    let moved = visit.and_then(|visit| Some((visit, moved_during(who, visit)?)));
    let moved = moved.map(|(visit, moved_on)| Occasion {
        norm: Because::of(RuleId::DutyNotifyMove).with("moved_on", moved_on),
        on: moved_on,
        sent_on: move_reported_on(who, visit, moved_on),
    });
    arrival.into_iter().chain(moved)
}

/// The day of the last move, if it fell into this visit. A move on the day of entry is the
/// arrival itself.
pub(super) fn moved_during(who: &Applicant<'_>, visit: Visit) -> Option<Day> {
    let moved_on = who.facts.presence.address_changed_on?;
    (visit.entered_on < moved_on && moved_on <= who.today()).then_some(moved_on)
}

/// The working days that the host has, and by when they end.
fn deadline(who: &Applicant<'_>, occasion: Day) -> Option<(i32, Deadline)> {
    let days = who.law.law.number_on(Number::NotificationDays, occasion)?;
    Some((days, Deadline::in_working_days(who, occasion, days)?))
}

fn report(who: &Applicant<'_>, answer: &mut Assessment, occasion: Occasion) {
    let Some((days, deadline)) = deadline(who, occasion.on) else {
        return;
    };
    let mut norm = occasion.norm.with("days", days);
    if let Some(due) = deadline.due {
        norm = norm.with("due", due);
    }
    let state = deadline.state_if(occasion.sent_on.is_some(), who.today());
    let mut late = occasion
        .sent_on
        .and_then(|sent_on| late(who, sent_on, deadline));
    // By the lenient reading it is not too late, or was not.
    let open = if state == DutyState::Done {
        late.as_mut().filter(|late| late.reading.is_some())
    } else {
        Some(&mut norm)
    };
    if let Some(open) = open.filter(|_| deadline.arguable.is_some()) {
        open.reading = Some(Topic::FirstDayOfNotification);
        let readings = ("arrival_day_counts", "next_day_counts");
        dispute(answer, Topic::FirstDayOfNotification, readings, deadline);
    }
    let mut because = reasons(who, norm, state, RuleId::FineHostNotify);
    because.extend(late);
    let duty = deadline.duty(DutyId::ArrivalNotification, host(who), state, because);
    answer.duties.push(duty);
}

/// By how many working days a report came late, and until when a case can be opened for that.
///
/// Law: koap 518(1), 62(1).
/// Measured: the working days after the last day, up to the day of the report.
fn late(who: &Applicant<'_>, sent_on: Day, deadline: Deadline) -> Option<Because> {
    let due = deadline.due.filter(|due| *due < sent_on)?;
    let months = who.law.number(Number::LimitationMonths)?;
    let calendar = &who.law.law.calendar;
    let days = calendar.working_days_between(due.plus_days(1), sent_on);
    let because = Because::of(RuleId::DutyNotifyLate)
        .with("sent_on", sent_on)
        .with("days", days.ok()?)
        .with("until", sent_on.plus_months(months));
    let arguable = deadline.arguable.is_some_and(|last| sent_on <= last);
    Some(if arguable {
        because.read(Topic::FirstDayOfNotification)
    } else {
        because
    })
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

/// When somebody reported the visit after the move, besides the one who reported the arrival.
fn move_reported_on(who: &Applicant<'_>, visit: Visit, moved_on: Day) -> Option<Day> {
    let sent = || reports(who, visit).map(|report| report.sent_on);
    let of_arrival = usize::from(!sent().any(|day| day < moved_on));
    let mut after: Vec<Day> = sent().filter(|day| *day >= moved_on).collect();
    after.sort_unstable();
    after.get(of_arrival).copied()
}
