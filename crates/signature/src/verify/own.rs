//! Our own verifier.

use jiff::Timestamp;

use crate::certificate::{Certificate, Identity};
use crate::cms::{self, Message, Signer};
use crate::der::Element;
use crate::moment::Moment;
use crate::oids;
use crate::revocation::{Evidence as Answer, Revocation, Status};
use crate::stamp::{self, Stamp};
use crate::trust::Trust;

use super::policy::AfterReference;
use super::report::{Evidence, Proof, Reference, Report};
use super::{Expected, Policy, Refusal, Request, Verifier, purpose};

/// Checks signatures against pinned authorities, with whatever port answers about revocation.
#[derive(Clone, Copy)]
pub struct OwnVerifier<'a> {
    trust: &'a Trust,
    revocation: &'a dyn Revocation,
    policy: &'a Policy,
}

impl std::fmt::Debug for OwnVerifier<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("OwnVerifier")
            .field("policy", self.policy)
            .finish_non_exhaustive()
    }
}

impl<'a> OwnVerifier<'a> {
    /// Believes `trust`, asks `revocation`, follows `policy`.
    #[must_use]
    pub const fn new(trust: &'a Trust, revocation: &'a dyn Revocation, policy: &'a Policy) -> Self {
        Self {
            trust,
            revocation,
            policy,
        }
    }
}

impl Verifier for OwnVerifier<'_> {
    fn verify(&self, request: &Request<'_>) -> Report {
        self.report(request, |check| {
            let message = Message::read(request.message)?;
            let [signer] = message.signers.as_slice() else {
                return Err(Refusal::SignerCount(message.signers.len()));
            };
            check.signer(&message, signer)
        })
    }
}

impl OwnVerifier<'_> {
    /// A report for each signature of a message, where several people signed the same content.
    /// For looking at files: a consent is always one message by one person.
    #[must_use]
    pub fn verify_each(&self, request: &Request<'_>) -> Vec<Report> {
        let Ok(message) = Message::read(request.message) else {
            return vec![self.verify(request)];
        };
        let each = message.signers.iter();
        each.map(|signer| self.report(request, |check| check.signer(&message, signer)))
            .collect()
    }

    fn report(
        &self,
        request: &Request<'_>,
        steps: impl FnOnce(&mut Check<'_>) -> Result<(), Refusal>,
    ) -> Report {
        let evidence = Evidence::default();
        let report = Report {
            refusal: None,
            signer: None,
            reference: None,
            evidence,
            second: None,
        };
        let mut check = Check {
            verifier: self,
            request,
            report,
        };
        let refusal = steps(&mut check).err();
        Report {
            refusal,
            ..check.report
        }
    }
}

/// One check on its way: the report grows with each step.
struct Check<'a> {
    verifier: &'a OwnVerifier<'a>,
    request: &'a Request<'a>,
    report: Report,
}

impl Check<'_> {
    fn signer(&mut self, message: &Message, signer: &Signer) -> Result<(), Refusal> {
        self.report.evidence.message.clone_from(&message.der);
        let certificate = cms::check(message, signer, oids::DATA, self.content(message)?)?;
        self.report.evidence.certificate = Some(certificate.clone());
        self.report.evidence.claimed_at = claimed_at(signer);
        let identity = Identity::of(certificate);
        self.report.signer = identity.as_ref().ok().cloned();
        let reference = self.reference(signer, certificate)?;
        self.report.reference = Some(reference);
        let issuer = self.path(certificate, reference.at)?;
        purpose::check(certificate, self.verifier.policy)?;
        self.expected(&identity?)?;
        self.revocation(certificate, &issuer, reference.at)
    }

    /// The content that was to be signed; what is inside must be the same octets.
    fn content<'b>(&'b self, message: &'b Message) -> Result<&'b [u8], Refusal> {
        if message.content_type != oids::DATA {
            return Err(Refusal::ContentKind(message.content_type));
        }
        match (self.request.content, message.content.as_deref()) {
            (Some(wanted), Some(inside)) if wanted != inside => Err(Refusal::OtherContent),
            (Some(content), _) | (None, Some(content)) => Ok(content),
            (None, None) => Err(Refusal::ContentAbsent),
        }
    }

    /// The stamp's instant if there is a stamp, else that of the arrival.
    fn reference(
        &mut self,
        signer: &Signer,
        certificate: &Certificate,
    ) -> Result<Reference, Refusal> {
        let inside = signer.unsigned.as_ref();
        let token = inside.and_then(|list| list.value(oids::TIME_STAMP_TOKEN));
        let Some(token) = token.or(self.request.stamp) else {
            return Ok(Reference {
                at: self.request.received_at,
                proof: Proof::Receipt,
            });
        };
        let policies = &self.verifier.policy.stamp_policies;
        let stamp = stamp::read(token, &signer.signature, self.verifier.trust, policies)?;
        if stamp.at < certificate.validity.not_before {
            return Err(Refusal::StampBeforeCertificate);
        }
        let tolerance = self.verifier.policy.clock_tolerance;
        if stamp.at.duration_since(self.request.received_at) > tolerance {
            return Err(Refusal::StampAfterReceipt);
        }
        let reference = Reference {
            // What had arrived existed, also where the authority's clock is a little ahead.
            at: stamp.at.min(self.request.received_at),
            proof: Proof::Stamp,
        };
        self.stamp_revocation(&stamp)?;
        self.report.evidence.stamp = Some(stamp);
        Ok(reference)
    }

    /// A stamp of an authority that was revoked since proves nothing: its key may be lost.
    fn stamp_revocation(&mut self, stamp: &Stamp) -> Result<(), Refusal> {
        match self.ask(&stamp.certificate, &stamp.issuer, stamp.at) {
            Status::Good(answer) => self.keep(answer),
            Status::Revoked { evidence, .. } => {
                self.keep(evidence);
                return Err(Refusal::StampRevoked);
            }
            Status::Unknown(doubt) => return Err(Refusal::StampRevocationUnknown(doubt)),
        }
        Ok(())
    }

    fn ask(&self, certificate: &Certificate, issuer: &Certificate, at: Timestamp) -> Status {
        let moment = Moment {
            reference: at,
            checked_at: self.request.checked_at,
        };
        self.verifier.revocation.status(certificate, issuer, moment)
    }

    fn keep(&mut self, answer: Answer) {
        self.report.evidence.revocation.push(answer);
    }

    /// The issuer of the certificate, when it and all above were valid then.
    fn path(&mut self, certificate: &Certificate, at: Timestamp) -> Result<Certificate, Refusal> {
        let path = self.verifier.trust.path(certificate);
        let issuer = path.first().copied().cloned().ok_or(Refusal::NoPath)?;
        for one in std::iter::once(certificate).chain(path.iter().copied()) {
            if !one.validity.covers(at) {
                let (from, to) = (one.validity.not_before, one.validity.not_after);
                return Err(Refusal::NotValidThen { at, from, to });
            }
        }
        self.report.evidence.path = path.into_iter().cloned().collect();
        Ok(issuer)
    }

    fn expected(&self, signer: &Identity) -> Result<(), Refusal> {
        match (self.request.expected, &signer.bin) {
            (Expected::Person(_), Some(_)) => Err(Refusal::OrganisationKey),
            (Expected::Organisation { .. }, None) => Err(Refusal::PersonalKey),
            (Expected::Person(iin), None) if signer.iin != *iin => Err(Refusal::OtherPerson),
            (Expected::Person(_), None) | (Expected::Anyone, _) => Ok(()),
            (Expected::Organisation { bin, .. }, Some(found)) if found != bin => {
                Err(Refusal::OtherOrganisation)
            }
            (Expected::Organisation { iin, .. }, Some(_)) => {
                if iin.is_some_and(|iin| *iin != signer.iin) {
                    return Err(Refusal::OtherPerson);
                }
                let roles = &self.verifier.policy.organisation_roles;
                let may_sign = signer.roles.iter().any(|role| roles.contains(role));
                if may_sign { Ok(()) } else { Err(Refusal::Role) }
            }
        }
    }

    fn revocation(
        &mut self,
        certificate: &Certificate,
        issuer: &Certificate,
        reference: Timestamp,
    ) -> Result<(), Refusal> {
        match self.ask(certificate, issuer, reference) {
            Status::Good(answer) => self.keep(answer),
            Status::Unknown(doubt) => return Err(Refusal::RevocationUnknown(doubt)),
            Status::Revoked {
                at,
                reason,
                evidence,
            } => {
                self.keep(evidence);
                let later = at > reference;
                if !later || self.verifier.policy.revoked_later == AfterReference::Refuse {
                    return Err(Refusal::Revoked { at, reason });
                }
                self.report.evidence.revoked_later_at = Some(at);
            }
        }
        Ok(())
    }
}

fn claimed_at(signer: &Signer) -> Option<Timestamp> {
    let value = signer.attributes.as_ref()?.value(oids::SIGNING_TIME)?;
    Element::only(value).ok()?.time().ok()
}
