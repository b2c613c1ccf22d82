//! What differs between the law of two days: for whoever prepares for a change, or explains one.

use std::collections::BTreeMap;

use ruqsat_calendar::Day;

use crate::card::CardVersion;
use crate::data::rights::{Rights, Row, Statement, Status};
use crate::dated::{Dated, InEffect, changes};
use crate::group::Group;
use crate::law::{Law, OutsideCoverage};
use crate::lists::PermitKind;
use crate::number::Number;
use crate::offence::Offence;
use crate::paper::PaperRule;
use crate::regime::Regime;
use crate::rule::RuleId;
use crate::state::State;
use crate::term::TermOf;

/// One thing that is not the same on two days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference<K, V> {
    /// What it is.
    pub of: K,
    /// On the earlier day; `None` where there was none.
    pub before: Option<V>,
    /// On the later day; `None` where there is none.
    pub after: Option<V>,
}

/// Differences between values that are dated by themselves.
pub type Differences<'a, K, T> = Vec<Difference<K, &'a InEffect<T>>>;

/// What differs between two days, each list in the order of the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LawDiff<'a> {
    /// Amounts, ages and terms.
    pub numbers: Differences<'a, Number, i32>,
    /// Visa-free regimes; states with the same change stand together.
    pub regimes: Differences<'a, Vec<State>, Regime>,
    /// Members of groups.
    pub groups: Differences<'a, Group, Vec<State>>,
    /// Longest terms of a TRP, in months.
    pub terms: Differences<'a, TermOf, i32>,
    /// Papers asked for.
    pub papers: Vec<Difference<PermitKind, &'a PaperRule>>,
    /// Offences and what they cost.
    pub offences: Vec<Difference<&'a str, &'a Offence>>,
    /// Where rules are written, and rules that came or went.
    pub cards: Vec<Difference<RuleId, &'a CardVersion>>,
    /// What a status may and must do.
    pub rights: Differences<'a, (&'a Row, Status), Statement>,
}

impl LawDiff<'_> {
    /// Nothing differs.
    pub const fn is_empty(&self) -> bool {
        self.numbers.is_empty()
            && self.regimes.is_empty()
            && self.groups.is_empty()
            && self.terms.is_empty()
            && self.papers.is_empty()
            && self.offences.is_empty()
            && self.cards.is_empty()
            && self.rights.is_empty()
    }
}

/// What differs between the law of `before` and of `after`. A value that was only confirmed by
/// another act is the same value.
///
/// # Errors
/// [`OutsideCoverage`] for a day that the edition cannot judge.
pub fn diff<'a>(
    law: &'a Law,
    rights: &'a Rights,
    before: Day,
    after: Day,
) -> Result<LawDiff<'a>, OutsideCoverage> {
    law.on(before)?;
    law.on(after)?;
    let days = Days { before, after };
    let numbers = Number::ALL.iter().copied().zip(&law.numbers);
    let groups = Group::ALL.iter().copied().zip(&law.groups);
    let terms = TermOf::ALL.iter().copied();
    let terms = terms.filter_map(|of| Some((of, law.terms.of(of)?)));
    Ok(LawDiff {
        numbers: days.of_all(numbers),
        regimes: days.of_regimes(law),
        groups: days.of_all(groups),
        terms: days.of_all(terms),
        papers: days.of_papers(law),
        offences: days.of_offences(law),
        cards: days.of_cards(law),
        rights: days.of_rights(rights),
    })
}

/// The days on which the law differs from that of the day before, oldest first, within what the
/// edition covers.
pub fn change_days(law: &Law, rights: &Rights) -> Vec<Day> {
    let (first, last) = law.covers;
    let mut days: Vec<Day> = law.regimes.change_days();
    days.extend(law.numbers.iter().flat_map(Dated::change_days));
    days.extend(law.groups.iter().flat_map(Dated::change_days));
    let terms = TermOf::ALL.iter().filter_map(|of| law.terms.of(*of));
    days.extend(terms.flat_map(Dated::change_days));
    let papers = law.papers.iter().flatten();
    days.extend(papers.flat_map(|paper| changes(paper.from, paper.until)));
    let offences = law.offences.iter();
    days.extend(offences.flat_map(|offence| changes(offence.from, offence.until)));
    let versions = law.cards.iter().flat_map(|card| &card.versions);
    days.extend(versions.flat_map(|version| changes(version.from, version.until)));
    let cells = rights.rows.iter().flat_map(|row| {
        let statuses = Status::ALL.iter();
        statuses.filter_map(|status| row.over_time(*status))
    });
    days.extend(cells.flat_map(Dated::change_days));
    days.sort_unstable();
    days.dedup();
    days.retain(|day| {
        let differs = |before| diff(law, rights, before, *day).is_ok_and(|diff| !diff.is_empty());
        first < *day && *day <= last && differs(day.plus_days(-1))
    });
    days
}

/// The two days compared.
#[derive(Debug, Clone, Copy)]
struct Days {
    before: Day,
    after: Day,
}

impl Days {
    /// Each of the dated values whose value differs.
    fn of_all<'a, K, T: PartialEq + 'a>(
        self,
        all: impl Iterator<Item = (K, &'a Dated<T>)>,
    ) -> Differences<'a, K, T> {
        all.filter_map(|(of, dated)| self.of(of, dated)).collect()
    }

    fn of<K, T: PartialEq>(self, of: K, dated: &Dated<T>) -> Option<Difference<K, &InEffect<T>>> {
        let (before, after) = (dated.on(self.before), dated.on(self.after));
        let same = before.map(|value| &value.value) == after.map(|value| &value.value);
        (!same).then_some(Difference { of, before, after })
    }

    /// Regimes, with the states whose regime changed alike put together.
    fn of_regimes(self, law: &Law) -> Differences<'_, Vec<State>, Regime> {
        let states = law.regimes.states();
        let regimes = states.filter_map(|state| Some((state, law.regimes.of(state)?)));
        let mut together: Differences<'_, Vec<State>, Regime> = Vec::new();
        for found in self.of_all(regimes) {
            let alike = together
                .iter_mut()
                .find(|known| known.before == found.before && known.after == found.after);
            match alike {
                Some(known) => known.of.push(found.of),
                None => together.push(Difference {
                    of: vec![found.of],
                    before: found.before,
                    after: found.after,
                }),
            }
        }
        together
    }

    /// Papers in force on one of the days only.
    fn of_papers(self, law: &Law) -> Vec<Difference<PermitKind, &PaperRule>> {
        let papers = PermitKind::ALL.iter().copied().zip(&law.papers);
        let all = papers.flat_map(|(of, papers)| papers.iter().map(move |paper| (of, paper)));
        let found = all.map(|(of, paper)| self.one(of, paper, (paper.from, paper.until)));
        found.flatten().collect()
    }

    /// Offences in force on one of the days only; an id that goes on under another sanction is one
    /// difference.
    fn of_offences(self, law: &Law) -> Vec<Difference<&str, &Offence>> {
        let mut changed: BTreeMap<&str, Difference<&str, &Offence>> = BTreeMap::new();
        for offence in &law.offences {
            let days = (offence.from, offence.until);
            let Some(found) = self.one(offence.id.as_str(), offence, days) else {
                continue;
            };
            let entry = changed.entry(found.of).or_insert(Difference {
                of: found.of,
                before: None,
                after: None,
            });
            entry.before = entry.before.or(found.before);
            entry.after = entry.after.or(found.after);
        }
        changed.into_values().collect()
    }

    /// Something that is in force on one of the days only.
    fn one<K, V: Copy>(
        self,
        of: K,
        value: V,
        (from, until): (Day, Option<Day>),
    ) -> Option<Difference<K, V>> {
        let on = |day: Day| from <= day && until.is_none_or(|until| day <= until);
        let (before, after) = (on(self.before), on(self.after));
        (before != after).then_some(Difference {
            of,
            before: before.then_some(value),
            after: after.then_some(value),
        })
    }

    /// Rules written elsewhere, or in force on one of the days only.
    fn of_cards(self, law: &Law) -> Vec<Difference<RuleId, &CardVersion>> {
        let cards = RuleId::ALL.iter().copied().zip(&law.cards);
        let differs = cards.filter_map(|(of, card)| {
            let on = |day| card.versions.iter().find(|version| version.holds_on(day));
            let (before, after) = (on(self.before), on(self.after));
            let same = before.map(|version| &version.provisions)
                == after.map(|version| &version.provisions);
            (!same).then_some(Difference { of, before, after })
        });
        differs.collect()
    }

    fn of_rights(self, rights: &Rights) -> Differences<'_, (&Row, Status), Statement> {
        let cells = rights.rows.iter().flat_map(|row| {
            let statuses = Status::ALL.iter();
            statuses.filter_map(move |status| Some(((row, *status), row.over_time(*status)?)))
        });
        self.of_all(cells)
    }
}

#[cfg(test)]
mod tests;
