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
