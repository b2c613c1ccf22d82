use proptest::prelude::*;

use super::*;
use crate::fixture::{any_source, calendar, day};

/// A count as text: one day a line, its ordinal or a dash, and what it is.
fn shown(start: &str, days: i32, first: FirstDay) -> String {
    let calendar = calendar();
    let count = calendar.count(day(start), days, first).unwrap();
    let lines = count.days.iter().map(|counted| {
        let ordinal = counted
            .ordinal
            .map_or("-".to_owned(), |ordinal| ordinal.to_string());
        let name = counted
            .kind
            .id()
            .map(|id| format!(" {id}"))
            .unwrap_or_default();
        format!("{} {ordinal} {}{name}\n", counted.day, counted.kind.key())
    });
    let text: String = lines.collect();
    assert_eq!(
        count.days.last().map(|counted| counted.day),
        Some(count.deadline)
    );
    text
}

#[test]
fn three_working_days_over_new_year() {
    // Arrived on Wednesday 1 January 2025: the Sunday is the second working day.
    let expected = "\
        2025-01-01 - holiday new_year\n\
        2025-01-02 - holiday new_year\n\
        2025-01-03 - swapped_off\n\
        2025-01-04 - weekend\n\
        2025-01-05 1 worked_instead\n\
        2025-01-06 2 working\n\
        2025-01-07 - day_off christmas\n\
        2025-01-08 3 working\n";
    assert_eq!(shown("2025-01-01", 3, FirstDay::Counts), expected);
}

#[test]
fn the_first_day_counts_or_does_not() {
    let counted = "2026-11-19 1 working\n2026-11-20 2 working\n";
    assert_eq!(shown("2026-11-19", 2, FirstDay::Counts), counted);
    let excluded = "\
        2026-11-19 - working\n\
        2026-11-20 1 working\n\
        2026-11-21 - weekend\n\
        2026-11-22 - weekend\n\
        2026-11-23 2 working\n";
    assert_eq!(shown("2026-11-19", 2, FirstDay::Excluded), excluded);
}

#[test]
fn no_days_are_counted_on_the_spot() {
    assert_eq!(
        shown("2026-11-19", 0, FirstDay::Counts),
        "2026-11-19 - working\n"
    );
    assert_eq!(
        shown("2026-11-21", -1, FirstDay::Excluded),
        "2026-11-21 - weekend\n"
    );
}

#[test]
fn a_count_over_the_end_is_refused() {
    let calendar = calendar();
    let refusal = calendar
        .count(day("2026-12-31"), 2, FirstDay::Counts)
        .unwrap_err();
    assert_eq!(refusal.day, day("2027-01-01"));
}

proptest! {
    #[test]
    fn a_count_shows_every_day_and_ends_on_the_deadline(
        source in any_source(),
        offset in 0..480_i32,
        days in 0..60_i32,
        excluded in any::<bool>(),
    ) {
        let calendar = WorkingCalendar::new(&source).unwrap();
        let start = source.covers.first.plus_days(offset);
        let first = if excluded { FirstDay::Excluded } else { FirstDay::Counts };
        let count = calendar.count(start, days, first).unwrap();
        prop_assert_eq!(Ok(count.deadline), calendar.deadline(start, days, first));
        let walked: Vec<Day> = count.days.iter().map(|counted| counted.day).collect();
        let all = 0..=start.days_until(count.deadline);
        prop_assert_eq!(walked, all.map(|offset| start.plus_days(offset)).collect::<Vec<_>>());
        let ordinals: Vec<i32> = count.days.iter().filter_map(|counted| counted.ordinal).collect();
        prop_assert_eq!(ordinals, (1..=days).collect::<Vec<_>>());
        for counted in &count.days {
            prop_assert_eq!(calendar.kind(counted.day), Ok(counted.kind));
            prop_assert!(counted.ordinal.is_none() || counted.kind.is_working());
        }
    }
}
