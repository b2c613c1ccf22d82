//! Revocation lists (CRL, RFC 5280), whole and with changes.

use jiff::{SignedDuration, Timestamp};
use ruqsat_signature::der::{tag, write};
use ruqsat_signature::oids;
use ruqsat_signature::revocation::Reason;

use crate::blank::extension;
use crate::holder::Holder;
use crate::written;

/// One withdrawn certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number.
    pub serial: Vec<u8>,
    /// From when on.
    pub at: Timestamp,
    /// Why.
    pub reason: Reason,
}

/// What becomes a list.
#[derive(Debug, Clone)]
pub struct List {
    /// When it was made.
    pub this_update: Timestamp,
    /// When the next one comes.
    pub next_update: Timestamp,
    /// Who is on it.
    pub entries: Vec<Entry>,
    /// Extensions, in DER.
    pub extensions: Vec<Vec<u8>>,
}

impl List {
    /// A whole list of this number, which holds for a day.
    #[must_use]
    pub fn whole(entries: Vec<Entry>, number: u8, at: Timestamp) -> Self {
        let number = extension(oids::CRL_NUMBER, false, &write::unsigned(&[number]));
        Self {
            this_update: at,
            next_update: at
                .saturating_add(SignedDuration::from_hours(24))
                .unwrap_or(at),
            entries,
            extensions: vec![number],
        }
    }

    /// The changes since the list of the number `since`.
    #[must_use]
    pub fn changes(entries: Vec<Entry>, [number, since]: [u8; 2], at: Timestamp) -> Self {
        let mut list = Self::whole(entries, number, at);
        let since = write::unsigned(&[since]);
        list.extensions
            .push(extension(oids::DELTA_CRL, true, &since));
        list
    }

    /// The list, signed by this authority.
    #[must_use]
    pub fn by(&self, issuer: &Holder) -> Vec<u8> {
        let entries: Vec<u8> = self.entries.iter().flat_map(Entry::der).collect();
        let entries = if entries.is_empty() {
            Vec::new()
        } else {
            write::element(tag::SEQUENCE, &entries)
        };
        let extensions = write::element(tag::SEQUENCE, &self.extensions.concat());
        let body = write::sequence(&[
            &write::unsigned(&[1]),
            &issuer.key.identifier(),
            &issuer.subject,
            &written::utc(self.this_update),
            &written::utc(self.next_update),
            &entries,
            &write::element(tag::context(0), &extensions),
        ]);
        issuer.signed(&body, &[])
    }
}

impl Entry {
    fn der(&self) -> Vec<u8> {
        let reason = [tag::ENUMERATED, 1, number_of(self.reason)];
        let reason = extension(oids::REASON_CODE, false, &reason);
        let serial = write::element(tag::INTEGER, &self.serial);
        write::sequence(&[
            &serial,
            &written::utc(self.at),
            &write::sequence(&[&reason]),
        ])
    }
}

/// The number of a reason (RFC 5280, 5.3.1). What was never issued is held, since 1970.
pub(crate) const fn number_of(reason: Reason) -> u8 {
    match reason {
        Reason::Unspecified => 0,
        Reason::KeyCompromise => 1,
        Reason::AuthorityCompromise => 2,
        Reason::AffiliationChanged => 3,
        Reason::Superseded => 4,
        Reason::CessationOfOperation => 5,
        Reason::CertificateHold | Reason::NeverIssued => 6,
        Reason::RemovedFromList => 8,
        Reason::PrivilegeWithdrawn => 9,
        Reason::AttributeAuthorityCompromise => 10,
    }
}
