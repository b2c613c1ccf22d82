//! The two ways in which ASN.1 writes an instant, both always in UTC.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;

/// `YYMMDDHHMMSSZ`: years from 50 on belong to the twentieth century.
pub(super) fn utc(octets: &[u8]) -> Option<Timestamp> {
    let ([year, rest @ ..], 13) = (octets.as_chunks::<2>().0, octets.len()) else {
        return None;
    };
    let year = two_digits(*year)?;
    let century = if year < 50 { 2000 } else { 1900 };
    instant(century + year, rest, *octets.last()?, 0)
}

/// `YYYYMMDDHHMMSSZ`, perhaps with a fraction of a second, which time stamps of the centre carry.
pub(super) fn generalized(octets: &[u8]) -> Option<Timestamp> {
    let (moment, end) = octets.split_at_checked(14)?;
    let ([high, low, rest @ ..], []) = moment.as_chunks::<2>() else {
        return None;
    };
    let (last, fraction) = end.split_last()?;
    let year = two_digits(*high)? * 100 + two_digits(*low)?;
    instant(year, rest, *last, nanoseconds(fraction)?)
}

/// `.5` is 500 million nanoseconds; DER writes no zero at the end.
fn nanoseconds(fraction: &[u8]) -> Option<i32> {
    let digits = match fraction {
        [] => return Some(0),
        [b'.', digits @ ..] => digits,
        [_, ..] => return None,
    };
    let exact = (1..=9).contains(&digits.len()) && digits.last() != Some(&b'0');
    let padded = digits
        .iter()
        .copied()
        .chain(std::iter::repeat(b'0'))
        .take(9);
    let value = padded
        .map(digit)
        .try_fold(0, |value, digit| Some(value * 10 + digit?));
    value.filter(|_| exact)
}

fn instant(year: i32, rest: &[[u8; 2]], zone: u8, nanosecond: i32) -> Option<Timestamp> {
    let parts: Option<Vec<i8>> = rest
        .iter()
        .map(|pair| i8::try_from(two_digits(*pair)?).ok())
        .collect();
    let [month, day, hour, minute, second] = parts?.try_into().ok()?;
    let year = i16::try_from(year).ok()?;
    let civil = DateTime::new(year, month, day, hour, minute, second, nanosecond).ok()?;
    let instant = Offset::UTC.to_timestamp(civil).ok()?;
    (zone == b'Z').then_some(instant)
}

fn two_digits([high, low]: [u8; 2]) -> Option<i32> {
    Some(digit(high)? * 10 + digit(low)?)
}

fn digit(letter: u8) -> Option<i32> {
    letter.is_ascii_digit().then(|| i32::from(letter - b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_read_in_both_ways() {
        let text = |instant: Option<Timestamp>| instant.map(|instant| instant.to_string());
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(text(utc(b"220615050109Z")), some("2022-06-15T05:01:09Z"));
        assert_eq!(text(utc(b"500101000000Z")), some("1950-01-01T00:00:00Z"));
        assert_eq!(
            text(generalized(b"20280229235959Z")),
            some("2028-02-29T23:59:59Z")
        );
        let fraction = generalized(b"20221122101112.345Z");
        assert_eq!(text(fraction), some("2022-11-22T10:11:12.345Z"));
    }

    #[test]
    fn what_is_no_instant_in_utc_is_refused() {
        for wrong in [
            "220615050109",
            "2206150501Z",
            "220631050109Z",
            "220615050109+0500",
        ] {
            assert_eq!(utc(wrong.as_bytes()), None, "{wrong}");
        }
        for wrong in [
            "20220229000000Z",
            "20220101000000",
            "20220101000000.Z",
            "20220101000000.50Z",
            "Z",
        ] {
            assert_eq!(generalized(wrong.as_bytes()), None, "{wrong}");
        }
    }
}
