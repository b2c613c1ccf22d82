//! The answer as a document to print, keep and show: one mapping from what is reported to
//! headings, lists and tables. How they look on paper is decided by the document's setter.

mod answer;
mod blocks;
mod code;
mod permits;
mod ribbon;
mod steps;

use ruqsat_document::Document;
use ruqsat_report::{PlanTold, Report};
use ruqsat_wording::Wording;

pub(crate) use self::code::{Code, GoOn};
use crate::pictures::{Span, Stretch};

/// Everything that stands on the paper.
#[derive(Debug)]
pub(crate) struct Paper<'a> {
    pub(crate) words: &'a Wording,
    /// The answer.
    pub(crate) report: &'a Report,
    /// The days of the stay; `None` where the crossings are not known.
    pub(crate) days: Option<&'a Stretch>,
    /// What runs from when to when.
    pub(crate) spans: &'a [Span],
    /// The ways to what the person came for.
    pub(crate) plans: &'a [PlanTold],
    /// The way back to these answers.
    pub(crate) go_on: Option<&'a GoOn>,
    /// By which law and program it was made, and where.
    pub(crate) made_by: String,
}

impl Paper<'_> {
    /// The document.
    pub(crate) fn document(&self) -> Document {
        let mut blocks = Vec::new();
        self.answer(&mut blocks);
        self.picture(&mut blocks);
        self.permits(&mut blocks);
        self.plans(&mut blocks);
        self.life(&mut blocks);
        self.grounds(&mut blocks);
        self.go_on(&mut blocks);
        Document {
            language: self.words.language().code().to_owned(),
            title: format!("{}, {}", self.t("paper-title"), self.day()),
            header: format!("{} · {}", self.t("web-name"), self.t("paper-title")),
            footer: format!("{}\n{}", self.report.footer, self.made_by),
            page_of: self.t("paper-page"),
            blocks,
        }
    }

    /// A message without values.
    fn t(&self, message: &str) -> String {
        self.words.message(message, &[])
    }

    fn day(&self) -> String {
        ruqsat_wording::day(self.words.language(), self.report.on)
    }
}
