//! Reads `law/texts/terms.toml`: the words of the field, side by side.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;
use toml::de::DeValue;

use super::Fault;
use super::reader::{File, Words, in_order};
use super::written::WrittenConfidence;
use crate::because::Confidence;
use crate::card::Trilingual;

/// A term of the law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its stable id, such as `rolling_window`.
    pub id: String,
    /// The term.
    pub name: Trilingual,
    /// What it means in plain words, for the terms that need it.
    pub means: Option<Trilingual>,
    /// How sure we are that this is the law's own term in Kazakh and Russian.
    pub confidence: Confidence,
}

/// The glossary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// The terms in the order in which they are written.
    pub terms: Vec<Term>,
}

impl Terms {
    /// The term with that id.
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.id == id)
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTerm {
    kk: Spanned<String>,
    ru: Spanned<String>,
    en: Spanned<String>,
    confidence: WrittenConfidence,
}

/// Reads the glossary from its files, each a path and its text.
///
/// # Errors
/// Every [`Fault`] found in them.
pub fn parse(files: &[(&str, &str)]) -> Result<Terms, Vec<Fault>> {
    let (mut glossary, mut faults) = (Glossary::default(), Vec::new());
    for (name, text) in files {
        let mut file = File::new(name, text);
        glossary.take(&mut file);
        faults.append(&mut file.into_faults());
    }
    if faults.is_empty() {
        Ok(glossary.into_terms())
    } else {
        Err(faults)
    }
}

#[derive(Debug, Default)]
struct Glossary {
    terms: Vec<Term>,
    means: BTreeMap<String, Trilingual>,
}

impl Glossary {
    /// Terms first: an explanation is of a term above or below it in the file.
    fn take(&mut self, file: &mut File<'_>) {
        let (terms, rest): (Vec<_>, Vec<_>) = file
            .top(&["term", "explanation"])
            .into_iter()
            .partition(|(key, _)| key.get_ref() == "term");
        for (id, value) in terms.into_iter().flat_map(|(_, value)| entries(value)) {
            self.add(&id, value, file);
        }
        for (id, value) in rest.into_iter().flat_map(|(_, value)| entries(value)) {
            self.explain(&id, value, file);
        }
    }

    fn add(&mut self, id: &Spanned<String>, value: Spanned<DeValue<'_>>, file: &mut File<'_>) {
        if self.terms.iter().any(|term| term.id == *id.get_ref()) {
            let what = format!("the term `{}` stands twice", id.get_ref());
            file.fault(&id.span(), what, "keep one of the two");
        } else if let Some(WrittenTerm {
            kk,
            ru,
            en,
            confidence,
        }) = file.read(value)
        {
            let name = file.words(&Words { kk, ru, en });
            let (id, confidence) = (id.get_ref().clone(), confidence.0);
            self.terms.push(Term {
                id,
                name,
                means: None,
                confidence,
            });
        }
    }

    fn explain(&mut self, id: &Spanned<String>, value: Spanned<DeValue<'_>>, file: &mut File<'_>) {
        let known: Vec<&str> = self.terms.iter().map(|term| term.id.as_str()).collect();
        if file.is_known(id, &known)
            && let Some(words) = file.read::<Words>(value)
        {
            self.means.insert(id.get_ref().clone(), file.words(&words));
        }
    }

    fn into_terms(self) -> Terms {
        let Self {
            mut terms,
            mut means,
        } = self;
        for term in &mut terms {
            term.means = means.remove(&term.id);
        }
        Terms { terms }
    }
}

/// The entries of a table; a value that is none has none.
fn entries(value: Spanned<DeValue<'_>>) -> Vec<(Spanned<String>, Spanned<DeValue<'_>>)> {
    match value.into_inner() {
        DeValue::Table(table) => in_order(table),
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_)
        | DeValue::Array(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
