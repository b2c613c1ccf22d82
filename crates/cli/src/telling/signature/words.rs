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
    let detail = refusal.detail();
    detail.map(|(kind, id)| format!("signature-{kind}-{id}"))
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
