//! Whether one signature of a message fits its content, its attributes and its certificate.

use crate::certificate::Certificate;
use crate::der::{DerFault, Element, Oid, tag};
use crate::digest::Digest;
use crate::key::SignatureAlgorithm;
use crate::oids;

use super::{Attributes, Message, Signer};

/// Why a signature does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignerFault {
    /// The digest, the way of signing, or the two together are not accepted.
    #[error("the signature uses an algorithm that is not accepted")]
    Algorithm,
    /// The key is of a kind or length that is not accepted.
    #[error("the signer's key is of a kind or length that is not accepted")]
    Key,
    /// The digest is not among those that the message announces.
    #[error("the message does not announce the digest of its signature")]
    DigestNotAnnounced,
    /// No certificate of the message is the one that the signature claims.
    #[error("the signer's certificate is not in the message")]
    NoCertificate,
    /// Several different certificates are the one that the signature claims.
    #[error("several certificates of the message fit the signature")]
    SeveralCertificates,
    /// No signed attributes, or none of a kind that must be there.
    #[error("a signed attribute is missing")]
    AttributeMissing,
    /// An attribute that cannot be read.
    #[error("a signed attribute is malformed")]
    Attribute,
    /// The attributes name another kind of content.
    #[error("the signed attributes name another kind of content")]
    ContentType,
    /// The content is not what was signed.
    #[error("the content differs from what was signed")]
    Hash,
    /// The attributes name another certificate than the one found.
    #[error("the signed attributes name another certificate")]
    OtherCertificate,
    /// The signature is not by the key of the certificate.
    #[error("the signature is not by the key of the certificate")]
    Signature,
}

/// Whether `signer` signed `content`, of this kind, with the certificate that it claims; which
/// certificate that is. In order, and no further than the first fault.
pub fn check<'a>(
    message: &'a Message,
    signer: &Signer,
    content_type: Oid,
    content: &[u8],
) -> Result<&'a Certificate, SignerFault> {
    let algorithm = algorithm(message, signer)?;
    let certificate = certificate(message, signer)?;
    let attributes = signer
        .attributes
        .as_ref()
        .ok_or(SignerFault::AttributeMissing)?;
    check_content(attributes, algorithm.digest(), content_type, content)?;
    check_certificate(attributes, certificate)?;
    if !certificate.key.is_accepted() {
        return Err(SignerFault::Key);
    }
    let signed = certificate
        .key
        .verifies(algorithm, &attributes.der, &signer.signature);
    if signed {
        Ok(certificate)
    } else {
        Err(SignerFault::Signature)
    }
}

/// The digest of the content and the one under the signature are the same.
fn algorithm(message: &Message, signer: &Signer) -> Result<SignatureAlgorithm, SignerFault> {
    let algorithm = signer.algorithm.ok_or(SignerFault::Algorithm)?;
    if signer.digest != Some(algorithm.digest()) {
        return Err(SignerFault::Algorithm);
    }
    let announced = message.digests.contains(&signer.digest);
    if announced {
        Ok(algorithm)
    } else {
        Err(SignerFault::DigestNotAnnounced)
    }
}

fn certificate<'a>(message: &'a Message, signer: &Signer) -> Result<&'a Certificate, SignerFault> {
    let mut meant = message
        .certificates
        .iter()
        .filter(|one| signer.id.names(one));
    let first = meant.next().ok_or(SignerFault::NoCertificate)?;
    // The same certificate twice is still one.
    let same = meant.all(|other| other.der == first.der);
    if same {
        Ok(first)
    } else {
        Err(SignerFault::SeveralCertificates)
    }
}

fn check_content(
    attributes: &Attributes,
    digest: Digest,
    content_type: Oid,
    content: &[u8],
) -> Result<(), SignerFault> {
    let required = |kind| {
        attributes
            .element(kind)
            .ok_or(SignerFault::AttributeMissing)
    };
    let named = required(oids::CONTENT_TYPE)?
        .oid()
        .map_err(|_| SignerFault::Attribute)?;
    let hash = required(oids::MESSAGE_DIGEST)?;
    let hash = hash
        .tagged(tag::OCTET_STRING)
        .map_err(|_| SignerFault::Attribute)?;
    if named != content_type {
        return Err(SignerFault::ContentType);
    }
    if hash.content == digest.of(content) {
        Ok(())
    } else {
        Err(SignerFault::Hash)
    }
}

/// An attribute that names the certificate, if there is one, names this one first.
fn check_certificate(
    attributes: &Attributes,
    certificate: &Certificate,
) -> Result<(), SignerFault> {
    for kind in [oids::SIGNING_CERTIFICATE, oids::SIGNING_CERTIFICATE_V2] {
        if let Some(value) = attributes.element(kind) {
            let (digest, hash) = named(value, kind).map_err(|_| SignerFault::Attribute)?;
            if digest.ok_or(SignerFault::Algorithm)?.of(&certificate.der) != hash {
                return Err(SignerFault::OtherCertificate);
            }
        }
    }
    Ok(())
}

/// The digest of the first certificate that the attribute names. The second version may say which
/// digest it is and means SHA-256 otherwise; the first is always SHA-1.
fn named(value: Element<'_>, kind: Oid) -> Result<(Option<Digest>, &[u8]), DerFault> {
    let mut list = value.tagged(tag::SEQUENCE)?.inside().sequence()?;
    let mut first = list.sequence()?;
    let digest = match first.optional(tag::SEQUENCE)? {
        Some(algorithm) => Digest::read(algorithm)?.filter(|_| kind != oids::SIGNING_CERTIFICATE),
        None if kind == oids::SIGNING_CERTIFICATE => Some(Digest::Sha1),
        None => Some(Digest::Sha256),
    };
    Ok((digest, first.tagged(tag::OCTET_STRING)?.content))
}
