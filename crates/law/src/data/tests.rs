//! The committed law, and a bad sample of every kind of fault.

mod committed;
