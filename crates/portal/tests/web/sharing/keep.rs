//! Subscriptions, other devices and files.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use ruqsat_edition::LawFiles;
use ruqsat_portal::{App, Clock, Config, router};
use tower::ServiceExt as _;

use super::{assert_attached, person};
use crate::site::{Answer, Browser, config, get};

/// What stands in a text area of a page.
pub(super) fn area(page: &str, id: &str) -> String {
    let from = page.find(&format!("id=\"{id}\"")).expect("the page has it");
    let inside = page[from..].split_once('>').unwrap().1;
    inside.split_once('<').unwrap().0.to_owned()
}

/// An address without its origin.
fn local(address: &str) -> String {
    address
        .strip_prefix("http://127.0.0.1:8080")
        .unwrap()
        .to_owned()
}

async fn upload(browser: &mut Browser, file: &str) -> Answer {
    let body = format!(
        "--cut\r\ncontent-disposition: form-data; name=\"file\"; filename=\"me.json\"\r\n\r\n{file}\r\n--cut--\r\n"
    );
    let request = Request::post("/en/continue/file")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=cut");
    browser.send(request, Body::from(body)).await
}

#[tokio::test]
async fn a_calendar_subscribes_without_cookies_and_leaves_no_trace() {
    let page = person("counting-days").await.get("/ru/keep").await.text();
    let address = local(&area(&page, "feed"));
    let feed = get(&address).await;
    assert_eq!(feed.status, StatusCode::OK);
    assert_eq!(
        feed.header(header::CONTENT_TYPE),
        "text/calendar; charset=utf-8"
    );
    let text = feed.text();
    assert!(text.contains("DTSTART;VALUE=DATE:20261203"), "{text}");
    assert!(text.contains("UID:subscription."), "{text}");
    assert!(!get("/metrics").await.text().contains(&address[10..40]));
}

#[tokio::test]
async fn an_address_that_is_not_ours_opens_nothing() {
    let page = person("counting-days").await.get("/ru/keep").await.text();
    let feed = local(&area(&page, "feed"));
    let moved = area(&page, "link");
    let code = moved.split_once('#').unwrap().1;
    let broken = feed
        .replacen("/feed/A", "/feed/B", 1)
        .replacen(".ics", "", 1);
    for address in [
        broken,
        format!("/ru/feed/{code}.ics"),
        "/ru/feed/x.ics".to_owned(),
    ] {
        assert_eq!(
            get(&address).await.status,
            StatusCode::NOT_FOUND,
            "{address}"
        );
    }
}

#[tokio::test]
async fn answers_go_to_another_device() {
    let page = person("landlord-abroad").await.get("/en/keep").await.text();
    assert!(page.contains("class=\"qr\""), "{page}");
    let link = area(&page, "link");
    assert!(local(&link).starts_with("/en/continue#"), "{link}");
    let mut other = Browser::default();
    let answer = other
        .submit("/en/continue", &[("code", &format!(" {link}\n"))])
        .await;
    assert!(answer.text().contains("4 December 2026"));
}

#[tokio::test]
async fn what_would_be_replaced_is_shown_first() {
    let page = person("landlord-abroad").await.get("/en/keep").await.text();
    let link = area(&page, "link");
    let mut other = person("counting-days").await;
    let asked = other.post("/en/continue", &[("code", &link)]).await;
    assert_eq!(asked.status, StatusCode::OK);
    let text = asked.text();
    assert!(
        text.contains("3 December 2026") && text.contains("4 December 2026"),
        "{text}"
    );
    let kept = other.get("/en/answer").await.text();
    assert!(kept.contains("3 December 2026"), "nothing was replaced yet");
    let fields = [("code", &*link), ("replace", "yes")];
    let taken = other.submit("/en/continue", &fields).await.text();
    assert!(taken.contains("4 December 2026"));
}

#[tokio::test]
async fn a_code_that_is_none_says_what_to_do() {
    for code in ["", "nonsense", "http://127.0.0.1:8080/en/continue#AAAA"] {
        let answer = Browser::default()
            .post("/en/continue", &[("code", code)])
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text().contains("error-summary"));
    }
}

#[tokio::test]
async fn answers_are_saved_to_a_file_and_opened_again() {
    let mut browser = person("counting-days").await;
    let file = browser.get("/kk/answers.json").await;
    assert_attached(&file, "application/json", "json");
    let mut other = Browser::default();
    let opened = upload(&mut other, &file.text()).await;
    assert_eq!(opened.location(), "/en/answer", "{}", opened.text());
    let same = other.get("/kk/answers.json").await;
    assert_eq!(same.bytes, file.bytes);
}

#[tokio::test]
async fn a_file_that_cannot_be_true_is_refused_with_its_place() {
    let file = "{\"citizenship\": \"US\", \"born\": \"1990-02-30\", \"<script>\": 1}";
    let answer = upload(&mut Browser::default(), file).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = answer.text();
    assert!(text.contains("date of birth"), "{text}");
    assert!(!text.contains("<script>"), "{text}");
    for file in ["", "not json", "[]", &" ".repeat(300_000)] {
        let answer = upload(&mut Browser::default(), file).await;
        assert!(answer.status.is_client_error(), "{}", answer.status);
    }
}

#[tokio::test]
async fn who_has_answered_nothing_can_still_open() {
    assert_eq!(get("/ru/keep").await.location(), "/ru/questions");
    assert!(get("/ru").await.text().contains("href=\"/ru/continue\""));
    assert!(
        get("/ru/continue")
            .await
            .text()
            .contains("multipart/form-data")
    );
}

#[tokio::test]
async fn a_receipt_can_be_run_again() {
    let answer = person("counting-days")
        .await
        .get("/ru/answer/receipt.json")
        .await;
    assert_attached(&answer, "application/json", "receipt.json");
    let receipt = ruqsat_contract::Receipt::read(&answer.bytes).unwrap();
    let law = LawFiles::read(None).unwrap();
    let states = law.states(ruqsat_wording::Language::English).unwrap();
    let law = law.law().unwrap();
    let mut assessor =
        ruqsat_contract::Assessor::new(&law, states.into_iter().map(|(state, _)| state));
    let checked = receipt.checked(&law.edition, &mut assessor).unwrap();
    assert_eq!(
        checked.outcome,
        ruqsat_contract::Outcome::Same,
        "{checked:?}"
    );
}

/// What another portal answers to one request.
async fn asked_of(config: Config, request: Request<Body>) -> StatusCode {
    let app = App::new(&LawFiles::read(None).unwrap(), config).unwrap();
    let answer = router(&Arc::new(app)).oneshot(request).await.unwrap();
    answer.status()
}

#[tokio::test]
async fn addresses_end_on_their_day_and_with_the_key() {
    let page = person("counting-days").await.get("/ru/keep").await.text();
    let feed = local(&area(&page, "feed"));
    let fetch = || Request::get(&feed).body(Body::empty()).unwrap();
    let in_time = Config {
        clock: Clock(|| 1_795_262_400 + 399 * 86_400),
        ..config()
    };
    assert_eq!(asked_of(in_time, fetch()).await, StatusCode::OK);
    let late = || Config {
        clock: Clock(|| 1_795_262_400 + 401 * 86_400),
        ..config()
    };
    assert_eq!(asked_of(late(), fetch()).await, StatusCode::GONE);
    let restarted = Config {
        key: None,
        ..config()
    };
    assert_eq!(asked_of(restarted, fetch()).await, StatusCode::NOT_FOUND);
    let code = area(&page, "link");
    let form = format!("code={}", code.split_once('#').unwrap().1);
    let kind = "application/x-www-form-urlencoded";
    let post = Request::post("/ru/continue").header(header::CONTENT_TYPE, kind);
    let post = post.body(Body::from(form)).unwrap();
    assert_eq!(
        asked_of(late(), post).await,
        StatusCode::UNPROCESSABLE_ENTITY
    );
}
