//! Answers that are at hand: asked a moment ago, or kept as evidence years ago.

use crate::certificate::Certificate;
use crate::moment::Moment;

use super::ocsp::{self, Freshness};
use super::{Doubt, Revocation, RevocationList, Status};

/// An OCSP response and the nonce of its question, if the question is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptResponse {
    /// The response in DER.
    pub der: Vec<u8>,
    /// The nonce that was sent.
    pub nonce: Option<Vec<u8>>,
}

/// Answers at hand. An OCSP response goes before a list; a list speaks where no response does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KeptAnswers {
    /// OCSP responses.
    pub responses: Vec<KeptResponse>,
    /// Revocation lists, whole or with changes, in DER.
    pub lists: Vec<Vec<u8>>,
    /// How old a response may be.
    pub freshness: Freshness,
}

impl Revocation for KeptAnswers {
    fn status(&self, certificate: &Certificate, issuer: &Certificate, moment: Moment) -> Status {
        let (about, rules) = ((certificate, issuer), (moment, self.freshness));
        let mut doubt = Doubt::NoAnswer;
        let mut good = None;
        for response in &self.responses {
            match ocsp::answer(&response.der, about, response.nonce.as_deref(), rules) {
                revoked @ Status::Revoked { .. } => return revoked,
                status @ Status::Good(_) => good = Some(status),
                Status::Unknown(Doubt::OtherCertificate) => {}
                Status::Unknown(other) => doubt = other,
            }
        }
        let by_list = || self.by_list(certificate, issuer, moment);
        good.or_else(by_list).unwrap_or(Status::Unknown(doubt))
    }
}

impl KeptAnswers {
    /// The newest usable list and the changes to it.
    fn by_list(
        &self,
        certificate: &Certificate,
        issuer: &Certificate,
        moment: Moment,
    ) -> Option<Status> {
        let read = |octets: &Vec<u8>| RevocationList::read(octets, issuer).ok();
        let lists: Vec<RevocationList> = self.lists.iter().filter_map(read).collect();
        let tolerance = self.freshness.tolerance;
        let with_changes = lists.iter().flat_map(|whole| {
            let changes = lists.iter().map(Some).chain([None]);
            changes.map(move |changes| whole.status(certificate, changes, moment, tolerance))
        });
        let mut known: Vec<Status> = with_changes
            .filter(|status| !matches!(status, Status::Unknown(_)))
            .collect();
        known.sort_by_key(Status::as_of);
        known.pop()
    }
}
