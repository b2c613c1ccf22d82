//! What the engine says of disputed points is what `law/readings` says of them.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use ruqsat_calendar::Day;
use ruqsat_contract::{Assessor, DayAsked};
use ruqsat_law::{Dispute, Topic};
use ruqsat_testkit::{law, law_cases, states};
use serde_json::Value;

/// A dispute in the answer to a worked case, beside what the data say of it.
struct Told {
    place: String,
    open: Value,
    data: &'static Dispute,
}

/// The disputes in the answers to all worked cases; a case that is refused has none.
static TOLD: LazyLock<Vec<Told>> = LazyLock::new(|| {
    let mut assessor = Assessor::new(law(), states());
    let mut told = Vec::new();
    for case in law_cases() {
        let mut out = Vec::new();
        let facts = case.facts.to_string();
        let day = DayAsked::Otherwise(Day::FIRST);
        if assessor.answer(facts.as_bytes(), day, &mut out).is_err() {
            continue;
        }
        let answer: Value = serde_json::from_slice(&out).unwrap_or_default();
        let open = answer.get("disputes").and_then(Value::as_array);
        told.extend(open.into_iter().flatten().filter_map(|open| {
            let topic = Topic::from_id(open.get("topic")?.as_str()?)?;
            Some(Told {
                place: format!("{}: {topic}", case.place),
                open: open.clone(),
                data: law().dispute(topic)?,
            })
        }));
    }
    told
});

#[test]
fn every_reading_that_is_told_is_in_the_data() {
    for Told { place, open, data } in TOLD.iter() {
        let known: Vec<&str> = data.readings.iter().map(|r| r.id.as_str()).collect();
        for reading in open["readings"].as_array().unwrap() {
            let id = reading["id"].as_str().unwrap();
            assert!(known.contains(&id), "{place}: `{id}` is none of {known:?}");
        }
    }
}

#[test]
fn the_reading_used_is_the_one_of_the_data() {
    for Told { place, open, data } in TOLD.iter() {
        assert_eq!(open["used"], data.used.as_str(), "{place}");
    }
}

#[test]
fn what_the_law_settles_is_not_told_as_open() {
    for Told { place, data, .. } in TOLD.iter() {
        assert!(!data.settled, "{place}");
    }
}

#[test]
fn the_cases_meet_the_disputes_on_which_days_depend() {
    let met: BTreeSet<Topic> = TOLD.iter().map(|told| told.data.topic).collect();
    for topic in [
        Topic::FirstDayOfStay,
        Topic::Window,
        Topic::FirstDayOfNotification,
        Topic::RegistrationDay,
        Topic::FirstDayOfMove,
        Topic::OverThirtyDays,
        Topic::TrpGrace,
        Topic::TrpNationalities,
        Topic::OwnerSignature,
        Topic::MeansOfSimplified,
        Topic::OffenceYear,
        Topic::StatusWhilePending,
        Topic::PrpDecision,
        Topic::CardRenewal,
    ] {
        assert!(met.contains(&topic), "{topic} is in none of the cases");
    }
}
