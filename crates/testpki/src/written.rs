//! Instants as ASN.1 writes them.

use jiff::Timestamp;
use ruqsat_signature::der::{tag, write};

/// `GeneralizedTime`, with a fraction of a second where there is one.
pub(crate) fn generalized(at: Timestamp) -> Vec<u8> {
    let text = at.strftime("%Y%m%d%H%M%S%.fZ").to_string();
    write::element(tag::GENERALIZED_TIME, text.as_bytes())
}

/// `UTCTime`, for the years from 1950 to 2049.
pub(crate) fn utc(at: Timestamp) -> Vec<u8> {
    let text = at.strftime("%y%m%d%H%M%SZ").to_string();
    write::element(tag::UTC_TIME, text.as_bytes())
}

#[cfg(test)]
mod tests {
    use ruqsat_signature::der::Element;

    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for text in ["2026-06-01T12:00:00Z", "1970-01-01T00:00:00Z"] {
            let at: Timestamp = text.parse().unwrap();
            for written in [generalized(at), utc(at)] {
                assert_eq!(Element::only(&written).unwrap().time(), Ok(at));
            }
        }
        let finer: Timestamp = "2026-06-01T12:00:00.25Z".parse().unwrap();
        let written = generalized(finer);
        assert_eq!(Element::only(&written).unwrap().time(), Ok(finer));
    }
}
