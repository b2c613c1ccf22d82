//! Finding things of the law: every word of the question has to be there, the closest first.

use ruqsat_wording::Language;

use super::entries::{Entry, Index, Kind, Text};
use super::folded::{Piece, words};

/// Results that a page shows at most.
const SHOWN: usize = 40;

/// Letters of an excerpt, about.
const EXCERPT: usize = 160;

/// What was found.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    /// The first of them.
    pub(crate) hits: Vec<Hit>,
    /// How many there are in all.
    pub(crate) all: usize,
}

/// One thing found, what was looked for marked in it.
#[derive(Debug, Clone)]
pub(crate) struct Hit {
    pub(crate) kind: Kind,
    pub(crate) place: String,
    /// The id of a rule, which is the same in every language.
    pub(crate) id: Option<Vec<Piece>>,
    pub(crate) title: Vec<Piece>,
    pub(crate) excerpt: Vec<Piece>,
    /// The language of the words: another one, where the word stands only there.
    pub(crate) language: Language,
}

/// Looks for all words of a question.
pub(crate) fn search(index: &Index, question: &str, language: Language) -> Found {
    let words = words(question);
    let mut found: Vec<(u32, &Entry, Language)> = Vec::new();
    for entry in &index.entries {
        let languages = std::iter::once(language).chain(Language::ALL);
        let best = languages
            .map(|spoken| (weight(entry, spoken, &words, spoken == language), spoken))
            .max_by_key(|(weight, spoken)| (*weight, *spoken == language));
        if let Some((weight, spoken)) = best.filter(|(weight, _)| *weight > 0) {
            found.push((weight, entry, spoken));
        }
    }
    found.sort_by_key(|(weight, entry, _)| (std::cmp::Reverse(*weight), entry.kind));
    let all = found.len();
    let hits = found.into_iter().take(SHOWN);
    Found {
        hits: hits
            .filter_map(|(_, entry, spoken)| hit(entry, spoken, &words))
            .collect(),
        all,
    }
}

fn in_language(entry: &Entry, language: Language) -> Option<&Text> {
    let place = Language::ALL.iter().position(|one| *one == language)?;
    entry.texts.get(place)
}

/// How near an entry is to all the words together; nothing when one of them is not there.
fn weight(entry: &Entry, language: Language, words: &[Vec<char>], is_own: bool) -> u32 {
    let Some(text) = in_language(entry, language) else {
        return 0;
    };
    let mut sum = 0;
    for word in words {
        let nearest = of_word(entry, text, word);
        if nearest == 0 {
            return 0;
        }
        sum += nearest;
    }
    sum + u32::from(is_own && sum > 0)
}

fn of_word(entry: &Entry, text: &Text, word: &[char]) -> u32 {
    let named = entry.names.iter().map(|name| match name.find(word) {
        Some(_) if name.is(word) => 100,
        Some(at) if name.begins_word(at) => 12,
        Some(_) if word.len() > 2 => 6,
        Some(_) | None => 0,
    });
    let title = text.title.find(word).map_or(0, |at| match at {
        0 => 30,
        _ if text.title.begins_word(at) => 20,
        _ => 8,
    });
    let body = text
        .body
        .find(word)
        .map_or(0, |at| if text.body.begins_word(at) { 5 } else { 2 });
    named.chain([title, body]).max().unwrap_or_default()
}

fn hit(entry: &Entry, language: Language, words: &[Vec<char>]) -> Option<Hit> {
    let text = in_language(entry, language)?;
    let id = entry.names.first().filter(|_| entry.kind == Kind::Rule);
    Some(Hit {
        kind: entry.kind,
        place: entry.place.clone(),
        id: id.map(|id| id.marked(words)),
        title: text.title.marked(words),
        excerpt: text.body.excerpt(words, EXCERPT),
        language,
    })
}
