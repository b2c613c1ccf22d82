//! Statements by the thousand, and signatures that are really made and really checked.

#![expect(clippy::unwrap_used, reason = "a test that goes wrong stops")]

mod statements;
mod verified;
