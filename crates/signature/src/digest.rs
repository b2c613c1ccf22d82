//! The hash functions that certificates, messages, stamps and answers name.

use ring::digest;
use streebog::{Digest as _, Streebog256, Streebog512};

use crate::der::{DerFault, Element, Oid, write};
use crate::oids;

/// A hash function.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Digest {
    /// SHA-1: only finds certificates by their digest, and proves nothing.
    Sha1,
    /// SHA-256
    Sha256,
    /// Streebog (GOST R 34.11-2015), 256 bits.
    Streebog256,
    /// Streebog (GOST R 34.11-2015), 512 bits.
    Streebog512,
}

impl Digest {
    const ALL: [Self; 4] = [
        Self::Sha1,
        Self::Sha256,
        Self::Streebog256,
        Self::Streebog512,
    ];

    /// Its object identifier.
    #[must_use]
    pub const fn oid(self) -> Oid {
        match self {
            Self::Sha1 => oids::SHA1,
            Self::Sha256 => oids::SHA256,
            Self::Streebog256 => oids::STREEBOG256,
            Self::Streebog512 => oids::STREEBOG512,
        }
    }

    /// Octets of a digest.
    #[must_use]
    pub const fn octets(self) -> usize {
        match self {
            Self::Sha1 => 20,
            Self::Sha256 | Self::Streebog256 => 32,
            Self::Streebog512 => 64,
        }
    }

    /// The function of this identifier, if it is one of ours.
    #[must_use]
    pub fn named(oid: Oid) -> Option<Self> {
        Self::ALL.into_iter().find(|digest| digest.oid() == oid)
    }

    /// The digest of `octets`.
    #[must_use]
    pub fn of(self, octets: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha1 => digest::digest(&digest::SHA1_FOR_LEGACY_USE_ONLY, octets)
                .as_ref()
                .to_vec(),
            Self::Sha256 => digest::digest(&digest::SHA256, octets).as_ref().to_vec(),
            Self::Streebog256 => Streebog256::digest(octets).to_vec(),
            Self::Streebog512 => Streebog512::digest(octets).to_vec(),
        }
    }

    /// The function that an `AlgorithmIdentifier` names: no parameters, or `NULL`.
    pub fn read(element: Element<'_>) -> Result<Option<Self>, DerFault> {
        let (oid, parameters) = algorithm(element)?;
        let plain = parameters.is_none_or(|element| element.raw == [5, 0]);
        Ok(Self::named(oid).filter(|_| plain))
    }

    /// Its `AlgorithmIdentifier`, with `NULL` as the centre writes it.
    #[must_use]
    pub fn identifier(self) -> Vec<u8> {
        write::sequence(&[&write::oid(self.oid()), &write::null()])
    }
}

/// An `AlgorithmIdentifier`: what it names, and its parameters.
pub(crate) fn algorithm(element: Element<'_>) -> Result<(Oid, Option<Element<'_>>), DerFault> {
    let mut inside = element.tagged(crate::der::tag::SEQUENCE)?.inside();
    let oid = inside.next()?.oid()?;
    let parameters = if inside.is_empty() {
        None
    } else {
        Some(inside.next()?)
    };
    inside.end()?;
    Ok((oid, parameters))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hexadecimal;

    #[test]
    fn the_standards_own_examples() {
        // RFC 6986, section 10.1, whose message and digests are printed with the last octet first.
        let message = b"012345678901234567890123456789012345678901234567890123456789012";
        assert_eq!(
            hexadecimal(&Digest::Streebog512.of(message)),
            "1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa\
             00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48"
        );
        assert_eq!(
            hexadecimal(&Digest::Streebog256.of(message)),
            "9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500"
        );
        assert_eq!(
            hexadecimal(&Digest::Sha256.of(b"abc")),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn an_algorithm_with_strange_parameters_is_unknown() {
        let read = |octets: &[u8]| Digest::read(Element::only(octets).unwrap()).unwrap();
        let oid = write::oid(oids::SHA256);
        assert_eq!(read(&Digest::Sha256.identifier()), Some(Digest::Sha256));
        assert_eq!(read(&write::sequence(&[&oid])), Some(Digest::Sha256));
        assert_eq!(read(&write::sequence(&[&oid, &[4, 0]])), None);
        assert_eq!(read(&write::sequence(&[&write::oid(oids::RSA)])), None);
    }
}
