//! Every person of `persons.toml` is answered around every change of the law, for every permit.

use std::collections::BTreeSet;

use ruqsat_calendar::Day;
use ruqsat_contract::{Assessor, DayAsked};
use ruqsat_law::{Dated, PermitKind, TermOf};
use ruqsat_testkit::{complete_persons, law, states};
use serde_json::{Value, json};

/// Every day on which something of the law begins or has ended.
fn change_days() -> BTreeSet<Day> {
    let law = law();
    let cards = law.cards.iter().flat_map(|card| &card.versions);
    let cards = cards.map(|version| (version.from, version.until));
    let papers = law
        .papers
        .iter()
        .flatten()
        .map(|paper| (paper.from, paper.until));
    let offences = law
        .offences
        .iter()
        .map(|offence| (offence.from, offence.until));
    let terms = TermOf::ALL.iter().filter_map(|of| law.terms.of(*of));
    cards
        .chain(papers)
        .chain(offences)
        .flat_map(|(from, until)| [Some(from), until.map(|day| day.plus_days(1))])
        .flatten()
        .chain(law.numbers.iter().flat_map(Dated::change_days))
        .chain(law.groups.iter().flat_map(Dated::change_days))
        .chain(terms.flat_map(Dated::change_days))
        .chain(law.regimes.change_days())
        .chain([law.covers.0, law.covers.1])
        .collect()
}

#[test]
fn everybody_is_answered_around_every_change() {
    let (first, last) = law().covers;
    let around = |day: Day| [-1, 0, 1].map(|days| day.plus_days(days));
    let days: BTreeSet<Day> = change_days().into_iter().flat_map(around).collect();
    let mut assessor = Assessor::new(law(), states());
    for on in days.into_iter().filter(|day| first <= *day && *day <= last) {
        for (name, mut facts) in complete_persons() {
            let place = facts.as_object_mut().unwrap();
            place.insert("on".to_owned(), json!(on.to_string()));
            let mut out = Vec::new();
            let text = facts.to_string();
            let answered = assessor.answer(text.as_bytes(), DayAsked::Otherwise(on), &mut out);
            assert!(answered.is_ok(), "{name} on {on}: {answered:?}");
            let answer: Value = serde_json::from_slice(&out).unwrap();
            for kind in PermitKind::ALL {
                let permits = answer.get("permits").and_then(Value::as_array).unwrap();
                let told = permits
                    .iter()
                    .any(|one| one.get("permit") == Some(&json!(kind.id())));
                assert!(told, "{name} on {on}: nothing of {kind}");
            }
        }
    }
}
