//! The glossary for programs, in all three languages.

use ruqsat_law::Trilingual;
use ruqsat_law::data::terms::{Term, Terms};
use serde_json::{Value as Json, json};

/// The terms in the order in which they are written.
pub fn glossary_answer(terms: &Terms) -> Json {
    let terms: Vec<Json> = terms.terms.iter().map(term).collect();
    json!({"terms": terms})
}

fn term(term: &Term) -> Json {
    let mut answer = json!({
        "id": term.id,
        "name": in_three(&term.name),
        "confidence": term.confidence.id(),
    });
    if let (Some(fields), Some(means)) = (answer.as_object_mut(), &term.means) {
        fields.insert("means".to_owned(), in_three(means));
    }
    answer
}

fn in_three(text: &Trilingual) -> Json {
    json!({"kk": text.kk, "ru": text.ru, "en": text.en})
}
