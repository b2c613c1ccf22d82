//! The test centre from outside: what it makes is believed by whoever pins it, and by nobody else.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod demo;
mod files;
mod flips;
mod negatives;
