//! Signed messages (CMS `SignedData`, RFC 5652): what they hold, and whether a signer's key signed.
//!
//! Reading says what stands there. [`check`] says whether one signature fits content, attributes
//! and certificate; whose certificate that is, and whether to trust it, is asked elsewhere.

mod attributes;
mod check;

use crate::armour;
use crate::certificate::{Certificate, Name};
use crate::der::{DerFault, Element, Limits, Oid, Reader, from_ber, tag};
use crate::digest::Digest;
use crate::key::SignatureAlgorithm;
use crate::oids;

pub use attributes::Attributes;
pub use check::{SignerFault, check};

/// More certificates than a message needs.
pub const CERTIFICATES_MOST: usize = 32;
/// More signatures than a message needs.
pub const SIGNERS_MOST: usize = 16;
const DIGESTS_MOST: usize = 16;

/// A signed message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The message in DER.
    pub der: Vec<u8>,
    /// What kind of content was signed.
    pub content_type: Oid,
    /// The content, if it is inside.
    pub content: Option<Vec<u8>>,
    /// The digests that the message announces; nothing in place of those that are not accepted.
    pub digests: Vec<Option<Digest>>,
    /// The certificates that travel with it. They prove nothing by being here.
    pub certificates: Vec<Certificate>,
    /// The signatures.
    pub signers: Vec<Signer>,
}

/// One signature of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// Which certificate it claims.
    pub id: SignerId,
    /// The digest of the content, if it is accepted.
    pub digest: Option<Digest>,
    /// The way of signing, if it is accepted.
    pub algorithm: Option<SignatureAlgorithm>,
    /// What else was signed.
    pub attributes: Option<Attributes>,
    /// The signature.
    pub signature: Vec<u8>,
    /// What was added later.
    pub unsigned: Option<Attributes>,
}

/// How a signature names its certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignerId {
    /// By its issuer and serial number.
    IssuerAndSerial {
        /// The issuer.
        issuer: Name,
        /// The serial number's octets.
        serial: Vec<u8>,
    },
    /// By its key's identifier.
    SubjectKey(Vec<u8>),
}

impl SignerId {
    /// Whether this certificate is meant.
    #[must_use]
    pub fn names(&self, certificate: &Certificate) -> bool {
        match self {
            Self::IssuerAndSerial { issuer, serial } => {
                certificate.issuer == *issuer && certificate.serial == *serial
            }
            Self::SubjectKey(key) => certificate.extensions.subject_key.as_ref() == Some(key),
        }
    }
}

impl Message {
    /// Reads a message in DER, BER, base64 or PEM.
    pub fn read(octets: &[u8]) -> Result<Self, DerFault> {
        // Base64 takes a third more room than what it holds.
        if octets.len() > 2 * Limits::MESSAGE.octets {
            return Err(DerFault::Limit);
        }
        let der = from_ber(&armour::remove(octets)?, Limits::MESSAGE)?;
        let mut outer = Element::only(&der)?.tagged(tag::SEQUENCE)?.inside();
        if outer.next()?.oid()? != oids::SIGNED_DATA {
            return Err(DerFault::Value("signed message"));
        }
        let explicit = outer.tagged(tag::context(0))?;
        outer.end()?;
        let inside = Element::only(explicit.content)?
            .tagged(tag::SEQUENCE)?
            .inside();
        let mut message = Self::body(inside)?;
        message.der = der;
        Ok(message)
    }

    fn body(mut inside: Reader<'_>) -> Result<Self, DerFault> {
        let version = inside.next()?.small_integer()?;
        let digests = inside.tagged(tag::SET)?.inside().all(DIGESTS_MOST)?;
        let (content_type, content) = content(inside.sequence()?)?;
        let certificates = match inside.optional(tag::context(0))? {
            Some(set) => certificates(set.inside())?,
            None => Vec::new(),
        };
        // Revocation lists inside the message are not believed, only stepped over.
        inside.optional(tag::context(1))?;
        let signers = inside.tagged(tag::SET)?.inside().all(SIGNERS_MOST)?;
        inside.end()?;
        let message = Self {
            der: Vec::new(),
            content_type,
            content,
            digests: digests
                .into_iter()
                .map(Digest::read)
                .collect::<Result<_, _>>()?,
            certificates,
            signers: signers
                .into_iter()
                .map(Signer::read)
                .collect::<Result<_, _>>()?,
        };
        let agreed = version == message.version();
        if agreed {
            Ok(message)
        } else {
            Err(DerFault::Value("version"))
        }
    }

    /// The version that a message of this shape must state (RFC 5652, 5.1).
    fn version(&self) -> u32 {
        let by_key = |signer: &Signer| matches!(signer.id, SignerId::SubjectKey(_));
        let plain = self.content_type == oids::DATA && !self.signers.iter().any(by_key);
        if plain { 1 } else { 3 }
    }
}

fn content(mut inside: Reader<'_>) -> Result<(Oid, Option<Vec<u8>>), DerFault> {
    let content_type = inside.next()?.oid()?;
    let content = inside.optional(tag::context(0))?;
    inside.end()?;
    let octets = |explicit: Element<'_>| {
        let inner = Element::only(explicit.content)?.tagged(tag::OCTET_STRING)?;
        Ok(inner.content.to_vec())
    };
    Ok((content_type, content.map(octets).transpose()?))
}

fn certificates(set: Reader<'_>) -> Result<Vec<Certificate>, DerFault> {
    let elements = set.all(CERTIFICATES_MOST)?;
    elements
        .into_iter()
        .map(|element| Certificate::read(element.raw))
        .collect()
}

impl Signer {
    fn read(element: Element<'_>) -> Result<Self, DerFault> {
        let mut inside = element.tagged(tag::SEQUENCE)?.inside();
        let version = inside.next()?.small_integer()?;
        let id = SignerId::read(inside.next()?)?;
        let agreed = match id {
            SignerId::IssuerAndSerial { .. } => 1,
            SignerId::SubjectKey(_) => 3,
        };
        if version != agreed {
            return Err(DerFault::Value("version"));
        }
        let digest = Digest::read(inside.next()?)?;
        let attributes = inside
            .optional(tag::context(0))?
            .map(Attributes::read)
            .transpose()?;
        let algorithm = SignatureAlgorithm::read_in_message(inside.next()?)?;
        let signature = inside.tagged(tag::OCTET_STRING)?.content.to_vec();
        let unsigned = inside
            .optional(tag::context(1))?
            .map(Attributes::read)
            .transpose()?;
        inside.end()?;
        Ok(Self {
            id,
            digest,
            algorithm,
            attributes,
            signature,
            unsigned,
        })
    }
}

impl SignerId {
    fn read(element: Element<'_>) -> Result<Self, DerFault> {
        if element.tag == tag::context_primitive(0) {
            return Ok(Self::SubjectKey(element.content.to_vec()));
        }
        let mut inside = element.tagged(tag::SEQUENCE)?.inside();
        let issuer = Name::read(inside.next()?)?;
        let serial = inside.next()?.integer_octets()?.to_vec();
        inside.end()?;
        Ok(Self::IssuerAndSerial { issuer, serial })
    }
}
