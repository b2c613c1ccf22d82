//! Two verifiers, of which both must accept. The first one's report is the one that is kept.

use super::{Indeterminate, Refusal, Report, Request, Verdict, Verifier};

/// A verifier and another one, say a certified one, that must not disagree with it.
#[derive(Debug, Clone, Copy)]
pub struct SecondOpinion<First, Second> {
    first: First,
    second: Second,
}

impl<First: Verifier, Second: Verifier> SecondOpinion<First, Second> {
    /// Asks both.
    pub const fn new(first: First, second: Second) -> Self {
        Self { first, second }
    }
}

impl<First: Verifier, Second: Verifier> Verifier for SecondOpinion<First, Second> {
    fn verify(&self, request: &Request<'_>) -> Report {
        let mut report = self.first.verify(request);
        let second = self.second.verify(request);
        report.second = Some(second.verdict());
        if report.passed() {
            report.refusal = objection(second.verdict());
        }
        report
    }
}

/// Whoever could not find out does not disagree: the signature waits.
const fn objection(second: Verdict) -> Option<Refusal> {
    match second {
        Verdict::TotalPassed => None,
        Verdict::Indeterminate(Indeterminate::TryLater) => Some(Refusal::NoOpinion),
        Verdict::TotalFailed(_) | Verdict::Indeterminate(_) => {
            Some(Refusal::OpinionsDiffer(second))
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::super::{Evidence, Expected};
    use crate::revocation::Doubt;

    use super::*;

    #[derive(Debug)]
    struct Says(Option<Refusal>);

    impl Verifier for Says {
        fn verify(&self, _: &Request<'_>) -> Report {
            let evidence = Evidence::default();
            let refusal = self.0.clone();
            Report {
                refusal,
                signer: None,
                reference: None,
                evidence,
                second: None,
            }
        }
    }

    fn together(first: Option<Refusal>, second: Option<Refusal>) -> Report {
        let request = Request {
            message: b"",
            content: None,
            stamp: None,
            expected: Expected::Anyone,
            received_at: Timestamp::UNIX_EPOCH,
            checked_at: Timestamp::UNIX_EPOCH,
        };
        SecondOpinion::new(Says(first), Says(second)).verify(&request)
    }

    #[test]
    fn both_must_accept_and_a_disagreement_is_an_alarm() {
        let both = together(None, None);
        assert!(both.passed() && !both.is_alarm());
        let second_refuses = together(None, Some(Refusal::NoPath));
        assert!(!second_refuses.passed() && second_refuses.is_alarm());
        let first_refuses = together(Some(Refusal::NoPath), None);
        assert_eq!(first_refuses.second, Some(Verdict::TotalPassed));
        assert!(!first_refuses.passed() && first_refuses.is_alarm());
        let neither = together(Some(Refusal::NoPath), Some(Refusal::Role));
        assert!(!neither.passed() && !neither.is_alarm());
    }
    #[test]
    fn whoever_could_not_find_out_raises_no_alarm() {
        let second_is_silent = together(None, Some(Refusal::NoOpinion));
        assert_eq!(second_is_silent.refusal, Some(Refusal::NoOpinion));
        assert_eq!(
            second_is_silent.verdict().to_string(),
            "INDETERMINATE, TRY_LATER"
        );
        assert!(!second_is_silent.is_alarm());
        let unknown = Refusal::RevocationUnknown(Doubt::NoAnswer);
        assert!(!together(Some(unknown), None).is_alarm());
        // Whom we asked to sign, and with which key, the other verifier does not know.
        assert!(!together(Some(Refusal::OtherPerson), None).is_alarm());
    }
}
