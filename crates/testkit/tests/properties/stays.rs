//! The stay of random travellers, against the pencil.

use proptest::prelude::*;
use ruqsat_calendar::Day;
use ruqsat_law::facts::{Facts, Visit as Stayed};
use ruqsat_law::{PermitKind, State, Status};
use ruqsat_testkit::law;

use super::oracle::{Found, Visit, count, day};

const NATIONALITIES: [&str; 13] = [
    "RU", "AZ", "UA", "GE", "US", "UZ", "GB", "RS", "IN", "HK", "CN", "TR", "SC",
];

/// Visits one after another: so many days away, so many here; the last may not have ended.
fn visits() -> impl Strategy<Value = Vec<Visit>> {
    let pause = prop_oneof![3 => 0..40_i32, 1 => 0..200_i32];
    let stay = prop_oneof![3 => 0..35_i32, 1 => 0..120_i32];
    let first = -60..1_200_i32;
    (
        first,
        proptest::collection::vec((pause, stay), 0..9),
        any::<bool>(),
    )
        .prop_map(|(first, steps, stays_on)| {
            let mut from = day("2023-01-27").plus_days(first);
            let mut visits = Vec::new();
            for (pause, stay) in steps {
                let entered = from.plus_days(pause);
                from = entered.plus_days(stay);
                visits.push((entered, Some(from)));
            }
            if let (true, Some(last)) = (stays_on, visits.last_mut()) {
                last.1 = None;
            }
            visits
        })
}

fn facts(state: State, visits: &[Visit]) -> Facts {
    let mut facts = Facts::of(state);
    let visit = |&(entered_on, left_on): &Visit| Stayed {
        entered_on,
        left_on,
    };
    facts.presence.visits = Some(visits.iter().map(visit).collect());
    facts.record.penalties = Some(ruqsat_law::facts::List::new());
    // Only the stay is asked here.
    facts.wants.permit = Some(PermitKind::RpCard);
    facts
}

fn engine(facts: &Facts, today: Day) -> Found {
    let answer = law().on(today).unwrap().assess(facts);
    let days = answer.stay.days;
    let entry = answer.entry.as_ref();
    Found {
        last_day: days.last_day,
        days_used: days.used,
        overstay_days: days.overstay,
        outside: answer.stay.status == Status::Outside,
        earliest: entry.and_then(|entry| entry.earliest),
        entry_last_day: entry.and_then(|entry| entry.last_day),
    }
}

/// At least so many; more where `PROPTEST_CASES` asks for more.
const TRAVELLERS: u32 = 20_000;

proptest! {
    #![proptest_config(ProptestConfig {
        cases: ProptestConfig::default().cases.max(TRAVELLERS), failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn the_stay_is_what_a_pencil_finds(
        nationality in 0..NATIONALITIES.len(),
        visits in visits(),
        later in 0..1_500_i32,
    ) {
        let code = NATIONALITIES[nationality];
        let today = day("2023-01-27").plus_days(later);
        let facts = facts(State::from_code(code).unwrap(), &visits);
        prop_assert_eq!(engine(&facts, today), count(code, &visits, today));
    }
}
