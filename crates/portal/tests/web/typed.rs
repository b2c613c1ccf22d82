//! What was typed is never lost: not by another language, not by a look at the answer.

use axum::http::StatusCode;

use crate::site::Browser;

/// A browser whose person is a citizen of Russia.
async fn russian() -> Browser {
    let mut browser = Browser::default();
    let form = [("answer", "RU")];
    browser.post("/en/questions/citizenship", &form).await;
    browser
}

/// A form that is refused, the place where it is shown, and what has to be there again.
type Refused = (
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static [&'static str],
);

const REFUSED: [Refused; 6] = [
    (
        "/questions/born",
        &[
            ("answer-day", "31"),
            ("answer-month", "6"),
            ("answer-year", "1990"),
        ],
        &["value=\"31\"", "value=\"1990\""],
    ),
    (
        "/questions/holdings",
        &[("has", "visas"), ("has", "none")],
        &["value=\"visas\" id=\"has-visas\" checked"],
    ),
    (
        "/questions/permits/new",
        &[("from-day", "5"), ("from-year", "20x6")],
        &["value=\"5\"", "value=\"20x6\""],
    ),
    (
        "/questions/crossings/add",
        &[("in-1", "5.5.2026"), ("out-1", "1.5.2026")],
        &["value=\"5.5.2026\"", "value=\"1.5.2026\""],
    ),
    (
        "/questions/crossings/paste",
        &[("list", "1.8.2026 - 31.8.2026\n3.9.26")],
        &["1.8.2026 - 31.8.2026\n3.9.26"],
    ),
    (
        "/answer/trip",
        &[("leave", "5 May"), ("return", "2026-06-01")],
        &["value=\"5 May\"", "value=\"2026-06-01\""],
    ),
];

#[tokio::test]
async fn a_form_that_was_refused_is_there_again_in_each_language_and_after_the_answer() {
    for (place, form, shown) in REFUSED {
        let mut browser = russian().await;
        let page = browser.post(&format!("/en{place}"), form).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{place}");
        let mut pages = vec![page.text()];
        pages.push(browser.get(&format!("/ru{place}")).await.text());
        assert_eq!(browser.get("/kk/answer").await.status, StatusCode::OK);
        pages.push(browser.get(&format!("/kk{place}")).await.text());
        for page in &pages {
            assert!(page.contains("error-summary"), "{place}: {page}");
            for text in shown {
                assert!(page.contains(text), "{place} lost {text}: {page}");
            }
        }
    }
}

#[tokio::test]
async fn what_is_taken_in_the_end_is_not_shown_as_refused() {
    let mut browser = russian().await;
    let wrong = [("in-1", "5.5.2026"), ("out-1", "1.5.2026")];
    browser.post("/en/questions/crossings/add", &wrong).await;
    let right = [("in-1", "1.5.2026"), ("out-1", "5.5.2026")];
    let taken = browser.post("/en/questions/crossings/add", &right).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    let page = browser.get("/en/questions/crossings/add").await.text();
    assert!(!page.contains("error-summary") && !page.contains("2026\""));
}

#[tokio::test]
async fn another_answer_does_not_forget_what_was_refused() {
    let mut browser = russian().await;
    let wrong = [("answer-day", "31"), ("answer-month", "6")];
    browser.post("/en/questions/born", &wrong).await;
    let goal = [("goal", "stay")];
    browser.post("/en/questions/goal", &goal).await;
    let page = browser.get("/en/questions/born").await.text();
    assert!(page.contains("value=\"31\""), "{page}");
}

#[tokio::test]
async fn rows_that_were_wanted_are_there_in_another_language_without_a_reproach() {
    let mut browser = russian().await;
    let more = [("in-1", "5.5.2026"), ("out-1", ""), ("act", "more")];
    browser.post("/en/questions/crossings/add", &more).await;
    let page = browser.get("/ru/questions/crossings").await.text();
    assert!(page.contains("value=\"5.5.2026\"") && page.contains("name=\"in-5\""));
    assert!(!page.contains("error-summary"));
}

#[tokio::test]
async fn more_than_a_browser_keeps_stands_in_the_page_and_harms_nothing() {
    let mut browser = russian().await;
    let lines =
        (0..6_000_u32).map(|line| format!("{:x} no day {line}", line.wrapping_mul(2_654_435_761)));
    let list = lines.collect::<Vec<_>>().join("\n");
    let form = [("list", list.as_str())];
    let page = browser.post("/en/questions/crossings/paste", &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text().contains("no day 5999"));
    let page = browser.get("/en/questions/citizenship").await.text();
    assert!(page.contains("value=\"Russia\""));
}

/// Lines of a passport with a wrong check digit.
const LINES: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n\
                     L898902C36UTO7408122F1204159ZE184226B<<<<<11";

#[tokio::test]
async fn lines_of_a_passport_are_sent_again_and_kept_nowhere() {
    let mut browser = russian().await;
    let before = browser.cookie_letters();
    let form = [("lines", LINES)];
    let page = browser.post("/en/questions/passport-lines", &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(browser.cookie_letters(), before, "the name is not kept");
    // The switch sends the form as it stands to the same page in the other language.
    let again = "formaction=\"/ru/questions/passport-lines\"";
    assert!(page.text().contains(again), "{}", page.text());
    let page = browser.post("/ru/questions/passport-lines", &form).await;
    assert!(page.text().contains("ERIKSSON") && page.text().contains("error-summary"));
}

#[tokio::test]
async fn a_code_that_cannot_be_opened_is_there_to_be_mended() {
    let mut browser = Browser::default();
    let form = [("code", "half-a-code")];
    let page = browser.post("/en/continue", &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = page.text();
    assert!(page.contains("half-a-code"), "{page}");
    assert!(page.contains("formaction=\"/ru/continue\""), "{page}");
}

#[tokio::test]
async fn who_is_still_inside_says_so_once() {
    let mut browser = russian().await;
    let inside = [
        ("in-1", "1.11.2026"),
        ("out-1", ""),
        ("in-2", ""),
        ("out-2", ""),
        ("inside", "yes"),
    ];
    let taken = browser.post("/ru/questions/crossings/add", &inside).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
    // An older trip is added: that one is still inside was said before.
    let older = [("in-1", "1.5.2026"), ("out-1", "5.5.2026")];
    let taken = browser.post("/ru/questions/crossings/add", &older).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
    // And changed, beside the open one.
    let changed = [("in-1", "2.5.2026"), ("out-1", "5.5.2026")];
    let taken = browser.post("/ru/questions/crossings/1", &changed).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
    let page = browser.get("/ru/questions/crossings").await.text();
    assert!(page.contains("02.05.2026") && page.contains("ещё в стране"));
}

#[tokio::test]
async fn a_dash_is_no_exit() {
    for dash in ["-", "–", " — "] {
        let mut browser = russian().await;
        let form = [("in-1", "1.11.2026"), ("out-1", dash), ("inside", "yes")];
        let taken = browser.post("/ru/questions/crossings/add", &form).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{dash}");
    }
}
