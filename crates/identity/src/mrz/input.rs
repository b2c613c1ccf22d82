//! Finds the zone in what people paste or type: letters of any case, spaces, one line or many,
//! other text around it, the quotation marks that word processors make of `<`.
//!
//! Every reading that is possible is tried: each form, from each line and each word. The one
//! whose characters are most often where they belong is taken.

use super::Mrz;
use super::form::Form;

/// Why there is nothing to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoMrz {
    /// Nothing is typed.
    #[error("nothing is typed")]
    Empty,
    /// More text than any page with a zone has.
    #[error("the text is longer than {most} characters")]
    TooLong {
        /// How many characters are read.
        most: usize,
    },
}

impl NoMrz {
    /// Its stable code; the words are under `mrz-none-CODE`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong { .. } => "too_long",
        }
    }
}

/// The longest text that is read, in characters.
const MOST: usize = 2_000;
/// What may stand for one filler or for two.
const QUOTATIONS: [char; 3] = ['\u{ab}', '\u{226a}', '\u{300a}'];
/// From how many lines, and from how many words, a reading is tried.
const STARTS: usize = 64;

impl Mrz {
    /// Reads what is typed so far.
    ///
    /// # Errors
    /// [`NoMrz`] when there is nothing to read, or too much.
    pub fn read(text: &str) -> Result<Self, NoMrz> {
        if text.chars().take(MOST + 1).count() > MOST {
            return Err(NoMrz::TooLong { most: MOST });
        }
        // A double quotation mark is two fillers to a word processor, one to some scanners.
        let ways = if text.contains(QUOTATIONS) {
            ["<<", "<"].as_slice()
        } else {
            &[""]
        };
        let pages: Vec<Page> = ways.iter().map(|way| Page::of(text, way)).collect();
        let readings = pages.iter().flat_map(Page::readings);
        let best = readings.reduce(|best, other| {
            if other.score > best.score {
                other
            } else {
                best
            }
        });
        best.map(|best| best.mrz).ok_or(NoMrz::Empty)
    }
}

/// What is typed: lines of words, in the letters of a zone.
struct Page {
    lines: Vec<Vec<Vec<char>>>,
    fillers: usize,
}

/// One way to read a page.
struct Reading {
    mrz: Mrz,
    score: usize,
}

/// Whether a reading keeps to the lines as they are typed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    AsTyped,
    /// Typed without a break, or broken elsewhere.
    Joined,
    /// The first line, which has the names, is left out.
    WithoutFirst,
}

impl Page {
    fn of(text: &str, quotation: &str) -> Self {
        let ends = |c: char| matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
        let lines = text.split(ends).map(|line| {
            let words = line
                .split_whitespace()
                .map(|word| zone_letters(word, quotation));
            words.filter(|word| !word.is_empty()).collect::<Vec<_>>()
        });
        let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
        let letters = lines.iter().flatten().flatten();
        let fillers = letters.filter(|letter| **letter == '<').count();
        Self { lines, fillers }
    }

    fn readings(&self) -> Vec<Reading> {
        let mut readings = Vec::new();
        for start in 0..self.lines.len().min(STARTS) {
            for form in Form::ALL {
                readings.push(self.as_typed(start, form));
            }
            readings.push(self.without_first(start));
        }
        let joined: Vec<_> = self.words_from().take(STARTS).collect();
        for (line, word) in joined {
            let begins = self
                .lines
                .get(line)
                .and_then(|line| line.get(word)?.first());
            let forms = Form::ALL.into_iter();
            let fitting = forms.filter(|form| begins.is_some_and(|c| form.may_begin_with(*c)));
            readings.extend(fitting.map(|form| self.joined(line, word, form)));
        }
        readings
    }

    /// Where each word stands: its line, and which word of the line it is.
    fn words_from(&self) -> impl Iterator<Item = (usize, usize)> {
        let lines = self.lines.iter().enumerate();
        lines.flat_map(|(line, words)| (0..words.len()).map(move |word| (line, word)))
    }

    fn as_typed(&self, start: usize, form: Form) -> Reading {
        let lines = self.lines.iter().skip(start).take(form.line_count());
        let lines = lines.map(|line| line.concat()).collect();
        self.reading(form, lines, Lines::AsTyped)
    }

    fn without_first(&self, start: usize) -> Reading {
        let second = self.lines.get(start).map(|line| line.concat());
        let lines = vec![Vec::new(), second.unwrap_or_default()];
        self.reading(Form::Td3, lines, Lines::WithoutFirst)
    }

    fn joined(&self, line: usize, word: usize, form: Form) -> Reading {
        let (width, count) = (form.width(), form.line_count());
        let first = self.lines.get(line).into_iter();
        let words = first.flat_map(|words| words.iter().skip(word));
        let words = words.chain(self.lines.iter().skip(line + 1).flatten());
        let mut letters = Vec::new();
        for word in words {
            if letters.len() >= width * count {
                break;
            }
            letters.extend(word);
        }
        let mut lines: Vec<Vec<char>> = letters.chunks(width).map(<[char]>::to_vec).collect();
        let beyond = lines.split_off(lines.len().min(count)).concat();
        if let Some(last) = lines.last_mut() {
            last.extend(beyond);
        }
        self.reading(form, lines, Lines::Joined)
    }

    fn reading(&self, form: Form, mut lines: Vec<Vec<char>>, how: Lines) -> Reading {
        let last_typed = lines.len();
        lines.resize(form.line_count(), Vec::new());
        let mrz = Mrz { form, lines };
        let score = self.score(&mrz, how, last_typed);
        Reading { mrz, score }
    }

    /// How well a reading fits; each point is a character in its place.
    fn score(&self, mrz: &Mrz, how: Lines, last_typed: usize) -> usize {
        let mut plus = 0;
        let mut minus = match how {
            Lines::AsTyped => 0,
            Lines::Joined => 10,
            Lines::WithoutFirst => 20,
        };
        for (cell, kind) in mrz.form.kinds() {
            match mrz.at(cell) {
                Some(found) if kind.fits(found) => plus += 1,
                Some(_) => minus += 4,
                None => {}
            }
        }
        let first = mrz.lines.first().and_then(|line| line.first());
        if first.is_some_and(|letter| mrz.form.may_begin_with(*letter)) {
            plus += 60;
        }
        if mrz.is_complete() {
            plus += 40;
        }
        for check in mrz.checks() {
            match check.holds {
                Some(true) => plus += 15,
                Some(false) => minus += 15,
                None => {}
            }
        }
        for line in mrz.lines() {
            // A line that another follows should have its length.
            let is_left = line.number < last_typed && how == Lines::AsTyped;
            minus += 3 * line.excess + if is_left { 2 * line.missing } else { 0 };
        }
        let letters = mrz.lines.iter().flatten();
        let fillers = letters.filter(|letter| **letter == '<').count();
        minus += 2 * self.fillers.saturating_sub(fillers);
        // Above any sum of what is taken away, so that a score is never below zero.
        (10 * MOST + plus).saturating_sub(minus)
    }
}

/// A word in the letters of a zone; what is none of them stays as it is.
fn zone_letters(word: &str, quotation: &str) -> Vec<char> {
    let mut letters = Vec::new();
    for letter in word.chars() {
        match letter {
            _ if QUOTATIONS.contains(&letter) => letters.extend(quotation.chars()),
            '\u{2039}' | '\u{3008}' | '\u{ff1c}' => letters.push('<'),
            // What cannot be seen is not typed.
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            other => letters.push(latin(other)),
        }
    }
    letters
}

/// The Latin capital for a letter of any case, and for Cyrillic capitals and small letters that
/// look like one: a keyboard may have been left in Kazakh or Russian.
const fn latin(letter: char) -> char {
    match letter {
        '\u{410}' | '\u{430}' => 'A',
        '\u{412}' | '\u{432}' => 'B',
        '\u{415}' | '\u{435}' => 'E',
        '\u{406}' | '\u{456}' => 'I',
        '\u{41a}' | '\u{43a}' => 'K',
        '\u{41c}' | '\u{43c}' => 'M',
        '\u{41d}' | '\u{43d}' => 'H',
        '\u{41e}' | '\u{43e}' => 'O',
        '\u{420}' | '\u{440}' => 'P',
        '\u{421}' | '\u{441}' => 'C',
        '\u{422}' | '\u{442}' => 'T',
        '\u{423}' | '\u{443}' => 'Y',
        '\u{425}' | '\u{445}' => 'X',
        other => other.to_ascii_uppercase(),
    }
}
