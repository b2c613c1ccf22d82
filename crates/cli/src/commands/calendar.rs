//! `ruqsat calendar`: days off of a year, and counts of working days that explain themselves.

use std::io::Write;

use ruqsat_calendar::{Count, CountedDay, Day, DayKind, DaySpan, FirstDay, OutsideCalendar};
use ruqsat_law::Value;
use ruqsat_law::data::calendar::CalendarData;
use ruqsat_wording::{Wording, day as day_in_words};
use serde::Serialize;

use super::{Setting, finish, finish_json};
use crate::arguments::{Calendar, CalendarCommand, First, Format};
use crate::outcome::{Code, Stop};
use crate::page::{Page, columns};
use ruqsat_wording::said;

pub(super) fn run(
    asked: &Calendar,
    setting: &Setting<'_>,
    out: &mut impl Write,
) -> Result<Code, Stop> {
    let calendar = setting.files.calendar()?;
    let view = View {
        setting,
        wording: setting.screens()?,
        calendar: &calendar,
    };
    match (&asked.count, asked.year) {
        (Some(CalendarCommand::Count { start, days, first }), _) => {
            let first = match first {
                First::Counts => FirstDay::Counts,
                First::Excluded => FirstDay::Excluded,
            };
            let count = calendar
                .calendar
                .count(*start, *days, first)
                .map_err(outside)?;
            match asked.format {
                Format::Json => finish_json(&CountAnswer::of(&calendar, &count), out),
                Format::Text => finish(view.count(&count, *days).as_bytes(), out),
            }
        }
        (None, Some(year)) => {
            let year = Year::of(&calendar, year)?;
            match asked.format {
                Format::Json => finish_json(&year.answer(), out),
                Format::Text => finish(view.year(&year).as_bytes(), out),
            }
        }
        (None, None) => Err(anyhow::anyhow!("name a year, or `count`").into()),
    }
}

fn outside(error: OutsideCalendar) -> Stop {
    Stop::refused(format!("error: {error}"))
}

/// A year and its days that are not as their weekday is.
struct Year<'c> {
    number: i32,
    working_days: i32,
    settled: bool,
    days: Vec<NamedDay<'c>>,
}

/// A day, what it is, and the provision that makes it so.
#[derive(Clone, Copy)]
struct NamedDay<'c> {
    day: Day,
    kind: DayKind<'c>,
    source: Option<&'c str>,
}

impl<'c> Year<'c> {
    fn of(calendar: &'c CalendarData, year: i32) -> Result<Self, Stop> {
        let number = i16::try_from(year).unwrap_or(i16::MAX);
        let first = Day::from_ymd(number, 1, 1).map_err(Stop::refused)?;
        let last = first.plus_years(1).plus_days(-1);
        let working = &calendar.calendar;
        let working_days = working.working_days_between(first, last).map_err(outside)?;
        let named = working.named_days(DaySpan { first, last });
        Ok(Self {
            number: year,
            working_days,
            settled: working.is_settled(last),
            days: named
                .map(|(day, kind)| NamedDay::of(calendar, day, kind))
                .collect(),
        })
    }

    fn answer(&self) -> YearAnswer<'c> {
        YearAnswer {
            year: self.number,
            working_days: self.working_days,
            settled: self.settled,
            days: self.days.iter().copied().map(DayAnswer::of).collect(),
        }
    }
}

impl<'c> NamedDay<'c> {
    fn of(calendar: &'c CalendarData, day: Day, kind: DayKind<'c>) -> Self {
        Self {
            day,
            kind,
            source: calendar.calendar.source(day).ok().flatten(),
        }
    }
}

/// A year for programs: the days that are not as their weekday is.
#[derive(Serialize)]
struct YearAnswer<'c> {
    year: i32,
    working_days: i32,
    /// All acts that move days off in the year are known.
    settled: bool,
    days: Vec<DayAnswer<'c>>,
}

#[derive(Serialize)]
struct DayAnswer<'c> {
    day: String,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'c str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    other_day: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'c str>,
}

impl<'c> DayAnswer<'c> {
    fn of(named: NamedDay<'c>) -> Self {
        let NamedDay { day, kind, source } = named;
        Self {
            day: day.to_string(),
            kind: kind.key(),
            id: kind.id(),
            other_day: kind.other_day().map(|day| day.to_string()),
            source,
        }
    }
}

/// A count for programs.
#[derive(Serialize)]
struct CountAnswer<'c> {
    deadline: String,
    days: Vec<CountedAnswer<'c>>,
}

#[derive(Serialize)]
struct CountedAnswer<'c> {
    #[serde(flatten)]
    day: DayAnswer<'c>,
    /// Which of the days counted it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    ordinal: Option<i32>,
}

impl<'c> CountAnswer<'c> {
    fn of(calendar: &'c CalendarData, count: &Count<'c>) -> Self {
        let days = count.days.iter().map(|counted| CountedAnswer {
            day: DayAnswer::of(NamedDay::of(calendar, counted.day, counted.kind)),
            ordinal: counted.ordinal,
        });
        Self {
            deadline: count.deadline.to_string(),
            days: days.collect(),
        }
    }
}

/// The calendar in words.
struct View<'v> {
    setting: &'v Setting<'v>,
    wording: Wording,
    calendar: &'v CalendarData,
}

impl View<'_> {
    fn year(&self, year: &Year<'_>) -> String {
        let values = [
            ("year", Value::Count(year.number)),
            ("days", Value::Count(year.working_days)),
        ];
        let title = self.wording.message("calendar-year", &values);
        let row = |named: &NamedDay<'_>| {
            let source = named.source.unwrap_or_default().to_owned();
            [
                self.day(named.day),
                self.weekday(named.day),
                self.why(named.kind),
                source,
            ]
        };
        let rows: Vec<_> = year.days.iter().map(row).collect();
        let mut page = self.table(&title, &rows);
        if !year.settled {
            let note = self.wording.message("calendar-not-settled", &[]);
            page.line("");
            page.line(self.setting.paint().yellow(note));
        }
        page.into_text()
    }

    fn count(&self, count: &Count<'_>, days: i32) -> String {
        let values = [
            ("days", Value::Count(days)),
            ("day", Value::Day(count.deadline)),
        ];
        let title = self.wording.message("calendar-deadline", &values);
        let rows: Vec<_> = count
            .days
            .iter()
            .map(|counted| self.counted(counted))
            .collect();
        self.table(&title, &rows).into_text()
    }

    fn table<const N: usize>(&self, title: &str, rows: &[[String; N]]) -> Page {
        let mut page = Page::on(self.setting.paint());
        page.line(self.setting.paint().bold(title));
        page.line("");
        for line in columns(rows) {
            page.line(format!("  {line}"));
        }
        page
    }

    fn counted(&self, counted: &CountedDay<'_>) -> [String; 4] {
        let why = match counted.ordinal {
            None if counted.kind.is_working() => self.wording.message("calendar-excluded", &[]),
            Some(_) | None => self.why(counted.kind),
        };
        let ordinal = counted
            .ordinal
            .map_or("–".to_owned(), |ordinal| ordinal.to_string());
        [
            ordinal,
            self.day(counted.day),
            self.weekday(counted.day),
            why,
        ]
    }

    fn day(&self, day: Day) -> String {
        day_in_words(self.setting.language, day)
    }

    fn weekday(&self, day: Day) -> String {
        let number = day.weekday().to_monday_one_offset();
        self.wording.message(&format!("weekday-{number}"), &[])
    }

    /// What the day is, and the name of the holiday.
    fn why(&self, kind: DayKind<'_>) -> String {
        let other = kind.other_day().map(|day| ("day", Value::Day(day)));
        let message = format!("calendar-{}", kind.key().replace('_', "-"));
        let what = self.wording.message(&message, other.as_slice());
        let name = kind.id().and_then(|id| self.calendar.names.get(id));
        match name {
            Some(name) => format!("{}: {what}", said(name, self.setting.language)),
            None => what,
        }
    }
}
