//! The whole answer for one person on one day, arranged for reading.

use ruqsat_calendar::Day;
use ruqsat_law::facts::Facts;
use ruqsat_law::{Assessment, Because, Topic, Verdict};

use crate::{
    Dates, DisputeTold, DutyTold, ExposureTold, Lead, MissingTold, PermitGroup, PermitTold, Reason,
    Reporter,
};

/// An assessment arranged for reading, in the order in which it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The day that was assessed.
    pub on: Day,
    /// The answer itself.
    pub lead: Lead,
    /// For which day and whom it is: the day, the state, the basis of the stay.
    pub about: Vec<String>,
    /// The days that matter.
    pub dates: Dates,
    /// What to do: the overdue first, then by day.
    pub duties: Vec<DutyTold>,
    /// What is done already.
    pub done: Vec<DutyTold>,
    /// Penalties at stake.
    pub exposure: Vec<ExposureTold>,
    /// The permits that are wanted, or all: open, not yet, barred, unknown, closed.
    pub permits: Vec<PermitGroup>,
    /// Where sources disagree and the answer depends on it.
    pub disputes: Vec<DisputeTold>,
    /// The reasons of the stay and of the entry, each once.
    pub why: Vec<Reason>,
    /// Facts that would make the answer fuller.
    pub missing: Vec<MissingTold>,
    /// By the law of which day, and what this answer is not.
    pub footer: String,
}

/// Papers take time: a permit that opens within so many days is to be prepared for.
const SOON_DAYS: i32 = 92;

impl Report {
    /// The permit that matters most: the first of those that are not closed.
    pub fn best(&self) -> Option<&PermitTold> {
        let group = self.permits.first()?;
        let permit = group.permits.first()?;
        (group.verdict != Verdict::NotEligible).then_some(permit)
    }

    /// The permits to prepare for: those that are open, open soon, or alone were asked for.
    pub fn near(&self) -> impl Iterator<Item = &PermitTold> {
        let all = self.permits.iter().flat_map(|group| &group.permits);
        all.filter(|permit| self.is_near(permit))
    }

    /// Those of a group for which there is nothing to prepare yet.
    pub fn far<'r>(&self, group: &'r PermitGroup) -> Vec<&'r PermitTold> {
        let permits = group.permits.iter();
        permits.filter(|permit| !self.is_near(permit)).collect()
    }

    fn is_near(&self, permit: &PermitTold) -> bool {
        let [group] = self.permits.as_slice() else {
            return self.opens_soon(permit);
        };
        group.permits.len() == 1 || self.opens_soon(permit)
    }

    fn opens_soon(&self, permit: &PermitTold) -> bool {
        let from = permit.terms.from.as_ref();
        let soon = from.is_some_and(|from| self.on.days_until(from.day) <= SOON_DAYS);
        match permit.verdict {
            Verdict::Eligible => true,
            Verdict::NotYet | Verdict::Barred => soon,
            Verdict::Unknown | Verdict::NotEligible => false,
        }
    }

    /// The same with only those disputes on which one of these reasons rests: who does not ask
    /// about permits need not read what is disputed about them.
    #[must_use]
    pub fn with_disputes_of<'r>(mut self, reasons: impl IntoIterator<Item = &'r Because>) -> Self {
        let topics: Vec<Topic> = reasons
            .into_iter()
            .filter_map(|because| because.reading)
            .collect();
        self.disputes
            .retain(|dispute| topics.contains(&dispute.topic));
        self
    }
}

impl Reporter<'_> {
    /// A whole answer.
    pub fn assessment(&self, facts: &Facts, answer: &Assessment) -> Report {
        let (duties, done) = self.duties(answer);
        Report {
            on: answer.on,
            lead: self.lead(answer),
            about: self.about(facts, answer),
            dates: self.dates(answer),
            duties,
            done,
            exposure: self.exposure(answer),
            permits: self.permits(facts, answer),
            disputes: self.disputes(answer),
            why: self.why(answer),
            missing: self.missing(&answer.missing),
            footer: self.footer(answer.on),
        }
    }

    fn why(&self, answer: &Assessment) -> Vec<Reason> {
        let entry = answer.entry.iter().flat_map(|entry| &entry.because);
        let mut reasons: Vec<&Because> = Vec::new();
        for because in answer.stay.because.iter().chain(entry) {
            if !reasons.contains(&because) {
                reasons.push(because);
            }
        }
        self.reasons(reasons)
    }

    /// By the law of which day an answer is, and what it is not.
    pub fn footer(&self, on: Day) -> String {
        self.say("footer", &[("day", on.into())])
    }
}
