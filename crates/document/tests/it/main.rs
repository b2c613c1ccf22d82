//! Documents are set, read again, and looked at from inside.

#![expect(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test that stops has failed, and one that is skipped says so"
)]

mod hostile;
mod reading;
mod sample;
mod tags;
