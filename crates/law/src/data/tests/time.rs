//! The law of every day around a change.

use ruqsat_calendar::Day;

use super::Committed;
use crate::dated::Dated;
use crate::law::Law;
use crate::number::Number;
use crate::state::State;

/// Every day on which a number, a regime, a group, a card, a paper, an offence or a term begins or
/// has ended.
fn change_days(law: &Law) -> Vec<Day> {
    let spans = law.cards.iter().flat_map(|card| &card.versions);
    let spans = spans.map(|version| (version.from, version.until));
    let papers = law.papers.iter().flatten();
    let papers = papers.map(|paper| (paper.from, paper.until));
    let offences = law.offences.iter();
    let offences = offences.map(|offence| (offence.from, offence.until));
    let spans = spans.chain(papers).chain(offences);
    let mut days: Vec<Day> = spans
        .flat_map(|(from, until)| [Some(from), until.map(|day| day.plus_days(1))])
        .flatten()
        .chain(law.numbers.iter().flat_map(Dated::change_days))
        .chain(law.groups.iter().flat_map(Dated::change_days))
        .chain(law.regimes.change_days())
        .collect();
    days.sort_unstable();
    days.dedup();
    days
}

#[test]
fn the_law_answers_on_every_day_covered_and_refuses_every_other() {
    let Committed { law, .. } = Committed::read();
    let (first, last) = law.covers;
    let around = |day: &Day| [-1, 0, 1].map(|days| day.plus_days(days));
    let mut days: Vec<Day> = change_days(&law).iter().flat_map(around).collect();
    days.extend([first, last].iter().flat_map(around));
    for day in days {
        let answer = law.on(day);
        assert_eq!(answer.is_ok(), first <= day && day <= last, "{day}");
        if let Err(refused) = answer {
            assert_eq!(
                (refused.day, refused.first, refused.last),
                (day, first, last)
            );
        }
    }
}

#[test]
fn every_number_that_has_begun_and_not_ended_is_told() {
    let Committed { law, .. } = Committed::read();
    for day in change_days(&law)
        .into_iter()
        .filter(|day| law.on(*day).is_ok())
    {
        let in_force = law.on(day).unwrap();
        for number in Number::ALL {
            let values = law.numbers[number.index()].all();
            let told = values
                .iter()
                .rev()
                .find(|value| value.from <= day && value.until.is_none_or(|until| day <= until));
            assert_eq!(
                in_force.number(*number),
                told.map(|value| value.value),
                "{number} {day}"
            );
        }
    }
}

#[test]
fn no_regime_breaks_off_while_the_edition_lasts() {
    let Committed { law, .. } = Committed::read();
    let (first, last) = law.covers;
    for state in law.regimes.states() {
        let mut day = law.regimes.of(state).unwrap().all()[0].from.max(first);
        while day <= last {
            assert!(law.regimes.on(state, day).is_some(), "{state} {day}");
            day = day.plus_days(1);
        }
    }
    assert!(law.regimes.on(State::KAZAKHSTAN, last).is_none());
}

#[test]
fn the_index_of_a_year_that_is_not_known_is_not_guessed() {
    let Committed { law, .. } = Committed::read();
    let indices = law.numbers[Number::MciTenge.index()].all();
    let known_until = indices.last().unwrap().until.unwrap();
    let index = |day: Day| law.on(day).map(|law| law.number(Number::MciTenge));
    assert!(index(known_until).unwrap().is_some());
    assert!(index(known_until.plus_days(1)).is_ok_and(|index| index.is_none()));
}
