//! What lies ahead: a trip that is only thought of, and the steps of a plan.

use axum::http::StatusCode;

use crate::site::Browser;

#[tokio::test]
async fn a_return_that_is_refused_is_the_answer_of_a_trip() {
    let mut browser = Browser::default();
    browser.post("/en/demo/overstay", &[]).await;
    let days = [("leave", "2026-11-25"), ("return", "2026-11-30")];
    browser.post("/en/answer/trip", &days).await;
    let page = browser.get("/en/answer/trip").await.text();
    let answer =
        "answer-bad\"><h2>You may not enter on 30 November 2026. The earliest day of entry";
    assert!(page.contains(answer), "{page}");
    assert!(page.contains("Leaving wipes none of this out"), "{page}");
    assert!(!page.contains("New duties with this trip"), "{page}");
}

#[tokio::test]
async fn a_plan_leads_to_the_plans_by_other_ways() {
    let mut browser = Browser::default();
    browser.post("/en/demo/tourist", &[]).await;
    let page = browser.get("/en/answer/plan/rp").await.text();
    assert!(page.contains("Chosen from"), "{page}");
    let other = "/en/answer/plan/rp?ground=ethnic_kazakh";
    assert!(page.contains(&format!("href=\"{other}\"")), "{page}");
    let page = browser.get(other).await.text();
    assert!(page.contains("You chose this way."), "{page}");
    let switch = "href=\"/kk/answer/plan/rp?ground=ethnic_kazakh\"";
    assert!(page.contains(switch), "the language switch keeps the way");
    for not_of_the_goal in ["nonsense", "employment"] {
        let asked = format!("/en/answer/plan/rp?ground={not_of_the_goal}");
        let unknown = browser.get(&asked).await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND, "{asked}");
    }
}
