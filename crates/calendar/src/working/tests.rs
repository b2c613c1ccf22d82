use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::fixture::{any_source, calendar, day, source, swap, yearly};
use crate::{DatedDayOff, Nature, YearlyRule};

fn check_kind(on: &str, expected: DayKind<'_>) {
    assert_eq!(calendar().kind(day(on)), Ok(expected), "{on}");
}

#[test]
fn ordinary_days() {
    check_kind("2026-11-20", DayKind::Working);
    check_kind("2026-11-21", DayKind::Weekend);
    check_kind("2026-11-22", DayKind::Weekend);
}

#[test]
fn a_holiday_on_a_weekday_is_off_and_gives_nothing_more() {
    check_kind("2023-03-08", DayKind::Holiday { id: "womens_day" });
    check_kind("2023-03-09", DayKind::Working);
}

#[test]
fn a_holiday_on_a_weekend_gives_the_next_working_day() {
    let id = "womens_day";
    check_kind("2025-03-08", DayKind::Holiday { id });
    check_kind(
        "2025-03-10",
        DayKind::HolidayMovedFrom {
            id,
            from: day("2025-03-08"),
        },
    );
    check_kind("2025-03-11", DayKind::Working);
}

#[test]
fn holidays_that_collide_go_further() {
    // 7 May 2022 was a Saturday and 9 May a Monday: the day off is the Tuesday.
    check_kind("2022-05-09", DayKind::Holiday { id: "victory_day" });
    let from = day("2022-05-07");
    check_kind(
        "2022-05-10",
        DayKind::HolidayMovedFrom {
            id: "defender_day",
            from,
        },
    );
    check_kind("2022-05-11", DayKind::Working);
    // 1 and 2 January 2022 were a Saturday and a Sunday: each gives a day, the earlier first.
    let id = "new_year";
    check_kind(
        "2022-01-03",
        DayKind::HolidayMovedFrom {
            id,
            from: day("2022-01-01"),
        },
    );
    check_kind(
        "2022-01-04",
        DayKind::HolidayMovedFrom {
            id,
            from: day("2022-01-02"),
        },
    );
    check_kind("2022-01-05", DayKind::Working);
}

#[test]
fn a_holiday_on_the_last_weekend_gives_a_day_that_is_not_covered() {
    let mut given = source();
    given.covers.last = day("2024-07-07");
    given.dated.retain(|off| off.day <= given.covers.last);
    given.swaps.retain(|swap| swap.off <= given.covers.last);
    let calendar = WorkingCalendar::new(&given).unwrap();
    // Saturday 6 July 2024: its day off, Monday the 8th, lies outside.
    let listed: Vec<Day> = calendar
        .named_days(DaySpan {
            first: day("2024-07-01"),
            last: Day::LAST,
        })
        .map(|(day, _)| day)
        .collect();
    assert_eq!(listed, [day("2024-07-06")]);
    given.covers.last = day("2024-07-08");
    let calendar = WorkingCalendar::new(&given).unwrap();
    assert_eq!(calendar.is_working(day("2024-07-08")), Ok(false));
}

#[test]
fn a_day_off_that_is_no_holiday_is_never_moved() {
    check_kind("2025-01-07", DayKind::DayOff { id: "christmas" });
    // A Sunday: the Monday is worked.
    check_kind("2024-06-16", DayKind::DayOff { id: "kurban_ait" });
    check_kind("2024-06-17", DayKind::Working);
    check_kind("2024-01-07", DayKind::DayOff { id: "christmas" });
    check_kind("2024-01-08", DayKind::Working);
}

#[test]
fn a_swap_moves_a_day_off() {
    check_kind(
        "2022-03-07",
        DayKind::SwappedOff {
            worked_on: day("2022-03-05"),
        },
    );
    check_kind(
        "2022-03-05",
        DayKind::WorkedInstead {
            of: day("2022-03-07"),
        },
    );
    // Even a Sunday may be worked.
    check_kind(
        "2025-01-05",
        DayKind::WorkedInstead {
            of: day("2025-01-03"),
        },
    );
    assert_eq!(calendar().is_working(day("2025-01-05")), Ok(true));
    assert_eq!(calendar().is_working(day("2025-01-03")), Ok(false));
}

#[test]
fn a_rule_holds_while_it_is_in_force() {
    check_kind(
        "2025-08-30",
        DayKind::Holiday {
            id: "constitution_day",
        },
    );
    check_kind("2026-08-30", DayKind::Weekend);
    check_kind("2026-08-31", DayKind::Working);
    // In force from the day itself, and until the day itself.
    let mut given = source();
    let (from, until) = (day("2023-10-25"), Some(day("2024-10-25")));
    given.yearly.push(YearlyRule {
        from,
        until,
        ..yearly("republic_day", 10, &[25])
    });
    let calendar = WorkingCalendar::new(&given).unwrap();
    let kinds = ["2022-10-25", "2023-10-25", "2024-10-25", "2025-10-25"]
        .map(|on| calendar.kind(day(on)).unwrap().key());
    assert_eq!(kinds, ["working", "holiday", "holiday", "weekend"]);
}

#[test]
fn a_rule_may_be_in_force_for_a_single_day() {
    let mut given = source();
    let on = day("2025-04-15");
    given.yearly.push(YearlyRule {
        from: on,
        until: Some(on),
        ..yearly("mourning", 4, &[15])
    });
    let calendar = WorkingCalendar::new(&given).unwrap();
    assert_eq!(calendar.kind(on), Ok(DayKind::Holiday { id: "mourning" }));
    assert_eq!(calendar.is_working(day("2024-04-15")), Ok(true));
    assert_eq!(calendar.is_working(day("2026-04-15")), Ok(true));
}

#[test]
fn every_named_day_has_its_provision() {
    let calendar = calendar();
    for (on, provision) in [
        ("2025-03-08", Some("lh 2")),
        ("2025-03-10", Some("lh 5")),
        ("2025-01-07", Some("lc 84")),
        ("2025-06-06", Some("lc 84")),
        ("2022-03-07", Some("gr-713-2021 1")),
        ("2022-03-05", Some("gr-713-2021 1")),
        ("2025-03-11", None),
        ("2025-03-15", None),
    ] {
        assert_eq!(calendar.source(day(on)), Ok(provision), "{on}");
    }
}

#[test]
fn lists_the_named_days_of_a_span() {
    let calendar = calendar();
    let span = DaySpan {
        first: day("2025-01-02"),
        last: day("2025-01-07"),
    };
    let listed: Vec<String> = calendar
        .named_days(span)
        .map(|(day, kind)| format!("{day} {}", kind.key()))
        .collect();
    assert_eq!(
        listed,
        [
            "2025-01-02 holiday",
            "2025-01-03 swapped_off",
            "2025-01-05 worked_instead",
            "2025-01-07 day_off",
        ],
    );
}

#[test]
fn a_kind_tells_its_id_and_its_other_day() {
    let from = day("2025-03-08");
    for (kind, id, other) in [
        (DayKind::Working, None, None),
        (DayKind::Weekend, None, None),
        (DayKind::Holiday { id: "nauryz" }, Some("nauryz"), None),
        (DayKind::DayOff { id: "christmas" }, Some("christmas"), None),
        (
            DayKind::HolidayMovedFrom { id: "nauryz", from },
            Some("nauryz"),
            Some(from),
        ),
        (DayKind::SwappedOff { worked_on: from }, None, Some(from)),
        (DayKind::WorkedInstead { of: from }, None, Some(from)),
    ] {
        assert_eq!((kind.id(), kind.other_day()), (id, other), "{kind:?}");
    }
}

#[test]
fn a_day_outside_is_refused() {
    let calendar = calendar();
    let refusal = calendar.kind(day("2021-12-31")).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "the working calendar knows 2022-01-01 to 2026-12-31 only, and 2021-12-31 was asked for",
    );
    for outside in ["2021-12-31", "2027-01-01"].map(day) {
        let refusal = OutsideCalendar {
            day: outside,
            covers: calendar.covers(),
        };
        assert_eq!(calendar.kind(outside), Err(refusal));
        assert_eq!(calendar.source(outside), Err(refusal));
        assert_eq!(calendar.is_working(outside), Err(refusal));
        assert_eq!(calendar.roll_forward(outside), Err(refusal));
        assert_eq!(calendar.next_working(outside), Err(refusal));
        assert_eq!(
            calendar.working_days_between(outside, day("2025-01-01")),
            Err(refusal)
        );
        assert_eq!(
            calendar.working_days_between(day("2025-01-01"), outside),
            Err(refusal)
        );
        assert_eq!(
            calendar.deadline(outside, 0, FirstDay::Counts),
            Err(refusal)
        );
    }
    assert!(calendar.kind(day("2022-01-01")).is_ok());
    assert!(calendar.kind(day("2026-12-31")).is_ok());
    // Counting that runs over the end meets the first day not known.
    let last = day("2026-12-31");
    let beyond = OutsideCalendar {
        day: day("2027-01-01"),
        covers: calendar.covers(),
    };
    assert_eq!(calendar.deadline(last, 1, FirstDay::Counts), Ok(last));
    assert_eq!(calendar.deadline(last, 2, FirstDay::Counts), Err(beyond));
    assert_eq!(calendar.next_working(last), Err(beyond));
    assert_eq!(
        calendar.deadline(last, i32::MAX, FirstDay::Excluded),
        Err(beyond)
    );
}

#[test]
fn knows_how_far_it_is_settled() {
    assert!(calendar().is_settled(day("2025-12-31")));
    assert!(!calendar().is_settled(day("2026-01-01")));
}

#[test]
fn a_negative_number_of_days_ends_where_it_begins() {
    let (calendar, sunday) = (calendar(), day("2025-01-12"));
    assert_eq!(calendar.deadline(sunday, 0, FirstDay::Excluded), Ok(sunday));
    assert_eq!(
        calendar.deadline(sunday, i32::MIN, FirstDay::Counts),
        Ok(sunday)
    );
}

fn check_fault(change: impl FnOnce(&mut CalendarSource), message: &str) {
    let mut source = source();
    change(&mut source);
    let fault = WorkingCalendar::new(&source).unwrap_err();
    assert_eq!(fault.to_string(), message);
}

#[test]
fn statements_that_contradict_each_other_are_refused() {
    check_fault(
        |source| source.covers.last = day("2021-12-31"),
        "the calendar covers no day: its last day 2021-12-31 is before its first, 2022-01-01",
    );
    check_fault(
        |source| source.yearly.push(yearly("late", 2, &[30])),
        "`late`: no year has a day 30 in month 2",
    );
    check_fault(
        |source| {
            let until = Some(day("2001-12-31"));
            source.yearly.push(YearlyRule {
                until,
                ..yearly("early", 2, &[1])
            });
        },
        "`early`: its last day in force 2001-12-31 is before its first, 2002-01-01",
    );
    check_fault(
        |source| source.yearly.push(yearly("spring", 3, &[22])),
        "2022-03-22 is named twice: by `nauryz` and by `spring`",
    );
    let kurban_ait = |on: &str| {
        let (id, source) = ("kurban_ait".to_owned(), "lc 84".to_owned());
        DatedDayOff {
            id,
            day: day(on),
            source,
        }
    };
    check_fault(
        |source| source.dated.push(kurban_ait("2025-06-06")),
        "2025-06-06 is named twice: by `kurban_ait` and by `kurban_ait`",
    );
    check_fault(
        |source| source.dated.push(kurban_ait("2027-05-16")),
        "`kurban_ait` names 2027-05-16, which the calendar does not cover",
    );
}

#[test]
fn swaps_that_move_nothing_are_refused() {
    for (off, worked, message) in [
        (
            "2026-12-31",
            "2027-01-02",
            "`act` names 2027-01-02, which the calendar does not cover",
        ),
        (
            "2021-12-31",
            "2022-01-08",
            "`act` names 2021-12-31, which the calendar does not cover",
        ),
        (
            "2025-03-10",
            "2025-03-15",
            "`act` gives 2025-03-10 off, but it is no working day already",
        ),
        (
            "2025-01-05",
            "2025-01-11",
            "`act` gives 2025-01-05 off, but it is no working day already",
        ),
        (
            "2025-03-11",
            "2025-03-12",
            "`act` has 2025-03-12 worked, but it is no ordinary Saturday or Sunday",
        ),
        (
            "2025-03-11",
            "2025-03-08",
            "`act` has 2025-03-08 worked, but it is no ordinary Saturday or Sunday",
        ),
        (
            "2025-03-11",
            "2025-01-05",
            "`act` has 2025-01-05 worked, but it is no ordinary Saturday or Sunday",
        ),
    ] {
        check_fault(
            |source| source.swaps.push(swap(off, worked, "act")),
            message,
        );
    }
}

#[test]
fn a_date_that_only_leap_years_have_is_kept_in_them() {
    let mut given = source();
    given.yearly.push(yearly("leap_day", 2, &[29]));
    let calendar = WorkingCalendar::new(&given).unwrap();
    assert_eq!(
        calendar.kind(day("2024-02-29")),
        Ok(DayKind::Holiday { id: "leap_day" })
    );
    assert_eq!(calendar.kind(day("2025-02-28")), Ok(DayKind::Working));
    assert_eq!(calendar.kind(day("2025-03-01")), Ok(DayKind::Weekend));
}

#[test]
fn a_dated_day_off_on_a_holiday_changes_nothing() {
    let mut given = source();
    let (id, on) = ("kurban_ait".to_owned(), day("2026-05-09"));
    given.dated.push(DatedDayOff {
        id,
        day: on,
        source: "lc 84".to_owned(),
    });
    let calendar = WorkingCalendar::new(&given).unwrap();
    assert_eq!(
        calendar.kind(on),
        Ok(DayKind::Holiday { id: "victory_day" })
    );
    assert_eq!(
        calendar.kind(day("2026-05-11")).map(DayKind::key),
        Ok("holiday_moved")
    );
}

/// The days worked, found without any of the shortcuts: a set of days off, filled by the letter.
fn oracle(source: &CalendarSource) -> BTreeSet<Day> {
    let all = (0..source.covers.days()).map(|offset| source.covers.first.plus_days(offset));
    let mut off: BTreeSet<Day> = all.clone().filter(|day| day.is_weekend()).collect();
    let falls = |rule: &YearlyRule, day: Day| {
        let (_, month, of_month) = day.ymd();
        let same = |wanted: &i8| u8::try_from(*wanted) == Ok(of_month);
        u8::try_from(rule.month) == Ok(month) && rule.days.iter().any(same)
    };
    let on_weekend: Vec<Day> = all
        .clone()
        .filter(|day| day.is_weekend())
        .filter(|day| {
            source
                .yearly
                .iter()
                .any(|rule| rule.nature == Nature::Holiday && falls(rule, *day))
        })
        .collect();
    off.extend(
        all.clone()
            .filter(|day| source.yearly.iter().any(|rule| falls(rule, *day))),
    );
    for holiday in on_weekend {
        let next = all.clone().find(|day| *day > holiday && !off.contains(day));
        off.extend(next);
    }
    for swap in &source.swaps {
        off.insert(swap.off);
        off.remove(&swap.worked);
    }
    all.filter(|day| !off.contains(day)).collect()
}

proptest! {
    #[test]
    fn agrees_with_the_letter(source in any_source()) {
        let calendar = WorkingCalendar::new(&source).unwrap();
        let worked = oracle(&source);
        for offset in 0..source.covers.days() {
            let day = source.covers.first.plus_days(offset);
            prop_assert_eq!(calendar.is_working(day), Ok(worked.contains(&day)), "{}", day);
            prop_assert_eq!(calendar.kind(day).map(DayKind::is_working), calendar.is_working(day));
            let named = calendar.source(day).unwrap().is_some();
            let kind = calendar.kind(day).unwrap();
            prop_assert_eq!(named, !matches!(kind, DayKind::Working | DayKind::Weekend));
        }
    }

    #[test]
    fn counting_and_measuring_undo_each_other(
        source in any_source(),
        offset in 0..480_i32,
        days in 1..80_i32,
    ) {
        let calendar = WorkingCalendar::new(&source).unwrap();
        let start = source.covers.first.plus_days(offset);
        let deadline = calendar.deadline(start, days, FirstDay::Counts).unwrap();
        prop_assert_eq!(calendar.is_working(deadline), Ok(true));
        prop_assert_eq!(calendar.working_days_between(start, deadline), Ok(days));
        prop_assert_eq!(calendar.working_days_between(deadline, start.plus_days(-1).max(source.covers.first)),
            Ok(i32::from(deadline == source.covers.first)));
        let excluded = calendar.deadline(start, days, FirstDay::Excluded).unwrap();
        let next = start.plus_days(1);
        prop_assert_eq!(Ok(excluded), calendar.deadline(next, days, FirstDay::Counts));
    }

    #[test]
    fn a_later_start_or_a_longer_term_never_ends_earlier(
        source in any_source(),
        offset in 0..480_i32,
        days in 0..80_i32,
    ) {
        let calendar = WorkingCalendar::new(&source).unwrap();
        let start = source.covers.first.plus_days(offset);
        for first in [FirstDay::Counts, FirstDay::Excluded] {
            let deadline = calendar.deadline(start, days, first).unwrap();
            prop_assert!(deadline >= start);
            prop_assert!(deadline <= calendar.deadline(start.plus_days(1), days, first).unwrap());
            prop_assert!(deadline <= calendar.deadline(start, days + 1, first).unwrap());
        }
        let counted = calendar.deadline(start, days, FirstDay::Counts).unwrap();
        prop_assert!(counted <= calendar.deadline(start, days, FirstDay::Excluded).unwrap());
    }

    #[test]
    fn rolling_forward_twice_is_rolling_once(source in any_source(), offset in 0..600_i32) {
        let calendar = WorkingCalendar::new(&source).unwrap();
        let day = source.covers.first.plus_days(offset);
        let rolled = calendar.roll_forward(day).unwrap();
        prop_assert_eq!(calendar.roll_forward(rolled), Ok(rolled));
        prop_assert_eq!(rolled == day, calendar.is_working(day).unwrap());
        let next = calendar.next_working(day).unwrap();
        prop_assert!(next > day);
        prop_assert_eq!(calendar.working_days_between(day.plus_days(1), next), Ok(1));
    }
}
