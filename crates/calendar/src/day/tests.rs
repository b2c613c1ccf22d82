use jiff::civil::Date;
use proptest::prelude::*;

use super::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn any_day() -> impl Strategy<Value = Day> {
    (Day::FIRST.epoch_days()..=Day::LAST.epoch_days()).prop_map(Day::from_epoch_days)
}

/// Days of the years this project answers for, where a mistake would be met.
fn our_day() -> impl Strategy<Value = Day> {
    (day("2015-01-01").epoch_days()..=day("2035-12-31").epoch_days()).prop_map(Day::from_epoch_days)
}

#[test]
fn reads_and_writes_the_same_text() {
    for text in [
        "0001-01-01",
        "1970-01-01",
        "2000-02-29",
        "2026-11-21",
        "9999-12-31",
    ] {
        assert_eq!(day(text).to_string(), text);
        assert_eq!(format!("{:?}", day(text)), text);
    }
}

#[test]
fn refuses_what_is_no_day() {
    for text in [
        "",
        "2026",
        "2026-1-1",
        "2026-11-21 ",
        " 2026-11-21",
        "2026/11/21",
        "21.11.2026",
        "2026-02-29",
        "2026-00-10",
        "2026-13-01",
        "2026-04-31",
        "2026-01-00",
        "0000-01-01",
        "-026-01-01",
        "+026-01-01",
        "2026-+1-01",
        "20261-01-1",
        "٢٠٢٦-01-01",
        "2026-01-0x",
        "2026-01:01",
    ] {
        let refusal = text.parse::<Day>().unwrap_err();
        assert_eq!(refusal, NotADay(text.to_owned()));
        assert_eq!(
            refusal.to_string(),
            format!("`{text}` is not a day: write it as 2026-11-21"),
        );
    }
    assert_eq!(
        Day::from_ymd(2025, 2, 29),
        Err(NotADay("2025-02-29".to_owned()))
    );
    assert_eq!(Day::from_ymd(2024, 2, 29), Ok(day("2024-02-29")));
}

#[test]
fn the_ends_of_the_calendar_hold() {
    assert_eq!(Day::FIRST, day("0001-01-01"));
    assert_eq!(Day::LAST, day("9999-12-31"));
    assert_eq!(Day::FIRST.plus_days(-1), Day::FIRST);
    assert_eq!(Day::LAST.plus_days(1), Day::LAST);
    assert_eq!(Day::LAST.plus_days(i32::MAX), Day::LAST);
    assert_eq!(Day::FIRST.plus_days(i32::MIN), Day::FIRST);
    // The first and the last year are years like others.
    assert_eq!(day("0001-02-10").plus_months(1), day("0001-03-10"));
    assert_eq!(day("9999-05-10").plus_months(1), day("9999-06-10"));
    assert_eq!(Day::LAST.plus_months(1), Day::LAST);
    assert_eq!(Day::FIRST.plus_months(-1), Day::FIRST);
    assert_eq!(Day::LAST.plus_years(i32::MAX), Day::LAST);
    assert_eq!(Day::FIRST.plus_years(i32::MIN), Day::FIRST);
    assert_eq!(Day::from_epoch_days(i32::MIN), Day::FIRST);
    assert_eq!(Day::from_epoch_days(i32::MAX), Day::LAST);
}

#[test]
fn knows_the_days_of_the_week() {
    let week = [
        (Weekday::Monday, false),
        (Weekday::Tuesday, false),
        (Weekday::Wednesday, false),
        (Weekday::Thursday, false),
        (Weekday::Friday, false),
        (Weekday::Saturday, true),
        (Weekday::Sunday, true),
    ];
    for (offset, (weekday, weekend)) in (0..).zip(week) {
        // 16 November 2026 was a Monday.
        let on = day("2026-11-16").plus_days(offset);
        assert_eq!((on.weekday(), on.is_weekend()), (weekday, weekend), "{on}");
    }
}

#[test]
fn adds_calendar_months_and_years() {
    for (from, months, to) in [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-10-31", 4, "2027-02-28"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-12-15", 1, "2027-01-15"),
        ("2026-11-21", 0, "2026-11-21"),
        // Of the years that end a century, every fourth is a leap year.
        ("2000-01-31", 1, "2000-02-29"),
        ("2100-01-31", 1, "2100-02-28"),
    ] {
        assert_eq!(
            day(from).plus_months(months),
            day(to),
            "{from} and {months} months"
        );
    }
    for (from, years, to) in [
        ("2026-03-01", 1, "2027-03-01"),
        ("2024-02-29", 1, "2025-02-28"),
        ("2024-02-29", 4, "2028-02-29"),
        ("2024-02-29", -1, "2023-02-28"),
    ] {
        assert_eq!(
            day(from).plus_years(years),
            day(to),
            "{from} and {years} years"
        );
    }
}

#[test]
fn every_day_follows_the_day_before() {
    let mut on = Day::FIRST;
    let (mut year, mut month, mut of_month) = (1, 1, 1);
    loop {
        assert_eq!(on.ymd(), (year, month, of_month));
        if on == Day::LAST {
            break;
        }
        on = on.plus_days(1);
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let length = match month {
            2 => 28 + u8::from(leap),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        (year, month, of_month) = match (month, of_month) {
            (12, 31) => (year + 1, 1, 1),
            (_, last) if last == length => (year, month + 1, 1),
            (_, other) => (year, month, other + 1),
        };
    }
    assert_eq!((year, month, of_month), (9999, 12, 31));
}

proptest! {
    #[test]
    fn agrees_with_jiff(on in any_day()) {
        let (year, month, day_of_month) = on.ymd();
        let date = Date::new(
            i16::try_from(year).unwrap(),
            i8::try_from(month).unwrap(),
            i8::try_from(day_of_month).unwrap(),
        ).unwrap();
        prop_assert_eq!(on.to_string(), date.to_string());
        prop_assert_eq!(on.weekday(), date.weekday());
        prop_assert_eq!(on.year(), i32::from(date.year()));
        prop_assert_eq!(on.is_weekend(), matches!(on.weekday(), Weekday::Saturday | Weekday::Sunday));
        prop_assert_eq!(Day::from_ymd(date.year(), date.month(), date.day()), Ok(on));
        prop_assert_eq!(on.to_string().parse(), Ok(on));
    }

    #[test]
    fn adding_days_is_undone_by_counting_them(on in our_day(), days in -5000..5000) {
        let later = on.plus_days(days);
        prop_assert_eq!(on.days_until(later), days);
        prop_assert_eq!(later.days_until(on), -days);
        prop_assert_eq!(later.plus_days(-days), on);
        prop_assert_eq!(on < later, days > 0);
    }

    #[test]
    fn a_later_start_never_ends_earlier(on in our_day(), months in -60..60) {
        prop_assert!(on.plus_months(months) <= on.plus_days(1).plus_months(months));
        prop_assert!(on.plus_months(months) < on.plus_months(months + 1));
    }

    #[test]
    fn months_keep_the_number_of_the_day_or_end_the_month(on in our_day(), months in -60..60) {
        let moved = on.plus_months(months);
        let (_, _, kept) = on.ymd();
        let (_, _, got) = moved.ymd();
        prop_assert!(got == kept || (got < kept && moved.plus_days(1).ymd().2 == 1));
    }
}

proptest::proptest! {
    /// Months are added as the date library adds them, to the end of the calendar.
    #[test]
    fn months_are_those_of_the_library(
        days in Day::FIRST.epoch_days()..=Day::LAST.epoch_days(),
        months in -130_000..130_000_i32,
    ) {
        let day = Day::from_epoch_days(days);
        let end = if months < 0 { Day::FIRST } else { Day::LAST };
        let span = jiff::Span::new().try_months(months);
        let library = span.and_then(|span| day.to_date().checked_add(span));
        let expected = library.map_or(end, Day::from_date);
        proptest::prop_assert_eq!(day.plus_months(months), expected);
    }
}
