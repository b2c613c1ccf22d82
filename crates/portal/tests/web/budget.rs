//! What a page may weigh on its way to a phone: gzipped, with its style sheet, without the script.

use axum::body::Body;
use axum::http::{Request, header};

use crate::site::Browser;

/// Bytes of a page and the style sheet together.
const PAGE: usize = 30 * 1024;
/// Bytes of the script, which nobody needs.
const SCRIPT: usize = 15 * 1024;

const PLACES: [&str; 18] = [
    "",
    "/answer",
    "/answer/trip",
    "/answer/plan/rp",
    "/answer/permits/prp-ordinary",
    "/questions",
    "/questions/check",
    "/questions/crossings",
    "/law",
    "/law/ml",
    "/law?q=90",
    "/law/rules/STAY.WINDOW",
    "/calendar/2026",
    "/compare",
    "/key",
    "/tools/days",
    "/changes",
    "/glossary",
];

#[tokio::test]
async fn every_page_is_light() {
    let mut browser = Browser::default();
    browser.post("/ru/demo/landlord-abroad", &[]).await;
    let page = browser.get("/ru").await.text();
    let style = weight(&mut browser, &asset(&page, "css")).await;
    let script = weight(&mut browser, &asset(&page, "js")).await;
    assert!(script <= SCRIPT, "the script weighs {script} bytes");
    let mut heavy = Vec::new();
    for place in PLACES {
        let page = weight(&mut browser, &format!("/ru{place}")).await;
        if page + style > PAGE {
            heavy.push(format!("{place}: {page} + {style}"));
        }
    }
    assert!(heavy.is_empty(), "heavier than {PAGE} bytes: {heavy:#?}");
}

#[tokio::test]
async fn the_page_of_a_statement_is_light_with_both_scripts() {
    let mut browser = Browser::default();
    let begun = browser.post("/ru/demo/story/owner", &[]).await;
    let address = begun.location().to_owned();
    let page = browser.get(&address).await.text();
    let style = weight(&mut browser, &asset(&page, "css")).await;
    let whole = weight(&mut browser, &address).await + style;
    assert!(whole <= PAGE, "the page weighs {whole} bytes");
    let mut scripts = 0;
    let is_script = |link: &&str| link.rsplit_once('.').is_some_and(|(_, kind)| kind == "js");
    for link in page.split('"').filter(is_script) {
        scripts += weight(&mut browser, link).await;
    }
    assert_eq!(page.matches(".js\"").count(), 2, "its own script and ours");
    assert!(scripts <= SCRIPT, "the scripts weigh {scripts} bytes");
}

/// Bytes of an answer as a browser fetches it.
async fn weight(browser: &mut Browser, address: &str) -> usize {
    let request = Request::get(address).header(header::ACCEPT_ENCODING, "gzip");
    let answer = browser.send(request, Body::empty()).await;
    assert!(answer.status.is_success(), "{address}: {}", answer.status);
    assert_eq!(answer.header(header::CONTENT_ENCODING), "gzip", "{address}");
    answer.bytes.len()
}

/// The address of the asset with that ending.
fn asset(page: &str, ending: &str) -> String {
    let mut links = page.split('"').filter(|text| text.starts_with("/assets/"));
    links
        .find(|link| link.ends_with(ending))
        .unwrap()
        .to_owned()
}
