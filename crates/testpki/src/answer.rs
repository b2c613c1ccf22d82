//! Answers about revocation (OCSP, RFC 6960).

use jiff::Timestamp;
use ruqsat_signature::der::{tag, write};
use ruqsat_signature::revocation::Reason;
use ruqsat_signature::{Digest, oids};

use crate::blank::extension;
use crate::holder::Holder;
use crate::list::number_of;
use crate::written;

/// What an answer says about a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// It was not withdrawn.
    Good,
    /// It was withdrawn.
    Revoked(Timestamp, Reason),
    /// The responder does not know it. The centre never says so: it says "held since 1970".
    NotKnown,
}

/// What becomes an answer about one certificate.
#[derive(Debug, Clone)]
pub struct Answer {
    /// What it says.
    pub said: Said,
    /// The number of the certificate.
    pub serial: Vec<u8>,
    /// The digest that names the issuer.
    pub digest: Digest,
    /// As of when it speaks.
    pub this_update: Timestamp,
    /// Until when it holds. The centre's answers do not say it.
    pub next_update: Option<Timestamp>,
    /// The number of the question.
    pub nonce: Option<Vec<u8>>,
}

impl Answer {
    /// That the certificate is good, as of `at`.
    #[must_use]
    pub fn good(about: &Holder, at: Timestamp) -> Self {
        Self {
            said: Said::Good,
            serial: about.serial.clone(),
            digest: Digest::Sha256,
            this_update: at,
            next_update: None,
            nonce: None,
        }
    }

    /// The answer, about a certificate of `issuer`, signed by `responder`, with these certificates.
    #[must_use]
    pub fn by(&self, responder: &Holder, issuer: &Holder, certificates: &[u8]) -> Vec<u8> {
        let extensions = self.nonce.as_ref().map_or(Vec::new(), |nonce| {
            let list = extension(oids::OCSP_NONCE, false, &write::octet_string(nonce));
            write::element(tag::context(1), &write::sequence(&[&list]))
        });
        let body = write::sequence(&[
            &write::element(tag::context(1), &responder.subject),
            &written::generalized(self.this_update),
            &write::sequence(&[&self.single(issuer)]),
            &extensions,
        ]);
        let list = write::element(tag::context(0), &write::sequence(&[certificates]));
        let basic = responder.signed(&body, &list);
        let typed = write::sequence(&[&write::oid(oids::OCSP_BASIC), &write::octet_string(&basic)]);
        write::sequence(&[
            &[tag::ENUMERATED, 1, 0],
            &write::element(tag::context(0), &typed),
        ])
    }

    fn single(&self, issuer: &Holder) -> Vec<u8> {
        let id = write::sequence(&[
            &self.digest.identifier(),
            &write::octet_string(&self.digest.of(&issuer.subject)),
            &write::octet_string(&self.digest.of(&issuer.key_octets)),
            &write::element(tag::INTEGER, &self.serial),
        ]);
        let next = self.next_update.map_or(Vec::new(), |next| {
            write::element(tag::context(0), &written::generalized(next))
        });
        let this = written::generalized(self.this_update);
        write::sequence(&[&id, &self.said.der(), &this, &next])
    }
}

impl Said {
    fn der(self) -> Vec<u8> {
        match self {
            Self::Good => write::element(tag::context_primitive(0), &[]),
            Self::NotKnown => write::element(tag::context_primitive(2), &[]),
            Self::Revoked(at, reason) => {
                let number = [tag::ENUMERATED, 1, number_of(reason)];
                let reason = write::element(tag::context(0), &number);
                let at = written::generalized(at);
                write::element(tag::context(1), &[at, reason].concat())
            }
        }
    }
}
