//! Lines: where words are broken so that they read well.
//!
//! There is no hyphenation: no dictionary for Kazakh is at hand. A word that is wider than the
//! line is broken at a seam (`/`, `-`, `@`), and where it has none, anywhere.

use std::ops::Range;
use std::rc::Rc;

use crate::length::Length;
use crate::shaped::{Atom, Run, Shaped};

/// A line: pieces from left to right.
#[derive(Debug, Clone, Default)]
pub(crate) struct Line {
    pub(crate) pieces: Vec<Piece>,
    /// Without the space at its end.
    pub(crate) width: Length,
}

/// The part of a run that stands on one line.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    pub(crate) run: Rc<Run>,
    pub(crate) glyphs: Range<usize>,
    pub(crate) text: Range<usize>,
    /// From the left of the line.
    pub(crate) x: Length,
    /// Without the space at the end of a line.
    pub(crate) width: Length,
}

/// How gladly a line ends behind an atom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Break {
    Anywhere,
    /// Inside a long address.
    Seam,
    /// Between words that better stay together: `30 days`, `17 300 ₸`, `№ 992`.
    Bound,
    Free,
    Must,
}

impl Break {
    fn weaker(self) -> Option<Self> {
        match self {
            Self::Must => Some(Self::Free),
            Self::Free => Some(Self::Bound),
            Self::Bound => Some(Self::Seam),
            Self::Seam => Some(Self::Anywhere),
            Self::Anywhere => None,
        }
    }
}

/// The words in lines no wider than `width`, except where a single letter is wider.
pub(crate) fn lines(shaped: &Shaped, width: Length) -> Vec<Line> {
    let mut filling = Filling {
        atoms: &shaped.atoms,
        breaks: breaks(&shaped.atoms),
        width,
        done: Vec::new(),
        start: 0,
        filled: Length::ZERO,
    };
    let all = 0..shaped.atoms.len();
    filling.place(all.clone(), Break::Free);
    filling.close(all.end);
    let ranges = filling.done.into_iter();
    ranges.map(|range| line(shaped, range)).collect()
}

/// The same number of lines, but about as wide as each other: for headings, where one last word
/// alone looks like a mistake.
pub(crate) fn balanced(shaped: &Shaped, width: Length) -> Vec<Line> {
    let full = lines(shaped, width);
    // Long text has room enough to hide its last line, and would only cost time.
    if full.len() < 2 || full.len() > 4 {
        return full;
    }
    let (mut too_narrow, mut enough) = (Length::ZERO, width);
    while too_narrow + Length::points(2) < enough {
        let middle = (too_narrow + enough).share(1, 2);
        if lines(shaped, middle).len() > full.len() {
            too_narrow = middle;
        } else {
            enough = middle;
        }
    }
    lines(shaped, enough)
}

/// The width of the words when no line is broken without need.
pub(crate) fn natural(shaped: &Shaped) -> Length {
    widest(shaped, Break::Must)
}

/// The width of the longest word.
pub(crate) fn least(shaped: &Shaped) -> Length {
    widest(shaped, Break::Bound)
}

fn widest(shaped: &Shaped, level: Break) -> Length {
    let breaks = breaks(&shaped.atoms);
    let chunks = chunks(&breaks, 0..shaped.atoms.len(), level).into_iter();
    let widths = chunks.map(|chunk| solid(shaped.atoms.get(chunk).unwrap_or_default()));
    widths.max().unwrap_or_default()
}

struct Filling<'a> {
    atoms: &'a [Atom],
    breaks: Vec<Break>,
    width: Length,
    done: Vec<Range<usize>>,
    start: usize,
    filled: Length,
}

impl Filling<'_> {
    fn place(&mut self, range: Range<usize>, level: Break) {
        for chunk in chunks(&self.breaks, range, level) {
            let atoms = self.atoms.get(chunk.clone()).unwrap_or_default();
            let solid = solid(atoms);
            if self.filled > Length::ZERO && self.filled + solid > self.width {
                self.close(chunk.start);
            }
            let last = chunk.end.saturating_sub(1);
            let ends = self.breaks.get(last) == Some(&Break::Must);
            let end = chunk.end;
            match level.weaker().filter(|_| solid > self.width) {
                Some(weaker) => self.place(chunk, weaker),
                None => self.filled += atoms.iter().map(|atom| atom.width).sum(),
            }
            if ends {
                self.close(end);
            }
        }
    }

    fn close(&mut self, end: usize) {
        if end > self.start {
            self.done.push(self.start..end);
        }
        self.start = end;
        self.filled = Length::ZERO;
    }
}

/// The width without spaces at the end.
fn solid(atoms: &[Atom]) -> Length {
    let spaces = atoms.iter().rev().take_while(|atom| atom.letter == ' ');
    let kept = atoms.len().saturating_sub(spaces.count());
    atoms.iter().take(kept).map(|atom| atom.width).sum()
}

/// Parts that end where a break is at least that welcome.
fn chunks(breaks: &[Break], range: Range<usize>, level: Break) -> Vec<Range<usize>> {
    let mut start = range.start;
    let mut chunks = Vec::new();
    for at in range.clone() {
        if breaks.get(at).is_some_and(|found| *found >= level) {
            let end = at.saturating_add(1);
            chunks.push(start..end);
            start = end;
        }
    }
    if start < range.end {
        chunks.push(start..range.end);
    }
    chunks
}

fn breaks(atoms: &[Atom]) -> Vec<Break> {
    let letters: Vec<char> = atoms.iter().map(|atom| atom.letter).collect();
    let letters = letters.as_slice();
    let at = |(index, atom): (usize, &Atom)| {
        let (before, after) = letters.split_at_checked(index).unwrap_or_default();
        match after {
            _ if atom.ends_line => Break::Must,
            [' ', ' ', ..] => Break::Anywhere,
            [' ', rest @ ..] if stay_together(word_at_end(before), rest) => Break::Bound,
            [' ', ..] => Break::Free,
            ['-' | '\u{2010}', next, ..] if next.is_alphabetic() => {
                if before.last().is_some_and(|last| last.is_alphabetic()) {
                    Break::Free
                } else {
                    Break::Seam
                }
            }
            ['/' | '.' | '?' | '&' | '=' | '-' | '_' | '@' | ',', ..] => Break::Seam,
            _ => Break::Anywhere,
        }
    };
    atoms.iter().enumerate().map(at).collect()
}

/// Whether the word before a space and what follows it belong on one line.
fn stay_together(word: &[char], rest: &[char]) -> bool {
    let number = !word.is_empty() && word.iter().all(char::is_ascii_digit);
    let counted =
        |next: &char| next.is_lowercase() || matches!(next, '0'..='9' | '₸' | '%' | '€' | '₽');
    match (word, rest) {
        // A dash does not begin a line.
        (_, ['—' | '–'] | ['—' | '–', ' ', ..]) | (['№' | '§'], _) => true,
        // A word of one letter hangs badly at the end of a line.
        ([letter], _) if letter.is_alphabetic() => true,
        (_, [next, ..]) => number && counted(next),
        (_, []) => false,
    }
}

fn word_at_end(letters: &[char]) -> &[char] {
    let start = letters
        .iter()
        .rposition(|letter| *letter == ' ' || *letter == '(')
        .map_or(0, |space| space.saturating_add(1));
    letters.get(start..).unwrap_or_default()
}

fn line(shaped: &Shaped, range: Range<usize>) -> Line {
    let atoms = shaped.atoms.get(range).unwrap_or_default();
    let width = solid(atoms);
    let mut x = Length::ZERO;
    let mut pieces = Vec::new();
    for same in atoms.chunk_by(|left, right| left.run == right.run) {
        let (Some(first), Some(last)) = (same.first(), same.last()) else {
            continue;
        };
        let whole: Length = same.iter().map(|atom| atom.width).sum();
        if let Some(run) = shaped.runs.get(first.run) {
            pieces.push(Piece {
                run: Rc::clone(run),
                glyphs: first.glyphs.start..last.glyphs.end,
                text: first.text.start..last.text.end,
                x,
                width: whole.min(width - x).max(Length::ZERO),
            });
        }
        x += whole;
    }
    Line { pieces, width }
}

#[cfg(test)]
mod tests;
