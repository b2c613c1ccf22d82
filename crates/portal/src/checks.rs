//! Checks of signatures as operators see them: counted, and an alarm where two verifiers disagree.
//! Neither says whose signature it was, or over what.

use std::sync::Arc;

use ruqsat_signature::verify::{Refusal, Report, Request, Verdict, Verifier};

use crate::metrics::Metrics;

/// A verifier whose results are counted.
#[derive(Debug)]
pub(crate) struct Counted {
    verifier: Arc<dyn Verifier + Send + Sync>,
    metrics: Arc<Metrics>,
}

impl Counted {
    pub(crate) fn new(verifier: Arc<dyn Verifier + Send + Sync>, metrics: Arc<Metrics>) -> Self {
        Self { verifier, metrics }
    }
}

impl Verifier for Counted {
    fn verify(&self, request: &Request<'_>) -> Report {
        let report = self.verifier.verify(request);
        self.metrics.checked(&report);
        if report.is_alarm() {
            let second = report.second.map(Verdict::indication);
            let refusal = report.refusal.as_ref().map(Refusal::id);
            tracing::error!(refusal, second, "two verifiers disagree about a signature");
        }
        report
    }
}

#[cfg(test)]
mod tests {
    use ruqsat_signature::verify::{Evidence, Expected, Proof, Reference};

    use super::*;

    #[derive(Debug)]
    struct Says(Option<Refusal>, Option<Verdict>);

    impl Verifier for Says {
        fn verify(&self, request: &Request<'_>) -> Report {
            Report {
                refusal: self.0.clone(),
                signer: None,
                reference: Some(Reference {
                    at: request.received_at,
                    proof: Proof::Stamp,
                }),
                evidence: Evidence::default(),
                second: self.1,
            }
        }
    }

    #[test]
    fn results_are_counted_and_a_disagreement_is_an_alarm() {
        let metrics = Arc::new(Metrics::new());
        let passed = Some(Verdict::TotalPassed);
        for (refusal, second) in [
            (None, None),
            (None, passed),
            (Some(Refusal::OtherPerson), passed),
            (Some(Refusal::NoPath), passed),
        ] {
            let says = Arc::new(Says(refusal.clone(), second));
            let report = Counted::new(says, Arc::clone(&metrics)).verify(&Request {
                message: b"message",
                content: None,
                stamp: None,
                expected: Expected::Anyone,
                received_at: "2026-06-01T12:00:00Z".parse().unwrap(),
                checked_at: "2026-06-01T12:00:00Z".parse().unwrap(),
            });
            assert_eq!(report.refusal, refusal);
        }
        let text = metrics.text();
        let counted = |refusal: &str, indication: &str, count: u32| {
            let labels =
                format!("indication=\"{indication}\",refusal=\"{refusal}\",time=\"stamp\"");
            let line = format!("ruqsat_signature_checks_total{{{labels}}} {count}\n");
            assert!(text.contains(&line), "{line}{text}");
        };
        counted("none", "TOTAL-PASSED", 2);
        counted("other-person", "INDETERMINATE", 1);
        counted("no-path", "INDETERMINATE", 1);
        assert!(text.contains("ruqsat_signature_alarms_total 1\n"), "{text}");
    }
}
