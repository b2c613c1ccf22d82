//! The committed law, the days of its changes, and a bad sample of every kind of fault.

mod committed;
mod faults;
mod sample;
mod time;

use super::rights::Rights;
use crate::law::Law;

/// The committed law and the rights that go with it.
#[derive(Debug)]
pub(crate) struct Committed {
    pub(crate) law: Law,
    pub(crate) rights: Rights,
}

impl Committed {
    pub(crate) fn read() -> Self {
        let sample = sample::Sample::committed();
        let files = sample.files();
        Self {
            law: super::load(&files).unwrap(),
            rights: super::reference(&files).unwrap().rights,
        }
    }
}
