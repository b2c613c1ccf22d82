use super::{DAY, answer, assess, day, person, verdict, verdict_on, visa, worker};
use thin_vec::thin_vec;

use crate::facts::{
    Activity, Arrangement, Contract, Employer, Facts, FieldOfLaw, Occupation, Penalty, Permit,
    Relation, Relative, RelativeStatus, Work,
};
use crate::judge::{Remedy, Verdict};
use crate::lists::{Ground, PermitKind, Recognition};
use crate::reading::Topic;
use crate::rule::RuleId;
use crate::state::State;

fn hired(employer: Employer) -> Work {
    Work {
        employer: Some(employer),
        contract: Some(Contract::Registered),
        until: Some(day("2028-12-31")),
        ..Work::default()
    }
}

fn permitted() -> Work {
    Work {
        labour_permit: Some(true),
        ..hired(Employer::Ordinary)
    }
}

fn failing(facts: &Facts, ground: Ground) -> Vec<RuleId> {
    let reasons = answer(DAY, facts, ground).reasons;
    reasons.into_iter().map(|because| because.rule).collect()
}

#[test]
fn an_eaeu_citizen_works_without_a_permit() {
    let facts = worker("RU", hired(Employer::Ordinary));
    assert_eq!(verdict(&facts, Ground::Employment), Verdict::Eligible);
    assert_eq!(
        failing(&facts, Ground::Employment),
        [
            RuleId::TrpNationality,
            RuleId::TrpEmploymentContract,
            RuleId::TrpEmploymentRuns,
            RuleId::TrpEmploymentPermit,
            RuleId::TrpPassport,
        ],
        "open: all that is met"
    );
}

#[test]
fn others_need_a_permit_to_work_unless_freed() {
    let without = Work {
        labour_permit: Some(false),
        qualification_certificate: Some(false),
        ..hired(Employer::Ordinary)
    };
    let refused = worker("UZ", without);
    let answer = answer(DAY, &refused, Ground::Employment);
    assert_eq!(answer.verdict, Verdict::NotYet);
    assert_eq!(
        answer.way.first().unwrap().remedy,
        Remedy::ObtainLabourPermit
    );
    for work in [
        permitted(),
        Work {
            qualification_certificate: Some(true),
            ..without
        },
        Work {
            employer: Some(Employer::AstanaHub),
            ..without
        },
        Work {
            employer: Some(Employer::Aifc),
            ..without
        },
    ] {
        assert_eq!(
            verdict(&worker("UZ", work), Ground::Employment),
            Verdict::Eligible
        );
    }
    let mut kazakh = refused;
    kazakh.person.ethnic_kazakh = Some(true);
    assert_eq!(verdict(&kazakh, Ground::Employment), Verdict::Eligible);
    kazakh.person.ethnic_kazakh = None;
    assert_eq!(verdict(&kazakh, Ground::Employment), Verdict::NotYet);
}

#[test]
fn an_unregistered_contract_can_be_registered() {
    let work = Work {
        contract: Some(Contract::Unregistered),
        ..permitted()
    };
    let facts = worker("UZ", work);
    let told = answer(DAY, &facts, Ground::Employment);
    assert_eq!(told.verdict, Verdict::NotYet);
    assert_eq!(told.way.first().unwrap().remedy, Remedy::RegisterContract);
    assert_eq!(
        verdict_on("2024-12-08", &facts, Ground::Employment),
        Verdict::NotYet
    );
    assert_eq!(
        verdict_on("2024-12-07", &facts, Ground::Employment),
        Verdict::Eligible,
        "then only citizens of the EAEU had to"
    );
    let russian = worker("RU", work);
    assert_eq!(
        verdict_on("2024-12-07", &russian, Ground::Employment),
        Verdict::NotYet
    );
}

#[test]
fn without_a_contract_there_is_no_ground_of_work() {
    let none = Work {
        contract: Some(Contract::None),
        until: None,
        ..permitted()
    };
    for ground in [Ground::Employment, Ground::Seasonal] {
        assert_eq!(verdict(&worker("RU", none), ground), Verdict::NotEligible);
    }
    let ended = Work {
        ended_on: Some(day("2026-11-19")),
        ..permitted()
    };
    assert_eq!(
        verdict(&worker("RU", ended), Ground::Employment),
        Verdict::NotEligible
    );
    let ends_today = Work {
        ended_on: Some(day(DAY)),
        ..permitted()
    };
    assert_eq!(
        verdict(&worker("RU", ends_today), Ground::Employment),
        Verdict::Eligible
    );
    let told = answer(DAY, &person("RU"), Ground::Employment);
    assert_eq!(
        (told.verdict, told.missing),
        (Verdict::Unknown, vec!["work.contract"])
    );
}

#[test]
fn each_employer_has_its_ground() {
    let grounds = [
        (Ground::Employment, Employer::Ordinary),
        (Ground::HouseholdLabour, Employer::Household),
        (Ground::Aifc, Employer::Aifc),
        (Ground::AstanaHub, Employer::AstanaHub),
    ];
    for (ground, employer) in grounds {
        let work = Work {
            labour_permit: Some(true),
            ..hired(employer)
        };
        assert_eq!(
            verdict(&worker("UZ", work), ground),
            Verdict::Eligible,
            "{ground}"
        );
    }
    let household = Work {
        labour_permit: Some(true),
        ..hired(Employer::Household)
    };
    for (ground, _) in grounds
        .into_iter()
        .filter(|(_, one)| *one != Employer::Household)
    {
        assert_eq!(
            verdict(&worker("UZ", household), ground),
            Verdict::NotEligible,
            "{ground}"
        );
    }
    let unpermitted = Work {
        labour_permit: Some(false),
        ..household
    };
    assert_eq!(
        verdict(&worker("UZ", unpermitted), Ground::HouseholdLabour),
        Verdict::NotYet
    );
    assert_eq!(
        verdict(&worker("KG", unpermitted), Ground::HouseholdLabour),
        Verdict::Eligible
    );
}

#[test]
fn transfer_and_season_are_arrangements() {
    for (ground, arrangement) in [
        (Ground::IntraCorporate, Arrangement::IntraCorporate),
        (Ground::Seasonal, Arrangement::Seasonal),
    ] {
        let work = Work {
            arrangement: Some(arrangement),
            ..permitted()
        };
        assert_eq!(
            verdict(&worker("TJ", work), ground),
            Verdict::Eligible,
            "{ground}"
        );
        let other = if ground == Ground::Seasonal {
            Ground::IntraCorporate
        } else {
            Ground::Seasonal
        };
        assert_eq!(
            verdict(&worker("TJ", work), other),
            Verdict::NotEligible,
            "{other}"
        );
        let plain = Work {
            arrangement: Some(Arrangement::None),
            ..permitted()
        };
        assert_eq!(verdict(&worker("TJ", plain), ground), Verdict::NotEligible);
        let told = answer(DAY, &worker("TJ", permitted()), ground);
        assert_eq!(
            (told.verdict, told.missing),
            (Verdict::Unknown, vec!["work.arrangement"])
        );
    }
}

#[test]
fn a_search_needs_the_certificate_and_no_job() {
    let searching = Work {
        contract: Some(Contract::None),
        qualification_certificate: Some(true),
        ..Work::default()
    };
    assert_eq!(
        verdict(&worker("AZ", searching), Ground::QualifiedSearch),
        Verdict::Eligible
    );
    let without = Work {
        qualification_certificate: Some(false),
        ..searching
    };
    assert_eq!(
        verdict(&worker("AZ", without), Ground::QualifiedSearch),
        Verdict::NotYet
    );
    let employed = Work {
        contract: Some(Contract::Registered),
        ..searching
    };
    assert_eq!(
        verdict(&worker("AZ", employed), Ground::QualifiedSearch),
        Verdict::NotEligible
    );
}

type Set = fn(&mut Occupation, Box<Activity>);

#[test]
fn study_treatment_mission_last_as_long_as_they_last() {
    let grounds: [(Ground, Set); 3] = [
        (Ground::Education, |does, it| does.study = Some(it)),
        (Ground::Treatment, |does, it| does.treatment = Some(it)),
        (Ground::Mission, |does, it| does.mission = Some(it)),
    ];
    for (ground, set) in grounds {
        let with = |until: Option<&str>| {
            let mut facts = person("UZ");
            let activity = Activity {
                until: until.map(day),
                ..Activity::default()
            };
            set(&mut facts.occupation, activity.into());
            facts
        };
        assert_eq!(verdict(&with(None), ground), Verdict::Eligible, "{ground}");
        assert_eq!(
            verdict(&with(Some(DAY)), ground),
            Verdict::Eligible,
            "{ground}"
        );
        assert_eq!(
            verdict(&with(Some("2026-11-19")), ground),
            Verdict::NotEligible,
            "{ground}"
        );
        assert_eq!(verdict(&person("UZ"), ground), Verdict::Unknown, "{ground}");
        let mut idle = person("UZ");
        let absent = Activity {
            absent: true,
            ..Activity::default()
        };
        set(&mut idle.occupation, absent.into());
        assert_eq!(verdict(&idle, ground), Verdict::NotEligible, "{ground}");
    }
}

#[test]
fn a_business_immigrant_is_of_age() {
    let mut facts = person("RU");
    facts.occupation.business = Some(Box::default());
    assert_eq!(verdict(&facts, Ground::Business), Verdict::Eligible);
    facts.person.born_on = Some(day("2009-02-01"));
    let told = answer(DAY, &facts, Ground::Business);
    assert_eq!(
        (told.verdict, told.from),
        (Verdict::NotYet, Some(day("2027-02-01")))
    );
}

#[test]
fn recognition_opens_two_grounds() {
    for (ground, recognition) in [
        (Ground::AifcInvestor, Recognition::AifcInvestor),
        (Ground::TraffickingVictim, Recognition::TraffickingVictim),
    ] {
        let mut facts = person("UZ");
        assert_eq!(verdict(&facts, ground), Verdict::NotEligible, "{ground}");
        facts.person.recognised_as = Some(thin_vec![recognition]);
        assert_eq!(verdict(&facts, ground), Verdict::Eligible, "{ground}");
        facts.person.recognised_as = None;
        assert_eq!(verdict(&facts, ground), Verdict::Unknown, "{ground}");
    }
    let mut victim = person("NG");
    victim.person.recognised_as = Some(thin_vec![Recognition::TraffickingVictim]);
    assert_eq!(
        verdict(&victim, Ground::TraffickingVictim),
        Verdict::Eligible
    );
}

#[test]
fn seven_nationalities_stateless_persons_and_ethnic_kazakhs() {
    for state in ["AM", "BY", "KG", "RU", "AZ", "TJ", "UZ", "XX"] {
        let mut facts = worker(state, permitted());
        // A stateless person comes on a visa.
        facts.presence.visas.push(visa("2026-11-01", "2027-01-29"));
        assert_eq!(
            verdict(&facts, Ground::Employment),
            Verdict::Eligible,
            "{state}"
        );
    }
    for state in ["US", "GE", "NG", "IN"] {
        let mut facts = worker(state, permitted());
        facts.presence.visas.push(visa("2026-11-01", "2027-01-29"));
        assert_eq!(
            verdict(&facts, Ground::Employment),
            Verdict::NotEligible,
            "{state}"
        );
        facts.person.ethnic_kazakh = None;
        assert_eq!(
            verdict(&facts, Ground::Employment),
            Verdict::NotEligible,
            "{state}"
        );
        facts.person.ethnic_kazakh = Some(true);
        assert_eq!(
            verdict(&facts, Ground::Employment),
            Verdict::Eligible,
            "{state}"
        );
    }
}

#[test]
fn visa_free_nationalities_off_the_list_are_disputed() {
    let disputed = |state: &str| {
        let open = assess(DAY, &worker(state, permitted())).disputes;
        open.iter()
            .any(|dispute| dispute.topic == Topic::TrpNationalities)
    };
    assert!(disputed("US"));
    assert!(!disputed("NG"), "a visa is needed");
    assert!(!disputed("RU"), "on the list");
}

#[test]
fn a_permanent_resident_needs_none() {
    let mut facts = worker("RU", permitted());
    facts.presence.permits = thin_vec![Permit {
        kind: PermitKind::RpCard,
        ground: None,
        route: None,
        from: day("2025-01-10"),
        until: day("2035-01-09"),
        ended_on: None,
    }];
    for ground in Ground::ALL {
        assert_eq!(verdict(&facts, *ground), Verdict::NotEligible, "{ground}");
    }
    assert!(failing(&facts, Ground::Employment).contains(&RuleId::TrpHeldPermanent));
}

#[test]
fn a_ban_bars_until_its_last_day_has_passed() {
    let mut facts = worker("RU", permitted());
    facts.record.entry_ban_until = Some(day(DAY));
    let told = answer(DAY, &facts, Ground::Employment);
    assert_eq!(
        (told.verdict, told.from),
        (Verdict::Barred, Some(day("2026-11-21")))
    );
    assert_eq!(
        verdict_on("2026-11-21", &facts, Ground::Employment),
        Verdict::Eligible
    );
}

#[test]
fn an_expulsion_bars_for_years_from_its_execution() {
    let expelled = |executed_on: Option<&str>| {
        let mut facts = worker("RU", permitted());
        facts.record.penalties = Some(thin_vec![Penalty {
            imposed_on: day("2021-03-01"),
            field: FieldOfLaw::Migration,
            provision: None,
            expulsion: Some(true),
            paid: None,
            executed_on: executed_on.map(day),
        }]);
        facts
    };
    let facts = expelled(Some("2021-03-10"));
    let told = answer("2026-03-10", &facts, Ground::Employment);
    assert_eq!(
        (told.verdict, told.from),
        (Verdict::Barred, Some(day("2026-03-11")))
    );
    assert_eq!(
        verdict_on("2026-03-11", &facts, Ground::Employment),
        Verdict::Eligible
    );
    let open = expelled(None);
    assert_eq!(
        verdict_on("2026-02-01", &open, Ground::Employment),
        Verdict::Barred
    );
    let told = answer(DAY, &open, Ground::Employment);
    assert_eq!(
        (told.verdict, told.missing),
        (Verdict::Unknown, vec!["penalties.executed_on"])
    );
}

#[test]
fn an_expired_passport_can_be_renewed() {
    let mut facts = worker("RU", permitted());
    let expires = |day| {
        let mut passport = person("RU").papers.passport;
        passport.as_mut().unwrap().expires_on = day;
        passport
    };
    facts.papers.passport = expires(Some(day("2026-11-19")));
    let told = answer(DAY, &facts, Ground::Employment);
    assert_eq!(told.verdict, Verdict::NotYet);
    assert_eq!(told.way.first().unwrap().remedy, Remedy::RenewPassport);
    facts.papers.passport = expires(Some(day(DAY)));
    assert_eq!(verdict(&facts, Ground::Employment), Verdict::Eligible);
    facts.papers.passport = expires(None);
    assert_eq!(
        answer(DAY, &facts, Ground::Employment).missing,
        ["passport.expires"]
    );
    facts.papers.passport = None;
    assert_eq!(
        answer(DAY, &facts, Ground::Employment).missing,
        ["passport"]
    );
}

fn relative(relation: Relation, status: RelativeStatus) -> Relative {
    Relative {
        relation,
        citizenship: State::KAZAKHSTAN,
        status,
        married_on: None,
        born_on: None,
        trp_ground: None,
        status_since: None,
        status_until: None,
        dependent: None,
        ethnic_kazakh: None,
    }
}

fn husband(status: RelativeStatus, married_on: &str) -> Relative {
    Relative {
        married_on: Some(day(married_on)),
        ..relative(Relation::Spouse, status)
    }
}

fn with_family(citizenship: &str, family: Vec<Relative>) -> Facts {
    let mut facts = person(citizenship);
    facts.family = Some(family.into());
    facts
}

#[test]
fn a_marriage_of_a_year_opens_the_family_ground() {
    let told = |married_on| {
        let facts = with_family("UZ", vec![husband(RelativeStatus::Citizen, married_on)]);
        let told = answer(DAY, &facts, Ground::Family);
        assert_eq!(verdict(&facts, Ground::Family), told.verdict);
        (told.verdict, told.from)
    };
    assert_eq!(told("2025-11-20"), (Verdict::Eligible, None));
    assert_eq!(
        told("2025-11-21"),
        (Verdict::NotYet, Some(day("2026-11-21")))
    );
    let unknown = relative(Relation::Spouse, RelativeStatus::Citizen);
    let told = answer(DAY, &with_family("UZ", vec![unknown]), Ground::Family);
    assert_eq!(
        (told.verdict, told.missing),
        (Verdict::Unknown, vec!["family.married_on"])
    );
}

#[test]
fn inviters_wait_by_their_status() {
    let permit_known = |one: Relative| Relative {
        status_until: Some(day("2030-01-01")),
        ..one
    };
    let since = |since: &str, one: Relative| Relative {
        status_since: Some(day(since)),
        ..one
    };
    let resident = husband(RelativeStatus::Rp, "2019-08-17");
    let business = Relative {
        trp_ground: Some(Ground::Business),
        ..husband(RelativeStatus::Trp, "2019-08-17")
    };
    let kazakh = Relative {
        trp_ground: Some(Ground::Family),
        ethnic_kazakh: Some(true),
        ..husband(RelativeStatus::Trp, "2019-08-17")
    };
    for (inviter, on_time, too_late) in [
        (resident, "2025-11-20", "2025-11-21"),
        (business, "2025-11-20", "2025-11-21"),
        (kazakh, "2024-11-20", "2024-11-21"),
    ] {
        let facts = with_family("RU", vec![since(on_time, inviter)]);
        assert_eq!(verdict(&facts, Ground::Family), Verdict::Eligible);
        let facts = with_family("RU", vec![since(too_late, inviter)]);
        assert_eq!(verdict(&facts, Ground::Family), Verdict::NotYet);
        let inviter = permit_known(inviter);
        let told = answer(DAY, &with_family("RU", vec![inviter]), Ground::Family);
        assert_eq!(told.missing, ["family.status_since"]);
    }
}

#[test]
fn students_seasonal_workers_and_visitors_invite_nobody() {
    let student = Relative {
        trp_ground: Some(Ground::Education),
        ethnic_kazakh: Some(true),
        ..husband(RelativeStatus::Trp, "2019-08-17")
    };
    let seasonal = Relative {
        trp_ground: Some(Ground::Seasonal),
        ..student
    };
    let visitor = husband(RelativeStatus::Visitor, "2019-08-17");
    let abroad = husband(RelativeStatus::Abroad, "2019-08-17");
    for inviter in [student, seasonal, visitor, abroad] {
        let facts = with_family("RU", vec![inviter]);
        assert_eq!(verdict(&facts, Ground::Family), Verdict::NotEligible);
    }
    assert_eq!(
        verdict(&person("RU"), Ground::Family),
        Verdict::NotEligible,
        "no relative"
    );
}

#[test]
fn the_family_of_an_employee_waits_for_nothing() {
    for ground in [
        Ground::Employment,
        Ground::AstanaHub,
        Ground::Aifc,
        Ground::IntraCorporate,
    ] {
        let employee = Relative {
            trp_ground: Some(ground),
            ..husband(RelativeStatus::Trp, "2026-11-01")
        };
        let facts = with_family("UZ", vec![employee]);
        assert_eq!(
            verdict(&facts, Ground::Family),
            Verdict::Eligible,
            "{ground}"
        );
    }
}

#[test]
fn a_child_comes_under_age_unmarried_or_dependent() {
    let child = |born: &str, parent: Relative| {
        let mut facts = with_family("RU", vec![parent]);
        facts.person.born_on = Some(day(born));
        facts
    };
    let parent = relative(Relation::Parent, RelativeStatus::Citizen);
    assert_eq!(
        verdict(&child("2008-11-21", parent), Ground::Family),
        Verdict::Eligible
    );
    let grown = child("2008-11-20", parent);
    assert_eq!(verdict(&grown, Ground::Family), Verdict::Unknown);
    let supported = |dependent| Relative {
        dependent: Some(dependent),
        ..parent
    };
    assert_eq!(
        verdict(&child("2008-11-20", supported(true)), Ground::Family),
        Verdict::Eligible
    );
    assert_eq!(
        verdict(&child("2008-11-20", supported(false)), Ground::Family),
        Verdict::NotEligible
    );
    let mut married = child("2008-11-21", parent);
    let wife = relative(Relation::Spouse, RelativeStatus::Abroad);
    married.family.as_mut().unwrap().push(wife);
    assert_eq!(verdict(&married, Ground::Family), Verdict::NotEligible);
}

#[test]
fn under_sixteen_a_child_is_on_the_permit_of_a_parent_with_a_trp() {
    let parent = Relative {
        trp_ground: Some(Ground::Employment),
        ..relative(Relation::Parent, RelativeStatus::Trp)
    };
    let mut facts = with_family("RU", vec![parent]);
    facts.person.born_on = Some(day("2015-06-01"));
    let told = answer(DAY, &facts, Ground::Family);
    assert_eq!(
        (told.verdict, told.from),
        (Verdict::NotYet, Some(day("2031-06-01")))
    );
    facts.person.born_on = Some(day("2010-11-20"));
    assert_eq!(
        verdict(&facts, Ground::Family),
        Verdict::Eligible,
        "sixteen today"
    );
}

#[test]
fn a_parent_comes_when_dependent() {
    let child = relative(Relation::Child, RelativeStatus::Citizen);
    let told = answer(DAY, &with_family("RU", vec![child]), Ground::Family);
    assert_eq!(
        (told.verdict, told.missing),
        (Verdict::Unknown, vec!["family.dependent"])
    );
}

#[test]
fn the_relative_who_opens_most_counts_in_any_order() {
    let new = husband(RelativeStatus::Citizen, "2026-06-01");
    let unknown = relative(Relation::Child, RelativeStatus::Citizen);
    let nobody = relative(Relation::Sibling, RelativeStatus::Visitor);
    let employee = Relative {
        trp_ground: Some(Ground::AstanaHub),
        ..husband(RelativeStatus::Trp, "2026-06-01")
    };
    for family in [vec![nobody, unknown, new], vec![new, nobody, unknown]] {
        let told = answer(DAY, &with_family("RU", family), Ground::Family);
        assert_eq!(
            (told.verdict, told.missing),
            (Verdict::Unknown, vec!["family.dependent"]),
            "one more fact may open it today"
        );
    }
    for family in [vec![nobody, new], vec![new, nobody]] {
        let told = answer(DAY, &with_family("RU", family), Ground::Family);
        assert_eq!(
            (told.verdict, told.from),
            (Verdict::NotYet, Some(day("2027-06-01")))
        );
    }
    let facts = with_family("RU", vec![new, employee, unknown]);
    assert_eq!(verdict(&facts, Ground::Family), Verdict::Eligible);
}
