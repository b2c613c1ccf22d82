//! The pages of the book, and what all of them are made from.

use ruqsat_law::data::calendar::CalendarData;
use ruqsat_law::data::{Reference, Texts};
use ruqsat_law::{Law, State};
use ruqsat_wording::{Language, Unspeakable, Wording, rule_words, said};

use crate::instance::Instances;
use crate::markdown::Markdown;
use crate::shelf::Shelf;
use crate::{act_page, glossary, index_page, readings_page, rule_page};

/// What the pages are made from: one edition of the law, its words and its cases.
#[derive(Debug, Clone, Copy)]
pub struct Book<'a> {
    /// The law.
    pub law: &'a Law,
    /// The words of its rules, numbers and groups.
    pub texts: &'a Texts,
    /// Rights, the glossary, the names of states.
    pub reference: &'a Reference,
    /// The days off, for what they rest on.
    pub calendar: &'a CalendarData,
    /// What the worked cases show.
    pub instances: &'a Instances,
}

/// A page: its path from the root of the repository, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Such as `docs/law/ml.md`.
    pub path: String,
    /// Markdown.
    pub text: String,
}

impl Page {
    pub(crate) fn new(path: &str, page: Markdown) -> Self {
        Self {
            path: path.to_owned(),
            text: page.into_text(),
        }
    }
}

/// Every page of the book, in the order of their paths.
///
/// # Errors
/// The words that Fluent cannot read.
pub fn pages(book: &Book<'_>) -> Result<Vec<Page>, Vec<Unspeakable>> {
    let room = Room {
        book: *book,
        shelf: Shelf::of(book.law, book.reference, book.calendar),
        wordings: wordings(book)?,
    };
    let mut pages = vec![
        index_page::write(&room),
        readings_page::write(&room),
        glossary::write(book.reference, &room.wordings),
    ];
    pages.extend(act_page::write(&room));
    pages.extend(rule_page::write(&room));
    pages.sort_by(|one, next| one.path.cmp(&next.path));
    Ok(pages)
}

/// Where pages are written: the book, what rests on each provision, and the words.
pub(crate) struct Room<'a> {
    pub(crate) book: Book<'a>,
    pub(crate) shelf: Shelf,
    pub(crate) wordings: [Wording; 3],
}

impl Room<'_> {
    /// The words of the language in which the pages are written.
    pub(crate) const fn english(&self) -> &Wording {
        let [_, _, english] = &self.wordings;
        english
    }
}

/// The words of each language, in the order of the languages.
fn wordings(book: &Book<'_>) -> Result<[Wording; 3], Vec<Unspeakable>> {
    let speaking = |language: Language| {
        let names = book.reference.states.all().iter();
        let states: Vec<(State, String)> = names
            .map(|name| (name.state, said(&name.name, language).to_owned()))
            .collect();
        Wording::new(language, rule_words(book.texts, language), states)
    };
    let [kazakh, russian, english] = Language::ALL.map(speaking);
    Ok([kazakh?, russian?, english?])
}
