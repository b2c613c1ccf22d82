//! States by their two letters.

use std::fmt;

/// A state by its ISO 3166-1 alpha-2 code; `XX` stands for a stateless person's lack of one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct State([u8; 2]);

impl State {
    /// Kazakhstan.
    pub const KAZAKHSTAN: Self = Self(*b"KZ");
    /// No citizenship (kk *азаматтығы жоқ адам*, ru *лицо без гражданства*).
    pub const STATELESS: Self = Self(*b"XX");
    /// How many codes there can be: [`State::index`] is below it.
    pub const COUNT: usize = 26 * 26;

    /// The state of a two-letter code in capitals. Whether ISO lists the code is for the law
    /// data to say: they hold the list of names.
    pub fn from_code(code: &str) -> Option<Self> {
        match code.as_bytes() {
            &[a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase() => Some(Self([a, b])),
            _ => None,
        }
    }

    /// The state with that [`State::index`].
    pub(crate) fn from_index(index: usize) -> Option<Self> {
        let letter = |place: usize| u8::try_from(place).ok().map(|place| b'A' + place);
        (index < Self::COUNT).then_some(Self([letter(index / 26)?, letter(index % 26)?]))
    }

    /// The two letters.
    pub fn code(&self) -> &str {
        // Only ASCII capitals are ever stored.
        str::from_utf8(&self.0).unwrap_or("XX")
    }

    /// A number below [`State::COUNT`], for tables.
    pub const fn index(self) -> usize {
        let [a, b] = self.0;
        (a - b'A') as usize * 26 + (b - b'A') as usize
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_below_the_count_is_a_state() {
        let last = State::from_index(State::COUNT - 1).unwrap();
        assert_eq!((last.code(), last.index()), ("ZZ", State::COUNT - 1));
        assert_eq!(State::from_index(State::COUNT), None);
    }
}
