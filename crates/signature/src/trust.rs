//! Whom to believe: the certificates of authorities whose fingerprints an operator compared.
//!
//! A path goes from a certificate to one of these and no further than they reach. What travels
//! inside a message never becomes a part of it.

use crate::certificate::{BasicConstraints, Certificate, Fingerprint, KeyUsage};
use crate::der::DerFault;

/// Why a set of certificates is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TrustFault {
    /// A file that is no certificate.
    #[error("certificate {number} cannot be read: {fault}")]
    Unreadable {
        /// Which one, counted from one.
        number: usize,
        /// Why.
        fault: DerFault,
    },
    /// A certificate that nobody pinned.
    #[error("the certificate `{0}` is not pinned: compare it with its issuer, then pin it")]
    NotPinned(Fingerprint),
    /// A pin without its certificate.
    #[error("no file has the pinned certificate `{0}`")]
    Absent(Fingerprint),
    /// A certificate that may not sign certificates, or demands what is not understood.
    #[error("the certificate `{0}` is not that of an authority")]
    NoAuthority(Fingerprint),
    /// A certificate whose issuer is here too and did not sign it.
    #[error("the certificate `{0}` was not signed by the issuer that it names")]
    NotSigned(Fingerprint),
}

/// Pinned authorities.
#[derive(Debug, Clone)]
pub struct Trust {
    authorities: Vec<Certificate>,
    /// For each authority, which one issued it: found once, because finding it takes a signature.
    above: Vec<Option<usize>>,
}

impl Trust {
    /// Believes these certificates (DER, base64 or PEM), each of which must be pinned, and each
    /// pin must have its certificate.
    pub fn pinned(files: &[Vec<u8>], pins: &[Fingerprint]) -> Result<Self, TrustFault> {
        let read = |(index, file): (usize, &Vec<u8>)| {
            let certificate = crate::remove_armour(file).and_then(|der| Certificate::read(&der));
            certificate.map_err(|fault| TrustFault::Unreadable {
                number: index + 1,
                fault,
            })
        };
        let authorities = files
            .iter()
            .enumerate()
            .map(read)
            .collect::<Result<Vec<_>, _>>()?;
        let found: Vec<Fingerprint> = authorities.iter().map(Certificate::fingerprint).collect();
        if let Some(pin) = pins.iter().find(|pin| !found.contains(pin)) {
            return Err(TrustFault::Absent(*pin));
        }
        if let Some(stranger) = found.iter().find(|found| !pins.contains(found)) {
            return Err(TrustFault::NotPinned(*stranger));
        }
        authorities
            .iter()
            .try_for_each(|one| check_authority(one, &authorities))?;
        let above = authorities
            .iter()
            .map(|one| above(one, &authorities))
            .collect();
        Ok(Self { authorities, above })
    }

    /// Everything that is believed.
    #[must_use]
    pub fn authorities(&self) -> &[Certificate] {
        &self.authorities
    }

    /// Whether there is an authority of the name that the certificate gives as its issuer.
    #[must_use]
    pub fn knows_issuer_name(&self, certificate: &Certificate) -> bool {
        self.authorities
            .iter()
            .any(|one| one.subject == certificate.issuer)
    }

    /// The authority that issued the certificate: of that name, and its key signed it.
    #[must_use]
    pub fn issuer_of(&self, certificate: &Certificate) -> Option<&Certificate> {
        self.authorities
            .iter()
            .find(|authority| certificate.issued_by(authority))
    }

    /// The authorities above a certificate, the nearest first, up to the root.
    #[must_use]
    pub fn path(&self, certificate: &Certificate) -> Vec<&Certificate> {
        let mut next = self
            .authorities
            .iter()
            .position(|one| certificate.issued_by(one));
        let mut path = Vec::new();
        while let Some(index) = next
            && path.len() < self.authorities.len()
        {
            path.extend(self.authorities.get(index));
            next = self.above.get(index).copied().flatten();
        }
        path
    }
}

fn above(authority: &Certificate, all: &[Certificate]) -> Option<usize> {
    all.iter()
        .position(|other| other != authority && authority.issued_by(other))
}

fn check_authority(authority: &Certificate, all: &[Certificate]) -> Result<(), TrustFault> {
    let extensions = &authority.extensions;
    let signs = extensions.basic.is_some_and(|basic| basic.authority)
        && extensions
            .key_usage
            .is_some_and(|usage| usage.allows(KeyUsage::CERTIFICATE_SIGN))
        && extensions.not_understood.is_empty()
        && authority.key.is_accepted();
    if !signs {
        return Err(TrustFault::NoAuthority(authority.fingerprint()));
    }
    let mut named = all
        .iter()
        .filter(|one| one.subject == authority.issuer)
        .peekable();
    let signed = named.peek().is_none() || named.any(|above| allows_below(above, authority));
    if signed {
        Ok(())
    } else {
        Err(TrustFault::NotSigned(authority.fingerprint()))
    }
}

/// A root stands above itself; above another authority its path must be long enough.
fn allows_below(above: &Certificate, below: &Certificate) -> bool {
    let length = above
        .extensions
        .basic
        .and_then(|basic: BasicConstraints| basic.path_length);
    below.issued_by(above) && (above == below || length != Some(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_are_read_as_people_write_them() {
        let text = "0123456789abcdef".repeat(4);
        let read = Fingerprint::parse(&text.to_uppercase()).unwrap();
        assert_eq!(read.to_string(), text);
        let pairs: Vec<String> = text
            .as_bytes()
            .chunks(2)
            .map(|pair| String::from_utf8_lossy(pair).into())
            .collect();
        assert_eq!(Fingerprint::parse(&pairs.join(":")), Some(read));
        for wrong in [
            "",
            "af77",
            &text.replace('a', "g"),
            &format!("{text}0"),
            &format!("{text}00"),
        ] {
            assert_eq!(Fingerprint::parse(wrong), None, "{wrong}");
        }
    }
}
