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
        let found = diff(committed.edition(), day(on), day(on)).unwrap();
        assert!(found.is_empty(), "{on}: {found:#?}");
    }
}

#[test]
fn the_new_year_brings_a_new_index() {
    let committed = Committed::read();
    let (before, after) = (day("2025-12-31"), day("2026-01-01"));
    let found = diff(committed.edition(), before, after).unwrap();
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
    let found = diff(committed.edition(), before, after).unwrap();
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
fn states_whose_regimes_differ_stand_apart() {
    let committed = Committed::read();
    let found = diff(committed.edition(), day("2023-10-01"), day("2026-01-01")).unwrap();
    let of = |code: &str| {
        let state = State::from_code(code).unwrap();
        let mut together = found.regimes.iter();
        together.find(|one| one.of.contains(&state)).unwrap()
    };
    for regime in &found.regimes {
        let law = &committed.law.regimes;
        for state in &regime.of {
            let on = |day| law.of(*state).and_then(|regimes| regimes.on(day));
            assert_eq!(regime.before, on(day("2023-10-01")), "{state:?}");
            assert_eq!(regime.after, on(day("2026-01-01")), "{state:?}");
        }
    }
    assert!(found.regimes.len() > 1, "{:#?}", found.regimes);
    assert!(!of("CN").of.contains(&State::from_code("TR").unwrap()));
}

#[test]
fn what_begins_has_no_before_and_what_ends_no_after() {
    let committed = Committed::read();
    let (before, after) = (day("2026-06-30"), day("2026-07-01"));
    let found = diff(committed.edition(), before, after).unwrap();
    let registration = found
        .numbers
        .iter()
        .find(|number| number.of == Number::RegistrationDays);
    assert!(registration.is_some_and(|found| found.before.is_none() && found.after.is_some()));
    let back = diff(committed.edition(), after, before).unwrap();
    assert_eq!(back.numbers.len(), found.numbers.len());
    assert!(back.numbers.iter().all(|number| number.after.is_none()));
}

#[test]
fn one_difference_is_enough() {
    let committed = Committed::read();
    let (before, after) = (day("2025-12-31"), day("2026-01-01"));
    let differing = || diff(committed.edition(), before, after).unwrap();
    let none = || diff(committed.edition(), after, after).unwrap();
    let numbers = LawDiff {
        numbers: differing().numbers,
        ..none()
    };
    let year = LawDiff {
        year: differing().year,
        ..none()
    };
    assert!(!numbers.is_empty() && !year.is_empty());
    assert!(none().is_empty());
}

#[test]
fn a_day_outside_the_edition_is_refused() {
    let committed = Committed::read();
    let (_, last) = committed.law.covers;
    let (inside, outside) = (day("2026-01-01"), last.plus_days(1));
    let refused = diff(committed.edition(), inside, outside).unwrap_err();
    assert_eq!(refused.day, outside);
}

#[test]
fn each_list_tells_what_changes_in_it() {
    let committed = Committed::read();
    let on = |after: &str| {
        let after = day(after);
        diff(committed.edition(), after.plus_days(-1), after).unwrap()
    };
    assert_eq!(
        changed(&on("2026-03-05").groups, ToString::to_string),
        ["no_state_consent"]
    );
    let fingerprints = on("2024-01-01");
    let offences = changed(&fingerprints.offences, |id| (*id).to_owned());
    assert_eq!(offences, ["koap-443-1-2"]);
    let fined = &fingerprints.offences[0];
    assert!(fined.before.is_none() && fined.after.is_some());
    let papers = fingerprints.papers.iter();
    let papers: Vec<String> = papers
        .filter(|paper| paper.before.is_none() && paper.after.is_some())
        .map(|paper| format!("{} {}", paper.of.0, paper.of.1))
        .collect();
    assert_eq!(papers, ["trp fingerprint_certificate"]);
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
    let days = change_days(committed.edition());
    for known in [
        "2024-01-01",
        "2024-03-01",
        "2024-05-28",
        "2026-03-05",
        "2026-07-01",
        "2027-01-01",
    ] {
        assert!(days.contains(&day(known)), "{known}");
    }
    let (first, last) = committed.law.covers;
    let mut day = first.plus_days(1);
    while day <= last {
        let before = day.plus_days(-1);
        let found = diff(committed.edition(), before, day).unwrap();
        assert_eq!(days.contains(&day), !found.is_empty(), "{day}");
        day = day.plus_days(1);
    }
}

#[test]
fn rules_for_one_paper_are_one_difference() {
    let committed = Committed::read();
    let (before, after) = (day("2026-02-12"), day("2026-02-13"));
    let found = diff(committed.edition(), before, after).unwrap();
    let screening = (PermitKind::Prp, DocumentId::ScreeningCertificate);
    let papers: Vec<_> = found
        .papers
        .iter()
        .filter(|found| found.of == screening)
        .collect();
    assert_eq!(papers.len(), 1);
    let routes = papers[0].after.as_ref().map(Vec::len);
    assert_eq!((papers[0].before.is_none(), routes), (true, Some(2)));
}

#[test]
fn a_paper_that_another_act_asks_for_is_the_same_paper() {
    let committed = Committed::read();
    let certificate = (PermitKind::Trp, DocumentId::FingerprintCertificate);
    let (before, after) = (day("2024-03-23"), day("2024-03-24"));
    let rules = committed.law.papers[PermitKind::Trp.index()].iter();
    let mut rules = rules.filter(|rule| rule.document == certificate.1);
    assert!(
        rules.any(|rule| rule.until == Some(before)),
        "another act takes over"
    );
    let found = diff(committed.edition(), before, after).unwrap();
    assert!(found.papers.iter().all(|found| found.of != certificate));
}

#[test]
fn a_holiday_goes_to_another_date_with_its_rule() {
    let committed = Committed::read();
    let (before, after) = (day("2026-06-30"), day("2026-07-01"));
    let found = diff(committed.edition(), before, after).unwrap();
    assert_eq!(
        changed(&found.holidays, |(id, _)| (*id).to_owned()),
        ["constitution_day"]
    );
    let dates = |side: &Option<Vec<&YearlyRule>>| -> Vec<(i8, Vec<i8>)> {
        let rules = side.iter().flatten();
        rules.map(|rule| (rule.month, rule.days.clone())).collect()
    };
    let holiday = &found.holidays[0];
    assert_eq!(dates(&holiday.before), [(8, vec![30])]);
    assert_eq!(dates(&holiday.after), [(3, vec![15])]);
    let later = diff(committed.edition(), after, day("2027-03-15")).unwrap();
    assert!(later.holidays.is_empty(), "{:#?}", later.holidays);
}

#[test]
fn the_clock_differs_from_the_day_on_which_it_was_set() {
    let committed = Committed::read();
    let hours = |before: &str, after: &str| {
        let found = diff(committed.edition(), day(before), day(after)).unwrap();
        let of = |side: Option<&InEffect<Clock>>| side.map(|side| side.value.hours);
        found.clock.map(|clock| (of(clock.before), of(clock.after)))
    };
    assert_eq!(hours("2024-02-29", "2024-03-01"), Some((Some(6), Some(5))));
    assert_eq!(hours("2024-02-28", "2024-02-29"), None);
    assert_eq!(hours("2024-03-01", "2027-12-31"), None);
}

#[test]
fn two_years_differ_as_a_whole_and_once() {
    let committed = Committed::read();
    let years = |before: &str, after: &str| {
        let found = diff(committed.edition(), day(before), day(after)).unwrap();
        found
            .year
            .map(|year| [year.before, year.after].map(|side| side.map(|year| year.number)))
    };
    assert_eq!(years("2026-01-01", "2026-12-31"), None);
    let [before, after] = [2023, 2026].map(Some);
    assert_eq!(years("2023-06-01", "2026-06-01"), Some([before, after]));
    assert_eq!(years("2026-06-01", "2023-06-01"), Some([after, before]));
}
