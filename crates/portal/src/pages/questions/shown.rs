//! The part of an answer that a person reads who came for one thing.

use std::collections::BTreeSet;

use ruqsat_calendar::Day;
use ruqsat_law::facts::Target;
use ruqsat_law::{
    Assessment, Duty, DutyState, Entry, Exposure, Mci, Needed, OpenDispute, PermitAnswer,
    PermitKind, Remedy, RuleId, Stay, Verdict,
};

use crate::session::Goal;

/// What of a permit is told at first sight.
#[derive(Debug, PartialEq, Eq)]
struct Told {
    id: &'static str,
    verdict: Verdict,
    days: (Option<Day>, Option<Day>),
    fee: Option<Mci>,
    way: Vec<Remedy>,
    risks: Vec<RuleId>,
    papers: Vec<Needed>,
}

/// A part of what is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// How long the person may stay.
    Stay,
    /// When they may enter.
    Entry,
    /// What is risked.
    Exposure,
    /// A duty whose day has passed, by its id.
    Duty(&'static str),
    /// A permit, by its ground or route.
    Permit(&'static str),
    /// A duty whose day is still to come, by its id.
    ToCome(&'static str),
    /// Where sources differ.
    Disputes,
}

impl Part {
    /// It is worth a question. A duty whose day is still to come is not: the answer tells that
    /// day, and whether it is done already matters only when the day has passed.
    pub(super) const fn is_pressing(self) -> bool {
        match self {
            Self::Stay | Self::Entry | Self::Exposure | Self::Duty(_) | Self::Permit(_) => true,
            Self::ToCome(_) | Self::Disputes => false,
        }
    }
}

/// What is shown.
#[derive(Debug)]
pub(super) struct Shown {
    stay: Stay,
    entry: Option<Entry>,
    duties: Vec<Duty>,
    exposure: Vec<Exposure>,
    disputes: Vec<OpenDispute>,
    permits: Vec<Told>,
}

impl Shown {
    /// What of an answer is shown to who came for that.
    pub(super) fn new(answer: Assessment, goal: Goal) -> Self {
        let permits = answer.permits.iter();
        Self {
            permits: permits
                .filter(|permit| belongs(permit, goal))
                .map(told)
                .collect(),
            stay: answer.stay,
            entry: answer.entry,
            duties: answer.duties,
            exposure: answer.exposure,
            disputes: answer.disputes,
        }
    }

    /// The parts in which another answer differs from this one.
    pub(super) fn parts(&self, other: &Self) -> BTreeSet<Part> {
        let standing = [
            (self.stay != other.stay, Part::Stay),
            (self.entry != other.entry, Part::Entry),
            (self.exposure != other.exposure, Part::Exposure),
            (self.disputes != other.disputes, Part::Disputes),
        ];
        let standing = standing.into_iter().filter(|(differs, _)| *differs);
        let mut parts: BTreeSet<Part> = standing.map(|(_, part)| part).collect();
        parts.extend(self.duty_parts(other));
        parts.extend(other.duty_parts(self));
        let pairs = self.permits.iter().zip(&other.permits);
        let permits = pairs.filter(|(mine, theirs)| mine != theirs);
        parts.extend(permits.map(|(mine, _)| Part::Permit(mine.id)));
        parts
    }

    /// The duties of this answer that the other one does not have just so.
    fn duty_parts<'s>(&'s self, other: &'s Self) -> impl Iterator<Item = Part> + 's {
        let changed = |duty: &&Duty| !other.duties.contains(duty);
        self.duties.iter().filter(changed).map(|duty| {
            let both = self.duties.iter().chain(&other.duties);
            let mut same = both.filter(|known| known.id == duty.id);
            if same.any(|known| matches!(known.state, DutyState::Due | DutyState::Upcoming)) {
                Part::ToCome(duty.id.id())
            } else {
                Part::Duty(duty.id.id())
            }
        })
    }
}

/// The permit is of the kind that the person came for.
pub(super) fn belongs(permit: &PermitAnswer, goal: Goal) -> bool {
    match goal {
        Goal::Stay => false,
        Goal::Trp => permit.permit == PermitKind::Trp,
        Goal::Rp => permit.permit == PermitKind::Prp,
        Goal::All => true,
    }
}

/// No fact of the person opens it any more.
pub(super) fn is_closed(permit: &PermitAnswer) -> bool {
    permit.verdict == Verdict::NotEligible
}

/// The ground or route; of the card, the card.
fn id(permit: &PermitAnswer) -> &'static str {
    match permit.target {
        Some(Target::Ground(ground)) => ground.id(),
        Some(Target::Route(route)) => route.id(),
        None => permit.permit.id(),
    }
}

/// Of a closed permit only that it is closed.
fn told(permit: &PermitAnswer) -> Told {
    let open = !is_closed(permit);
    let papers = permit.documents.iter().filter(|_| open);
    Told {
        id: id(permit),
        verdict: permit.verdict,
        days: if open {
            (permit.from, permit.until)
        } else {
            (None, None)
        },
        fee: permit.fee,
        way: permit
            .way
            .iter()
            .filter(|_| open)
            .map(|change| change.remedy)
            .collect(),
        risks: permit
            .risks
            .iter()
            .filter(|_| open)
            .map(|risk| risk.rule)
            .collect(),
        papers: papers.map(|paper| paper.needed).collect(),
    }
}
