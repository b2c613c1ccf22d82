//! The names under which results of a check have their words.

use ruqsat_signature::revocation::Reason;
use ruqsat_signature::verify::{Failed, Outcome, Refusal, Step, Verdict};

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
        Some(format!("signature-doubt-{}", doubt.id()))
    } else if let Refusal::Purpose(fault) = refusal {
        Some(format!("signature-purpose-{}", fault.id()))
    } else if let Refusal::Stamp(fault) = refusal {
        Some(format!("signature-stamp-{}", fault.id()))
    } else if let Refusal::Identity(fault) = refusal {
        Some(format!("signature-identity-{}", fault.id()))
    } else {
        None
    }
}

/// A step.
pub(crate) fn step(step: Step) -> String {
    format!("signature-step-{}", step.id())
}

/// What became of a step.
pub(crate) fn outcome(outcome: Outcome) -> String {
    format!("signature-outcome-{}", outcome.id())
}

/// Why a certificate was withdrawn.
pub(crate) fn reason(reason: Reason) -> String {
    format!("signature-reason-{}", reason.id())
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
