//! The matrix of papers, and what no worked case can say: verdicts alone agree with reasons.

use std::fmt::Write as _;

use ruqsat_calendar::Day;

use super::verdicts;
use thin_vec::thin_vec;

use crate::applicant::Applicant;
use crate::assessment::{Needed, Paper};
use crate::facts::{Convictions, Facts, List, Passport, PassportKind, Target, Visit};
use crate::fixture::law_on;
use crate::judge::Verdict;
use crate::lists::{PermitKind, Recognition, Route};
use crate::state::State;
use crate::{Remedy, RuleId, Tenge};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Somebody of forty who meets every condition of every route that the nationality may take.
fn person(citizenship: &str, on: &str) -> Facts {
    let mut facts = Facts::of(State::from_code(citizenship).unwrap());
    facts.person.born_on = Some(day(on).plus_years(-40));
    facts.person.ethnic_kazakh = Some(true);
    facts.person.former_compatriot = Some(true);
    facts.person.recognised_as = Some(Recognition::ALL.into());
    facts.presence.visits = Some(thin_vec![Visit {
        entered_on: day(on).plus_days(-10),
        left_on: None,
    }]);
    facts.record.applications = Some(List::new());
    facts.record.penalties = Some(List::new());
    facts.record.convictions = Some(Convictions::None);
    facts.family = Some(List::new());
    facts.papers.funds = Some(Tenge(100_000_000));
    facts.papers.passport = Some(Passport {
        kind: Some(PassportKind::ForeignPassport),
        expires_on: Some(day(on).plus_years(3)),
    });
    facts
}

fn papers(citizenship: &str, on: &str, route: Route) -> Vec<Paper> {
    let mut facts = person(citizenship, on);
    // Origin frees from papers on every route, so each has only the one that it asks for.
    facts.person.ethnic_kazakh = Some(route == Route::EthnicKazakh);
    facts.person.former_compatriot = Some(route == Route::FormerCompatriot);
    facts.wants.permit = Some(PermitKind::Prp);
    facts.wants.target = Some(Target::Route(route));
    let permits = law_on(on).assess(&facts).permits;
    permits.into_iter().next().unwrap().documents
}

fn letter(paper: Option<&Paper>) -> char {
    match paper.map(|paper| paper.needed) {
        None => ' ',
        Some(Needed::Yes) => 'y',
        Some(Needed::If) => '?',
        Some(Needed::No) => '-',
    }
}

/// Every paper of every route on each day on which a list changes.
#[test]
fn the_matrix_of_papers() {
    let days = [
        "2023-01-27",
        "2023-06-06",
        "2023-06-07",
        "2024-03-23",
        "2024-03-24",
        "2026-02-12",
        "2026-02-13",
        "2026-03-05",
        "2026-12-31",
        "2027-01-01",
    ];
    let mut table = format!("y needed, ? depends, - not needed, blank not listed, on:\n{days:?}\n");
    for route in Route::ALL {
        writeln!(table, "{route}").unwrap();
        let state = |route| {
            if route == Route::EthnicKazakh {
                "CN"
            } else {
                "RU"
            }
        };
        let lists = days.map(|on| papers(state(*route), on, *route));
        let mut rows: Vec<_> = lists.iter().flatten().map(|paper| paper.document).collect();
        rows.sort_unstable();
        rows.dedup();
        for row in rows {
            let find = |list: &Vec<Paper>| {
                let mut papers = list.iter().filter(|paper| paper.document == row);
                assert!(papers.clone().count() <= 1, "{route} lists {row} twice");
                letter(papers.next_back())
            };
            let needed: String = lists.iter().map(find).collect();
            writeln!(table, "  {needed}  {row}").unwrap();
        }
    }
    insta::assert_snapshot!(table);
}

#[test]
fn verdicts_alone_are_those_with_reasons() {
    let mut persons = vec![person("RU", "2026-06-01"), person("NP", "2026-06-01")];
    let mut poor = person("KG", "2026-06-01");
    poor.papers.funds = Some(Tenge(0));
    poor.person.ethnic_kazakh = None;
    persons.extend([poor, Facts::of(State::from_code("UZ").unwrap())]);
    for facts in persons {
        let law = law_on("2026-06-01");
        let mut alone = Vec::new();
        verdicts(&Applicant::new(&facts, &law), &mut |route, verdict| {
            alone.push((Some(Target::Route(route)), verdict));
        });
        let answer = law.assess(&facts);
        let reasoned: Vec<_> = answer
            .permits
            .iter()
            .filter(|permit| permit.permit == PermitKind::Prp)
            .map(|permit| (permit.target, permit.verdict))
            .collect();
        assert_eq!(alone, reasoned);
    }
}

#[test]
fn what_fails_has_a_way_and_what_is_open_asks() {
    let mut facts = person("NP", "2026-06-01");
    facts.person.ethnic_kazakh = None;
    facts.person.former_compatriot = None;
    facts.papers.funds = None;
    facts.wants.target = Some(Target::Route(Route::Ordinary));
    let answer = law_on("2026-06-01").assess(&facts);
    let permit = answer
        .permits
        .iter()
        .find(|permit| permit.permit == PermitKind::Prp)
        .unwrap();
    assert_eq!(permit.verdict, Verdict::NotYet);
    let remedies: Vec<_> = permit.way.iter().map(|change| change.remedy).collect();
    assert_eq!(remedies, [Remedy::ObtainVisa]);
    let unmet: Vec<_> = permit.reasons.iter().map(|because| because.rule).collect();
    assert_eq!(unmet, [RuleId::PrpEntryDocument, RuleId::PrpMeans]);
    assert_eq!(permit.missing, ["funds_kzt"]);
}
