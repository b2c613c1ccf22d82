//! Every paper is listed for each group of nationalities, ground and channel it belongs to.

use std::collections::BTreeSet;

use ruqsat_law::facts::{Facts, Target};
use ruqsat_law::{Channel, DocumentId, Ground, Group, PermitKind, Route, State};
use ruqsat_testkit::{Answered, law};

use super::answers::ANSWERED;
use super::compare;

/// The groups of nationalities that may hold a TRP.
const GROUPS: [&str; 4] = ["eaeu", "other_of_the_seven", "stateless", "ethnic_kazakh"];

/// `None` for who may not hold one: their papers show nothing.
fn group(facts: &Facts, case: &Answered) -> Option<&'static str> {
    let in_force = law().on(case.answer.on).unwrap();
    let state = facts.person.citizenship;
    if in_force.member(state, Group::Eaeu) {
        Some("eaeu")
    } else if in_force.member(state, Group::TrpNationality) {
        Some("other_of_the_seven")
    } else if state == State::STATELESS {
        Some("stateless")
    } else {
        let is_kazakh = facts.person.ethnic_kazakh == Some(true);
        is_kazakh.then_some("ethnic_kazakh")
    }
}

/// Household labour is for nationalities with three months without a visa: the stateless have none.
fn is_open(group: &str, ground: Ground) -> bool {
    (group, ground) != ("stateless", Ground::HouseholdLabour)
}

#[test]
fn every_paper_of_a_temporary_permit_is_listed_for_group_ground_and_channel() {
    let mut listed = BTreeSet::new();
    for case in &*ANSWERED {
        let wants = (case.facts.wants.channel, group(&case.facts, case));
        let (Some(channel), Some(group)) = wants else {
            continue;
        };
        for permit in &case.answer.permits {
            if let Some(Target::Ground(ground)) = permit.target {
                let papers = permit.documents.iter();
                listed.extend(papers.map(|paper| (group, ground, channel, paper.document)));
            }
        }
    }
    let asked = papers(PermitKind::Trp)
        .into_iter()
        .flat_map(|(place, document)| {
            let ground = *Ground::ALL.get(place).unwrap();
            let groups = GROUPS
                .into_iter()
                .filter(move |group| is_open(group, ground));
            groups.flat_map(move |group| {
                Channel::ALL
                    .iter()
                    .map(move |channel| (group, ground, *channel, document))
            })
        });
    let missed = asked.filter(|combination| !listed.contains(combination));
    let shown = |(group, ground, channel, document)| {
        format!("paper trp {group} {ground} {channel} {document}")
    };
    compare("paper", &missed.map(shown).collect());
}

#[test]
fn every_paper_of_permanent_residence_is_listed_on_each_route() {
    let mut listed = BTreeSet::new();
    for permit in ANSWERED.iter().flat_map(|case| &case.answer.permits) {
        if let Some(Target::Route(route)) = permit.target {
            listed.extend(permit.documents.iter().map(|paper| (route, paper.document)));
        }
    }
    let asked = papers(PermitKind::Prp).into_iter();
    let asked = asked.map(|(place, document)| (*Route::ALL.get(place).unwrap(), document));
    let missed = asked.filter(|combination| !listed.contains(combination));
    let shown = |(route, document)| format!("route {route} {document}");
    compare("route", &missed.map(shown).collect());
}

/// Each paper with the place of each ground or route it belongs to.
fn papers(permit: PermitKind) -> BTreeSet<(usize, DocumentId)> {
    let papers = law().papers[permit.index()].iter();
    let places = |bits: u32| (0..32_usize).filter(move |place| bits & (1 << place) != 0);
    papers
        .flat_map(|paper| places(paper.applies_to).map(|place| (place, paper.document)))
        .collect()
}
