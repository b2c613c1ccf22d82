//! Everything that can stop a check: at which step, and with which result.

mod id;

use jiff::Timestamp;

use crate::certificate::IdentityFault;
use crate::cms::SignerFault;
use crate::der::{DerFault, Oid};
use crate::revocation::{Doubt, Reason};
use crate::stamp::StampFault;

use super::{Failed, Indeterminate, PurposeFault, Verdict};

/// The steps of a check, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Size, encoding, structure.
    Form,
    /// Exactly one signature.
    OneSigner,
    /// The content is of the right kind, at hand, and the one that is inside.
    Content,
    /// Digest and way of signing are accepted and fit each other.
    Algorithms,
    /// The signer's certificate is in the message.
    SignerCertificate,
    /// What was signed beside the content fits it, and the content's digest is the signed one.
    Attributes,
    /// The key made the signature.
    Signature,
    /// The stamp, if there is one, proves when.
    TimeStamp,
    /// A path leads to a pinned authority at the reference time.
    Path,
    /// The key is for signing documents.
    Purpose,
    /// The person or organisation is the one that was asked.
    Identity,
    /// The certificate had not been revoked.
    Revocation,
    /// A second verifier says the same.
    SecondOpinion,
}

impl Step {
    /// All steps, in order.
    pub const ALL: [Self; 13] = [
        Self::Form,
        Self::OneSigner,
        Self::Content,
        Self::Algorithms,
        Self::SignerCertificate,
        Self::Attributes,
        Self::Signature,
        Self::TimeStamp,
        Self::Path,
        Self::Purpose,
        Self::Identity,
        Self::Revocation,
        Self::SecondOpinion,
    ];

    /// Its name in texts and other programs, for ever.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Content => "content",
            Self::OneSigner => "one-signer",
            Self::Algorithms => "algorithms",
            Self::SignerCertificate => "signer-certificate",
            Self::Attributes => "attributes",
            Self::Signature => "signature",
            Self::TimeStamp => "time-stamp",
            Self::Path => "path",
            Self::Purpose => "purpose",
            Self::Identity => "identity",
            Self::Revocation => "revocation",
            Self::SecondOpinion => "second-opinion",
        }
    }
}

/// What did not hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The message cannot be read.
    #[error("the signature cannot be read: {0}")]
    Unreadable(#[from] DerFault),
    /// The message signs something other than plain content.
    #[error("the message signs content of the kind `{0}`, not plain content")]
    ContentKind(Oid),
    /// Detached, and the content is not at hand.
    #[error("the signed content is neither inside nor beside the signature")]
    ContentAbsent,
    /// The content inside is not the one that should have been signed.
    #[error("the content inside the message is not the one that was to be signed")]
    OtherContent,
    /// None or several signatures.
    #[error("the message has {0} signatures in place of one")]
    SignerCount(usize),
    /// The signature does not fit content, attributes or certificate.
    #[error(transparent)]
    Signer(#[from] SignerFault),
    /// The stamp proves nothing.
    #[error(transparent)]
    Stamp(#[from] StampFault),
    /// Whoever stamped had been revoked.
    #[error("the certificate of the time stamp is revoked")]
    StampRevoked,
    /// Whether whoever stamped had been revoked is not known.
    #[error("for the certificate of the time stamp: {0}")]
    StampRevocationUnknown(Doubt),
    /// Stamped before the certificate existed.
    #[error("the time stamp is older than the signer's certificate")]
    StampBeforeCertificate,
    /// Stamped after it arrived here.
    #[error("the time stamp is younger than the arrival of the signature")]
    StampAfterReceipt,
    /// No pinned authority issued the certificate.
    #[error("no pinned authority issued the signer's certificate")]
    NoPath,
    /// The certificate, or one above it, was not valid at the reference time.
    #[error("a certificate was not valid at `{at}`: it is from `{from}` to `{to}`")]
    NotValidThen {
        /// The reference time.
        at: Timestamp,
        /// The certificate's first instant.
        from: Timestamp,
        /// Its last one.
        to: Timestamp,
    },
    /// The key may not sign documents.
    #[error(transparent)]
    Purpose(#[from] PurposeFault),
    /// The certificate names nobody.
    #[error(transparent)]
    Identity(#[from] IdentityFault),
    /// Somebody else's key.
    #[error("the key belongs to another person than the one who was asked to sign")]
    OtherPerson,
    /// Another organisation's key.
    #[error("the key belongs to another organisation than the one that was asked to sign")]
    OtherOrganisation,
    /// An organisation's key, where a person was asked.
    #[error("the key is for signing on behalf of an organisation: use the personal key")]
    OrganisationKey,
    /// A person's key, where an organisation was asked.
    #[error("the key is a personal one: use the key of the organisation")]
    PersonalKey,
    /// The role does not sign for the organisation.
    #[error("the key's role may not sign for the organisation")]
    Role,
    /// The certificate is revoked.
    #[error("the signer's certificate is revoked from `{at}` on")]
    Revoked {
        /// From when on.
        at: Timestamp,
        /// Why.
        reason: Reason,
    },
    /// Whether the certificate is revoked is not known.
    #[error(transparent)]
    RevocationUnknown(Doubt),
    /// The second verifier does not accept what ours does.
    #[error("a second verifier answers {0}")]
    OpinionsDiffer(Verdict),
    /// The second verifier does not say whether it accepts it.
    #[error("the second verifier does not answer, or not clearly")]
    NoOpinion,
    /// A verifier elsewhere does not accept it.
    #[error("a verifier elsewhere does not accept the signature")]
    NotAccepted,
}

impl Refusal {
    /// The step that did not hold.
    #[must_use]
    pub const fn step(&self) -> Step {
        match self {
            Self::Unreadable(_) => Step::Form,
            Self::ContentKind(_) | Self::ContentAbsent | Self::OtherContent => Step::Content,
            Self::SignerCount(_) => Step::OneSigner,
            Self::Signer(fault) => signer_step(*fault),
            Self::Stamp(_)
            | Self::StampRevoked
            | Self::StampRevocationUnknown(_)
            | Self::StampBeforeCertificate
            | Self::StampAfterReceipt => Step::TimeStamp,
            Self::NoPath | Self::NotValidThen { .. } => Step::Path,
            Self::Purpose(_) => Step::Purpose,
            Self::Identity(_)
            | Self::OtherPerson
            | Self::OtherOrganisation
            | Self::OrganisationKey
            | Self::PersonalKey
            | Self::Role => Step::Identity,
            Self::Revoked { .. } | Self::RevocationUnknown(_) => Step::Revocation,
            Self::OpinionsDiffer(_) | Self::NoOpinion | Self::NotAccepted => Step::SecondOpinion,
        }
    }

    /// What it makes of the signature.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        Verdict::Indeterminate(match self {
            Self::Unreadable(_) | Self::ContentKind(_) | Self::SignerCount(_) => {
                return Verdict::TotalFailed(Failed::Format);
            }
            Self::OtherContent => return Verdict::TotalFailed(Failed::Hash),
            Self::Signer(fault) => return signer_verdict(*fault),
            Self::Revoked { .. } => return Verdict::TotalFailed(Failed::Revoked),
            Self::ContentAbsent => Indeterminate::SignedDataNotFound,
            Self::Stamp(_) | Self::StampRevoked => Indeterminate::NoPoe,
            Self::StampRevocationUnknown(_) | Self::RevocationUnknown(_) | Self::NoOpinion => {
                Indeterminate::TryLater
            }
            Self::StampBeforeCertificate | Self::StampAfterReceipt => Indeterminate::TimestampOrder,
            Self::NoPath => Indeterminate::NoCertificateChainFound,
            Self::NotValidThen { .. } => Indeterminate::OutOfBoundsNoPoe,
            Self::Purpose(_) => Indeterminate::ChainConstraints,
            Self::Identity(_)
            | Self::OtherPerson
            | Self::OtherOrganisation
            | Self::OrganisationKey
            | Self::PersonalKey
            | Self::Role => Indeterminate::SigConstraints,
            Self::OpinionsDiffer(_) | Self::NotAccepted => Indeterminate::Custom,
        })
    }
}

const fn signer_step(fault: SignerFault) -> Step {
    match fault {
        SignerFault::Algorithm | SignerFault::DigestNotAnnounced => Step::Algorithms,
        SignerFault::NoCertificate | SignerFault::SeveralCertificates => Step::SignerCertificate,
        SignerFault::AttributeMissing
        | SignerFault::Attribute
        | SignerFault::ContentType
        | SignerFault::Hash
        | SignerFault::OtherCertificate => Step::Attributes,
        SignerFault::Key | SignerFault::Signature => Step::Signature,
    }
}

const fn signer_verdict(fault: SignerFault) -> Verdict {
    match fault {
        SignerFault::Algorithm | SignerFault::Key => {
            Verdict::Indeterminate(Indeterminate::CryptoConstraints)
        }
        SignerFault::NoCertificate
        | SignerFault::SeveralCertificates
        | SignerFault::OtherCertificate => {
            Verdict::Indeterminate(Indeterminate::NoSigningCertificateFound)
        }
        SignerFault::DigestNotAnnounced
        | SignerFault::AttributeMissing
        | SignerFault::Attribute
        | SignerFault::ContentType => Verdict::TotalFailed(Failed::Format),
        SignerFault::Hash => Verdict::TotalFailed(Failed::Hash),
        SignerFault::Signature => Verdict::TotalFailed(Failed::SigCrypto),
    }
}
