//! Whose answer depends on the day on which a value of the law begins or ends.
//!
//! Each boundary in the files of the law is moved by one day, alone. Then the people of
//! `law/cases/around.toml`, whose days are set around the change, are answered on its first day
//! under both laws. A service in which somebody is told something else depends on that boundary.
//! `law/cases/changes.txt` names them, boundary by boundary; what nobody's answer depends on
//! stands there with the reason. That file is as the tests find it, no line more or less.

mod boundary;
mod edition;
mod people;
mod services;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::thread;

use ruqsat_calendar::Day;
use ruqsat_testkit::law_folder;

use boundary::{Boundary, boundaries};
use edition::Edition;
use people::{Person, people};
use services::{Answers, answers};

/// The one word for a boundary that no answer depends on.
const NOBODY: &str = "nobody";

#[test]
fn every_first_day_changes_an_answer_or_says_why_not() {
    let edition = Edition::of_checkout();
    let people = people();
    let book = edition.read().unwrap();
    let all = boundaries(&edition, book.law.covers);
    let days: BTreeSet<Day> = all.iter().map(|boundary| boundary.day).collect();
    let told: BTreeMap<Day, Answers> = days
        .into_iter()
        .map(|day| (day, answers(&book, &people, day, day)))
        .collect();
    let half = all.len().div_ceil(2);
    let found: BTreeMap<String, String> = thread::scope(|scope| {
        let (edition, people, told) = (&edition, &people, &told);
        let asked = |part| scope.spawn(move || changed(part, edition, people, told));
        let parts: Vec<_> = all.chunks(half).map(asked).collect();
        parts
            .into_iter()
            .flat_map(|part| part.join().unwrap())
            .collect()
    });
    hold_against_the_list(&found);
}

/// The services in which each boundary changes somebody's answer.
fn changed(
    boundaries: &[Boundary],
    edition: &Edition,
    people: &[Person],
    told: &BTreeMap<Day, Answers>,
) -> Vec<(String, String)> {
    let services = |boundary: &Boundary| {
        let late = boundary.a_day_late(edition).read();
        let late = late.unwrap_or_else(|faults| panic!("{}: {faults:#?}", boundary.name));
        let late = answers(&late, people, boundary.day, boundary.day);
        let now = &told[&boundary.day];
        let other = now
            .iter()
            .filter(|(whose, answer)| late[*whose] != **answer);
        let services: BTreeSet<&str> = other.map(|((service, _), _)| *service).collect();
        let services: Vec<&str> = services.into_iter().collect();
        let line = format!("{} {}", boundary.day, boundary.name);
        (
            line,
            if services.is_empty() {
                NOBODY.to_owned()
            } else {
                services.join(", ")
            },
        )
    };
    boundaries.iter().map(services).collect()
}

/// The list says the same, and gives a reason wherever nobody's answer changes.
fn hold_against_the_list(found: &BTreeMap<String, String>) {
    let text = fs::read_to_string(law_folder().join("cases/changes.txt")).unwrap();
    let lines = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty());
    let mut listed = BTreeMap::new();
    for line in lines {
        let (boundary, told) = line.split_once(": ").unwrap_or((line, ""));
        let (services, why) = told.split_once(" — ").unwrap_or((told, ""));
        let argued = services != NOBODY || !why.trim().is_empty();
        assert!(
            argued,
            "`{boundary}` changes nobody's answer, and no reason is given"
        );
        listed.insert(boundary.to_owned(), services.to_owned());
    }
    let lines = |from: &BTreeMap<String, String>, other: &BTreeMap<String, String>| {
        let missing = from
            .iter()
            .filter(|(boundary, told)| other.get(*boundary) != Some(told));
        let lines = missing.map(|(boundary, told)| format!("{boundary}: {told}"));
        lines.collect::<Vec<_>>().join("\n")
    };
    let (new, gone) = (lines(found, &listed), lines(&listed, found));
    assert!(
        new.is_empty() && gone.is_empty(),
        "law/cases/changes.txt lacks:\n{new}\nand has too much:\n{gone}"
    );
}
