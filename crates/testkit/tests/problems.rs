//! Whatever the contract finds wrong is said in each language.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has to stop")]

use std::collections::BTreeSet;

use ruqsat_calendar::Day;
use ruqsat_contract::{Assessor, DayAsked, Fault, Problem, Refused};
use ruqsat_testkit::{law, states};
use ruqsat_wording::{Language, Wording};

/// Facts that are refused, one way or another: together they meet every fault.
const BROKEN: [&str; 19] = [
    r#"{"citizenship": "#,
    r#"{"citizenshp": "UZ"}"#,
    r#"{"citizenship": "UZ", "citizenship": "UZ"}"#,
    r#"{"citizenship": "UZ", "born": null, "crossings": "no", "funds_kzt": -1}"#,
    r#"{"citizenship": "ZZ", "iin": "12"}"#,
    r#"{"citizenship": "UZ", "convictions": "some"}"#,
    r#"{"citizenship": "UZ", "documents": [{"id": "pasport"}]}"#,
    r#"{"citizenship": "UZ", "documents": [{"id": "qqqq"}]}"#,
    r#"{"citizenship": "UZ", "born": "1 May 1990"}"#,
    r#"{"citizenship": "UZ", "born": "1990-02-30"}"#,
    r#"{"citizenship": "UZ", "crossings": [{"on": "2026-01-01", "way": "in", "at": "25:10"}]}"#,
    r#"{"citizenship": "UZ", "visas": [{"category": "", "from": "2026-01-01", "until": "2026-02-01"}]}"#,
    r#"{"citizenship": "UZ", "visas": [{"category": "C3", "from": "2026-02-01", "until": "2026-01-01"}]}"#,
    r#"{"citizenship": "UZ", "born": "2030-01-01"}"#,
    r#"{"citizenship": "UZ", "crossings": [{"on": "2026-01-01", "way": "out"}]}"#,
    r#"{"citizenship": "UZ", "crossings": [{"on": "2026-01-01", "way": "in"}, {"on": "2026-01-02", "way": "in"}]}"#,
    r#"{"citizenship": "UZ", "wants": {"permit": "rp_card", "ground": "employment"}}"#,
    r#"{"citizenship": "UZ", "on": "1999-01-01"}"#,
    r#"{"citizenship": "UZ", "housing": {"owners": 0}, "study": {"enrolment": 1}, "work": 7}"#,
];

fn problems() -> Vec<Problem> {
    let assessor = Assessor::new(law(), states());
    let on: Day = "2026-11-21".parse().unwrap();
    let crossing = r#"{"on": "2026-01-01", "way": "in"}"#;
    let many = vec![crossing; 10_001].join(",");
    let many = format!(r#"{{"citizenship": "UZ", "crossings": [{many}]}}"#);
    let broken = BROKEN.iter().copied().chain([many.as_str()]);
    broken
        .flat_map(|text| {
            let Refused(problems) = assessor
                .read(text.as_bytes(), DayAsked::Otherwise(on))
                .unwrap_err();
            problems
        })
        .collect()
}

fn said(words: &Wording, problem: &Problem) -> String {
    words.problem(&ruqsat_wording::Problem {
        code: problem.fault.code(),
        fact: &problem.path.fact(),
        item: problem
            .path
            .item()
            .and_then(|item| i32::try_from(item).ok()),
        values: &problem.fault.values(),
        quoted: &problem.fault.quoted(),
    })
}

#[test]
fn every_fault_is_met() {
    let met: BTreeSet<&str> = problems()
        .iter()
        .map(|problem| problem.fault.code())
        .collect();
    let all: BTreeSet<&str> = Fault::CODES.iter().copied().collect();
    assert_eq!(met, all);
}

#[test]
fn every_fault_is_said_in_each_language_without_a_hole() {
    for language in Language::ALL {
        let words = Wording::new(language, [], []).unwrap();
        for problem in problems() {
            let told = said(&words, &problem);
            let whole = !told.contains(['{', '}', '$']) && !told.contains("wanted-");
            assert!(whole, "{language} {}: {told}", problem.fault.code());
            let quoted = problem.fault.quoted();
            assert!(told.contains(&quoted), "{language}: `{quoted}` in {told}");
        }
    }
}

#[test]
fn every_field_of_the_facts_has_a_name_in_each_language() {
    let schema = ruqsat_contract::facts_schema();
    let fields = schema["properties"].as_object().unwrap();
    for language in Language::ALL {
        let words = Wording::new(language, [], []).unwrap();
        for field in fields.keys() {
            assert!(words.has(&format!("fact-{field}")), "{language}: {field}");
        }
    }
}

#[test]
fn a_problem_names_the_fact_its_entry_and_what_to_do() {
    let problems = problems();
    let of = |code: &str| {
        let mut found = problems
            .iter()
            .filter(|problem| problem.fault.code() == code);
        found.next().unwrap()
    };
    let english = Wording::new(Language::English, [], []).unwrap();
    assert_eq!(
        said(&english, of("entry_while_inside")),
        "days of border crossings, entry 2: an entry on 2 January 2026 comes while you are already \
         inside: add the exit, or correct the day"
    );
    assert_eq!(
        said(&english, of("unknown_word")),
        "convictions: this word is not in its list; write none, spent, unspent"
    );
    assert_eq!(
        said(&english, of("not_json")),
        "the facts as a whole: this is no JSON that can be read"
    );
    let russian = Wording::new(Language::Russian, [], []).unwrap();
    assert_eq!(
        said(&russian, of("null")),
        "дата рождения: пусто: напишите день как 2026-11-21 или уберите поле, если неизвестно"
    );
    let kazakh = Wording::new(Language::Kazakh, [], []).unwrap();
    assert_eq!(
        said(&kazakh, of("not_twelve_digits")),
        "ЖСН: ЖСН он екі цифрдан тұрады: оны тырнақшада жазыңыз"
    );
}
