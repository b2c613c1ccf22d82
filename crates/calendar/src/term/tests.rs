use proptest::prelude::*;

use super::*;
use crate::fixture::{any_source, calendar, day};

fn check(term: Term, start: &str, last: &str) {
    assert_eq!(
        term.last_day(day(start), &calendar()),
        Ok(day(last)),
        "{term:?} from {start}"
    );
}

#[test]
fn an_authority_has_until_the_next_working_day() {
    // Five days from Monday 16 November end on Saturday 21: they roll to Monday.
    check(
        Term::of_authority(Length::CalendarDays(5)),
        "2026-11-16",
        "2026-11-23",
    );
    check(
        Term::of_authority(Length::CalendarDays(4)),
        "2026-11-16",
        "2026-11-20",
    );
    check(
        Term::of_authority(Length::WorkingDays(5)),
        "2026-11-16",
        "2026-11-23",
    );
    check(
        Term::of_authority(Length::Months(1)),
        "2026-10-15",
        "2026-11-16",
    );
    check(
        Term::of_authority(Length::Months(1)),
        "2025-01-31",
        "2025-02-28",
    );
    check(
        Term::of_authority(Length::Years(1)),
        "2025-03-20",
        "2026-03-20",
    );
    check(
        Term::of_authority(Length::Years(1)),
        "2024-02-29",
        "2025-02-28",
    );
}

#[test]
fn a_stay_ends_where_it_ends() {
    // Thirty days that begin on 1 March end on Monday 30; ninety end on Friday 29 May.
    check(
        Term::of_stay(Length::CalendarDays(30)),
        "2026-03-01",
        "2026-03-30",
    );
    check(
        Term::of_stay(Length::CalendarDays(90)),
        "2026-03-01",
        "2026-05-29",
    );
    check(
        Term::of_stay(Length::CalendarDays(5)),
        "2026-11-16",
        "2026-11-20",
    );
    // Saturday 21 November: it does not roll.
    check(
        Term::of_stay(Length::CalendarDays(6)),
        "2026-11-16",
        "2026-11-21",
    );
    check(
        Term::of_stay(Length::CalendarDays(1)),
        "2026-11-16",
        "2026-11-16",
    );
    check(Term::of_stay(Length::Months(1)), "2026-10-15", "2026-11-14");
    check(Term::of_stay(Length::Years(1)), "2025-03-01", "2026-02-28");
    check(
        Term::of_stay(Length::WorkingDays(3)),
        "2026-11-20",
        "2026-11-24",
    );
}

#[test]
fn a_length_below_one_ends_on_the_start() {
    for length in [
        Length::CalendarDays(0),
        Length::Months(-1),
        Length::WorkingDays(0),
    ] {
        check(Term::of_stay(length), "2026-11-21", "2026-11-21");
        check(Term::of_authority(length), "2026-11-21", "2026-11-23");
    }
}

#[test]
fn only_a_term_that_needs_the_calendar_asks_it() {
    let (start, calendar) = (day("2030-01-01"), calendar());
    let stay = Term::of_stay(Length::CalendarDays(30));
    assert_eq!(stay.last_day(start, &calendar), Ok(day("2030-01-30")));
    let authority = Term::of_authority(Length::CalendarDays(30));
    let refusal = authority.last_day(start, &calendar).unwrap_err();
    assert_eq!(refusal.day, day("2030-01-31"));
}

proptest! {
    #[test]
    fn a_term_that_rolls_ends_on_a_working_day_and_never_sooner(
        source in any_source(),
        offset in 0..400_i32,
        length in 1..60_i32,
    ) {
        let calendar = WorkingCalendar::new(&source).unwrap();
        let start = source.covers.first.plus_days(offset);
        for length in [
            Length::CalendarDays(length), Length::WorkingDays(length), Length::Months(length / 12),
        ] {
            let rolls = Term::of_authority(length);
            let stands = Term { last: LastDay::Stands, ..rolls };
            let rolled = rolls.last_day(start, &calendar).unwrap();
            prop_assert_eq!(calendar.is_working(rolled), Ok(true));
            prop_assert_eq!(calendar.roll_forward(stands.last_day(start, &calendar).unwrap()), Ok(rolled));
        }
    }
}
