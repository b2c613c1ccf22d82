//! What the answers rest on, for programs.

use axum::http::{Method, StatusCode, header};
use serde_json::json;

use super::ask;
use crate::site::get;

#[tokio::test]
async fn a_rule_is_told_in_the_language_asked_for() {
    let english = get("/api/v1/rules/STAY.WINDOW").await;
    assert_eq!(english.status, StatusCode::OK);
    assert_eq!(english.header(header::CONTENT_LANGUAGE), "en");
    let english = english.json();
    assert_eq!(english["rule"], "STAY.WINDOW");
    assert!(english["cases_in_all"].as_u64().unwrap() > 0);
    let russian = get("/api/v1/rules/stay.window?lang=ru").await.json();
    assert_ne!(russian["heading"], english["heading"]);
    let by_header = [("accept-language", "ru")];
    let by_header = ask(Method::GET, "/api/v1/rules/STAY.WINDOW", &by_header).await;
    assert_eq!(by_header.json(), russian);
    let nothing = get("/api/v1/rules/STAY.NOTHING").await;
    nothing.problem(StatusCode::NOT_FOUND, "not-found");
}

#[tokio::test]
async fn all_rules_come_in_one_list() {
    let rules = get("/api/v1/rules").await.json();
    let rules = rules.as_array().unwrap();
    assert_eq!(rules.len(), ruqsat_law::RuleId::ALL.len());
    assert!(
        rules
            .iter()
            .all(|rule| !rule["versions"].as_array().unwrap().is_empty())
    );
}

#[tokio::test]
async fn a_year_and_a_count_explain_themselves() {
    let year = get("/api/v1/calendar/2026").await.json();
    assert_eq!(
        (&year["year"], &year["settled"]),
        (&json!(2026), &json!(true))
    );
    assert!(
        year["days"]
            .as_array()
            .unwrap()
            .iter()
            .any(|day| day["id"] == "nauryz")
    );
    for unknown in ["2031", "-1", "99999", "next"] {
        let answer = get(&format!("/api/v1/calendar/{unknown}")).await;
        answer.problem(StatusCode::NOT_FOUND, "not-found");
    }
    let count = get("/api/v1/calendar/count?from=2026-05-26&days=3&first=excluded")
        .await
        .json();
    let counted = count["days"].as_array().unwrap().iter();
    assert_eq!(counted.filter(|day| day["ordinal"].is_i64()).count(), 3);
    let wrong = get("/api/v1/calendar/count?days=0&first=maybe").await;
    let wrong = wrong.problem(StatusCode::BAD_REQUEST, "parameters");
    let codes = wrong["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["code"]);
    let codes: Vec<_> = codes.collect();
    assert_eq!(codes, ["missing", "out_of_range", "unknown_word"]);
    let beyond = get("/api/v1/calendar/count?from=2026-05-26&days=9999").await;
    let beyond = beyond.problem(StatusCode::UNPROCESSABLE_ENTITY, "not-covered");
    assert_eq!(beyond["problems"][0]["code"], "not_covered");
}

#[tokio::test]
async fn changes_name_what_was_and_what_is() {
    let answer = get("/api/v1/law/changes?from=2025-12-31&to=2026-01-01")
        .await
        .json();
    let changes = answer["changes"].as_array().unwrap();
    let index = changes
        .iter()
        .find(|change| change["part"] == "numbers")
        .unwrap();
    assert!(index["before"] != index["after"]);
    let clock = get("/api/v1/law/changes?from=2024-02-29&to=2024-03-01").await;
    let clock = &clock.json()["changes"][0];
    assert_eq!(clock["part"], "clock");
    assert_eq!(
        (&clock["after"], &clock["sources"]),
        (&json!("UTC+5"), &json!(["gr-20-2024 1"]))
    );
    let same = get("/api/v1/law/changes?from=2026-01-01&to=2026-01-01")
        .await
        .json();
    assert_eq!(same["changes"], json!([]));
    let early = get("/api/v1/law/changes?from=1999-12-31&to=2026-01-01").await;
    let early = early.problem(StatusCode::UNPROCESSABLE_ENTITY, "not-covered");
    assert_eq!(early["problems"][0]["parameter"], "from");
}

#[tokio::test]
async fn statuses_stand_side_by_side() {
    let all = get("/api/v1/comparison").await.json();
    assert_eq!(all["rows"][0]["cells"].as_array().unwrap().len(), 3);
    let two = get("/api/v1/comparison?with=rp,visa-free&different=true")
        .await
        .json();
    let cells = &two["rows"][0]["cells"];
    assert_eq!(
        (&cells[0]["status"], &cells[1]["status"]),
        (&json!("rp"), &json!("visa_free"))
    );
    assert!(two["rows"].as_array().unwrap().len() < all["rows"].as_array().unwrap().len());
    for (with, code) in [
        ("trp", "out_of_range"),
        ("trp,trp", "out_of_range"),
        ("trp,rp,rp,rp", "out_of_range"),
        ("trp,citizen", "unknown_word"),
    ] {
        let answer = get(&format!("/api/v1/comparison?with={with}")).await;
        let problem = answer.problem(StatusCode::BAD_REQUEST, "parameters");
        assert_eq!(problem["problems"][0]["code"], code, "{with}");
    }
}

#[tokio::test]
async fn the_glossary_has_every_term_in_three_languages() {
    let glossary = get("/api/v1/glossary").await.json();
    let terms = glossary["terms"].as_array().unwrap();
    assert!(terms.len() > 20);
    for term in terms {
        for language in ["kk", "ru", "en"] {
            assert!(
                !term["name"][language].as_str().unwrap().is_empty(),
                "{term}"
            );
        }
    }
}

#[tokio::test]
async fn the_api_says_what_it_answers_from() {
    let meta = get("/api/v1/meta").await;
    assert!(meta.header(header::CACHE_CONTROL).contains("public"));
    let meta = meta.json();
    let app = crate::site::app();
    assert_eq!(meta["edition"], *app.book.law.edition);
    assert_eq!(meta["today"], app.today().to_string());
    let schema = get("/api/v1/schemas/facts").await;
    assert_eq!(
        schema.header(header::CONTENT_TYPE),
        "application/schema+json"
    );
    assert_eq!(schema.json(), ruqsat_contract::facts_schema());
    let nothing = get("/api/v1/schemas/person").await;
    nothing.problem(StatusCode::NOT_FOUND, "not-found");
}
