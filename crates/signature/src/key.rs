//! Public keys of certificates, and the ways of signing that are accepted.

use ring::signature::{RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey};

use crate::der::{DerFault, Element, Oid, tag};
use crate::digest::{Digest, algorithm};
use crate::gost::{self, ParameterSet};
use crate::oids;

/// The shortest RSA modulus that still proves something, in bits.
pub const RSA_BITS_LEAST: usize = 2_048;

/// A way of signing: what is hashed how, and which mathematics signs the digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SignatureAlgorithm {
    /// RSA (PKCS #1 v1.5) over SHA-256.
    Rsa,
    /// GOST R 34.10-2015 with 256 bits over Streebog-256.
    GostShort,
    /// GOST R 34.10-2015 with 512 bits over Streebog-512.
    GostLong,
}

impl SignatureAlgorithm {
    /// The digest that is signed.
    #[must_use]
    pub const fn digest(self) -> Digest {
        match self {
            Self::Rsa => Digest::Sha256,
            Self::GostShort => Digest::Streebog256,
            Self::GostLong => Digest::Streebog512,
        }
    }

    /// Its identifier in certificates.
    #[must_use]
    pub const fn oid(self) -> Oid {
        match self {
            Self::Rsa => oids::RSA_SHA256,
            Self::GostShort => oids::GOST_SHORT,
            Self::GostLong => oids::GOST_LONG,
        }
    }

    /// Reads an `AlgorithmIdentifier`; nothing for what is not accepted. Its parameters are `NULL`.
    pub fn read(element: Element<'_>) -> Result<Option<Self>, DerFault> {
        let (oid, parameters) = algorithm(element)?;
        let plain = parameters.is_some_and(|element| element.raw == [5, 0]);
        let known = [Self::Rsa, Self::GostShort, Self::GostLong];
        Ok(known.into_iter().find(|known| plain && known.oid() == oid))
    }

    /// Reads the one of a message, which may name the bare key type for RSA.
    pub fn read_in_message(element: Element<'_>) -> Result<Option<Self>, DerFault> {
        let (oid, parameters) = algorithm(element)?;
        let plain = parameters.is_some_and(|element| element.raw == [5, 0]);
        if oid == oids::RSA && plain {
            Ok(Some(Self::Rsa))
        } else {
            Self::read(element)
        }
    }
}

/// The public key of a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublicKey {
    /// An RSA key: its DER, and the length of its modulus.
    Rsa {
        /// `RSAPublicKey`
        der: Vec<u8>,
        /// Bits of the modulus.
        bits: usize,
    },
    /// A key of GOST R 34.10-2015.
    Gost(gost::PublicKey),
    /// A key that is not accepted: another algorithm, another curve, no point of its curve.
    Other(Oid),
}

impl PublicKey {
    /// Reads a `SubjectPublicKeyInfo`; also gives the octets of the key, which OCSP hashes.
    pub(crate) fn read(element: Element<'_>) -> Result<(Self, &[u8]), DerFault> {
        let mut inside = element.tagged(tag::SEQUENCE)?.inside();
        let (oid, parameters) = algorithm(inside.next()?)?;
        let octets = inside.next()?.bit_octets()?;
        inside.end()?;
        let key = match oid {
            oids::RSA => rsa(octets, parameters)?,
            oids::GOST_SHORT_KEY => gost_key(octets, parameters, ParameterSet::Short)?,
            oids::GOST_LONG_KEY => gost_key(octets, parameters, ParameterSet::Long)?,
            _ => None,
        };
        Ok((key.unwrap_or(Self::Other(oid)), octets))
    }

    /// Whether the key is strong enough and of a kind that is accepted.
    #[must_use]
    pub const fn is_accepted(&self) -> bool {
        match self {
            Self::Rsa { bits, .. } => *bits >= RSA_BITS_LEAST,
            Self::Gost(_) => true,
            Self::Other(_) => false,
        }
    }

    /// Whether `signature` was made over `message` with this key in this way. A key that is not
    /// accepted verifies nothing.
    #[must_use]
    pub fn verifies(
        &self,
        algorithm: SignatureAlgorithm,
        message: &[u8],
        signature: &[u8],
    ) -> bool {
        match (self, algorithm) {
            (Self::Rsa { der, .. }, SignatureAlgorithm::Rsa) => {
                let key = UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, der);
                key.verify(message, signature).is_ok()
            }
            (Self::Gost(key), SignatureAlgorithm::GostShort | SignatureAlgorithm::GostLong) => {
                let fits = key.set().octets() == algorithm.digest().octets();
                fits && key.verifies(&algorithm.digest().of(message), signature)
            }
            (Self::Rsa { .. } | Self::Gost(_) | Self::Other(_), _) => false,
        }
    }
}

fn rsa(octets: &[u8], parameters: Option<Element<'_>>) -> Result<Option<PublicKey>, DerFault> {
    let mut inside = Element::only(octets)?.tagged(tag::SEQUENCE)?.inside();
    let modulus = inside.next()?.integer_octets()?;
    inside.next()?.integer_octets()?;
    inside.end()?;
    let plain = parameters.is_some_and(|element| element.raw == [5, 0]);
    let digits = modulus.strip_prefix(&[0]).unwrap_or(modulus);
    let unused = digits.first().map_or(0, |first| first.leading_zeros());
    let bits = (8 * digits.len()).saturating_sub(usize::try_from(unused).unwrap_or(0));
    Ok(plain.then(|| PublicKey::Rsa {
        der: octets.to_vec(),
        bits,
    }))
}

/// The parameters name the curve and the digest; the key is an octet string in the bit string.
fn gost_key(
    octets: &[u8],
    parameters: Option<Element<'_>>,
    set: ParameterSet,
) -> Result<Option<PublicKey>, DerFault> {
    let (curve, digest) = match set {
        ParameterSet::Short => (oids::GOST_SHORT_CURVE, oids::STREEBOG256),
        ParameterSet::Long => (oids::GOST_LONG_CURVE, oids::STREEBOG512),
    };
    let mut inside = parameters
        .ok_or(DerFault::Truncated)?
        .tagged(tag::SEQUENCE)?
        .inside();
    let named = inside.next()?.oid()?;
    let same_digest = inside.is_empty() || inside.next()?.oid()? == digest;
    inside.end()?;
    let point = Element::only(octets)?.tagged(tag::OCTET_STRING)?.content;
    let key = gost::PublicKey::read(set, point).ok().map(PublicKey::Gost);
    Ok(key.filter(|_| named == curve && same_digest))
}
