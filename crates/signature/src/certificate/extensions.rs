//! Extensions of certificates. Each may stand once; what is critical and not known is remembered.

use crate::der::{DerFault, Element, Oid, tag};
use crate::extension::{self, Extension};
use crate::oids;

use super::usage::KeyUsage;

const MEMBERS_MOST: usize = 64;

/// Whether the key may sign certificates, and how many authorities may follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BasicConstraints {
    /// May sign certificates.
    pub authority: bool,
    /// Authorities that may follow below this one.
    pub path_length: Option<u32>,
}

/// What a certificate says beside names and key.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Extensions {
    /// Present in certificates of authorities.
    pub basic: Option<BasicConstraints>,
    /// What the key may do.
    pub key_usage: Option<KeyUsage>,
    /// What the key is for; roles of Kazakhstan's centre are here too.
    pub purposes: Vec<Oid>,
    /// Whether the purposes are critical, as those of a time-stamping authority must be.
    pub purposes_critical: bool,
    /// Under which policies it was issued.
    pub policies: Vec<Oid>,
    /// Identifier of the key.
    pub subject_key: Option<Vec<u8>>,
    /// Identifier of the issuer's key.
    pub authority_key: Option<Vec<u8>>,
    /// An OCSP responder's certificate that needs no check of its own.
    pub ocsp_no_check: bool,
    /// What must be understood and is not.
    pub not_understood: Vec<Oid>,
}

impl Extensions {
    pub(crate) fn read(outer: Element<'_>) -> Result<Self, DerFault> {
        let mut extensions = Self::default();
        for extension in extension::read_explicit(outer)? {
            extensions.take(&extension)?;
        }
        Ok(extensions)
    }

    fn take(&mut self, extension: &Extension<'_>) -> Result<(), DerFault> {
        let value = || extension.element();
        match extension.kind {
            oids::BASIC_CONSTRAINTS => self.basic = Some(basic(value()?)?),
            oids::KEY_USAGE => self.key_usage = Some(KeyUsage::read(value()?)?),
            oids::EXTENDED_KEY_USAGE => {
                self.purposes = oid_list(value()?)?;
                self.purposes_critical = extension.critical;
            }
            oids::POLICIES => self.policies = policies(value()?)?,
            oids::SUBJECT_KEY => {
                let octets = value()?.tagged(tag::OCTET_STRING)?.content;
                self.subject_key = Some(octets.to_vec());
            }
            oids::AUTHORITY_KEY => self.authority_key = authority_key(value()?)?,
            oids::OCSP_NO_CHECK => self.ocsp_no_check = true,
            // Limits on names are not computed, so no path through them is accepted.
            oids::NAME_CONSTRAINTS => self.not_understood.push(extension.kind),
            other if extension.critical => self.not_understood.push(other),
            _ => {}
        }
        Ok(())
    }

    /// Whether the key is for this purpose.
    #[must_use]
    pub fn is_for(&self, purpose: Oid) -> bool {
        self.purposes.contains(&purpose)
    }
}

fn basic(value: Element<'_>) -> Result<BasicConstraints, DerFault> {
    let mut inside = value.tagged(tag::SEQUENCE)?.inside();
    let authority = inside
        .optional(tag::BOOLEAN)?
        .map(Element::boolean)
        .transpose()?;
    let path_length = inside
        .optional(tag::INTEGER)?
        .map(Element::small_integer)
        .transpose()?;
    inside.end()?;
    Ok(BasicConstraints {
        authority: authority.unwrap_or(false),
        path_length,
    })
}

fn oid_list(value: Element<'_>) -> Result<Vec<Oid>, DerFault> {
    let members = value.tagged(tag::SEQUENCE)?.inside().all(MEMBERS_MOST)?;
    members.into_iter().map(Element::oid).collect()
}

/// `PolicyInformation`: the identifier is enough, its qualifiers are for people.
fn policies(value: Element<'_>) -> Result<Vec<Oid>, DerFault> {
    let members = value.tagged(tag::SEQUENCE)?.inside().all(MEMBERS_MOST)?;
    members
        .into_iter()
        .map(|member| member.tagged(tag::SEQUENCE)?.inside().next()?.oid())
        .collect()
}

fn authority_key(value: Element<'_>) -> Result<Option<Vec<u8>>, DerFault> {
    let mut inside = value.tagged(tag::SEQUENCE)?.inside();
    let key = inside.optional(tag::context_primitive(0))?;
    Ok(key.map(|element| element.content.to_vec()))
}
