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
async fn an_owner_signs_and_anybody_can_check_the_files_again() {
    let mut browser = Browser::default();
    let page = open(&mut browser, "owner").await;
    let signed = sign(&mut browser, &page, "owner").await;
    assert_says(&signed, "signing-head-signed");
    assert!(signed.contains("••••••••0015"));

    let content = octets(&mut browser, &page).await;
    let message = browser
        .get(&format!("{page}/files/signature.cms"))
        .await
        .bytes;
    let answer = browser
        .get(&format!("{page}/files/answer-1.ocsp"))
        .await
        .bytes;
    let iin = TwelveDigits::parse("951332300015").unwrap();
    let at = Timestamp::from_second(NOW).unwrap();
    let kept = KeptAnswers {
        responses: vec![KeptResponse {
            der: answer,
            nonce: None,
        }],
        ..KeptAnswers::default()
    };
    let policy = Policy::for_archive();
    let again = OwnVerifier::new(centre().0.trust(), &kept, &policy).verify(&Checked {
        message: &message,
        content: Some(&content),
        stamp: None,
        expected: Expected::Person(&iin),
        received_at: at,
        checked_at: at,
    });
    assert!(again.passed(), "{:?}", again.refusal);

    let report = browser.get(&format!("{page}/files/report.json")).await;
    let report: serde_json::Value = serde_json::from_slice(&report.bytes).unwrap();
    let statement = Statement::read(&content).unwrap();
    assert_eq!(report["indication"], "TOTAL-PASSED");
    assert_eq!(report["statement"]["sha256"], *statement.sha256());
    assert_eq!(report["signer"]["iin"], "951332300015");
    assert_eq!(report["channel"], "demo");
    let case = statement.field(Field::Case).unwrap();
    let command = format!(
        "ruqsat signature verify {case}-signature.cms \\\n  --content {case}-statement.txt \\\n  \
         --trust . \\\n  --at 2026-11-21T12:00:00Z \\\n  --ocsp {case}-answer-1.ocsp \\\n  --pin "
    );
    assert!(signed.contains(&command), "{signed}");
    let script = browser.get(&format!("{page}/files/verify.sh")).await.text();
    assert!(script.starts_with(&format!("#!/bin/sh\n{command}")));
    let whole = browser.get(&format!("{page}/files/all.zip")).await;
    let kept = format!("attachment; filename=\"{case}-2026-11-21.zip\"");
    assert_eq!(whole.header(header::CONTENT_DISPOSITION), kept);
    let mut whole = zip::ZipArchive::new(std::io::Cursor::new(whole.bytes)).unwrap();
    let mut packed = Vec::new();
    let mut file = whole.by_name(&format!("{case}-signature.cms")).unwrap();
    std::io::copy(&mut file, &mut packed).unwrap();
    assert_eq!(packed, message);
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

/// Writes the octets of a signature as some program does.
type Armour = fn(&[u8]) -> Vec<u8>;

#[tokio::test]
async fn a_signature_made_elsewhere_is_taken_in_every_armour() {
    let mut browser = Browser::default();
    let pem = |der: &[u8]| {
        let text = STANDARD.encode(der);
        format!("-----BEGIN CMS-----\n{text}\n-----END CMS-----\n").into_bytes()
    };
    let base64 = |der: &[u8]| STANDARD.encode(der).into_bytes();
    let plain = |der: &[u8]| der.to_vec();
    for armour in [pem, base64, plain] as [Armour; 3] {
        for (field, file) in [("file", Some("a.cms")), ("text", None)] {
            let page = open(&mut browser, "owner").await;
            let message = armour(&made(&mut browser, &page, "owner").await);
            // An empty file field comes along, where text was pasted.
            let empty = ("file", Some(""), &b""[..]);
            let sent = browser
                .upload(&page, &[empty, (field, file, &message)])
                .await;
            let shown = browser.get(sent.location()).await.text();
            assert_says(&shown, "signing-head-signed");
            assert_says(&shown, "signing-channel-file");
        }
    }
}

#[tokio::test]
async fn a_file_that_is_no_signature_is_told_and_nothing_is_lost() {
    let mut browser = Browser::default();
    let page = open(&mut browser, "owner").await;
    let content = octets(&mut browser, &page).await;
    let other = open(&mut browser, "owner").await;
    let of_other = made(&mut browser, &other, "owner").await;
    let cases = [
        (&b"hello"[..], "signature-refusal-unreadable", "other-file"),
        (
            b"\x30\x84\xff\xff\xff\xff",
            "signature-refusal-unreadable",
            "other-file",
        ),
        (&content, "signature-refusal-unreadable", "other-file"),
        (
            &of_other,
            "signing-refusal-content-changed",
            "this-statement",
        ),
    ];
    for (message, sentence, next) in cases {
        let sent = browser
            .upload(&page, &[("file", Some("a.cms"), message)])
            .await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        let shown = browser.get(sent.location()).await.text();
        assert_says(&shown, sentence);
        assert_says(&shown, &format!("signing-next-{next}"));
    }
    let nothing = browser
        .upload(&page, &[("file", Some(""), b""), ("text", None, b" \n")])
        .await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let nothing = nothing.text();
    assert_says(&nothing, "signing-wrong-none");
    // What was wrong before stands folded, not beside what is wrong now.
    assert_eq!(nothing.matches("role=\"alert\"").count(), 1);
    assert_says(&nothing, "signing-last-attempt");
    let empty = browser.upload(&page, &[("file", Some("a.cms"), b"")]).await;
    assert_says(&empty.text(), "signing-wrong-empty");
    let nonsense = browser
        .upload(
            &page,
            &[("file", Some(""), b""), ("text", None, b"MII <b>")],
        )
        .await;
    assert_eq!(nonsense.status, StatusCode::UNPROCESSABLE_ENTITY);
    let nonsense = nonsense.text();
    assert_says(&nonsense, "signing-wrong-text");
    assert!(nonsense.contains(">MII &#60;b&#62;</textarea>"));
    assert!(nonsense.contains("<details open>"));
    assert_says(
        &sign(&mut browser, &page, "owner").await,
        "signing-head-signed",
    );
}

#[tokio::test]
async fn a_huge_file_is_refused_in_words() {
    let mut browser = Browser::default();
    let page = open(&mut browser, "owner").await;
    let huge = vec![0x30; 300 * 1024];
    let sent = browser
        .upload(&page, &[("file", Some("a.pdf"), &huge)])
        .await;
    assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_says(&sent.text(), "signing-wrong-large");
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

/// A centre that can fall silent.
#[derive(Debug, Default)]
struct Moody(AtomicBool);

impl Verifier for Moody {
    fn verify(&self, request: &Checked<'_>) -> Report {
        if self.0.load(Ordering::Relaxed) {
            return centre().verify(request);
        }
        let (silent, policy) = (KeptAnswers::default(), Policy::default());
        OwnVerifier::new(centre().0.trust(), &silent, &policy).verify(request)
    }
}

fn portal(change: impl FnOnce(&mut Config)) -> Browser {
    let mut config = config();
    change(&mut config);
    let app = App::new(&LawFiles::read(None).unwrap(), config).unwrap();
    Browser::of(Arc::new(app))
}

#[tokio::test]
async fn what_cannot_be_asked_about_waits_and_is_never_taken_as_good() {
    let moody = Arc::new(Moody::default());
    let verifier = Arc::clone(&moody);
    let mut browser = portal(|config| config.verifier = Some(verifier));
    let page = open(&mut browser, "owner").await;
    let pending = sign(&mut browser, &page, "owner").await;
    assert_says(&pending, "signing-head-pending");
    assert_says(&pending, "signature-doubt-no-answer");
    let again = format!("{page}/again");
    set_clock(NOW + 30 * HOUR);
    let still = browser.submit(&again, &[]).await.text();
    assert_says(&still, "signing-head-pending");
    moody.0.store(true, Ordering::Relaxed);
    set_clock(NOW + 31 * HOUR);
    let signed = browser.submit(&again, &[]).await.text();
    assert_says(&signed, "signing-head-signed");
    // It counts as of its arrival, long before the deadline.
    assert!(
        signed.contains("21 November 2026, 17:00 (UTC+5)"),
        "{signed}"
    );
}

#[tokio::test]
async fn a_portal_that_believes_nobody_says_that_signing_is_off() {
    let mut browser = portal(|config| {
        config.verifier = None;
        config.demo_keys = None;
    });
    for answer in [
        browser.get("/en/key").await,
        browser.post("/en/key", &[]).await,
    ] {
        assert_eq!(answer.status, StatusCode::OK);
        assert_says(&answer.text(), "signing-off");
    }
    let start = browser.get("/en").await.text();
    assert!(!start.contains("/demo/story/"));
    let story = browser.post("/en/demo/story/owner", &[]).await;
    assert_eq!(story.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn without_a_demo_no_demo_key_is_offered_and_no_banner_shown() {
    let mut browser = portal(|config| config.demo_keys = None);
    let begun = browser.post("/en/key", &[]).await;
    let page = begun.location().to_owned();
    let shown = browser.get(&page).await.text();
    assert!(!shown.contains(&says("signing-demo-says")));
    let signer = browser.get(&format!("{page}/demo")).await;
    assert_eq!(signer.status, StatusCode::NOT_FOUND);
    let signer = browser
        .post(&format!("{page}/demo"), &[("key", "owner")])
        .await;
    assert_eq!(signer.status, StatusCode::NOT_FOUND);
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
