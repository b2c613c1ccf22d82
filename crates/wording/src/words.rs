//! The law's own words in one of their three languages.

use ruqsat_law::data::Texts;
use ruqsat_law::{RuleId, Trilingual};

use crate::{Language, RuleWords};

/// A text in one of its three languages.
pub fn said(text: &Trilingual, language: Language) -> &str {
    match language {
        Language::Kazakh => &text.kk,
        Language::Russian => &text.ru,
        Language::English => &text.en,
    }
}

/// The words of every rule in a language.
pub fn rule_words(texts: &Texts, language: Language) -> impl Iterator<Item = RuleWords<'_>> {
    RuleId::ALL.iter().filter_map(move |rule| {
        let words = texts.rule(*rule)?;
        Some(RuleWords {
            rule: *rule,
            heading: said(&words.heading, language),
            says: said(&words.says, language),
        })
    })
}
