//! The names under which results of a check have their words.

use ruqsat_signature::certificate::IdentityFault;
use ruqsat_signature::revocation::{Doubt, Reason};
use ruqsat_signature::stamp::StampFault;
use ruqsat_signature::verify::{Failed, Outcome, PurposeFault, Refusal, Step, Verdict};

/// The sentence of a verdict. Where the content was given beside the signature, another content is
/// no fault of the signature: it may still hold over the right file.
pub(crate) const fn verdict(verdict: Verdict, beside: bool) -> &'static str {
    match verdict {
        Verdict::TotalFailed(Failed::Hash) if beside => "signature-verdict-other-file",
        Verdict::TotalPassed => "signature-verdict-passed",
        Verdict::TotalFailed(_) => "signature-verdict-failed",
        Verdict::Indeterminate(_) => "signature-verdict-indeterminate",
    }
}

/// What a code of the standard means.
pub(crate) fn sub_indication(code: &str) -> String {
    format!("signature-sub-{code}")
}

/// What did not hold.
pub(crate) fn refusal(refusal: &Refusal) -> String {
    format!("signature-refusal-{}", refusal.id())
}

/// What exactly, where there is more to say.
pub(crate) fn more(refusal: &Refusal) -> Option<String> {
    if let Refusal::RevocationUnknown(doubt) | Refusal::StampRevocationUnknown(doubt) = refusal {
        Some(format!("signature-doubt-{}", doubt_id(*doubt)))
    } else if let Refusal::Purpose(fault) = refusal {
        Some(format!("signature-purpose-{}", purpose_id(*fault)))
    } else if let Refusal::Stamp(fault) = refusal {
        Some(format!("signature-stamp-{}", stamp_id(fault)))
    } else if let Refusal::Identity(fault) = refusal {
        Some(format!("signature-identity-{}", identity_id(*fault)))
    } else {
        None
    }
}

/// A step.
pub(crate) fn step(step: Step) -> String {
    format!("signature-step-{}", step.id())
}

/// What became of a step.
pub(crate) const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Held => "signature-outcome-held",
        Outcome::Absent => "signature-outcome-absent",
        Outcome::Refused => "signature-outcome-refused",
        Outcome::NotReached => "signature-outcome-not-reached",
    }
}

/// The name of a doubt in texts and for programs, for ever.
pub(crate) const fn doubt_id(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::NoAnswer => "no-answer",
        Doubt::TryLater => "try-later",
        Doubt::Unreadable => "unreadable",
        Doubt::OtherCertificate => "other-certificate",
        Doubt::NotAuthorised => "not-authorised",
        Doubt::Nonce => "nonce",
        Doubt::Stale => "stale",
        Doubt::Future => "future",
        Doubt::Incomplete => "incomplete",
        Doubt::NotKnown => "not-known",
    }
}

const fn purpose_id(fault: PurposeFault) -> &'static str {
    match fault {
        PurposeFault::Authority => "authority",
        PurposeFault::NotUnderstood => "not-understood",
        PurposeFault::Usage => "usage",
        PurposeFault::Purpose => "purpose",
        PurposeFault::Policy => "policy",
    }
}

const fn stamp_id(fault: &StampFault) -> &'static str {
    match fault {
        StampFault::Unreadable(_) => "unreadable",
        StampFault::NotGranted(_) => "not-granted",
        StampFault::NoStatement => "no-statement",
        StampFault::Signer(_) => "signer",
        StampFault::Digest => "digest",
        StampFault::OtherImprint => "other-imprint",
        StampFault::Policy(_) => "policy",
        StampFault::Untrusted => "untrusted",
        StampFault::Purpose => "purpose",
        StampFault::NotValidThen => "not-valid-then",
    }
}

const fn identity_id(fault: IdentityFault) -> &'static str {
    match fault {
        IdentityFault::NoIin => "no-iin",
        IdentityFault::Iin => "iin",
        IdentityFault::Bin => "bin",
        IdentityFault::Name => "name",
        IdentityFault::Contradiction => "contradiction",
    }
}

/// Why a certificate was withdrawn.
pub(crate) fn reason(reason: Reason) -> String {
    let id = match reason {
        Reason::Unspecified => "unspecified",
        Reason::KeyCompromise => "key-compromise",
        Reason::AuthorityCompromise => "authority-compromise",
        Reason::AffiliationChanged => "affiliation-changed",
        Reason::Superseded => "superseded",
        Reason::CessationOfOperation => "cessation-of-operation",
        Reason::CertificateHold => "certificate-hold",
        Reason::RemovedFromList => "removed-from-list",
        Reason::PrivilegeWithdrawn => "privilege-withdrawn",
        Reason::AttributeAuthorityCompromise => "attribute-authority-compromise",
        Reason::NeverIssued => "never-issued",
    };
    format!("signature-reason-{id}")
}

/// Octets as an operator compares them.
pub(crate) fn hexadecimal(octets: &[u8]) -> String {
    let digits = octets.iter().flat_map(|octet| [octet >> 4, octet & 15]);
    digits
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

/// Text of a certificate on a terminal: letters that turn the direction of writing, or that nobody
/// sees, would let a name look like another.
pub(crate) fn plain(text: &str) -> String {
    let hidden = |letter: char| {
        letter.is_control()
            || matches!(letter,
                '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}')
    };
    let shown = |letter| if hidden(letter) { '\u{fffd}' } else { letter };
    text.chars().map(shown).collect()
}
