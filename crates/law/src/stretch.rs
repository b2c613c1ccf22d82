//! Stretches of days in which the law stands still.
//!
//! Numbers, groups of states, papers and wordings of rules change on few days. What they come to is looked
//! up once for each stretch between two such days and shared by every day in it: a year of
//! screened days then needs little more memory than one day.

use std::sync::OnceLock;

use ruqsat_calendar::Day;

use crate::card::Card;
use crate::dated::{Dated, changes};
use crate::group::Group;
use crate::law::Law;
use crate::lists::PermitKind;
use crate::number::Number;
use crate::paper::PapersAsked;
use crate::rule::RuleId;
use crate::state::State;

/// In the place of a number that the law of the day does not have: none is below zero, the loader
/// has seen to it.
const NONE: i32 = -1;

/// What numbers, groups, papers and rules come to from one day of change to the next.
#[derive(Debug)]
pub(crate) struct Stretch {
    /// By [`Number::index`], [`NONE`] where the law has none.
    numbers: Box<[i32]>,
    /// For each state, one bit for each group that it belongs to.
    members: Box<[u16]>,
    /// For each rule, whether it has a wording in force.
    standing: Box<[bool]>,
    /// By [`PermitKind::index`].
    papers: Box<[PapersAsked]>,
}

impl Stretch {
    fn of(law: &Law, day: Day) -> Self {
        let number = |number: &Dated<i32>| number.on(day).map_or(NONE, |found| found.value);
        let stands = |card: &Card| card.versions.iter().any(|version| version.holds_on(day));
        let papers = law.papers.iter();
        Self {
            numbers: law.numbers.iter().map(number).collect(),
            members: members(&law.groups, day),
            standing: law.cards.iter().map(stands).collect(),
            papers: papers.map(|rules| PapersAsked::on(day, rules)).collect(),
        }
    }

    pub(crate) fn number(&self, number: Number) -> Option<i32> {
        let number = self.numbers.get(number.index()).copied();
        number.filter(|number| *number != NONE)
    }

    pub(crate) fn member(&self, state: State, group: Group) -> bool {
        self.members
            .get(state.index())
            .is_some_and(|bits| bits & (1 << group.index()) != 0)
    }

    pub(crate) fn papers(&self, permit: PermitKind) -> Option<&PapersAsked> {
        self.papers.get(permit.index())
    }

    pub(crate) fn stands(&self, rule: RuleId) -> bool {
        self.standing
            .get(rule.index())
            .is_some_and(|stands| *stands)
    }
}

fn members(groups: &[Dated<Vec<State>>], day: Day) -> Box<[u16]> {
    let mut members = vec![0; State::COUNT].into_boxed_slice();
    for (place, group) in groups.iter().enumerate() {
        for state in group.on(day).map_or(&[][..], |members| &members.value) {
            if let Some(bits) = members.get_mut(state.index()) {
                *bits |= 1 << place;
            }
        }
    }
    members
}

/// All stretches of a law, each reckoned when a day of it is first asked for.
#[derive(Debug, Default)]
pub struct Stretches(OnceLock<Vec<(Day, OnceLock<Stretch>)>>);

/// A copy of a law may be amended, so it begins anew.
impl Clone for Stretches {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Stretches {
    /// The stretch in which the day lies.
    pub(crate) fn at<'l>(&'l self, law: &Law, day: Day) -> Option<&'l Stretch> {
        let stretches = self.0.get_or_init(|| begun(law));
        let after = stretches.partition_point(|(from, _)| *from <= day);
        let (from, stretch) = stretches.get(after.checked_sub(1)?)?;
        Some(stretch.get_or_init(|| Stretch::of(law, *from)))
    }
}

/// The first day of each stretch; the first of all begins with time.
fn begun(law: &Law) -> Vec<(Day, OnceLock<Stretch>)> {
    let mut days = vec![Day::FIRST];
    days.extend(law.numbers.iter().flat_map(Dated::change_days));
    days.extend(law.groups.iter().flat_map(Dated::change_days));
    let versions = law.cards.iter().flat_map(|card| &card.versions);
    days.extend(versions.flat_map(|version| changes(version.from, version.until)));
    let papers = law.papers.iter().flatten();
    days.extend(papers.flat_map(|paper| changes(paper.from, paper.until)));
    days.sort_unstable();
    days.dedup();
    days.into_iter().map(|day| (day, OnceLock::new())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::law_on;

    /// What a stretch says of a day, whichever of its days it was reckoned on.
    fn said(stretch: &Stretch) -> String {
        format!("{stretch:?}")
    }

    #[test]
    fn every_day_of_a_stretch_is_as_its_first() {
        let law = law_on("2026-11-21").law;
        let firsts: Vec<Day> = begun(law).into_iter().map(|(from, _)| from).collect();
        assert!(firsts.len() > 20, "the law has changed often: {firsts:?}");
        for (place, first) in firsts.iter().enumerate() {
            let last = firsts
                .get(place + 1)
                .map_or(Day::LAST, |next| next.plus_days(-1));
            let shared = law.stretches.at(law, *first).unwrap();
            assert_eq!(
                said(shared),
                said(&Stretch::of(law, last)),
                "{first} to {last}"
            );
            assert_eq!(said(shared), said(law.stretches.at(law, last).unwrap()));
        }
    }

    #[test]
    fn an_amended_copy_begins_anew() {
        let law = law_on("2026-11-21").law;
        let day = law.covers.1;
        assert!(
            law.on(day)
                .unwrap()
                .number(Number::FingerprintAge)
                .is_some()
        );
        let mut amended = law.clone();
        amended.numbers[Number::FingerprintAge.index()] = Dated::new(Vec::new());
        assert_eq!(
            amended.on(day).unwrap().number(Number::FingerprintAge),
            None
        );
    }
}
