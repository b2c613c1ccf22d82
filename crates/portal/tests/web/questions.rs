//! The interview: what is asked, what is kept, and what is said when something is wrong.

use axum::http::StatusCode;

use crate::site::Browser;

/// Answers a question and tells where the browser is sent.
async fn answer(browser: &mut Browser, question: &str, fields: &[(&str, &str)]) -> String {
    let answer = browser
        .post(&format!("/en/questions/{question}"), fields)
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.location().to_owned()
}

/// A browser whose person came for that and has that citizenship.
async fn person(goal: &str, state: &str) -> (Browser, String) {
    let mut browser = Browser::default();
    answer(&mut browser, "goal", &[("goal", goal)]).await;
    let next = answer(&mut browser, "citizenship", &[("answer", state)]).await;
    (browser, next)
}

#[tokio::test]
async fn a_russian_without_a_visa_is_answered_after_a_few_questions() {
    let mut browser = Browser::default();
    let page = browser.get("/en/questions/next").await;
    assert_eq!(page.location(), "/en/questions/goal");
    let next = answer(&mut browser, "goal", &[("goal", "stay")]).await;
    assert_eq!(next, "/en/questions/citizenship");
    let next = answer(&mut browser, "citizenship", &[("answer", "Россия")]).await;
    assert_eq!(next, "/en/questions/crossings");
    let trips = [
        ("in-1", "1.7.2026"),
        ("out-1", "28.07.2026"),
        ("in-2", "2026-11-10"),
        ("out-2", ""),
        ("inside", "yes"),
    ];
    let next = answer(&mut browser, "crossings", &trips).await;
    assert_eq!(next, "/en/questions/crossings");
    let next = browser.get("/en/questions/next").await;
    assert_eq!(next.location(), "/en/questions/holdings");
    let next = answer(&mut browser, "holdings", &[("has", "none")]).await;
    assert_eq!(next, "/en/questions/arrival_notifications");
    let next = answer(&mut browser, "arrival_notifications", &[("any", "unknown")]).await;
    assert_eq!(next, "/en/answer");
}

#[tokio::test]
async fn a_citizen_is_asked_nothing_more() {
    for goal in ["stay", "trp", "rp", "all"] {
        let (_, next) = person(goal, "KZ").await;
        assert_eq!(next, "/en/answer", "{goal}");
    }
}

#[tokio::test]
async fn a_state_is_found_by_its_name_in_each_language_or_its_code() {
    for typed in ["Узбекистан", "Өзбекстан", " uzbekistan ", "uz", "UZ"] {
        let (mut browser, _) = person("stay", typed).await;
        let page = browser.get("/en/questions/citizenship").await.text();
        assert!(page.contains("value=\"Uzbekistan\""), "{typed}");
    }
    let mut browser = Browser::default();
    let form = [("answer", "Uzbekistn")];
    let page = browser.post("/en/questions/citizenship", &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = page.text();
    assert!(page.contains("Did you mean Uzbekistan?"));
    assert!(
        page.contains("value=\"Uzbekistn\""),
        "what was typed is kept"
    );
    assert!(page.contains("<title>Error: "));
}

#[tokio::test]
async fn each_wrong_trip_is_named_and_nothing_is_lost() {
    let (mut browser, _) = person("stay", "RU").await;
    let form = [
        ("in-1", "5.5.2026"),
        ("out-1", "1.5.2026"),
        ("in-2", "31.6.2026"),
        ("out-2", ""),
    ];
    let page = browser.post("/en/questions/crossings", &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = page.text();
    assert!(page.contains("before you entered on 5 May 2026"));
    assert!(page.contains("The calendar has no such day"));
    assert!(page.contains("value=\"31.6.2026\""));
    let more = browser
        .post(
            "/en/questions/crossings",
            &[&form[..], &[("act", "more")]].concat(),
        )
        .await;
    assert_eq!(more.status, StatusCode::OK);
    let more = more.text();
    assert!(more.contains("name=\"in-6\"") && more.contains("value=\"31.6.2026\""));
}

#[tokio::test]
async fn a_pasted_list_is_read_as_people_write_it() {
    let (mut browser, _) = person("stay", "RU").await;
    let list = "entry / exit\n01.07.2026 - 28.07.2026\n2026-09-10 in\nвыезд 20/09/2026\n\
                шілде\n1 November 2026 –";
    let next = answer(&mut browser, "crossings/paste", &[("list", list)]).await;
    let page = browser.get(&next).await.text();
    for day in [
        "1 July 2026",
        "20 September 2026",
        "1 November 2026",
        "still inside",
    ] {
        assert!(page.contains(day), "{day}");
    }
    let list = "1.8.2026 - 31.8.2026\n2026-08-02\n3.9.26";
    let form = [("list", list)];
    let page = browser.post("/en/questions/crossings/paste", &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = page.text();
    assert!(page.contains("2 lines cannot be read"));
    assert!(page.contains("Line 2:") && page.contains("Line 3:"));
    assert!(page.contains("2026-08-02\n3.9.26"), "the list is kept");
}
