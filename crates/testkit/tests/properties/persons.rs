//! Random persons as the contract writes them: first with everything known, then with less.

use std::borrow::Cow;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use ruqsat_law::facts::{
    Arrangement, Consent, Contract, Employer, FieldOfLaw, Outcome, Owner, RelativeStatus,
};
use ruqsat_law::{Channel, Form, Ground, PermitKind, Recognition};
use ruqsat_testkit::ids;
use serde_json::{Map, Value, json};

use super::oracle::day;

type Facts = BoxedStrategy<Value>;

/// A day between two, as the contract writes it.
fn on(first: &str, last: &str) -> Facts {
    let first = day(first);
    let days = first.days_until(day(last));
    (0..=days)
        .prop_map(move |after| json!(first.plus_days(after).to_string()))
        .boxed()
}

fn one_of(words: impl Into<Cow<'static, [&'static str]>>) -> Facts {
    select(words).prop_map(|word| json!(word)).boxed()
}

fn truth() -> Facts {
    any::<bool>().prop_map(|truth| json!(truth)).boxed()
}

/// An object with these fields.
fn object<const N: usize>(fields: [(&'static str, Facts); N]) -> Facts {
    let (names, values): (Vec<_>, Vec<_>) = fields.into_iter().unzip();
    values
        .prop_map(move |values| {
            names
                .iter()
                .map(|name| (*name).to_owned())
                .zip(values)
                .collect::<Map<_, _>>()
        })
        .prop_map(Value::Object)
        .boxed()
}

fn list(item: Facts, most: usize) -> Facts {
    proptest::collection::vec(item, 0..=most)
        .prop_map(Value::Array)
        .boxed()
}

/// Sometimes not there at all.
fn maybe(field: Facts) -> Facts {
    prop_oneof![field, Just(Value::Null)].boxed()
}

const STATES: [&str; 14] = [
    "RU", "BY", "KG", "UZ", "AZ", "TJ", "US", "GE", "CN", "IN", "NG", "TR", "XX", "KR",
];

/// In and out by turns, on different days.
fn crossings() -> Facts {
    proptest::collection::btree_set(0..900_i32, 0..7)
        .prop_map(|days| {
            let ways = ["in", "out"].into_iter().cycle();
            let crossing = |(days, way)| {
                let on = day("2024-08-01").plus_days(days).to_string();
                json!({ "on": on, "way": way })
            };
            days.into_iter().zip(ways).map(crossing).collect()
        })
        .boxed()
}

/// Two days in order, of these names, among other fields.
fn in_order(first: &'static str, then: &'static str, rest: Facts) -> Facts {
    (rest, 0..1_400_i32, 0..700_i32)
        .prop_map(move |(mut rest, from, length)| {
            let from = day("2023-03-01").plus_days(from);
            rest[first] = json!(from.to_string());
            rest[then] = json!(from.plus_days(length).to_string());
            rest
        })
        .boxed()
}

fn permits() -> Facts {
    let trp = in_order(
        "from",
        "until",
        object([
            ("kind", one_of(&["trp"])),
            ("ground", one_of(ids(Ground::ALL, Ground::id))),
        ]),
    );
    let residence = in_order(
        "from",
        "until",
        object([("kind", one_of(&["prp", "rp_card"]))]),
    );
    list(prop_oneof![3 => trp, 1 => residence].boxed(), 2)
}

fn penalties() -> Facts {
    let provisions = one_of(&["517-3", "517-3-2", "517-4", "517-5", "492-4", "571"]);
    let penalty = in_order(
        "on",
        "executed_on",
        object([
            ("field", one_of(ids(FieldOfLaw::ALL, FieldOfLaw::id))),
            ("provision", provisions),
            (
                "expulsion",
                prop_oneof![4 => Just(json!(false)), 1 => Just(json!(true))].boxed(),
            ),
            ("paid", truth()),
        ]),
    );
    list(penalty, 2)
}

fn family() -> Facts {
    let status = one_of(ids(RelativeStatus::ALL, RelativeStatus::id));
    let relative = |relation: Facts| {
        object([
            ("relation", relation),
            ("citizenship", one_of(&STATES)),
            ("status", status.clone()),
            ("born", on("1950-01-01", "2010-12-31")),
            ("trp_ground", one_of(ids(Ground::ALL, Ground::id))),
            ("status_since", on("2022-01-01", "2024-12-31")),
            ("status_until", on("2025-01-01", "2028-12-31")),
            ("dependent", truth()),
            ("ethnic_kazakh", truth()),
        ])
    };
    let spouse = (
        relative(one_of(&["spouse"])),
        on("2021-01-01", "2026-12-31"),
    );
    let spouse = spouse.prop_map(|(mut spouse, married_on)| {
        spouse["married_on"] = married_on;
        spouse
    });
    let other = relative(one_of(&["child", "parent", "sibling"]));
    list(prop_oneof![spouse, other].boxed(), 3)
}

fn documents() -> Facts {
    let papers = one_of(&[
        "criminal_record",
        "medical_028u",
        "solvency_certificate",
        "employment_contract",
        "labour_permit",
        "state_consent",
        "screening_certificate",
        "enrolment",
    ]);
    let document = object([
        ("id", papers),
        ("issued", on("2024-01-01", "2027-06-30")),
        ("form", one_of(ids(Form::ALL, Form::id))),
    ]);
    list(document, 4)
}

/// What a verdict may ask of somebody's work.
fn work() -> Facts {
    object([
        ("employer", one_of(ids(Employer::ALL, Employer::id))),
        ("contract", one_of(ids(Contract::ALL, Contract::id))),
        ("until", maybe(on("2024-01-01", "2028-12-31"))),
        ("labour_permit", truth()),
        ("qualification_certificate", truth()),
        ("ended_on", maybe(on("2024-01-01", "2027-12-31"))),
        (
            "arrangement",
            one_of(ids(Arrangement::ALL, Arrangement::id)),
        ),
    ])
}

/// Who somebody is, where they were, and what is on record.
fn life() -> Facts {
    let grown = on("1950-01-01", "2000-12-31");
    let young = on("2006-01-01", "2014-12-31");
    object([
        ("on", on("2025-01-01", "2027-06-30")),
        ("citizenship", one_of(&STATES)),
        ("born", prop_oneof![3 => grown, 1 => young].boxed()),
        ("ethnic_kazakh", truth()),
        ("former_compatriot", truth()),
        (
            "recognised_as",
            list(one_of(ids(Recognition::ALL, Recognition::id)), 2),
        ),
        ("crossings", crossings()),
        ("permits", permits()),
        ("applications", applications()),
        ("penalties", penalties()),
        ("convictions", one_of(&["none", "none", "spent", "unspent"])),
        ("entry_ban_until", maybe(on("2024-01-01", "2027-12-31"))),
    ])
}

fn applications() -> Facts {
    let application = object([
        ("permit", one_of(ids(PermitKind::ALL, PermitKind::id))),
        ("outcome", one_of(ids(Outcome::ALL, Outcome::id))),
    ]);
    list(in_order("filed", "decided", application), 3)
}

/// What somebody does, and with whom.
fn occupation() -> Facts {
    let until = || object([("until", maybe(on("2025-01-01", "2028-12-31")))]);
    object([
        ("family", family()),
        ("work", work()),
        ("study", until()),
        ("treatment", until()),
        ("mission", until()),
        ("business", until()),
    ])
}

/// What somebody holds.
fn papers() -> Facts {
    let kinds = one_of(&[
        "foreign_passport",
        "foreign_passport",
        "internal_passport",
        "id_card",
    ]);
    let passport = [("kind", kinds), ("expires", on("2025-01-01", "2034-12-31"))];
    let visa = object([("category", one_of(&["B8", "B9", "B9-1", "A6", "C3"]))]);
    let funds = prop_oneof![Just(0), Just(6_000_000), 5_000_000..6_000_000_i64];
    let sent = || list(object([("on", on("2024-08-01", "2026-12-31"))]), 2);
    object([
        ("passport", object(passport)),
        ("visas", list(in_order("from", "until", visa), 1)),
        ("housing", housing()),
        ("funds_kzt", funds.prop_map(|tenge| json!(tenge)).boxed()),
        ("documents", documents()),
        ("arrival_notifications", sent()),
        ("registrations", sent()),
        ("address_changed_on", maybe(on("2024-08-01", "2026-12-31"))),
        (
            "wants",
            object([("channel", maybe(one_of(ids(Channel::ALL, Channel::id))))]),
        ),
    ])
}

fn housing() -> Facts {
    object([
        ("owner", one_of(ids(Owner::ALL, Owner::id))),
        ("owners", (1..4).prop_map(|owners| json!(owners)).boxed()),
        ("consent", one_of(ids(Consent::ALL, Consent::id))),
        ("consent_until", maybe(on("2025-01-01", "2027-12-31"))),
    ])
}

/// A person of whom everything is known that a verdict may ask.
pub(crate) fn complete() -> Facts {
    let joined = |parts: [Value; 3]| {
        let mut all = Map::new();
        for mut part in parts {
            all.append(part.as_object_mut().unwrap());
        }
        without_nulls(Value::Object(all))
    };
    (life(), occupation(), papers())
        .prop_map(move |(life, occupation, papers)| joined([life, occupation, papers]))
        .boxed()
}

fn without_nulls(facts: Value) -> Value {
    match facts {
        Value::Object(fields) => fields
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(name, value)| (name, without_nulls(value)))
            .collect::<Map<_, _>>()
            .into(),
        Value::Array(list) => list.into_iter().map(without_nulls).collect(),
        other @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => other,
    }
}

/// Facts that may be not known. What is not here says something by being absent: no visa, permit,
/// ban or expulsion; a contract without end; nobody who claims to be an ethnic Kazakh; a passport
/// that is still to be brought.
const FORGOTTEN: [&str; 27] = [
    "born",
    "former_compatriot",
    "recognised_as",
    "passport.kind",
    "crossings",
    "applications",
    "applications.decided",
    "penalties",
    "convictions",
    "family",
    "family.married_on",
    "family.born",
    "family.trp_ground",
    "family.status_since",
    "family.dependent",
    "work",
    "work.employer",
    "work.contract",
    "work.labour_permit",
    "work.qualification_certificate",
    "work.arrangement",
    "study",
    "treatment",
    "mission",
    "business",
    "housing",
    "funds_kzt",
];

/// Facts that are presumed when they are not known (see `ruqsat_law::facts`), and for which
/// permit: learning them may turn the answer.
const PRESUMED: [(&str, &str); 23] = [
    ("born", "prp"),
    ("born", "trp"),
    ("family.ethnic_kazakh", "prp"),
    ("family.ethnic_kazakh", "trp"),
    ("ethnic_kazakh", "trp"),
    ("passport", "trp"),
    ("passport.expires", "trp"),
    ("penalties", "trp"),
    // Who does not say that they are a former compatriot, or of the family of an ethnic Kazakh, is
    // held to means and bars on the routes of others.
    ("former_compatriot", "prp Some(Route(Ordinary))"),
    ("former_compatriot", "prp Some(Route(Investor))"),
    ("former_compatriot", "prp Some(Route(Refugee))"),
    ("family", "prp Some(Route(Ordinary))"),
    ("family", "prp Some(Route(FormerCompatriot))"),
    ("family", "prp Some(Route(SimplifiedCitizenship))"),
    ("family", "prp Some(Route(InDemandProfession))"),
    ("family", "prp Some(Route(Investor))"),
    ("family", "prp Some(Route(Refugee))"),
    ("family", "prp Some(Route(DigitalNomad))"),
    // A granted application for permanent residence is the permit: none is presumed, and one
    // without a day is taken for decided.
    ("applications", "trp"),
    ("applications", "rp_card"),
    ("applications.decided", "trp"),
    ("applications.decided", "prp"),
    ("applications.decided", "rp_card"),
];

/// The same of who has overstayed: whose stay is not known is taken to be here lawfully, and who
/// names no application is taken to wait for none.
const OF_OVERSTAYERS: [(&str, &str); 3] = [
    ("crossings", "trp"),
    ("crossings", "prp"),
    ("applications", "prp"),
];

/// A person, and the same person of whom less is known.
pub(crate) fn complete_and_less() -> impl Strategy<Value = (Value, Less)> {
    let gone = proptest::collection::vec(select(&FORGOTTEN[..]), 1..6);
    (complete(), gone).prop_map(|(complete, gone)| {
        let mut facts = complete.clone();
        for path in &gone {
            forget(&mut facts, path);
        }
        (complete, Less { facts, gone })
    })
}

/// A person of whom some facts are not known.
#[derive(Debug, Clone)]
pub(crate) struct Less {
    pub facts: Value,
    gone: Vec<&'static str>,
}

impl Less {
    /// The verdicts on that permit rest on no presumption.
    pub(crate) fn presumes_nothing(&self, permit: &str, overstays: bool) -> bool {
        let of_overstayers = OF_OVERSTAYERS.iter().filter(|_| overstays);
        let presumed = |gone: &&str| {
            PRESUMED
                .iter()
                .chain(of_overstayers.clone())
                .any(|(fact, of)| fact == gone && permit.starts_with(of))
        };
        !self.gone.iter().any(presumed)
    }
}

fn forget(facts: &mut Value, path: &str) {
    let (first, rest) = path.split_once('.').unwrap_or((path, ""));
    match (facts.as_object_mut(), rest) {
        (None, _) => {}
        (Some(fields), "") => {
            fields.remove(first);
        }
        (Some(fields), rest) => match fields.get_mut(first) {
            Some(Value::Array(list)) => list.iter_mut().for_each(|item| forget(item, rest)),
            Some(inner) => forget(inner, rest),
            None => {}
        },
    }
}

/// A person, and the same person with every list in another order.
pub(crate) fn told_in_two_orders() -> impl Strategy<Value = (Value, Value)> {
    let turns = proptest::collection::vec(any::<Index>(), 8);
    (complete(), turns).prop_map(|(facts, turns)| {
        let mut other = facts.clone();
        for list in other
            .as_object_mut()
            .unwrap()
            .values_mut()
            .filter_map(Value::as_array_mut)
        {
            for (place, turn) in (0..list.len()).zip(&turns) {
                let with = turn.index(list.len());
                list.swap(place, with);
            }
        }
        (facts, other)
    })
}
