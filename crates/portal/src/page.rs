//! What every template needs: words, addresses, the person's language.

use ruqsat_law::Value;
use ruqsat_wording::{Language, Wording, said};

use crate::session::Draft;
use crate::visit::Visit;

/// The frame around every page.
#[derive(Debug)]
pub(crate) struct Page<'v> {
    words: &'v Wording,
    visit: &'v Visit,
    /// The title of the browser's tab, without the name of the site.
    pub(crate) title: String,
    /// The last search result or error comes with this word before the title.
    pub(crate) wrong: bool,
    /// The id of the form that the language switch sends along, since nothing else keeps what is
    /// typed in it.
    pub(crate) resent: Option<&'static str>,
}

impl<'v> Page<'v> {
    pub(crate) fn new(visit: &'v Visit, title: String) -> Self {
        Self {
            words: visit.words(),
            visit,
            title,
            wrong: false,
            resent: None,
        }
    }

    /// The same for a form that came back with errors.
    pub(crate) fn with_errors(self) -> Self {
        Self {
            wrong: true,
            ..self
        }
    }

    /// The same for a page that comes to be by a form with that id, which the language switch
    /// sends along.
    pub(crate) fn resending(self, form: &'static str) -> Self {
        Self {
            resent: Some(form),
            ..self
        }
    }

    /// A message without values.
    pub(crate) fn t(&self, message: &str) -> String {
        self.words.message(message, &[])
    }

    /// A word of the glossary that a page uses, with its plain meaning; `None` where the glossary
    /// does not explain it.
    pub(crate) fn term(&self, id: &str) -> Option<Explained> {
        let term = self.visit.app.book.reference.terms.term(id)?;
        Some(Explained {
            name: said(&term.name, self.visit.language).to_owned(),
            means: said(term.means.as_ref()?, self.visit.language).to_owned(),
            address: format!("{}#{id}", self.visit.to("/glossary")),
        })
    }

    /// Whether a text speaks of monthly calculation indices.
    pub(crate) fn names_index(&self, text: &str) -> bool {
        text.contains(&self.t("value-mci"))
    }

    /// A message with one count.
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "templates hand references"
    )]
    pub(crate) fn n(&self, message: &str, count: &usize) -> String {
        let count = i32::try_from(*count).unwrap_or(i32::MAX);
        self.words
            .message(message, &[("count", Value::Count(count))])
    }

    /// The code of the language, for `lang` and for addresses.
    pub(crate) fn code(&self) -> &'static str {
        self.visit.language.code()
    }

    /// The address of a page in the same language.
    pub(crate) fn to(&self, place: &str) -> String {
        self.visit.to(place)
    }

    /// The same page in every language: code, own name of the language, address, is it this one.
    pub(crate) fn languages(&self) -> Vec<Alternate> {
        let all = Language::ALL.into_iter();
        all.map(|language| Alternate {
            code: language.code(),
            name: self.words.message(&format!("web-language-{language}"), &[]),
            address: format!("/{language}{}", self.visit.place),
            here: language == self.visit.language,
        })
        .collect()
    }

    /// An address for machines that compare languages: with the origin.
    pub(crate) fn absolute(&self, address: &str) -> String {
        format!("{}{address}", self.visit.app.origin())
    }

    /// The link of the menu that leads to where we are.
    pub(crate) fn here(&self, place: &str) -> bool {
        let path = self.visit.place.split('?').next().unwrap_or_default();
        path == place
            || path
                .strip_prefix(place)
                .is_some_and(|rest| rest.starts_with('/'))
    }

    /// Something has been answered already.
    pub(crate) fn has_answers(&self) -> bool {
        !self.visit.draft.facts.is_empty()
    }

    /// Something is kept in the visitor's cookies, though it may be no answer yet.
    pub(crate) fn keeps_something(&self) -> bool {
        self.visit.draft != Draft::default()
    }

    /// There were answers, and their time is over.
    pub(crate) fn lapsed(&self) -> bool {
        self.visit.lapsed
    }

    /// Demo persons are offered.
    pub(crate) fn demo(&self) -> bool {
        self.visit.app.config.demo
    }

    /// The first letters of the edition of the law.
    pub(crate) fn edition(&self) -> &str {
        let edition = &*self.visit.app.book.law.edition;
        edition.get(..12).unwrap_or(edition)
    }

    /// Today where the law is in force.
    pub(crate) fn today(&self) -> String {
        ruqsat_wording::day(self.visit.language, self.visit.app.today())
    }

    pub(crate) fn style(&self) -> String {
        self.visit.app.assets.style()
    }

    pub(crate) fn script(&self) -> String {
        self.visit.app.assets.script()
    }

    /// The script of pages on which something is signed.
    pub(crate) fn signing_script(&self) -> String {
        self.visit.app.assets.signing()
    }

    pub(crate) fn icon(&self) -> String {
        self.visit.app.assets.icon()
    }
}

/// A word of the glossary in the language of the page.
#[derive(Debug)]
pub(crate) struct Explained {
    pub(crate) name: String,
    pub(crate) means: String,
    /// Its place in the glossary.
    pub(crate) address: String,
}

/// The same page in one language.
#[derive(Debug)]
pub(crate) struct Alternate {
    pub(crate) code: &'static str,
    pub(crate) name: String,
    pub(crate) address: String,
    pub(crate) here: bool,
}
