//! Addresses that may be asked: plain HTTP, as all services of the centre speak it. Their answers
//! are signed, so nobody on the way can change them.

use std::fmt;

use serde::Deserialize;

/// `http://host/path`, without a name, a password or a fragment.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Address(String);

/// Why a text is no address that may be asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an address: write `http://host/path`, without the `s` of `https`")]
pub struct NotAnAddress(String);

impl TryFrom<String> for Address {
    type Error = NotAnAddress;

    fn try_from(text: String) -> Result<Self, NotAnAddress> {
        let host = text
            .strip_prefix("http://")
            .and_then(|rest| rest.split('/').next());
        let named = host.is_some_and(|host| !host.is_empty() && !host.starts_with(':'));
        let plain = text
            .chars()
            .all(|letter| letter.is_ascii_graphic() && !"@#\"<>\\^`{|}".contains(letter));
        if named && plain {
            Ok(Self(text))
        } else {
            Err(NotAnAddress(text))
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Address {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_plain_http() {
        let read = |text: &str| Address::try_from(text.to_owned()).is_ok();
        assert!(read("http://ocsp.pki.gov.kz/"));
        assert!(read("http://127.0.0.1:8081/list.crl"));
        for wrong in [
            "https://ocsp.pki.gov.kz/",
            "ocsp.pki.gov.kz",
            "http:///list",
            "http://:80/",
            "http://me@host/",
            "http://host/a b",
            "http://host/#part",
            "file:///list.crl",
        ] {
            assert!(!read(wrong), "{wrong}");
        }
    }
}
