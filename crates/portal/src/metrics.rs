//! What the portal tells an operator's monitoring: counts and times by route, nothing personal.

use std::time::Duration;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use ruqsat_signature::verify::{Proof, Refusal, Report};

/// A route as it was declared, never the address that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Labels {
    method: String,
    route: String,
    status: u16,
}

/// The result of a check and what it stands on; nothing of the signature, nor of who signed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct CheckLabels {
    indication: &'static str,
    refusal: &'static str,
    time: &'static str,
}

/// Seconds; most pages take well under a millisecond.
const BUCKETS: [f64; 9] = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.1, 0.5, 2.5];

/// Counters and times of the process.
#[derive(Debug)]
pub(crate) struct Metrics {
    registry: Registry,
    requests: Family<Labels, Counter>,
    seconds: Histogram,
    checks: Family<CheckLabels, Counter>,
    alarms: Counter,
}

impl Metrics {
    pub(crate) fn new() -> Self {
        let mut registry = Registry::with_prefix("ruqsat");
        let requests = Family::default();
        registry.register("requests", "Requests answered", Family::clone(&requests));
        let seconds = Histogram::new(BUCKETS);
        let about = "Time from the request to the head of the answer";
        registry.register_with_unit("request", about, Unit::Seconds, seconds.clone());
        let checks = Family::default();
        let about = "Signatures checked";
        registry.register("signature_checks", about, Family::clone(&checks));
        let alarms = Counter::default();
        let about = "Signatures about which two verifiers disagree";
        registry.register("signature_alarms", about, alarms.clone());
        Self {
            registry,
            requests,
            seconds,
            checks,
            alarms,
        }
    }

    /// One signature was checked.
    pub(crate) fn checked(&self, report: &Report) {
        let proof = report.reference.map(|reference| reference.proof);
        let labels = CheckLabels {
            indication: report.verdict().indication(),
            refusal: report.refusal.as_ref().map_or("none", Refusal::id),
            time: match proof {
                Some(Proof::Stamp) => "stamp",
                Some(Proof::Receipt) => "receipt",
                None => "none",
            },
        };
        self.checks.get_or_create(&labels).inc();
        if report.is_alarm() {
            self.alarms.inc();
        }
    }

    /// One request was answered.
    pub(crate) fn answered(&self, method: &str, route: &str, status: u16, took: Duration) {
        let labels = Labels {
            method: method.to_owned(),
            route: route.to_owned(),
            status,
        };
        self.requests.get_or_create(&labels).inc();
        self.seconds.observe(took.as_secs_f64());
    }

    /// The text that monitoring reads.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        match encode(&mut text, &self.registry) {
            Ok(()) => text,
            Err(std::fmt::Error) => String::new(),
        }
    }
}
