//! OCSP (RFC 6960): the question about one certificate, and what an answer to it is worth.
//!
//! An answer counts only if the issuer, or a responder whom the issuer named for this, signed it,
//! if it is about this very certificate, if it repeats the nonce, and if it is from now.

mod single;

use jiff::SignedDuration;

use crate::certificate::{Certificate, KeyUsage, Signed};
use crate::der::{DerFault, Element, Limits, Reader, tag, write};
use crate::digest::Digest;
use crate::extension::{self, Extension};
use crate::moment::Moment;
use crate::oids;

use super::{Doubt, Status};
use single::Single;

const CERTIFICATES_MOST: usize = 8;
const ANSWERS_MOST: usize = 64;

/// The rules about age. The centre's answers do not say until when they hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Freshness {
    /// The greatest age of an answer.
    pub age_most: SignedDuration,
    /// How far clocks may be apart.
    pub tolerance: SignedDuration,
}

impl Default for Freshness {
    /// Ten minutes, clocks within one.
    fn default() -> Self {
        Self {
            age_most: SignedDuration::from_mins(10),
            tolerance: SignedDuration::from_mins(1),
        }
    }
}

/// The request for one certificate. The nonce is chosen by chance, eight octets or more.
#[must_use]
pub fn question(certificate: &Certificate, issuer: &Certificate, nonce: &[u8]) -> Vec<u8> {
    let digest = Digest::Sha256;
    let id = write::sequence(&[
        &digest.identifier(),
        &write::octet_string(&digest.of(&issuer.subject.der)),
        &write::octet_string(&digest.of(&issuer.key_octets)),
        &write::element(tag::INTEGER, &certificate.serial),
    ]);
    let list = write::sequence(&[&write::sequence(&[&id])]);
    let nonce = write::octet_string(&write::octet_string(nonce));
    let extension = write::sequence(&[&write::oid(oids::OCSP_NONCE), &nonce]);
    let extensions = write::element(tag::context(2), &write::sequence(&[&extension]));
    write::sequence(&[&write::sequence(&[&list, &extensions])])
}

/// What an answer says about `certificate`, which `issuer` issued. `nonce` is the question's;
/// `None` where an answer that was checked before is read again.
#[must_use]
pub fn answer(
    response: &[u8],
    about: (&Certificate, &Certificate),
    nonce: Option<&[u8]>,
    (moment, freshness): (Moment, Freshness),
) -> Status {
    let found: Result<Status, Doubt> = Response::read(response).and_then(|answer| {
        answer.check_responder(about.1, moment)?;
        answer.check_nonce(nonce)?;
        let single = answer.about(about)?;
        single.check_age(moment, freshness)?;
        Ok(single.status(response))
    });
    found.unwrap_or_else(Status::Unknown)
}

impl From<DerFault> for Doubt {
    fn from(_: DerFault) -> Self {
        Self::Unreadable
    }
}

/// A `BasicOCSPResponse`.
struct Response<'a> {
    signed: Signed,
    responder: Element<'a>,
    answers: Vec<Single>,
    nonce: Option<Vec<u8>>,
    certificates: Vec<Certificate>,
}

impl<'a> Response<'a> {
    fn read(octets: &'a [u8]) -> Result<Self, Doubt> {
        if octets.len() > Limits::MESSAGE.octets {
            return Err(Doubt::Unreadable);
        }
        let mut outer = Element::only(octets)?.tagged(tag::SEQUENCE)?.inside();
        if outer.next()?.enumerated()? != 0 {
            return Err(Doubt::TryLater);
        }
        let explicit = outer.tagged(tag::context(0))?;
        outer.end()?;
        let mut typed = Element::only(explicit.content)?
            .tagged(tag::SEQUENCE)?
            .inside();
        if typed.next()?.oid()? != oids::OCSP_BASIC {
            return Err(Doubt::Unreadable);
        }
        let basic = typed.tagged(tag::OCTET_STRING)?.content;
        typed.end()?;
        Ok(Self::basic(
            Element::only(basic)?.tagged(tag::SEQUENCE)?.inside(),
        )?)
    }

    fn basic(mut inside: Reader<'a>) -> Result<Self, DerFault> {
        let (signed, body) = Signed::read(&mut inside)?;
        let certificates = match inside.optional(tag::context(0))? {
            Some(list) => certificates(list)?,
            None => Vec::new(),
        };
        inside.end()?;
        let mut body = body.inside();
        body.optional(tag::context(0))?;
        let responder = body.next()?;
        body.tagged(tag::GENERALIZED_TIME)?.time()?;
        let answers = body.tagged(tag::SEQUENCE)?.inside().all(ANSWERS_MOST)?;
        let answers = answers
            .into_iter()
            .map(Single::read)
            .collect::<Result<_, _>>()?;
        let nonce = match body.optional(tag::context(1))? {
            Some(extensions) => nonce(&extension::read_explicit(extensions)?)?,
            None => None,
        };
        body.end()?;
        Ok(Self {
            signed,
            responder,
            answers,
            nonce,
            certificates,
        })
    }

    /// The issuer itself, or a responder that it certified for this and that needs no check.
    fn check_responder(&self, issuer: &Certificate, moment: Moment) -> Result<(), Doubt> {
        let delegated = |one: &&Certificate| may_answer(one, issuer, moment);
        let named = |one: &&Certificate| self.names(one);
        let mut candidates =
            std::iter::once(issuer).chain(self.certificates.iter().filter(delegated));
        let signed = candidates
            .by_ref()
            .filter(named)
            .any(|one| self.signed.by(&one.key));
        if signed {
            Ok(())
        } else {
            Err(Doubt::NotAuthorised)
        }
    }

    /// Whether the answer says that this is the responder: by name or by SHA-1 of the key.
    fn names(&self, certificate: &Certificate) -> bool {
        const BY_NAME: u8 = tag::context(1);
        const BY_KEY: u8 = tag::context(2);
        match self.responder.tag {
            BY_NAME => self.responder.content == certificate.subject.der,
            BY_KEY => {
                let hash = Digest::Sha1.of(&certificate.key_octets);
                self.responder.content == write::octet_string(&hash)
            }
            _ => false,
        }
    }

    fn check_nonce(&self, nonce: Option<&[u8]>) -> Result<(), Doubt> {
        let repeated = nonce.is_none_or(|nonce| self.nonce.as_deref() == Some(nonce));
        if repeated { Ok(()) } else { Err(Doubt::Nonce) }
    }

    /// The one answer about this certificate.
    fn about(&self, about: (&Certificate, &Certificate)) -> Result<&Single, Doubt> {
        let mut found = self.answers.iter().filter(|single| single.is_about(about));
        let first = found.next().ok_or(Doubt::OtherCertificate)?;
        if found.next().is_some() {
            Err(Doubt::Unreadable)
        } else {
            Ok(first)
        }
    }
}

fn certificates(list: Element<'_>) -> Result<Vec<Certificate>, DerFault> {
    let list = Element::only(list.content)?.tagged(tag::SEQUENCE)?;
    let list = list.inside().all(CERTIFICATES_MOST)?;
    list.into_iter()
        .map(|element| Certificate::read(element.raw))
        .collect()
}

/// Whether this is a responder of the issuer: for OCSP only, valid now, no check of its own.
fn may_answer(certificate: &Certificate, issuer: &Certificate, moment: Moment) -> bool {
    let extensions = &certificate.extensions;
    let signs = extensions
        .key_usage
        .is_none_or(|usage| usage.allows(KeyUsage::DIGITAL_SIGNATURE));
    extensions.is_for(oids::OCSP_SIGNING)
        && extensions.ocsp_no_check
        && extensions.basic.is_none_or(|basic| !basic.authority)
        && extensions.not_understood.is_empty()
        && signs
        && certificate.validity.covers(moment.checked_at)
        && certificate.issued_by(issuer)
}

/// The nonce, an octet string in an octet string; nothing else may demand to be understood.
fn nonce(extensions: &[Extension<'_>]) -> Result<Option<Vec<u8>>, DerFault> {
    let mut nonce = None;
    for extension in extensions {
        if extension.kind == oids::OCSP_NONCE {
            nonce = Some(extension.element()?.tagged(tag::OCTET_STRING)?.content);
        } else if extension.critical {
            return Err(DerFault::Value("critical extension"));
        }
    }
    Ok(nonce.map(<[u8]>::to_vec))
}
