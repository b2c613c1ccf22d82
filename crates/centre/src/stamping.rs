//! Asks the time-stamping authority for a stamp over a signature (RFC 3161): its word for when the
//! signature was here, which anybody can check later.

use ruqsat_signature::SignatureAlgorithm;
use ruqsat_signature::oids;
use ruqsat_signature::stamp::{self, StampFault};
use ruqsat_signature::trust::Trust;

use crate::line::Line;
use crate::{Address, Patience, Silence};

/// The largest answer, in octets; a stamp has four thousand.
const ANSWER_MOST: u64 = 64 << 10;
/// Octets of a nonce.
const NONCE: usize = 16;
/// The status of an authority that stamps later (RFC 3161, 2.4.2).
const WAITING: u32 = 3;

/// Why there is no stamp.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoStamp {
    /// No answer.
    #[error("no time stamp: {0}")]
    Silent(#[from] Silence),
    /// An answer that proves nothing.
    #[error(transparent)]
    Worthless(#[from] StampFault),
}

/// Asks one authority. It waits while it asks.
#[derive(Debug)]
pub struct Stamping {
    address: Address,
    line: Line,
}

impl Stamping {
    /// Asks at this address, as patiently as said.
    #[must_use]
    pub fn new(address: Address, patience: Patience) -> Self {
        Self {
            address,
            line: Line::new(patience),
        }
    }

    /// A stamp over a signature that was made so. It is checked as one inside a message is, all
    /// but the revocation of whoever stamped.
    pub fn stamp(
        &self,
        signature: &[u8],
        algorithm: SignatureAlgorithm,
        trust: &Trust,
    ) -> Result<Vec<u8>, NoStamp> {
        // Who believes the signer's chain believes the stamps of that chain too.
        let policy = match algorithm {
            SignatureAlgorithm::Rsa => oids::POLICY_TIME_STAMP_RSA,
            SignatureAlgorithm::GostShort | SignatureAlgorithm::GostLong => oids::POLICY_TIME_STAMP,
        };
        let (_, answer) = self.line.ask(
            || {
                let mut nonce = [0; NONCE];
                getrandom::fill(&mut nonce).map_err(|_| Silence::NoChance)?;
                let question = stamp::question(signature, algorithm.digest(), policy, &nonce);
                let sent = ("application/timestamp-query", &*question);
                let answer = self.line.post(&self.address, sent, ANSWER_MOST)?;
                Ok(stamp::token(&answer, &nonce).and_then(|token| {
                    stamp::read(&token, signature, trust, &[policy])?;
                    Ok(token)
                }))
            },
            |fault| *fault == StampFault::NotGranted(WAITING),
        );
        Ok(answer??)
    }
}
