use thin_vec::thin_vec;

use super::*;
use crate::State;
use crate::facts::{Application, List, Outcome, Permit, Visit};
use crate::fixture::law_on;
use crate::lists::PermitKind;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn russian(visits: &[(&str, Option<&str>)]) -> Facts {
    let mut facts = Facts::of(State::from_code("RU").unwrap());
    let visits = visits.iter().map(|(entered, left)| Visit {
        entered_on: day(entered),
        left_on: left.map(day),
    });
    facts.presence.visits = Some(visits.collect());
    facts.record.penalties = Some(List::new());
    facts
}

fn kinds(days: &[DayOfStay]) -> Vec<&'static str> {
    days.iter().map(|day| day.presence.id()).collect()
}

#[test]
fn each_day_is_what_it_was() {
    let law = law_on("2026-11-21");
    let facts = russian(&[("2026-10-01", Some("2026-10-02")), ("2026-11-20", None)]);
    let days = law.days_of_stay(&facts, day("2026-09-30"), day("2026-10-03"));
    assert_eq!(kinds(&days), ["absent", "counted", "counted", "absent"]);
    assert_eq!(days.last().unwrap().used, Some(2));
    let now = law.days_of_stay(&facts, day("2026-11-19"), day("2026-11-22"));
    assert_eq!(kinds(&now), ["absent", "counted", "counted", "ahead"]);
}

#[test]
fn the_days_ahead_end_with_the_last_lawful_day() {
    let law = law_on("2026-11-21");
    let facts = russian(&[("2026-11-01", None)]);
    let last = law.assess(&facts).stay.days.last_day.unwrap();
    let days = law.days_of_stay(&facts, day("2026-11-22"), last.plus_days(1));
    let (after, ahead) = days.split_last().unwrap();
    assert_eq!(after.presence, Presence::Absent);
    assert!(ahead.iter().all(|day| day.presence == Presence::Ahead));
    assert_eq!(ahead.last().unwrap().used, Some(90));
}

#[test]
fn a_day_too_many_is_over() {
    let law = law_on("2026-11-21");
    let facts = russian(&[("2026-08-20", None)]);
    let days = law.days_of_stay(&facts, day("2026-11-17"), day("2026-11-22"));
    assert_eq!(
        kinds(&days),
        ["counted", "over", "over", "over", "over", "absent"]
    );
}

#[test]
fn the_allowance_is_what_the_assessment_of_that_day_says() {
    let today = law_on("2026-11-21");
    let facts = russian(&[("2026-07-01", Some("2026-08-01")), ("2026-10-10", None)]);
    let mut left = facts.clone();
    if let Some(visit) = left
        .presence
        .visits
        .as_mut()
        .and_then(|visits| visits.last_mut())
    {
        visit.left_on = Some(day("2026-11-21"));
    }
    let allowance = today.allowance(&facts, day("2027-05-31"));
    assert_eq!(allowance.first().unwrap().day, day("2026-11-22"));
    for Allowance { day, days } in allowance {
        let entry = law_on(&day.to_string()).assess(&left).entry.unwrap();
        let told = match (entry.allowed, entry.last_day) {
            (Some(true), Some(last)) => day.days_until(last) + 1,
            _ => 0,
        };
        assert_eq!(days, told, "{day}");
    }
}

#[test]
fn who_tells_no_crossings_gets_no_picture() {
    let law = law_on("2026-11-21");
    let facts = Facts::of(State::from_code("RU").unwrap());
    assert!(
        law.days_of_stay(&facts, day("2026-01-01"), day("2026-12-31"))
            .is_empty()
    );
    assert!(law.allowance(&facts, day("2026-12-31")).is_empty());
}

#[test]
fn a_visit_on_a_permit_is_neither_counted_nor_over() {
    let law = law_on("2026-11-21");
    let mut facts = russian(&[("2026-11-19", None)]);
    facts.presence.permits = thin_vec![Permit {
        kind: PermitKind::Trp,
        ground: None,
        route: None,
        from: day("2026-11-20"),
        until: day("2026-11-22"),
        ended_on: None,
    }];
    let days = law.days_of_stay(&facts, day("2026-11-19"), day("2026-11-23"));
    assert_eq!(
        kinds(&days),
        ["counted", "not_counted", "not_counted", "ahead", "absent"]
    );
    assert_eq!(days.last().unwrap().used, Some(1));
}

#[test]
fn a_granted_permit_without_its_day_is_not_over() {
    let law = law_on("2026-11-21");
    let mut facts = russian(&[("2026-08-20", None)]);
    facts.record.applications = Some(thin_vec![Application {
        permit: PermitKind::Trp,
        filed_on: day("2026-11-18"),
        decided_on: Some(day("2026-11-19")),
        outcome: Some(Outcome::Granted),
    }]);
    let days = law.days_of_stay(&facts, day("2026-11-17"), day("2026-11-22"));
    assert_eq!(
        kinds(&days),
        [
            "counted",
            "over",
            "not_counted",
            "not_counted",
            "not_counted",
            "absent"
        ]
    );
}

#[test]
fn a_stay_that_ends_today_has_no_days_ahead() {
    let law = law_on("2026-11-21");
    let facts = russian(&[("2026-08-24", None)]);
    let last = law.assess(&facts).stay.days.last_day.unwrap();
    assert_eq!(last, day("2026-11-21"));
    let days = law.days_of_stay(&facts, day("2026-11-20"), day("2026-11-22"));
    assert_eq!(kinds(&days), ["counted", "counted", "absent"]);
    assert_eq!(days[1].used, Some(90));
}

#[test]
fn nobody_may_stay_while_entry_is_barred() {
    let law = law_on("2026-11-21");
    let mut facts = russian(&[]);
    facts.record.entry_ban_until = Some(day("2026-11-23"));
    let allowed: Vec<i32> = law
        .allowance(&facts, day("2026-11-24"))
        .iter()
        .map(|allowance| allowance.days)
        .collect();
    assert_eq!(allowed, [0, 0, 90]);
}

/// In since 1 January 2026 for ninety days, out ten days late, and back since: the days too many
/// stay too many.
#[test]
fn an_earlier_visit_keeps_its_own_last_day() {
    let law = law_on("2026-11-21");
    let facts = russian(&[("2026-01-01", Some("2026-04-10")), ("2026-11-20", None)]);
    let days = law.days_of_stay(&facts, day("2026-03-31"), day("2026-04-01"));
    assert_eq!(kinds(&days), ["counted", "over"]);
}

#[test]
fn who_stays_on_after_a_permit_has_no_visa_free_days() {
    let law = law_on("2026-11-21");
    let mut facts = russian(&[("2026-11-01", None)]);
    facts.presence.permits = thin_vec![Permit {
        kind: PermitKind::Trp,
        ground: None,
        route: None,
        from: day("2026-11-01"),
        until: day("2026-11-19"),
        ended_on: None,
    }];
    let days = law.days_of_stay(&facts, day("2026-11-19"), day("2026-11-22"));
    assert_eq!(kinds(&days), ["not_counted", "over", "over", "absent"]);
}
