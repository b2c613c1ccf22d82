//! Time stamps (RFC 3161): an authority's word that a signature existed at an instant.

mod request;

use jiff::Timestamp;

use crate::certificate::{Certificate, KeyUsage};
use crate::cms::{self, Message, SignerFault};
use crate::der::{DerFault, Element, Oid, Reader, tag, write};
use crate::digest::Digest;
use crate::extension;
use crate::oids;
use crate::trust::Trust;

pub use request::{question, token};

/// Why a stamp proves nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StampFault {
    /// It cannot be read.
    #[error("the time stamp cannot be read: {0}")]
    Unreadable(#[from] DerFault),
    /// The authority did not stamp, for the reason of this number (RFC 3161, 2.4.2).
    #[error("the time-stamping authority refused with status {0}")]
    NotGranted(u32),
    /// It holds no statement about time, or several signatures.
    #[error("the time stamp is not a statement about time with one signature")]
    NoStatement,
    /// Its own signature does not fit.
    #[error("the time stamp's own signature: {0}")]
    Signer(#[from] SignerFault),
    /// It stamps a digest that is out of use or not known.
    #[error("the time stamp is over a digest that is not accepted")]
    Digest,
    /// It stamps something else.
    #[error("the time stamp belongs to another signature")]
    OtherImprint,
    /// It was made under a policy that is not accepted.
    #[error("the time stamp's policy `{0}` is not accepted")]
    Policy(Oid),
    /// No pinned authority issued the certificate of whoever stamped.
    #[error("the time-stamping authority is not known")]
    Untrusted,
    /// The certificate is not one for stamping time, and for that only.
    #[error("the certificate of the time stamp is not one for stamping time")]
    Purpose,
    /// The certificate was not valid at the instant that it stamped.
    #[error("the certificate of the time stamp was not valid at that instant")]
    NotValidThen,
}

impl StampFault {
    /// Its name in texts and for programs, for ever.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "unreadable",
            Self::NotGranted(_) => "not-granted",
            Self::NoStatement => "no-statement",
            Self::Signer(_) => "signer",
            Self::Digest => "digest",
            Self::OtherImprint => "other-imprint",
            Self::Policy(_) => "policy",
            Self::Untrusted => "untrusted",
            Self::Purpose => "purpose",
            Self::NotValidThen => "not-valid-then",
        }
    }
}

/// A stamp that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The instant at which the stamped octets existed.
    pub at: Timestamp,
    /// The policy under which it was made.
    pub policy: Oid,
    /// Who stamped.
    pub certificate: Certificate,
    /// Who issued that certificate.
    pub issuer: Certificate,
    /// The stamp itself.
    pub der: Vec<u8>,
}

/// Reads a stamp over `stamped` and checks all but the revocation of its certificate.
pub fn read(
    token: &[u8],
    stamped: &[u8],
    trust: &Trust,
    policies: &[Oid],
) -> Result<Stamp, StampFault> {
    let message = Message::read(token)?;
    let ([signer], Some(content)) = (message.signers.as_slice(), &message.content) else {
        return Err(StampFault::NoStatement);
    };
    if message.content_type != oids::TST_INFO {
        return Err(StampFault::NoStatement);
    }
    let certificate = cms::check(&message, signer, oids::TST_INFO, content)?;
    let statement = Statement::read(content)?;
    if statement.digest.ok_or(StampFault::Digest)?.of(stamped) != statement.imprint {
        return Err(StampFault::OtherImprint);
    }
    if !policies.contains(&statement.policy) {
        return Err(StampFault::Policy(statement.policy));
    }
    let issuer = authority(certificate, statement.at, trust)?;
    Ok(Stamp {
        at: statement.at,
        policy: statement.policy,
        certificate: certificate.clone(),
        issuer: issuer.clone(),
        der: message.der.clone(),
    })
}

/// Whoever stamps may do nothing else, and says so with force (RFC 3161, 2.3).
fn authority<'a>(
    certificate: &Certificate,
    at: Timestamp,
    trust: &'a Trust,
) -> Result<&'a Certificate, StampFault> {
    let issuer = trust.issuer_of(certificate).ok_or(StampFault::Untrusted)?;
    let extensions = &certificate.extensions;
    let stamps_only = extensions.purposes == [oids::TIME_STAMPING] && extensions.purposes_critical;
    let signs = extensions.key_usage.is_none_or(|usage| {
        usage.allows(KeyUsage::DIGITAL_SIGNATURE) || usage.allows(KeyUsage::NON_REPUDIATION)
    });
    let no_authority = extensions.basic.is_none_or(|basic| !basic.authority);
    if !(stamps_only && signs && no_authority && extensions.not_understood.is_empty()) {
        return Err(StampFault::Purpose);
    }
    let valid = certificate.validity.covers(at) && issuer.validity.covers(at);
    if valid {
        Ok(issuer)
    } else {
        Err(StampFault::NotValidThen)
    }
}

/// `TSTInfo`
struct Statement {
    policy: Oid,
    digest: Option<Digest>,
    imprint: Vec<u8>,
    at: Timestamp,
    nonce: Option<Vec<u8>>,
}

impl Statement {
    fn read(octets: &[u8]) -> Result<Self, DerFault> {
        let mut inside = Element::only(octets)?.tagged(tag::SEQUENCE)?.inside();
        if inside.next()?.small_integer()? != 1 {
            return Err(DerFault::Value("version"));
        }
        let policy = inside.next()?.oid()?;
        let mut imprint = inside.sequence()?;
        // A digest that is out of use proves nothing, whoever stamps it.
        let digest = Digest::read(imprint.next()?)?.filter(|digest| *digest != Digest::Sha1);
        let octets = imprint.tagged(tag::OCTET_STRING)?.content.to_vec();
        imprint.end()?;
        inside.next()?.integer_octets()?;
        let at = inside.tagged(tag::GENERALIZED_TIME)?.time()?;
        Ok(Self {
            policy,
            digest,
            imprint: octets,
            at,
            nonce: optional_parts(inside)?,
        })
    }
}

/// Accuracy, ordering, nonce, the authority's name: read so that nothing else can hide there.
/// Extensions are refused when they are critical, for none is understood. Gives the nonce.
fn optional_parts(mut inside: Reader<'_>) -> Result<Option<Vec<u8>>, DerFault> {
    inside.optional(tag::SEQUENCE)?;
    inside
        .optional(tag::BOOLEAN)?
        .map(Element::boolean)
        .transpose()?;
    let nonce = inside
        .optional(tag::INTEGER)?
        .map(Element::integer_octets)
        .transpose()?;
    inside.optional(tag::context(0))?;
    if let Some(list) = inside.optional(tag::context(1))? {
        // The tag stands in place of the sequence's own.
        let list = write::element(tag::SEQUENCE, list.content);
        let extensions = extension::read(Element::only(&list)?)?;
        if extensions.iter().any(|extension| extension.critical) {
            return Err(DerFault::Value("critical extension"));
        }
    }
    inside.end()?;
    Ok(nonce.map(<[u8]>::to_vec))
}
