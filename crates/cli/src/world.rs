//! What the program finds around it when it starts.

use ruqsat_wording::Language;

/// The clock, the language and the terminal, read once in `main`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct World {
    /// Seconds since 1970-01-01 in UTC, when the program started.
    pub(crate) seconds: i64,
    /// The clock itself, for a program that runs on.
    pub(crate) clock: fn() -> i64,
    /// The language of the environment.
    pub(crate) language: Language,
    /// Standard output is a terminal.
    pub(crate) terminal: bool,
    /// How many characters a line of the terminal holds; `COLUMNS` beats it. What is piped does
    /// not depend on either.
    pub(crate) columns: Option<usize>,
    /// Standard output takes colours.
    pub(crate) colour: bool,
    /// Standard error is a terminal.
    pub(crate) progress: bool,
}

/// The language of a locale such as `ru_RU.UTF-8`; English for any that we do not speak.
pub(crate) fn language(locale: Option<&str>) -> Language {
    let locale = locale.unwrap_or_default();
    let code = locale.split(['_', '.', '-', '@']).next();
    let spoken = code.and_then(|code| code.parse().ok());
    spoken.unwrap_or(Language::English)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_its_language_first() {
        assert_eq!(language(Some("ru_RU.UTF-8")), Language::Russian);
        assert_eq!(language(Some("kk")), Language::Kazakh);
        for other in [None, Some("C"), Some("de_DE"), Some("rue")] {
            assert_eq!(language(other), Language::English);
        }
    }
}
