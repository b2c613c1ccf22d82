//! The demo's keys and the verifier that believes them: an invented centre in this very process.

use std::sync::Arc;

use jiff::Timestamp;
use ruqsat_portal::{DemoKey, DemoKeys};
use ruqsat_signature::verify::{Report, Request, Verifier};
use ruqsat_testpki::{DemoCentre, DemoFault};

/// An invented centre: it signs for its people, and its answers about revocation are believed.
#[derive(Debug)]
pub(super) struct Demo(DemoCentre);

impl Demo {
    /// Opens the centre, the same one each time.
    pub(super) fn open() -> Result<Arc<Self>, DemoFault> {
        DemoCentre::new().map(Self).map(Arc::new)
    }
}

impl Verifier for Demo {
    fn verify(&self, request: &Request<'_>) -> Report {
        self.0.verify(request)
    }
}

impl DemoKeys for Demo {
    fn keys(&self) -> Vec<DemoKey> {
        let keys = self.0.keys().iter();
        keys.map(|key| DemoKey {
            id: key.id.clone(),
            name: key.name.clone(),
            iin: key.iin.clone(),
            bin: key.bin.clone(),
            organisation: key.organisation.clone(),
            what: key.what.clone(),
        })
        .collect()
    }

    fn sign(&self, id: &str, content: &[u8], at: Timestamp) -> Option<Vec<u8>> {
        self.0.sign(id, content, at)
    }
}
