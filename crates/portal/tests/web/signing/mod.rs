//! Statements before owners and heads of organisations: signed, declined, refused, too late.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use ruqsat_edition::LawFiles;
use ruqsat_portal::{App, Config};
use ruqsat_signature::certificate::TwelveDigits;
use ruqsat_signature::revocation::{KeptAnswers, KeptResponse};
use ruqsat_signature::verify::{
    Expected, OwnVerifier, Policy, Report, Request as Checked, Verifier,
};
use ruqsat_signing::{Field, Kind, Statement};
use ruqsat_wording::Language;

use crate::site::{Answer, Browser, NOW, app, centre, config, set_clock};

mod evidence;
mod files;
mod portals;

const HOUR: i64 = 3_600;

/// Opens a story in English and gives the address of its first statement.
async fn open(browser: &mut Browser, story: &str) -> String {
    let begun = browser.post(&format!("/en/demo/story/{story}"), &[]).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text());
    begun.location().to_owned()
}

/// Signs with a demo key and shows the page of the statement.
async fn sign(browser: &mut Browser, page: &str, key: &str) -> String {
    let came = browser
        .submit(&format!("{page}/demo"), &[("key", key)])
        .await;
    assert_eq!(came.status, StatusCode::OK);
    came.text()
}

fn says(message: &str) -> String {
    let words = app().words(Language::English).message(message, &[]);
    assert!(!words.contains('{'), "{message}");
    words.replace('\'', "&#39;").replace('"', "&#34;")
}

fn assert_says(page: &str, message: &str) {
    assert!(page.contains(&says(message)), "{message}\n{page}");
}

async fn octets(browser: &mut Browser, page: &str) -> Vec<u8> {
    browser
        .get(&format!("{page}/files/statement.txt"))
        .await
        .bytes
}

/// A signature over the statement by a demo key.
async fn made(browser: &mut Browser, page: &str, key: &str) -> Vec<u8> {
    let content = octets(browser, page).await;
    let at = Timestamp::from_second(NOW).unwrap();
    centre().0.sign(key, &content, at).unwrap()
}

#[tokio::test]
async fn what_is_signed_is_shown_in_three_languages_and_bound_to_this_site() {
    let mut browser = Browser::default();
    let page = open(&mut browser, "owner").await;
    let shown = browser.get(&page).await.text();
    let statement = Statement::read(&octets(&mut browser, &page).await).unwrap();
    for (_, paragraphs) in statement.texts().each() {
        for paragraph in paragraphs {
            assert!(shown.contains(paragraph.as_str()), "{paragraph}");
        }
    }
    assert_eq!(statement.kind(), Kind::Consent);
    assert!(
        statement
            .octets()
            .starts_with(b"kz-ruqsat-consent/v1\nsite: http://127.0.0.1:8080\n")
    );
    assert!(shown.contains(&statement.sha256()));
    assert!(shown.contains("22 November 2026, 17:00 (UTC+5)"));
    assert!(shown.contains("1 day"));
    let other = open(&mut browser, "owner").await;
    assert_ne!(page, other);
    assert_ne!(octets(&mut browser, &other).await, statement.octets());
}

/// The story, the key, what happened, and what to do.
const WRONG: [(&str, &str, &str, &str); 10] = [
    (
        "owner",
        "second-owner",
        "signing-refusal-other-person",
        "own-key",
    ),
    (
        "owner",
        "chief",
        "signature-refusal-organisation-key",
        "personal-key",
    ),
    (
        "owner",
        "employee",
        "signature-refusal-organisation-key",
        "personal-key",
    ),
    (
        "owner",
        "expired",
        "signing-refusal-not-valid-then",
        "new-key",
    ),
    ("owner", "revoked", "signing-refusal-revoked", "new-key"),
    (
        "owner",
        "login-only",
        "signature-refusal-purpose",
        "signing-key",
    ),
    (
        "owner",
        "look-alike",
        "signing-refusal-no-path",
        "centre-key",
    ),
    (
        "chief",
        "owner",
        "signature-refusal-personal-key",
        "organisation-key",
    ),
    ("chief", "employee", "signature-refusal-role", "role"),
    (
        "chief",
        "expired",
        "signing-refusal-not-valid-then",
        "new-key",
    ),
];

#[tokio::test]
async fn each_wrong_key_gets_its_sentence_and_a_next_step_and_the_right_one_still_signs() {
    let mut browser = Browser::default();
    for (story, key, sentence, next) in WRONG {
        let page = open(&mut browser, story).await;
        let refused = sign(&mut browser, &page, key).await;
        assert_says(&refused, "signing-not-accepted");
        assert_says(&refused, sentence);
        assert_says(&refused, &format!("signing-next-{next}"));
        assert_says(&refused, "signing-head-waiting");
        let signed = sign(
            &mut browser,
            &page,
            if story == "owner" {
                "owner"
            } else {
                "signatory"
            },
        );
        assert_says(&signed.await, "signing-head-signed");
    }
}

#[tokio::test]
async fn signing_twice_is_harmless() {
    let mut browser = Browser::default();
    let page = open(&mut browser, "owner").await;
    let first = sign(&mut browser, &page, "owner").await;
    set_clock(NOW + 5);
    let second = sign(&mut browser, &page, "owner").await;
    assert_eq!(first, second);
    let wrong = sign(&mut browser, &page, "expired").await;
    assert_eq!(first, wrong);
    let choosing = browser.get(&format!("{page}/demo")).await;
    assert_eq!(choosing.location(), page);
}

#[tokio::test]
async fn an_owner_declines_once_with_a_reason() {
    let mut browser = Browser::default();
    let page = open(&mut browser, "owner").await;
    let place = format!("{page}/decline");
    assert_says(&browser.get(&place).await.text(), "decline-final");
    let said = [("reason", " The flat\r\n is <b>sold</b>. ")];
    let declined = browser.submit(&place, &said).await.text();
    assert_says(&declined, "signing-head-declined");
    assert!(declined.contains("The flat is &#60;b&#62;sold&#60;/b&#62;."));
    let again = browser.submit(&place, &[("reason", "No.")]).await.text();
    assert_eq!(declined, again);
    // Without a signature, and whoever changes their mind finds the ways to sign on the page.
    assert_says(&declined, "signing-declined-how");
    assert_says(&declined, "signing-changed-mind");
    assert!(declined.contains("id=\"hand-in\""));
    let signer = browser.get(&format!("{page}/demo")).await;
    assert_eq!(signer.status, StatusCode::OK);
    assert_eq!(browser.get(&place).await.location(), page);
    // A "no" needs only the link: it does not stand against the owner's own key.
    assert_says(
        &sign(&mut browser, &page, "second-owner").await,
        "signing-head-declined",
    );
    let signed = sign(&mut browser, &page, "owner").await;
    assert_says(&signed, "signing-head-signed");
    assert_says(&signed, "signing-declined-before");
}

#[tokio::test]
async fn a_reason_that_cannot_be_shown_is_asked_for_again() {
    let mut browser = Browser::default();
    let page = open(&mut browser, "owner").await;
    let long = "a".repeat(5_000);
    for reason in ["\u{202e}sold", &*long] {
        let answer = browser
            .post(&format!("{page}/decline"), &[("reason", reason)])
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_says(&answer.text(), "decline-wrong");
    }
    assert_says(&browser.get(&page).await.text(), "signing-head-waiting");
}

#[tokio::test]
async fn after_the_last_second_nobody_signs_or_declines() {
    let mut browser = Browser::default();
    let in_time = open(&mut browser, "owner").await;
    let late = open(&mut browser, "owner").await;
    let message = made(&mut browser, &late, "owner").await;
    set_clock(NOW + 24 * HOUR);
    assert_says(
        &sign(&mut browser, &in_time, "owner").await,
        "signing-head-signed",
    );
    set_clock(NOW + 24 * HOUR + 1);
    assert_says(&browser.get(&late).await.text(), "signing-head-lapsed");
    let file = [("file", Some("a.cms"), &*message)];
    let sent = browser.upload(&late, &file).await;
    let refused = browser.get(sent.location()).await.text();
    assert_says(&refused, "signing-refusal-late");
    assert_says(&refused, "signing-next-ask-anew");
    let declined = browser.submit(&format!("{late}/decline"), &[]).await.text();
    assert_says(&declined, "signing-head-lapsed");
}

#[tokio::test]
async fn a_statement_is_forgotten_a_day_after_its_deadline_and_unknown_ones_are_told() {
    let mut browser = Browser::default();
    let page = open(&mut browser, "owner").await;
    set_clock(NOW + 48 * HOUR - 1);
    assert_eq!(browser.get(&page).await.status, StatusCode::OK);
    set_clock(NOW + 48 * HOUR);
    for page in [&*page, "/en/sign/AAAAAAAAAAAAAAAAAAAAAA", "/en/sign/x"] {
        for place in ["", "/decline", "/demo", "/files/statement.txt"] {
            let answer = browser.get(&format!("{page}{place}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{page}{place}");
            assert_says(&answer.text(), "signing-unknown-says");
        }
        let sent = browser.upload(page, &[("file", Some("a.cms"), b"x")]).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn two_owners_sign_each_with_their_own_key_and_see_each_others_state() {
    let mut browser = Browser::default();
    let first = open(&mut browser, "two-owners").await;
    let shown = browser.get(&first).await.text();
    let fellows = shown.split("id=\"fellows\"").nth(1).unwrap();
    let second = fellows.split("href=\"").nth(1).unwrap();
    let second = second.split('"').next().unwrap().to_owned();
    assert_says(fellows, "signing-state-waiting");
    let wrong = sign(&mut browser, &first, "second-owner").await;
    assert_says(&wrong, "signing-refusal-other-person");
    // Whose key is asked for and whose it was, and that theirs is another page.
    let differ = wrong.split("id=\"state\"").next().unwrap();
    for number in ["••••••••0015", "••••••••0028"] {
        assert!(differ.contains(number), "{number}\n{differ}");
    }
    assert_says(&wrong, "signing-key-of-fellow");
    let half = sign(&mut browser, &first, "owner").await;
    assert_says(&half, "signing-head-signed");
    assert_says(&half, "signing-says-signed-one");
    assert_says(&half, "signing-together-open");
    let shown = browser.get(&second).await.text();
    assert_says(
        shown.split("id=\"fellows\"").nth(1).unwrap(),
        "signing-state-signed",
    );
    assert_says(
        &sign(&mut browser, &second, "owner").await,
        "signing-refusal-other-person",
    );
    let whole = sign(&mut browser, &second, "second-owner").await;
    assert_says(&whole, "signing-head-signed");
    assert_says(&whole, "signing-together-complete");
    assert_says(
        &browser.get(&first).await.text(),
        "signing-together-complete",
    );
}

#[tokio::test]
async fn who_signed_is_told_when_the_other_owner_said_no_or_was_late() {
    let mut browser = Browser::default();
    let first = open(&mut browser, "two-owners").await;
    let shown = sign(&mut browser, &first, "owner").await;
    let fellows = shown.split("id=\"fellows\"").nth(1).unwrap();
    let second = fellows.split("href=\"").nth(1).unwrap();
    let second = second.split('"').next().unwrap().to_owned();
    browser.post(&format!("{second}/decline"), &[]).await;
    let shown = browser.get(&first).await.text();
    assert_says(&shown, "signing-together-declined");
    assert!(!shown.contains(&says("signing-together-complete")));
    let other = open(&mut browser, "two-owners").await;
    sign(&mut browser, &other, "owner").await;
    set_clock(NOW + 25 * HOUR);
    let shown = browser.get(&other).await.text();
    assert_says(&shown, "signing-together-lapsed");
}

#[tokio::test]
async fn a_refused_attempt_is_folded_after_a_while() {
    let mut browser = Browser::default();
    let page = open(&mut browser, "owner").await;
    let fresh = sign(&mut browser, &page, "revoked").await;
    assert_says(&fresh, "signing-not-accepted");
    assert!(fresh.contains("href=\"#ways\""));
    set_clock(NOW + HOUR);
    let later = browser.get(&page).await.text();
    assert!(!later.contains(&says("signing-not-accepted")));
    assert_says(&later, "signing-last-attempt");
    assert_says(&later, "signing-refusal-revoked");
}

#[tokio::test]
async fn anybody_may_try_a_key_and_is_bound_to_nothing() {
    let mut browser = Browser::default();
    assert_says(&browser.get("/en/key").await.text(), "key-safe");
    for (key, good_for) in [
        ("owner", "personal"),
        ("chief", "chief-executive"),
        ("signatory", "signatory"),
        ("employee", "employee"),
    ] {
        let begun = browser.post("/en/key", &[]).await;
        let page = begun.location().to_owned();
        let statement = Statement::read(&octets(&mut browser, &page).await).unwrap();
        assert_eq!(statement.kind(), Kind::Login);
        assert!(!browser.get(&page).await.text().contains("/decline\""));
        let signed = sign(&mut browser, &page, key).await;
        assert_says(&signed, "signing-head-signed-login");
        assert_says(&signed, &format!("key-good-{good_for}"));
    }
    let begun = browser.post("/en/key", &[]).await;
    let refused = sign(&mut browser, begun.location(), "revoked").await;
    assert_says(&refused, "signing-refusal-revoked");
}

#[tokio::test]
async fn a_login_never_passes_for_a_consent() {
    let mut browser = Browser::default();
    let trial = browser.post("/en/key", &[]).await.location().to_owned();
    let login = made(&mut browser, &trial, "owner").await;
    let consent = open(&mut browser, "owner").await;
    let sent = browser
        .upload(&consent, &[("file", Some("a.cms"), &login)])
        .await;
    let shown = browser.get(sent.location()).await.text();
    assert_says(&shown, "signing-refusal-content-changed");
    assert_says(&shown, "signing-head-waiting");
}

#[tokio::test]
async fn every_page_of_a_demo_says_that_demo_keys_are_believed() {
    let mut browser = Browser::default();
    let page = open(&mut browser, "owner").await;
    for place in ["", "/demo", "/decline"] {
        let shown = browser.get(&format!("{page}{place}")).await.text();
        assert_says(&shown, "signing-demo-says");
    }
    assert_says(&browser.get("/en/key").await.text(), "signing-demo-says");
    assert_says(
        &sign(&mut browser, &page, "owner").await,
        "signing-demo-says",
    );
}

#[tokio::test]
async fn another_site_can_neither_sign_nor_decline_in_a_persons_name() {
    let mut browser = Browser::default();
    let page = open(&mut browser, "owner").await;
    for place in ["", "/decline", "/demo", "/again"] {
        let request = Request::post(format!("{page}{place}"))
            .header("sec-fetch-site", "cross-site")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let answer: Answer = browser.send(request, Body::from("key=owner")).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{place}");
    }
    assert_says(&browser.get(&page).await.text(), "signing-head-waiting");
}

#[tokio::test]
async fn forms_that_are_not_ours_break_nothing() {
    let mut browser = Browser::default();
    let page = open(&mut browser, "owner").await;
    let strange = browser.post(&page, &[("file", "x")]).await;
    assert_eq!(strange.status, StatusCode::BAD_REQUEST);
    let strange = browser
        .post(&format!("{page}/demo"), &[("key", "nobody")])
        .await;
    assert_eq!(strange.status, StatusCode::BAD_REQUEST);
    let missing = browser.get(&format!("{page}/files/other.txt")).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    assert_says(&browser.get(&page).await.text(), "signing-head-waiting");
}

#[tokio::test]
async fn nothing_personal_stands_in_addresses_or_figures() {
    let mut browser = Browser::default();
    let page = open(&mut browser, "owner").await;
    sign(&mut browser, &page, "owner").await;
    let token = page.rsplit('/').next().unwrap();
    assert_eq!(token.len(), 22);
    let figures = browser.get("/metrics").await.text();
    assert!(figures.contains("route=\"/{language}/sign/{token}\""));
    for secret in [token, "951332300015"] {
        assert!(!figures.contains(secret));
    }
}
