//! The centre: a root, the authority below it, and their services.

use ruqsat_signature::certificate::Fingerprint;
use ruqsat_signature::oids;
use ruqsat_signature::trust::{Trust, TrustFault};

use crate::blank::Blank;
use crate::holder::Holder;
use crate::key::{Key, Whose};

/// What each authority of the centre names as its organisation.
pub const DEMO_ORGANISATION: &str = "RUQSAT DEMO";

/// The mathematics of a chain of certificates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// GOST R 34.10-2015 with 512 bits and Streebog.
    Gost,
    /// RSA and SHA-256.
    Rsa,
}

impl Family {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Gost, Self::Rsa];

    /// Its name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Gost => "gost",
            Self::Rsa => "rsa",
        }
    }
}

/// A centre.
#[derive(Debug, Clone)]
pub struct Centre {
    /// The root.
    pub root: Holder,
    /// The authority that issues people's certificates.
    pub authority: Holder,
    /// Answers questions about revocation.
    pub responder: Holder,
    /// Stamps times.
    pub stamper: Holder,
}

impl Centre {
    /// The centre of this family. The seed makes its GOST keys.
    #[must_use]
    pub fn new(family: Family, seed: &str) -> Self {
        Self::of(family, seed, [Whose::Root, Whose::Authority])
    }

    /// Somebody else's centre with the same names.
    #[must_use]
    pub fn look_alike(family: Family, seed: &str) -> Self {
        Self::of(
            family,
            seed,
            [Whose::LookAlikeRoot, Whose::LookAlikeAuthority],
        )
    }

    fn of(family: Family, seed: &str, [root, authority]: [Whose; 2]) -> Self {
        let key = |whose| Key::of(family, seed, whose);
        let name = family.id().to_uppercase();
        let root = Holder::root(&Blank::authority(&format!("ROOT ({name})")), &key(root));
        let blank = Blank {
            path_length: Some(0),
            ..Blank::authority(&format!("CENTRE ({name})"))
        };
        let authority = root.issue(&blank, &key(authority));
        let responder = Blank::service("OCSP RESPONDER", oids::OCSP_SIGNING);
        let stamper = Blank::service("TIME-STAMPING AUTHORITY", oids::TIME_STAMPING);
        Self {
            responder: authority.issue(&responder, &key(Whose::Responder)),
            stamper: authority.issue(&stamper, &key(Whose::Stamper)),
            root,
            authority,
        }
    }

    /// Trust in this centre and in nobody else.
    pub fn trust(&self) -> Result<Trust, TrustFault> {
        let files = [self.root.der.clone(), self.authority.der.clone()];
        let pins = files.each_ref().map(|der| Fingerprint::of(der));
        Trust::pinned(&files, &pins)
    }
}
