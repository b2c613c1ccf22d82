//! Nobody asks for a permit over the stay, and the way back that is told is open.

use proptest::prelude::*;
use ruqsat_calendar::Day;
use ruqsat_law::facts::{Facts, Target};
use ruqsat_law::{Assessment, Ground, PermitKind, Remedy, Route, RuleId, Status, Verdict};
use ruqsat_testkit::law;
use serde_json::{Value, json};

use super::invariants::read;
use super::persons::complete_and_less;

/// The facts as read, their day, and the answer.
fn assess(facts: &Value) -> (Facts, Day, Assessment) {
    let (read, on) = read(facts);
    let answer = law().on(on).unwrap().assess(&read);
    (read, on, answer)
}

/// Nobody is sent to the border who asks for protection.
const PROTECTED: [Option<Target>; 2] = [
    Some(Target::Ground(Ground::TraffickingVictim)),
    Some(Target::Route(Route::Refugee)),
];

/// An application waits for its decision, or a job ended in the last fifteen days.
fn may_be_in_time(facts: &Facts, on: Day, asked: PermitKind) -> bool {
    let mut filed = facts.record.applications.iter().flatten();
    let counts = |permit| permit == PermitKind::Trp || permit == asked;
    let pending = filed.any(|one| counts(one.permit) && one.is_pending_on(on));
    let ended_on = facts.occupation.work.and_then(|work| work.ended_on);
    pending || ended_on.is_some_and(|ended| ended <= on && ended.days_until(on) <= 15)
}

/// The same person, who leaves on the day and comes in again on another.
fn back_on(facts: &Value, on: Day, back: Day) -> Value {
    let mut facts = facts.clone();
    let crossings = facts["crossings"].as_array_mut().unwrap();
    let today = on.to_string();
    crossings.retain(|crossing| crossing["on"].as_str().unwrap() <= today.as_str());
    crossings.push(json!({ "on": today, "way": "out" }));
    crossings.push(json!({ "on": back.to_string(), "way": "in" }));
    facts["on"] = json!(back.to_string());
    facts
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 600, failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn nobody_files_over_the_stay((complete, less) in complete_and_less()) {
        for facts in [complete, less.facts] {
            let (known, on, answer) = assess(&facts);
            if answer.stay.status != Status::Overstay {
                continue;
            }
            for permit in &answer.permits {
                let free = PROTECTED.contains(&permit.target)
                    || permit.permit == PermitKind::RpCard
                    || may_be_in_time(&known, on, permit.permit);
                prop_assert!(free || permit.verdict != Verdict::Eligible, "{permit:?}");
            }
        }
    }

    #[test]
    fn the_way_back_that_is_told_is_open((complete, _) in complete_and_less()) {
        let (_, on, answer) = assess(&complete);
        let told = answer.permits.iter().flat_map(|permit| &permit.way);
        let ways = told.filter(|change| change.remedy == Remedy::LeaveAndReturn);
        let mut days: Vec<Day> = ways.filter_map(|change| change.opens_on).collect();
        days.sort_unstable();
        days.dedup();
        for back in days.into_iter().filter(|day| law().on(*day).is_ok()) {
            let (_, _, then) = assess(&back_on(&complete, on, back));
            prop_assert_eq!(then.stay.status, Status::Lawful, "back on {}", back);
            for permit in &then.permits {
                let late = [RuleId::TrpStay, RuleId::PrpStay];
                let late = permit.reasons.iter().any(|because| late.contains(&because.rule));
                prop_assert!(!late, "{permit:?}");
            }
        }
    }
}
