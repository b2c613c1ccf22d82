//! Makes DER: requests about revocation, BER turned into DER, and test certificates.

use super::{Oid, tag};

/// One element of this tag and content.
#[must_use]
pub fn element(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut octets = vec![tag];
    if let Ok(short @ ..0x80) = u8::try_from(content.len()) {
        octets.push(short);
    } else {
        let length = content.len().to_be_bytes();
        let digits: Vec<u8> = length.into_iter().skip_while(|octet| *octet == 0).collect();
        octets.extend(u8::try_from(digits.len()).map(|count| 0x80 | count));
        octets.extend(digits);
    }
    octets.extend_from_slice(content);
    octets
}

/// A `SEQUENCE` of these elements.
#[must_use]
pub fn sequence(elements: &[&[u8]]) -> Vec<u8> {
    element(tag::SEQUENCE, &elements.concat())
}

/// A `SET OF` these elements, in the order that DER asks for.
#[must_use]
pub fn set_of(elements: &[&[u8]]) -> Vec<u8> {
    let mut sorted = elements.to_vec();
    sorted.sort_unstable();
    element(tag::SET, &sorted.concat())
}

/// An `OBJECT IDENTIFIER`.
#[must_use]
pub fn oid(oid: Oid) -> Vec<u8> {
    element(tag::OID, oid.as_bytes())
}

/// An `OCTET STRING`.
#[must_use]
pub fn octet_string(octets: &[u8]) -> Vec<u8> {
    element(tag::OCTET_STRING, octets)
}

/// A `BIT STRING` of whole octets.
#[must_use]
pub fn bit_string(octets: &[u8]) -> Vec<u8> {
    element(tag::BIT_STRING, &[&[0], octets].concat())
}

/// An `INTEGER` that is not negative, from its octets with the greatest first.
#[must_use]
pub fn unsigned(octets: &[u8]) -> Vec<u8> {
    let mut digits: Vec<u8> = octets
        .iter()
        .copied()
        .skip_while(|octet| *octet == 0)
        .collect();
    if digits.first().is_none_or(|first| *first >= 0x80) {
        digits.insert(0, 0);
    }
    element(tag::INTEGER, &digits)
}

/// A `NULL`.
#[must_use]
pub fn null() -> Vec<u8> {
    element(tag::NULL, &[])
}

#[cfg(test)]
mod tests {
    use super::super::Element;
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for length in [0, 1, 127, 128, 255, 256, 70_000] {
            let content = vec![7; length];
            let written = octet_string(&content);
            assert_eq!(Element::only(&written).unwrap().content, content);
        }
        assert_eq!(unsigned(&[0, 0]), [2, 1, 0]);
        assert_eq!(unsigned(&[0, 0x80]), [2, 2, 0, 0x80]);
        assert_eq!(
            set_of(&[&[2, 1, 1], &[1, 1, 0]]),
            [0x31, 6, 1, 1, 0, 2, 1, 1]
        );
    }
}
