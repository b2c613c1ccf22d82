//! Input by somebody who means harm: a clear error, a quick one, and a server that lives on.

use axum::http::{StatusCode, header};
use serde_json::{Value, json};

use super::{SOMEBODY, post, post_json};
use crate::site::Browser;

const ASSESSMENTS: &str = "/api/v1/assessments";

/// So many days in and out, one after another, from 1990 on.
fn crossings(count: usize) -> String {
    let mut day: ruqsat_calendar::Day = "1990-01-01".parse().unwrap();
    let crossing = |place: usize| {
        let way = if place.is_multiple_of(2) { "in" } else { "out" };
        day = day.plus_days(1);
        format!(r#"{{"on":"{day}","way":"{way}"}}"#)
    };
    (0..count).map(crossing).collect::<Vec<_>>().join(",")
}

fn facts(crossings: &str) -> String {
    format!(r#"{{"citizenship":"UZ","on":"2026-11-21","crossings":[{crossings}]}}"#)
}

#[tokio::test]
async fn thousands_of_crossings_are_assessed_or_refused() {
    let many = post_json(ASSESSMENTS, facts(&crossings(1_000))).await;
    assert_eq!(many.status, StatusCode::OK, "{}", many.text());
    let most = post_json(ASSESSMENTS, facts(&crossings(7_000))).await;
    assert_eq!(most.status, StatusCode::OK);
    let too_many = facts(&crossings(100_000));
    let answer = post_json(ASSESSMENTS, too_many.clone()).await;
    answer.problem(StatusCode::PAYLOAD_TOO_LARGE, "too-large");
    let line = post(ASSESSMENTS, "application/jsonl", too_many)
        .await
        .json();
    let codes: Vec<&Value> = line["error"]["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["code"])
        .collect();
    assert!(codes.contains(&&json!("too_many")), "{codes:?}");
}

#[tokio::test]
async fn json_that_goes_too_deep_is_refused() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = format!("{}0{}", open.repeat(30_000), close.repeat(30_000));
        let answer = post_json(ASSESSMENTS, deep).await;
        assert!(answer.status.is_client_error(), "{}", answer.text());
        let inside = format!(r#"{{"citizenship":{}"#, open.repeat(30_000));
        let answer = post_json(ASSESSMENTS, inside).await;
        answer.problem(StatusCode::BAD_REQUEST, "unreadable");
    }
}

#[tokio::test]
async fn bytes_that_are_no_text_are_refused() {
    for bytes in [
        &b"\xff\xfe{"[..],
        b"{\"citizenship\": \"\xc3\x28\"}",
        b"\0\0\0",
        b"\x80",
    ] {
        let answer = post_json(ASSESSMENTS, bytes.to_vec()).await;
        answer.problem(StatusCode::BAD_REQUEST, "unreadable");
    }
}

#[tokio::test]
async fn a_field_that_stands_twice_is_named() {
    let twice = r#"{"citizenship":"UZ","citizenship":"RU"}"#;
    let answer = post_json(ASSESSMENTS, twice).await;
    let problem = answer.problem(StatusCode::UNPROCESSABLE_ENTITY, "facts");
    assert_eq!(problem["problems"][0]["code"], "repeated");
}

#[tokio::test]
async fn days_that_do_not_exist_are_named() {
    let broken = [
        "2026-02-30",
        "2026-13-01",
        "0000-01-01",
        "9999-99-99",
        "2026-1-1",
        "1.1.2026",
        "",
        "2026-01-01T00:00:00Z",
        "²⁰²⁶-01-01",
        "-2026-01-01",
        "2026-01-0\u{0661}",
    ];
    for day in broken {
        let body = json!({"citizenship": "UZ", "born": day}).to_string();
        let answer = post_json(ASSESSMENTS, body).await;
        let problem = answer.problem(StatusCode::UNPROCESSABLE_ENTITY, "facts");
        assert_eq!(problem["problems"][0]["path"], "$.born", "{day}");
    }
}

/// Every text of the facts, one after another, becomes this.
fn poisoned(value: &mut Value, poison: &str) {
    match value {
        Value::String(text) => poison.clone_into(text),
        Value::Array(items) => items.iter_mut().for_each(|item| poisoned(item, poison)),
        Value::Object(fields) => fields
            .values_mut()
            .for_each(|field| poisoned(field, poison)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[tokio::test]
async fn script_in_every_field_stays_text() {
    let example = std::fs::read_to_string("../../examples/couple-to-rp.json").unwrap();
    for poison in [
        "<script>alert(1)</script>",
        "\u{0}",
        "' OR 1=1 --",
        "{{7*7}}",
        "\u{202e}x",
    ] {
        let mut facts: Value = serde_json::from_str(&example).unwrap();
        poisoned(&mut facts, poison);
        let answer = post_json(ASSESSMENTS, facts.to_string()).await;
        let problem = answer.problem(StatusCode::UNPROCESSABLE_ENTITY, "facts");
        assert!(problem["problems"].as_array().unwrap().len() > 3);
        assert_eq!(answer.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    }
    let named = r#"{"citizenship":"UZ","<img src=x onerror=alert(1)>":1}"#;
    let answer = post_json(ASSESSMENTS, named).await;
    assert_eq!(
        answer.problem(StatusCode::UNPROCESSABLE_ENTITY, "facts")["problems"][0]["code"],
        "unknown_field"
    );
}

#[tokio::test]
async fn numbers_beyond_all_measure_are_refused() {
    for number in [
        "1e400",
        "-1",
        "99999999999999999999999",
        "1.5",
        "0x10",
        "NaN",
    ] {
        let body = format!(r#"{{"citizenship":"UZ","funds_kzt":{number}}}"#);
        let answer = post_json(ASSESSMENTS, body).await;
        assert!(
            answer.status.is_client_error(),
            "{number}: {}",
            answer.status
        );
    }
}

#[tokio::test]
async fn headers_cannot_confuse() {
    let cookies = "a=b; ".repeat(3_000);
    let forwarded = "1.2.3.4, ".repeat(2_000);
    let request = axum::http::Request::post(ASSESSMENTS)
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::COOKIE, cookies)
        .header("x-forwarded-for", forwarded)
        .header(header::ACCEPT_LANGUAGE, "x,".repeat(10_000))
        .header(
            header::ACCEPT,
            format!("{}*/*", "text/html;q=0.1,".repeat(30)),
        )
        .header("x-http-method-override", "DELETE")
        .header("x-original-url", "/metrics");
    let answer = Browser::default().send(request, SOMEBODY.into()).await;
    assert_eq!(answer.status, StatusCode::OK);
    let odd = axum::http::Request::post(ASSESSMENTS)
        .header(header::CONTENT_TYPE, &b"application/json\xff"[..])
        .header(header::ACCEPT_LANGUAGE, &b"\xff"[..]);
    let answer = Browser::default().send(odd, SOMEBODY.into()).await;
    answer.problem(StatusCode::UNSUPPORTED_MEDIA_TYPE, "media-type");
}

#[tokio::test]
async fn a_flood_of_wrong_lines_is_answered_line_by_line() {
    let lines = "x\n".repeat(20_000);
    let answer = post(ASSESSMENTS, "application/jsonl", lines).await;
    assert_eq!(answer.text().lines().count(), 20_000);
}
