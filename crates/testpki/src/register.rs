//! What the centre knows about the certificates that it issued, and its answers about them.

use std::collections::BTreeMap;

use jiff::Timestamp;
use ruqsat_signature::certificate::Certificate;
use ruqsat_signature::revocation::ocsp::{self, Freshness};
use ruqsat_signature::revocation::{Doubt, Reason, Revocation, Status};
use ruqsat_signature::{Digest, Moment};

use crate::answer::{Answer, Said};
use crate::centre::Centre;
use crate::holder::Holder;

/// The certificates that a centre issued, and which of them it withdrew.
#[derive(Debug, Clone, Default)]
pub struct Register(BTreeMap<Vec<u8>, Said>);

impl Register {
    /// Enters a certificate that is good.
    pub fn enter(&mut self, holder: &Holder) {
        self.0.insert(holder.serial.clone(), Said::Good);
    }

    /// Withdraws a certificate.
    pub fn withdraw(&mut self, holder: &Holder, at: Timestamp, reason: Reason) {
        let said = Said::Revoked(at, reason);
        self.0.insert(holder.serial.clone(), said);
    }

    /// What is said of the certificate with this number. What was never issued is said to be held
    /// since 1970, as the centre does it (RFC 6960, 4.4.8).
    #[must_use]
    pub fn said(&self, serial: &[u8]) -> Said {
        let never = Said::Revoked(Timestamp::UNIX_EPOCH, Reason::CertificateHold);
        self.0.get(serial).copied().unwrap_or(never)
    }
}

/// Answers in process, at the moment of the question, with OCSP responses that are really signed
/// and really read.
#[derive(Debug, Clone)]
pub struct Desk {
    /// The centre that signs.
    pub centre: Centre,
    /// What it knows.
    pub register: Register,
}

impl Desk {
    /// The response about the certificate of this number, to a question with this nonce.
    #[must_use]
    pub fn response(&self, serial: &[u8], nonce: Option<&[u8]>, at: Timestamp) -> Vec<u8> {
        let Centre {
            responder,
            authority,
            ..
        } = &self.centre;
        let answer = Answer {
            said: self.register.said(serial),
            serial: serial.to_vec(),
            nonce: nonce.map(<[u8]>::to_vec),
            ..Answer::good(responder, at)
        };
        answer.by(responder, authority, &responder.der)
    }
}

impl Revocation for Desk {
    fn status(&self, certificate: &Certificate, issuer: &Certificate, moment: Moment) -> Status {
        // Answers about other authorities' certificates are not the centre's to give.
        if issuer.der != self.centre.authority.der {
            return Status::Unknown(Doubt::NoAnswer);
        }
        let at = moment.checked_at;
        let nonce =
            Digest::Streebog256.of(&[&certificate.der[..], at.to_string().as_bytes()].concat());
        let response = self.response(&certificate.serial, Some(&nonce), at);
        let rules = (moment, Freshness::default());
        ocsp::answer(&response, (certificate, issuer), Some(&nonce), rules)
    }
}
