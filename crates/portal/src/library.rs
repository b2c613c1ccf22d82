//! What the pages of the law are made from: each part is made once, when it is first asked for.

use std::sync::OnceLock;

use ruqsat_calendar::Day;
use ruqsat_law::Edition;
use ruqsat_lawbook::{Instances, Shelf};

use crate::app::App;
use crate::pages::law::Index;

/// Parts that take longer than a page may take.
#[derive(Debug, Default)]
pub(crate) struct Library {
    shelf: OnceLock<Shelf>,
    instances: OnceLock<Instances>,
    index: OnceLock<Index>,
    change_days: OnceLock<Vec<Day>>,
}

impl App {
    /// What rests on each provision.
    pub(crate) fn shelf(&self) -> &Shelf {
        let book = &self.book;
        let made = || Shelf::of(book.law, &book.reference, &book.calendar);
        self.library.shelf.get_or_init(made)
    }

    /// What the worked cases show of each rule.
    pub(crate) fn instances(&self) -> &Instances {
        let book = &self.book;
        let states = || book.reference.states.all().iter().map(|name| name.state);
        let made = || Instances::of(book.law, states(), &book.cases);
        self.library.instances.get_or_init(made)
    }

    /// Everything of the law that can be searched.
    pub(crate) fn index(&self) -> &Index {
        self.library.index.get_or_init(|| Index::of(self))
    }

    /// All that changes from day to day.
    pub(crate) fn edition(&self) -> Edition<'_> {
        Edition {
            law: self.book.law,
            rights: &self.book.reference.rights,
            calendar: &self.book.calendar,
        }
    }

    /// The days on which the law changes, newest first.
    pub(crate) fn change_days(&self) -> &[Day] {
        let made = || {
            let mut days = ruqsat_law::change_days(self.edition());
            days.reverse();
            days
        };
        self.library.change_days.get_or_init(made)
    }

    /// Makes all of it before anybody asks.
    pub(crate) fn warm(&self) {
        self.shelf();
        self.instances();
        self.index();
        self.change_days();
    }
}
