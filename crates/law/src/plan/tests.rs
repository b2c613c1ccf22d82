//! Plans of persons, printed.

use std::fmt::Write as _;

use ruqsat_calendar::Day;

use super::{Goal, Outlook, Plan, Step, StepId, plan};
use thin_vec::thin_vec;

use crate::facts::{
    Application, Car, Consent, Contract, Convictions, Documents, DrivingLicence, Employer, Facts,
    FieldOfLaw, HeldDocument, Housing, List, Outcome, Owner, Passport, PassportKind, Penalty,
    Permit, Relation, Relative, RelativeStatus, Target, Visit, Work,
};
use crate::fixture::law_on;
use crate::lists::{DocumentId, Form, Ground, PermitKind, Route};
use crate::state::State;
use crate::{Needed, Party, RuleId, Status, Tenge};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A person here since `entered_on` of whom everything is known.
fn person(citizenship: &str, entered_on: &str) -> Facts {
    let mut facts = Facts::of(State::from_code(citizenship).unwrap());
    facts.person.born_on = Some(day("1988-06-12"));
    facts.person.ethnic_kazakh = Some(false);
    facts.person.former_compatriot = Some(false);
    facts.person.recognised_as = Some(List::new());
    facts.presence.visits = Some(thin_vec![Visit {
        entered_on: day(entered_on),
        left_on: None,
    }]);
    facts.record.applications = Some(List::new());
    facts.record.penalties = Some(List::new());
    facts.record.convictions = Some(Convictions::None);
    facts.family = Some(List::new());
    facts.papers.documents = Some(Documents::default());
    facts.papers.passport = Some(Passport {
        kind: Some(PassportKind::ForeignPassport),
        expires_on: Some(day("2034-04-01")),
    });
    facts
}

fn planned(facts: &Facts, on: &str, goal: Goal) -> Plan {
    let law = law_on(on).law;
    plan(law, facts, day(on), goal).unwrap()
}

fn printed(plan: &Plan) -> String {
    let target = plan.target.map_or("-", |target| match target {
        Target::Ground(ground) => ground.id(),
        Target::Route(route) => route.id(),
    });
    let date =
        |day: Option<Day>| day.map_or_else(|| "          ".to_owned(), |day| day.to_string());
    let mut text = format!(
        "{} by {target}, filing {}\n",
        plan.outlook,
        date(plan.filing_on)
    );
    for step in &plan.steps {
        let rules: Vec<_> = step
            .because
            .iter()
            .map(|because| because.rule.id())
            .collect();
        let sure = if step.needed == Needed::If { "?" } else { " " };
        let (from, due, id) = (date(step.earliest), date(step.due), step.id);
        writeln!(text, "{from} {due} {sure}{id}: {}", rules.join(" ")).unwrap();
    }
    text
}

fn step(plan: &Plan, id: StepId) -> (Option<Day>, Option<Day>) {
    let step = plan.steps.iter().find(|step| step.id == id);
    let step = step.unwrap_or_else(|| panic!("{id} is missing in\n{}", printed(plan)));
    (step.earliest, step.due)
}

fn has(plan: &Plan, id: StepId) -> bool {
    plan.steps.iter().any(|step| step.id == id)
}

/// Why a step is taken.
fn rules(plan: &Plan, id: StepId) -> Vec<RuleId> {
    let of_it = plan.steps.iter().filter(|step| step.id == id);
    of_it
        .flat_map(|step| step.because.iter().map(|because| because.rule))
        .collect()
}

#[test]
fn a_belarusian_to_the_residence_permit() {
    let facts = person("BY", "2026-05-04");
    insta::assert_snapshot!(printed(&planned(&facts, "2026-05-05", Goal::Rp)), @r#"
    open by simplified_citizenship, filing 2026-06-04
    2026-05-05 2026-05-06  notify_arrival: DUTY.NOTIFY FINE.HOST.NOTIFY
    2026-05-05 2026-06-04  iin: PRP.PAPER.IIN
    2026-05-05 2026-06-04  fingerprints: PRP.PAPER.FINGERPRINTS
    2026-05-05 2026-06-04  criminal_record: PRP.PAPER.CRIMINAL_RECORD PRP.PAPER.TREATY PRP.PAPER.TRANSLATION
    2026-05-05 2026-06-04  state_consent: PRP.PAPER.STATE_CONSENT PRP.PAPER.TREATY PRP.PAPER.TRANSLATION
    2026-05-05 2026-06-04 ?language_test: PRP.RISK.PILOT
    2026-05-05 2026-06-04 ?questionnaire: PRP.PAPER.SCREENING
    2026-05-05 2026-06-04 ?interview: PRP.PAPER.SCREENING
    2026-05-05 2026-06-04  housing: PRP.PAPER.HOUSING
    2026-05-21 2026-06-04  medical: PRP.PAPER.MEDICAL
    2026-05-21 2026-06-04 ?bank_certificate: PRP.PAPER.SOLVENCY
    2026-05-21 2026-06-04  assemble: PRP.PAPER.FORM PRP.PAPER.NOTIFICATION PRP.PAPER.AUTOBIOGRAPHY PRP.PAPER.PHOTO
    2026-05-21 2026-06-04  fee: PRP.PAPER.FEE PRP.FEE
    2026-06-04 2026-08-01  file: PRP.ROUTE.SIMPLIFIED PRP.ENTRY_DOCUMENT
    2026-06-04 2026-08-01  cover_stay: PRP.RISK.STATUS_ENDS
    2026-07-20 2026-09-02  decision: PRP.DECISION
    2026-07-20 2026-09-12  register_residence: CARD.PAPER.ADDRESS DUTY.RP.ADDRESS
    2026-07-20 2026-09-25  card: CARD.DECISION CARD.FEE
    2026-07-20 2027-07-20  presence: PRP.CANCEL.PRESENCE
    2026-09-25 2026-11-24 ?licence: DUTY.LICENCE
    2034-01-31 2034-03-02  renew_card: CARD.RENEW
    "#);
}

#[test]
fn the_ordinary_route_goes_through_the_screening() {
    let facts = person("US", "2026-05-20");
    insta::assert_snapshot!(printed(&planned(&facts, "2026-05-21", Goal::Rp)), @r#"
    unsure by ordinary, filing 2026-07-07
    2026-05-21 2026-05-22  notify_arrival: DUTY.NOTIFY FINE.HOST.NOTIFY
    2026-05-21 2026-07-07  iin: PRP.PAPER.IIN
    2026-05-21 2026-07-07  fingerprints: PRP.PAPER.FINGERPRINTS
    2026-05-21 2026-07-07  criminal_record: PRP.PAPER.CRIMINAL_RECORD PRP.PAPER.LEGALISATION PRP.PAPER.TRANSLATION
    2026-05-21 2026-07-07  state_consent: PRP.PAPER.STATE_CONSENT PRP.PAPER.LEGALISATION PRP.PAPER.TRANSLATION
    2026-05-21 2026-06-07  language_test: PRP.RISK.PILOT
    2026-05-21 2026-06-07  questionnaire: PRP.PAPER.SCREENING
    2026-05-21 2026-07-07  housing: PRP.PAPER.HOUSING
    2026-05-21 2026-06-18  cover_stay: PRP.RISK.STATUS_ENDS
    2026-06-07 2026-07-07  interview: PRP.PAPER.SCREENING
    2026-06-23 2026-07-07  medical: PRP.PAPER.MEDICAL
    2026-06-23 2026-07-07  bank_certificate: PRP.PAPER.SOLVENCY
    2026-06-23 2026-07-07  assemble: PRP.PAPER.FORM PRP.PAPER.NOTIFICATION PRP.PAPER.AUTOBIOGRAPHY PRP.PAPER.PHOTO
    2026-06-23 2026-07-07  fee: PRP.PAPER.FEE PRP.FEE
    2026-07-07             file: PRP.MEANS
    2026-08-21 2026-10-05  decision: PRP.DECISION
    2026-08-21 2026-10-15  register_residence: CARD.PAPER.ADDRESS DUTY.RP.ADDRESS
    2026-08-21 2026-10-29  card: CARD.DECISION CARD.FEE
    2026-08-21 2027-08-21  presence: PRP.CANCEL.PRESENCE
    2026-10-29 2026-12-28 ?licence: DUTY.LICENCE
    2034-01-31 2034-03-02  renew_card: CARD.RENEW
    "#);
}

#[test]
fn a_russian_to_a_trp_for_work() {
    let mut facts = person("RU", "2026-05-04");
    facts.occupation.work = Some(Work {
        employer: Some(Employer::Ordinary),
        contract: Some(Contract::Registered),
        until: Some(day("2027-12-31")),
        ..Work::default()
    });
    insta::assert_snapshot!(printed(&planned(&facts, "2026-05-05", Goal::Trp)), @r#"
    open by employment, filing 2026-05-19
    2026-05-05 2026-05-06  notify_arrival: DUTY.NOTIFY FINE.HOST.NOTIFY
    2026-05-05 2026-05-19  iin: TRP.PAPER.IIN
    2026-05-05 2026-05-19  fingerprints: TRP.PAPER.FINGERPRINTS
    2026-05-05 2026-05-19  housing: TRP.PAPER.ADDRESS_CODE
    2026-05-05 2026-05-19  ground_papers: TRP.PAPER.EMPLOYER_APPLICATION TRP.PAPER.EMPLOYER_REGISTRATION
    2026-05-05 2026-05-19 ?owner_consent: TRP.PAPER.CONSENT TRP.PAPER.SIGNATURE TRP.PAPER.TREATY TRP.PAPER.TRANSLATION
    2026-05-05 2026-05-19  assemble: TRP.PAPER.FORM TRP.PAPER.NOTIFICATION
    2026-05-19 2026-08-01  file: TRP.NATIONALITY
    2026-05-20 2026-05-26  decision: TRP.DECISION
    2027-04-19 2027-05-19  renew_trp: DUTY.TRP.RENEW
    "#);
}

#[test]
fn a_plan_says_what_else_was_open_and_takes_what_is_asked_for() {
    let mut facts = person("BY", "2026-05-04");
    let chosen = planned(&facts, "2026-05-05", Goal::Rp);
    let others = |plan: &Plan| -> Vec<Target> {
        let others = plan.choice.others.iter();
        others.map(|other| other.target).collect()
    };
    let simplified = Target::Route(Route::SimplifiedCitizenship);
    let ordinary = Target::Route(Route::Ordinary);
    assert_eq!(
        (chosen.target, chosen.choice.asked),
        (Some(simplified), false)
    );
    assert!(others(&chosen).contains(&ordinary) && !others(&chosen).contains(&simplified));
    facts.wants.target = Some(ordinary);
    let asked = planned(&facts, "2026-05-05", Goal::Rp);
    assert_eq!((asked.target, asked.choice.asked), (Some(ordinary), true));
    assert_eq!(
        others(&asked).first(),
        Some(&simplified),
        "the nearest comes first"
    );
    let other = asked.choice.others.first().unwrap();
    assert_eq!(Some(other.filing_on), chosen.filing_on);
    facts.wants.target = Some(Target::Route(Route::EthnicKazakh));
    let closed = planned(&facts, "2026-05-05", Goal::Rp);
    assert_eq!((closed.outlook, closed.target), (Outlook::Closed, None));
    assert!(
        others(&closed).contains(&simplified),
        "what is open is told beside a closed wish"
    );
}

#[test]
fn the_stay_after_coming_in_again_has_its_own_notification_and_registration() {
    let mut facts = person("RU", "2026-08-01");
    facts.occupation.work = Some(Work {
        employer: Some(Employer::Ordinary),
        contract: Some(Contract::Registered),
        until: Some(day("2027-12-31")),
        ..Work::default()
    });
    let plan = planned(&facts, "2026-11-22", Goal::Trp);
    let (back, _) = step(&plan, StepId::Enter);
    assert_eq!(
        step(&plan, StepId::Leave),
        (Some(day("2026-11-22")), Some(day("2026-11-22")))
    );
    let formalities = plan
        .steps
        .iter()
        .filter(|step| step.after.contains(&StepId::Enter));
    let formalities: Vec<&Step> = formalities.collect();
    let days: Vec<_> = formalities
        .iter()
        .map(|step| (step.id, step.earliest, step.due))
        .collect();
    // Three working days from Monday 22 February on; thirty days, the day of entry the first.
    assert_eq!(
        days,
        [
            (StepId::NotifyArrival, back, Some(day("2027-02-24"))),
            (StepId::RegisterImmigrant, back, Some(day("2027-03-22"))),
        ]
    );
    assert!(formalities.iter().all(|step| !step.because.is_empty()));
}

#[test]
fn after_a_refusal_the_plan_waits_for_the_bar() {
    let mut facts = person("BY", "2026-11-02");
    facts.record.applications = Some(thin_vec![Application {
        permit: PermitKind::Prp,
        filed_on: day("2026-01-10"),
        decided_on: Some(day("2026-03-01")),
        outcome: Some(Outcome::Refused),
    }]);
    let plan = planned(&facts, "2026-11-20", Goal::Rp);
    assert_eq!(step(&plan, StepId::Wait), (Some(day("2027-03-01")), None));
    assert_eq!(plan.filing_on, Some(day("2027-03-01")));
    let last_day = day("2027-01-30");
    let cover = step(&plan, StepId::CoverStay);
    assert_eq!(
        cover,
        (Some(day("2026-11-20")), Some(last_day)),
        "the stay ends before the bar"
    );
    assert!(
        !has(&plan, StepId::LanguageTest),
        "the pilot is over by then"
    );
}

#[test]
fn a_wait_beyond_the_data_is_told_as_such() {
    let mut facts = person("BY", "2026-11-02");
    facts.record.penalties = Some(thin_vec![Penalty {
        imposed_on: day("2024-01-20"),
        field: FieldOfLaw::Migration,
        provision: None,
        expulsion: Some(true),
        paid: Some(true),
        executed_on: Some(day("2024-02-01")),
    }]);
    let plan = planned(&facts, "2026-11-20", Goal::Rp);
    assert_eq!(plan.outlook, Outlook::Beyond);
    assert_eq!(plan.ends_on, Some(day("2027-12-31")));
    assert_eq!(step(&plan, StepId::Wait), (Some(day("2029-02-01")), None));
    assert!(
        !has(&plan, StepId::File),
        "what will be asked then is not known"
    );
}

#[test]
fn a_decision_beyond_the_data_ends_the_plan_and_its_last_day_says_so() {
    // Forty-five days from 16 November 2027 end on 31 December, the last day of the data; the day
    // after a term is looked for among the working days of 2028, which nobody knows.
    let filed = |on: &str| {
        let mut facts = person("BY", "2027-10-04");
        facts.record.applications = Some(thin_vec![Application {
            permit: PermitKind::Prp,
            filed_on: day(on),
            decided_on: None,
            outcome: None,
        }]);
        planned(&facts, "2027-12-20", Goal::Rp)
    };
    let within = filed("2027-11-16");
    assert_eq!(within.ends_on, None);
    assert!(has(&within, StepId::RegisterResidence));
    let beyond = filed("2027-11-17");
    assert_eq!(beyond.ends_on, Some(day("2027-12-31")));
    assert!(has(&beyond, StepId::Decision));
    assert!(!has(&beyond, StepId::RegisterResidence));
}

#[test]
fn papers_that_will_be_too_old_are_got_again() {
    let mut facts = person("BY", "2026-05-04");
    let issued = |text| HeldDocument {
        id: DocumentId::CriminalRecord,
        issued_on: Some(day(text)),
        form: Some(Form::Original),
    };
    // Good today, 181 days old on the filing day, 4 June.
    facts.papers.documents = Some([issued("2025-12-05")].into_iter().collect());
    let old = planned(&facts, "2026-05-05", Goal::Rp);
    assert_eq!(old.filing_on, Some(day("2026-06-04")));
    let due = Some(day("2026-06-04"));
    assert_eq!(
        step(&old, StepId::CriminalRecord),
        (Some(day("2026-05-05")), due)
    );
    facts.papers.documents = Some([issued("2025-12-06")].into_iter().collect());
    assert!(!has(
        &planned(&facts, "2026-05-05", Goal::Rp),
        StepId::CriminalRecord
    ));
}

#[test]
fn the_filing_day_stays_inside_the_stay() {
    let facts = person("BY", "2026-05-04");
    // The last lawful day is Saturday 1 August.
    let plan = planned(&facts, "2026-07-20", Goal::Rp);
    assert_eq!(plan.filing_on, Some(day("2026-07-31")));
    assert_eq!(step(&plan, StepId::File).1, Some(day("2026-08-01")));
}

#[test]
fn a_trp_is_filed_so_that_it_is_decided_within_the_stay() {
    let mut facts = person("UZ", "2026-11-02");
    facts.occupation.work = Some(Work {
        employer: Some(Employer::AstanaHub),
        contract: Some(Contract::Registered),
        ..Work::default()
    });
    let plan = planned(&facts, "2026-11-21", Goal::Trp);
    // The thirtieth day is 1 December; five working days after 24 November end on it.
    assert_eq!(plan.filing_on, Some(day("2026-11-24")));
    assert_eq!(step(&plan, StepId::Decision).1, Some(day("2026-12-01")));
    assert!(!has(&plan, StepId::CoverStay));
}

/// Married on 16 May 2026, here until 27 January: nobody may wait inside for the year to be over.
#[test]
fn who_waits_for_a_trp_keeps_a_lawful_stay() {
    let mut facts = person("KG", "2026-10-30");
    facts.family = Some(thin_vec![Relative {
        relation: Relation::Spouse,
        citizenship: State::KAZAKHSTAN,
        status: RelativeStatus::Citizen,
        married_on: Some(day("2026-05-16")),
        born_on: None,
        trp_ground: None,
        status_since: None,
        status_until: None,
        dependent: None,
        ethnic_kazakh: None,
    }]);
    let plan = planned(&facts, "2026-11-21", Goal::Trp);
    assert_eq!(plan.filing_on, Some(day("2027-05-17")));
    let cover = step(&plan, StepId::CoverStay);
    assert_eq!(cover, (Some(day("2026-11-21")), Some(day("2027-01-27"))));
    assert!(
        rules(&plan, StepId::CoverStay).contains(&RuleId::DutyLeave),
        "the stay that ends is the reason"
    );
    let file = plan.steps.iter().find(|step| step.id == StepId::File);
    assert_eq!(
        file.unwrap().who,
        Party::Host,
        "nobody files for themselves"
    );
    let on_the_last_day = planned(&facts, "2027-05-16", Goal::Trp);
    assert!(
        !has(&on_the_last_day, StepId::CoverStay),
        "the stay is over"
    );
}

#[test]
fn a_trp_that_can_follow_the_stay_gives_the_papers_their_time() {
    let mut facts = person("RU", "2026-07-19");
    facts.presence.permits = thin_vec![Permit {
        kind: PermitKind::Trp,
        ground: Some(Ground::Employment),
        route: None,
        from: day("2025-12-05"),
        until: day("2026-12-04"),
        ended_on: None,
    }];
    facts.occupation.work = Some(Work {
        employer: Some(Employer::Ordinary),
        contract: Some(Contract::Registered),
        until: Some(day("2027-11-30")),
        ..Work::default()
    });
    let plan = planned(&facts, "2026-11-21", Goal::Rp);
    assert_eq!(plan.filing_on, Some(day("2026-12-21")));
    let renewal = step(&plan, StepId::RenewTrp);
    assert_eq!(renewal, (Some(day("2026-11-21")), Some(day("2026-12-04"))));
    let mut steps = plan.steps.iter();
    let renewal = steps.find(|step| step.id == StepId::RenewTrp);
    assert_eq!(renewal.unwrap().who, Party::Host, "the employer files");
    assert!(has(&plan, StepId::HomeNotice), "Russia wants to be told");
}

#[test]
fn what_the_person_wants_of_another_permit_narrows_no_plan() {
    let mut facts = person("BY", "2026-05-04");
    let wide = planned(&facts, "2026-05-05", Goal::Rp);
    facts.wants.permit = Some(PermitKind::Trp);
    facts.wants.target = Some(Target::Ground(Ground::Employment));
    assert_eq!(planned(&facts, "2026-05-05", Goal::Rp), wide);
    facts.wants.target = Some(Target::Route(Route::Ordinary));
    let asked = planned(&facts, "2026-05-05", Goal::Rp);
    assert_eq!(asked.target, Some(Target::Route(Route::Ordinary)));
}

#[test]
fn the_last_weeks_of_the_pilot_are_shorter_than_its_screening() {
    let facts = person("US", "2026-12-05");
    let plan = planned(&facts, "2026-12-10", Goal::Rp);
    assert!(!has(&plan, StepId::LanguageTest), "{}", printed(&plan));
    assert_eq!(plan.outlook, Outlook::Unsure);
    assert!(
        rules(&plan, StepId::File).contains(&RuleId::PrpMeansUnknown),
        "2027 has no index yet"
    );
}

#[test]
fn changes_come_before_the_papers_that_need_them() {
    let mut facts = person("US", "2026-05-20");
    facts.papers.funds = Some(Tenge(1));
    facts.papers.passport = Some(Passport {
        kind: Some(PassportKind::IdCard),
        expires_on: Some(day("2026-07-01")),
    });
    let plan = planned(&facts, "2026-05-21", Goal::Rp);
    for id in [
        StepId::DepositFunds,
        StepId::RenewPassport,
        StepId::ForeignPassport,
    ] {
        assert_eq!(
            step(&plan, id),
            (Some(day("2026-05-21")), plan.filing_on),
            "{id}"
        );
    }
    let bank = plan
        .steps
        .iter()
        .find(|step| step.id == StepId::BankCertificate);
    assert!(bank.unwrap().after.contains(&StepId::DepositFunds));
}

#[test]
fn who_is_abroad_comes_in_first() {
    let mut facts = person("BY", "2026-01-05");
    facts.presence.visits = Some(thin_vec![Visit {
        entered_on: day("2026-02-01"),
        left_on: Some(day("2026-05-01")),
    }]);
    let plan = planned(&facts, "2026-05-21", Goal::Rp);
    let (enters, _) = step(&plan, StepId::Enter);
    assert_eq!(enters, Some(day("2026-07-31")), "90 of 180 days are used");
    assert!(plan.filing_on >= enters);
}

#[test]
fn who_holds_the_permit_is_told_of_the_card() {
    let mut facts = person("BY", "2026-05-04");
    facts.presence.permits = thin_vec![Permit {
        kind: PermitKind::Prp,
        ground: None,
        route: None,
        from: day("2026-05-25"),
        until: day("2034-04-01"),
        ended_on: None,
    }];
    let plan = planned(&facts, "2026-06-01", Goal::Rp);
    assert_eq!(plan.outlook, Outlook::Reached);
    assert!(has(&plan, StepId::Card));
    assert!(!has(&plan, StepId::File));
}

#[test]
fn a_child_and_a_citizen_have_no_way_of_their_own() {
    let mut child = person("BY", "2026-05-04");
    child.person.born_on = Some(day("2015-01-01"));
    let closed = planned(&child, "2026-06-01", Goal::Rp);
    assert_eq!(closed.outlook, Outlook::Closed);
    assert_eq!(closed.because.first().unwrap().rule, RuleId::PrpChild);
    let citizen = planned(&person("KZ", "2026-05-04"), "2026-06-01", Goal::Rp);
    assert_eq!(citizen.because.first().unwrap().rule, RuleId::PrpCitizen);
}

#[test]
fn an_american_has_no_trp_to_plan() {
    let closed = planned(&person("US", "2026-05-20"), "2026-06-01", Goal::Trp);
    assert_eq!(closed.outlook, Outlook::Closed);
    assert_eq!(closed.because.first().unwrap().rule, RuleId::TrpNationality);
}

#[test]
fn the_dwelling_and_fingerprints_that_are_there_are_no_step() {
    let mut facts = person("BY", "2026-05-04");
    facts.papers.fingerprinted_on = Some(day("2026-05-05"));
    facts.papers.iin = Some(true);
    facts.housing = Some(Housing {
        owner: Some(Owner::Other),
        consent: Some(Consent::Notarised),
        ..Housing::default()
    });
    let plan = planned(&facts, "2026-05-06", Goal::Rp);
    for id in [StepId::Fingerprints, StepId::Iin, StepId::Housing] {
        assert!(!has(&plan, id), "{id}");
    }
}

#[test]
fn a_day_outside_the_data_is_refused() {
    let law = law_on("2026-06-01").law;
    let refused = plan(
        law,
        &person("BY", "2026-05-04"),
        day("2028-01-01"),
        Goal::Rp,
    );
    assert_eq!(refused.unwrap_err().day, day("2028-01-01"));
}

/// Days on which lists, numbers and the calendar change, and some between.
const DAYS: [&str; 9] = [
    "2023-01-27",
    "2023-06-07",
    "2024-03-24",
    "2025-12-31",
    "2026-02-13",
    "2026-05-05",
    "2026-11-21",
    "2026-12-31",
    "2027-12-31",
];

#[test]
fn every_plan_is_in_order_and_can_be_kept() {
    for on in DAYS {
        for citizenship in ["RU", "BY", "UZ", "US", "CN", "NP", "XX"] {
            for days_ago in [0, 20, 80, 200] {
                let entered_on = day(on).plus_days(-days_ago).to_string();
                let mut facts = person(citizenship, &entered_on);
                for known in [true, false] {
                    if !known {
                        facts.record = crate::facts::Record::default();
                        facts.person.ethnic_kazakh = None;
                    }
                    for goal in Goal::ALL {
                        let plan = planned(&facts, on, *goal);
                        keepable(&plan, &format!("{citizenship} {on} {days_ago} {goal}"));
                    }
                }
            }
        }
    }
}

fn keepable(plan: &Plan, who: &str) {
    let mut before = None;
    for step in &plan.steps {
        let (from, due) = (step.earliest, step.due);
        let told = format!("{who}: {}\n{}", step.id, printed(plan));
        assert!(
            from.zip(due).is_none_or(|(from, due)| from <= due),
            "{told}"
        );
        assert!(step.starts_on() >= before, "{told}");
        assert!(!step.after.contains(&step.id), "{told}");
        before = step.starts_on();
    }
    let files = plan.steps.iter().find(|step| step.id == StepId::File);
    assert_eq!(
        files.and_then(|step| step.earliest),
        plan.filing_on.filter(|_| files.is_some())
    );
    assert!(
        plan.filing_on.is_none_or(|filing| filing >= plan.on),
        "{who}"
    );
    let open = matches!(plan.outlook, Outlook::Open | Outlook::Unsure);
    assert_eq!(open, files.is_some(), "{who}: {}", printed(plan));
}

/// A Belarusian whose application for permanent residence was filed on the day.
fn asked_for_permanence(filed_on: &str, decided_on: Option<&str>) -> Facts {
    let mut facts = person("BY", "2026-05-04");
    facts.record.applications = Some(thin_vec![Application {
        permit: PermitKind::Prp,
        filed_on: day(filed_on),
        decided_on: decided_on.map(day),
        outcome: None,
    }]);
    facts
}

#[test]
fn who_has_filed_waits_for_the_decision() {
    let facts = asked_for_permanence("2026-06-04", None);
    insta::assert_snapshot!(printed(&planned(&facts, "2026-06-10", Goal::Rp)), @r#"
    pending by -, filing 2026-06-04
               2026-05-06  notify_arrival: DUTY.NOTIFY FINE.HOST.NOTIFY
    2026-06-10 2026-08-01  cover_stay: PRP.RISK.STATUS_ENDS
    2026-07-20 2026-09-02  decision: PRP.DECISION
    2026-07-20 2026-09-12  register_residence: CARD.PAPER.ADDRESS DUTY.RP.ADDRESS
    2026-07-20 2026-09-25  card: CARD.DECISION CARD.FEE
    2026-07-20 2027-07-20  presence: PRP.CANCEL.PRESENCE
    2026-09-25 2026-11-24 ?licence: DUTY.LICENCE
    2034-01-31 2034-03-02  renew_card: CARD.RENEW
    "#);
}

#[test]
fn what_may_still_go_wrong_is_told_while_the_decision_is_awaited() {
    let mut facts = asked_for_permanence("2026-06-04", None);
    facts.record.convictions = Some(Convictions::Spent);
    let plan = planned(&facts, "2026-06-10", Goal::Rp);
    let told = |rule| plan.risks.iter().any(|risk| risk.rule == rule);
    assert!(told(RuleId::PrpRiskSecurity), "{:?}", plan.risks);
    assert!(
        !told(RuleId::PrpRiskStatusEnds),
        "a step of the plan covers it"
    );
}

#[test]
fn a_late_decision_is_told_and_reckoned_with_from_today() {
    let facts = asked_for_permanence("2026-02-02", None);
    let plan = planned(&facts, "2026-06-10", Goal::Rp);
    assert_eq!(
        (plan.outlook, plan.filing_on),
        (Outlook::Pending, Some(day("2026-02-02")))
    );
    assert_eq!(
        step(&plan, StepId::Decision),
        (Some(day("2026-06-10")), None)
    );
    let decision = plan.steps.iter().find(|step| step.id == StepId::Decision);
    let told = |rule| decision.unwrap().because.iter().any(|one| one.rule == rule);
    assert!(told(RuleId::PrpDecisionLate));
    let facts = asked_for_permanence("2026-06-04", None);
    for (on, late) in [("2026-07-20", false), ("2026-07-21", true)] {
        let plan = planned(&facts, on, Goal::Rp);
        let why = rules(&plan, StepId::Decision);
        assert_eq!(why.contains(&RuleId::PrpDecisionLate), late, "{on}");
    }
    let begun = |step: &Step| step.earliest.is_none_or(|from| from >= plan.on);
    assert!(plan.steps.iter().all(begun));
}

#[test]
fn an_application_counts_from_its_filing_to_its_decision() {
    let outlook = |facts: &Facts, on| planned(facts, on, Goal::Rp).outlook;
    let facts = asked_for_permanence("2026-06-04", Some("2026-07-20"));
    assert_eq!(outlook(&facts, "2026-06-03"), Outlook::Open);
    assert_eq!(outlook(&facts, "2026-06-04"), Outlook::Pending);
    assert_eq!(outlook(&facts, "2026-07-19"), Outlook::Pending);
    assert_ne!(outlook(&facts, "2026-07-20"), Outlook::Pending);
    let other = planned(&facts, "2026-06-10", Goal::Trp).outlook;
    assert_ne!(other, Outlook::Pending, "it is for another permit");
    let mut refused = facts;
    if let Some([one]) = refused.record.applications.as_deref_mut() {
        one.outcome = Some(Outcome::Refused);
    }
    assert_eq!(outlook(&refused, "2026-07-19"), Outlook::Pending);
    assert_eq!(outlook(&refused, "2026-07-20"), Outlook::Open);
}

#[test]
fn nobody_is_sent_on_a_route_that_only_might_be_theirs() {
    let mut facts = person("AZ", "2026-11-02");
    facts.person.ethnic_kazakh = None;
    facts.papers.funds = Some(Tenge(6_000_000));
    facts.record.penalties = Some(thin_vec![Penalty {
        imposed_on: day("2026-02-03"),
        field: FieldOfLaw::Migration,
        provision: None,
        expulsion: None,
        paid: Some(true),
        executed_on: None,
    }]);
    facts.record.applications = Some(thin_vec![Application {
        permit: PermitKind::Prp,
        filed_on: day("2026-03-10"),
        decided_on: Some(day("2026-06-19")),
        outcome: Some(Outcome::Refused),
    }]);
    let plan = planned(&facts, "2026-11-21", Goal::Rp);
    assert_eq!(plan.target, Some(Target::Route(Route::Ordinary)));
}

#[test]
fn what_is_not_known_beside_what_can_be_cured_leaves_a_plan_unsure() {
    let mut facts = person("BY", "2026-05-04");
    facts.record.convictions = Some(Convictions::Unspent);
    let on = "2026-05-05";
    assert_eq!(planned(&facts, on, Goal::Rp).outlook, Outlook::Open);
    facts.record.penalties = None;
    assert_eq!(planned(&facts, on, Goal::Rp).outlook, Outlook::Unsure);
}

#[test]
fn a_card_on_a_passport_to_be_renewed_has_no_day_of_renewal_yet() {
    let mut facts = person("BY", "2026-05-04");
    facts.papers.passport.as_mut().unwrap().expires_on = Some(day("2026-07-10"));
    let plan = planned(&facts, "2026-05-05", Goal::Rp);
    assert!(has(&plan, StepId::RenewPassport));
    assert!(!has(&plan, StepId::RenewCard));
}

#[test]
fn a_ground_that_ends_before_the_bar_is_no_way() {
    let mut facts = person("RU", "2026-05-04");
    facts.occupation.work = Some(Work {
        employer: Some(Employer::Ordinary),
        contract: Some(Contract::Registered),
        until: Some(day("2026-08-31")),
        ..Work::default()
    });
    let outlook = |facts: &Facts| {
        let plan = planned(facts, "2026-05-05", Goal::Trp);
        (plan.outlook, plan.target)
    };
    let employment = Some(Target::Ground(Ground::Employment));
    facts.record.entry_ban_until = Some(day("2026-08-20"));
    assert_eq!(outlook(&facts), (Outlook::Open, employment));
    facts.record.entry_ban_until = Some(day("2026-09-20"));
    assert_ne!(outlook(&facts).1, employment);
}

#[test]
fn a_renewal_that_is_open_already_begins_today() {
    let mut facts = person("RU", "2026-01-12");
    facts.presence.permits = thin_vec![Permit {
        kind: PermitKind::Trp,
        ground: Some(Ground::Employment),
        route: None,
        from: day("2026-01-20"),
        until: day("2026-06-20"),
        ended_on: None,
    }];
    let renewal = |on| step(&planned(&facts, on, Goal::Trp), StepId::RenewTrp);
    let last = Some(day("2026-06-20"));
    assert_eq!(renewal("2026-05-20"), (Some(day("2026-05-21")), last));
    assert_eq!(renewal("2026-06-01"), (Some(day("2026-06-01")), last));
}

#[test]
fn a_decision_beyond_the_calendar_stands_after_the_filing() {
    let mut facts = person("BY", "2027-11-01");
    facts.papers.passport.as_mut().unwrap().expires_on = Some(day("2036-04-01"));
    let plan = planned(&facts, "2027-11-02", Goal::Rp);
    let place = |id| plan.steps.iter().position(|step| step.id == id).unwrap();
    assert!(
        place(StepId::File) < place(StepId::Decision),
        "{}",
        printed(&plan)
    );
}

#[test]
fn a_penalty_is_paid_at_once_so_that_its_year_begins() {
    let mut facts = person("BY", "2026-05-04");
    facts.record.penalties = Some(
        vec![Penalty {
            imposed_on: day("2026-02-10"),
            field: FieldOfLaw::Migration,
            provision: Some("517-4".into()),
            expulsion: None,
            paid: Some(false),
            executed_on: None,
        }]
        .into(),
    );
    let plan = planned(&facts, "2026-05-05", Goal::Rp);
    let today = Some(day("2026-05-05"));
    assert_eq!(step(&plan, StepId::PayPenalty), (today, today));
    assert_eq!(step(&plan, StepId::Wait).0, Some(day("2027-05-05")));
    assert_eq!(
        plan.filing_on,
        Some(day("2027-05-05")),
        "{}",
        printed(&plan)
    );
    assert_eq!(plan.outlook, Outlook::Open);
    assert!(
        !rules(&plan, StepId::File).contains(&RuleId::PrpBarOffence),
        "on the filing day it is paid, and its year over"
    );
}

#[test]
fn a_payment_executes_no_expulsion() {
    let mut facts = person("BY", "2026-05-04");
    let expulsion = Penalty {
        imposed_on: day("2022-02-10"),
        field: FieldOfLaw::Other,
        provision: None,
        expulsion: Some(true),
        paid: Some(false),
        executed_on: None,
    };
    facts.record.penalties = Some(vec![expulsion].into());
    let plan = planned(&facts, "2026-05-05", Goal::Rp);
    assert_eq!(plan.filing_on, Some(day("2027-02-10")));
    assert_eq!(plan.outlook, Outlook::Unsure, "{}", printed(&plan));
}

#[test]
fn a_resident_does_not_keep_foreign_plates() {
    let mut facts = person("BY", "2026-05-04");
    let after_the_card = |plates: State, facts: &mut Facts| {
        facts.belongings.car = Some(Car {
            plates,
            entered_on: None,
        });
        let plan = planned(facts, "2026-06-01", Goal::Rp);
        let mut steps = plan.steps.iter();
        steps.any(|step| step.id == StepId::CarPlates && step.after.contains(&StepId::Card))
    };
    assert!(after_the_card(State::from_code("BY").unwrap(), &mut facts));
    assert!(!after_the_card(State::KAZAKHSTAN, &mut facts));
}

#[test]
fn a_licence_of_this_country_is_not_exchanged() {
    let mut facts = person("BY", "2026-05-04");
    let mut exchanged = |country| {
        facts.belongings.driving_licence = Some(DrivingLicence {
            country,
            since: None,
        });
        has(&planned(&facts, "2026-06-01", Goal::Rp), StepId::Licence)
    };
    assert!(exchanged(State::from_code("BY").unwrap()));
    assert!(!exchanged(State::KAZAKHSTAN));
}

#[test]
fn who_holds_every_paper_files_at_once() {
    let mut facts = person("RU", "2026-05-04");
    facts.occupation.work = Some(Work {
        employer: Some(Employer::Ordinary),
        contract: Some(Contract::Registered),
        ..Work::default()
    });
    let gathered = planned(&facts, "2026-06-01", Goal::Trp).filing_on;
    assert!(gathered > Some(day("2026-06-01")), "{gathered:?}");
    let held = DocumentId::ALL.iter().map(|id| HeldDocument {
        id: *id,
        issued_on: Some(day("2026-06-01")),
        form: None,
    });
    facts.papers.documents = Some(held.collect());
    let at_once = planned(&facts, "2026-06-01", Goal::Trp).filing_on;
    assert_eq!(at_once, Some(day("2026-06-01")));
}

/// A Russian employee since 4 May 2026: day ninety is 1 August.
fn overstayer() -> Facts {
    let mut facts = person("RU", "2026-05-04");
    facts.occupation.work = Some(Work {
        employer: Some(Employer::Ordinary),
        contract: Some(Contract::Registered),
        until: Some(day("2028-12-31")),
        ..Work::default()
    });
    facts
}

#[test]
fn who_has_overstayed_leaves_first_and_files_within_the_new_stay() {
    let plan = planned(&overstayer(), "2026-08-05", Goal::Trp);
    insta::assert_snapshot!(printed(&plan), @r"
    open by employment, filing 2026-11-18
               2026-05-06  notify_arrival: DUTY.NOTIFY FINE.HOST.NOTIFY
    2026-08-05 2026-08-05  leave: DUTY.LEAVE FINE.OVERSTAY
    2026-11-04 2026-11-18  enter: TRP.STAY
    2026-11-04 2026-11-06  notify_arrival: DUTY.NOTIFY FINE.HOST.NOTIFY
    2026-11-04 2026-12-03  register_immigrant: DUTY.REGISTER FINE.OWNER
    2026-11-04 2026-11-18  iin: TRP.PAPER.IIN
    2026-11-04 2026-11-18  fingerprints: TRP.PAPER.FINGERPRINTS
    2026-11-04 2026-11-18  housing: TRP.PAPER.ADDRESS_CODE
    2026-11-04 2026-11-18  ground_papers: TRP.PAPER.EMPLOYER_APPLICATION TRP.PAPER.EMPLOYER_REGISTRATION
    2026-11-04 2026-11-18 ?owner_consent: TRP.PAPER.CONSENT TRP.PAPER.SIGNATURE TRP.PAPER.TREATY TRP.PAPER.TRANSLATION
    2026-11-04 2026-11-18  assemble: TRP.PAPER.FORM TRP.PAPER.NOTIFICATION
    2026-11-18 2027-02-01  file: TRP.NATIONALITY
    2026-11-19 2026-11-25  decision: TRP.DECISION
    2027-10-19 2027-11-18  renew_trp: DUTY.TRP.RENEW
    ");
    assert_eq!(plan.outlook, Outlook::Open);
    let (back, filed_by) = step(&plan, StepId::Enter);
    assert_eq!(back, Some(day("2026-11-04")), "day ninety of the window");
    assert_eq!(filed_by, plan.filing_on);
    assert!(plan.filing_on >= back);
}

#[test]
fn what_else_is_to_be_done_brings_no_filing_day_before_the_way_back() {
    let mut facts = overstayer();
    let work = facts.occupation.work.as_mut().unwrap();
    work.contract = Some(Contract::Unregistered);
    let plan = planned(&facts, "2026-08-05", Goal::Trp);
    assert_eq!(step(&plan, StepId::Enter).0, Some(day("2026-11-04")));
    assert_eq!(
        plan.filing_on,
        Some(day("2026-11-18")),
        "a fortnight for the papers"
    );
    assert_eq!(step(&plan, StepId::RegisterContract).1, plan.filing_on);
    assert_eq!(
        step(&plan, StepId::File).1,
        Some(day("2027-02-01")),
        "while the new stay lasts"
    );
}

#[test]
fn an_unpaid_fine_is_paid_before_coming_in_again() {
    let mut facts = overstayer();
    facts.record.penalties = Some(thin_vec![Penalty {
        imposed_on: day("2026-08-04"),
        field: FieldOfLaw::Migration,
        provision: Some("517-3-1".into()),
        expulsion: Some(false),
        paid: Some(false),
        executed_on: None,
    }]);
    let warned = planned(&facts, "2026-08-05", Goal::Trp);
    assert!(!has(&warned, StepId::PayPenalty), "a warning costs nothing");
    for penalty in facts.record.penalties.iter_mut().flatten() {
        penalty.provision = Some("517-3-2".into());
    }
    let fined = planned(&facts, "2026-08-05", Goal::Trp);
    let (earliest, due) = step(&fined, StepId::PayPenalty);
    assert_eq!((earliest, due), (Some(day("2026-08-05")), fined.filing_on));
}

/// An Uzbek engineer: thirty days an entry, ninety in 180. Fifty were used before this entry.
#[test]
fn the_way_back_reckons_with_all_visits_before() {
    let mut facts = overstayer();
    facts.person.citizenship = State::from_code("UZ").unwrap();
    facts.occupation.work = Some(Work {
        employer: Some(Employer::AstanaHub),
        contract: Some(Contract::Registered),
        until: Some(day("2028-12-31")),
        ..Work::default()
    });
    let earlier = |entered: &str, left: &str| Visit {
        entered_on: day(entered),
        left_on: Some(day(left)),
    };
    facts.presence.visits = Some(thin_vec![
        earlier("2026-03-01", "2026-03-30"),
        earlier("2026-05-01", "2026-05-20"),
        Visit {
            entered_on: day("2026-07-01"),
            left_on: None,
        },
    ]);
    let plan = planned(&facts, "2026-07-31", Goal::Trp);
    // 30 + 20 + 31 days: nine are left from Saturday, 1 August, on. Five working days for the
    // decision would end with them only from that weekend on.
    assert_eq!(step(&plan, StepId::Enter).0, Some(day("2026-08-01")));
    assert_eq!(
        step(&plan, StepId::File),
        (Some(day("2026-08-03")), Some(day("2026-08-09"))),
        "{}",
        printed(&plan)
    );
}

#[test]
fn a_way_back_that_takes_a_visa_has_no_day() {
    let mut facts = overstayer();
    facts.person.citizenship = State::STATELESS;
    let work = facts.occupation.work.as_mut().unwrap();
    work.labour_permit = Some(true);
    let plan = planned(&facts, "2026-08-05", Goal::Trp);
    assert_eq!(step(&plan, StepId::Enter), (None, plan.filing_on));
}

#[test]
fn who_goes_for_residence_leaves_and_waits_out_the_year_of_the_penalty() {
    let plan = planned(&overstayer(), "2026-08-05", Goal::Rp);
    insta::assert_snapshot!(printed(&plan), @r"
    open by simplified_citizenship, filing 2027-09-06
               2026-05-06  notify_arrival: DUTY.NOTIFY FINE.HOST.NOTIFY
    2026-08-05 2026-08-05  leave: DUTY.LEAVE FINE.OVERSTAY
    2027-03-10 2027-09-06  criminal_record: PRP.PAPER.CRIMINAL_RECORD PRP.PAPER.TREATY PRP.PAPER.TRANSLATION
    2027-08-05 2027-09-06  enter: PRP.STAY
    2027-08-05 2027-08-09  notify_arrival: DUTY.NOTIFY FINE.HOST.NOTIFY
    2027-08-05 2027-09-03  register_immigrant: DUTY.REGISTER FINE.OWNER
    2027-08-05 2027-09-06  iin: PRP.PAPER.IIN
    2027-08-05 2027-09-06  fingerprints: PRP.PAPER.FINGERPRINTS
    2027-08-05 2027-09-06 ?state_consent: PRP.PAPER.STATE_CONSENT PRP.PAPER.TREATY PRP.PAPER.TRANSLATION
    2027-08-05 2027-09-06  housing: PRP.PAPER.HOUSING
    2027-08-23 2027-09-06  medical: PRP.PAPER.MEDICAL
    2027-08-23 2027-09-06 ?bank_certificate: PRP.PAPER.SOLVENCY
    2027-08-23 2027-09-06  assemble: PRP.PAPER.FORM PRP.PAPER.NOTIFICATION PRP.PAPER.AUTOBIOGRAPHY PRP.PAPER.PHOTO
    2027-08-23 2027-09-06  fee: PRP.PAPER.FEE PRP.FEE
    2027-09-06 2027-11-02  file: PRP.ROUTE.SIMPLIFIED PRP.ENTRY_DOCUMENT
    2027-09-06 2027-11-02  cover_stay: PRP.RISK.STATUS_ENDS
    2027-10-21 2027-12-05  decision: PRP.DECISION
    2027-10-21 2027-12-15  register_residence: CARD.PAPER.ADDRESS DUTY.RP.ADDRESS
    2027-10-21 2027-12-29  card: CARD.DECISION CARD.FEE
    2027-10-21 2028-10-21  presence: PRP.CANCEL.PRESENCE
    2027-12-29 2028-02-27 ?licence: DUTY.LICENCE
    2027-12-29 2028-02-27  home_notice: DUTY.HOME_NOTICE
    2034-01-31 2034-03-02  renew_card: CARD.RENEW
    ");
    assert_eq!(plan.outlook, Outlook::Open);
}

/// Whose job may have ended just before may file all the same: nobody knows.
#[test]
fn no_day_is_named_for_an_overstay_of_which_too_little_is_known() {
    let mut facts = overstayer();
    facts.presence.visits = Some(thin_vec![Visit {
        entered_on: day("2026-03-01"),
        left_on: None,
    }]);
    facts.presence.permits.push(Permit {
        kind: PermitKind::Trp,
        ground: Some(Ground::Employment),
        route: None,
        from: day("2025-08-02"),
        until: day("2026-08-01"),
        ended_on: None,
    });
    facts.occupation.work = None;
    let answer = law_on("2026-08-10").assess(&facts);
    assert_eq!(answer.stay.status, Status::Overstay);
    let plan = planned(&facts, "2026-08-10", Goal::Rp);
    assert_ne!(plan.outlook, Outlook::Open, "{}", printed(&plan));
    assert!(plan.missing.contains(&"work"), "{:?}", plan.missing);
}

#[test]
fn an_ethnic_kazakh_comes_back_for_residence_when_the_border_opens() {
    let mut facts = overstayer();
    facts.person.ethnic_kazakh = Some(true);
    let plan = planned(&facts, "2026-08-05", Goal::Rp);
    let (back, _) = step(&plan, StepId::Enter);
    assert_eq!(back, Some(day("2026-11-04")), "day ninety of the window");
    assert_eq!(
        plan.filing_on,
        Some(day("2026-12-04")),
        "a month for the papers"
    );
}

#[test]
fn residence_is_filed_for_before_a_short_new_stay_ends() {
    let mut facts = overstayer();
    facts.person.citizenship = State::from_code("UZ").unwrap();
    facts.person.ethnic_kazakh = Some(true);
    let plan = planned(&facts, "2026-06-05", Goal::Rp);
    assert_eq!(step(&plan, StepId::Enter).0, Some(day("2026-06-06")));
    let (filing, last) = step(&plan, StepId::File);
    assert_eq!(last, Some(day("2026-07-05")), "day thirty of the new stay");
    assert!(filing <= last, "{filing:?}");
    assert_eq!(plan.outlook, Outlook::Open);
}
