//! Facts in, answers out: one person, or one a line.

use axum::http::{StatusCode, header};
use ruqsat_contract::{Assessor, DayAsked};

use super::{SOMEBODY, post, post_json};
use crate::site::app;

const ASSESSMENTS: &str = "/api/v1/assessments";

/// What the contract makes of facts, with the end of the line.
fn expected(facts: &[u8], day: DayAsked) -> Vec<u8> {
    let app = app();
    let states = app
        .book
        .reference
        .states
        .all()
        .iter()
        .map(|name| name.state);
    let mut answer = Vec::new();
    let mut assessor = Assessor::new(app.book.law, states);
    assessor.answer(facts, day, &mut answer).unwrap();
    answer.push(b'\n');
    answer
}

#[tokio::test]
async fn an_answer_is_that_of_the_command_line_byte_for_byte() {
    let examples = std::fs::read_dir("../../examples").unwrap();
    let files = examples.map(|entry| entry.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|end| end == "json"));
    let mut count = 0;
    for path in files {
        let facts = std::fs::read(&path).unwrap();
        let answer = post_json(ASSESSMENTS, facts.clone()).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", path.display());
        assert_eq!(answer.header(header::CONTENT_TYPE), "application/json");
        assert_eq!(answer.header(header::CACHE_CONTROL), "no-store");
        let today = DayAsked::Otherwise(app().today());
        assert!(
            answer.bytes == expected(&facts, today),
            "{}",
            path.display()
        );
        count += 1;
    }
    assert!(count >= 5, "{count} examples");
}

#[tokio::test]
async fn the_day_of_the_address_beats_that_of_the_facts() {
    let facts = r#"{"citizenship": "UZ", "on": "2026-03-01"}"#;
    let of_the_facts = post_json(ASSESSMENTS, facts).await.json();
    assert_eq!(of_the_facts["on"], "2026-03-01");
    let asked = post_json("/api/v1/assessments?on=2026-05-04", facts).await;
    assert_eq!(asked.json()["on"], "2026-05-04");
    let none = post_json(ASSESSMENTS, SOMEBODY).await.json();
    assert_eq!(none["on"], app().today().to_string());
}

#[tokio::test]
async fn each_line_is_answered_in_its_place() {
    let lines = format!("{SOMEBODY}\n\n{{\"citizenship\": \"ZZ\"}}\r\n{{\n{SOMEBODY}");
    for kind in ["application/jsonl", "application/x-ndjson; charset=utf-8"] {
        let answer = post(ASSESSMENTS, kind, lines.clone()).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header(header::CONTENT_TYPE), "application/jsonl");
        let text = answer.text();
        let answers: Vec<serde_json::Value> = text
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        assert_eq!(answers.len(), 4, "{text}");
        assert!(answers[0]["stay"].is_object() && answers[3] == answers[0]);
        let wrong = &answers[1]["error"]["problems"][0];
        assert_eq!(
            (&answers[1]["line"], &wrong["code"]),
            (&3.into(), &"not_a_state".into())
        );
        assert_eq!(answers[2]["line"], 4);
    }
}

#[tokio::test]
async fn many_lines_are_the_same_as_one_after_another() {
    let lines = format!("{SOMEBODY}\n").repeat(300);
    let answer = post(ASSESSMENTS, "application/jsonl", lines).await;
    let one = expected(SOMEBODY.as_bytes(), DayAsked::Otherwise(app().today()));
    assert!(answer.bytes == one.repeat(300));
}

#[tokio::test]
async fn nobody_is_answered_by_nothing() {
    let answer = post(ASSESSMENTS, "application/jsonl", "\n \n").await;
    assert_eq!(
        (answer.status, answer.text().as_str()),
        (StatusCode::OK, "")
    );
}
