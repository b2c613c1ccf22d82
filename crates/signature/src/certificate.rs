//! X.509 certificates, as much of them as Kazakhstan's centre uses.
//!
//! What was signed is kept as it stood and never encoded again. Extensions that are not known are
//! remembered if they are critical, so that a path through them is refused.

mod extensions;
mod identity;
mod name;
mod usage;

use jiff::Timestamp;

use crate::der::{DerFault, Element, Reader, tag};
use crate::digest::Digest;
use crate::hexadecimal;
use crate::key::{PublicKey, SignatureAlgorithm};

pub use extensions::{BasicConstraints, Extensions};
pub use identity::{Identity, IdentityFault, TwelveDigits};
pub use name::{Attribute, Name};
pub use usage::{KeyUsage, Role};

/// The largest certificate that is read, in octets.
pub const OCTETS_MOST: usize = 64 << 10;

/// Something that an authority signed: certificate, revocation list, answer about revocation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The octets under the signature.
    pub octets: Vec<u8>,
    /// The way of signing, if it is accepted.
    pub algorithm: Option<SignatureAlgorithm>,
    /// The signature.
    pub signature: Vec<u8>,
}

impl Signed {
    /// Reads what was signed, the algorithm and the signature; gives the first as an element too.
    pub(crate) fn read<'a>(inside: &mut Reader<'a>) -> Result<(Self, Element<'a>), DerFault> {
        let body = inside.tagged(tag::SEQUENCE)?;
        let algorithm = SignatureAlgorithm::read(inside.next()?)?;
        let signature = inside.next()?.bit_octets()?.to_vec();
        Ok((
            Self {
                octets: body.raw.to_vec(),
                algorithm,
                signature,
            },
            body,
        ))
    }

    /// Whether this key signed it.
    #[must_use]
    pub fn by(&self, key: &PublicKey) -> bool {
        let verifies = |algorithm| key.verifies(algorithm, &self.octets, &self.signature);
        self.algorithm.is_some_and(verifies)
    }
}

/// From when to when a certificate may be used, both instants included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Validity {
    /// The first instant.
    pub not_before: Timestamp,
    /// The last instant.
    pub not_after: Timestamp,
}

impl Validity {
    /// Whether the certificate may be used then.
    #[must_use]
    pub fn covers(&self, at: Timestamp) -> bool {
        (self.not_before..=self.not_after).contains(&at)
    }
}

/// A certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// The whole certificate.
    pub der: Vec<u8>,
    /// What its issuer signed.
    pub signed: Signed,
    /// The serial number's octets.
    pub serial: Vec<u8>,
    /// Who issued it.
    pub issuer: Name,
    /// Whose it is.
    pub subject: Name,
    /// When it may be used.
    pub validity: Validity,
    /// The key.
    pub key: PublicKey,
    /// The octets of the key, of which OCSP makes a digest.
    pub key_octets: Vec<u8>,
    /// What else it says.
    pub extensions: Extensions,
}

impl Certificate {
    /// Reads a certificate in DER.
    pub fn read(der: &[u8]) -> Result<Self, DerFault> {
        if der.len() > OCTETS_MOST {
            return Err(DerFault::Limit);
        }
        let mut inside = Element::only(der)?.tagged(tag::SEQUENCE)?.inside();
        let (signed, body) = Signed::read(&mut inside)?;
        inside.end()?;
        Self::body(der, signed, body.inside())
    }

    fn body(der: &[u8], signed: Signed, mut body: Reader<'_>) -> Result<Self, DerFault> {
        let version = body.tagged(tag::context(0))?;
        if version.content != [2, 1, 2] {
            return Err(DerFault::Value("version"));
        }
        let serial = body.next()?.integer_octets()?.to_vec();
        // The algorithm under the signature must be the one beside it.
        if SignatureAlgorithm::read(body.next()?)? != signed.algorithm {
            return Err(DerFault::Value("signature algorithm"));
        }
        let issuer = Name::read(body.next()?)?;
        let validity = validity(body.sequence()?)?;
        let subject = Name::read(body.next()?)?;
        let (key, key_octets) = PublicKey::read(body.next()?)?;
        let key_octets = key_octets.to_vec();
        let extensions = Extensions::read(body.tagged(tag::context(3))?)?;
        body.end()?;
        let der = der.to_vec();
        Ok(Self {
            der,
            signed,
            serial,
            issuer,
            subject,
            validity,
            key,
            key_octets,
            extensions,
        })
    }

    /// SHA-256 of the whole certificate: how an operator knows it.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.der)
    }

    /// Whether `issuer` is named as the issuer and its key signed this certificate.
    #[must_use]
    pub fn issued_by(&self, issuer: &Self) -> bool {
        self.issuer == issuer.subject && self.signed.by(&issuer.key)
    }
}

fn validity(mut inside: Reader<'_>) -> Result<Validity, DerFault> {
    let (not_before, not_after) = (inside.next()?.time()?, inside.next()?.time()?);
    inside.end()?;
    Ok(Validity {
        not_before,
        not_after,
    })
}

/// SHA-256 of a certificate, written in hexadecimal.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// The fingerprint of a certificate in DER.
    #[must_use]
    pub fn of(der: &[u8]) -> Self {
        let mut octets = [0; 32];
        octets
            .iter_mut()
            .zip(Digest::Sha256.of(der))
            .for_each(|(to, from)| *to = from);
        Self(octets)
    }

    /// Reads 64 hexadecimal digits; colons between octets are allowed.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits: Option<Vec<u8>> = text
            .chars()
            .filter(|letter| *letter != ':')
            .map(|letter| {
                letter
                    .to_digit(16)
                    .and_then(|digit| u8::try_from(digit).ok())
            })
            .collect();
        let digits = digits?;
        let (pairs, rest) = digits.as_chunks::<2>();
        let octets: Vec<u8> = pairs.iter().map(|[high, low]| high << 4 | low).collect();
        octets.try_into().ok().filter(|_| rest.is_empty()).map(Self)
    }
}

impl std::fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&hexadecimal(&self.0))
    }
}

impl std::fmt::Debug for Fingerprint {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{self}")
    }
}
