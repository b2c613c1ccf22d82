//! What a key may do, and what its owner may do with it.

use std::fmt;

use crate::der::{DerFault, Element, Oid, tag};

/// The bits of `keyUsage`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyUsage(u16);

impl KeyUsage {
    /// The key signs.
    pub const DIGITAL_SIGNATURE: Self = Self(1);
    /// The owner cannot later deny it (ru *неотказуемость*).
    pub const NON_REPUDIATION: Self = Self(1 << 1);
    /// The key signs certificates.
    pub const CERTIFICATE_SIGN: Self = Self(1 << 5);
    /// The key signs revocation lists.
    pub const CRL_SIGN: Self = Self(1 << 6);

    pub(super) fn read(value: Element<'_>) -> Result<Self, DerFault> {
        let fault = DerFault::Value("key usage");
        let (unused, octets) = value
            .tagged(tag::BIT_STRING)?
            .content
            .split_first()
            .ok_or(fault)?;
        // Nine bits are defined. DER writes no zero bits at the end.
        let last = octets.last().copied().unwrap_or(0);
        let exact = u32::from(*unused) == last.trailing_zeros();
        if !exact || !(1..=2).contains(&octets.len()) {
            return Err(fault);
        }
        let bits = octets
            .iter()
            .rev()
            .fold(0, |bits, octet| bits << 8 | u16::from(octet.reverse_bits()));
        Ok(Self(bits))
    }

    /// Whether all of these bits are set.
    #[must_use]
    pub const fn allows(self, wanted: Self) -> bool {
        self.0 & wanted.0 == wanted.0
    }
}

/// In which capacity the owner signs: what Kazakhstan's centre says among the purposes of the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// An individual (kk *жеке тұлға*, ru *физическое лицо*).
    Individual,
    /// A legal entity (kk *заңды тұлға*, ru *юридическое лицо*).
    LegalEntity,
    /// Its first head (ru *первый руководитель*).
    ChiefExecutive,
    /// A person with the right to sign (ru *лицо с правом подписи*).
    Signatory,
    /// A person with the right to sign financial papers.
    FinancialSignatory,
    /// A worker of the personnel department.
    HumanResources,
    /// An employee of the organisation.
    Employee,
    /// An information system of the organisation, no person.
    InformationSystem,
}

impl Role {
    const ARC: Oid = Oid::new_unwrap("1.2.398.3.3.4.1");

    /// The role that this purpose names.
    #[must_use]
    pub fn named(purpose: Oid) -> Option<Self> {
        let text = purpose.to_string();
        let below = text
            .strip_prefix(&Self::ARC.to_string())?
            .strip_prefix('.')?;
        Some(match below {
            "1" => Self::Individual,
            "2" => Self::LegalEntity,
            "2.1" => Self::ChiefExecutive,
            "2.2" => Self::Signatory,
            "2.3" => Self::FinancialSignatory,
            "2.4" => Self::HumanResources,
            "2.5" => Self::Employee,
            system if system == "2.6" || system.starts_with("2.6.") => Self::InformationSystem,
            _ => return None,
        })
    }

    /// Its name in contracts and logs, for ever.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Individual => "individual",
            Self::LegalEntity => "legal-entity",
            Self::ChiefExecutive => "chief-executive",
            Self::Signatory => "signatory",
            Self::FinancialSignatory => "financial-signatory",
            Self::HumanResources => "human-resources",
            Self::Employee => "employee",
            Self::InformationSystem => "information-system",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_counted_from_the_top() {
        let usage = |octets: &[u8]| KeyUsage::read(Element::only(octets).unwrap());
        let both = usage(&[3, 2, 6, 0xc0]).unwrap();
        assert!(both.allows(KeyUsage::DIGITAL_SIGNATURE));
        assert!(both.allows(KeyUsage::NON_REPUDIATION));
        assert!(!both.allows(KeyUsage::CERTIFICATE_SIGN));
        let authority = usage(&[3, 2, 1, 6]).unwrap();
        assert!(authority.allows(KeyUsage::CERTIFICATE_SIGN));
        assert!(authority.allows(KeyUsage::CRL_SIGN));
        assert!(usage(&[3, 2, 0, 6]).is_err());
        assert!(usage(&[3, 1, 0]).is_err());
    }

    #[test]
    fn roles_are_found_among_purposes() {
        let role = |text| Role::named(Oid::new_unwrap(text));
        assert_eq!(role("1.2.398.3.3.4.1.1"), Some(Role::Individual));
        assert_eq!(role("1.2.398.3.3.4.1.2.2"), Some(Role::Signatory));
        assert_eq!(role("1.2.398.3.3.4.1.2.6.7"), Some(Role::InformationSystem));
        assert_eq!(role("1.2.398.3.3.4.10"), None);
        assert_eq!(role("1.2.398.3.3.4.1.2.60"), None);
        assert_eq!(role("1.3.6.1.5.5.7.3.4"), None);
    }
}
