//! Properties of statements over many of them.

#![expect(clippy::unwrap_used, reason = "a test that goes wrong stops")]

mod statements;
