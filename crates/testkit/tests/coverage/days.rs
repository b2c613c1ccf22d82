//! Every dated value has a case on its first day and one on the day before.
//!
//! A number is measured on the day of the case, of an entry or of a penalty; a regime on the day of
//! an entry by one of its citizens; a group on the day of a case of one of its citizens; a paper on
//! the day of a case in whose answer its permit stands; a term on the day of a case.

use std::collections::{BTreeMap, BTreeSet};

use ruqsat_calendar::Day;
use ruqsat_law::{Dated, Group, Number, PermitKind, State, TermOf};
use ruqsat_testkit::{Answered, law};

use super::answers::ANSWERED;
use super::compare;

/// The days on which people of each nationality are told of something.
#[derive(Default)]
struct Days {
    /// Days of cases.
    on: BTreeSet<(State, Day)>,
    /// Days of entries.
    entries: BTreeSet<(State, Day)>,
    /// Days of penalties.
    penalties: BTreeSet<Day>,
    /// Days of cases with that permit in the answer.
    permits: BTreeMap<PermitKind, BTreeSet<Day>>,
}

fn entries(case: &Answered) -> impl Iterator<Item = Day> {
    let visits = case.facts.presence.visits.iter().flatten();
    visits.map(|visit| visit.entered_on)
}

impl Days {
    fn of_cases() -> Self {
        let mut days = Self::default();
        for case in &*ANSWERED {
            let state = case.facts.person.citizenship;
            days.on.insert((state, case.answer.on));
            days.entries.extend(entries(case).map(|day| (state, day)));
            let penalties = case.facts.record.penalties.iter().flatten();
            days.penalties
                .extend(penalties.map(|penalty| penalty.imposed_on));
            for permit in &case.answer.permits {
                days.permits
                    .entry(permit.permit)
                    .or_default()
                    .insert(case.answer.on);
            }
        }
        days
    }

    fn any(&self, day: Day) -> bool {
        let of = |days: &BTreeSet<(State, Day)>| days.iter().any(|(_, other)| *other == day);
        of(&self.on) || of(&self.entries) || self.penalties.contains(&day)
    }
}

/// The days of a change and before it that a case can be measured on, without a case.
fn gaps(
    name: &str,
    changes: impl IntoIterator<Item = Day>,
    first: Day,
    visited: impl Fn(Day) -> bool,
) -> Vec<String> {
    let last = law().covers.1;
    let days: BTreeSet<Day> = changes
        .into_iter()
        .filter(|day| first < *day && *day <= last)
        .flat_map(|day| [day.plus_days(-1), day])
        .collect();
    let missed = days.into_iter().filter(|day| !visited(*day));
    missed.map(|day| format!("day {name} {day}")).collect()
}

#[test]
fn every_dated_value_is_met_on_its_first_day_and_the_day_before() {
    let (law, days) = (law(), Days::of_cases());
    let first = law.covers.0;
    let mut found = Vec::new();
    for number in Number::ALL {
        let changes = law.numbers[number.index()].change_days();
        // A penalty on record keeps the index of its own day, however long ago.
        let since = if *number == Number::MciTenge {
            Day::FIRST
        } else {
            first
        };
        found.extend(gaps(number.id(), changes, since, |day| days.any(day)));
    }
    for group in Group::ALL {
        let members = &law.groups[group.index()];
        let of_group = |state| {
            members
                .all()
                .iter()
                .any(|value| value.value.contains(&state))
        };
        let visited = |day| {
            days.on
                .iter()
                .any(|(state, on)| *on == day && of_group(*state))
        };
        found.extend(gaps(group.id(), members.change_days(), first, visited));
    }
    for of in TermOf::ALL {
        let changes = law.terms.of(*of).into_iter().flat_map(Dated::change_days);
        found.extend(gaps(of.id(), changes, first, |day| days.any(day)));
    }
    compare(
        "day",
        &found
            .into_iter()
            .chain(regimes(&days))
            .chain(papers(&days))
            .collect(),
    );
}

/// A stay is governed by the law of its entry, which may lie before the first day of a case.
fn regimes(days: &Days) -> Vec<String> {
    let (law, mut found) = (law(), BTreeMap::<String, BTreeSet<Day>>::new());
    let mut met = BTreeSet::new();
    for state in ruqsat_testkit::states() {
        let claimed = law.regimes.disputed().iter();
        let claimed = claimed.filter(|(other, _)| *other == state);
        let claimed = claimed.flat_map(|(_, regimes)| regimes.all());
        let used = law.regimes.of(state).into_iter().flat_map(Dated::all);
        for regime in used.chain(claimed) {
            let changes = [Some(regime.from), regime.until.map(|day| day.plus_days(1))];
            for day in changes.into_iter().flatten() {
                found
                    .entry(regime.value.id.clone())
                    .or_default()
                    .insert(day);
                let entered = [day.plus_days(-1), day].into_iter();
                let entered = entered.filter(|day| days.entries.contains(&(state, *day)));
                met.extend(entered.map(|day| (regime.value.id.clone(), day)));
            }
        }
    }
    let since = law.covers.0.plus_days(-1);
    let of_regime = |(name, changes): (String, BTreeSet<Day>)| {
        gaps(&name, changes, since, |day| {
            met.contains(&(name.clone(), day))
        })
    };
    found.into_iter().flat_map(of_regime).collect()
}

fn papers(days: &Days) -> Vec<String> {
    let mut found = Vec::new();
    for permit in PermitKind::ALL {
        let visited = days.permits.get(permit);
        for paper in &law().papers[permit.index()] {
            let changes = [Some(paper.from), paper.until.map(|day| day.plus_days(1))];
            let name = format!("{permit} {}", paper.document);
            let met = |day| visited.is_some_and(|days| days.contains(&day));
            found.extend(gaps(
                &name,
                changes.into_iter().flatten(),
                law().covers.0,
                met,
            ));
        }
    }
    found
}
