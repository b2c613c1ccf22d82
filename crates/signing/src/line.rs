//! One line of a statement: text that shows everything it says.
//!
//! What is signed must look the same to the person, to a lawyer and to a program. Line breaks would
//! let a value grow into a second line, and letters that nobody sees, or that turn the direction of
//! writing, would let two different lines look alike. Both are refused.

use std::fmt;

/// The most letters of one line.
pub const LINE_LONGEST: usize = 2_000;

/// Text on one line: not empty, no blank at either end, nothing hidden in it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line(String);

/// Why a text is not one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LineFault {
    /// There is nothing in it.
    #[error("there is no text")]
    Empty,
    /// More than [`LINE_LONGEST`] letters.
    #[error("there are more than {LINE_LONGEST} letters")]
    TooLong,
    /// A blank stands at an end, where nobody sees it.
    #[error("a blank stands before or behind the text")]
    BlankAtEnd,
    /// A line break, a control character, or a letter that cannot be seen.
    #[error("letter {place} is U+{code:04X}, which cannot be seen")]
    Hidden {
        /// Where it stands: 1 for the first letter.
        place: usize,
        /// Its number in Unicode.
        code: u32,
    },
}

impl Line {
    /// The text, if it is one line.
    ///
    /// # Errors
    /// [`LineFault`] when it is empty, too long, or hides something.
    pub fn new(text: impl Into<String>) -> Result<Self, LineFault> {
        let text = text.into();
        if text.is_empty() {
            return Err(LineFault::Empty);
        }
        if text.chars().count() > LINE_LONGEST {
            return Err(LineFault::TooLong);
        }
        let mut letters = (1..).zip(text.chars());
        if let Some((place, letter)) = letters.find(|(_, letter)| is_hidden(*letter)) {
            let code = u32::from(letter);
            return Err(LineFault::Hidden { place, code });
        }
        if text.trim() == text {
            Ok(Self(text))
        } else {
            Err(LineFault::BlankAtEnd)
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Line {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// How long it is: a statement names persons, and they do not belong into logs.
impl fmt::Debug for Line {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Line({} letters)", self.0.chars().count())
    }
}

/// Text of somebody else, such as a name in a certificate, with U+FFFD for each letter that is not
/// seen or changes how others are seen: it would let a name look like another.
#[must_use]
pub fn unhidden(text: &str) -> String {
    let shown = |letter| {
        if is_hidden(letter) {
            char::REPLACEMENT_CHARACTER
        } else {
            letter
        }
    };
    text.chars().map(shown).collect()
}

/// Letters that are not seen, or change how others are seen. Of the blanks only the plain one and
/// the two that keep a number and its unit together are let in.
fn is_hidden(letter: char) -> bool {
    let blank = letter.is_whitespace() && !matches!(letter, ' ' | '\u{a0}' | '\u{202f}');
    blank
        || letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> LineFault {
        Line::new(text).unwrap_err()
    }

    #[test]
    fn what_nobody_would_see_is_refused_where_it_stands() {
        let hidden = |place, code| LineFault::Hidden { place, code };
        assert_eq!(fault("a\nb"), hidden(2, 10));
        assert_eq!(fault("a\r"), hidden(2, 13));
        assert_eq!(fault("\u{202e}abc"), hidden(1, 0x202e));
        assert_eq!(fault("ab\u{200b}c"), hidden(3, 0x200b));
        for letter in ['\0', '\t', '\u{85}', '\u{2028}', '\u{3000}', '\u{feff}'] {
            assert!(Line::new(format!("a{letter}b")).is_err(), "{letter:?}");
        }
    }

    #[test]
    fn blanks_at_the_ends_and_no_text_are_refused() {
        assert_eq!(fault(""), LineFault::Empty);
        assert_eq!(fault(" "), LineFault::BlankAtEnd);
        assert_eq!(fault("a "), LineFault::BlankAtEnd);
        assert_eq!(fault("\u{a0}a"), LineFault::BlankAtEnd);
        assert_eq!(fault(&"ә".repeat(LINE_LONGEST + 1)), LineFault::TooLong);
        assert!(Line::new("ә".repeat(LINE_LONGEST)).is_ok());
    }

    #[test]
    fn a_name_cannot_play_tricks_on_whoever_reads_it() {
        assert_eq!(unhidden("ТЕСТОВА ТЕСТ"), "ТЕСТОВА ТЕСТ");
        assert_eq!(
            unhidden("a\u{202e}b\u{1b}[1m\u{200b}\u{3164}\u{e0041}"),
            "a\u{fffd}b\u{fffd}[1m\u{fffd}\u{fffd}\u{fffd}"
        );
    }

    #[test]
    fn letters_of_every_script_stay() {
        for text in ["Әлия Ұлы", "O’Brien", "李小龍", "5\u{a0}709\u{a0}000 ₸"] {
            assert_eq!(Line::new(text).unwrap().as_str(), text);
        }
    }

    #[test]
    fn a_log_tells_nothing_of_it() {
        let line = Line::new("IVANOV IVAN").unwrap();
        assert_eq!(format!("{line:?}"), "Line(11 letters)");
    }
}
