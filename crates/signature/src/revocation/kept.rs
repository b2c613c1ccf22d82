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
        let (mut good, mut doubts) = (None, Vec::new());
        for response in &self.responses {
            match ocsp::answer(&response.der, about, response.nonce.as_deref(), rules) {
                revoked @ Status::Revoked { .. } => return revoked,
                status @ Status::Good(_) => good = Some(status),
                Status::Unknown(doubt) => doubts.push(doubt),
            }
        }
        let by_list = || self.by_list(certificate, issuer, moment, &mut doubts);
        let known = good.or_else(by_list);
        known.unwrap_or_else(|| Status::Unknown(most_telling(&doubts)))
    }
}

/// Why nothing is known. That an answer is about another certificate tells least.
fn most_telling(doubts: &[Doubt]) -> Doubt {
    let elsewhere = |doubt: &&Doubt| **doubt != Doubt::OtherCertificate;
    let telling = doubts.iter().rfind(elsewhere).or(doubts.first());
    telling.copied().unwrap_or(Doubt::NoAnswer)
}

impl KeptAnswers {
    /// The newest usable list and the changes to it.
    fn by_list(
        &self,
        certificate: &Certificate,
        issuer: &Certificate,
        moment: Moment,
        doubts: &mut Vec<Doubt>,
    ) -> Option<Status> {
        let mut lists = Vec::new();
        for octets in &self.lists {
            match RevocationList::read(octets, issuer) {
                Ok(list) => lists.push(list),
                Err(doubt) => doubts.push(doubt),
            }
        }
        let tolerance = self.freshness.tolerance;
        let mut known = Vec::new();
        for whole in &lists {
            for changes in lists.iter().map(Some).chain([None]) {
                match whole.status(certificate, changes, moment, tolerance) {
                    // Changes without their list are told of once, when nothing is put on top.
                    Status::Unknown(doubt) if changes.is_none() => doubts.push(doubt),
                    Status::Unknown(_) => {}
                    status @ (Status::Good(_) | Status::Revoked { .. }) => known.push(status),
                }
            }
        }
        known.sort_by_key(Status::as_of);
        known.pop()
    }
}
