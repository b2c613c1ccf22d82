//! A sealed text in as many cookies as it needs: browsers keep about 4,000 letters in each.

use axum::http::header::{self, HeaderMap, HeaderValue};

/// Letters in one cookie.
const PIECE: usize = 3_600;

/// Cookies at most; a draft that needs more is refused.
pub(super) const MOST: usize = 8;

/// The name of the cookie with that number.
fn name(number: usize) -> String {
    format!("ruqsat-{number}")
}

/// The value of a cookie that the browser sent.
pub(crate) fn value<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let all = headers.get_all(header::COOKIE).into_iter();
    let pairs = all
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'));
    let mut named = pairs.filter_map(|pair| pair.trim().split_once('='));
    named.find(|(key, _)| *key == name).map(|(_, value)| value)
}

/// The sealed text that the browser sent, if it sent one.
pub(super) fn joined(headers: &HeaderMap) -> Option<String> {
    let pieces: Vec<&str> = (0..MOST)
        .map_while(|number| value(headers, &name(number)))
        .filter(|piece| !piece.is_empty())
        .collect();
    (!pieces.is_empty()).then(|| pieces.concat())
}

/// The cookies that keep a sealed text, and forget what an earlier, longer one left behind.
/// `None` when it is too long.
pub(super) fn split(sealed: &str, secure: bool) -> Option<Vec<HeaderValue>> {
    let bytes = sealed.as_bytes();
    let pieces: Vec<&str> = bytes
        .chunks(PIECE)
        .filter_map(|piece| std::str::from_utf8(piece).ok())
        .collect();
    if pieces.len() > MOST {
        return None;
    }
    let kept = pieces.iter().enumerate();
    let mut cookies: Vec<HeaderValue> = kept
        .filter_map(|(number, piece)| cookie(&name(number), piece, "", secure))
        .collect();
    cookies.extend(forgotten_from(pieces.len(), secure));
    Some(cookies)
}

/// The cookies that forget all from that number on.
pub(super) fn forgotten_from(first: usize, secure: bool) -> Vec<HeaderValue> {
    (first..MOST)
        .filter_map(|number| cookie(&name(number), "", "; Max-Age=0", secure))
        .collect()
}

/// One cookie that scripts cannot read and other sites cannot send.
fn cookie(name: &str, value: &str, more: &str, secure: bool) -> Option<HeaderValue> {
    let secure = if secure { "; Secure" } else { "" };
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{more}");
    HeaderValue::from_str(&text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent_back(cookies: &[HeaderValue]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for cookie in cookies {
            let text = cookie.to_str().unwrap();
            let pair = text.split(';').next().unwrap();
            headers.append(header::COOKIE, pair.parse().unwrap());
        }
        headers
    }

    #[test]
    fn a_long_text_comes_back_whole() {
        for length in [1, PIECE, PIECE + 1, PIECE * MOST] {
            let sealed = "x".repeat(length);
            let cookies = split(&sealed, true).unwrap();
            assert_eq!(joined(&sent_back(&cookies)), Some(sealed));
        }
        assert_eq!(split(&"x".repeat(PIECE * MOST + 1), true), None);
    }

    #[test]
    fn a_shorter_text_forgets_the_rest_of_a_longer_one() {
        let cookies = split("short", false).unwrap();
        assert_eq!(cookies.len(), MOST);
        assert_eq!(joined(&sent_back(&cookies)), Some("short".to_owned()));
        assert!(cookies.iter().skip(1).all(|cookie| {
            let text = cookie.to_str().unwrap();
            text.contains("Max-Age=0") && !text.contains("Secure")
        }));
    }
}
