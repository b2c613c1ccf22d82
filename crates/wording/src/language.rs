//! The three languages of the system.

use std::fmt;
use std::str::FromStr;

/// A language of the system; Kazakh comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Kazakh (*қазақша*).
    Kazakh,
    /// Russian (*русский*).
    Russian,
    /// English.
    English,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Kazakh, Self::Russian, Self::English];

    /// The two-letter code: `kk`, `ru`, `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kazakh => "kk",
            Self::Russian => "ru",
            Self::English => "en",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = String;

    fn from_str(code: &str) -> Result<Self, String> {
        let found = Self::ALL
            .into_iter()
            .find(|language| language.code() == code);
        found.ok_or_else(|| format!("`{code}` is not one of kk, ru, en"))
    }
}
