//! What was set can be read again.

use std::collections::BTreeSet;
use std::path::Path;

use ruqsat_document::{Block, Paragraph, Size, Text};

use crate::sample::{document, everything, made, opened, paragraph, table, words, words_by_tool};

/// Every Kazakh letter, in words.
const KAZAKH: &str = "Әкімшілік құқық бұзушылық, меншік иесінің өтініші, ықтиярхат, қаһарман, \
    ҢҒҮҰҚӨҺІӘ, 17 300 ₸, № 992.";

#[test]
fn kazakh_words_come_out_whole() {
    let pdf = made(vec![paragraph(KAZAKH)]);
    assert!(words(&opened(&pdf), 1).contains(KAZAKH));
    if let Some(words) = words_by_tool(&pdf) {
        assert!(words.contains(KAZAKH), "{words}");
    }
}

#[test]
fn words_at_the_end_of_a_line_do_not_run_together() {
    let sentence = "Шетелдік визасыз 180 күн ішінде 90 күнге дейін бола алады. ";
    let pdf = made(vec![paragraph(sentence.repeat(30))]);
    let read = words(&opened(&pdf), 1);
    assert!(read.contains(sentence.repeat(30).trim()), "{read}");
}

#[test]
fn a_page_says_which_it_is() {
    let pdf = made(vec![table(60)]);
    let read = opened(&pdf);
    assert!(pdf.pages > 1);
    for page in 1..=pdf.pages {
        let words = words(&read, u32::try_from(page).unwrap());
        let number = format!("{} беттің {page}-беті", pdf.pages);
        assert!(words.contains(&number), "{words}");
        assert!(words.contains("Заң редакциясы 7f3a9c"), "{words}");
    }
}

#[test]
fn a_long_table_names_its_columns_on_every_page_and_loses_no_row() {
    let pdf = made(vec![table(200)]);
    let read = opened(&pdf);
    assert_eq!(read.get_pages().len(), pdf.pages);
    let mut all = String::new();
    for page in 1..=pdf.pages {
        let words = words(&read, u32::try_from(page).unwrap());
        assert!(words.contains("№ Күні Неліктен"), "{words}");
        all.push_str(&words);
    }
    for row in 1..=200 {
        let start = format!("{row} 2026 жылғы 1 наурыз");
        assert!(all.contains(&start), "row {row}");
    }
}

#[test]
fn an_endless_word_is_broken_and_loses_nothing() {
    let word = "ұзақ".repeat(500);
    let pdf = made(vec![paragraph(word.clone())]);
    let read = opened(&pdf);
    let text = read.extract_text(&[1]).unwrap();
    let letters: String = text
        .chars()
        .filter(|letter| "ұзақ".contains(*letter))
        .collect();
    assert!(letters.contains(&word));
}

#[test]
fn an_empty_document_is_one_page_with_its_edges() {
    let pdf = made(vec![]);
    assert_eq!(pdf.pages, 1);
    assert!(words(&opened(&pdf), 1).contains("1 беттің 1-беті"));
}

#[test]
fn a_thousand_blocks_are_set_in_order() {
    let blocks = (1..=1_000).map(|number| paragraph(format!("Абзац {number}.")));
    let pdf = made(blocks.collect());
    let read = opened(&pdf);
    let pages = (1..=pdf.pages).map(|page| words(&read, u32::try_from(page).unwrap()));
    let all: Vec<String> = pages.collect();
    let all = all.join(" ");
    let mut rest = all.as_str();
    for number in 1..=1_000 {
        rest = rest.split_once(&format!("Абзац {number}.")).unwrap().1;
    }
    assert!(pdf.pages > 20);
}

#[test]
fn the_same_document_has_the_same_bytes() {
    assert_eq!(made(everything()), made(everything()));
    let later = ruqsat_document::set(&document(everything()), 0).unwrap();
    assert_ne!(made(everything()).bytes, later.bytes);
}

#[test]
fn a_plan_of_some_pages_is_a_small_file() {
    let pdf = made([everything(), vec![table(40)]].concat());
    assert!(pdf.pages >= 3);
    assert!(pdf.bytes.len() < 150_000, "{} bytes", pdf.bytes.len());
}

#[test]
fn a_letter_that_no_font_has_is_seen_and_told() {
    let small = Block::Paragraph(Paragraph {
        size: Size::Small,
        text: "护照 ok 🦊".into(),
    });
    let pdf = made(vec![small, Block::Pairs(vec![])]);
    assert_eq!(pdf.missing, BTreeSet::from(['护', '照', '🦊']));
    assert!(words(&opened(&pdf), 1).contains("\u{fffd}\u{fffd} ok \u{fffd}"));
}

/// Whoever writes a word into the law or the sentences learns here that a font lacks a letter.
#[test]
fn every_letter_of_our_own_words_is_in_the_fonts() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut letters = BTreeSet::new();
    for folder in ["locales", "law"] {
        gather(&root.join(folder), &mut letters);
    }
    assert!(letters.contains(&'қ') && letters.contains(&'№'));
    let text: String = letters.iter().collect();
    assert_eq!(
        made(vec![paragraph(Text::from(text))]).missing,
        BTreeSet::new()
    );
}

fn gather(folder: &Path, letters: &mut BTreeSet<char>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, letters);
        } else {
            letters.extend(std::fs::read_to_string(&path).unwrap().chars());
        }
    }
}
