use proptest::prelude::*;

use super::*;

/// Days are numbers here: 0 to 127, so that a set of them is one `u128`.
fn span(first: i32, last: i32) -> DaySpan {
    DaySpan {
        first: Day::from_epoch_days(first),
        last: Day::from_epoch_days(last),
    }
}

fn spans(list: &[(i32, i32)]) -> DaySpans {
    list.iter()
        .map(|&(first, last)| span(first, last))
        .collect()
}

fn bits(list: &[(i32, i32)]) -> u128 {
    list.iter()
        .flat_map(|&(first, last)| first..=last)
        .fold(0, |bits, day| bits | 1 << day)
}

fn bits_of(set: &DaySpans) -> u128 {
    let days = set
        .iter()
        .flat_map(|span| span.first.epoch_days()..=span.last.epoch_days());
    days.fold(0, |bits, day| bits | 1 << day)
}

fn in_order_and_apart(set: &DaySpans) -> bool {
    set.iter().all(|span| span.days() > 0)
        && set
            .as_slice()
            .windows(2)
            .all(|two| two[0].last.days_until(two[1].first) > 1)
}

fn any_list() -> impl Strategy<Value = Vec<(i32, i32)>> {
    let any_span =
        (0..128_i32, -2..20_i32).prop_map(|(first, more)| (first, (first + more).min(127)));
    prop::collection::vec(any_span, 0..12)
}

#[test]
fn a_span_counts_both_its_ends() {
    assert_eq!(span(3, 5).days(), 3);
    assert_eq!(DaySpan::one(Day::from_epoch_days(3)), span(3, 3));
    assert_eq!(span(3, 3).days(), 1);
    assert_eq!(span(3, 2).days(), 0);
    assert_eq!(span(9, 2).days(), 0);
    assert!(span(3, 5).contains(Day::from_epoch_days(3)));
    assert!(span(3, 5).contains(Day::from_epoch_days(5)));
    assert!(!span(3, 5).contains(Day::from_epoch_days(2)));
    assert!(!span(3, 5).contains(Day::from_epoch_days(6)));
    assert_eq!(span(3, 7).intersect(span(5, 9)), span(5, 7));
    assert_eq!(span(3, 4).intersect(span(5, 9)).days(), 0);
}

#[test]
fn spans_that_touch_become_one() {
    assert_eq!(spans(&[(4, 6), (1, 3)]), spans(&[(1, 6)]));
    assert_eq!(spans(&[(1, 9), (2, 3), (5, 12)]), spans(&[(1, 12)]));
    assert_eq!(spans(&[(1, 3), (5, 6)]).iter().count(), 2);
    assert_eq!(spans(&[(5, 4)]), DaySpans::new());
    assert!(spans(&[(5, 4)]).is_empty());
    assert!(!spans(&[(5, 5)]).is_empty());
}

#[test]
fn the_whole_calendar_is_a_span() {
    let all = DaySpans::from_spans([DaySpan {
        first: Day::FIRST,
        last: Day::LAST,
    }]);
    assert_eq!(all.days(), 3_652_059);
    assert_eq!(all.subtract(&all), DaySpans::new());
    assert_eq!(all.union(&all), all);
    assert_eq!(all.intersect(&all), all);
    let without_last = all.subtract(&DaySpans::from_spans([DaySpan::one(Day::LAST)]));
    assert_eq!(without_last.last(), Some(Day::LAST.plus_days(-1)));
    let without_first = all.subtract(&DaySpans::from_spans([DaySpan::one(Day::FIRST)]));
    assert_eq!(without_first.first(), Some(Day::FIRST.plus_days(1)));
}

#[test]
fn a_refilled_set_forgets_what_it_held() {
    let mut set = spans(&[(1, 3), (9, 12)]);
    set.refill([span(20, 21)]);
    assert_eq!(set, spans(&[(20, 21)]));
    assert_eq!((&set).into_iter().collect::<Vec<_>>(), [span(20, 21)]);
}

proptest! {
    #[test]
    fn a_set_is_the_days_of_its_spans(list in any_list(), from in 0..128, to in 0..128) {
        let (set, oracle) = (spans(&list), bits(&list));
        prop_assert!(in_order_and_apart(&set));
        prop_assert_eq!(bits_of(&set), oracle);
        prop_assert_eq!(set.days(), i32::try_from(oracle.count_ones()).unwrap());
        let first = (oracle != 0).then(|| i32::try_from(oracle.trailing_zeros()).unwrap());
        prop_assert_eq!(set.first().map(Day::epoch_days), first);
        let last = (oracle != 0).then(|| 127 - i32::try_from(oracle.leading_zeros()).unwrap());
        prop_assert_eq!(set.last().map(Day::epoch_days), last);
        let day = Day::from_epoch_days(from);
        prop_assert_eq!(set.contains(day), oracle >> from & 1 == 1);
        prop_assert_eq!(set.span_at(day).is_some_and(|span| span.contains(day)), set.contains(day));
        let between = (from..=to).filter(|day| oracle >> day & 1 == 1).count();
        let counted = set.count_in(day, Day::from_epoch_days(to));
        prop_assert_eq!(counted, i32::try_from(between).unwrap());
    }

    #[test]
    fn sets_join_meet_and_differ(mine in any_list(), theirs in any_list()) {
        let (a, b) = (spans(&mine), spans(&theirs));
        let (x, y) = (bits(&mine), bits(&theirs));
        for (set, oracle) in
            [(a.union(&b), x | y), (a.intersect(&b), x & y), (a.subtract(&b), x & !y)]
        {
            prop_assert!(in_order_and_apart(&set));
            prop_assert_eq!(bits_of(&set), oracle);
        }
    }

    #[test]
    fn the_order_of_the_spans_is_irrelevant(list in any_list(), at in 0..12_usize) {
        let mut turned = list.clone();
        turned.rotate_left(at.min(list.len()));
        turned.reverse();
        prop_assert_eq!(spans(&turned), spans(&list));
    }
}
