//! Whose certificate it is, as Kazakhstan's centre writes it: the IIN stands in `serialNumber`,
//! the BIN in `organizationalUnitName`, each once and with its prefix.
//!
//! The digits are compared and never computed: the centre's own test certificates have wrong check
//! digits, and a number that nobody has equals no invited person's anyway.

use std::fmt;

use crate::oids;

use super::{Certificate, Name, Role};

/// Twelve digits: an individual (IIN, kk *ЖСН*, ru *ИИН*) or business (BIN, kk *БСН*, ru *БИН*)
/// identification number. Shown masked; [`TwelveDigits::reveal`] gives it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TwelveDigits(String);

impl TwelveDigits {
    /// Exactly twelve ASCII digits, not all zero.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.len() == 12 && text.bytes().all(|letter| letter.is_ascii_digit());
        let some = text.bytes().any(|letter| letter != b'0');
        (digits && some).then(|| Self(text.to_owned()))
    }

    /// The number itself: personal, not for logs.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for TwelveDigits {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let last: String = self.0.chars().skip(8).collect();
        write!(formatter, "********{last}")
    }
}

impl fmt::Display for TwelveDigits {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, formatter)
    }
}

/// Why a certificate names nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdentityFault {
    /// No IIN: a service, or a certificate of another state.
    #[error("the certificate has no individual identification number")]
    NoIin,
    /// The place of the IIN holds something else, or stands twice.
    #[error("the individual identification number is malformed or stands twice")]
    Iin,
    /// The place of the BIN holds two of them or a malformed one.
    #[error("the business identification number is malformed or stands twice")]
    Bin,
    /// No common name, or one with control characters.
    #[error("the certificate has no readable name")]
    Name,
    /// The roles and the numbers contradict each other.
    #[error("the roles and the numbers of the certificate contradict each other")]
    Contradiction,
}

impl IdentityFault {
    /// Its name in texts and for programs, for ever.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoIin => "no-iin",
            Self::Iin => "iin",
            Self::Bin => "bin",
            Self::Name => "name",
            Self::Contradiction => "contradiction",
        }
    }
}

/// The person who holds the key, and the organisation for which the person signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The person.
    pub iin: TwelveDigits,
    /// The organisation, in certificates of a legal entity.
    pub bin: Option<TwelveDigits>,
    /// Surname and given name as issued.
    pub name: String,
    /// The patronymic, which the centre puts in the place of the given name.
    pub patronymic: Option<String>,
    /// The organisation's name.
    pub organisation: Option<String>,
    /// In which capacities the person signs.
    pub roles: Vec<Role>,
}

impl Identity {
    /// Reads the subject of a certificate.
    pub fn of(certificate: &Certificate) -> Result<Self, IdentityFault> {
        let subject = &certificate.subject;
        let iin = iin(subject)?;
        let name = subject
            .text(oids::COMMON_NAME)
            .ok_or(IdentityFault::Name)?
            .to_owned();
        let bin = bin(subject)?;
        let purposes = certificate.extensions.purposes.iter();
        let roles: Vec<Role> = purposes
            .filter_map(|purpose| Role::named(*purpose))
            .collect();
        // An entity's certificate has a BIN, and an individual's has none.
        if roles.contains(&Role::Individual) == bin.is_some() {
            return Err(IdentityFault::Contradiction);
        }
        Ok(Self {
            iin,
            bin,
            name,
            patronymic: subject.text(oids::GIVEN_NAME).map(str::to_owned),
            organisation: subject.text(oids::ORGANISATION).map(str::to_owned),
            roles,
        })
    }
}

fn iin(subject: &Name) -> Result<TwelveDigits, IdentityFault> {
    let mut found = subject.of(oids::SERIAL_NUMBER);
    let first = found.next().ok_or(IdentityFault::NoIin)?;
    if found.next().is_some() {
        return Err(IdentityFault::Iin);
    }
    let digits = first
        .text
        .as_deref()
        .and_then(|text| text.strip_prefix("IIN"));
    digits
        .and_then(TwelveDigits::parse)
        .ok_or(IdentityFault::Iin)
}

/// Units without a BIN are departments; a BIN stands at most once.
fn bin(subject: &Name) -> Result<Option<TwelveDigits>, IdentityFault> {
    let mut bin = None;
    for part in subject.of(oids::UNIT) {
        let text = part.text.as_deref().ok_or(IdentityFault::Bin)?;
        if let Some(digits) = text.strip_prefix("BIN") {
            let digits = TwelveDigits::parse(digits).ok_or(IdentityFault::Bin)?;
            if bin.replace(digits).is_some() {
                return Err(IdentityFault::Bin);
            }
        }
    }
    Ok(bin)
}
