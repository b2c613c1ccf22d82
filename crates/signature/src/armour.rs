//! Signatures arrive as they are, in base64, or in PEM. One text, one meaning: whatever is neither
//! is refused.

use crate::der::{DerFault, tag};

/// The octets inside PEM or base64; octets that begin as ASN.1 does are taken as they are.
pub fn remove(octets: &[u8]) -> Result<Vec<u8>, DerFault> {
    if octets.first() == Some(&tag::SEQUENCE) {
        return Ok(octets.to_vec());
    }
    let fault = DerFault::Value("text in base64 or PEM");
    let text = str::from_utf8(octets).map_err(|_| fault)?.trim();
    let text = if text.starts_with("-----") {
        body(text).ok_or(fault)?
    } else {
        text
    };
    decode(text).ok_or(fault)
}

/// What stands between the first line and the last, which name the same thing.
fn body(text: &str) -> Option<&str> {
    let (label, rest) = text.strip_prefix("-----BEGIN ")?.split_once("-----")?;
    let known = ["CMS", "PKCS7", "CERTIFICATE", "X509 CRL"].contains(&label);
    let (body, end) = rest.split_once("-----END ")?;
    (known && end.strip_suffix("-----")? == label).then_some(body)
}

/// Base64 with padding; spaces and ends of lines are skipped.
fn decode(text: &str) -> Option<Vec<u8>> {
    let letters: Vec<u8> = text
        .bytes()
        .filter(|letter| !letter.is_ascii_whitespace())
        .collect();
    let (groups, []) = letters.as_chunks::<4>() else {
        return None;
    };
    let mut octets = Vec::with_capacity(3 * groups.len());
    for (index, group) in groups.iter().enumerate() {
        let padding = group
            .iter()
            .rev()
            .take_while(|letter| **letter == b'=')
            .count();
        let last = index + 1 == groups.len();
        if padding > 2 || (padding > 0 && !last) {
            return None;
        }
        let mut values = group.iter().take(4 - padding).map(|letter| value(*letter));
        let bits = values.try_fold(0_u32, |bits, value| Some(bits << 6 | value?))?;
        let bits = bits << (6 * padding);
        let (dropped, kept) = (8 * padding, 3 - padding);
        // What the padding covers must be zero, or two texts would mean the same.
        if bits & ((1 << dropped) - 1) != 0 {
            return None;
        }
        octets.extend(bits.to_be_bytes().into_iter().skip(1).take(kept));
    }
    (!octets.is_empty()).then_some(octets)
}

fn value(letter: u8) -> Option<u32> {
    let value = match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    };
    Some(u32::from(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_ways_to_bring_the_same_octets() {
        let expected = vec![0x30, 3, 2, 1, 5];
        let pem = "-----BEGIN CMS-----\r\nMAMC\nAQU=\n-----END CMS-----\n";
        for text in [
            &expected[..],
            b"MAMCAQU=",
            b" MAMC\nAQU= \n",
            pem.as_bytes(),
        ] {
            assert_eq!(remove(text).unwrap(), expected);
        }
    }

    #[test]
    fn other_texts_are_refused() {
        let texts = [
            "",
            "MAMC AQU",
            "MAMCAQV=",
            "MAM=AQU=",
            "M===",
            "MAMC*QU=",
            "hello, world",
            "-----BEGIN CMS-----\nMAMCAQU=\n-----END PKCS7-----",
            "-----BEGIN CMS-----\nMAMCAQU=",
            "-----BEGIN PRIVATE KEY-----\nMAMCAQU=\n-----END PRIVATE KEY-----",
        ];
        for text in texts {
            assert!(remove(text.as_bytes()).is_err(), "{text}");
        }
    }
}
