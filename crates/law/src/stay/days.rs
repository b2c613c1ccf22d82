//! The stay day by day, for pictures and tables: the same limits, spread out over a calendar.

use ruqsat_calendar::{Day, days_in_window};

use super::{Footing, Limits, VisaFree, entry, footing, granted};
use crate::applicant::{Applicant, Whereabouts};
use crate::facts::{Facts, Visit};
use crate::ids::ids;
use crate::law::{InForce, Law};

ids! {
    /// What a day of the calendar is to the person.
    Presence {
        /// Not in the country.
        Absent = "absent",
        /// Present, and the total limit counts the day.
        Counted = "counted",
        /// Present, and no total limit counts the day: a visa or permit covers it, or no total
        /// binds the stay.
        NotCounted = "not_counted",
        /// Still to come, and lawful if the person stays on.
        Ahead = "ahead",
        /// Present after the last lawful day.
        Over = "over",
    }
}

/// One day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayOfStay {
    /// The day.
    pub day: Day,
    /// What it is to the person.
    pub presence: Presence,
    /// Days of the total used in the window that ends on this day; `None` where no total binds
    /// the nationality, or the crossings are not known. Days ahead are reckoned as spent here.
    pub used: Option<i32>,
}

/// How long a stay begun on a day could last, if the person leaves today at the latest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    /// The day of entry.
    pub day: Day,
    /// Lawful days of an unbroken stay that begins on it, that day included; 0 when entry is not
    /// yet possible.
    pub days: i32,
}

impl InForce<'_> {
    /// Each day from `from` to `until`, both included: present or not, counted or not. Days after
    /// the day of this law are told as if a person who is inside stays on to the last lawful day.
    /// Empty when the crossings are not known.
    pub fn days_of_stay(&self, facts: &Facts, from: Day, until: Day) -> Vec<DayOfStay> {
        let who = Applicant::new(facts, self);
        let Some(visits) = facts.presence.visits.as_deref() else {
            return Vec::new();
        };
        let ahead = last_lawful_day(&who);
        let mut counted = who.counted().clone();
        if let (Whereabouts::Inside(visit), Some(last)) = (who.whereabouts, ahead)
            && last > self.day
            && !who.covered.contains(self.day)
        {
            let spent = ruqsat_calendar::DaySpan {
                first: visit.entered_on,
                last,
            };
            let spent = ruqsat_calendar::DaySpans::from_spans([spent]).subtract(&who.covered);
            counted = counted.union(&spent);
        }
        let regime = self.law.regimes.on(who.citizenship(), self.day);
        let window = regime.filter(|regime| regime.total_days.is_some());
        days(self.law, from, until)
            .map(|day| DayOfStay {
                day,
                presence: presence(&who, visits, ahead, day),
                used: window.map(|regime| days_in_window(&counted, day, regime.window_days)),
            })
            .collect()
    }

    /// For each day from the day after this law's to `until`: how long a visa-free stay begun on
    /// it could last, if the person is outside until then. Empty when the nationality has no
    /// visa-free regime, or the crossings are not known.
    pub fn allowance(&self, facts: &Facts, until: Day) -> Vec<Allowance> {
        let who = Applicant::new(facts, self);
        if facts.presence.visits.is_none() {
            return Vec::new();
        }
        let barred_until = entry::barred_until(&who);
        days(self.law, self.day.plus_days(1), until)
            .map_while(|day| {
                let regime = VisaFree::of(&who, day)?;
                let last = Limits::safe_last_day(&who, &regime, day);
                let barred = barred_until.is_some_and(|until| day <= until);
                let days = if barred { 0 } else { day.days_until(last) + 1 };
                Some(Allowance {
                    day,
                    days: days.max(0),
                })
            })
            .collect()
    }
}

/// The days of which the data know something, so that no picture is longer.
fn days(law: &Law, from: Day, until: Day) -> impl Iterator<Item = Day> + use<> {
    let (first, last) = law.covers;
    let from = from.max(first);
    let count = from.days_until(until.min(last)) + 1;
    (0..count).map(move |after| from.plus_days(after))
}

/// The last lawful day of the visit on which the person is; `None` outside.
fn last_lawful_day(who: &Applicant<'_>) -> Option<Day> {
    let visit = who.visit()?;
    match footing(who, visit) {
        Footing::Document(until) => Some(until),
        Footing::Ended(ended) => Some(ended),
        Footing::VisaFree(regime) => Some(Limits::safe_last_day(who, &regime, visit.entered_on)),
        Footing::Nothing => None,
    }
}

fn presence(who: &Applicant<'_>, visits: &[Visit], ahead: Option<Day>, day: Day) -> Presence {
    let today = who.today();
    let inside = matches!(who.whereabouts, Whereabouts::Inside(_));
    if day > today {
        let lawful = inside && ahead.is_some_and(|last| day <= last);
        return if lawful {
            Presence::Ahead
        } else {
            Presence::Absent
        };
    }
    let present =
        |visit: &&Visit| visit.entered_on <= day && visit.left_on.is_none_or(|left| day <= left);
    let Some(visit) = visits.iter().find(present) else {
        return Presence::Absent;
    };
    if who.covered.contains(day) {
        return Presence::NotCounted;
    }
    let last = match (visit.left_on.filter(|left| *left <= today), ahead) {
        (None, ahead) if inside => ahead,
        _ => VisaFree::of(who, visit.entered_on)
            .map(|regime| Limits::safe_last_day(who, &regime, visit.entered_on)),
    };
    let beyond = last.is_none_or(|last| day > last);
    if beyond && granted::permit(who).is_some_and(|granted_on| granted_on <= day) {
        // A permit was granted by then; nobody can say that the day is one too many.
        Presence::NotCounted
    } else if beyond {
        Presence::Over
    } else if who.counted().contains(day) && totals(who, *visit) {
        Presence::Counted
    } else {
        Presence::NotCounted
    }
}

/// A total limit binds the visit.
fn totals(who: &Applicant<'_>, visit: Visit) -> bool {
    VisaFree::of(who, visit.entered_on).is_some_and(|regime| regime.total().is_some())
}

#[cfg(test)]
mod tests;
