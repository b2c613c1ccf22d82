//! The part of an answer that a person reads who came for one thing.

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
    target: Option<Target>,
    verdict: Verdict,
    days: (Option<Day>, Option<Day>),
    fee: Mci,
    way: Vec<Remedy>,
    risks: Vec<RuleId>,
    papers: Vec<Needed>,
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

    /// In how many parts another answer differs from this one.
    pub(super) fn differences(&self, other: &Self) -> usize {
        let minor = [self.disputes != other.disputes, self.duties != other.duties];
        self.pressing(other) + minor.into_iter().filter(|differs| *differs).count()
    }

    /// The same without duties whose day is still to come: the answer tells that day, and whether
    /// they are done already matters only when it has passed.
    pub(super) fn pressing(&self, other: &Self) -> usize {
        let standing = [
            self.stay != other.stay,
            self.entry != other.entry,
            !self.late(other).eq(other.late(self)),
            self.exposure != other.exposure,
            self.permits.len() != other.permits.len(),
        ];
        let standing = standing.into_iter().filter(|differs| *differs).count();
        let pairs = self.permits.iter().zip(&other.permits);
        standing + pairs.filter(|(mine, theirs)| mine != theirs).count()
    }

    /// The duties that are not still to come in either answer.
    fn late<'s>(&'s self, other: &'s Self) -> impl Iterator<Item = &'s Duty> {
        let to_come = |duty: &Duty| {
            let both = self.duties.iter().chain(&other.duties);
            let mut same = both.filter(|known| known.id == duty.id);
            same.any(|known| matches!(known.state, DutyState::Due | DutyState::Upcoming))
        };
        self.duties.iter().filter(move |duty| !to_come(duty))
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

/// Of a closed permit only that it is closed.
fn told(permit: &PermitAnswer) -> Told {
    let open = !is_closed(permit);
    let papers = permit.documents.iter().filter(|_| open);
    Told {
        target: permit.target,
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
