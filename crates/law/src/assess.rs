//! The whole answer for one person, assembled from its parts.

use crate::applicant::Applicant;
use crate::assessment::{Assessment, Status};
use crate::facts::{Facts, Target};
use crate::judge::Verdict;
use crate::law::InForce;
use crate::lists::{Ground, PermitKind, Route};
use crate::rules::papers::PaperSets;
use crate::rules::{card, duties, exposure, permanent, temporary};
use crate::stay;

impl InForce<'_> {
    /// How the person stands on this day and the verdict of every permit on every ground and
    /// route, without reasons: for many persons at once. `told` hears each verdict in the order of
    /// the contract.
    pub fn verdicts(&self, facts: &Facts, mut told: impl FnMut(Target, Verdict)) -> Status {
        let who = Applicant::new(facts, self);
        if !who.is_citizen() {
            temporary::verdicts(&who, &mut |ground, verdict| {
                told(Target::Ground(ground), verdict);
            });
            permanent::verdicts(&who, &mut |route, verdict| {
                told(Target::Route(route), verdict);
            });
        }
        stay::status(&who)
    }

    /// Where the person stands on this day, what is due and what is risked, without permits: what
    /// it still asks for is what the stay itself depends on.
    pub fn standing(&self, facts: &Facts) -> Assessment {
        let mut answer = standing(&Applicant::new(facts, self));
        answer.collect_missing();
        answer.tell_disputes_once();
        answer
    }

    /// Where the person stands on this day, what is due, what is risked, and which permits are
    /// open: everything with its reasons.
    pub fn assess(&self, facts: &Facts) -> Assessment {
        let who = Applicant::new(facts, self);
        let mut answer = standing(&who);
        if !who.is_citizen() {
            let wanted = facts.wants.permit;
            if wanted.is_none_or(|permit| permit == PermitKind::Trp) {
                temporary::add(&who, &mut answer);
            }
            if wanted.is_none_or(|permit| permit == PermitKind::Prp) {
                permanent::add(&who, &mut answer);
            }
            if wanted.is_none_or(|permit| permit == PermitKind::RpCard) {
                card::add(&who, &mut answer);
            }
        }
        answer.collect_missing();
        answer.tell_disputes_once();
        answer
    }
}

/// The answer before permits are judged.
fn standing(who: &Applicant<'_>) -> Assessment {
    let mut standing = stay::standing(who);
    let entry = stay::entry(who, &mut standing.missing);
    let mut answer = Assessment {
        on: who.today(),
        duties: Vec::new(),
        exposure: Vec::new(),
        permits: Vec::with_capacity(Ground::ALL.len() + Route::ALL.len() + 1),
        entry,
        stay: standing.stay,
        disputes: standing.disputes,
        missing: standing.missing,
    };
    if !who.is_citizen() {
        duties::add(who, &mut answer);
        exposure::add(who, &mut answer);
    }
    answer
}

impl Applicant<'_> {
    /// How the person stands on the day, without days and reasons.
    pub fn status(&self) -> Status {
        stay::status(self)
    }

    /// What one ground or route asks for and what of it is held, without forms and reasons: the
    /// checklist of [`InForce::assess`] for many persons at once.
    pub fn papers(&self, target: Target) -> PaperSets {
        match target {
            Target::Ground(ground) => temporary::papers(self, ground),
            Target::Route(route) => permanent::papers(self, route),
        }
    }
}

impl Assessment {
    /// Keeps the first of the disputes on one point: a duty and a permit may meet the same one.
    fn tell_disputes_once(&mut self) {
        let mut told = Vec::with_capacity(self.disputes.len());
        self.disputes.retain(|open| {
            let first = !told.contains(&open.topic);
            told.push(open.topic);
            first
        });
    }

    /// Gathers what the permits ask into one list, each fact once, in order.
    fn collect_missing(&mut self) {
        let asked = self
            .permits
            .iter()
            .flat_map(|permit| permit.missing.iter().copied());
        self.missing.extend(asked);
        self.missing.sort_unstable();
        self.missing.dedup();
    }
}

#[cfg(test)]
mod tests {
    use thin_vec::thin_vec;

    use super::*;
    use crate::facts::Visit;
    use crate::fixture::law_on;
    use crate::state::State;

    /// The status that many persons at once are told, and the one that comes with all reasons.
    fn status(citizenship: State, left_on: Option<&str>, on: &str) -> (Status, Status) {
        let mut facts = Facts::of(citizenship);
        facts.presence.visits = Some(thin_vec![Visit {
            entered_on: "2026-05-04".parse().unwrap(),
            left_on: left_on.map(|day| day.parse().unwrap()),
        }]);
        let law = law_on(on);
        (
            law.verdicts(&facts, |_, _| {}),
            law.assess(&facts).stay.status,
        )
    }

    #[test]
    fn the_last_lawful_day_is_lawful_with_and_without_reasons() {
        let russian = State::from_code("RU").unwrap();
        for (on, expected) in [
            ("2026-08-01", Status::Lawful),
            ("2026-08-02", Status::Overstay),
        ] {
            assert_eq!(status(russian, None, on), (expected, expected), "{on}");
        }
    }

    #[test]
    fn a_citizen_overstays_nothing_and_is_nowhere_outside() {
        let lawful = (Status::Lawful, Status::Lawful);
        for left_on in [None, Some("2026-06-01")] {
            assert_eq!(status(State::KAZAKHSTAN, left_on, "2026-11-21"), lawful);
        }
    }
}
