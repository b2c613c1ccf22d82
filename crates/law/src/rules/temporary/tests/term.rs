use super::{DAY, answer, day, person, worker};
use thin_vec::thin_vec;

use crate::assessment::PermitAnswer;
use crate::facts::{
    Activity, Contract, Employer, Facts, Housing, Owner, Permit, Relation, Relative,
    RelativeStatus, Visit, Work,
};
use crate::judge::Verdict;
use crate::lists::{Channel, Ground, PermitKind, Recognition};
use crate::rule::RuleId;
use crate::state::State;

fn employee(until: Option<&str>) -> Facts {
    worker(
        "RU",
        Work {
            employer: Some(Employer::Ordinary),
            contract: Some(Contract::Registered),
            until: until.map(day),
            ..Work::default()
        },
    )
}

fn limits(answer: &PermitAnswer) -> Vec<RuleId> {
    answer.term.iter().map(|because| because.rule).collect()
}

fn risks(answer: &PermitAnswer) -> Vec<RuleId> {
    answer.risks.iter().map(|because| because.rule).collect()
}

fn trp(ground: Ground, from: &str, until: &str) -> Permit {
    Permit {
        kind: PermitKind::Trp,
        ground: Some(ground),
        route: None,
        from: day(from),
        until: day(until),
        ended_on: None,
    }
}

#[test]
fn a_year_from_the_day_of_filing() {
    let told = answer(DAY, &employee(None), Ground::Employment);
    assert_eq!(told.until, Some(day("2027-11-20")));
    assert_eq!(limits(&told), [RuleId::TrpTermGround]);
}

#[test]
fn the_least_of_all_limits_wins() {
    let mut facts = employee(Some("2027-08-31"));
    let until = |facts: &Facts| answer(DAY, facts, Ground::Employment).until;
    assert_eq!(until(&facts), Some(day("2027-08-31")));
    facts.housing = Some(Housing {
        owner: Some(Owner::Other),
        consent_until: Some(day("2027-05-01")),
        ..Housing::default()
    });
    assert_eq!(until(&facts), Some(day("2027-05-01")));
    facts.papers.passport.as_mut().unwrap().expires_on = Some(day("2027-02-15"));
    let told = answer(DAY, &facts, Ground::Employment);
    assert_eq!(told.until, Some(day("2027-02-15")));
    assert_eq!(
        limits(&told),
        [
            RuleId::TrpTermGround,
            RuleId::TrpTermContract,
            RuleId::TrpTermConsent,
            RuleId::TrpTermPassport
        ]
    );
    facts.housing.as_mut().unwrap().owner = Some(Owner::Employer);
    facts.papers.passport.as_mut().unwrap().expires_on = Some(day("2035-02-15"));
    assert_eq!(
        until(&facts),
        Some(day("2027-08-31")),
        "an employer's own flat needs no consent"
    );
}

#[test]
fn a_renewal_begins_after_the_permit_in_force() {
    let mut facts = employee(None);
    facts.presence.permits = thin_vec![trp(Ground::Employment, "2025-12-05", "2026-12-04")];
    let told = answer(DAY, &facts, Ground::Employment);
    assert_eq!(told.until, Some(day("2027-12-05")));
    assert!(
        !risks(&told).contains(&RuleId::TrpRiskStillValid),
        "fourteen days are left"
    );
}

#[test]
fn a_permit_that_runs_for_over_a_month_stands_in_the_way() {
    let mut facts = employee(None);
    for (until, told) in [("2026-12-20", false), ("2026-12-21", true)] {
        facts.presence.permits = thin_vec![trp(Ground::Employment, "2025-12-25", until)];
        let answer = answer(DAY, &facts, Ground::Employment);
        assert_eq!(
            risks(&answer).contains(&RuleId::TrpRiskStillValid),
            told,
            "{until}"
        );
    }
}

#[test]
fn another_purpose_needs_another_permit() {
    let mut facts = employee(None);
    facts.presence.permits = thin_vec![trp(Ground::Education, "2026-01-10", "2026-12-04")];
    let told = answer(DAY, &facts, Ground::Employment);
    assert!(risks(&told).contains(&RuleId::TrpAfterPurpose));
    assert_eq!(
        told.until,
        Some(day("2027-11-20")),
        "a new permit begins when it is given"
    );
}

#[test]
fn a_ground_without_a_longest_term_ends_with_its_activity() {
    let mut facts = person("UZ");
    facts.occupation.treatment = Some(
        Activity {
            until: Some(day("2027-01-15")),
            ..Activity::default()
        }
        .into(),
    );
    let told = answer(DAY, &facts, Ground::Treatment);
    assert_eq!(told.until, Some(day("2027-01-15")));
    assert_eq!(limits(&told), [RuleId::TrpTermPurpose]);
    facts.person.recognised_as = Some(thin_vec![Recognition::TraffickingVictim]);
    let told = answer(DAY, &facts, Ground::TraffickingVictim);
    assert_eq!(
        (told.until, told.term),
        (None, Vec::new()),
        "no source gives its term"
    );
}

#[test]
fn a_labour_immigrant_leaves_after_a_year_in_all() {
    let mut facts = worker(
        "UZ",
        Work {
            employer: Some(Employer::Household),
            labour_permit: Some(true),
            ..Work::default()
        },
    );
    facts.presence.permits = thin_vec![trp(Ground::HouseholdLabour, "2026-03-01", "2026-11-30")];
    let told = answer(DAY, &facts, Ground::HouseholdLabour);
    assert_eq!(told.until, Some(day("2027-03-01")));
    assert!(limits(&told).contains(&RuleId::TrpTermTotal));
}

#[test]
fn the_family_of_a_citizen_may_get_three_years() {
    let mut facts = person("RU");
    let wife = Relative {
        relation: Relation::Spouse,
        citizenship: State::KAZAKHSTAN,
        status: RelativeStatus::Citizen,
        married_on: Some(day("2020-01-01")),
        born_on: None,
        trp_ground: None,
        status_since: None,
        status_until: None,
        dependent: None,
        ethnic_kazakh: None,
    };
    facts.family = Some(thin_vec![wife]);
    let told = answer(DAY, &facts, Ground::Family);
    assert_eq!(told.until, Some(day("2029-11-20")));
    let resident = Relative {
        status: RelativeStatus::Rp,
        status_since: Some(day("2020-01-01")),
        ..wife
    };
    facts.family = Some(thin_vec![resident]);
    assert_eq!(
        answer(DAY, &facts, Ground::Family).until,
        Some(day("2027-11-20"))
    );
}

#[test]
fn what_is_closed_has_no_term() {
    let told = answer(DAY, &worker("US", Work::default()), Ground::Employment);
    assert_eq!((told.verdict, told.until), (Verdict::NotEligible, None));
    assert!(told.term.is_empty() && told.risks.is_empty() && told.missing.is_empty());
}

#[test]
fn the_decision_comes_on_the_next_working_day_and_is_free() {
    // 29 December 2023 is a Friday; 1 and 2 January are holidays.
    let told = answer("2023-12-29", &employee(None), Ground::Employment);
    assert_eq!(told.decision_by.nominal, Some(day("2024-01-03")));
    // What was paid before March 2024 is not known.
    assert_eq!((told.fee, told.fee_tenge), (None, None));
    let told = answer("2024-03-25", &employee(None), Ground::Employment);
    assert_eq!(
        (told.fee.unwrap().tenths(), told.fee_tenge.unwrap().0),
        (0, 0)
    );
    let hub = Work {
        employer: Some(Employer::Aifc),
        contract: Some(Contract::Civil),
        ..Work::default()
    };
    let told = answer(DAY, &worker("UZ", hub), Ground::Aifc);
    assert_eq!(
        told.decision_by.nominal,
        Some(day("2026-12-02")),
        "eight working days"
    );
}

#[test]
fn the_stay_is_looked_at_too() {
    let mut facts = employee(None);
    facts.presence.visits = Some(thin_vec![Visit {
        entered_on: day("2026-08-25"),
        left_on: None,
    }]);
    let told = answer(DAY, &facts, Ground::Employment);
    assert!(
        risks(&told).contains(&RuleId::TrpRiskLastDays),
        "day 90 is 22 November"
    );
    facts.presence.visits = Some(thin_vec![Visit {
        entered_on: day("2026-10-01"),
        left_on: Some(day("2026-10-20")),
    }]);
    assert!(risks(&answer(DAY, &facts, Ground::Employment)).contains(&RuleId::TrpRiskAbsent));
}

#[test]
fn owners_sign_in_time() {
    let mut facts = employee(None);
    facts.housing = Some(Housing {
        owner: Some(Owner::Other),
        owners: Some(2),
        ..Housing::default()
    });
    facts.wants.channel = Some(Channel::Portal);
    let told = answer(DAY, &facts, Ground::Employment);
    let owners = told
        .risks
        .iter()
        .find(|because| because.rule == RuleId::TrpRiskOwners);
    assert_eq!(owners.unwrap().values.first(), Some(&("owners", 2.into())));
    facts.housing.as_mut().unwrap().owner = Some(Owner::Oneself);
    assert!(!risks(&answer(DAY, &facts, Ground::Employment)).contains(&RuleId::TrpRiskOwners));
}

#[test]
fn a_source_speaks_from_its_day() {
    let mut facts = employee(None);
    facts.wants.channel = Some(Channel::Police);
    for (on, told) in [("2026-04-12", false), ("2026-04-13", true)] {
        let heard = risks(&answer(on, &facts, Ground::Employment));
        assert_eq!(heard.contains(&RuleId::TrpRiskChecks), told, "{on}");
        assert_eq!(heard.contains(&RuleId::TrpRiskChannel), told, "{on}");
    }
}
