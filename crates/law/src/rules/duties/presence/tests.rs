use thin_vec::thin_vec;

use super::*;
use crate::facts::{Facts, Permit, Visit};
use crate::fixture::law_on;
use crate::lists::PermitKind;
use crate::state::State;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn spans(days: &[(&str, &str)]) -> DaySpans {
    DaySpans::from_spans(days.iter().map(|(first, last)| DaySpan {
        first: day(first),
        last: day(last),
    }))
}

fn back_by(present: &DaySpans, since: &str, today: &str) -> Option<Day> {
    let quota = Quota {
        present,
        days: 183,
        months: 12,
    };
    quota.back_by(day(since), day(today)).map(|(_, back)| back)
}

/// The slow, obvious counter: tries each day of return, the latest first.
fn back_by_trying(present: &DaySpans, since: Day, today: Day) -> Option<Day> {
    let first = since.plus_months(12).plus_days(-1);
    let last = today.max(first).plus_months(26);
    let years: Vec<DaySpan> = (0..=first.days_until(last))
        .map(|offset| first.plus_days(offset))
        .map(|last| DaySpan {
            first: last.plus_months(-12).plus_days(1),
            last,
        })
        .collect();
    let mut returns = (1..=740).rev().map(|offset| today.plus_days(offset));
    returns.find(|back| {
        let stay = DaySpans::from_spans([DaySpan { first: *back, last }]);
        let present = present.union(&stay);
        let mut years = years.iter();
        years.all(|year| present.count_in(year.first, year.last) >= 183)
    })
}

#[test]
fn who_has_always_been_here_may_be_away_for_half_a_year() {
    let present = spans(&[("2024-01-10", "2026-11-21")]);
    let back = back_by(&present, "2024-06-01", "2026-11-21").unwrap();
    // 182 days away and 183 here make the year: back on the 183rd day after the last one here.
    assert_eq!(day("2026-11-21").days_until(back), 183);
}

#[test]
fn months_before_the_grant_do_not_count() {
    // Granted on 1 June: the first twelve months end on 31 May, and only then are they judged.
    let present = spans(&[("2026-06-01", "2026-06-10")]);
    let back = back_by(&present, "2026-06-01", "2026-06-10").unwrap();
    // 10 days are held and 173 are missing: from 9 December to 31 May are 174 days, so from the 10th.
    assert_eq!(back, day("2026-12-10"));
}

#[test]
fn a_year_that_fell_short_is_found_years_later() {
    let present = spans(&[("2023-01-01", "2023-12-31"), ("2024-10-01", "2026-11-21")]);
    let back = back_by(&present, "2022-12-01", "2026-11-21").unwrap();
    assert!(back < day("2024-10-01"), "{back}");
}

#[test]
fn agrees_with_trying_each_day() {
    let mut seed = 7_u64;
    let mut next = |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        i32::try_from((seed >> 33) % below).unwrap()
    };
    let mut agreed = 0;
    for _ in 0..60 {
        let since = day("2023-01-01").plus_days(next(500));
        let mut present = vec![DaySpan {
            first: since.plus_days(-30),
            last: since.plus_days(next(300)),
        }];
        let mut at = since;
        for _ in 0..3 {
            let first = present
                .last()
                .map_or(at, |span| span.last)
                .plus_days(1 + next(190));
            at = first.plus_days(next(260));
            present.push(DaySpan { first, last: at });
        }
        let today = at.plus_days(next(60));
        let present = DaySpans::from_spans(present);
        let quota = Quota {
            present: &present,
            days: 183,
            months: 12,
        };
        let found = quota.back_by(since, today).map(|(_, back)| back);
        let found = found.filter(|back| *back > today);
        let tried = back_by_trying(&present, since, today);
        assert_eq!(found, tried, "since {since}, today {today}, {present:?}");
        agreed += i32::from(tried.is_some());
    }
    assert!(
        agreed > 10,
        "{agreed} of the histories could be kept lawful"
    );
}

/// On 1 March after a leap year the quota falls short although the resident is here.
#[test]
fn what_is_overdue_was_due_before_today() {
    let mut facts = Facts::of(State::from_code("RU").unwrap());
    facts.presence.visits = Some(
        [("2024-01-05", Some("2024-08-27")), ("2025-02-27", None)]
            .into_iter()
            .map(|(entered, left)| Visit {
                entered_on: day(entered),
                left_on: left.map(day),
            })
            .collect(),
    );
    facts.presence.permits = thin_vec![Permit {
        kind: PermitKind::Prp,
        ground: None,
        route: None,
        from: day("2024-01-10"),
        until: day("2034-01-09"),
        ended_on: None,
    }];
    for on in ["2025-02-27", "2025-03-01", "2025-03-02"] {
        let answer = law_on(on).assess(&facts);
        let mut duties = answer.duties.iter();
        let presence = duties.find(|duty| duty.id == DutyId::RpPresence183);
        let presence = presence.unwrap();
        assert_eq!(presence.state, DutyState::Overdue, "{on}");
        assert!(presence.due < Some(day(on)), "{on}: {:?}", presence.due);
    }
}
