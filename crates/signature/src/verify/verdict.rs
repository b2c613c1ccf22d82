//! Results in the words of ETSI EN 319 102-1, clause 5.1.3.

use std::fmt;

/// The result of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Everything holds.
    TotalPassed,
    /// The signature is worth nothing, now and later.
    TotalFailed(Failed),
    /// What is known is not enough. It is not accepted.
    Indeterminate(Indeterminate),
}

/// Why a signature is worth nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failed {
    /// It is not built as a signature must be.
    Format,
    /// The content is another than the one that was signed.
    Hash,
    /// The signature was not made with the key.
    SigCrypto,
    /// The certificate had been revoked when the signature was made.
    Revoked,
}

/// Why a signature cannot be accepted on what is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Indeterminate {
    /// An algorithm or a key is too weak or not known.
    CryptoConstraints,
    /// The certificate of the signer was not found, or several fit.
    NoSigningCertificateFound,
    /// No path leads to a pinned authority.
    NoCertificateChainFound,
    /// The path exists and may not be used so.
    ChainConstraints,
    /// Another person, organisation or role than was asked for.
    SigConstraints,
    /// The content is neither in the message nor at hand.
    SignedDataNotFound,
    /// The certificate was not valid then, and nothing proves that the signature is older.
    OutOfBoundsNoPoe,
    /// The instants contradict each other.
    TimestampOrder,
    /// The stamp does not prove what it should.
    NoPoe,
    /// Revocation is not known: ask again.
    TryLater,
    /// Two verifiers disagree.
    Custom,
}

impl Verdict {
    /// The indication, as the standard writes it.
    #[must_use]
    pub const fn indication(self) -> &'static str {
        match self {
            Self::TotalPassed => "TOTAL-PASSED",
            Self::TotalFailed(_) => "TOTAL-FAILED",
            Self::Indeterminate(_) => "INDETERMINATE",
        }
    }

    /// The sub-indication, as the standard writes it.
    #[must_use]
    pub const fn sub_indication(self) -> Option<&'static str> {
        match self {
            Self::TotalPassed => None,
            Self::TotalFailed(failed) => Some(failed.code()),
            Self::Indeterminate(doubt) => Some(doubt.code()),
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.sub_indication() {
            Some(sub) => write!(formatter, "{}, {sub}", self.indication()),
            None => formatter.write_str(self.indication()),
        }
    }
}

impl Failed {
    /// The sub-indication.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Format => "FORMAT_FAILURE",
            Self::Hash => "HASH_FAILURE",
            Self::SigCrypto => "SIG_CRYPTO_FAILURE",
            Self::Revoked => "REVOKED",
        }
    }
}

impl Indeterminate {
    /// The sub-indication.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::CryptoConstraints => "CRYPTO_CONSTRAINTS_FAILURE",
            Self::NoSigningCertificateFound => "NO_SIGNING_CERTIFICATE_FOUND",
            Self::NoCertificateChainFound => "NO_CERTIFICATE_CHAIN_FOUND",
            Self::ChainConstraints => "CHAIN_CONSTRAINTS_FAILURE",
            Self::SigConstraints => "SIG_CONSTRAINTS_FAILURE",
            Self::SignedDataNotFound => "SIGNED_DATA_NOT_FOUND",
            Self::OutOfBoundsNoPoe => "OUT_OF_BOUNDS_NO_POE",
            Self::TimestampOrder => "TIMESTAMP_ORDER_FAILURE",
            Self::NoPoe => "NO_POE",
            Self::TryLater => "TRY_LATER",
            Self::Custom => "CUSTOM",
        }
    }
}
