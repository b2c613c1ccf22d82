//! What an OCSP response says about one certificate.

use jiff::Timestamp;

use crate::certificate::Certificate;
use crate::der::{DerFault, Element, Reader, tag};
use crate::digest::Digest;
use crate::extension;
use crate::moment::Moment;

use super::super::{Doubt, Evidence, Reason, Source, Status};
use super::{Freshness, nonce};

/// What one answer says.
enum Said {
    Good,
    Revoked(Timestamp, Reason),
    NotKnown,
}

/// A `SingleResponse`.
pub(super) struct Single {
    digest: Option<Digest>,
    issuer_name: Vec<u8>,
    issuer_key: Vec<u8>,
    serial: Vec<u8>,
    said: Said,
    this_update: Timestamp,
    next_update: Option<Timestamp>,
}

impl Single {
    pub(super) fn read(element: Element<'_>) -> Result<Self, DerFault> {
        let mut inside = element.tagged(tag::SEQUENCE)?.inside();
        let mut id = inside.sequence()?;
        let digest = Digest::read(id.next()?)?;
        let issuer_name = id.tagged(tag::OCTET_STRING)?.content.to_vec();
        let issuer_key = id.tagged(tag::OCTET_STRING)?.content.to_vec();
        let serial = id.next()?.integer_octets()?.to_vec();
        id.end()?;
        let said = said(inside.next()?)?;
        let this_update = inside.tagged(tag::GENERALIZED_TIME)?.time()?;
        let next_update = match inside.optional(tag::context(0))? {
            Some(explicit) => Some(Element::only(explicit.content)?.time()?),
            None => None,
        };
        if let Some(extensions) = inside.optional(tag::context(1))? {
            nonce(&extension::read_explicit(extensions)?)?;
        }
        inside.end()?;
        Ok(Self {
            digest,
            issuer_name,
            issuer_key,
            serial,
            said,
            this_update,
            next_update,
        })
    }

    pub(super) fn is_about(&self, (certificate, issuer): (&Certificate, &Certificate)) -> bool {
        self.digest.is_some_and(|digest| {
            self.serial == certificate.serial
                && self.issuer_name == digest.of(&issuer.subject.der)
                && self.issuer_key == digest.of(&issuer.key_octets)
        })
    }

    pub(super) fn check_age(&self, moment: Moment, freshness: Freshness) -> Result<(), Doubt> {
        if moment.is_ahead(self.this_update, freshness.tolerance) {
            return Err(Doubt::Future);
        }
        let age = moment.checked_at.duration_since(self.this_update);
        let over = self
            .next_update
            .is_some_and(|next| moment.checked_at.duration_since(next) > freshness.tolerance);
        if age > freshness.age_most || over {
            Err(Doubt::Stale)
        } else {
            Ok(())
        }
    }

    pub(super) fn status(&self, response: &[u8]) -> Status {
        let evidence = Evidence {
            source: Source::Ocsp,
            der: response.to_vec(),
            as_of: self.this_update,
        };
        match self.said {
            Said::Good => Status::Good(evidence),
            Said::Revoked(at, reason) => Status::Revoked {
                at,
                reason,
                evidence,
            },
            Said::NotKnown => Status::Unknown(Doubt::NotKnown),
        }
    }
}

fn said(element: Element<'_>) -> Result<Said, DerFault> {
    const GOOD: u8 = tag::context_primitive(0);
    const REVOKED: u8 = tag::context(1);
    const NOT_KNOWN: u8 = tag::context_primitive(2);
    match (element.tag, element.content) {
        (GOOD, []) => Ok(Said::Good),
        (NOT_KNOWN, []) => Ok(Said::NotKnown),
        (REVOKED, _) => revoked(element.inside()),
        _ => Err(DerFault::Value("status of a certificate")),
    }
}

/// Held since the beginning of time means that the centre never issued it.
fn revoked(mut inside: Reader<'_>) -> Result<Said, DerFault> {
    let at = inside.tagged(tag::GENERALIZED_TIME)?.time()?;
    let reason = match inside.optional(tag::context(0))? {
        Some(explicit) => Reason::numbered(Element::only(explicit.content)?.enumerated()?),
        None => Some(Reason::Unspecified),
    };
    inside.end()?;
    let reason = reason.ok_or(DerFault::Value("reason of a revocation"))?;
    let never = at == Timestamp::UNIX_EPOCH && reason == Reason::CertificateHold;
    Ok(Said::Revoked(
        at,
        if never { Reason::NeverIssued } else { reason },
    ))
}
