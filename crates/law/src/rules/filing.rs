//! The stay on the day on which an application is filed: what temporary and permanent permits share.

use ruqsat_calendar::Day;

use crate::applicant::{Applicant, Whereabouts};
use crate::assessment::Status;
use crate::because::Because;
use crate::judge::{FactPath, Judge, Observer, Remedy, Weight};
use crate::rule::RuleId;
use crate::rules::duties;
use crate::stay;
use crate::truth::Truth;

/// How the day of filing stands to the stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Filing {
    /// Within a lawful stay, or from outside.
    InTime,
    /// It is not known how the person stays: taken for lawful, and asked.
    StayUnknown(FactPath),
    /// The stay is over; one may file all the same if a job ended just before.
    AfterAJob,
    /// The stay is over.
    Late,
}

impl Filing {
    /// Whether the application is filed while the stay is lawful. Who is outside overstays nothing;
    /// in the fifteen days after a job nobody has to leave. `in_time` is asked of whoever has
    /// overstayed: an application that is pending, or days of grace, may save the day.
    pub(crate) fn of(who: &Applicant<'_>, in_time: impl FnOnce() -> bool) -> Self {
        match (who.status(), who.whereabouts) {
            (Status::Lawful | Status::Outside, _) => Self::InTime,
            (Status::Unknown, Whereabouts::Unknown) => Self::StayUnknown("crossings"),
            (Status::Unknown, Whereabouts::Inside(_) | Whereabouts::Outside(_)) => {
                Self::StayUnknown("permits")
            }
            (Status::Overstay, _) if in_time() || duties::is_between_jobs(who) => Self::InTime,
            (Status::Overstay, _) if duties::may_be_between_jobs(who) => Self::AfterAJob,
            (Status::Overstay, _) => Self::Late,
        }
    }

    /// Whose stay is over leaves, comes in again and files within the new stay.
    pub(crate) fn weigh<O: Observer>(
        self,
        who: &Applicant<'_>,
        judge: &mut Judge<'_, O>,
        opens_on: impl FnOnce() -> Option<Day>,
        late: impl Fn() -> Because,
    ) {
        match self {
            Self::InTime => {}
            Self::StayUnknown(asked) => judge.observer().asks(asked),
            Self::AfterAJob => judge.must(Truth::Unknown, "work", late),
            Self::Late => {
                judge.fails_until(opens_on, Remedy::LeaveAndReturn, late);
                if O::HEARS {
                    what_else(who, judge.observer());
                }
            }
        }
    }
}

/// By how many days the stay is over, and its last day where it had one.
pub(crate) fn late(rule: RuleId, who: &Applicant<'_>) -> Because {
    let because = Because::of(rule);
    let Some(over) = who.overstay() else {
        return because;
    };
    let because = because.with("days", over.days(who.today()));
    match over.last_day {
        Some(last_day) => because.with("last_day", last_day),
        None => because,
    }
}

/// The fine that bars the way back, and facts by which the stay may not be over.
fn what_else<O: Observer>(who: &Applicant<'_>, seen: &mut O) {
    if let Some(unpaid) = stay::unpaid_penalty(who) {
        seen.remedy(Remedy::PayPenalty, None, || unpaid.clone());
        seen.condition(Weight::Curable, Truth::No, || unpaid);
    }
    if who.facts.record.applications.is_none() {
        seen.asks("applications");
    }
    if who.covered.is_empty() && who.overstay().is_some_and(|over| over.last_day.is_none()) {
        seen.asks("visas");
    }
}
