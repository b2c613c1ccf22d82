//! The demo's keys and the verifier that believes them: an invented centre in this very process.

use std::sync::Arc;

use jiff::Timestamp;
use ruqsat_portal::{DemoKey, DemoKeys};
use ruqsat_signature::verify::{OwnVerifier, Policy, Report, Request, Verifier};
use ruqsat_testpki::{DemoCentre, DemoFault};

/// An invented centre: it signs for its people, and its answers about revocation are believed.
#[derive(Debug)]
pub(super) struct Demo {
    centre: DemoCentre,
    policy: Policy,
}

impl Demo {
    /// Opens the centre, the same one each time.
    pub(super) fn open() -> Result<Arc<Self>, DemoFault> {
        Ok(Arc::new(Self {
            centre: DemoCentre::new()?,
            policy: Policy::default(),
        }))
    }
}

impl Verifier for Demo {
    fn verify(&self, request: &Request<'_>) -> Report {
        let revocation = self.centre.revocation();
        OwnVerifier::new(self.centre.trust(), &revocation, &self.policy).verify(request)
    }
}

impl DemoKeys for Demo {
    fn keys(&self) -> Vec<DemoKey> {
        let keys = self.centre.keys().iter();
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
        self.centre.sign(id, content, at)
    }
}
