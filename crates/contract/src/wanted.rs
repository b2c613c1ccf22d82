//! What is to be written in the place of something wrong.

use std::fmt;

/// What a fact is to be: in English for the command line, and by an id whose words are in
/// `locales` for every other language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// The kind of thing, such as `wanted-day`.
    pub id: &'static str,
    /// The end of "write …".
    pub english: &'static str,
}

impl Wanted {
    /// An object; the English shows one.
    pub(crate) const fn object(english: &'static str) -> Self {
        Self::of("wanted-object", english)
    }

    /// One word of a closed list; the English names them or the list.
    pub(crate) const fn word(english: &'static str) -> Self {
        Self::of("wanted-word", english)
    }

    /// A list.
    pub(crate) const fn list(english: &'static str) -> Self {
        Self::of("wanted-list", english)
    }

    /// A kind with words of its own, `name-<id>` in `locales`, and the English of this one.
    pub const fn of(id: &'static str, english: &'static str) -> Self {
        Self { id, english }
    }
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.english)
    }
}
