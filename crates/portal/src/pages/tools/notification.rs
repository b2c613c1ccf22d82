//! Three working days from an arrival: each day counted, why, and both readings.

use askama::Template;
use axum::http::Uri;
use axum::response::Response;
use ruqsat_calendar::{Day, FirstDay};
use ruqsat_law::facts::{Facts, List, Visit as Stay};
use ruqsat_law::{Duty, DutyId, Number, State};
use ruqsat_report::{DisputeTold, Reason, Reporter};

use super::{Wrong, answered, covered_day, sent};
use crate::asked::Asked;
use crate::page::Page;
use crate::pages::calendar::{Counted, counted};
use crate::problem::strange_question;
use crate::told::Told;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "tools/notification.html")]
struct Notification<'v> {
    page: Page<'v>,
    arrived: String,
    wrong: Wrong,
    answer: Option<Answer>,
}

/// The deadline of the host.
struct Answer {
    lead: String,
    lenient: Option<String>,
    reasons: Vec<Reason>,
    disputes: Vec<DisputeTold>,
    counts: Vec<Reading>,
    is_settled: bool,
}

/// One reading, counted day by day.
struct Reading {
    caption: String,
    days: Vec<Counted>,
}

/// Shows it.
pub(super) async fn show(visit: Visit, uri: Uri) -> Response {
    let Ok(asked) = Asked::of(&uri) else {
        return strange_question(&visit, "/tools/notification");
    };
    let told = Told::on(&visit, None);
    let mut wrong = Wrong::new();
    let arrived = covered_day(told, &asked, "arrived", &mut wrong);
    let answer = arrived.and_then(|arrived| {
        let answer = answer(told, arrived);
        if answer.is_none() {
            wrong.push(("arrived", told.say("tool-wrong-outside-calendar", &[])));
        }
        answer
    });
    let (status, page) = answered(&visit, "tool-notification-title", &wrong);
    let arrived = asked.text("arrived").map(str::to_owned);
    let notification = Notification {
        page,
        arrived: arrived.unwrap_or_else(|| visit.app.today().to_string()),
        wrong,
        answer,
    };
    sent(status, notification.render())
}

/// The engine's answer for anybody who arrives on that day: the duty is the host's, and asks no
/// nationality.
fn answer(told: Told<'_>, arrived: Day) -> Option<Answer> {
    let app = &told.visit.app;
    let mut facts = Facts::of(State::STATELESS);
    facts.presence.visits = Some(
        [Stay {
            entered_on: arrived,
            left_on: None,
        }]
        .into(),
    );
    facts.presence.notifications = Some(List::new());
    let answer = app.law_on(arrived).ok()?.assess(&facts);
    let mut duties = answer.duties.iter();
    let duty = duties.find(|duty| duty.id == DutyId::ArrivalNotification)?;
    let reporter = Reporter::new(app.book.law, arrived, told.visit.words());
    let report = reporter.assessment(&facts, &answer);
    let due = duty.due?;
    let mut told_duties = report.duties.iter();
    let reasons = told_duties.find(|told| told.id == duty.id)?.reasons.clone();
    let lenient = duty.arguable_due.map(|day| ("day", day.into()));
    Some(Answer {
        lead: told.say("tool-notification-due", &[("day", due.into())]),
        lenient: lenient.map(|day| told.say("tool-notification-lenient", &[day])),
        reasons,
        disputes: report
            .disputes
            .into_iter()
            .filter(|dispute| dispute.topic == ruqsat_law::Topic::FirstDayOfNotification)
            .collect(),
        counts: counts(told, arrived, duty)?,
        is_settled: app
            .book
            .calendar
            .calendar
            .is_settled(duty.arguable_due.unwrap_or(due)),
    })
}

/// The days of each reading, by the calendar that the duty was reckoned with.
fn counts(told: Told<'_>, arrived: Day, duty: &Duty) -> Option<Vec<Reading>> {
    let app = &told.visit.app;
    let days = app.book.law.number_on(Number::NotificationDays, arrived)?;
    let calendar = &app.book.calendar.calendar;
    let readings = [
        (FirstDay::Counts, "tool-notification-safe", duty.due),
        (
            FirstDay::Excluded,
            "tool-notification-other",
            duty.arguable_due,
        ),
    ];
    let counts = readings.into_iter().filter_map(|(first, caption, due)| {
        let count = calendar.count(arrived, days, first).ok()?;
        (due == Some(count.deadline)).then(|| Reading {
            caption: told.say(caption, &[]),
            days: counted(told, &count),
        })
    });
    Some(counts.collect())
}
