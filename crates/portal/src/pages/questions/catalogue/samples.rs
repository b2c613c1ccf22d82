//! Answers to try out: would any of them change what the person reads?

use ruqsat_calendar::Day;
use serde_json::{Value as Json, json};

use super::{Kind, Question, Shape};

/// One answer of each sort, as far as the law can tell them apart.
pub(in super::super) fn samples(question: &Question, today: Day) -> Vec<Json> {
    match question.shape {
        Shape::One(kind) => values(kind, today),
        Shape::Crossings => crossings(today),
        Shape::Object(_) | Shape::List(_) => several(question.id, today),
    }
}

/// Days before and after today that fall on different sides of the law's terms.
const DAYS: [i32; 9] = [-1500, -400, -35, -4, 0, 20, 100, 500, 4000];

/// Ages in years that the law tells apart, and what lies between them.
const AGES: [i32; 6] = [5, 13, 15, 17, 30, 70];

fn values(kind: Kind, today: Day) -> Vec<Json> {
    match kind {
        Kind::YesNo => vec![json!(true), json!(false)],
        Kind::Doing => vec![json!({}), json!(false)],
        Kind::Choice(words) => words().into_iter().map(Json::from).collect(),
        Kind::Several(words) => {
            let each = words().into_iter().map(|word| json!([word]));
            std::iter::once(json!([])).chain(each).collect()
        }
        Kind::Day => DAYS.map(|days| day(today, days)).to_vec(),
        Kind::Birthday => AGES
            .map(|age| json!(today.plus_years(-age).to_string()))
            .to_vec(),
        Kind::State => ["KZ", "RU", "UZ", "CN", "DE"].map(Json::from).to_vec(),
        Kind::Amount => vec![json!(0), json!(1_000_000_000_000_i64)],
        Kind::Count => vec![json!(1), json!(2)],
        Kind::Short => Vec::new(),
    }
}

fn day(today: Day, days: i32) -> Json {
    json!(today.plus_days(days).to_string())
}

fn crossings(today: Day) -> Vec<Json> {
    let inside = |days: i32| json!([{"on": day(today, -days), "way": "in"}]);
    let left = |from: i32, to: i32| json!([{"on": day(today, -from), "way": "in"}, {"on": day(today, -to), "way": "out"}]);
    vec![
        json!([]),
        inside(3),
        inside(35),
        inside(400),
        left(85, 5),
        left(200, 1),
    ]
}

fn several(id: &str, today: Day) -> Vec<Json> {
    let day = |days| day(today, days);
    match id {
        "arrival_notifications" => vec![json!([]), json!([{"on": day(0)}])],
        "registrations" => vec![
            json!([]),
            json!([{"on": day(-2000)}]),
            json!([{"on": day(0)}]),
        ],
        "visas" => held(
            &["B8", "B9", "B9-1", "A6", "C3"],
            |category| json!({"category": category, "from": day(-400), "until": day(60)}),
        ),
        "permits" => held(
            &["trp", "prp", "rp_card"],
            |kind| json!({"kind": kind, "from": day(-400), "until": day(60)}),
        ),
        "applications" => held(
            &["trp", "prp", "rp_card"],
            |permit| json!({"permit": permit, "filed": day(-60), "decided": day(-30), "outcome": "refused"}),
        ),
        "penalties" => held(
            &["migration", "tax", "labour", "other"],
            |field| json!({"on": day(-30), "field": field, "expulsion": true, "paid": false}),
        ),
        "family" => family(today),
        "driving_licence" => vec![
            json!({"country": "RU", "since": day(-400)}),
            json!({"country": "CN", "since": day(-400)}),
        ],
        "car" => vec![json!({"plates": "RU", "entered_on": day(-300)})],
        _ => Vec::new(),
    }
}

/// None, or one of each kind.
fn held(kinds: &[&str], one: impl Fn(&str) -> Json) -> Vec<Json> {
    let each = kinds.iter().map(|kind| json!([one(kind)]));
    std::iter::once(json!([])).chain(each).collect()
}

fn family(today: Day) -> Vec<Json> {
    let long_ago = day(today, -4000);
    let spouse = json!([{"relation": "spouse", "citizenship": "KZ", "status": "citizen",
        "married_on": long_ago}]);
    let parent = json!([{"relation": "parent", "citizenship": "RU", "status": "rp",
        "status_since": long_ago, "dependent": true}]);
    let employee = json!([{"relation": "spouse", "citizenship": "RU", "status": "trp",
        "trp_ground": "employment", "status_since": long_ago, "married_on": long_ago}]);
    let child = json!([{"relation": "child", "citizenship": "KZ", "status": "citizen",
        "born": long_ago, "dependent": true}]);
    let kazakh = json!([{"relation": "parent", "citizenship": "CN", "status": "abroad",
        "ethnic_kazakh": true}]);
    vec![json!([]), spouse, parent, employee, child, kazakh]
}
