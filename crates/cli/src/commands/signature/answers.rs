//! Who says whether a certificate was revoked: files that the person has, then the centre.

use jiff::SignedDuration;
use ruqsat_centre::{Asked, Asking, Centre, Patience};
use ruqsat_signature::Moment;
use ruqsat_signature::certificate::Certificate;
use ruqsat_signature::revocation::{Doubt, KeptAnswers, KeptResponse, Revocation, Status};

use super::files;
use crate::arguments::Verify;
use crate::outcome::Stop;

/// The port of the check.
pub(super) struct Answers {
    kept: KeptAnswers,
    centre: Option<Asking>,
}

impl Answers {
    /// Reads the files; the centre is asked only where the person says so.
    pub(super) fn of(asked: &Verify, centre: &Centre) -> Result<Self, Stop> {
        let mut kept = KeptAnswers::default();
        for path in &asked.ocsp {
            let der = files::read(path, files::RESPONSE)?;
            kept.responses.push(KeptResponse { der, nonce: None });
        }
        for path in &asked.crl {
            kept.lists.push(files::read(path, files::LIST)?);
        }
        let centre = asked
            .online
            .then(|| Asking::new(centre.clone(), Patience::default()));
        Ok(Self { kept, centre })
    }

    /// Whether there is anybody to answer.
    pub(super) fn are_given(&self) -> bool {
        self.centre.is_some() || !self.kept.responses.is_empty() || !self.kept.lists.is_empty()
    }

    /// What the centre was asked.
    pub(super) fn take_asked(&self) -> Vec<Asked> {
        self.centre
            .as_ref()
            .map_or_else(Vec::new, Asking::take_asked)
    }

    /// What the files say. One from after the instant in question speaks about it, however old it
    /// is now; one from then may have been signed by a responder that is gone since.
    fn kept(&self, certificate: &Certificate, issuer: &Certificate, moment: Moment) -> Status {
        let since = moment.checked_at.duration_since(moment.reference);
        let mut from_then_on = self.kept.clone();
        from_then_on.freshness.age_most = self
            .kept
            .freshness
            .age_most
            .saturating_add(since.max(SignedDuration::ZERO));
        let then = Moment {
            checked_at: moment.reference,
            ..moment
        };
        let now = from_then_on.status(certificate, issuer, moment);
        let then = self.kept.status(certificate, issuer, then);
        match (now, then) {
            (revoked @ Status::Revoked { .. }, _) | (_, revoked @ Status::Revoked { .. }) => {
                revoked
            }
            (good @ Status::Good(_), _) | (_, good @ Status::Good(_)) => good,
            (Status::Unknown(doubt), Status::Unknown(_)) => Status::Unknown(doubt),
        }
    }
}

impl Revocation for Answers {
    fn status(&self, certificate: &Certificate, issuer: &Certificate, moment: Moment) -> Status {
        let kept = self.kept(certificate, issuer, moment);
        match (&self.centre, kept) {
            (Some(centre), Status::Unknown(doubt)) => {
                match centre.status(certificate, issuer, moment) {
                    Status::Unknown(Doubt::NoAnswer) => Status::Unknown(doubt),
                    said @ (Status::Good(_) | Status::Revoked { .. } | Status::Unknown(_)) => said,
                }
            }
            (_, kept) => kept,
        }
    }
}
