//! The answer taken along: on paper, in a calendar, to another device.

mod calendar;
mod camera;
mod keep;
mod paper;

use axum::http::{StatusCode, header};

use crate::site::{Answer, Browser};

/// A browser with the answers of a demo person.
async fn person(id: &str) -> Browser {
    let mut browser = Browser::default();
    browser.post(&format!("/en/demo/{id}"), &[]).await;
    browser
}

/// A file of the day of the answer, whose name says nothing of the person.
fn assert_attached(answer: &Answer, kind: &str, ending: &str) {
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header(header::CONTENT_TYPE), kind);
    let name = answer.header(header::CONTENT_DISPOSITION);
    assert!(
        name.starts_with("attachment; filename=\"ruqsat-2026-"),
        "{name}"
    );
    assert!(name.ends_with(&format!(".{ending}\"")), "{name}");
    assert_eq!(answer.header(header::CACHE_CONTROL), "no-store");
}

#[tokio::test]
async fn who_has_answered_nothing_is_asked_first() {
    for address in ["/ru/answer.pdf", "/ru/answer.ics"] {
        let answer = crate::site::get(address).await;
        assert_eq!(answer.location(), "/ru/questions", "{address}");
    }
}

#[tokio::test]
async fn the_answer_leads_to_all_that_can_be_taken_along() {
    let page = person("counting-days").await.get("/kk/answer").await.text();
    for address in [
        "/kk/answer.pdf",
        "/kk/answer.ics",
        "/kk/answer/print",
        "/kk/answer/receipt.json",
        "/kk/keep",
    ] {
        assert!(page.contains(&format!("href=\"{address}\"")), "{address}");
    }
}
