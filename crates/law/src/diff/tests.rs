use super::*;
use crate::data::tests::Committed;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Ids of what differs.
fn changed<K, V>(differences: &[Difference<K, V>], name: impl Fn(&K) -> String) -> Vec<String> {
    differences.iter().map(|found| name(&found.of)).collect()
}

#[test]
fn a_day_does_not_differ_from_itself() {
    let committed = Committed::read();
    for on in ["2023-01-27", "2026-07-01", "2027-12-31"] {
        let found = diff(&committed.law, &committed.rights, day(on), day(on)).unwrap();
        assert!(found.is_empty(), "{on}: {found:#?}");
    }
}

#[test]
fn the_new_year_brings_a_new_index() {
    let committed = Committed::read();
    let (before, after) = (day("2025-12-31"), day("2026-01-01"));
    let found = diff(&committed.law, &committed.rights, before, after).unwrap();
    assert_eq!(changed(&found.numbers, ToString::to_string), ["mci_tenge"]);
    let index = &found.numbers[0];
    let amount = |side: Option<&InEffect<i32>>| side.map(|side| side.value);
    assert_eq!(
        (amount(index.before), amount(index.after)),
        (Some(3932), Some(4325))
    );
    assert!(found.regimes.is_empty());
    assert!(!found.is_empty());
}

#[test]
fn states_whose_regime_changes_alike_stand_together() {
    let committed = Committed::read();
    let (before, after) = (day("2025-09-07"), day("2025-09-08"));
    let found = diff(&committed.law, &committed.rights, before, after).unwrap();
    let states = |states: &Vec<State>| format!("{states:?}");
    assert_eq!(changed(&found.regimes, states), ["[TR]"]);
    let days = |side: Option<&InEffect<Regime>>| side.map(|side| side.value.per_entry_days);
    let turkiye = &found.regimes[0];
    assert_eq!(
        (days(turkiye.before), days(turkiye.after)),
        (Some(30), Some(90))
    );
}

#[test]
fn what_begins_has_no_before_and_what_ends_no_after() {
    let committed = Committed::read();
    let (before, after) = (day("2026-06-30"), day("2026-07-01"));
    let found = diff(&committed.law, &committed.rights, before, after).unwrap();
    let registration = found
        .numbers
        .iter()
        .find(|number| number.of == Number::RegistrationDays);
    assert!(registration.is_some_and(|found| found.before.is_none() && found.after.is_some()));
    let back = diff(&committed.law, &committed.rights, after, before).unwrap();
    assert_eq!(back.numbers.len(), found.numbers.len());
    assert!(back.numbers.iter().all(|number| number.after.is_none()));
}

#[test]
fn a_day_outside_the_edition_is_refused() {
    let committed = Committed::read();
    let (_, last) = committed.law.covers;
    let (inside, outside) = (day("2026-01-01"), last.plus_days(1));
    let refused = diff(&committed.law, &committed.rights, inside, outside).unwrap_err();
    assert_eq!(refused.day, outside);
}

#[test]
fn each_list_tells_what_changes_in_it() {
    let committed = Committed::read();
    let on = |after: &str| {
        let after = day(after);
        diff(
            &committed.law,
            &committed.rights,
            after.plus_days(-1),
            after,
        )
        .unwrap()
    };
    assert_eq!(
        changed(&on("2026-03-05").groups, ToString::to_string),
        ["no_state_consent"]
    );
    let fingerprints = on("2024-01-01");
    let offences = changed(&fingerprints.offences, |id| (*id).to_owned());
    assert_eq!(offences, ["koap-443-1-2"]);
    let papers = fingerprints.papers.iter();
    let papers: Vec<&str> = papers
        .filter_map(|paper| Some(paper.after?.document.id()))
        .collect();
    assert!(papers.contains(&"fingerprint_certificate"), "{papers:?}");
    let cards = changed(&on("2026-07-01").cards, |rule| rule.id().to_owned());
    assert!(cards.contains(&"STAY.CITIZEN".to_owned()), "{cards:?}");
    let companies = changed(&on("2024-05-28").rights, |(row, status)| {
        format!("{} {status}", row.id)
    });
    assert!(!companies.is_empty());
}

#[test]
fn the_days_of_change_are_those_on_which_something_differs() {
    let committed = Committed::read();
    let days = change_days(&committed.law, &committed.rights);
    for known in ["2024-01-01", "2024-05-28", "2026-03-05", "2026-07-01"] {
        assert!(days.contains(&day(known)), "{known}");
    }
    let (first, last) = committed.law.covers;
    let mut day = first.plus_days(1);
    while day <= last {
        let before = day.plus_days(-1);
        let found = diff(&committed.law, &committed.rights, before, day).unwrap();
        assert_eq!(days.contains(&day), !found.is_empty(), "{day}");
        day = day.plus_days(1);
    }
}
