//! What holds for everybody, tried on random persons.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has to stop"
)]

mod invariants;
mod oracle;
mod overstays;
mod persons;
mod stays;
mod values;
