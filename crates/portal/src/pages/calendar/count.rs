//! From a day, so many working days: each day passed on the way, counted or not, and why.

use askama::Template;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use ruqsat_calendar::{Count, CountedDay, Day, FirstDay};
use ruqsat_law::Value;

use super::year::{weekday, why};
use crate::asked::Asked;
use crate::page::Page;
use crate::problem::strange_question;
use crate::told::Told;
use crate::visit::{Visit, shown};

#[derive(Template)]
#[template(path = "calendar/count.html")]
struct Counter<'v> {
    page: Page<'v>,
    from: String,
    days: String,
    first_counts: bool,
    /// What is wrong with the form, by its field.
    wrong: Vec<(&'static str, String)>,
    answer: Option<Answer>,
}

/// A count and its last day.
struct Answer {
    lead: String,
    days: Vec<Counted>,
    is_settled: bool,
}

/// A day of a count.
#[derive(Debug)]
pub(crate) struct Counted {
    /// Which of the days counted it is; nothing where it is not counted.
    pub(crate) ordinal: String,
    pub(crate) day: String,
    pub(crate) weekday: String,
    pub(crate) why: String,
}

/// No term of the law is longer, in working days.
const LONGEST: i64 = 250;

/// Shows it.
pub(super) async fn show(visit: Visit, uri: Uri) -> Response {
    let Ok(asked) = Asked::of(&uri) else {
        return strange_question(&visit, "/calendar/count");
    };
    let told = Told::on(&visit, None);
    let mut wrong = Vec::new();
    let from = asked.day("from").unwrap_or_else(|_| {
        wrong.push(("from", told.say("tool-wrong-day", &[])));
        None
    });
    let days = asked.number("days").ok().flatten();
    let days = days.filter(|days| (1..=LONGEST).contains(days));
    let days = days.and_then(|days| i32::try_from(days).ok());
    if !asked.is_empty() && days.is_none() {
        wrong.push(("days", told.say("tool-wrong-working-days", &[])));
    }
    if !asked.is_empty() && from.is_none() && wrong.iter().all(|(field, _)| *field != "from") {
        wrong.push(("from", told.say("tool-wrong-day", &[])));
    }
    let first = match asked.text("first") {
        Some("next") => FirstDay::Excluded,
        Some(_) | None => FirstDay::Counts,
    };
    let answer = from.zip(days).and_then(|(from, days)| {
        let answer = answer(told, from, days, first);
        if answer.is_none() {
            wrong.push(("from", told.say("tool-wrong-outside-calendar", &[])));
        }
        answer
    });
    page(&visit, &asked, (wrong, first), answer)
}

fn page(
    visit: &Visit,
    asked: &Asked,
    (wrong, first): (Vec<(&'static str, String)>, FirstDay),
    answer: Option<Answer>,
) -> Response {
    let page = visit.page("calendar-count-title");
    let (status, page) = if wrong.is_empty() {
        (StatusCode::OK, page)
    } else {
        (StatusCode::UNPROCESSABLE_ENTITY, page.with_errors())
    };
    let typed = |field| asked.text(field).map(str::to_owned);
    let today = || visit.app.today().to_string();
    let counter = Counter {
        page,
        from: typed("from").unwrap_or_else(today),
        days: typed("days").unwrap_or_default(),
        first_counts: first == FirstDay::Counts,
        wrong,
        answer,
    };
    (status, shown(counter.render())).into_response()
}

fn answer(told: Told<'_>, from: Day, days: i32, first: FirstDay) -> Option<Answer> {
    let calendar = &told.visit.app.book.calendar.calendar;
    let count = calendar.count(from, days, first).ok()?;
    let values = [
        ("days", Value::Count(days)),
        ("day", Value::Day(count.deadline)),
    ];
    Some(Answer {
        lead: told.say("calendar-deadline", &values),
        is_settled: calendar.is_settled(count.deadline),
        days: counted(told, &count),
    })
}

/// Every day of a count, in words.
pub(crate) fn counted(told: Told<'_>, count: &Count<'_>) -> Vec<Counted> {
    let day = |counted: &CountedDay<'_>| Counted {
        ordinal: counted
            .ordinal
            .map_or_else(String::new, |ordinal| ordinal.to_string()),
        day: told.day(counted.day),
        weekday: weekday(told, counted.day),
        why: match counted.ordinal {
            None if counted.kind.is_working() => told.say("calendar-excluded", &[]),
            Some(_) | None => why(told, counted.kind),
        },
    };
    count.days.iter().map(day).collect()
}
