//! BER to DER, within limits: lengths without an end, lengths written too long, and octet strings
//! cut in pieces. Whatever else BER allows is kept and refused by whoever reads it as DER.

use super::{DerFault, tag, write};

/// How much is read before giving up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Octets of the whole.
    pub octets: usize,
    /// Elements inside elements.
    pub depth: usize,
    /// Elements altogether.
    pub elements: usize,
}

impl Limits {
    /// What a message with one signature, a stamp and an attached document needs, many times over.
    pub const MESSAGE: Self = Self {
        octets: 12 << 20,
        depth: 24,
        elements: 20_000,
    };
}

/// The same elements in DER.
pub fn from_ber(octets: &[u8], limits: Limits) -> Result<Vec<u8>, DerFault> {
    if octets.len() > limits.octets {
        return Err(DerFault::Limit);
    }
    let mut reading = Reading {
        rest: octets,
        elements: limits.elements,
    };
    let element = reading.element(limits.depth)?;
    if reading.rest.is_empty() {
        Ok(element)
    } else {
        Err(DerFault::Trailing)
    }
}

const CONSTRUCTED: u8 = 0x20;
const CONSTRUCTED_OCTETS: u8 = tag::OCTET_STRING | CONSTRUCTED;

struct Reading<'a> {
    rest: &'a [u8],
    elements: usize,
}

impl<'a> Reading<'a> {
    fn element(&mut self, depth: usize) -> Result<Vec<u8>, DerFault> {
        self.elements = self.elements.checked_sub(1).ok_or(DerFault::Limit)?;
        let depth = depth.checked_sub(1).ok_or(DerFault::Limit)?;
        let tag = self.octet()?;
        if tag & 0x1f == 0x1f {
            return Err(DerFault::HighTag);
        }
        let length = self.length()?;
        if tag & CONSTRUCTED == 0 {
            let length = length.ok_or(DerFault::Length)?;
            return Ok(write::element(tag, self.take(length)?));
        }
        let inside = match length {
            Some(length) => self.definite(length, depth)?,
            None => self.indefinite(depth)?,
        };
        if tag == CONSTRUCTED_OCTETS {
            joined(&inside)
        } else {
            Ok(write::element(tag, &inside))
        }
    }

    fn definite(&mut self, length: usize, depth: usize) -> Result<Vec<u8>, DerFault> {
        let mut inner = Reading {
            rest: self.take(length)?,
            elements: self.elements,
        };
        let mut inside = Vec::new();
        while !inner.rest.is_empty() {
            inside.extend(inner.element(depth)?);
        }
        self.elements = inner.elements;
        Ok(inside)
    }

    fn indefinite(&mut self, depth: usize) -> Result<Vec<u8>, DerFault> {
        let mut inside = Vec::new();
        while !self.rest.starts_with(&[0, 0]) {
            inside.extend(self.element(depth)?);
        }
        self.take(2)?;
        Ok(inside)
    }

    fn octet(&mut self) -> Result<u8, DerFault> {
        let (first, rest) = self.rest.split_first().ok_or(DerFault::Truncated)?;
        self.rest = rest;
        Ok(*first)
    }

    /// The length, or nothing where the end is marked instead.
    fn length(&mut self) -> Result<Option<usize>, DerFault> {
        let first = self.octet()?;
        if first < 0x80 {
            return Ok(Some(usize::from(first)));
        }
        let digits = self.take(usize::from(first & 0x7f))?;
        if digits.is_empty() {
            return Ok(None);
        }
        let length = digits.iter().try_fold(0_usize, |length, octet| {
            Some(length.checked_mul(256)? + usize::from(*octet))
        });
        length.map(Some).ok_or(DerFault::Length)
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8], DerFault> {
        let (taken, rest) = self
            .rest
            .split_at_checked(length)
            .ok_or(DerFault::Truncated)?;
        self.rest = rest;
        Ok(taken)
    }
}

/// One octet string of the pieces, which are in DER already.
fn joined(pieces: &[u8]) -> Result<Vec<u8>, DerFault> {
    let (mut reader, mut octets) = (super::Reader::new(pieces), Vec::new());
    while !reader.is_empty() {
        octets.extend_from_slice(reader.tagged(tag::OCTET_STRING)?.content);
    }
    Ok(write::octet_string(&octets))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn der(octets: &[u8]) -> Result<Vec<u8>, DerFault> {
        from_ber(octets, Limits::MESSAGE)
    }

    #[test]
    fn loose_forms_become_exact() {
        assert_eq!(der(&[0x30, 3, 4, 1, 9]).unwrap(), [0x30, 3, 4, 1, 9]);
        assert_eq!(
            der(&[0x30, 0x80, 4, 0x81, 1, 9, 0, 0]).unwrap(),
            [0x30, 3, 4, 1, 9]
        );
        let pieces = [0x24, 0x80, 4, 1, 1, 0x24, 3, 4, 1, 2, 0, 0];
        assert_eq!(der(&pieces).unwrap(), [4, 2, 1, 2]);
    }

    #[test]
    fn what_is_broken_or_too_much_is_refused() {
        assert_eq!(der(&[0x30, 0x80, 4, 1, 9]), Err(DerFault::Truncated));
        assert_eq!(der(&[4, 0x80, 0, 0]), Err(DerFault::Length));
        assert_eq!(der(&[0x30, 0, 0]), Err(DerFault::Trailing));
        assert!(der(&[0x24, 3, 2, 1, 1]).is_err());
        assert_eq!(der(&[0x3f, 0x21, 0]), Err(DerFault::HighTag));
        let gigabytes = [0x30, 0x84, 0xff, 0xff, 0xff, 0xff];
        assert_eq!(der(&gigabytes), Err(DerFault::Truncated));
        let endless = [0x30, 0x89, 1, 0, 0, 0, 0, 0, 0, 0, 0];
        assert_eq!(der(&endless), Err(DerFault::Length));
        let nested = [0x30, 0x80].repeat(100_000);
        assert_eq!(der(&nested), Err(DerFault::Limit));
        let many = write::element(tag::SEQUENCE, &[5, 0].repeat(30_000));
        assert_eq!(der(&many), Err(DerFault::Limit));
        assert_eq!(
            der(&vec![0; Limits::MESSAGE.octets + 1]),
            Err(DerFault::Limit)
        );
    }
}
