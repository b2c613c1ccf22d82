//! What makes each statement the only one of its kind.

use std::fmt;

use ruqsat_signature::hexadecimal;

/// Sixteen octets drawn by chance, for one statement and never again. A signature over an older
/// statement is worth nothing for a new one, however alike they are.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Challenge([u8; 16]);

impl Challenge {
    /// These octets; whoever asks draws them by chance.
    #[must_use]
    pub const fn new(octets: [u8; 16]) -> Self {
        Self(octets)
    }

    /// Reads thirty-two lower-case hexadecimal digits.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        octets(text).map(Self)
    }
}

impl fmt::Display for Challenge {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&hexadecimal(&self.0))
    }
}

impl fmt::Debug for Challenge {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Challenge({self})")
    }
}

/// As many octets as are wanted, from lower-case hexadecimal digits.
pub(crate) fn octets<const COUNT: usize>(text: &str) -> Option<[u8; COUNT]> {
    let digit = |letter: u8| match letter {
        b'0'..=b'9' => Some(letter - b'0'),
        b'a'..=b'f' => Some(letter - b'a' + 10),
        _ => None,
    };
    let pairs = text.as_bytes().chunks(2);
    let octet = |pair: &[u8]| match pair {
        [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
        _ => None,
    };
    let octets: Vec<u8> = pairs.map(octet).collect::<Option<_>>()?;
    octets.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_challenge_has_one_way_to_be_written() {
        let challenge = Challenge::new([0xa5; 16]);
        let text = challenge.to_string();
        assert_eq!(text, "a5".repeat(16));
        assert_eq!(Challenge::read(&text), Some(challenge));
        for wrong in [
            "",
            "a5",
            &"A5".repeat(16),
            &"a5".repeat(17),
            &"a".repeat(31),
            &"ж".repeat(16),
        ] {
            assert_eq!(Challenge::read(wrong), None, "{wrong}");
        }
    }
}
