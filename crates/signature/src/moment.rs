//! Which instant a check is about.

use jiff::{SignedDuration, Timestamp};

/// The two instants of a check of revocation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The instant at which the signature is known to have existed.
    pub reference: Timestamp,
    /// When the check is made; in a later repetition, when it was first made.
    pub checked_at: Timestamp,
}

impl Moment {
    /// Whether something dated `at` lies in the future of the check, clocks being a little apart.
    #[must_use]
    pub fn is_ahead(&self, at: Timestamp, tolerance: SignedDuration) -> bool {
        at.duration_since(self.checked_at) > tolerance
    }
}
