//! Time comes from outside, so that a test can stop it.

/// Where the time comes from: seconds since 1970-01-01 in UTC.
#[derive(Debug, Clone, Copy)]
pub struct Clock(pub fn() -> i64);

impl Clock {
    /// Seconds since 1970-01-01 in UTC.
    pub fn seconds(self) -> i64 {
        (self.0)()
    }
}
