//! The PDF.

use lopdf::Document;

use super::{assert_attached, person};

async fn text_of(who: &str, address: &str) -> (String, usize) {
    let answer = person(who).await.get(address).await;
    assert_attached(&answer, "application/pdf", "pdf");
    let pdf = Document::load_mem(&answer.bytes).unwrap();
    let pages: Vec<u32> = pdf.get_pages().into_keys().collect();
    (pdf.extract_text(&pages).unwrap(), pages.len())
}

#[tokio::test]
async fn the_whole_answer_comes_as_a_pdf_in_each_language() {
    for (language, title, page) in [
        ("kk", "жағдайыңыз", "беттің 1-беті"),
        ("ru", "Казахстане", "Страница 1 из"),
        ("en", "Kazakhstan", "Page 1 of"),
    ] {
        let (text, pages) = text_of("counting-days", &format!("/{language}/answer.pdf")).await;
        let text = text.replace(['\n', '\u{a0}'], " ");
        assert!(text.contains(title), "{text}");
        assert!(text.contains(page), "{text}");
        assert!((2..7).contains(&pages), "{pages}");
    }
}

#[tokio::test]
async fn the_paper_says_what_the_page_says() {
    let mut browser = person("landlord-abroad").await;
    let page = browser.get("/en/answer").await.text();
    let lead = page
        .split("<h1>")
        .nth(1)
        .unwrap()
        .split("</h1>")
        .next()
        .unwrap();
    let (text, _) = text_of("landlord-abroad", "/en/answer.pdf").await;
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    assert!(squeezed(&text).contains(&squeezed(lead)), "{lead}: {text}");
}

#[tokio::test]
async fn a_permit_that_is_far_off_takes_a_line_and_is_not_left_out() {
    // Of these people little is known, so that two dozen permits depend on what is not.
    for who in ["three-trips", "spouse-of-citizen", "refused-once"] {
        for (language, routes) in [
            ("kk", ["Astana Hub", "босқын"]),
            ("ru", ["Astana Hub", "беженец"]),
            ("en", ["Astana Hub", "refugee"]),
        ] {
            let (text, pages) = text_of(who, &format!("/{language}/answer.pdf")).await;
            assert!(pages < 7, "{who}: {pages} pages in {language}");
            let text = text.replace(['\n', '\u{a0}'], " ");
            for route in routes {
                assert!(text.contains(route), "{who} {language}: no {route}: {text}");
            }
        }
    }
}
