//! The words of the field in three languages, side by side.

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::http::Uri;
use axum::response::Response;
use axum::routing::get;
use ruqsat_law::Confidence;
use ruqsat_law::data::terms::Term as LawTerm;
use ruqsat_wording::{Language, said};

use super::law::{Folded, Kind, Piece, words};
use crate::app::App;
use crate::asked::Asked;
use crate::page::Page;
use crate::problem::strange_question;
use crate::told::{Cite, Told};
use crate::visit::{Visit, shown};

/// The address of the glossary.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new().route("/{language}/glossary", get(show))
}

#[derive(Template)]
#[template(path = "glossary.html")]
struct Glossary<'v> {
    page: Page<'v>,
    question: String,
    all: usize,
    languages: [(&'static str, String); 3],
    terms: Vec<Term>,
}

/// A term in three languages.
struct Term {
    id: String,
    names: Vec<Name>,
    means: String,
    /// The Kazakh and Russian words stand in the laws.
    is_of_law: bool,
    /// Provisions whose headings speak of it.
    places: Vec<Cite>,
}

/// Its name in one language.
struct Name {
    code: &'static str,
    language: String,
    pieces: Vec<Piece>,
}

/// Provisions that stand beside a term at most.
const PLACES: usize = 2;

/// Letters of a question at most.
const LONGEST: usize = 100;

/// Shows all terms, or those that hold what was asked for.
async fn show(visit: Visit, uri: Uri) -> Response {
    let Ok(asked) = Asked::of(&uri) else {
        return strange_question(&visit, "/glossary");
    };
    let question = asked.text("q").unwrap_or_default();
    if question.chars().count() > LONGEST {
        return strange_question(&visit, "/glossary");
    }
    let told = Told::on(&visit, None);
    let looked_for = words(question);
    let terms = visit.app.book.reference.terms.terms.iter();
    let terms: Vec<Term> = terms
        .filter(|term| holds(term, &looked_for))
        .map(|one| term(told, one, &looked_for))
        .collect();
    shown(
        Glossary {
            page: visit.page("glossary-title"),
            question: question.to_owned(),
            all: terms.len(),
            languages: Language::ALL.map(|language| (language.code(), name(told, language))),
            terms,
        }
        .render(),
    )
}

fn name(told: Told<'_>, language: Language) -> String {
    told.say(&format!("web-language-{language}"), &[])
}

/// Every word is there, in one of the languages.
fn holds(term: &LawTerm, looked_for: &[Vec<char>]) -> bool {
    let texts = Language::ALL.iter().flat_map(|language| {
        let means = term.means.as_ref();
        let means = means.map_or("", |means| said(means, *language));
        [said(&term.name, *language), means]
    });
    let texts: Vec<Folded> = texts.map(Folded::of).collect();
    let is_there = |word: &Vec<char>| texts.iter().any(|text| text.find(word).is_some());
    looked_for.iter().all(is_there)
}

fn term(told: Told<'_>, term: &LawTerm, looked_for: &[Vec<char>]) -> Term {
    let names = Language::ALL.iter().map(|language| Name {
        code: language.code(),
        language: name(told, *language),
        pieces: Folded::of(said(&term.name, *language)).marked(looked_for),
    });
    let means = term.means.as_ref();
    Term {
        id: term.id.clone(),
        names: names.collect(),
        means: means.map_or_else(String::new, |means| told.said(means)),
        is_of_law: term.confidence == Confidence::High,
        places: places(told, term),
    }
}

/// Provisions whose headings speak of the term, in any of the languages.
fn places(told: Told<'_>, term: &LawTerm) -> Vec<Cite> {
    let bare = |language| {
        said(&term.name, language)
            .split(" (")
            .next()
            .unwrap_or_default()
    };
    let named = Language::ALL.map(|language| words(bare(language)));
    let entries = told.visit.app.index().entries.iter();
    let speaks = entries.filter(|entry| {
        let mut texts = entry.texts.iter().zip(&named);
        let whole = |(text, words): (&super::law::Text, &Vec<Vec<char>>)| {
            let phrase = words.join(&' ');
            text.body
                .find(&phrase)
                .is_some_and(|at| text.body.begins_word(at))
        };
        entry.kind == Kind::Provision && texts.any(whole)
    });
    let own = Language::ALL.iter().position(|one| *one == told.language());
    let cites = speaks.filter_map(|entry| {
        let text = own.and_then(|own| entry.texts.get(own))?;
        Some(Cite {
            words: text.title.shown(),
            address: told.to(&entry.place),
        })
    });
    cites.take(PLACES).collect()
}
