//! A year: twelve months, the days that are not as their weekday is, and why.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use ruqsat_calendar::{Day, DayKind, DaySpan};
use ruqsat_law::{Provision, Value};

use super::month::{Month, month};
use crate::page::Page;
use crate::pages::missing_page;
use crate::told::{Cite, Told};
use crate::visit::{Visit, shown};

#[derive(Template)]
#[template(path = "calendar/year.html")]
struct Year<'v> {
    page: Page<'v>,
    number: i32,
    about: String,
    is_settled: bool,
    months: Vec<Month>,
    weekdays: Vec<Weekday>,
    days: Vec<Named>,
    years: Vec<i16>,
}

/// A weekday, short for the eye and whole for the ear.
struct Weekday {
    short: String,
    name: String,
}

/// A day that is not as its weekday is.
struct Named {
    day: String,
    weekday: String,
    shape: &'static str,
    what: String,
    source: Option<Cite>,
}

/// Shows it.
pub(super) async fn show(visit: Visit, Path((_, year)): Path<(String, String)>) -> Response {
    let calendar = &visit.app.book.calendar;
    let known = calendar.years.iter();
    let mut known = known.filter(|standing| standing.year.to_string() == year);
    let first = known
        .next()
        .and_then(|standing| Day::from_ymd(standing.year, 1, 1).ok());
    match first {
        Some(first) => shown(of(&visit, first).render()),
        None => missing_page(&visit),
    }
}

fn of(visit: &Visit, first: Day) -> Year<'_> {
    let told = Told::on(visit, None);
    let calendar = &visit.app.book.calendar;
    let last = first.plus_years(1).plus_days(-1);
    let working = calendar.calendar.working_days_between(first, last);
    let values = [
        ("year", Value::Count(first.year())),
        ("days", Value::Count(working.unwrap_or_default())),
    ];
    let named = calendar.calendar.named_days(DaySpan { first, last });
    Year {
        page: visit.page_titled(told.say("calendar-page-title", &values)),
        number: first.year(),
        about: told.say("calendar-year", &values),
        is_settled: calendar.calendar.is_settled(last),
        months: (0..12)
            .map(|after| of_month(told, first.plus_months(after)))
            .collect(),
        weekdays: weekdays(told),
        days: named.map(|(day, kind)| of_day(told, day, kind)).collect(),
        years: calendar
            .years
            .iter()
            .map(|standing| standing.year)
            .collect(),
    }
}

fn of_month(told: Told<'_>, first: Day) -> Month {
    let calendar = &told.visit.app.book.calendar.calendar;
    let (_, number, _) = first.ymd();
    let name = told.say(&format!("month-{number}"), &[]);
    month(calendar, (first, told.on), name, |_, kind| why(told, kind))
}

fn weekdays(told: Told<'_>) -> Vec<Weekday> {
    let all = 1..=7;
    all.map(|number| Weekday {
        short: told.say(&format!("weekday-short-{number}"), &[]),
        name: told.say(&format!("weekday-{number}"), &[]),
    })
    .collect()
}

/// The weekday of a day.
pub(super) fn weekday(told: Told<'_>, day: Day) -> String {
    let number = day.weekday().to_monday_one_offset();
    told.say(&format!("weekday-{number}"), &[])
}

fn of_day(told: Told<'_>, day: Day, kind: DayKind<'_>) -> Named {
    let source = told.visit.app.book.calendar.calendar.source(day);
    let source = source.ok().flatten().map(Provision::of);
    Named {
        day: told.day(day),
        weekday: weekday(told, day),
        shape: shape(kind),
        what: why(told, kind),
        source: source.map(|source| told.cite(&source)),
    }
}

const fn shape(kind: DayKind<'_>) -> &'static str {
    match kind {
        DayKind::Working | DayKind::Weekend => "",
        DayKind::Holiday { .. } => "★",
        DayKind::HolidayMovedFrom { .. } => "→",
        DayKind::DayOff { .. } => "◆",
        DayKind::SwappedOff { .. } => "⇄",
        DayKind::WorkedInstead { .. } => "✎",
    }
}

/// What the day is, and the name of the holiday.
pub(super) fn why(told: Told<'_>, kind: DayKind<'_>) -> String {
    let other = kind.other_day().map(|day| ("day", Value::Day(day)));
    let message = format!("calendar-{}", kind.key().replace('_', "-"));
    let what = told.say(&message, other.as_slice());
    let names = &told.visit.app.book.calendar.names;
    match kind.id().and_then(|id| names.get(id)) {
        Some(name) => format!("{}: {what}", told.said(name)),
        None => what,
    }
}
