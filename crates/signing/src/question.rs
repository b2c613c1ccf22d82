//! A message put before a verifier together with what should have been signed, and the answer.

use std::sync::Arc;

use jiff::Timestamp;
use ruqsat_signature::verify::{Report, Request, Verifier};

use crate::Statement;

/// A message as it came, and when.
#[derive(Clone, PartialEq, Eq)]
pub struct Received {
    /// The octets: DER, BER, base64 or PEM.
    pub message: Vec<u8>,
    /// When it was here.
    pub received_at: Timestamp,
}

impl std::fmt::Debug for Received {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let octets = self.message.len();
        write!(
            formatter,
            "Received({octets} octets at {})",
            self.received_at
        )
    }
}

/// What a message is compared with. It can be asked while its signing does other things: a check
/// takes milliseconds, and an answer of the centre seconds.
#[derive(Debug, Clone)]
pub struct Question {
    pub(crate) statement: Arc<Statement>,
    pub(crate) octets: Arc<[u8]>,
}

/// What the verifier found. Only a [`Question`] makes one, so that no answer about other content
/// can be handed to a signing.
#[derive(Debug, Clone)]
pub struct Answer {
    pub(crate) octets: Arc<[u8]>,
    pub(crate) received: Received,
    pub(crate) checked_at: Timestamp,
    pub(crate) report: Report,
}

impl Question {
    /// What is to be signed.
    #[must_use]
    pub fn statement(&self) -> &Statement {
        &self.statement
    }

    /// Its octets.
    #[must_use]
    pub fn octets(&self) -> &[u8] {
        &self.octets
    }

    /// Asks the verifier. `checked_at` is now, also where the message came long ago.
    pub fn ask(
        &self,
        verifier: &dyn Verifier,
        received: Received,
        checked_at: Timestamp,
    ) -> Answer {
        let report = verifier.verify(&Request {
            message: &received.message,
            content: Some(&self.octets),
            stamp: None,
            expected: self.statement.signer().expected(),
            received_at: received.received_at,
            checked_at,
        });
        Answer {
            octets: Arc::clone(&self.octets),
            received,
            checked_at,
            report,
        }
    }
}

impl Answer {
    /// What the verifier found.
    #[must_use]
    pub const fn report(&self) -> &Report {
        &self.report
    }
}
