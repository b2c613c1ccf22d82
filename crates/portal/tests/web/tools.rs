//! Calculators, working days, comparison: what is shown is what the engine says.

use axum::http::StatusCode;

use crate::site::{Browser, get};

const LANGUAGES: [&str; 3] = ["kk", "ru", "en"];

/// The words of the main part, without tags.
fn words(page: &str) -> String {
    let main = page.split("<main").nth(1).unwrap();
    let main = main.split("</main>").next().unwrap();
    let parts = main.split('<').skip(1);
    let texts = parts.filter_map(|part| Some(part.split_once('>')?.1));
    let text = texts.collect::<Vec<_>>().join(" ");
    let text = text.replace("&#38;", "&").replace('\u{a0}', " ");
    let words = text.split_whitespace().collect::<Vec<_>>();
    words.join(" ").replace(" ,", ",")
}

async fn told(address: &str) -> String {
    let answer = get(address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}");
    words(&answer.text())
}

/// The form comes back with what is wrong, with what was typed, and with status 422.
async fn refused(address: &str) -> String {
    let answer = get(address).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{address}");
    let page = answer.text();
    assert!(page.contains("class=\"error-summary\""), "{address}");
    assert!(page.contains("<title>Error:"), "{address}");
    page
}

#[tokio::test]
async fn every_page_is_told_in_each_language_within_its_weight() {
    let places = [
        "/calendar/2026",
        "/calendar/2027",
        "/calendar/count?from=2026-03-18&days=3",
        "/compare?with=trp,rp,visa-free",
        "/tools",
        "/tools/days?citizenship=US&trips=2026-11-01&on=2026-11-21",
        "/tools/days?trips=x",
        "/tools/notification?arrived=2026-03-19",
        "/tools/solvency?funds=1&on=2026-11-21",
        "/tools/solvency?on=2027-06-01",
        "/tools/fine?offence=koap-517-4&on=2026-11-21",
        "/changes",
        "/changes/2026-07-01",
        "/changes.atom",
        "/glossary",
        "/glossary?q=zebra",
        "/privacy",
        "/accessibility",
    ];
    let style = include_bytes!("../../assets/ruqsat.css");
    let style = miniz_oxide::deflate::compress_to_vec(style, 6).len();
    for place in places {
        for language in LANGUAGES {
            let address = format!("/{language}{place}");
            let answer = get(&address).await;
            let page = answer.text();
            let hole = page.split('{').skip(1).find(|rest| {
                let id = rest.split('}').next().unwrap();
                id.contains('-') && id.chars().all(|one| one.is_ascii_lowercase() || one == '-')
            });
            assert!(
                hole.is_none(),
                "{address}: {{{:.40}",
                hole.unwrap_or_default()
            );
            let weight = miniz_oxide::deflate::compress_to_vec(&answer.bytes, 6).len();
            assert!(weight + style <= 30 * 1024, "{address}: {weight} + {style}");
        }
    }
}

#[tokio::test]
async fn a_year_shows_its_holidays_and_what_is_not_settled() {
    let page = get("/en/calendar/2026").await.text();
    assert_eq!(page.matches("<table class=\"month\">").count(), 12);
    assert!(page.contains("8<b aria-hidden=\"true\">★</b>"));
    let told = words(&page);
    assert!(told.contains("2026: 247 working days"), "{told}");
    assert!(told.contains("9 March 2026, Monday"), "{told}");
    assert!(!told.contains("may still be moved"));
    assert!(words(&get("/en/calendar/2027").await.text()).contains("may still be moved"));
    for address in ["/en/calendar/1999", "/en/calendar/x"] {
        assert_eq!(
            get(address).await.status,
            StatusCode::NOT_FOUND,
            "{address}"
        );
    }
    let now = get("/en/calendar").await;
    assert_eq!(now.location(), "/en/calendar/2026");
}

#[tokio::test]
async fn working_days_are_counted_over_nauryz() {
    let safe = told("/en/calendar/count?from=2026-03-19&days=3&first=counts").await;
    assert!(
        safe.contains("3 working days end on 26 March 2026"),
        "{safe}"
    );
    let next = told("/en/calendar/count?from=2026-03-19&days=3&first=next").await;
    assert!(
        next.contains("3 working days end on 27 March 2026"),
        "{next}"
    );
    refused("/en/calendar/count?from=2026-02-30&days=3").await;
    refused("/en/calendar/count?from=2026-03-19&days=0").await;
    refused("/en/calendar/count?from=2027-12-30&days=30").await;
}

#[tokio::test]
async fn days_are_those_of_the_engine() {
    let trips = "2026-07-01%202026-07-20%0A2026-11-01";
    let told = told(&format!(
        "/en/tools/days?citizenship=US&trips={trips}&on=2026-11-21"
    ))
    .await;
    for expected in [
        "You may stay up to and including 30 November 2026: 9 days more.",
        "41 days of the visa-free total are used, 49 days of it are left",
        "If you leave on 30 November 2026, you may come again on 1 December 2026",
        "26 May 2026 outside 0",
        "21 November 2026 in the country, counted 41",
    ] {
        assert!(told.contains(expected), "{expected}: {told}");
    }
    assert!(!told.contains("may hold a TRP"), "{told}");
}

#[tokio::test]
async fn the_window_lets_one_in_again_when_a_day_falls_out_of_it() {
    // Three full months: all ninety days are used, and the first falls out after 180.
    let trips = "2026-01-01%202026-01-30%0A2026-02-01%202026-03-02%0A2026-03-04%202026-04-02";
    let told = told(&format!(
        "/en/tools/days?citizenship=US&trips={trips}&on=2026-04-03"
    ))
    .await;
    assert!(
        told.contains("90 days of the visa-free total are used, 0 days of it are left"),
        "{told}"
    );
    assert!(
        told.contains("You may enter from 30 June 2026 on"),
        "{told}"
    );
}

#[tokio::test]
async fn a_wrong_trip_is_named_by_its_line_and_kept() {
    let page =
        refused("/en/tools/days?citizenship=US&trips=2026-03-01%202026-03-30%0Aspring").await;
    assert!(words(&page).contains("Line 2: write the day of entry"));
    assert!(page.contains("2026-03-01 2026-03-30\nspring</textarea>"));
    let later = refused("/en/tools/days?citizenship=US&trips=2026-12-01&on=2026-11-21").await;
    assert!(words(&later).contains("A trip lies after 21 November 2026"));
    let early = refused("/en/tools/days?citizenship=US&trips=&on=2019-01-01").await;
    assert!(words(&early).contains("27 January 2023 to 31 December 2027"));
    refused("/en/tools/days?citizenship=QQ&trips=2026-03-01").await;
    let script = refused("/en/tools/days?trips=%3C/textarea%3E%3Cscript%3E").await;
    assert!(!script.contains("</textarea><script>"));
}

#[tokio::test]
async fn the_notification_counts_both_readings() {
    let told = told("/en/tools/notification?arrived=2026-03-19").await;
    assert!(
        told.contains("The host reports the arrival by 26 March 2026."),
        "{told}"
    );
    assert!(
        told.contains("By a more lenient reading, by 27 March 2026."),
        "{told}"
    );
    assert!(told.contains("Safe: the day of arrival counts"));
    assert!(
        told.contains("3 26 March 2026, Thursday working day"),
        "{told}"
    );
    assert!(
        told.contains("3 27 March 2026, Friday working day"),
        "{told}"
    );
    refused("/en/tools/notification?arrived=2026-13-01").await;
}

#[tokio::test]
async fn one_tenge_decides_over_the_means() {
    let enough = told("/en/tools/solvency?funds=5%20709%20000&on=2026-11-21").await;
    assert!(
        enough.contains("1,320 MCI, which is 5,709,000 tenge"),
        "{enough}"
    );
    assert!(enough.contains("Your funds are enough"));
    let missing = told("/en/tools/solvency?funds=5708999&on=2026-11-21").await;
    assert!(missing.contains("1 tenge are missing"), "{missing}");
    let routes = missing.split("Routes that do not:").nth(1).unwrap();
    assert!(routes.contains("ethnic Kazakh"), "{routes}");
    refused("/en/tools/solvency?funds=much").await;
    refused("/en/tools/solvency?funds=-5").await;
}

#[tokio::test]
async fn a_fine_is_told_for_each_offender_in_tenge_of_the_day() {
    // 18(1) for a host: an index of 2026 is 4,325 tenge.
    let told = told("/en/tools/fine?offence=koap-493-5&on=2026-11-21").await;
    for expected in [
        "individual 10 MCI 43,250 tenge If paid at once: 21,625 tenge",
        "small business 15 MCI 64,875 tenge If paid at once: 32,438 tenge",
        "large business 50 MCI 216,250",
        "Individuals pay 10 MCI",
    ] {
        assert!(told.contains(expected), "{expected}: {told}");
    }
    let page = get("/en/tools/fine?offence=koap-492-4&on=2026-11-21")
        .await
        .text();
    assert!(
        page.contains("offence=koap-492-5&#38;on=2026-11-21"),
        "{page}"
    );
    refused("/en/tools/fine?offence=koap-1-1").await;
}

#[tokio::test]
async fn the_comparison_shows_what_differs_and_where_it_is_written() {
    let all = get("/en/compare?with=rp,trp").await.text();
    let less = get("/en/compare?with=trp&with=rp&only=differences")
        .await
        .text();
    let rows = |page: &str| page.matches("role=\"rowheader\"").count();
    assert!(rows(&less) < rows(&all) && rows(&less) > 20);
    // The columns stand in one order, however they are asked for.
    let head = all
        .split("<thead")
        .nth(1)
        .unwrap()
        .split("</thead>")
        .next()
        .unwrap();
    let (trp, rp) = (
        head.find("(TRP)").unwrap(),
        head.find("residence permit</th>").unwrap(),
    );
    assert!(trp < rp, "{head}");
    assert!(all.contains("href=\"/en/law/ml/6-1\""));
    assert!(all.contains("class=\"practice\""));
    let strange = get("/en/compare?with=passport").await;
    assert_eq!(strange.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn who_has_answered_is_told_which_permit_is_open() {
    let mut browser = Browser::default();
    let before = browser.get("/en/compare").await.text();
    assert!(before.contains("href=\"/en/questions\"") && !before.contains("id=\"advice\""));
    browser.post("/en/demo/landlord-abroad", &[]).await;
    let told = words(&browser.get("/en/compare").await.text());
    assert!(told.contains("By your answers"), "{told}");
    assert!(told.contains("employment"), "{told}");
    assert!(told.contains("an officer decides"), "{told}");
}

#[tokio::test]
async fn changes_tell_before_after_and_whom_they_touch() {
    let list = get("/en/changes").await.text();
    let days = list.matches("href=\"/en/changes/20").count();
    assert!(days > 5, "{days}");
    let day = told("/en/changes/2026-07-01").await;
    assert!(
        day.contains("Before") && day.contains("Whom and what it touches:"),
        "{day}"
    );
    let clock = told("/en/changes/2024-03-01").await;
    assert!(
        clock.contains("UTC+6; Aktobe Region") && clock.contains("UTC+5"),
        "{clock}"
    );
    let year = get("/ru/changes/2027-01-01").await.text();
    let link = "<a href=\"/ru/calendar/2027\">Календарь года</a>";
    assert!(
        year.contains(link) && year.contains("2027: 247 рабочих дней"),
        "{year}"
    );
    let feed = get("/ru/changes.atom").await;
    assert!(
        feed.header("content-type")
            .starts_with("application/atom+xml")
    );
    let feed = feed.text();
    assert_eq!(feed.matches("<entry>").count(), days.min(30));
    assert!(feed.contains("xml:lang=\"ru\""));
    assert!(feed.contains("<summary>Время страны. "), "{feed}");
    let of_2027 = feed.split("<summary>").nth(1).unwrap();
    assert!(
        of_2027.starts_with("Месячный расчётный показатель; "),
        "{of_2027}"
    );
    assert!(of_2027.contains("; и ещё 4 изменения. Кого"), "{of_2027}");
    for address in ["/en/changes/2026-07-02", "/en/changes/x"] {
        assert_eq!(
            get(address).await.status,
            StatusCode::NOT_FOUND,
            "{address}"
        );
    }
}

#[tokio::test]
async fn the_glossary_is_searched_in_every_language() {
    let all = get("/en/glossary").await.text();
    assert!(all.contains("id=\"residence_permit_card\""));
    // In Russian, on the English page.
    let found = get("/en/glossary?q=%D0%B2%D0%B8%D0%B4%20%D0%BD%D0%B0")
        .await
        .text();
    assert!(
        found.contains("<mark>вид</mark> <mark>на</mark>"),
        "{found}"
    );
    assert!(found.matches("role=\"rowheader\"").count() < all.matches("role=\"row\"").count());
    let nothing = get("/en/glossary?q=zebra").await.text();
    assert!(words(&nothing).contains("No term holds that."));
    assert!(nothing.contains("href=\"/en/glossary\""));
}

#[tokio::test]
async fn privacy_offers_to_forget_what_there_is() {
    let mut browser = Browser::default();
    let empty = browser.get("/en/privacy").await.text();
    assert!(words(&empty).contains("There is nothing to forget now."));
    browser.post("/en/demo/counting-days", &[]).await;
    let full = browser.get("/en/privacy").await.text();
    let main = full.split("<main").nth(1).unwrap();
    let main = main.split("</main>").next().unwrap();
    assert!(main.contains("action=\"/en/forget\""));
}
