//! Every page that can be reached by links speaks one language, and nothing is left unsaid.

use std::collections::{BTreeSet, VecDeque};

use axum::http::{StatusCode, header};

use crate::site::Browser;

/// Pages that a crawl reaches, in one language. Law pages alone are hundreds: a sample is enough.
const MOST: usize = 250;

#[tokio::test]
async fn no_page_lacks_a_word() {
    for language in ["kk", "ru", "en"] {
        let mut browser = Browser::default();
        browser
            .post(&format!("/{language}/demo/landlord-abroad"), &[])
            .await;
        let mut waiting = VecDeque::from([format!("/{language}")]);
        waiting.extend(statements(&mut browser, language).await);
        let mut seen = BTreeSet::new();
        while let Some(address) = waiting.pop_front().filter(|_| seen.len() < MOST) {
            if !seen.insert(address.clone()) {
                continue;
            }
            let answer = browser.get(&address).await;
            if !answer.header(header::CONTENT_TYPE).starts_with("text/html") {
                continue;
            }
            assert_eq!(answer.status, StatusCode::OK, "{address}");
            let page = answer.text();
            let unsaid = unsaid(&page);
            assert!(unsaid.is_empty(), "{address} lacks {unsaid:?}");
            assert!(
                page.contains(&format!("<html lang=\"{language}\"")),
                "{address}"
            );
            waiting.extend(links(&page, language));
        }
    }
}

/// Statements in every state, each by its address: no link leads to them.
async fn statements(browser: &mut Browser, language: &str) -> Vec<String> {
    let mut pages = Vec::new();
    for (story, keys) in [
        ("owner", ["expired", "owner"]),
        ("owner", ["revoked", "look-alike"]),
        ("two-owners", ["chief", "login-only"]),
        ("chief", ["employee", "chief"]),
    ] {
        let begun = browser
            .post(&format!("/{language}/demo/story/{story}"), &[])
            .await;
        let page = begun.location().to_owned();
        for key in keys {
            browser.post(&format!("{page}/demo"), &[("key", key)]).await;
            let shown = browser.get(&page).await.text();
            assert!(unsaid(&shown).is_empty(), "{key}: {:?}", unsaid(&shown));
        }
        pages.push(page);
    }
    let declined = browser
        .post(&format!("/{language}/demo/story/chief"), &[])
        .await;
    let page = declined.location().to_owned();
    pages.push(format!("{page}/decline"));
    let trial = browser.post(&format!("/{language}/key"), &[]).await;
    pages.extend([format!("{page}/demo"), trial.location().to_owned()]);
    pages
}

/// Messages that do not exist are shown as their ids in braces.
fn unsaid(page: &str) -> Vec<&str> {
    let parts = page.split('{').skip(1);
    let inside = parts.filter_map(|part| part.split_once('}').map(|(inside, _)| inside));
    let letter = |letter: char| letter.is_ascii_lowercase() || "-_0123456789".contains(letter);
    inside
        .filter(|id| !id.is_empty() && id.chars().all(letter))
        .collect()
}

/// Links to pages of the same language, without what comes after `#`.
fn links(page: &str, language: &str) -> Vec<String> {
    let own = format!("/{language}");
    let all = page
        .split("href=\"")
        .skip(1)
        .filter_map(|part| part.split('"').next());
    let pages = all.map(|link| {
        link.split('#')
            .next()
            .unwrap_or_default()
            .replace("&#38;", "&")
    });
    pages
        .filter(|link| *link == own || link.starts_with(&format!("{own}/")))
        .collect()
}

#[test]
fn a_missing_message_is_seen() {
    assert_eq!(unsaid("<p>{start-title} and {x: 1}</p>"), ["start-title"]);
}
