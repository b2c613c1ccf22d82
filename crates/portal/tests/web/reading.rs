//! The pages that need no facts of a person: nothing leads nowhere, and the law is what is shown.

use std::collections::BTreeSet;

use axum::http::StatusCode;

use crate::site::get;

const LANGUAGES: [&str; 3] = ["kk", "ru", "en"];

/// The addresses that a page links to.
fn links(page: &str) -> BTreeSet<String> {
    let links = page.split("href=\"").skip(1);
    links
        .map(|rest| rest.split('"').next().unwrap().replace("&#38;", "&"))
        .collect()
}

/// The page without its tags.
fn words(page: &str) -> String {
    let main = page.split("<main").nth(1).unwrap();
    let main = main.split("</main>").next().unwrap();
    let parts = main.split('<').skip(1);
    let texts: Vec<&str> = parts
        .filter_map(|part| Some(part.split_once('>')?.1.trim()))
        .collect();
    texts
        .join(" ")
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
}

/// The page, which has to be there.
async fn page(address: &str) -> String {
    let answer = get(address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}");
    answer.text()
}

/// A message that does not exist comes back as its id in braces.
fn assert_said(address: &str, page: &str) {
    let hole = page.split('{').skip(1).find(|rest| {
        let id = rest.split('}').next().unwrap();
        !id.is_empty()
            && id
                .chars()
                .all(|letter| letter.is_ascii_lowercase() || letter == '-')
    });
    assert!(
        hole.is_none(),
        "{address}: {{{:.40}",
        hole.unwrap_or_default()
    );
}

#[tokio::test]
async fn every_link_of_the_law_leads_to_a_page() {
    let mut open = vec!["/en/law".to_owned()];
    let mut seen: BTreeSet<String> = open.iter().cloned().collect();
    while let Some(address) = open.pop() {
        let page = page(&address).await;
        assert_said(&address, &page);
        for link in links(&page) {
            let place = link.split('#').next().unwrap().to_owned();
            if place.starts_with("/en/law") && seen.insert(place.clone()) {
                open.push(place);
            }
        }
    }
    let rules = seen
        .iter()
        .filter(|place| place.starts_with("/en/law/rules/"));
    assert!(rules.count() > 200 && seen.len() > 450, "{}", seen.len());
}

#[tokio::test]
async fn the_law_is_told_in_each_language() {
    let places = [
        "/law",
        "/law/ml",
        "/law/ml/6.4",
        "/law/koap/517.3.2",
        "/law/rules",
        "/law/rules/STAY.WINDOW",
        "/law/readings",
    ];
    for place in places {
        for language in LANGUAGES {
            let address = format!("/{language}{place}");
            assert_said(&address, &page(&address).await);
        }
    }
}

#[tokio::test]
async fn a_search_finds_articles_rules_and_words_and_marks_them() {
    let first = |page: &str| {
        let found = page.split("<ol class=\"found\">").nth(1).unwrap();
        let link = found.split("href=\"").nth(1).unwrap();
        link.split('"').next().unwrap().to_owned()
    };
    let article = page("/en/law?q=517(4)").await;
    assert!(article.contains("<mark>517(4)</mark>"));
    assert!(links(&article).contains("/en/law/koap/517.4"));
    let rule = page("/en/law?q=stay.window").await;
    assert!(rule.contains("<mark>STAY.WINDOW</mark>"));
    assert_eq!(first(&rule), "/en/law/rules/STAY.WINDOW");
    // A Kazakh word typed on a Russian keyboard, in capitals.
    let card = page("/kk/law?q=%D0%AB%D0%9A%D0%A2%D0%98%D0%AF%D0%A0%D0%A5%D0%90%D0%A2").await;
    assert!(card.contains("<mark>ықтиярхат</mark>"));
    // A Russian word on the English page: found, and said to be Russian.
    let russian = page("/en/law?q=%D0%B2%D0%B8%D0%B4%20%D0%BD%D0%B0%20%D0%B6%D0%B8%D1%82").await;
    assert!(
        russian.contains("lang=\"ru\"><mark>Вид</mark> <mark>на</mark>"),
        "{russian}"
    );
}

#[tokio::test]
async fn a_search_without_result_helps_on() {
    let nothing = page("/en/law?q=zebra+crossing").await;
    assert!(words(&nothing).contains("Nothing found"));
    assert!(links(&nothing).contains("/en/glossary"));
    assert!(nothing.contains("value=\"zebra crossing\""));
}

#[tokio::test]
async fn what_is_typed_stays_text() {
    let page = page("/en/law?q=%3Cscript%3Ealert(1)%3C/script%3E").await;
    assert!(!page.contains("<script>alert"));
    assert!(page.contains("&#60;script&#62;alert(1)"));
}

#[tokio::test]
async fn a_question_that_cannot_be_read_gets_a_page_that_leads_on() {
    let long = format!("/ru/law?q={}", "a".repeat(10_000));
    let wide = format!("/ru/law?q={}", "a".repeat(300));
    for address in [&*long, &*wide, "/ru/law?on=2025-02-30", "/ru/law/ml?on=x"] {
        let answer = get(address).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = answer.text();
        assert!(links(&page).contains("/ru/law") && page.len() < 10_000);
    }
    let early = get("/en/law?on=1999-01-01").await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(words(&early.text()).contains("do not reach that day"));
    for address in [
        "/ru/law/nothing",
        "/ru/law/ml/999",
        "/ru/law/rules/STAY.NOTHING",
    ] {
        let answer = get(address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert!(links(&answer.text()).contains("/ru"));
    }
}

#[tokio::test]
async fn a_rule_says_whether_it_was_in_force_on_a_day() {
    let before = page("/en/law/rules/DUTY.REGISTER?on=2026-06-30").await;
    let since = page("/en/law/rules/DUTY.REGISTER?on=2026-07-01").await;
    assert!(words(&before).contains("not in force 30 June 2026"));
    assert!(words(&since).contains("in force 1 July 2026"));
    assert!(
        links(&since)
            .iter()
            .any(|link| link == "/en/law/ml/6.5?on=2026-07-01")
    );
}

#[tokio::test]
async fn an_act_says_why_a_provision_is_not_modelled() {
    let act = page("/en/law/ml").await;
    assert!(words(&act).contains("Not modelled. A document of its own, no permit"));
    assert!(links(&act).contains("https://adilet.zan.kz/rus/docs/Z1100000477"));
    let provision = page("/en/law/ml/1.1").await;
    assert!(words(&provision).contains("A document of its own, no permit"));
}

#[tokio::test]
async fn a_disputed_point_shows_both_sides_and_the_one_used() {
    let page = page("/en/law/readings").await;
    let point = page.split("id=\"window\"").nth(1).unwrap();
    let point = point.split("</section>").next().unwrap();
    assert!(point.matches("<li>").count() >= 2);
    assert_eq!(point.matches("used: it protects the person").count(), 1);
}
