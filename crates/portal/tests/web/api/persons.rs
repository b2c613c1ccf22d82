//! Trips that are not made yet, and the way to a permit.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::json;

use super::post_json;
use crate::site::{Answer, Browser};

/// Somebody who is inside since the first of October.
const INSIDE: &str = r#"{"citizenship": "RU", "on": "2026-10-20",
    "crossings": [{"on": "2026-10-01", "way": "in"}]}"#;

#[tokio::test]
async fn a_trip_is_shown_beside_staying() {
    let asked = "/api/v1/what-if?leave=2026-11-01&return=2026-12-01";
    let trip = post_json(asked, INSIDE).await.json();
    for part in ["before", "away", "after"] {
        assert_eq!(trip[part]["on"], "2026-12-01", "{part}");
    }
    assert_ne!(
        trip["before"]["stay"]["days_used"],
        trip["after"]["stay"]["days_used"]
    );
    let only_out = post_json("/api/v1/what-if?leave=2026-11-01", INSIDE)
        .await
        .json();
    assert_eq!(
        only_out["before"]["on"], "2026-11-02",
        "the day of leaving is still inside"
    );
    assert_eq!(only_out.get("away"), None);
}

#[tokio::test]
async fn a_trip_that_cannot_be_made_names_the_day() {
    for (question, parameter) in [
        ("leave=2026-09-01", "leave"),
        ("return=2026-12-01", "return"),
        ("leave=2026-11-01&return=2026-10-31", "return"),
    ] {
        let answer = post_json(&format!("/api/v1/what-if?{question}"), INSIDE).await;
        let problem = answer.problem(StatusCode::UNPROCESSABLE_ENTITY, "facts");
        assert_eq!(problem["problems"][0]["parameter"], parameter, "{question}");
    }
    for (question, parameter) in [
        ("leave=2026-11-01&on=2099-01-01", "on"),
        ("leave=2026-11-01&return=2099-01-01", "return"),
    ] {
        let answer = post_json(&format!("/api/v1/what-if?{question}"), INSIDE).await;
        let problem = answer.problem(StatusCode::UNPROCESSABLE_ENTITY, "not-covered");
        assert_eq!(problem["problems"][0]["parameter"], parameter, "{question}");
    }
    let nothing = post_json("/api/v1/what-if", INSIDE).await;
    let problem = nothing.problem(StatusCode::BAD_REQUEST, "parameters");
    assert_eq!(problem["problems"][0]["code"], "missing");
}

async fn plan(question: &str, accept: &str) -> Answer {
    let request = Request::post(format!("/api/v1/plans?{question}"))
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::ACCEPT, accept);
    Browser::default().send(request, Body::from(INSIDE)).await
}

#[tokio::test]
async fn a_plan_is_json_or_a_calendar() {
    let json = plan("goal=trp", "*/*").await;
    assert_eq!(json.header(header::CONTENT_TYPE), "application/json");
    let steps = json.json()["steps"].as_array().unwrap().len();
    assert!(steps > 0);
    let calendar = plan("goal=trp&lang=ru&mark=a-1", "text/calendar").await;
    assert!(
        calendar
            .header(header::CONTENT_TYPE)
            .starts_with("text/calendar")
    );
    let text = calendar.text();
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.contains("BEGIN:VEVENT"));
    assert!(text.contains("a-1@ruqsat"), "{text}");
    plan("goal=rp", "text/html")
        .await
        .problem(StatusCode::NOT_ACCEPTABLE, "not-acceptable");
}

#[tokio::test]
async fn a_goal_is_needed_and_is_one_of_two() {
    for (question, code) in [
        ("", "missing"),
        ("goal=citizenship", "unknown_word"),
        ("goal=trp,rp", "unknown_word"),
        ("goal=trp&mark=%3Cscript%3E", "out_of_range"),
    ] {
        let problem = plan(question, "*/*").await;
        let problem = problem.problem(StatusCode::BAD_REQUEST, "parameters");
        assert_eq!(problem["problems"][0]["code"], code, "{question}");
    }
    let wrong = post_json("/api/v1/plans?goal=rp", r#"{"citizenship": 1}"#).await;
    let problem = wrong.problem(StatusCode::UNPROCESSABLE_ENTITY, "facts");
    assert_eq!(problem["problems"][0]["path"], json!("$.citizenship"));
}
