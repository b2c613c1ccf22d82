//! Words become glyphs: which one, how wide, and which letters each stands for.

use std::collections::BTreeSet;
use std::ops::Range;
use std::rc::Rc;

use rustybuzz::{Direction, UnicodeBuffer};

use crate::face::{FaceName, Faces, NOT_THERE};
use crate::length::Length;
use crate::style::Brush;
use crate::tree::{LinkId, SlotId};

/// A stretch of words in one font.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) text: String,
    pub(crate) face: FaceName,
    pub(crate) brush: Brush,
    pub(crate) place: Reading,
    pub(crate) glyphs: Vec<Glyph>,
}

/// Where words stand in the order of reading.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Reading {
    /// None: an ornament that is not read.
    pub(crate) slot: Option<SlotId>,
    pub(crate) link: Option<LinkId>,
}

/// One glyph; lengths in font units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Glyph {
    pub(crate) id: u32,
    pub(crate) advance: i32,
    pub(crate) right: i32,
    pub(crate) up: i32,
    /// The letters of the run that it, with its neighbours of the same letters, stands for.
    pub(crate) text: Range<usize>,
}

/// The smallest piece that a line may hold: a letter with its marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Atom {
    pub(crate) run: usize,
    pub(crate) glyphs: Range<usize>,
    pub(crate) text: Range<usize>,
    pub(crate) width: Length,
    pub(crate) letter: char,
    /// A new line begins behind it.
    pub(crate) ends_line: bool,
}

/// Words that are shaped and not yet broken into lines.
#[derive(Debug, Default)]
pub(crate) struct Shaped {
    pub(crate) runs: Vec<Rc<Run>>,
    pub(crate) atoms: Vec<Atom>,
    /// What no font has.
    pub(crate) missing: BTreeSet<char>,
}

impl Shaped {
    /// Adds words.
    pub(crate) fn push(&mut self, words: &str, brush: Brush, place: Reading, faces: &Faces) {
        let first = if brush.bold {
            FaceName::Bold
        } else {
            FaceName::Regular
        };
        let mut letters = Vec::new();
        for letter in words.chars().filter_map(printable) {
            // A line break is a space, so that words stay apart when they are read aloud.
            let shown = if letter == '\n' { ' ' } else { letter };
            let face = faces.with(shown, first);
            if face.is_none() {
                self.missing.insert(letter);
            }
            letters.push(Letter {
                shown: if face.is_some() { shown } else { NOT_THERE },
                face: face.unwrap_or(first),
                ends_line: letter == '\n',
            });
        }
        for same in letters.chunk_by(|left, right| left.face == right.face) {
            self.run(same, brush, place, faces);
        }
    }

    fn run(&mut self, letters: &[Letter], brush: Brush, place: Reading, faces: &Faces) {
        let Some(face) = letters.first().map(|letter| letter.face) else {
            return;
        };
        let text: String = letters.iter().map(|letter| letter.shown).collect();
        let glyphs = shape(&text, &faces.get(face).shaping);
        let ends: BTreeSet<usize> = text
            .char_indices()
            .zip(letters)
            .filter(|(_, letter)| letter.ends_line)
            .map(|((at, _), _)| at)
            .collect();
        let mut from = 0_usize;
        for same in glyphs.chunk_by(|left, right| left.text == right.text) {
            let to = from.saturating_add(same.len());
            let range = same.first().map_or(0..0, |glyph| glyph.text.clone());
            let units = same.iter().map(|glyph| i64::from(glyph.advance)).sum();
            let letters = text.get(range.clone()).unwrap_or_default();
            self.atoms.push(Atom {
                run: self.runs.len(),
                glyphs: from..to,
                width: Length::of_units(units, brush.size),
                letter: letters.chars().next().unwrap_or(' '),
                ends_line: ends.range(range.clone()).next().is_some(),
                text: range,
            });
            from = to;
        }
        self.runs.push(Rc::new(Run {
            text,
            face,
            brush,
            place,
            glyphs,
        }));
    }
}

#[derive(Debug, Clone, Copy)]
struct Letter {
    shown: char,
    face: FaceName,
    ends_line: bool,
}

/// What is printed for a letter: nothing for those that are never seen, a space for commands.
fn printable(letter: char) -> Option<char> {
    match letter {
        '\n' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\r'
        | '\u{ad}'
        | '\u{61c}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{e0000}'..='\u{e0fff}' => None,
        letter if letter.is_control() => Some(' '),
        letter => Some(letter),
    }
}

fn shape(text: &str, face: &rustybuzz::Face<'_>) -> Vec<Glyph> {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    buffer.set_direction(Direction::LeftToRight);
    let shaped = rustybuzz::shape(face, &[], buffer);
    let positions = shaped.glyph_positions();
    let starts: Vec<usize> = shaped
        .glyph_infos()
        .iter()
        .map(|glyph| usize::try_from(glyph.cluster).unwrap_or(text.len()))
        .collect();
    let end = |start: usize| {
        let next = starts.partition_point(|other| *other <= start);
        starts.get(next).copied().unwrap_or(text.len())
    };
    let glyphs = shaped.glyph_infos().iter();
    glyphs
        .zip(positions)
        .zip(&starts)
        .map(|((glyph, position), start)| Glyph {
            id: glyph.glyph_id,
            advance: position.x_advance,
            right: position.x_offset,
            up: position.y_offset,
            text: *start..end(*start),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::style;

    fn shaped(words: &str) -> Shaped {
        let faces = Faces::ours().unwrap();
        let mut shaped = Shaped::default();
        shaped.push(words, style::BODY, Reading::default(), &faces);
        shaped
    }

    #[test]
    fn a_letter_with_its_mark_is_one_atom() {
        let shaped = shaped("за\u{301}мок");
        let texts: Vec<_> = shaped.atoms.iter().map(|atom| atom.text.len()).collect();
        assert_eq!(texts, [2, 4, 2, 2, 2]);
        assert_eq!(shaped.missing, BTreeSet::new());
    }

    #[test]
    fn what_no_font_has_is_shown_and_told() {
        let shaped = shaped("a漢\u{feff}b\u{0}");
        let text: String = shaped.runs.iter().map(|run| run.text.as_str()).collect();
        assert_eq!(text, "a\u{fffd}b ");
        assert_eq!(shaped.missing, BTreeSet::from(['漢']));
    }

    #[test]
    fn a_sign_of_another_font_makes_a_run_of_its_own() {
        let shaped = shaped("1 → 2");
        let faces: Vec<_> = shaped.runs.iter().map(|run| run.face).collect();
        assert_eq!(
            faces,
            [FaceName::Regular, FaceName::Math, FaceName::Regular]
        );
    }
}
