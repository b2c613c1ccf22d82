//! What a screen reader finds.

use lopdf::Object;
use lopdf::content::Content;
use ruqsat_document::{Block, Level, Link, Span, Text};

use crate::sample::{all, document, everything, heading, made, opened, paragraph, table};

fn count(pdf: &lopdf::Document, tag: &str) -> usize {
    all(pdf, "S", tag).len()
}

fn text(object: &Object) -> String {
    lopdf::decode_text_string(object).unwrap()
}

#[test]
fn the_file_says_what_it_is() {
    let pdf = opened(&made(everything()));
    let catalog = pdf.catalog().unwrap();
    assert_eq!(text(catalog.get(b"Lang").unwrap()), "kk");
    let mark = catalog.get(b"MarkInfo").and_then(Object::as_dict).unwrap();
    assert!(mark.get(b"Marked").and_then(Object::as_bool).unwrap());
    let shown = catalog.get(b"ViewerPreferences").unwrap();
    let shown = pdf.dereference(shown).unwrap().1.as_dict().unwrap();
    assert!(
        shown
            .get(b"DisplayDocTitle")
            .and_then(Object::as_bool)
            .unwrap()
    );
    let card = catalog.get(b"Metadata").unwrap();
    let card = pdf.dereference(card).unwrap().1.as_stream().unwrap();
    let card = card.get_plain_content().unwrap();
    let card = String::from_utf8(card).unwrap();
    assert!(card.contains("pdfuaid:part"), "{card}");
    assert!(card.contains("Қазақстанда болу жоспары"), "{card}");
    assert!(card.contains("2026-03-31"), "{card}");
}

/// Whatever is drawn is either part of the tree or marked as an ornament.
#[test]
fn nothing_on_paper_is_without_a_mark() {
    let pdf = opened(&made([everything(), vec![table(60)]].concat()));
    let mut drawn = 0;
    for page in pdf.get_pages().into_values() {
        let content = pdf.get_page_content(page);
        let mut open = 0;
        for step in Content::decode(&content).unwrap().operations {
            match step.operator.as_str() {
                "BDC" | "BMC" => open += 1,
                "EMC" => open -= 1,
                "Tj" | "TJ" | "f" | "f*" | "S" | "B" => {
                    drawn += 1;
                    assert_eq!(open, 1, "{step:?}");
                }
                _ => {}
            }
        }
        assert_eq!(open, 0);
    }
    assert!(drawn > 300, "{drawn}");
}

#[test]
fn every_kind_of_block_has_its_tag() {
    let pdf = opened(&made(everything()));
    for (tag, expected) in [
        ("Document", 1),
        ("H1", 1),
        ("H2", 1),
        ("H3", 1),
        ("L", 3),
        ("LI", 4),
        ("Lbl", 4),
        ("LBody", 4),
        ("Link", 1),
        ("Table", 2),
        ("TR", 4),
        ("TH", 4),
        ("TD", 7),
        ("Figure", 1),
        ("Caption", 1),
        ("Div", 1),
    ] {
        // A field to click is no tag, and has its own dictionary.
        assert_eq!(count(&pdf, tag), expected, "{tag}");
    }
}

#[test]
fn a_box_is_read_as_ticked_or_not() {
    let pdf = opened(&made(everything()));
    let labels = all(&pdf, "S", "Lbl");
    let read = labels
        .iter()
        .filter_map(|label| label.get(b"ActualText").ok());
    let mut read: Vec<String> = read.map(text).collect();
    read.sort_unstable();
    assert_eq!(read, ["☐ ", "☑ "]);
}

#[test]
fn a_picture_is_described() {
    let pdf = opened(&made(everything()));
    let figure = all(&pdf, "S", "Figure");
    let alternative = text(figure[0].get(b"Alt").unwrap());
    assert_eq!(alternative, "Жалғастыруға арналған код");
}

#[test]
fn a_row_that_stands_on_two_pages_is_read_once() {
    let pdf = opened(&made(vec![table(200)]));
    assert_eq!(count(&pdf, "TR"), 201);
    assert_eq!(count(&pdf, "TH"), 3);
    assert_eq!(count(&pdf, "TD"), 600);
}

#[test]
fn a_link_has_an_address_and_words_for_those_who_do_not_see_it() {
    let pdf = opened(&made(everything()));
    let fields = all(&pdf, "Subtype", "Link");
    let [field] = fields.as_slice() else {
        panic!("one link makes one field, not {}", fields.len());
    };
    assert_eq!(
        text(field.get(b"Contents").unwrap()),
        "№ 992 бұйрық, adilet.zan.kz"
    );
    let action = field.get(b"A").and_then(Object::as_dict).unwrap();
    assert_eq!(
        action.get(b"URI").and_then(Object::as_str).unwrap(),
        b"https://adilet.zan.kz/kaz/docs/V1500012880"
    );
}

#[test]
fn a_link_over_several_pages_has_a_field_on_each() {
    let link = Link {
        address: "https://egov.kz".into(),
        alternative: "eGov".into(),
    };
    let words = "порталда өтініш беру ".repeat(400);
    let pdf = made(vec![paragraph(Text::default().and_link(words, link))]);
    assert!(pdf.pages > 1);
    let opened = opened(&pdf);
    assert_eq!(all(&opened, "Subtype", "Link").len(), pdf.pages);
    assert_eq!(count(&opened, "Link"), 1);
}

#[test]
fn an_address_that_runs_a_program_is_no_link() {
    let link = Link {
        address: "javascript:app.alert(1)".into(),
        alternative: "x".into(),
    };
    let pdf = opened(&made(vec![paragraph(
        Text::default().and_link("мұнда", link),
    )]));
    assert_eq!(all(&pdf, "Subtype", "Link").len(), 0);
    assert_eq!(count(&pdf, "Link"), 0);
}

#[test]
fn words_in_another_language_say_so() {
    let foreign = Span {
        words: "вид на жительство".into(),
        language: Some("ru".into()),
        ..Span::default()
    };
    let pdf = opened(&made(vec![paragraph(
        Text::from("ықтиярхат, ").with(foreign),
    )]));
    let spans = all(&pdf, "S", "Span");
    assert_eq!(text(spans[0].get(b"Lang").unwrap()), "ru");
}

#[test]
fn headings_are_bookmarks_nested_as_they_are() {
    let pdf = opened(&made(vec![
        heading(Level::One, "Жоспар"),
        heading(Level::Two, "Күндер"),
        heading(Level::Three, "Ескерту"),
        heading(Level::Two, "Құжаттар"),
    ]));
    let outline = pdf.catalog().unwrap().get(b"Outlines").unwrap();
    let outline = pdf.dereference(outline).unwrap().1.as_dict().unwrap();
    let child = |of: &lopdf::Dictionary, key: &[u8]| {
        let child = of.get(key).unwrap().clone();
        let child = pdf.dereference(&child).unwrap().1;
        child.as_dict().unwrap().clone()
    };
    let title = |of: &lopdf::Dictionary| text(of.get(b"Title").unwrap());
    let plan = child(outline, b"First");
    let days = child(&plan, b"First");
    let papers = child(&days, b"Next");
    assert_eq!(title(&plan), "Жоспар");
    assert_eq!(title(&days), "Күндер");
    assert_eq!(title(&child(&days, b"First")), "Ескерту");
    assert_eq!(title(&papers), "Құжаттар");
}

#[test]
fn a_document_without_headings_has_its_title_as_bookmark() {
    let pdf = opened(&made(vec![Block::Pairs(vec![])]));
    let outline = pdf.catalog().unwrap().get(b"Outlines").unwrap();
    let outline = pdf.dereference(outline).unwrap().1.as_dict().unwrap();
    let first = pdf.dereference(outline.get(b"First").unwrap()).unwrap().1;
    let title = text(first.as_dict().unwrap().get(b"Title").unwrap());
    assert_eq!(title, document(vec![]).title);
}
