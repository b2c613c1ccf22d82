//! Our fonts, and which of them has a letter.

use krilla::text::Font;

/// Which font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FaceName {
    Regular,
    Bold,
    Math,
    Symbols,
}

/// One font, as the shaper and as the writer of the PDF see it.
pub(crate) struct Face {
    pub(crate) shaping: rustybuzz::Face<'static>,
    pub(crate) font: Font,
}

/// All our fonts.
pub(crate) struct Faces {
    regular: Face,
    bold: Face,
    math: Face,
    symbols: Face,
}

/// Stands for a letter that no font has.
pub(crate) const NOT_THERE: char = '\u{fffd}';

/// Above and below the line, in font units; the same in regular and bold.
pub(crate) const ASCENT: i64 = 1_069;
pub(crate) const DESCENT: i64 = 293;

impl Faces {
    /// The fonts that travel inside the program; none if one of them cannot be read.
    pub(crate) fn ours() -> Option<Self> {
        Some(Self {
            regular: face(include_bytes!("../fonts/NotoSans-Regular.ttf"))?,
            bold: face(include_bytes!("../fonts/NotoSans-Bold.ttf"))?,
            math: face(include_bytes!("../fonts/NotoSansMath-Regular.ttf"))?,
            symbols: face(include_bytes!("../fonts/NotoSansSymbols2-Regular.ttf"))?,
        })
    }

    pub(crate) fn get(&self, name: FaceName) -> &Face {
        match name {
            FaceName::Regular => &self.regular,
            FaceName::Bold => &self.bold,
            FaceName::Math => &self.math,
            FaceName::Symbols => &self.symbols,
        }
    }

    /// The font that has that letter; signs have one weight only.
    pub(crate) fn with(&self, letter: char, first: FaceName) -> Option<FaceName> {
        let candidates = [first, FaceName::Math, FaceName::Symbols];
        candidates
            .into_iter()
            .find(|name| self.get(*name).shaping.glyph_index(letter).is_some())
    }
}

fn face(bytes: &'static [u8]) -> Option<Face> {
    Some(Face {
        shaping: rustybuzz::Face::from_slice(bytes, 0)?,
        font: Font::new(bytes.into(), 0)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_font_counts_a_thousand_units_to_the_em() {
        let faces = Faces::ours().unwrap();
        for name in [
            FaceName::Regular,
            FaceName::Bold,
            FaceName::Math,
            FaceName::Symbols,
        ] {
            assert_eq!(faces.get(name).shaping.units_per_em(), 1_000);
        }
        for name in [FaceName::Regular, FaceName::Bold] {
            let shaping = &faces.get(name).shaping;
            assert_eq!(i64::from(shaping.ascender()), ASCENT);
            assert_eq!(i64::from(shaping.descender()), -DESCENT);
        }
    }

    #[test]
    fn kazakh_letters_and_signs_are_there_in_both_weights() {
        let faces = Faces::ours().unwrap();
        for letter in "ӘәҒғҚқҢңӨөҰұҮүҺһІіЁё₸№€«»–—…→✓✗□☐\u{a0}\u{202f}\u{fffd}".chars()
        {
            for name in [FaceName::Regular, FaceName::Bold] {
                assert!(faces.with(letter, name).is_some(), "`{letter}`");
            }
        }
        assert_eq!(faces.with('漢', FaceName::Regular), None);
        assert_eq!(faces.with('→', FaceName::Bold), Some(FaceName::Math));
    }
}
