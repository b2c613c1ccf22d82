//! Private keys, of both families behind one face.

use ruqsat_signature::der::write;
use ruqsat_signature::gost::{ParameterSet, SigningKey};
use ruqsat_signature::{Digest, SignatureAlgorithm, oids};

use crate::centre::Family;
use crate::rsa::RsaKey;

/// A private key of the centre or of somebody to whom it issued a certificate.
#[derive(Debug, Clone)]
pub enum Key {
    /// GOST R 34.10-2015.
    Gost(SigningKey),
    /// RSA.
    Rsa(RsaKey),
}

/// Whose key it is. GOST keys are made of these names, RSA keys lie in files of these names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// The root.
    Root,
    /// The authority below it, which issues people's certificates.
    Authority,
    /// The root of somebody who uses the same names.
    LookAlikeRoot,
    /// The authority of somebody who uses the same names.
    LookAlikeAuthority,
    /// Whoever answers questions about revocation.
    Responder,
    /// The time-stamping authority.
    Stamper,
    /// The person who is usually asked to sign.
    Person,
    /// Another person.
    Other,
    /// The first head of an organisation.
    Chief,
    /// Somebody who works there.
    Employee,
    /// Whoever still has a key that is too short.
    Weak,
}

impl Whose {
    /// Its name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Root => "root",
            Self::Authority => "authority",
            Self::LookAlikeRoot => "look-alike-root",
            Self::LookAlikeAuthority => "look-alike-authority",
            Self::Responder => "responder",
            Self::Stamper => "stamper",
            Self::Person => "person",
            Self::Other => "other",
            Self::Chief => "chief",
            Self::Employee => "employee",
            Self::Weak => "weak",
        }
    }

    const fn rsa(self) -> RsaKey {
        RsaKey::new(match self {
            Self::Root => include_bytes!("../keys/root.der"),
            Self::Authority => include_bytes!("../keys/authority.der"),
            Self::LookAlikeRoot => include_bytes!("../keys/look-alike-root.der"),
            Self::LookAlikeAuthority => include_bytes!("../keys/look-alike-authority.der"),
            Self::Responder => include_bytes!("../keys/responder.der"),
            Self::Stamper => include_bytes!("../keys/stamper.der"),
            Self::Person => include_bytes!("../keys/person.der"),
            Self::Other => include_bytes!("../keys/other.der"),
            Self::Chief => include_bytes!("../keys/chief.der"),
            Self::Employee => include_bytes!("../keys/employee.der"),
            Self::Weak => include_bytes!("../keys/weak.der"),
        })
    }
}

impl Key {
    /// The key of this family and name. The seed makes other GOST keys of the same names; RSA keys
    /// are always those of the files.
    #[must_use]
    pub fn of(family: Family, seed: &str, whose: Whose) -> Self {
        match family {
            Family::Gost => Self::gost(&format!("{seed}/{}", whose.id())),
            Family::Rsa => Self::Rsa(whose.rsa()),
        }
    }

    /// The GOST key of 512 bits that this seed names.
    #[must_use]
    pub fn gost(seed: &str) -> Self {
        Self::Gost(SigningKey::from_seed(ParameterSet::Long, seed.as_bytes()))
    }

    /// The GOST key of 256 bits that this seed names.
    #[must_use]
    pub fn gost_short(seed: &str) -> Self {
        Self::Gost(SigningKey::from_seed(ParameterSet::Short, seed.as_bytes()))
    }

    /// How it signs.
    #[must_use]
    pub const fn algorithm(&self) -> SignatureAlgorithm {
        match self {
            Self::Rsa(_) => SignatureAlgorithm::Rsa,
            Self::Gost(key) => match key.set() {
                ParameterSet::Short => SignatureAlgorithm::GostShort,
                ParameterSet::Long => SignatureAlgorithm::GostLong,
            },
        }
    }

    /// What it signs a digest by.
    #[must_use]
    pub const fn digest(&self) -> Digest {
        self.algorithm().digest()
    }

    /// The `AlgorithmIdentifier` of its signatures.
    #[must_use]
    pub fn identifier(&self) -> Vec<u8> {
        write::sequence(&[&write::oid(self.algorithm().oid()), &write::null()])
    }

    /// The octets that stand in the bit string of a certificate.
    #[must_use]
    pub fn public_octets(&self) -> Vec<u8> {
        match self {
            Self::Gost(key) => write::octet_string(&key.public_octets()),
            Self::Rsa(key) => key.public_octets(),
        }
    }

    /// The `AlgorithmIdentifier` of the key itself.
    pub(crate) fn kind(&self) -> Vec<u8> {
        let (kind, curve, digest) = match self.algorithm() {
            SignatureAlgorithm::Rsa => {
                return write::sequence(&[&write::oid(oids::RSA), &write::null()]);
            }
            SignatureAlgorithm::GostShort => (
                oids::GOST_SHORT_KEY,
                oids::GOST_SHORT_CURVE,
                oids::STREEBOG256,
            ),
            SignatureAlgorithm::GostLong => (
                oids::GOST_LONG_KEY,
                oids::GOST_LONG_CURVE,
                oids::STREEBOG512,
            ),
        };
        let parameters = write::sequence(&[&write::oid(curve), &write::oid(digest)]);
        write::sequence(&[&write::oid(kind), &parameters])
    }

    /// The signature over these octets.
    #[must_use]
    pub fn sign(&self, octets: &[u8]) -> Vec<u8> {
        let signature = match self {
            Self::Gost(key) => key.sign(&self.digest().of(octets)),
            Self::Rsa(key) => key.sign(octets),
        };
        signature.unwrap_or_default()
    }
}
