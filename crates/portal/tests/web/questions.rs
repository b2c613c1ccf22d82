//! The interview: what is asked, what is kept, and what is said when something is wrong.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};

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
    for day in ["01.07.2026", "20.09.2026", "01.11.2026", "still inside"] {
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

/// The passport of a person that Doc 9303 invented, as a citizen of Uzbekistan.
const LINES: &str = "P<UZBERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n\
                     L898902C36UZB7408122F2912154<<<<<<<<<<<<<<04";

#[tokio::test]
async fn passport_lines_fill_what_they_tell_and_no_name() {
    let mut browser = Browser::default();
    answer(&mut browser, "goal", &[("goal", "stay")]).await;
    let shown = browser
        .post("/en/questions/passport-lines/check", &[("lines", LINES)])
        .await;
    let piece = shown.text();
    assert!(
        piece.contains("Uzbekistan") && piece.contains("12 August 1974"),
        "{piece}"
    );
    assert!(!piece.contains("<html"), "{piece}");
    let next = answer(&mut browser, "passport-lines", &[("lines", LINES)]).await;
    assert_eq!(next, "/en/questions/crossings");
    let checked = browser.get("/en/questions/check").await.text();
    for told in [
        "Uzbekistan",
        "12 August 1974",
        "15 December 2029",
        "Foreign passport",
    ] {
        assert!(checked.contains(told), "{told}");
    }
    assert!(!checked.contains("ERIKSSON") && !checked.contains("L898902C3"));
}

#[tokio::test]
async fn a_wrong_check_digit_is_named_and_nothing_is_taken() {
    let mut browser = Browser::default();
    let lines = LINES.replace("7408122", "7408123");
    let page = browser
        .post("/en/questions/passport-lines", &[("lines", &lines)])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = page.text();
    assert!(page.contains("The check digit does not fit: date of birth"));
    assert!(page.contains("7408123"), "what was typed is kept");
    assert_eq!(browser.cookie_letters(), 0);
}

#[tokio::test]
async fn entries_of_a_list_are_added_changed_and_removed() {
    let (mut browser, _) = person("all", "RU").await;
    let visa = |until| {
        [
            ("category", "b8"),
            ("from-day", "1"),
            ("from-month", "3"),
            ("from-year", "2026"),
            ("until-day", "1"),
            ("until-month", "3"),
            ("until-year", until),
        ]
    };
    let wrong = browser.post("/en/questions/visas/new", &visa("2025")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong
            .text()
            .contains("It ends on 1 March 2025, before it begins on 1 March 2026")
    );
    let list = browser
        .submit("/en/questions/visas/new", &visa("2027"))
        .await;
    assert!(list.text().contains("B8") && list.text().contains("1 March 2027"));
    let list = browser.submit("/en/questions/visas/1", &visa("2028")).await;
    assert!(list.text().contains("1 March 2028") && !list.text().contains("1 March 2027"));
    let missing = browser.get("/en/questions/visas/2").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    let list = browser.submit("/en/questions/visas/1/remove", &[]).await;
    assert!(!list.text().contains("B8"));
}

#[tokio::test]
async fn who_changes_an_answer_comes_back_to_checking() {
    let (mut browser, _) = person("all", "RU").await;
    let page = browser.get("/en/questions/check").await.text();
    assert!(page.contains("/en/questions/citizenship?from=check"));
    let form = [("answer", "Belarus")];
    let next = answer(&mut browser, "citizenship?from=check", &form).await;
    assert_eq!(next, "/en/questions/check");
    assert!(browser.get(&next).await.text().contains("Belarus"));
}

/// Sends a file as a browser does.
async fn upload(browser: &mut Browser, content: &str) -> crate::site::Answer {
    let body = format!(
        "--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\
         content-type: text/csv\r\n\r\n{content}\r\n--x--\r\n"
    );
    let request = Request::post("/en/questions/crossings/file")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
    browser.send(request, Body::from(body)).await
}

#[tokio::test]
async fn trips_come_from_a_file() {
    let (mut browser, _) = person("stay", "RU").await;
    let example = browser.get("/en/questions/crossings/example.csv").await;
    let sent = upload(&mut browser, &example.text()).await;
    assert_eq!(sent.location(), "/en/questions/crossings");
    let page = browser.get(sent.location()).await.text();
    assert!(page.contains("15.10.2026") && page.contains("still inside"));
    let wrong = upload(&mut browser, "entered,left\n2026-01-05,2026-01-03\n").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("Line 2:"));
    let empty = upload(&mut browser, "").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let large = upload(&mut browser, &"1,".repeat(100_000)).await;
    assert!(
        large.text().contains("larger than 128 KB"),
        "{}",
        large.status
    );
}

#[tokio::test]
async fn a_thousand_crossings_fit_and_one_more_does_not() {
    let (mut browser, _) = person("stay", "RU").await;
    let mut lines = Vec::new();
    for year in 2010..2026 {
        for month in 1..=12 {
            for day in [1, 10, 20] {
                let left = day + 2;
                lines.push(format!(
                    "{day:02}.{month:02}.{year} - {left}.{month:02}.{year}"
                ));
            }
        }
    }
    lines.truncate(500);
    let form = [("list", lines.join("\n"))];
    let form = form.each_ref().map(|(name, text)| (*name, text.as_str()));
    let next = answer(&mut browser, "crossings/paste", &form).await;
    assert_eq!(browser.get(&next).await.status, StatusCode::OK);
    let more = [("list", "2025-12-05 - 2025-12-06")];
    let page = browser.post("/en/questions/crossings/paste", &more).await;
    assert!(page.text().contains("at most 1,000 crossings"));
}

#[tokio::test]
async fn nonsense_in_every_field_is_refused_and_shown_as_text() {
    let (mut browser, _) = person("all", "RU").await;
    let script = "<script>alert(1)</script>";
    for place in ["born", "citizenship", "funds_kzt", "car", "crossings/paste"] {
        let fields = [
            ("answer", script),
            ("answer-day", script),
            ("plates", script),
            ("list", "1 <script>"),
        ];
        let page = browser
            .post(&format!("/en/questions/{place}"), &fields)
            .await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{place}");
        assert!(!page.text().contains("<script>"), "{place}");
    }
    for place in [
        "nothing",
        "visas/0",
        "visas/x",
        "citizenship/1",
        "crossings/9",
    ] {
        let page = browser.get(&format!("/en/questions/{place}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{place}");
    }
}

#[tokio::test]
async fn every_question_has_its_words_in_each_language() {
    let (mut browser, _) = person("all", "UZ").await;
    for language in ["kk", "ru", "en"] {
        let tasks = browser.get(&format!("/{language}/questions")).await.text();
        let links = tasks.split("href=\"").skip(1);
        let links = links.filter_map(|link| link.split('"').next());
        let own = format!("/{language}/questions/");
        let mut opened = 0;
        for link in links.filter(|link| link.starts_with(&own)) {
            let page = browser.get(link).await;
            assert_ne!(page.status, StatusCode::NOT_FOUND, "{link}");
            // A message without words comes as its id in braces.
            assert!(!page.text().contains(['{', '}']), "{link}");
            opened += 1;
        }
        assert!(opened > 30, "{opened}");
        for list in [
            "visas",
            "permits",
            "family",
            "penalties",
            "applications",
            "registrations",
        ] {
            let page = browser.get(&format!("{own}{list}/new")).await;
            assert!(!page.text().contains(['{', '}']), "{list}");
        }
    }
}
