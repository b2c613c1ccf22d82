//! Whether a key may sign documents. A key for logging in, for stamping time or for answering
//! about revocation may not, even where its certificate names a person.

use crate::certificate::{Certificate, KeyUsage};
use crate::oids;

use super::Policy;

/// Why a key may not sign documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PurposeFault {
    /// The certificate is that of an authority.
    #[error("the certificate is that of an authority and signs no documents")]
    Authority,
    /// The certificate demands what is not understood.
    #[error("the certificate has a critical extension that is not understood")]
    NotUnderstood,
    /// The key usage lacks signing or non-repudiation.
    #[error("the key usage does not allow binding signatures")]
    Usage,
    /// The purposes lack signing, or the key is for something else.
    #[error("the key is for logging in or for a service, not for signing documents")]
    Purpose,
    /// The certificate was issued under another policy.
    #[error("the certificate was not issued under a policy for signing")]
    Policy,
}

impl PurposeFault {
    /// Its name in texts and for programs, for ever.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Authority => "authority",
            Self::NotUnderstood => "not-understood",
            Self::Usage => "usage",
            Self::Purpose => "purpose",
            Self::Policy => "policy",
        }
    }
}

pub(super) fn check(certificate: &Certificate, policy: &Policy) -> Result<(), PurposeFault> {
    let extensions = &certificate.extensions;
    let elsewhere = [oids::CLIENT_AUTH, oids::OCSP_SIGNING, oids::TIME_STAMPING];
    let signs = extensions.key_usage.is_some_and(|usage| {
        usage.allows(KeyUsage::DIGITAL_SIGNATURE) && usage.allows(KeyUsage::NON_REPUDIATION)
    });
    let for_documents = extensions.is_for(oids::EMAIL_PROTECTION)
        && !elsewhere.iter().any(|purpose| extensions.is_for(*purpose));
    let under_policy = extensions
        .policies
        .iter()
        .any(|issued| policy.signing_policies.contains(issued));
    let held = [
        (
            extensions.basic.is_none_or(|basic| !basic.authority),
            PurposeFault::Authority,
        ),
        (
            extensions.not_understood.is_empty(),
            PurposeFault::NotUnderstood,
        ),
        (signs, PurposeFault::Usage),
        (for_documents, PurposeFault::Purpose),
        (under_policy, PurposeFault::Policy),
    ];
    held.into_iter()
        .find(|(held, _)| !held)
        .map_or(Ok(()), |(_, fault)| Err(fault))
}
