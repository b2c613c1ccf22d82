//! Revocation lists (RFC 5280, 5): whole ones, and those with the changes since an earlier one.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use crate::certificate::{Certificate, KeyUsage, Name, Signed};
use crate::der::{DerFault, Element, Reader, tag};
use crate::extension::{self, Extension};
use crate::moment::Moment;
use crate::oids;

use super::{Doubt, Evidence, Reason, Source, Status};

/// The largest list that is read, in octets.
const OCTETS_MOST: usize = 64 << 20;

/// A list whose issuer's signature was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevocationList {
    der: Vec<u8>,
    issuer: Name,
    this_update: Timestamp,
    next_update: Timestamp,
    number: Option<Vec<u8>>,
    /// The number of the list on which this one builds, if it has only changes.
    changes_since: Option<Vec<u8>>,
    entries: BTreeMap<Vec<u8>, (Timestamp, Reason)>,
}

impl RevocationList {
    /// Reads a list (DER, base64 or PEM) and checks that `issuer` signed it and may.
    pub fn read(octets: &[u8], issuer: &Certificate) -> Result<Self, Doubt> {
        if octets.len() > OCTETS_MOST {
            return Err(Doubt::Unreadable);
        }
        let der = crate::remove_armour(octets)?;
        let mut inside = Element::only(&der)?.tagged(tag::SEQUENCE)?.inside();
        let (signed, body) = Signed::read(&mut inside)?;
        inside.end()?;
        let usage = issuer.extensions.key_usage;
        let may = usage.is_some_and(|usage| usage.allows(KeyUsage::CRL_SIGN));
        let mut list = Self::body(body.inside(), &signed)?;
        if !may || list.issuer != issuer.subject || !signed.by(&issuer.key) {
            return Err(Doubt::NotAuthorised);
        }
        list.der = der;
        Ok(list)
    }

    fn body(mut body: Reader<'_>, signed: &Signed) -> Result<Self, Doubt> {
        if body.tagged(tag::INTEGER)?.small_integer()? != 1 {
            return Err(Doubt::Unreadable);
        }
        if crate::SignatureAlgorithm::read(body.next()?)? != signed.algorithm {
            return Err(Doubt::Unreadable);
        }
        let issuer = Name::read(body.next()?)?;
        let this_update = body.next()?.time()?;
        // A list that does not say when the next one comes could be old for ever.
        let next_update = body.next()?.time()?;
        let entries = match body.optional(tag::SEQUENCE)? {
            Some(list) => entries(list.inside())?,
            None => BTreeMap::new(),
        };
        let extensions = body.optional(tag::context(0))?;
        body.end()?;
        let (number, changes_since) = match extensions {
            Some(explicit) => numbers(&extension::read_explicit(explicit)?)?,
            None => (None, None),
        };
        let der = Vec::new();
        Ok(Self {
            der,
            issuer,
            this_update,
            next_update,
            number,
            changes_since,
            entries,
        })
    }

    /// The number of the list: an adapter remembers the greatest that it saw.
    #[must_use]
    pub fn number(&self) -> Option<&[u8]> {
        self.number.as_deref()
    }

    /// How many certificates it names.
    #[must_use]
    pub fn entries(&self) -> usize {
        self.entries.len()
    }

    /// Whether it is older than the list of this number.
    #[must_use]
    pub fn is_before(&self, seen: &[u8]) -> bool {
        self.number().is_none_or(|number| is_less(number, seen))
    }

    /// What the list says about a certificate of its issuer. `changes` is a list of changes since
    /// this one or an earlier one.
    #[must_use]
    pub fn status(
        &self,
        certificate: &Certificate,
        changes: Option<&Self>,
        moment: Moment,
        tolerance: SignedDuration,
    ) -> Status {
        let usable = self.check(certificate, moment, tolerance).and_then(|()| {
            let whole = self.changes_since.is_none();
            let changes = changes.map_or(Ok(()), |changes| {
                changes.check(certificate, moment, tolerance)?;
                changes.builds_on(self)
            });
            if whole {
                changes
            } else {
                Err(Doubt::Incomplete)
            }
        });
        match usable {
            Ok(()) => self.said(certificate, changes),
            Err(doubt) => Status::Unknown(doubt),
        }
    }

    fn check(
        &self,
        certificate: &Certificate,
        moment: Moment,
        tolerance: SignedDuration,
    ) -> Result<(), Doubt> {
        if certificate.issuer != self.issuer {
            return Err(Doubt::OtherCertificate);
        }
        if moment.is_ahead(self.this_update, tolerance) {
            return Err(Doubt::Future);
        }
        let over = moment.checked_at.duration_since(self.next_update) > tolerance;
        if over { Err(Doubt::Stale) } else { Ok(()) }
    }

    /// Whether these changes are complete on top of `whole`.
    fn builds_on(&self, whole: &Self) -> Result<(), Doubt> {
        let complete = match (&self.changes_since, whole.number()) {
            (Some(since), Some(number)) => !is_less(number, since) && !self.is_before(number),
            (Some(_) | None, _) => false,
        };
        let same_issuer = self.issuer == whole.issuer;
        if complete && same_issuer {
            Ok(())
        } else {
            Err(Doubt::Incomplete)
        }
    }

    fn said(&self, certificate: &Certificate, changes: Option<&Self>) -> Status {
        let changed = changes.and_then(|list| Some((list, list.entries.get(&certificate.serial)?)));
        let (list, entry) = match changed {
            Some((list, entry)) => (list, Some(entry)),
            None => (self, self.entries.get(&certificate.serial)),
        };
        match entry {
            Some((at, reason)) if *reason != Reason::RemovedFromList => Status::Revoked {
                at: *at,
                reason: *reason,
                evidence: list.evidence(),
            },
            Some(_) => Status::Good(list.evidence()),
            None => changes.unwrap_or(self).absence_of(certificate),
        }
    }

    /// Centres leave out what has ended: that a list made later does not name a certificate says
    /// nothing about it.
    fn absence_of(&self, certificate: &Certificate) -> Status {
        if self.this_update > certificate.validity.not_after {
            Status::Unknown(Doubt::Incomplete)
        } else {
            Status::Good(self.evidence())
        }
    }

    fn evidence(&self) -> Evidence {
        let whole = self.changes_since.is_none();
        let source = if whole {
            Source::RevocationList
        } else {
            Source::DeltaList
        };
        Evidence {
            source,
            der: self.der.clone(),
            as_of: self.this_update,
        }
    }
}

/// Numbers without a sign, the greatest octet first and none too many.
fn is_less(one: &[u8], other: &[u8]) -> bool {
    (one.len(), one) < (other.len(), other)
}

fn entries(mut list: Reader<'_>) -> Result<BTreeMap<Vec<u8>, (Timestamp, Reason)>, DerFault> {
    let mut entries = BTreeMap::new();
    while !list.is_empty() {
        let mut entry = list.sequence()?;
        let serial = entry.next()?.integer_octets()?.to_vec();
        let at = entry.next()?.time()?;
        let reason = match entry.optional(tag::SEQUENCE)? {
            Some(extensions) => reason(&extension::read(extensions)?)?,
            None => Reason::Unspecified,
        };
        entry.end()?;
        entries.insert(serial, (at, reason));
    }
    Ok(entries)
}

/// The reason of an entry. An entry of another issuer would be critical, and is not understood.
fn reason(extensions: &[Extension<'_>]) -> Result<Reason, DerFault> {
    let mut reason = Reason::Unspecified;
    for extension in extensions {
        if extension.kind == oids::REASON_CODE {
            let number = extension.element()?.enumerated()?;
            reason = Reason::numbered(number).ok_or(DerFault::Value("reason of a revocation"))?;
        } else if extension.critical {
            return Err(DerFault::Value("critical extension"));
        }
    }
    Ok(reason)
}

type Number = Option<Vec<u8>>;

/// The list's number and, for changes, the number of the list on which they build. A list that
/// covers only a part says so by an extension that must be understood, and is refused.
fn numbers(extensions: &[Extension<'_>]) -> Result<(Number, Number), Doubt> {
    let (mut number, mut since) = (None, None);
    for extension in extensions {
        let octets = || Ok::<_, Doubt>(extension.element()?.integer_octets()?.to_vec());
        match extension.kind {
            oids::CRL_NUMBER => number = Some(octets()?),
            oids::DELTA_CRL => since = Some(octets()?),
            _ if extension.critical => return Err(Doubt::Incomplete),
            _ => {}
        }
    }
    Ok((number, since))
}
