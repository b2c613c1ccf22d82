//! A few values of each field that may be untold: what a person could say when asked.

use serde_json::{Value, json};

use super::oracle::day;

/// The values of one field, beside the other facts of a person.
type Values = fn(&Value) -> Vec<Value>;

/// Fields whose absence means that they are not known. Visas, permits and bans are not here: who
/// names none has none.
const UNTOLD: [(&str, Values); 16] = [
    ("born", |_| vec![json!("1980-01-01"), json!("2018-01-01")]),
    ("ethnic_kazakh", |_| vec![json!(true), json!(false)]),
    ("former_compatriot", |_| vec![json!(true), json!(false)]),
    ("recognised_as", |_| {
        vec![
            json!([]),
            json!([
                "refugee",
                "investor",
                "digital_nomad",
                "in_demand_profession"
            ]),
            json!(["trafficking_victim", "aifc_investor"]),
        ]
    }),
    ("passport", |_| {
        vec![json!({ "kind": "foreign_passport", "expires": "2044-01-01" })]
    }),
    ("crossings", |facts| {
        let entry = days_ago(facts, 5);
        vec![json!([]), json!([{ "on": entry, "way": "in" }])]
    }),
    ("applications", |facts| {
        let filed = [days_ago(facts, 200), days_ago(facts, 1)];
        let pending = filed.map(|on| json!([{ "permit": "trp", "filed": on }]));
        pending.into_iter().chain([json!([])]).collect()
    }),
    ("penalties", |_| vec![json!([])]),
    ("convictions", |_| vec![json!("none"), json!("spent")]),
    ("family", |_| vec![json!([]), kin(true), kin(false)]),
    ("work", |facts| {
        let hired = json!({
            "employer": "ordinary", "contract": "esutd",
            "labour_permit": true, "qualification_certificate": true,
        });
        let dismissed = json!({ "ended_on": days_ago(facts, 3) });
        vec![hired, dismissed]
    }),
    ("study", |_| vec![json!({})]),
    ("treatment", |_| vec![json!({})]),
    ("mission", |_| vec![json!({})]),
    ("business", |_| vec![json!({})]),
    ("funds_kzt", |_| vec![json!(9_000_000)]),
];

/// What could be answered for each field that the facts do not have.
pub(crate) fn answers_to_untold(facts: &Value) -> Vec<(&'static str, Value)> {
    let untold = UNTOLD
        .iter()
        .filter(|(field, _)| facts.get(field).is_none());
    untold
        .flat_map(|(field, values)| values(facts).into_iter().map(move |value| (*field, value)))
        .collect()
}

fn days_ago(facts: &Value, days: i32) -> String {
    let today = facts["on"].as_str().unwrap();
    day(today).plus_days(-days).to_string()
}

/// A husband or wife who is a citizen, of that origin or not.
fn kin(ethnic_kazakh: bool) -> Value {
    json!([{
        "relation": "spouse", "citizenship": "KZ", "status": "citizen",
        "married_on": "2010-01-01", "ethnic_kazakh": ethnic_kazakh,
    }])
}
