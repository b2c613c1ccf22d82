//! What is known about the centre, read from a file like `kz.toml`.

use ruqsat_signature::certificate::{Certificate, Fingerprint};
use serde::Deserialize;
use toml::value::Datetime;

use crate::Address;

const KZ: &str = include_str!("../kz.toml");

/// A certification centre: its authorities and its services.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Centre {
    /// Pages from which an operator takes the certificates, and with which fingerprints are
    /// compared.
    pub official: Vec<Address>,
    /// The time-stamping authority.
    pub stamps: Option<Address>,
    /// Where the addresses come from.
    pub source: String,
    /// How sure they are.
    pub confidence: Confidence,
    /// When somebody last compared them.
    pub checked: Datetime,
    /// Whose certificates are believed.
    #[serde(rename = "authority")]
    pub authorities: Vec<Authority>,
}

/// An authority whose certificate is believed.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// Its common name.
    pub name: String,
    /// SHA-256 of its certificate.
    #[serde(deserialize_with = "fingerprint")]
    pub sha256: Fingerprint,
    /// First day of the certificate.
    pub from: Datetime,
    /// Last day of the certificate.
    pub to: Datetime,
    /// Where OCSP answers for certificates that it issued.
    pub ocsp: Option<Address>,
    /// Its revocation list.
    pub list: Option<Address>,
    /// The list with the changes since.
    pub changes: Option<Address>,
    /// Where this comes from.
    pub source: String,
    /// How sure it is.
    pub confidence: Confidence,
    /// When somebody last compared it.
    pub checked: Datetime,
}

/// How sure a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Compared with the official page.
    High,
    /// From other programs that work with it.
    Medium,
    /// From one source.
    Low,
}

/// A file about a centre that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("the file about the centre cannot be read: {0}")]
pub struct CentreFault(#[from] toml::de::Error);

impl Centre {
    /// Kazakhstan's, as it came with the program.
    pub fn kazakhstan() -> Result<Self, CentreFault> {
        Self::read(KZ)
    }

    /// Reads a file that is written like `kz.toml`.
    pub fn read(text: &str) -> Result<Self, CentreFault> {
        Ok(toml::from_str(text)?)
    }

    /// The fingerprints of its authorities.
    #[must_use]
    pub fn pins(&self) -> Vec<Fingerprint> {
        self.authorities.iter().map(|one| one.sha256).collect()
    }

    /// What is known about an authority.
    #[must_use]
    pub fn authority(&self, certificate: &Certificate) -> Option<&Authority> {
        let sha256 = certificate.fingerprint();
        self.authorities.iter().find(|one| one.sha256 == sha256)
    }
}

fn fingerprint<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Fingerprint, D::Error> {
    let text = String::deserialize(from)?;
    let wrong = || serde::de::Error::custom("write SHA-256 as 64 hexadecimal digits");
    Fingerprint::parse(&text).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn what_came_with_the_program_can_be_read() {
        let centre = Centre::kazakhstan().unwrap();
        let distinct: BTreeSet<Fingerprint> = centre.pins().into_iter().collect();
        assert_eq!((centre.authorities.len(), distinct.len()), (4, 4));
        assert!(centre.authorities.iter().all(|one| one.list.is_some()));
        assert!(centre.stamps.is_some() && !centre.official.is_empty());
    }

    #[test]
    fn a_wrong_file_says_where_it_is_wrong() {
        let wrong = [
            ("af77725f", "zf77725f"),
            ("http://tsp", "https://tsp"),
            ("list =", "lists ="),
            ("checked = 2026-11-21\n", ""),
        ];
        for (from, to) in wrong {
            let text = KZ.replacen(from, to, 1);
            let fault = Centre::read(&text).unwrap_err().to_string();
            assert!(
                fault.contains("line") || fault.contains("missing"),
                "{fault}"
            );
        }
    }
}
