//! Sets a document as a PDF that everybody can read: tagged as PDF/UA-1, in Kazakh, Russian or
//! English, with the same bytes for the same input.
//!
//! Here are the page, its lines and its tags. What a document says is decided elsewhere: this
//! crate knows no law, no sentence, no file and no clock.
//!
//! The way of a document: [`Document`] → strips (lines of text, parts of a table row, pictures)
//! → pages → marks on paper, each bound to its place in the tree of tags.

mod face;
mod layout;
mod length;
mod lines;
mod model;
mod pages;
mod paint;
mod shaped;
mod strip;
mod style;
mod tree;

use std::collections::BTreeSet;

pub use crate::model::{
    Align, Block, Colour, Column, Document, Heading, Item, Level, Link, List, Marker, Notice, Pair,
    Paragraph, Picture, Shape, Size, Span, Table, Text, Ticked, Tone,
};

/// A document that is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has, at least one.
    pub pages: usize,
    /// Characters that our fonts do not have; each stands as � in the file.
    pub missing: BTreeSet<char>,
}

/// Why a document was not set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A reader's list of open windows shows the title; a tagged document must have one.
    #[error("the document has no title: give it one")]
    NoTitle,
    /// Without its language a document is read aloud in the wrong one.
    #[error("`{language}` is no language: name it as `kk`, `ru` or `en`")]
    NoLanguage {
        /// As it was given.
        language: String,
    },
    /// Blocks stand in blocks, deeper than a reader could follow.
    #[error(
        "blocks stand in blocks more than {} levels deep: set some of them apart",
        model::DEEPEST
    )]
    TooDeep,
    /// The second does not fall into the years that a PDF can name.
    #[error("`{seconds}` seconds since 1970 is no moment of the years 1 to 9999")]
    NoSuchMoment {
        /// As it was given.
        seconds: i64,
    },
    /// The writer of the PDF found a fault, which would be ours.
    #[error("the PDF was not written: {0}")]
    Writing(String),
}

/// Sets a document.
///
/// `made_at` is the moment that the file names as its making, in seconds since 1970-01-01 UTC.
///
/// # Errors
///
/// A document without a title or a language, with blocks in blocks deeper than 16 levels, or a moment outside
/// the calendar.
pub fn set(document: &Document, made_at: i64) -> Result<Pdf, Fault> {
    check(document)?;
    let faces = face::Faces::ours().ok_or_else(|| Fault::Writing("a font is broken".into()))?;
    let mut laid = layout::lay(document, &faces);
    let pages = pages::divide(&laid.strips, &laid.tables);
    let edges = layout::edges(document, pages.len(), &mut laid, &faces);
    let made = paint::Made {
        title: layout::plain(&document.title),
        language: document.language.clone(),
        seconds: made_at,
    };
    let bytes = paint::paint(&laid, &pages, &edges, &faces, &made)?;
    Ok(Pdf {
        bytes,
        pages: pages.len(),
        missing: laid.missing,
    })
}

fn check(document: &Document) -> Result<(), Fault> {
    if document.title.trim().is_empty() {
        return Err(Fault::NoTitle);
    }
    let tag = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    if document.language.is_empty() || !document.language.chars().all(tag) {
        return Err(Fault::NoLanguage {
            language: document.language.clone(),
        });
    }
    if model::depth(&document.blocks) > model::DEEPEST {
        return Err(Fault::TooDeep);
    }
    Ok(())
}
