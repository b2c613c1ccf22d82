//! eGov mobile: the test is the phone. Everything that a phone may do wrong, and what it is told.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use ruqsat_edition::LawFiles;
use ruqsat_portal::{App, Config, DemoKeys as _, router};
use serde_json::{Value, json};
use tower::ServiceExt as _;

use crate::site::{NOW, centre, config, set_clock};

/// Seconds for which a code works.
const CODE_LASTS: i64 = 600;

/// Where the document has its octets, and the answer its signature.
const DATA: &str = "/documentsToSign/0/document/file/data";

/// A portal with an owner's statement, and all who have to do with it.
struct Story {
    app: Arc<App>,
    /// The page of the statement, in Russian.
    page: String,
}

struct Said {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Said {
    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    /// A refusal as the app shows it: its status and its sentence.
    fn refusal(&self) -> (u16, String) {
        let message = self.json()["message"].as_str().unwrap().to_owned();
        (self.status.as_u16(), message)
    }
}

impl Story {
    async fn open() -> Self {
        let config = Config {
            origin: Some("https://ruqsat.example".to_owned()),
            ..config()
        };
        let app = Arc::new(App::new(&LawFiles::read(None).unwrap(), config).unwrap());
        let mut story = Self {
            app,
            page: String::new(),
        };
        let begun = story.send(Method::POST, "/ru/demo/story/owner", "").await;
        let page = begun.headers[header::LOCATION].to_str();
        page.unwrap().clone_into(&mut story.page);
        story
    }

    async fn send(&self, method: Method, address: &str, body: impl Into<Body>) -> Said {
        let request = Request::builder()
            .method(method)
            .uri(address)
            .header(header::CONTENT_TYPE, "application/json")
            .body(body.into())
            .unwrap();
        let response = router(&self.app).oneshot(request).await.unwrap();
        let (head, body) = response.into_parts();
        Said {
            status: head.status,
            headers: head.headers,
            body: to_bytes(body, usize::MAX).await.unwrap().to_vec(),
        }
    }

    /// Asks the page for a code, and gives the path of its first address.
    async fn code(&self) -> String {
        let place = format!("{}/mobile", self.page);
        let made = self.send(Method::POST, &place, "").await;
        assert_eq!(made.status, StatusCode::SEE_OTHER);
        let page = self.send(Method::GET, &place, "").await.text();
        let link = page.split("link=").nth(1).unwrap();
        let link = link.split('"').next().unwrap();
        let link = link.replace("%3A", ":").replace("%2F", "/");
        path(&link)
    }

    /// Does what the app does until the person is asked to sign: the document, and its path.
    async fn fetch(&self, first: &str) -> (Value, String) {
        let invitation = self.send(Method::GET, first, "").await.json();
        let second = path(invitation["document"]["uri"].as_str().unwrap());
        (self.send(Method::GET, &second, "").await.json(), second)
    }

    /// The document with a signature over its own octets.
    async fn put(&self, place: &str, document: &Value) -> Said {
        self.send(Method::PUT, place, document.to_string()).await
    }

    async fn shows(&self) -> String {
        self.send(Method::GET, &self.page, "").await.text()
    }
}

fn with(mut document: Value, signature: Vec<u8>) -> Value {
    *document.pointer_mut(DATA).unwrap() = json!(STANDARD.encode(signature));
    document
}

fn path(address: &str) -> String {
    let path = address.strip_prefix("https://ruqsat.example").unwrap();
    path.to_owned()
}

/// The document with a signature in the place of its octets.
fn signed(document: Value, key: &str) -> Value {
    let octets = STANDARD.decode(document.pointer(DATA).unwrap().as_str().unwrap());
    with(document, signature(key, &octets.unwrap()))
}

fn signature(key: &str, octets: &[u8]) -> Vec<u8> {
    let now = Timestamp::from_second(NOW).unwrap();
    centre().sign(key, octets, now).unwrap()
}

#[tokio::test]
async fn three_steps_and_it_is_signed() {
    let story = Story::open().await;
    let first = story.code().await;
    let invitation = story.send(Method::GET, &first, "").await.json();
    assert_eq!(invitation["expiry_date"], "2026-11-21T17:10:00.000+0500");
    assert_eq!(invitation["description"], "Согласие собственника");
    assert_eq!(invitation["organisation"]["bin"], "990040000013");
    assert_eq!(invitation["document"]["auth_type"], "None");
    let (document, second) = story.fetch(&first).await;
    assert_eq!(document["signMethod"], "CMS_SIGN_ONLY");
    let octets = document.pointer(DATA).unwrap().as_str().unwrap();
    let text = String::from_utf8(STANDARD.decode(octets).unwrap()).unwrap();
    assert!(text.starts_with("kz-ruqsat-consent/v1\n"), "{text}");
    // Networks break: what was fetched can be fetched again.
    assert_eq!(story.fetch(&first).await.0, document);
    let said = story.put(&second, &signed(document, "owner")).await;
    assert_eq!(said.status, StatusCode::OK, "{}", said.text());
    assert!(said.headers.get(header::SET_COOKIE).is_none());
    let page = story.shows().await;
    assert!(page.contains("eGov mobile"), "{page}");
    assert!(page.contains("Подписано"), "{page}");
}

#[tokio::test]
async fn a_code_works_for_one_signature() {
    let story = Story::open().await;
    let first = story.code().await;
    let (document, second) = story.fetch(&first).await;
    let signed = signed(document, "owner");
    assert_eq!(story.put(&second, &signed).await.status, StatusCode::OK);
    for method in [Method::GET, Method::PUT] {
        let (status, message) = story
            .send(method, &second, signed.to_string())
            .await
            .refusal();
        assert_eq!(status, 403);
        assert!(message.contains("подпись уже пришла"), "{message}");
    }
    assert_eq!(story.send(Method::GET, &first, "").await.status, 403);
}

#[tokio::test]
async fn a_wrong_key_is_named_and_uses_the_code_up() {
    let story = Story::open().await;
    let keys = [
        "second-owner",
        "expired",
        "revoked",
        "login-only",
        "look-alike",
        "chief",
    ];
    let mut sentences = Vec::new();
    for key in keys {
        let (document, second) = story.fetch(&story.code().await).await;
        let signed = signed(document, key);
        let (status, message) = story.put(&second, &signed).await.refusal();
        assert_eq!(status, 403, "{key}");
        assert_eq!(story.put(&second, &signed).await.status, 403);
        sentences.push(message);
    }
    let told: std::collections::BTreeSet<&String> = sentences.iter().collect();
    assert_eq!(
        told.len(),
        keys.len(),
        "each has its own words: {sentences:#?}"
    );
    let (document, second) = story.fetch(&story.code().await).await;
    let said = story.put(&second, &signed(document, "owner")).await;
    assert_eq!(said.status, StatusCode::OK, "the right key is still taken");
}

#[tokio::test]
async fn only_our_own_octets_count() {
    let story = Story::open().await;
    let (document, second) = story.fetch(&story.code().await).await;
    let other = signature("owner", b"I give my flat away\n");
    let said = story.put(&second, &with(document, other)).await;
    assert_eq!(said.status, 403);
    // What the phone says beside the signature is not even read.
    let (mut document, second) = story.fetch(&story.code().await).await;
    let signed = signed(document.clone(), "owner");
    document["documentsToSign"][0]["nameRu"] = json!("Другое");
    let signature = signed.pointer(DATA).unwrap().clone();
    *document.pointer_mut(DATA).unwrap() = signature;
    assert_eq!(story.put(&second, &document).await.status, StatusCode::OK);
}

#[tokio::test]
async fn content_inside_the_signature_must_be_ours() {
    let story = Story::open().await;
    let (document, second) = story.fetch(&story.code().await).await;
    let octets = document.pointer(DATA).unwrap().as_str().unwrap();
    let octets = STANDARD.decode(octets).unwrap();
    let detached = signature("owner", &octets);
    let attached = attach(&detached, b"I give my flat away\n");
    let (status, message) = story
        .put(&second, &with(document, attached))
        .await
        .refusal();
    assert_eq!(status, 403);
    assert!(message.contains("не этот текст"), "{message}");
    assert!(story.shows().await.contains("/mobile"), "it waits on");
}

/// A detached message with content put into it, lengths corrected.
fn attach(detached: &[u8], content: &[u8]) -> Vec<u8> {
    // encapContentInfo of id-data without content: SEQUENCE of 11 octets.
    let empty = [
        0x30, 0x0b, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 1,
    ];
    let at = detached
        .windows(empty.len())
        .position(|window| window == empty)
        .unwrap();
    let length = u8::try_from(content.len()).unwrap();
    let mut inside = vec![0x30, 0x0b + length + 4];
    inside.extend(&empty[2..]);
    inside.extend([0xa0, length + 2, 4, length]);
    inside.extend(content);
    let grown = inside.len() - empty.len();
    let mut message = [&detached[..at], &inside, &detached[at + empty.len()..]].concat();
    // ContentInfo, [0] and SignedData begin the message, each with a length of two octets.
    let mut place = 0;
    for skipped in [11, 0, 0] {
        assert_eq!(message[place + 1], 0x82, "a length of two octets");
        let old = u16::from_be_bytes([message[place + 2], message[place + 3]]);
        let new = old + u16::try_from(grown).unwrap();
        message[place + 2..place + 4].copy_from_slice(&new.to_be_bytes());
        place += 4 + skipped;
    }
    message
}

#[tokio::test]
async fn unreadable_things_leave_the_code_as_it_was() {
    let story = Story::open().await;
    let (document, second) = story.fetch(&story.code().await).await;
    let mut two = document.clone();
    two["documentsToSign"] = json!([
        document["documentsToSign"][0],
        document["documentsToSign"][0]
    ]);
    let mut method = document.clone();
    method["signMethod"] = json!("XML");
    let strange = ["", "{", "null", "[]", &two.to_string(), &method.to_string()].map(str::to_owned);
    for body in strange {
        let (status, message) = story.send(Method::PUT, &second, body).await.refusal();
        assert_eq!(status, 403);
        assert!(message.contains("не читается"), "{message}");
    }
    let huge = "x".repeat(300 * 1024);
    let (status, _) = story.send(Method::PUT, &second, huge).await.refusal();
    assert_eq!(status, 413);
    let said = story.put(&second, &signed(document, "owner")).await;
    assert_eq!(said.status, StatusCode::OK);
}

#[tokio::test]
async fn who_guesses_is_told_in_their_own_language() {
    let story = Story::open().await;
    let guessed = format!("/egov/{}/document", "A".repeat(43));
    for (language, part) in [
        ("ru", "Такого кода нет"),
        ("en", "not known"),
        ("kk", "код жоқ"),
    ] {
        let request = Request::get(&guessed)
            .header(header::ACCEPT_LANGUAGE, language)
            .body(Body::empty())
            .unwrap();
        let response = router(&story.app).oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::FORBIDDEN);
        let body = to_bytes(response.into_body(), 4096).await.unwrap();
        let body: Value = serde_json::from_slice(&body).unwrap();
        assert!(body["message"].as_str().unwrap().contains(part), "{body}");
    }
    // The token of the page is not a code.
    let token = story.page.rsplit('/').next().unwrap();
    let said = story
        .send(Method::GET, &format!("/egov/{token}/mgovSign"), "")
        .await;
    assert_eq!(said.status, StatusCode::FORBIDDEN);
    let said = story.send(Method::POST, &guessed, "").await;
    assert_eq!(said.status, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn minutes_pass_and_so_does_the_deadline() {
    let story = Story::open().await;
    let (document, second) = story.fetch(&story.code().await).await;
    let ours = signed(document, "owner");
    set_clock(NOW + CODE_LASTS);
    let (status, message) = story.put(&second, &ours).await.refusal();
    assert_eq!(status, 403);
    assert!(message.contains("Срок кода прошёл"), "{message}");
    let second = story.fetch(&story.code().await).await.1;
    let day = 24 * 60 * 60;
    set_clock(NOW + day + 60);
    assert_eq!(story.put(&second, &ours).await.status, 403);
    // A minute before the deadline a code ends with it; after it the statement wants nothing.
    let late = Story::open().await;
    set_clock(NOW + 2 * day);
    let first = late.code().await;
    let invitation = late.send(Method::GET, &first, "").await.json();
    assert_eq!(invitation["expiry_date"], "2026-11-23T17:01:00.000+0500");
    let (document, second) = late.fetch(&first).await;
    set_clock(NOW + 2 * day + 61);
    let said = late.send(Method::GET, &second, "").await.refusal();
    assert!(said.1.contains("больше не ждёт"), "{}", said.1);
    let ours = signed(document, "owner");
    let (status, message) = late.put(&second, &ours).await.refusal();
    assert_eq!(status, 403, "{message}");
}

#[tokio::test]
async fn a_new_code_ends_the_one_before() {
    let story = Story::open().await;
    let (old, new) = (story.code().await, story.code().await);
    assert_ne!(old, new);
    assert_eq!(story.send(Method::GET, &old, "").await.status, 403);
    assert_eq!(story.send(Method::GET, &new, "").await.status, 200);
}

#[tokio::test]
async fn the_page_tells_how_far_the_phone_is() {
    let story = Story::open().await;
    let stage = async || {
        let place = format!("{}/mobile/stage", story.page);
        story.send(Method::GET, &place, "").await.text()
    };
    assert_eq!(stage().await, "over");
    let first = story.code().await;
    assert_eq!(stage().await, "waiting");
    let (document, second) = story.fetch(&first).await;
    assert_eq!(stage().await, "fetched");
    let wrong = signed(document.clone(), "second-owner");
    story.put(&second, &wrong).await;
    assert_eq!(stage().await, "used");
    let page = story
        .send(Method::GET, &format!("{}/mobile", story.page), "")
        .await
        .text();
    assert!(page.contains("не принята"), "{page}");
    let second = story.fetch(&story.code().await).await.1;
    story.put(&second, &signed(document, "owner")).await;
    assert_eq!(stage().await, "over");
}

#[tokio::test]
async fn only_the_page_of_a_statement_may_reach_ncalayer() {
    let story = Story::open().await;
    let policy = async |address: &str| {
        let said = story.send(Method::GET, address, "").await;
        let policy = said.headers[header::CONTENT_SECURITY_POLICY].to_str();
        policy.unwrap().to_owned()
    };
    let ours = "connect-src 'self' wss://127.0.0.1:13579;";
    assert!(policy(&story.page).await.contains(ours));
    let mobile = format!("{}/mobile", story.page);
    let files = format!("{}/files/statement.txt", story.page);
    let demo = format!("{}/demo", story.page);
    let none = story.page.replace("/sign/", "/sign/x");
    for address in ["/ru", "/ru/key", "/health", &mobile, &files, &demo, &none] {
        let policy = policy(address).await;
        assert!(
            policy.contains("connect-src 'self';"),
            "{address}: {policy}"
        );
        assert!(!policy.contains("wss:"), "{address}: {policy}");
    }
}

#[tokio::test]
async fn the_demo_phone_goes_the_same_way() {
    let story = Story::open().await;
    let first = story.code().await;
    let phone = first.replace("/egov/", "/ru/demo/phone/");
    let phone = phone.strip_suffix("/mgovSign").unwrap();
    let page = story.send(Method::GET, phone, "").await.text();
    assert!(page.contains("kz-ruqsat-consent/v1"), "{page}");
    assert!(page.contains("value=\"look-alike\""), "{page}");
    assert!(page.contains("21 ноября 2026"), "{page}");
    assert!(!page.contains("<dd>2026-"), "days as people write them");
    assert!(page.contains("Подписать просят"), "{page}");
    let choose = async |key: &str| {
        let request = Request::post(phone)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(format!("key={key}")))
            .unwrap();
        let response = router(&story.app).oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::SEE_OTHER);
        assert_eq!(response.headers()[header::LOCATION], *phone);
        story.send(Method::GET, phone, "").await.text()
    };
    let page = choose("owner").await;
    assert!(page.contains("Подпись принята"), "{page}");
    let page = choose("second-owner").await;
    assert!(page.contains("Подпись принята"), "nothing changes: {page}");
    assert!(story.shows().await.contains("Подписано"));
}

#[tokio::test]
async fn a_demo_phone_that_refuses_or_is_closed_says_so() {
    let story = Story::open().await;
    let first = story.code().await;
    let phone = first.replace("/egov/", "/ru/demo/phone/");
    let phone = phone.strip_suffix("/mgovSign").unwrap();
    let mobile = format!("{}/mobile", story.page);
    story.fetch(&first).await;
    let page = story.send(Method::GET, &mobile, "").await.text();
    assert!(page.contains("data-stage=\"fetched\""), "{page}");
    let close = format!("{phone}/close");
    let closed = story.send(Method::POST, &close, "").await;
    assert_eq!(closed.headers[header::LOCATION], *mobile);
    let page = story.send(Method::GET, &mobile, "").await.text();
    assert!(page.contains("data-stage=\"waiting\""), "{page}");
    let (document, second) = story.fetch(&first).await;
    let (_, message) = story
        .put(&second, &signed(document, "expired"))
        .await
        .refusal();
    let page = story.send(Method::GET, phone, "").await.text();
    assert!(page.contains("answer-bad"), "{page}");
    let beginning: String = message.chars().take(20).collect();
    assert!(page.contains(&beginning), "{message}: {page}");
    let unknown = format!("/ru/demo/phone/{}/close", "A".repeat(43));
    let said = story.send(Method::POST, &unknown, "").await;
    assert_eq!(said.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn whoever_says_too_early_that_they_signed_is_answered() {
    let story = Story::open().await;
    let first = story.code().await;
    let mobile = format!("{}/mobile", story.page);
    let page = story.send(Method::GET, &mobile, "").await.text();
    assert!(!page.contains("Подпись ещё не пришла"), "{page}");
    assert!(page.contains("/mobile?looked\""), "{page}");
    let phone = page.find("/demo/phone/").unwrap();
    assert!(phone < page.find("class=\"qr\"").unwrap(), "the app first");
    assert_eq!(page.matches("link=").count(), 1, "only the app that fits");
    let looked = format!("{mobile}?looked");
    let page = story.send(Method::GET, &looked, "").await.text();
    assert!(page.contains("Подпись ещё не пришла"), "{page}");
    let (document, second) = story.fetch(&first).await;
    story.put(&second, &signed(document, "owner")).await;
    let over = story.send(Method::GET, &looked, "").await;
    assert_eq!(over.headers[header::LOCATION], *story.page);
}
