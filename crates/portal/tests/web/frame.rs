//! What every page owes: its language, its headers, a way on.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};

use crate::site::{Browser, get, send};

#[tokio::test]
async fn the_front_door_leads_to_the_language_that_is_liked_best() {
    for (accepted, leads) in [("ru-RU,ru;q=0.9", "/ru"), ("de", "/kk"), ("en-GB", "/en")] {
        let request = Request::get("/").header(header::ACCEPT_LANGUAGE, accepted);
        let answer = Browser::default().send(request, Body::empty()).await;
        assert_eq!(answer.location(), leads);
    }
}

#[tokio::test]
async fn a_language_once_chosen_is_remembered() {
    let mut browser = Browser::default();
    browser.get("/ru").await;
    assert_eq!(browser.get("/").await.location(), "/ru");
}

#[tokio::test]
async fn every_answer_is_guarded() {
    for address in ["/en", "/nowhere", "/en/nowhere", "/health"] {
        let answer = get(address).await;
        let policy = answer.header(header::CONTENT_SECURITY_POLICY);
        assert!(policy.contains("default-src 'none'"), "{address}");
        assert!(!policy.contains("unsafe"), "{address}");
        assert_eq!(answer.header(header::CACHE_CONTROL), "no-store");
        assert_eq!(answer.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    }
}

#[tokio::test]
async fn a_page_that_does_not_exist_says_what_to_do_next() {
    for address in ["/nowhere", "/xx/law", "/ru/nowhere", "/ru/demo/nobody"] {
        let answer = get(address).await;
        let expected = [StatusCode::NOT_FOUND, StatusCode::METHOD_NOT_ALLOWED];
        assert!(
            expected.contains(&answer.status),
            "{address}: {}",
            answer.status
        );
    }
    let page = get("/ru/nowhere").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.text().contains("href=\"/ru\""));
}

#[tokio::test]
async fn the_language_switch_keeps_the_place() {
    let page = get("/ru/nowhere?x=1").await.text();
    assert!(page.contains("href=\"/kk/nowhere?x=1\""), "{page}");
}

#[tokio::test]
async fn another_site_cannot_send_forms_in_a_persons_name() {
    let foreign = [
        ("sec-fetch-site", "cross-site"),
        ("origin", "https://elsewhere.example"),
    ];
    for (name, value) in foreign {
        let request = Request::post("/en/forget").header(name, value);
        let answer = Browser::default().send(request, Body::empty()).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
    }
    let own = Request::post("/en/forget").header("sec-fetch-site", "same-origin");
    let answer = Browser::default().send(own, Body::empty()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_demo_person_can_be_opened_and_forgotten() {
    let mut browser = Browser::default();
    let answer = browser.post("/en/demo/counting-days", &[]).await;
    assert_eq!(answer.location(), "/en/answer");
    assert!((200..3_000).contains(&browser.cookie_letters()));
    browser.post("/en/forget", &[]).await;
    assert_eq!(browser.cookie_letters(), 0);
}

#[tokio::test]
async fn assets_are_named_after_their_content_and_kept() {
    let page = get("/en").await.text();
    let from = page.find("/assets/ruqsat.").unwrap();
    let address = page[from..].split('"').next().unwrap();
    let answer = get(address).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.header(header::CACHE_CONTROL).contains("immutable"));
    assert_eq!(
        get("/assets/ruqsat.000000000000.css").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn machines_are_told_that_all_is_well() {
    let health = get("/health").await;
    assert_eq!(
        (health.status, health.text().starts_with("ok\nlaw ")),
        (StatusCode::OK, true)
    );
    get("/en").await;
    let metrics = get("/metrics").await.text();
    assert!(metrics.contains("route=\"/{language}\""), "{metrics}");
    assert!(!metrics.contains("nowhere"), "{metrics}");
}

#[tokio::test]
async fn a_method_that_somebody_invented_is_harmless() {
    let method = Method::from_bytes(b"BREW").unwrap();
    let answer = send(method, "/en", Body::empty()).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
}
