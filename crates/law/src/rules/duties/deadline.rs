//! By when a duty is to be done, and how it stands on the day.

use ruqsat_calendar::{Day, FirstDay};

use crate::applicant::Applicant;
use crate::assessment::{Duty, DutyId, DutyState};
use crate::because::Because;
use crate::offence::Party;

/// By when, under the safe and the most lenient reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Deadline {
    /// The safe day; `None` when it cannot be told.
    pub due: Option<Day>,
    /// The lenient day, where it is later.
    pub arguable: Option<Day>,
}

impl Deadline {
    /// No day can be told.
    pub(super) const OPEN: Self = Self {
        due: None,
        arguable: None,
    };

    /// One day under every reading.
    pub(super) const fn on(day: Day) -> Self {
        Self {
            due: Some(day),
            arguable: None,
        }
    }

    /// With the day of a more lenient reading; dropped where it is not later.
    pub(super) fn or_at_the_latest(self, lenient: Option<Day>) -> Self {
        let arguable = lenient.filter(|day| self.due.is_some_and(|due| due < *day));
        Self { arguable, ..self }
    }

    /// So many working days from a day on, which counts itself if it is worked (safe), or does
    /// not (arguable). `None` for a day before the calendar's first.
    ///
    /// From a Friday on, three working days end on Tuesday, arguably on Wednesday.
    pub(super) fn in_working_days(who: &Applicant<'_>, from: Day, days: i32) -> Option<Self> {
        let calendar = &who.law.law.calendar;
        if from < calendar.covers().first {
            return None;
        }
        let by = |first| calendar.deadline(from, days, first).ok();
        let safe = Self {
            due: by(FirstDay::Counts),
            arguable: None,
        };
        Some(safe.or_at_the_latest(by(FirstDay::Excluded)))
    }

    /// How a duty stands that may be done from now on.
    pub(super) fn state(self, today: Day) -> DutyState {
        match self.due {
            Some(due) if today > due => DutyState::Overdue,
            Some(_) | None => DutyState::Due,
        }
    }

    /// How a duty stands, `done` or not.
    pub(super) fn state_if(self, done: bool, today: Day) -> DutyState {
        if done {
            DutyState::Done
        } else {
            self.state(today)
        }
    }

    /// The same, for a duty that is not to be acted on before `opens`.
    pub(super) fn state_from(self, opens: Day, done: bool, today: Day) -> DutyState {
        let state = self.state_if(done, today);
        if state == DutyState::Due && today < opens {
            DutyState::Upcoming
        } else {
            state
        }
    }

    /// The duty with this deadline.
    pub(super) fn duty(
        self,
        id: DutyId,
        who: Party,
        state: DutyState,
        because: Vec<Because>,
    ) -> Duty {
        Duty {
            id,
            who,
            due: self.due,
            arguable_due: self.arguable,
            state,
            because,
        }
    }
}
