//! Every error says what went wrong and where, and leaves as a problem of RFC 9457.

use axum::http::{Method, StatusCode, header};
use serde_json::json;

use super::{SOMEBODY, ask, post, post_json};
use crate::site::{Browser, get};

const ASSESSMENTS: &str = "/api/v1/assessments";

#[tokio::test]
async fn facts_that_cannot_be_true_are_all_named_with_their_places() {
    let facts = "{\n  \"citizenship\": \"UZ\",\n  \"born\": \"1990-02-30\",\n  \"crosings\": []\n}";
    let answer = post_json(ASSESSMENTS, facts).await;
    let problem = answer.problem(StatusCode::UNPROCESSABLE_ENTITY, "facts");
    let found = problem["problems"].as_array().unwrap();
    assert_eq!(found.len(), 2);
    let first = json!({
        "path": "$.born", "code": "no_such_day", "line": 3, "column": 11,
        "message": "`$.born` is `1990-02-30`, a day that the calendar does not have",
    });
    assert_eq!(found[0], first);
    assert_eq!(found[1]["path"], "$.crosings");
}

#[tokio::test]
async fn what_is_no_json_is_told_apart() {
    for body in ["", "{", "[1", "{\"a\": 1,}", "\u{feff}x"] {
        let answer = post_json(ASSESSMENTS, body).await;
        let problem = answer.problem(StatusCode::BAD_REQUEST, "unreadable");
        assert_eq!(
            problem["problems"].as_array().unwrap().last().unwrap()["code"],
            "not_json"
        );
    }
}

#[tokio::test]
async fn parameters_are_read_strictly() {
    for (question, code) in [
        ("on=2026-02-30", "not_a_day"),
        ("on=", "not_a_day"),
        ("day=2026-01-01", "unknown_field"),
        ("on=2026-01-01&on=2026-01-02", "repeated"),
    ] {
        let answer = post_json(&format!("{ASSESSMENTS}?{question}"), SOMEBODY).await;
        let problem = answer.problem(StatusCode::BAD_REQUEST, "parameters");
        assert_eq!(problem["problems"][0]["code"], code, "{question}");
        assert!(problem["problems"][0]["parameter"].is_string());
    }
}

#[tokio::test]
async fn a_day_without_law_is_told_apart() {
    let answer = post_json("/api/v1/assessments?on=1999-01-01", SOMEBODY).await;
    let problem = answer.problem(StatusCode::UNPROCESSABLE_ENTITY, "not-covered");
    assert_eq!(problem["problems"][0]["parameter"], "on");
}

#[tokio::test]
async fn facts_are_named_in_the_language_asked_for() {
    let wrong = r#"{"citizenship": "UZ", "born": "1990-02-30"}"#;
    let request = axum::http::Request::post(ASSESSMENTS)
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::ACCEPT_LANGUAGE, "ru");
    let answer = Browser::default().send(request, wrong.into()).await;
    let problem = answer.problem(StatusCode::UNPROCESSABLE_ENTITY, "facts");
    let found = &problem["problems"][0];
    assert_eq!(
        (&found["code"], &found["path"]),
        (&json!("no_such_day"), &json!("$.born"))
    );
    let message = found["message"].as_str().unwrap();
    assert!(
        message.contains("1990-02-30") && message.contains("календар"),
        "{message}"
    );
}

#[tokio::test]
async fn nothing_below_api_is_answered_by_a_page() {
    for address in [
        "/api/v1",
        "/api/v1/",
        "/api/v1/nothing",
        "/api/v2/x",
        "/api/law/ml",
    ] {
        get(address)
            .await
            .problem(StatusCode::NOT_FOUND, "not-found");
    }
}

#[tokio::test]
async fn an_address_says_which_methods_it_takes() {
    for method in [Method::GET, Method::PUT, Method::DELETE, Method::HEAD] {
        let answer = ask(method.clone(), ASSESSMENTS, &[]).await;
        assert_eq!(answer.header(header::ALLOW), "POST");
        if method != Method::HEAD {
            answer.problem(StatusCode::METHOD_NOT_ALLOWED, "method");
        }
    }
    let answer = ask(Method::OPTIONS, ASSESSMENTS, &[]).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    assert_eq!(answer.header(header::ALLOW), "POST");
    let head = ask(Method::HEAD, "/api/v1/openapi.json", &[]).await;
    assert_eq!((head.status, head.bytes.len()), (StatusCode::OK, 0));
}

#[tokio::test]
async fn kinds_of_bodies_and_answers_that_are_not_known_are_refused() {
    for kind in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/jsonx",
        "",
    ] {
        let answer = post(ASSESSMENTS, kind, SOMEBODY).await;
        answer.problem(StatusCode::UNSUPPORTED_MEDIA_TYPE, "media-type");
    }
    let packed = [
        ("content-type", "application/json"),
        ("content-encoding", "gzip"),
    ];
    let answer = ask(Method::POST, ASSESSMENTS, &packed).await;
    answer.problem(StatusCode::UNSUPPORTED_MEDIA_TYPE, "media-type");
    let page = [
        ("content-type", "application/json"),
        ("accept", "text/html"),
    ];
    let answer = ask(Method::POST, ASSESSMENTS, &page).await;
    answer.problem(StatusCode::NOT_ACCEPTABLE, "not-acceptable");
}

#[tokio::test]
async fn a_body_that_is_too_large_is_not_read() {
    let answer = post_json(ASSESSMENTS, " ".repeat(256 * 1024 + 1)).await;
    let problem = answer.problem(StatusCode::PAYLOAD_TOO_LARGE, "too-large");
    assert!(
        problem["detail"].as_str().unwrap().contains("256"),
        "{problem}"
    );
    let lines = "\n".repeat(16 * 1024 * 1024 + 1);
    let answer = post(ASSESSMENTS, "application/jsonl", lines).await;
    answer.problem(StatusCode::PAYLOAD_TOO_LARGE, "too-large");
    let just = format!("{SOMEBODY}{}", " ".repeat(256 * 1024 - SOMEBODY.len()));
    assert_eq!(post_json(ASSESSMENTS, just).await.status, StatusCode::OK);
}

#[tokio::test]
async fn errors_speak_the_language_that_is_asked_for() {
    let titles = [
        ("ru-RU,ru;q=0.9", "ru", "По этому адресу ничего нет"),
        ("kk", "kk", "Бұл мекенжайда ештеңе жоқ"),
        ("de", "en", "There is nothing at this address"),
    ];
    for (accepted, code, title) in titles {
        let answer = ask(Method::GET, "/api/v1/x", &[("accept-language", accepted)]).await;
        assert_eq!(answer.header(header::CONTENT_LANGUAGE), code);
        assert_eq!(
            answer.problem(StatusCode::NOT_FOUND, "not-found")["title"],
            title
        );
    }
}
