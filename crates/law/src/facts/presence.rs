//! Where the person was, and on which documents.

use ruqsat_calendar::Day;

use super::List;
use crate::lists::{Ground, PermitKind, Route};

/// One visit: from an entry to the exit after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visit {
    /// The day of entry; a day of presence whatever the hour.
    pub entered_on: Day,
    /// The day of exit; a day of presence too. `None`: still inside.
    pub left_on: Option<Day>,
}

/// Why crossings make no sequence of visits; the number is the crossing's place in the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VisitFault {
    /// An exit with no entry before it.
    ExitWithoutEntry(usize),
    /// An entry while already inside.
    EntryWhileInside(usize),
}

/// The category of a visa as printed, such as `B8`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum VisaCategory {
    /// Permanent residence.
    B8,
    /// In-demand profession.
    B9,
    /// Digital nomad.
    B9_1,
    /// Investor.
    A6,
    /// Any other.
    Other(Box<str>),
}

/// A visa.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Visa {
    /// Its category.
    pub category: VisaCategory,
    /// Its first day.
    pub from: Day,
    /// Its last lawful day.
    pub until: Day,
}

/// A residence permit of one of the three kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Permit {
    /// Which of the three.
    pub kind: PermitKind,
    /// The ground, of a TRP.
    pub ground: Option<Ground>,
    /// The route, of a PRP.
    pub route: Option<Route>,
    /// Its first day.
    pub from: Day,
    /// Its last lawful day as printed.
    pub until: Day,
    /// Its last day when it was cancelled or shortened.
    pub ended_on: Option<Day>,
}

impl Permit {
    /// The last day on which it is in force.
    pub fn last_day(&self) -> Day {
        self.ended_on
            .map_or(self.until, |ended| ended.min(self.until))
    }

    /// In force on that day.
    pub fn covers(&self, day: Day) -> bool {
        self.from <= day && day <= self.last_day()
    }
}

impl Visa {
    /// In force on that day.
    pub fn covers(&self, day: Day) -> bool {
        self.from <= day && day <= self.until
    }
}

/// A notification of arrival (kk *келгені туралы хабарлама*, ru *уведомление о прибытии*) that
/// the host sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Notification {
    /// The day it was sent.
    pub sent_on: Day,
    /// The day of the entry that it reports.
    pub for_entry_on: Option<Day>,
}

/// A registration: of the immigrant, or at the place of residence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Registration {
    /// Its first day.
    pub from: Day,
    /// Its last day, when it has ended or will end.
    pub until: Option<Day>,
    /// The address registration code (kk *МТК*, ru *РКА*) is known.
    pub has_address_code: bool,
}

/// Presence and the documents of stay.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Presence {
    /// Visits in order, sharing at most a day; `None` is not known, empty is never entered.
    pub visits: Option<List<Visit>>,
    /// Visas.
    pub visas: List<Visa>,
    /// Permits.
    pub permits: List<Permit>,
    /// Notifications of arrival; `None` is not known.
    pub notifications: Option<List<Notification>>,
    /// Registrations; `None` is not known.
    pub registrations: Option<List<Registration>>,
    /// The day of the last move.
    pub address_changed_on: Option<Day>,
}
