//! What is wrong with a file of `law/`, where, and how to mend it.

use std::fmt;
use std::ops::Range;

/// One fault in the law data; a reader returns all that it finds, not the first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, as `calendar/2025.toml`.
    pub file: String,
    /// The line, the first being 1; `None` when the fault is that something is absent.
    pub line: Option<usize>,
    /// What is wrong: lower case, no full stop, what was written in backticks.
    pub what: String,
    /// What to do about it.
    pub help: String,
}

impl Fault {
    /// A fault at a place in the text of a file, given in bytes as TOML readers give it.
    #[must_use]
    pub fn at(
        file: &str,
        text: &str,
        place: &Range<usize>,
        what: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        let before = text.bytes().take(place.start);
        let line = before.filter(|byte| *byte == b'\n').count() + 1;
        Self {
            line: Some(line),
            ..Self::of(file, what, help)
        }
    }

    /// A fault of a file as a whole.
    #[must_use]
    pub fn of(file: &str, what: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            line: None,
            what: what.into(),
            help: help.into(),
        }
    }

    /// What a TOML reader refuses: bad syntax, an unknown key, a missing key, a value of a wrong type.
    #[must_use]
    pub fn of_toml(file: &str, text: &str, error: &toml::de::Error) -> Self {
        // Only its first line: the rest repeats the place.
        let what = error
            .message()
            .lines()
            .next()
            .unwrap_or("this is not TOML")
            .to_owned();
        let help = "compare it with the other entries of this file, or of its neighbours";
        match error.span() {
            Some(place) => Self::at(file, text, &place, what, help),
            None => Self::of(file, what, help),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            what,
            help,
        } = self;
        match line {
            Some(line) => write!(f, "{file}:{line}: {what}\n  help: {help}"),
            None => write!(f, "{file}: {what}\n  help: {help}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_file_line_and_remedy() {
        let text = "first = 1\nsecond = 2\n";
        let fault = Fault::at(
            "calendar/2025.toml",
            text,
            &(10..16),
            "`second` is late",
            "move it",
        );
        let shown = "calendar/2025.toml:2: `second` is late\n  help: move it";
        assert_eq!(fault.to_string(), shown);
        let fault = Fault::of("calendar/2025.toml", "it is empty", "fill it");
        assert_eq!(
            fault.to_string(),
            "calendar/2025.toml: it is empty\n  help: fill it"
        );
    }

    #[test]
    fn says_where_the_toml_reader_stopped() {
        let text = "first = 1\nsecond = [\n";
        let error = toml::from_str::<toml::Table>(text).unwrap_err();
        let fault = Fault::of_toml("x.toml", text, &error);
        assert_eq!(
            (fault.file.as_str(), fault.line),
            ("x.toml", Some(2)),
            "{fault}"
        );
    }
}
