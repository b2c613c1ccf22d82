//! The windows against an oracle that looks at one day after another and knows no spans: a history is
//! the bits of a `u128`, day 0 its lowest.

use proptest::prelude::*;

use super::*;

/// Few enough days that every history fits a `u128` with all the windows that may be asked of it.
const HORIZON: i32 = 128;

#[derive(Debug, Clone)]
struct History {
    present: Vec<(i32, i32)>,
    start: i32,
    cap: i32,
    total: i32,
    window: i32,
}

impl History {
    fn spans(&self) -> DaySpans {
        self.present
            .iter()
            .map(|&(first, last)| span(first, last))
            .collect()
    }

    fn bits(&self) -> u128 {
        self.present
            .iter()
            .fold(0, |bits, &(first, last)| bits | run(first, last))
    }
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn span(first: i32, last: i32) -> DaySpan {
    DaySpan {
        first: Day::from_epoch_days(first),
        last: Day::from_epoch_days(last),
    }
}

/// The bits of the days `first` to `last`, as far as there are such days.
fn run(first: i32, last: i32) -> u128 {
    let (first, last) = (first.max(0), last.min(HORIZON - 1));
    if first > last {
        0
    } else {
        (u128::MAX >> (HORIZON - 1 - (last - first))) << first
    }
}

fn held(bits: u128, day: i32, window: i32) -> i32 {
    (bits & run(day - window + 1, day))
        .count_ones()
        .cast_signed()
}

/// The last day, found by trying them all.
fn oracle_last(bits: u128, asked: &History) -> Option<i32> {
    let mut present = bits & run(0, asked.start - 1);
    let mut found = None;
    for day in asked.start..=asked.cap {
        present |= 1 << day;
        if held(present, day, asked.window) > asked.total {
            break;
        }
        found = Some(day);
    }
    found
}

/// The first day to come in on, found by trying them all; `None` when it lies beyond the horizon.
fn oracle_first(bits: u128, asked: &History) -> Option<i32> {
    let fits = |day: &i32| held(bits | 1 << day, *day, asked.window) <= asked.total;
    (asked.start..HORIZON).find(fits)
}

fn check(asked: &History) -> Result<(), TestCaseError> {
    let (spans, bits) = (asked.spans(), asked.bits());
    let start = Day::from_epoch_days(asked.start);
    let counted = days_in_window(&spans, start, asked.window);
    prop_assert_eq!(counted, held(bits, asked.start, asked.window));

    let cap = Day::from_epoch_days(asked.cap);
    let last = last_day_within(&spans, start, asked.total, asked.window, cap);
    prop_assert_eq!(last.map(Day::epoch_days), oracle_last(bits, asked));

    let first = earliest_start(&spans, start, asked.total, asked.window).map(Day::epoch_days);
    match oracle_first(bits, asked) {
        Some(day) => prop_assert_eq!(first, Some(day)),
        None if asked.total < 1 => prop_assert_eq!(first, None),
        None => prop_assert!(first.is_some_and(|day| day >= HORIZON)),
    }
    Ok(())
}

/// A small generator (`SplitMix64`): always the same histories, on any machine.
struct Seeded(u64);

impl Seeded {
    /// A number from 0 to `below - 1`.
    fn below(&mut self, below: i32) -> i32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        i32::try_from((mixed >> 33) % u64::from(below.unsigned_abs())).unwrap()
    }

    fn refill(&mut self, history: &mut History) {
        let stays = self.below(7);
        history.present.clear();
        for _ in 0..stays {
            let first = self.below(HORIZON);
            history
                .present
                .push((first, (first + self.below(16)).min(HORIZON - 1)));
        }
        history.start = self.below(HORIZON);
        history.cap = (history.start + self.below(48) - 2).clamp(0, HORIZON - 1);
        history.window = 1 + self.below(40);
        history.total = self.below(history.window + 2);
    }
}

#[test]
fn a_million_histories_agree_with_the_oracle() {
    let mut seeded = Seeded(20_230_127);
    let mut asked = History {
        present: Vec::new(),
        start: 0,
        cap: 0,
        total: 0,
        window: 1,
    };
    let (mut stays_cut_short, mut entries_put_off) = (0, 0);
    for _ in 0..1_000_000 {
        seeded.refill(&mut asked);
        check(&asked).unwrap_or_else(|difference| panic!("{asked:?}: {difference}"));
        let bits = asked.bits();
        stays_cut_short += i32::from(oracle_last(bits, &asked).is_some_and(|day| day < asked.cap));
        entries_put_off += i32::from(oracle_first(bits, &asked) != Some(asked.start));
    }
    // The histories are worth asking about only if the answers are often not the trivial ones.
    assert!(stays_cut_short > 200_000, "{stays_cut_short}");
    assert!(entries_put_off > 100_000, "{entries_put_off}");
}

fn any_history() -> impl Strategy<Value = History> {
    let stays = prop::collection::vec((0..HORIZON, -1..20), 0..9);
    (stays, 0..HORIZON, -2..60, -1..45, 0..45).prop_map(|(stays, start, more, total, window)| {
        let end = |first: i32, more: i32| (first + more).min(HORIZON - 1);
        History {
            present: stays
                .into_iter()
                .map(|(first, more)| (first, end(first, more)))
                .collect(),
            start,
            cap: end(start, more).max(0),
            total,
            window,
        }
    })
}

proptest! {
    #[test]
    fn any_history_agrees_with_the_oracle(asked in any_history()) {
        check(&asked)?;
    }

    #[test]
    fn who_may_come_in_may_stay_that_day(asked in any_history()) {
        let (spans, start) = (asked.spans(), Day::from_epoch_days(asked.start));
        if let Some(first) = earliest_start(&spans, start, asked.total, asked.window) {
            let last = last_day_within(&spans, first, asked.total, asked.window, Day::LAST);
            prop_assert!(last >= Some(first));
        }
    }

    #[test]
    fn more_presence_never_lengthens_a_stay(asked in any_history(), more in (0..HORIZON, 0..9)) {
        let start = Day::from_epoch_days(asked.start);
        let ask = |spans: &DaySpans| {
            last_day_within(spans, start, asked.total, asked.window, Day::LAST)
        };
        let less = asked.spans();
        let added = DaySpans::from_spans([span(more.0, more.0 + more.1)]);
        prop_assert!(ask(&less.union(&added)) <= ask(&less));
    }
}

#[test]
fn ninety_days_of_a_hundred_and_eighty() {
    let nobody = DaySpans::new();
    // A first entry on 1 March: 90 days, the entry day the first of them.
    let last = last_day_within(&nobody, day("2026-03-01"), 90, 180, Day::LAST);
    assert_eq!(last, Some(day("2026-05-29")));
    let used = DaySpans::from_spans([DaySpan {
        first: day("2026-03-01"),
        last: day("2026-05-29"),
    }]);
    assert_eq!(
        last_day_within(&used, day("2026-05-30"), 90, 180, Day::LAST),
        None
    );
    // Ninety days outside, and a full new ninety.
    let back = earliest_start(&used, day("2026-05-30"), 90, 180);
    assert_eq!(back, Some(day("2026-08-28")));
    let last = last_day_within(&used, day("2026-08-28"), 90, 180, Day::LAST);
    assert_eq!(last, Some(day("2026-11-25")));
}

#[test]
fn a_cap_ends_the_stay_first() {
    let nobody = DaySpans::new();
    let (start, cap) = (day("2026-03-01"), day("2026-03-30"));
    assert_eq!(last_day_within(&nobody, start, 90, 180, cap), Some(cap));
    assert_eq!(last_day_within(&nobody, start, 90, 180, start), Some(start));
    assert_eq!(
        last_day_within(&nobody, start, 90, 180, day("2026-02-28")),
        None
    );
    // A total as large as the window is no limit.
    assert_eq!(
        last_day_within(&nobody, start, 180, 180, Day::LAST),
        Some(Day::LAST)
    );
    assert_eq!(
        last_day_within(&nobody, start, 179, 180, Day::LAST),
        Some(start.plus_days(178))
    );
}

#[test]
fn a_window_of_no_days_holds_nothing() {
    let present = DaySpans::from_spans([span(0, 9)]);
    for window in [0, -1, i32::MIN] {
        for start in [Day::from_epoch_days(5), Day::from_epoch_days(15)] {
            assert_eq!(days_in_window(&present, start, window), 0);
            let cap = start.plus_days(30);
            assert_eq!(last_day_within(&present, start, 0, window, cap), Some(cap));
            assert_eq!(last_day_within(&present, start, -1, window, cap), None);
            assert_eq!(earliest_start(&present, start, 0, window), Some(start));
            assert_eq!(earliest_start(&present, start, -1, window), None);
        }
    }
}

#[test]
fn the_ends_of_the_calendar_and_of_numbers_hold() {
    let all = DaySpans::from_spans([DaySpan {
        first: Day::FIRST,
        last: Day::LAST,
    }]);
    assert_eq!(days_in_window(&all, Day::LAST, i32::MAX), all.days());
    assert_eq!(days_in_window(&all, Day::FIRST, 180), 1);
    assert_eq!(days_in_window(&all, Day::FIRST, -1), 0);
    assert_eq!(
        last_day_within(&all, Day::FIRST, 90, 180, Day::LAST),
        Some(Day::FIRST.plus_days(89))
    );
    assert_eq!(
        last_day_within(&all, Day::FIRST, i32::MIN, i32::MAX, Day::LAST),
        None
    );
    assert_eq!(
        last_day_within(&all, Day::LAST, i32::MAX, i32::MAX, Day::LAST),
        Some(Day::LAST)
    );
    assert_eq!(earliest_start(&all, Day::FIRST, 1, 180), Some(Day::FIRST));
    assert_eq!(earliest_start(&all, Day::FIRST.plus_days(1), 1, 180), None);
    assert_eq!(earliest_start(&all, Day::FIRST, i32::MIN, i32::MAX), None);
    assert_eq!(
        earliest_start(&DaySpans::new(), Day::LAST, 1, i32::MAX),
        Some(Day::LAST)
    );
    assert_eq!(earliest_start(&DaySpans::new(), Day::FIRST, 0, 180), None);
}
