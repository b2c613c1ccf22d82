//! What holds for everybody, tried on random persons.

mod invariants;
mod oracle;
mod persons;
mod stays;
