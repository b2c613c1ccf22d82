//! The committed law, the days of its changes, and a bad sample of every kind of fault.

mod committed;
mod faults;
mod sample;
mod time;

use super::calendar::{self, CalendarData};
use super::loader::below;
use super::rights::Rights;
use crate::Edition;
use crate::law::Law;

/// The committed law, and the rights and the calendar that go with it.
#[derive(Debug)]
pub(crate) struct Committed {
    pub(crate) law: Law,
    pub(crate) rights: Rights,
    pub(crate) calendar: CalendarData,
}

impl Committed {
    pub(crate) fn read() -> Self {
        let sample = sample::Sample::committed();
        let files = sample.files();
        Self {
            law: super::load(&files).unwrap(),
            rights: super::reference(&files).unwrap().rights,
            calendar: calendar::read(&below(&files, "calendar/")).unwrap(),
        }
    }

    pub(crate) const fn edition(&self) -> Edition<'_> {
        Edition {
            law: &self.law,
            rights: &self.rights,
            calendar: &self.calendar,
        }
    }
}
