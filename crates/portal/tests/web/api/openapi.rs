//! The description says what is there, and the page about it can be read.

use std::fs;

use axum::http::{StatusCode, header};
use serde_json::Value;

use super::ask;
use crate::site::get;

/// All references of a description.
fn references<'j>(json: &'j Value, found: &mut Vec<&'j str>) {
    match json {
        Value::Object(fields) => {
            found.extend(fields.get("$ref").and_then(Value::as_str));
            fields.values().for_each(|field| references(field, found));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[tokio::test]
async fn every_reference_leads_somewhere() {
    let description = get("/api/v1/openapi.json").await.json();
    assert_eq!(description["openapi"], "3.1.0");
    let mut found = Vec::new();
    references(&description, &mut found);
    assert!(found.len() > 50, "{}", found.len());
    for reference in found {
        let pointer = reference.strip_prefix('#').unwrap();
        assert!(description.pointer(pointer).is_some(), "{reference}");
    }
}

#[tokio::test]
async fn every_operation_is_described() {
    let description = ruqsat_portal::openapi();
    let paths = description["paths"].as_object().unwrap();
    assert_eq!(paths.len(), 13);
    for operation in paths
        .values()
        .flat_map(|path| path.as_object().unwrap().values())
    {
        assert!(
            operation["summary"]
                .as_str()
                .is_some_and(|words| !words.is_empty())
        );
        assert!(
            operation["responses"]["200"].is_object() && operation["responses"]["429"].is_object()
        );
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            assert!(
                !parameter["description"].as_str().unwrap().is_empty(),
                "{parameter}"
            );
            assert_ne!(parameter["schema"]["type"], Value::Null, "{parameter}");
        }
    }
}

#[test]
fn the_copy_in_the_repository_is_fresh() {
    let kept = fs::read_to_string("../../docs/openapi.json").unwrap();
    let kept: Value = serde_json::from_str(&kept).unwrap();
    assert!(kept == ruqsat_portal::openapi(), "run `cargo xtask pages`");
}

#[tokio::test]
async fn the_page_shows_each_operation_with_an_answer_of_today() {
    for address in ["/api", "/en/api", "/kk/api", "/ru/api"] {
        let page = get(address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        let page = page.text();
        for path in ruqsat_portal::openapi()["paths"]
            .as_object()
            .unwrap()
            .keys()
        {
            let shown = format!("/api/v1{path}");
            assert!(page.contains(&shown), "{address} lacks {shown}");
        }
        let (_, main) = page.split_once("<main").unwrap();
        assert_eq!(main.matches("<details>").count(), 13, "an example for each");
        assert!(page.contains("&quot;STAY.WINDOW&quot;") || page.contains("&#34;STAY.WINDOW&#34;"));
        assert!(
            !page.contains("problem+json</code></pre>"),
            "an example that fails"
        );
        for id in ["facts", "too-many", "not-found"] {
            assert!(page.contains(&format!("<dt id=\"{id}\">")), "{id}");
        }
        assert!(!page.contains("{api-"), "a message is missing");
    }
    let russian = ask(
        axum::http::Method::GET,
        "/api",
        &[("accept-language", "ru")],
    )
    .await;
    assert!(
        russian
            .header(header::CONTENT_TYPE)
            .starts_with("text/html")
    );
    assert!(russian.text().contains("<html lang=\"ru\">"));
}
