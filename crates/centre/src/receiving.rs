//! How a server checks a signature when it comes in: pinned authorities, the centre's word about
//! revocation, and a time stamp over a signature that came without one.

use std::fmt;

use ruqsat_signature::cms::{self, Message};
use ruqsat_signature::oids;
use ruqsat_signature::revocation::Revocation;
use ruqsat_signature::trust::Trust;
use ruqsat_signature::verify::{OwnVerifier, Policy, Refusal, Report, Request, Step, Verifier};

use crate::Stamping;

/// A verifier that owns what it believes, so that threads can share it.
pub struct Receiving<R> {
    trust: Trust,
    revocation: R,
    policy: Policy,
    stamping: Option<Stamping>,
}

impl<R> fmt::Debug for Receiving<R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Receiving")
            .field("policy", &self.policy)
            .field("stamping", &self.stamping)
            .finish_non_exhaustive()
    }
}

impl<R: Revocation> Receiving<R> {
    /// Believes these authorities, asks this port about revocation, and whoever stamps for a time.
    #[must_use]
    pub fn new(trust: Trust, revocation: R, stamping: Option<Stamping>) -> Self {
        Self {
            trust,
            revocation,
            policy: Policy::default(),
            stamping,
        }
    }

    /// A stamp over the signature, where it has none. Only a signature that its key made, of a
    /// certificate from a pinned authority, is worth a question: nobody else makes us ask. And
    /// only on arrival, for later a stamp would not prove it.
    fn stamp(&self, request: &Request<'_>) -> Option<Vec<u8>> {
        let stamping = self.stamping.as_ref()?;
        let since = request.checked_at.duration_since(request.received_at);
        if request.stamp.is_some() || since > self.policy.clock_tolerance {
            return None;
        }
        let message = Message::read(request.message).ok()?;
        let [signer] = message.signers.as_slice() else {
            return None;
        };
        let unsigned = signer.unsigned.as_ref();
        if unsigned.is_some_and(|list| list.value(oids::TIME_STAMP_TOKEN).is_some()) {
            return None;
        }
        let content = request.content.or(message.content.as_deref())?;
        let certificate = cms::check(&message, signer, oids::DATA, content).ok()?;
        self.trust.issuer_of(certificate)?;
        // Without a stamp the time of receipt counts, and the report says so.
        let stamp = stamping.stamp(&signer.signature, signer.algorithm?, &self.trust);
        stamp.ok()
    }
}

impl<R: Revocation> Verifier for Receiving<R> {
    fn verify(&self, request: &Request<'_>) -> Report {
        let own = OwnVerifier::new(&self.trust, &self.revocation, &self.policy);
        let Some(stamp) = self.stamp(request) else {
            return own.verify(request);
        };
        let stamped = Request {
            stamp: Some(&stamp),
            ..*request
        };
        let report = own.verify(&stamped);
        // Our stamp may not hold, say because nobody knows whether its authority was revoked. The
        // signer loses nothing by that: then the time of receipt counts.
        if report.refusal.as_ref().map(Refusal::step) == Some(Step::TimeStamp) {
            own.verify(request)
        } else {
            report
        }
    }
}
