//! A cursor over DER elements.

use jiff::Timestamp;

use super::{DerFault, Oid, tag, time};

/// One element: its tag, what is in it, and all its octets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Element<'a> {
    /// The tag octet, class and form included.
    pub tag: u8,
    /// The octets of the value.
    pub content: &'a [u8],
    /// Tag, length and value as they stand.
    pub raw: &'a [u8],
}

impl<'a> Element<'a> {
    /// The only element of `octets`.
    pub fn only(octets: &'a [u8]) -> Result<Self, DerFault> {
        let mut reader = Reader::new(octets);
        let element = reader.next()?;
        reader.end()?;
        Ok(element)
    }

    /// The element, if it has this tag.
    pub const fn tagged(self, expected: u8) -> Result<Self, DerFault> {
        let found = self.tag;
        if found == expected {
            Ok(self)
        } else {
            Err(DerFault::Tag { expected, found })
        }
    }

    /// The elements inside.
    #[must_use]
    pub const fn inside(self) -> Reader<'a> {
        Reader::new(self.content)
    }

    /// The octets of a `BIT STRING` of whole octets.
    pub fn bit_octets(self) -> Result<&'a [u8], DerFault> {
        match self.tagged(tag::BIT_STRING)?.content.split_first() {
            Some((0, octets)) => Ok(octets),
            Some(_) | None => Err(DerFault::Value("bit string")),
        }
    }

    /// The octets of an `INTEGER` as they stand, the sign first: at least one, none too many.
    pub fn integer_octets(self) -> Result<&'a [u8], DerFault> {
        let octets = self.tagged(tag::INTEGER)?.content;
        let padded = match octets {
            [] => true,
            [0, next, ..] => *next < 0x80,
            [0xff, next, ..] => *next >= 0x80,
            [_, ..] => false,
        };
        if padded {
            Err(DerFault::Value("number"))
        } else {
            Ok(octets)
        }
    }

    /// A small `INTEGER` that is not negative.
    pub fn small_integer(self) -> Result<u32, DerFault> {
        small(self.integer_octets()?)
    }

    /// A small `ENUMERATED`.
    pub fn enumerated(self) -> Result<u32, DerFault> {
        small(self.tagged(tag::ENUMERATED)?.content)
    }

    /// A `BOOLEAN`, for which DER has two octets only.
    pub fn boolean(self) -> Result<bool, DerFault> {
        match self.tagged(tag::BOOLEAN)?.content {
            [0] => Ok(false),
            [0xff] => Ok(true),
            _ => Err(DerFault::Value("truth value")),
        }
    }

    /// An `OBJECT IDENTIFIER`.
    pub fn oid(self) -> Result<Oid, DerFault> {
        let content = self.tagged(tag::OID)?.content;
        Oid::from_bytes(content).map_err(|_| DerFault::Value("object identifier"))
    }

    /// A `UTCTime` or `GeneralizedTime` in UTC, whole seconds or finer.
    pub fn time(self) -> Result<Timestamp, DerFault> {
        let read = match self.tag {
            tag::UTC_TIME => time::utc(self.content),
            tag::GENERALIZED_TIME => time::generalized(self.content),
            found => {
                return Err(DerFault::Tag {
                    expected: tag::GENERALIZED_TIME,
                    found,
                });
            }
        };
        read.ok_or(DerFault::Value("time"))
    }

    /// The text of a string type in use today; nothing for others.
    #[must_use]
    pub fn text(self) -> Option<&'a str> {
        let text = str::from_utf8(self.content).ok()?;
        match self.tag {
            tag::UTF8_STRING => Some(text),
            tag::PRINTABLE_STRING | tag::IA5_STRING => text.is_ascii().then_some(text),
            _ => None,
        }
    }
}

fn small(octets: &[u8]) -> Result<u32, DerFault> {
    let fits = matches!(octets, [0..=0x7f] | [0..=0x7f, _] | [0..=0x7f, _, _]);
    let value = octets
        .iter()
        .fold(0, |value, octet| value << 8 | u32::from(*octet));
    if fits {
        Ok(value)
    } else {
        Err(DerFault::Value("number"))
    }
}

/// Reads elements one after the other.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// Begins at the first octet.
    #[must_use]
    pub const fn new(octets: &'a [u8]) -> Self {
        Self { rest: octets }
    }

    /// Whether nothing is left.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// Refuses what is left.
    pub const fn end(&self) -> Result<(), DerFault> {
        if self.is_empty() {
            Ok(())
        } else {
            Err(DerFault::Trailing)
        }
    }

    /// The next element, whatever it is.
    #[expect(
        clippy::should_implement_trait,
        reason = "a fault ends the reading at once"
    )]
    pub fn next(&mut self) -> Result<Element<'a>, DerFault> {
        let (&tag, after_tag) = self.rest.split_first().ok_or(DerFault::Truncated)?;
        if tag & 0x1f == 0x1f {
            return Err(DerFault::HighTag);
        }
        let (length, after_length) = length(after_tag)?;
        let (content, rest) = after_length
            .split_at_checked(length)
            .ok_or(DerFault::Truncated)?;
        let raw = self
            .rest
            .get(..self.rest.len() - rest.len())
            .ok_or(DerFault::Truncated)?;
        self.rest = rest;
        Ok(Element { tag, content, raw })
    }

    /// The next element, which must have this tag.
    pub fn tagged(&mut self, expected: u8) -> Result<Element<'a>, DerFault> {
        self.next()?.tagged(expected)
    }

    /// The next element, if it has this tag.
    pub fn optional(&mut self, expected: u8) -> Result<Option<Element<'a>>, DerFault> {
        let there = self.rest.first() == Some(&expected);
        there.then(|| self.next()).transpose()
    }

    /// The inside of the next element, a `SEQUENCE`.
    pub fn sequence(&mut self) -> Result<Self, DerFault> {
        Ok(self.tagged(tag::SEQUENCE)?.inside())
    }

    /// The elements that are left, at most `most` of them.
    pub fn all(mut self, most: usize) -> Result<Vec<Element<'a>>, DerFault> {
        let mut elements = Vec::new();
        while !self.is_empty() {
            if elements.len() == most {
                return Err(DerFault::Limit);
            }
            elements.push(self.next()?);
        }
        Ok(elements)
    }
}

/// A length in its shortest form and what follows it.
fn length(octets: &[u8]) -> Result<(usize, &[u8]), DerFault> {
    let (&first, rest) = octets.split_first().ok_or(DerFault::Truncated)?;
    if first < 0x80 {
        return Ok((usize::from(first), rest));
    }
    let count = usize::from(first & 0x7f);
    // Four octets reach four gigabytes, far beyond the size that is read at all.
    if !(1..=4).contains(&count) {
        return Err(DerFault::Length);
    }
    let (octets, rest) = rest.split_at_checked(count).ok_or(DerFault::Truncated)?;
    let length = octets
        .iter()
        .fold(0_usize, |length, octet| length << 8 | usize::from(*octet));
    let shortest = length >= 0x80 && octets.first() != Some(&0);
    if shortest {
        Ok((length, rest))
    } else {
        Err(DerFault::Length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_one_exact_form_is_read() {
        let fault = |octets: &[u8]| Element::only(octets).unwrap_err();
        assert_eq!(Element::only(&[4, 1, 7]).unwrap().content, [7]);
        assert_eq!(fault(&[]), DerFault::Truncated);
        assert_eq!(fault(&[4, 2, 7]), DerFault::Truncated);
        assert_eq!(fault(&[4, 1, 7, 0]), DerFault::Trailing);
        assert_eq!(fault(&[4, 0x81, 1, 7]), DerFault::Length);
        assert_eq!(fault(&[4, 0x80, 0, 0]), DerFault::Length);
        assert_eq!(fault(&[4, 0x88, 1, 0, 0, 0, 0, 0, 0, 0]), DerFault::Length);
        assert_eq!(
            fault(&[4, 0x84, 0xff, 0xff, 0xff, 0xff]),
            DerFault::Truncated
        );
        assert_eq!(fault(&[0x1f, 0x21, 0]), DerFault::HighTag);
    }

    #[test]
    fn numbers_are_not_padded() {
        let small = |content: &[u8]| {
            let octets = super::super::write::element(tag::INTEGER, content);
            Element::only(&octets).unwrap().small_integer()
        };
        assert_eq!(small(&[0, 0x80]), Ok(128));
        assert_eq!(small(&[1, 0, 0]), Ok(65_536));
        for wrong in [&[][..], &[0, 1], &[0xff, 0x80], &[0xff], &[1, 0, 0, 0]] {
            assert_eq!(small(wrong), Err(DerFault::Value("number")));
        }
    }
}
