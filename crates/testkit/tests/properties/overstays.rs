//! Nobody asks for a temporary permit over the stay, and the way back that is told is open.

use proptest::prelude::*;
use ruqsat_calendar::Day;
use ruqsat_law::facts::{Facts, Target};
use ruqsat_law::{Assessment, Ground, PermitAnswer, PermitKind, Remedy, RuleId, Status, Verdict};
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

fn temporary(answer: &Assessment) -> impl Iterator<Item = &PermitAnswer> {
    let permits = answer.permits.iter();
    permits.filter(|permit| permit.permit == PermitKind::Trp)
}

/// An application waits for its decision, or a job ended in the last fifteen days.
fn may_be_in_time(facts: &Facts, on: Day) -> bool {
    let mut filed = facts.record.applications.iter().flatten();
    let pending = filed.any(|one| one.permit == PermitKind::Trp && one.is_pending_on(on));
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
            if answer.stay.status != Status::Overstay || may_be_in_time(&known, on) {
                continue;
            }
            for permit in temporary(&answer) {
                let victim = permit.target == Some(Target::Ground(Ground::TraffickingVictim));
                prop_assert!(victim || permit.verdict != Verdict::Eligible, "{permit:?}");
            }
        }
    }

    #[test]
    fn the_way_back_that_is_told_is_open((complete, _) in complete_and_less()) {
        let (_, on, answer) = assess(&complete);
        let mut ways = temporary(&answer).flat_map(|permit| &permit.way);
        let again = ways.find(|change| change.remedy == Remedy::LeaveAndReturn);
        let back = again.and_then(|change| change.opens_on);
        let Some(back) = back.filter(|day| law().on(*day).is_ok()) else {
            return Ok(());
        };
        let (_, _, then) = assess(&back_on(&complete, on, back));
        prop_assert_eq!(then.stay.status, Status::Lawful, "back on {}", back);
        for permit in temporary(&then) {
            let late = permit.reasons.iter().any(|because| because.rule == RuleId::TrpStay);
            prop_assert!(!late, "{permit:?}");
        }
    }
}
