//! The whole check of a signature, in one order that never changes, and no further than the first
//! thing that does not hold.
//!
//! 1 form · 2 one signer · 3 content · 4 algorithms · 5 the signer's certificate · 6 attributes ·
//! 7 signature · 8 time stamp · 9 path to a pinned authority at the reference time · 10 purpose of
//! the key · 11 who signed · 12 revocation. That a statement was not used before, and that it came
//! in time, is for whoever asked for the signature.

mod own;
mod policy;
mod purpose;
mod refusal;
mod report;
mod second;
mod verdict;

use std::fmt::Debug;
use std::sync::Arc;

use jiff::Timestamp;

pub use own::OwnVerifier;
pub use policy::{AfterReference, Expected, Policy};
pub use purpose::PurposeFault;
pub use refusal::{Refusal, Step};
pub use report::{Checked, Evidence, Outcome, Proof, Reference, Report};
pub use second::SecondOpinion;
pub use verdict::{Failed, Indeterminate, Verdict};

/// A signature to be checked.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The signed message as it came: DER, BER, base64 or PEM.
    pub message: &'a [u8],
    /// What should have been signed: the statement as it was stored, never as it came back. `None`
    /// believes what is inside the message, and is for looking at files only.
    pub content: Option<&'a [u8]>,
    /// A stamp over the signature that the server obtained itself, for a message without one.
    pub stamp: Option<&'a [u8]>,
    /// Who should have signed.
    pub expected: Expected<'a>,
    /// When the message arrived: the reference time where no stamp proves an earlier one.
    pub received_at: Timestamp,
    /// When the check is made; in a later repetition, when it was first made.
    pub checked_at: Timestamp,
}

/// Checks signatures: ours does, and a certified one beside it may.
pub trait Verifier: Debug {
    /// The result, with what was checked and on what evidence.
    fn verify(&self, request: &Request<'_>) -> Report;
}

impl<V: Verifier + ?Sized> Verifier for Arc<V> {
    fn verify(&self, request: &Request<'_>) -> Report {
        (**self).verify(request)
    }
}
