//! The calendar of the country year by year, against the published lists.

use std::collections::BTreeSet;

use ruqsat_calendar::{DayKind, DaySpan, FirstDay};

use super::{day, shown};
use crate::data::calendar::*;

macro_rules! file {
    ($name:literal) => {
        (
            concat!("calendar/", $name),
            include_str!(concat!("../../../../../../law/calendar/", $name)),
        )
    };
}

const FILES: [(&str, &str); 8] = [
    file!("holidays.toml"),
    file!("2022.toml"),
    file!("2023.toml"),
    file!("2024.toml"),
    file!("2025.toml"),
    file!("2026.toml"),
    file!("2027.toml"),
    file!("time_zone.toml"),
];

fn data() -> CalendarData {
    read(&FILES).unwrap_or_else(|faults| panic!("{}", shown(&faults)))
}

fn year(year: i16) -> DaySpan {
    DaySpan {
        first: Day::from_ymd(year, 1, 1).unwrap(),
        last: Day::from_ymd(year, 12, 31).unwrap(),
    }
}

fn days(span: DaySpan) -> impl Iterator<Item = Day> {
    (0..span.days()).map(move |offset| span.first.plus_days(offset))
}

/// The weekdays of a year on which nobody works, as `MM-DD`; and the weekends on which people do.
fn check_year(number: i16, off: &[&str], worked: &[&str], working_days: i32) {
    let calendar = data().calendar;
    let found = |weekend: bool, works: bool| -> Vec<String> {
        days(year(number))
            .filter(|day| day.is_weekend() == weekend)
            .filter(|day| calendar.is_working(*day) == Ok(works))
            .map(|day| day.to_string().split_off(5))
            .collect()
    };
    assert_eq!(found(false, false), off, "off in {number}");
    assert_eq!(found(true, true), worked, "worked in {number}");
    let span = year(number);
    assert_eq!(
        calendar.working_days_between(span.first, span.last),
        Ok(working_days),
        "{number}"
    );
}

#[test]
fn the_year_2022() {
    let off = [
        "01-03", "01-04", "01-07", "03-07", "03-08", "03-21", "03-22", "03-23", "05-02", "05-09",
        "05-10", "07-06", "08-29", "08-30", "10-24", "10-25", "12-16",
    ];
    check_year(2022, &off, &["03-05", "08-27", "10-22"], 246);
}

#[test]
fn the_year_2023() {
    let off = [
        "01-02", "01-03", "03-08", "03-21", "03-22", "03-23", "05-01", "05-08", "05-09", "06-28",
        "07-06", "07-07", "08-30", "10-25", "12-18",
    ];
    check_year(2023, &off, &["07-01"], 246);
}

#[test]
fn the_year_2024() {
    let off = [
        "01-01", "01-02", "03-08", "03-21", "03-22", "03-25", "05-01", "05-07", "05-08", "05-09",
        "07-08", "08-30", "10-25", "12-16",
    ];
    check_year(2024, &off, &["05-04"], 249);
}

/// 246 working days is the published number.
#[test]
fn the_year_2025() {
    let off = [
        "01-01", "01-02", "01-03", "01-07", "03-10", "03-21", "03-24", "03-25", "05-01", "05-07",
        "05-09", "06-06", "07-07", "09-01", "10-27", "12-16",
    ];
    check_year(2025, &off, &["01-05"], 246);
}

/// 31 August is worked, whatever calendars printed in January say.
#[test]
fn the_year_2026() {
    let off = [
        "01-01", "01-02", "01-07", "03-09", "03-23", "03-24", "03-25", "05-01", "05-07", "05-11",
        "05-27", "07-06", "10-26", "12-16",
    ];
    check_year(2026, &off, &[], 247);
}

#[test]
fn the_year_2027() {
    let off = [
        "01-01", "01-04", "01-07", "03-08", "03-15", "03-22", "03-23", "03-24", "05-03", "05-07",
        "05-10", "07-06", "10-25", "12-16",
    ];
    check_year(2027, &off, &[], 247);
}

fn check_day(on: &str, kind: DayKind<'_>, source: &str) {
    let calendar = data().calendar;
    assert_eq!(calendar.kind(day(on)), Ok(kind), "{on}");
    assert_eq!(
        calendar.source(day(on)).unwrap().unwrap_or_default(),
        source,
        "{on}"
    );
}

#[test]
fn says_why_a_day_is_off() {
    check_day(
        "2022-10-25",
        DayKind::Holiday { id: "republic_day" },
        "lh 2",
    );
    let from = day("2022-05-07");
    check_day(
        "2022-05-10",
        DayKind::HolidayMovedFrom {
            id: "defender_day",
            from,
        },
        "lh 5",
    );
    check_day(
        "2022-07-09",
        DayKind::DayOff { id: "kurban_ait" },
        "lc 84(5)",
    );
    let of = day("2025-01-03");
    check_day("2025-01-05", DayKind::WorkedInstead { of }, "lm-436-2024 1");
    check_day(
        "2025-08-30",
        DayKind::Holiday {
            id: "constitution_day",
        },
        "lh 3",
    );
    check_day(
        "2027-03-15",
        DayKind::Holiday {
            id: "constitution_day",
        },
        "lh 3",
    );
}

#[test]
fn days_that_other_calendars_get_wrong_are_worked() {
    for on in [
        "2022-12-01",
        "2022-12-19",
        "2024-06-17",
        "2026-03-16",
        "2026-08-31",
        "2027-05-17",
    ] {
        check_day(on, DayKind::Working, "");
    }
    for on in ["2022-12-17", "2026-03-15", "2026-08-30"] {
        check_day(on, DayKind::Weekend, "");
    }
}

#[test]
fn counts_over_kurban_ait() {
    let calendar = data().calendar;
    // Arrived on Tuesday 26 May 2026: the Wednesday is Kurban-ait.
    let due = calendar.deadline(day("2026-05-26"), 3, FirstDay::Counts);
    assert_eq!(due, Ok(day("2026-05-29")));
    let due = calendar.deadline(day("2026-05-26"), 3, FirstDay::Excluded);
    assert_eq!(due, Ok(day("2026-06-01")));
}

#[test]
fn every_day_off_has_a_name() {
    let data = data();
    let calendar = data.calendar;
    let used: BTreeSet<&str> = calendar
        .named_days(calendar.covers())
        .filter_map(|(_, kind)| kind.id())
        .collect();
    assert!(used.iter().all(|id| data.names.contains_key(*id)));
    // 1 December was abolished before its first day of these data, and is named for that reason.
    let unused: Vec<&String> = data
        .names
        .keys()
        .filter(|id| !used.contains(id.as_str()))
        .collect();
    assert_eq!(unused, ["first_president_day"]);
    assert_eq!(data.names["nauryz"].kk, "Наурыз мейрамы");
}

#[test]
fn only_2027_is_not_settled() {
    let data = data();
    assert!(data.calendar.is_settled(day("2026-12-31")));
    assert!(!data.calendar.is_settled(day("2027-01-01")));
    let standings: Vec<_> = data
        .years
        .iter()
        .map(|year| (year.year, year.settled, year.confidence.id()))
        .collect();
    assert_eq!(
        standings[4..],
        [(2026, true, "medium"), (2027, false, "low")]
    );
}

#[test]
fn one_clock_since_march_2024() {
    let clock = data().clock;
    let hours = |on: &str, region: &str| clock.on(day(on)).unwrap().value.hours_in(region);
    assert_eq!(hours("2024-02-29", "almaty"), 6);
    assert_eq!(hours("2024-02-29", "atyrau"), 5);
    assert_eq!(hours("2024-03-01", "almaty"), 5);
    assert_eq!(hours("2024-03-01", "atyrau"), 5);
    assert!(clock.on(day("2021-12-31")).is_none());
}

#[test]
fn a_citation_knows_its_line() {
    let data = data();
    let citation = data
        .citations
        .iter()
        .find(|citation| citation.source.starts_with("lm-436"));
    let citation = citation.unwrap();
    let text = FILES[4].1;
    let line = text.lines().nth(citation.line.unwrap() - 1).unwrap();
    assert_eq!(citation.file, "calendar/2025.toml");
    assert_eq!(line, "source = \"lm-436-2024 1\"");
}

#[test]
fn the_order_of_the_files_is_irrelevant() {
    let mut turned = FILES;
    turned.reverse();
    assert_eq!(parse(&turned), parse(&FILES));
}

#[test]
fn the_day_begins_five_hours_before_utc() {
    let data = data();
    let noon = |on: &str| i64::from(day(on).epoch_days()) * 86_400 + 12 * 3600;
    let evening = noon("2026-11-21") + 7 * 3600 - 1;
    assert_eq!(data.day_at(evening), day("2026-11-21"));
    assert_eq!(data.day_at(evening + 1), day("2026-11-22"));
    assert_eq!(data.hours_at(noon("2024-02-28")), 6, "before the change");
    assert_eq!(data.hours_at(noon("2021-12-31")), 0, "no data");
    assert_eq!(data.day_at(i64::MAX), Day::LAST);
}
