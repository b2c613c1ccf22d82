//! Letters made alike: a search asks for words, not for capitals, accents or a keyboard.

/// A text with its letters made alike, one for one, so that what is found can be marked.
#[derive(Debug, Clone, Default)]
pub(crate) struct Folded {
    shown: Vec<char>,
    alike: Vec<char>,
}

/// A piece of a text, and whether it is what was looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) is_hit: bool,
}

impl Folded {
    pub(crate) fn of(text: &str) -> Self {
        let shown: Vec<char> = text.chars().collect();
        let alike = shown.iter().map(|letter| alike(*letter)).collect();
        Self { shown, alike }
    }

    /// As it was written.
    pub(crate) fn shown(&self) -> String {
        self.shown.iter().collect()
    }

    /// Where a word stands first.
    pub(crate) fn find(&self, word: &[char]) -> Option<usize> {
        self.places(word).next()
    }

    /// A word begins there: nothing of a word stands before it.
    pub(crate) fn begins_word(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.alike.get(before));
        before.is_none_or(|letter| !letter.is_alphanumeric())
    }

    pub(crate) fn is(&self, word: &[char]) -> bool {
        self.alike == word
    }

    fn places<'a>(&'a self, word: &'a [char]) -> impl Iterator<Item = usize> + 'a {
        let windows = self.alike.windows(word.len().max(1)).enumerate();
        windows.filter_map(move |(at, window)| (window == word).then_some(at))
    }

    /// The whole text, with what was looked for apart.
    pub(crate) fn marked(&self, words: &[Vec<char>]) -> Vec<Piece> {
        self.pieces(0, self.shown.len(), words)
    }

    /// The text around the first word found, at most about `length` letters of it.
    pub(crate) fn excerpt(&self, words: &[Vec<char>], length: usize) -> Vec<Piece> {
        let found = words.iter().filter_map(|word| self.find(word)).min();
        let at = found.unwrap_or_default();
        let from = self.word_start(at.saturating_sub(length / 3));
        let to = self.word_end(from.saturating_add(length));
        let mut pieces = self.pieces(from, to, words);
        let gap = || Piece {
            text: "…".to_owned(),
            is_hit: false,
        };
        if from > 0 {
            pieces.insert(0, gap());
        }
        if to < self.shown.len() {
            pieces.push(gap());
        }
        pieces
    }

    fn word_start(&self, at: usize) -> usize {
        let before = self.shown.get(..at).unwrap_or_default();
        let gap = before.iter().rposition(|letter| letter.is_whitespace());
        gap.map_or(0, |gap| gap + 1)
    }

    fn word_end(&self, at: usize) -> usize {
        let after = self.shown.get(at..).unwrap_or_default();
        let gap = after.iter().position(|letter| letter.is_whitespace());
        gap.map_or(self.shown.len(), |gap| at + gap)
    }

    fn pieces(&self, from: usize, to: usize, words: &[Vec<char>]) -> Vec<Piece> {
        let mut hits = vec![false; self.shown.len()];
        for word in words {
            for at in self.places(word) {
                let places = hits.get_mut(at..at + word.len()).unwrap_or_default();
                places.fill(true);
            }
        }
        let letters = self.shown.iter().zip(hits).take(to).skip(from);
        let mut pieces: Vec<Piece> = Vec::new();
        for (letter, is_hit) in letters {
            match pieces.last_mut().filter(|piece| piece.is_hit == is_hit) {
                Some(piece) => piece.text.push(*letter),
                None => pieces.push(Piece {
                    text: letter.to_string(),
                    is_hit,
                }),
            }
        }
        pieces
    }
}

/// The words of a question, at most a dozen, with their letters made alike.
pub(crate) fn words(question: &str) -> Vec<Vec<char>> {
    let words =
        question.split(|letter: char| letter.is_whitespace() || ",;:?!«»\"".contains(letter));
    let words = words.map(|word| word.chars().map(alike).collect::<Vec<char>>());
    let words = words.filter(|word| word.iter().any(|letter| letter.is_alphanumeric()));
    words.take(12).collect()
}

/// Pairs of letters that one types for each other: Kazakh letters on a Russian keyboard, accents.
const ALIKE: [(char, char); 22] = [
    ('\u{451}', '\u{435}'), // yo
    ('\u{4d9}', '\u{430}'), // schwa
    ('\u{493}', '\u{433}'), // ghe with stroke
    ('\u{49b}', '\u{43a}'), // ka with descender
    ('\u{4a3}', '\u{43d}'), // en with descender
    ('\u{4e9}', '\u{43e}'), // barred o
    ('\u{4b1}', '\u{443}'), // straight u with stroke
    ('\u{4af}', '\u{443}'), // straight u
    ('\u{4bb}', '\u{445}'), // shha
    ('\u{456}', '\u{438}'), // dotted i
    ('\u{439}', '\u{438}'), // short i
    ('á', 'a'),
    ('à', 'a'),
    ('ä', 'a'),
    ('é', 'e'),
    ('è', 'e'),
    ('í', 'i'),
    ('ó', 'o'),
    ('ö', 'o'),
    ('ú', 'u'),
    ('ü', 'u'),
    ('–', '-'),
];

fn alike(letter: char) -> char {
    let small = letter.to_lowercase().next().unwrap_or(letter);
    let known = ALIKE.iter().find(|(from, _)| *from == small);
    known.map_or(small, |(_, to)| *to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(pieces: &[Piece]) -> String {
        let pieces = pieces.iter();
        let shown = pieces.map(|piece| {
            if piece.is_hit {
                format!("[{}]", piece.text)
            } else {
                piece.text.clone()
            }
        });
        shown.collect()
    }

    #[test]
    fn capitals_accents_and_kazakh_letters_do_not_matter() {
        let text = Folded::of("Тұруға ЫҚТИЯРХАТ, счёт дней");
        assert_eq!(
            shown(&text.marked(&words("ыктиярхат СЧЕТ"))),
            "Тұруға [ЫҚТИЯРХАТ], [счёт] дней"
        );
    }

    #[test]
    fn an_excerpt_begins_and_ends_with_whole_words() {
        let text = Folded::of("one two three four five six seven eight nine ten");
        assert_eq!(
            shown(&text.excerpt(&words("six"), 12)),
            "…five [six] seven…"
        );
        assert_eq!(shown(&text.excerpt(&words("one"), 4)), "[one] two…");
    }

    #[test]
    fn marks_that_overlap_are_one() {
        let text = Folded::of("abcd");
        assert_eq!(shown(&text.marked(&words("abc bcd"))), "[abcd]");
        assert_eq!(words("  ,;  "), Vec::<Vec<char>>::new());
        assert_eq!(words(&"a ".repeat(500)).len(), 12);
    }
}
