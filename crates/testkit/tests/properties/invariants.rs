//! Order is irrelevant, more knowledge never flips an answer, and every answer has its reasons.

use std::cell::RefCell;
use std::collections::BTreeMap;

use proptest::prelude::*;
use ruqsat_calendar::Day;
use ruqsat_contract::{Assessor, DayAsked};
use ruqsat_law::facts::{Facts, PassportKind, Relation, Target};
use ruqsat_law::{
    Applicant, Assessment, Because, FactPath, Group, InForce, Mci, Number, PaperSets, PermitAnswer,
    PermitKind, Remedy, RuleId, Status, Verdict,
};
use ruqsat_testkit::{law, states};
use serde_json::Value;

use super::persons::{complete_and_less, told_in_two_orders};
use super::values::answers_to_untold;

thread_local! {
    static ASSESSOR: RefCell<Assessor<'static>> = RefCell::new(Assessor::new(law(), states()));
}

/// The facts as read, with the day to assess.
pub(crate) fn read(facts: &Value) -> (Facts, Day) {
    let text = facts.to_string();
    let read = ASSESSOR
        .with_borrow(|assessor| assessor.read(text.as_bytes(), DayAsked::Otherwise(Day::FIRST)));
    let read = read.unwrap_or_else(|refused| panic!("{facts}: {refused}"));
    (read.facts, read.on)
}

fn assess(facts: &Value) -> Assessment {
    let (facts, on) = read(facts);
    law().on(on).unwrap().assess(&facts)
}

fn bytes(facts: &Value) -> String {
    let mut out = Vec::new();
    let text = facts.to_string();
    let answered = ASSESSOR.with_borrow_mut(|assessor| {
        assessor.answer(text.as_bytes(), DayAsked::Otherwise(Day::FIRST), &mut out)
    });
    answered.unwrap_or_else(|refused| panic!("{facts}: {refused}"));
    String::from_utf8(out).unwrap()
}

/// The verdict on each permit, by permit and ground or route.
fn verdicts(answer: &Assessment) -> BTreeMap<String, Verdict> {
    let named = |permit: &PermitAnswer| format!("{} {:?}", permit.permit.id(), permit.target);
    let permits = answer.permits.iter();
    permits
        .map(|permit| (named(permit), permit.verdict))
        .collect()
}

const fn is_no(verdict: Verdict) -> bool {
    matches!(
        verdict,
        Verdict::NotYet | Verdict::Barred | Verdict::NotEligible
    )
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 400, failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn the_order_of_facts_is_irrelevant((facts, other) in told_in_two_orders()) {
        prop_assert_eq!(bytes(&facts), bytes(&other));
    }

    #[test]
    fn learning_a_fact_never_flips_yes_and_no((complete, less) in complete_and_less()) {
        let (known, unknown) = (assess(&complete), assess(&less.facts));
        let overstays = [&known, &unknown].iter().any(|answer| answer.stay.status == Status::Overstay);
        let known = verdicts(&known);
        let judged = verdicts(&unknown).into_iter();
        for (permit, before) in judged.filter(|(permit, _)| less.presumes_nothing(permit, overstays)) {
            let after = known[&permit];
            let flips = before == Verdict::Eligible && after != Verdict::Eligible
                || is_no(before) && after == Verdict::Eligible;
            prop_assert!(!flips, "{permit}: {before:?} became {after:?}");
        }
    }

    #[test]
    fn the_silent_observer_agrees_with_the_reasons((complete, less) in complete_and_less()) {
        for facts in [complete, less.facts] {
            let (facts, on) = read(&facts);
            let in_force = law().on(on).unwrap();
            let told = in_force.assess(&facts);
            let mut judged = BTreeMap::new();
            let status = in_force.verdicts(&facts, |target, verdict| {
                judged.insert(format!("{target:?}"), verdict);
            });
            prop_assert_eq!(status, told.stay.status);
            let permits = told.permits.iter().filter(|permit| permit.permit != PermitKind::RpCard);
            let permits: BTreeMap<String, Verdict> = permits
                .map(|permit| (format!("{:?}", permit.target.unwrap()), permit.verdict))
                .collect();
            prop_assert_eq!(judged, permits);
            let who = Applicant::new(&facts, &in_force);
            for permit in told.permits.iter().filter(|permit| !permit.documents.is_empty()) {
                let Some(target) = permit.target else { continue };
                let listed: PaperSets = permit.documents.iter().collect();
                prop_assert_eq!(who.papers(target), listed, "{:?}", target);
            }
        }
    }

    #[test]
    fn nothing_is_unknown_without_saying_what_is_missing((complete, less) in complete_and_less()) {
        for facts in [complete, less.facts] {
            let answer = assess(&facts);
            let named = |missing: &[FactPath]| !missing.is_empty() && missing.iter().all(|fact| !fact.is_empty());
            if answer.stay.status == Status::Unknown {
                prop_assert!(named(&answer.missing), "{:?}", answer.stay);
            }
            for permit in answer.permits.iter().filter(|permit| permit.verdict == Verdict::Unknown) {
                prop_assert!(named(&permit.missing), "{permit:?}");
                let of_all = |fact| answer.missing.contains(fact);
                prop_assert!(permit.missing.iter().all(of_all), "{permit:?}");
            }
        }
    }

    #[test]
    fn what_an_untold_fact_could_lift_names_that_fact(
        ((_, less), origin_is_told) in (complete_and_less(), any::<bool>()),
    ) {
        let mut facts = less.facts;
        if !origin_is_told {
            facts.as_object_mut().unwrap().remove("ethnic_kazakh");
        }
        let before = assess(&facts);
        for (field, value) in answers_to_untold(&facts) {
            let mut learned = facts.clone();
            learned[field] = value.clone();
            let after = assess(&learned);
            for permit in before.permits.iter().filter(|permit| can_wait(permit.verdict)) {
                let lifted = lifted(permit, &after);
                prop_assert!(
                    lifted.is_none() || names(&permit.missing, field),
                    "{field} = {value} lifts {lifted:?}, and is not asked: {permit:?}"
                );
            }
        }
    }

    #[test]
    fn every_answer_has_its_reasons((_, less) in complete_and_less()) {
        let (facts, on) = read(&less.facts);
        let in_force = law().on(on).unwrap();
        for permit in in_force.assess(&facts).permits {
            let shown = format!("{permit:?}");
            prop_assert!(!permit.reasons.is_empty(), "{shown}");
            // What ends while the person waits for the day has not failed yet.
            let ends_meanwhile = |remedy: Remedy| {
                let may_end = matches!(remedy, Remedy::ProlongPurpose | Remedy::RenewPassport);
                may_end && permit.from > Some(on)
            };
            let mut way = permit.way.iter();
            let cures = way.all(|change| {
                permit.reasons.contains(&change.because) || ends_meanwhile(change.remedy)
            });
            prop_assert!(cures, "{shown}");
            match permit.verdict {
                Verdict::Eligible => prop_assert!(permit.way.is_empty() && permit.from.is_none(), "{shown}"),
                Verdict::NotYet => prop_assert!(!permit.way.is_empty(), "{shown}"),
                Verdict::Barred => prop_assert!(permit.from > Some(on) || permit.way.len() > 1, "{shown}"),
                Verdict::NotEligible => prop_assert!(permit.way.is_empty(), "{shown}"),
                Verdict::Unknown => prop_assert!(permit.way.is_empty(), "{shown}"),
            }
            for (rule, holds) in read_off(&facts, &in_force) {
                let told = permit.reasons.iter().any(|because| because.rule == rule);
                let fails = holds != Some(true) && asks(&permit, rule);
                if permit.verdict == Verdict::Eligible {
                    prop_assert!(!fails, "{rule} fails: {shown}");
                } else {
                    prop_assert_eq!(told, fails, "{} in {}", rule, shown);
                }
            }
        }
    }
}

/// Stands in the way now, and need not for ever.
const fn can_wait(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::NotYet | Verdict::Barred)
}

/// A condition that failed for the permit and does no longer.
fn lifted(before: &PermitAnswer, answer: &Assessment) -> Option<RuleId> {
    let mut permits = answer.permits.iter();
    let after =
        permits.find(|permit| permit.permit == before.permit && permit.target == before.target)?;
    if after.verdict == Verdict::NotEligible {
        return None;
    }
    let stands = |rule: RuleId| {
        after.verdict != Verdict::Eligible && after.reasons.iter().any(|other| other.rule == rule)
    };
    // What fails has a cure; what is open already names the fact that would settle it.
    let cured = |because: &&Because| before.way.iter().any(|one| one.because == **because);
    let mut failed = before.reasons.iter().filter(cured);
    failed
        .find(|because| !stands(because.rule))
        .map(|because| because.rule)
}

/// The field itself is asked for, or something within it.
fn names(missing: &[FactPath], field: &str) -> bool {
    let mut missing = missing.iter();
    missing.any(|fact| fact.split('.').next() == Some(field))
}

/// The law frees the person from showing means, whichever route they take.
fn shows_no_means(facts: &Facts) -> bool {
    let origin = [facts.person.ethnic_kazakh, facts.person.former_compatriot];
    let mut family = facts.family.iter().flatten();
    origin.contains(&Some(true))
        || family.any(|one| one.relation != Relation::Sibling && one.ethnic_kazakh == Some(true))
}

/// Conditions that anybody can read off the facts: holds, fails, or not known.
fn read_off(facts: &Facts, law: &InForce<'_>) -> Vec<(RuleId, Option<bool>)> {
    let passport = facts.papers.passport;
    let means = law
        .number(Number::MeansMci)
        .and_then(|mci| law.in_tenge(Mci::whole(mci)));
    let expires_on = passport.and_then(|passport| passport.expires_on);
    let kind = passport.and_then(|passport| passport.kind);
    let seven = law.member(facts.person.citizenship, Group::TrpNationality)
        || facts.person.citizenship.code() == "XX";
    vec![
        (
            // In a year whose index is not known, the amount is what is missing.
            means.map_or(RuleId::PrpMeansUnknown, |_| RuleId::PrpMeans),
            if shows_no_means(facts) {
                Some(true)
            } else {
                let held = facts.papers.funds.zip(means);
                held.map(|(held, least)| held >= least)
            },
        ),
        (
            RuleId::PrpPassportTerm,
            expires_on.map(|day| law.day.days_until(day) >= 181),
        ),
        (
            RuleId::PrpPassportKind,
            kind.map(|kind| kind == PassportKind::ForeignPassport),
        ),
        // These two are presumed when nothing is said.
        (
            RuleId::TrpPassport,
            Some(expires_on.is_none_or(|day| day >= law.day)),
        ),
        (
            RuleId::TrpNationality,
            Some(seven || facts.person.ethnic_kazakh == Some(true)),
        ),
    ]
}

/// Whether the permit has that condition.
fn asks(permit: &PermitAnswer, rule: RuleId) -> bool {
    use ruqsat_law::{Ground, Route};
    match (permit.target, rule) {
        (Some(Target::Route(route)), RuleId::PrpMeans | RuleId::PrpMeansUnknown) => {
            matches!(route, Route::Ordinary | Route::Investor | Route::Refugee)
        }
        (Some(Target::Route(_)), RuleId::PrpPassportTerm | RuleId::PrpPassportKind)
        | (Some(Target::Ground(_)), RuleId::TrpPassport) => true,
        (Some(Target::Ground(ground)), RuleId::TrpNationality) => {
            ground != Ground::TraffickingVictim
        }
        _ => false,
    }
}
