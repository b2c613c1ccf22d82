//! `ruqsat calendar`: days off of a year, and counts of working days that explain themselves.

use std::collections::BTreeSet;
use std::io::Write;

use ruqsat_calendar::{Count, CountedDay, Day, DayKind, FirstDay};
use ruqsat_contract::{CountAnswer, YearAnswer};
use ruqsat_law::data::calendar::{CalendarData, NamedDay, Year};
use ruqsat_law::{Law, Provision, Value};
use ruqsat_wording::{Wording, day as day_in_words};

use super::{Setting, finish, finish_json};
use crate::arguments::{Calendar, CalendarCommand, First, Format};
use crate::outcome::{Code, Stop};
use crate::page::Page;
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
            let count = calendar.calendar.count(*start, *days, first)?;
            match asked.format {
                Format::Json => finish_json(&CountAnswer::of(&calendar, &count), out),
                Format::Text => finish(view.count(&count, *days).as_bytes(), out),
            }
        }
        (None, Some(year)) => {
            let year = calendar.year(year)?;
            match asked.format {
                Format::Json => finish_json(&YearAnswer::of(&year), out),
                Format::Text => {
                    let law = setting.files.law()?;
                    finish(view.year(&year, &law).as_bytes(), out)
                }
            }
        }
        (None, None) => Err(anyhow::anyhow!("name a year, or `count`").into()),
    }
}

/// The calendar in words.
struct View<'v> {
    setting: &'v Setting<'v>,
    wording: Wording,
    calendar: &'v CalendarData,
}

impl View<'_> {
    fn year(&self, year: &Year<'_>, law: &Law) -> String {
        let values = [
            ("year", Value::Count(year.number.into())),
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
        self.legend(year, law, &mut page);
        if !year.settled {
            let note = self.wording.message("calendar-not-settled", &[]);
            page.line("");
            page.line(self.setting.paint().yellow(note));
        }
        page.into_text()
    }

    /// Which acts the last column names, each by its key once.
    fn legend(&self, year: &Year<'_>, law: &Law, page: &mut Page) {
        let sources = year.days.iter().filter_map(|named| named.source);
        let keys: BTreeSet<String> = sources.map(|source| Provision::of(source).act).collect();
        let title = |key: String| {
            let act = law.act(&key)?;
            let title = said(&act.title, self.setting.language).to_owned();
            Some([key, title])
        };
        let rows: Vec<_> = keys.into_iter().filter_map(title).collect();
        if !rows.is_empty() {
            page.section(
                self.wording.message("calendar-sources", &[]),
                self.setting.paint(),
            );
            page.table(2, &rows);
        }
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
        page.table(2, rows);
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
