//! The people of `law/cases/around.toml`, with their days set around a change.

use ruqsat_calendar::Day;
use ruqsat_contract::{Assessor, DayAsked};
use ruqsat_law::{Goal, facts::Facts};
use ruqsat_lawbook::case::persons;
use ruqsat_testkit::{complete_persons, law_folder};
use serde_json::{Map, Value, json};

/// A person whose days are written as `day`, `day-40` or `day+365`.
#[derive(Debug)]
pub(crate) struct Person {
    pub(crate) name: String,
    /// What a plan is asked for.
    pub(crate) goal: Option<Goal>,
    facts: Map<String, Value>,
}

/// All of them, in the order of their names.
pub(crate) fn people() -> Vec<Person> {
    let text = std::fs::read_to_string(law_folder().join("cases/around.toml")).unwrap();
    let (complete, told) = (complete_persons(), persons(&text).unwrap());
    let person = |name: &String| {
        let mut facts = whole(name, &told, &complete);
        let goal = facts.remove("goal");
        let goal = goal.map(|goal| Goal::from_id(goal.as_str().unwrap()).unwrap());
        Person {
            name: name.clone(),
            goal,
            facts,
        }
    };
    told.keys().map(person).collect()
}

/// What is told of a person over what is told of whom they are like.
fn whole(
    name: &str,
    told: &Map<String, Value>,
    complete: &Map<String, Value>,
) -> Map<String, Value> {
    let Some(own) = told.get(name).or_else(|| complete.get(name)) else {
        panic!("nobody is called `{name}`");
    };
    let mut own = own.as_object().unwrap().clone();
    let like = own.remove("like");
    let mut facts = like.map_or_else(Map::new, |like| {
        whole(like.as_str().unwrap(), told, complete)
    });
    facts.extend(own);
    facts
}

impl Person {
    /// Their facts when the law changes on `day`, as they are known on `on`.
    pub(crate) fn around(&self, day: Day, on: Day, assessor: &Assessor<'_>) -> Facts {
        let mut facts = Value::Object(self.facts.clone());
        set(&mut facts, day);
        facts["on"] = json!(on.to_string());
        let read = assessor.read(facts.to_string().as_bytes(), DayAsked::Otherwise(on));
        read.unwrap_or_else(|wrong| panic!("`{}` around {day}: {wrong}", self.name))
            .facts
    }
}

/// Writes days for `day±N`.
fn set(value: &mut Value, day: Day) {
    match value {
        Value::String(text) => {
            if let Some(shift) = text.strip_prefix("day") {
                let days = if shift.is_empty() {
                    0
                } else {
                    shift.parse().unwrap()
                };
                *text = day.plus_days(days).to_string();
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|one| set(one, day)),
        Value::Object(members) => members.values_mut().for_each(|one| set(one, day)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
