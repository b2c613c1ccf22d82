//! The matrix of papers, and what no worked case can say: verdicts alone agree with reasons.

use std::fmt::Write as _;

use ruqsat_calendar::Day;

use super::verdicts;
use thin_vec::thin_vec;

use crate::applicant::Applicant;
use crate::assessment::{Needed, Paper, PermitAnswer};
use crate::facts::{Convictions, Facts, List, Passport, PassportKind, Target, Visit};
use crate::fixture::law_on;
use crate::judge::Verdict;
use crate::law::Law;
use crate::lists::{PermitKind, Recognition, Route};
use crate::reading::Topic;
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
    persons.push(overstayer());
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

/// A Russian who may stay until 2026-05-30 and is still here.
fn overstayer() -> Facts {
    let mut facts = person("RU", "2026-06-01");
    facts.presence.visits = Some(thin_vec![Visit {
        entered_on: day("2026-03-02"),
        left_on: None,
    }]);
    facts
}

/// The committed law, by the reading that no list of refusals names a stay that is over.
fn lenient() -> Law {
    let mut law = law_on("2026-06-01").law.clone();
    let read = &mut law.sources.disputes[Topic::PrpStay.index()];
    assert_eq!(read.used, "lawful_stay", "the committed law is read safely");
    read.used = "not_listed".to_owned();
    law
}

#[test]
fn the_verdict_on_an_overstay_follows_the_reading_and_the_dispute_tells_both() {
    let mut facts = overstayer();
    facts.person.ethnic_kazakh = Some(false);
    facts.wants.target = Some(Target::Route(Route::Ordinary));
    let lenient = lenient();
    let told = |law: &Law| {
        let answer = law.on(day("2026-06-01")).unwrap().assess(&facts);
        let mut permits = answer.permits.into_iter();
        let permit = permits.find(|permit| permit.permit == PermitKind::Prp);
        let mut disputes = answer.disputes.into_iter();
        let dispute = disputes.find(|open| open.topic == Topic::PrpStay).unwrap();
        (permit.unwrap(), dispute.used)
    };
    let risks = |permit: &PermitAnswer| {
        let mut risks = permit.risks.iter();
        risks.any(|because| because.rule == RuleId::PrpRiskOverstay)
    };
    let (safe, used) = told(law_on("2026-06-01").law);
    assert_eq!((safe.verdict, used), (Verdict::NotYet, "lawful_stay"));
    assert!(!risks(&safe), "the condition says it");
    let (open, used) = told(&lenient);
    assert_eq!((open.verdict, used), (Verdict::Eligible, "not_listed"));
    assert!(risks(&open), "the penalty still threatens");
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
    assert_eq!(remedies, [Remedy::ObtainVisa, Remedy::LeaveAndReturn]);
    let unmet: Vec<_> = permit.reasons.iter().map(|because| because.rule).collect();
    let expected = [RuleId::PrpEntryDocument, RuleId::PrpMeans, RuleId::PrpStay];
    assert_eq!(unmet, expected);
    assert_eq!(permit.missing, ["funds_kzt", "visas", "ethnic_kazakh"]);
}
