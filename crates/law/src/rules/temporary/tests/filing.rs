use super::{day, verdict, worker};
use thin_vec::thin_vec;

use crate::applicant::Applicant;
use crate::assessment::{Assessment, DutyId};
use crate::because::Value;
use crate::facts::{Application, Contract, Employer, Facts, Visit, Work};
use crate::fixture::law_on;
use crate::judge::{Remedy, Verdict};
use crate::law::{InForce, Law};
use crate::lists::{Ground, PermitKind};
use crate::reading::Topic;
use crate::rule::RuleId;

/// A Russian employee since 4 May 2026: day ninety is 1 August.
fn employee() -> Facts {
    let mut facts = worker(
        "RU",
        Work {
            employer: Some(Employer::Ordinary),
            contract: Some(Contract::Registered),
            until: Some(day("2028-12-31")),
            ..Work::default()
        },
    );
    facts.presence.visits = Some(thin_vec![Visit {
        entered_on: day("2026-05-04"),
        left_on: None,
    }]);
    facts.record.applications = Some(thin_vec![]);
    facts
}

/// The committed law, read as the one source reads it that gives ten days of grace.
fn lenient() -> Law {
    let mut law = law_on("2026-08-01").law.clone();
    let grace = &mut law.sources.disputes[Topic::TrpGrace.index()];
    assert_eq!(grace.used, "no_grace", "the committed law is read safely");
    grace.used = "ten_days".to_owned();
    law
}

fn employment(answer: &Assessment) -> (Verdict, Vec<RuleId>) {
    let target = |permit: &&crate::PermitAnswer| {
        permit.target == Some(crate::facts::Target::Ground(Ground::Employment))
    };
    let permit = answer.permits.iter().find(target).unwrap();
    let risks = permit.risks.iter().map(|risk| risk.rule).collect();
    (permit.verdict, risks)
}

fn silently(law: &InForce<'_>, facts: &Facts) -> Verdict {
    let mut told = None;
    super::super::verdicts(&Applicant::new(facts, law), &mut |ground, verdict| {
        if ground == Ground::Employment {
            told = Some(verdict);
        }
    });
    told.unwrap()
}

#[test]
fn the_verdict_follows_the_reading_of_the_edition() {
    let lenient = lenient();
    let facts = employee();
    for (on, safely, leniently) in [
        ("2026-08-01", Verdict::Eligible, Verdict::Eligible),
        ("2026-08-02", Verdict::NotYet, Verdict::Eligible),
        ("2026-08-11", Verdict::NotYet, Verdict::Eligible),
        ("2026-08-12", Verdict::NotYet, Verdict::NotYet),
    ] {
        let safe = law_on(on);
        assert_eq!(employment(&safe.assess(&facts)).0, safely, "{on}");
        assert_eq!(silently(&safe, &facts), safely, "{on}");
        let read_otherwise = lenient.on(day(on)).unwrap();
        let told = read_otherwise.assess(&facts);
        assert_eq!(employment(&told).0, leniently, "{on}");
        assert_eq!(silently(&read_otherwise, &facts), leniently, "{on}");
    }
}

#[test]
fn the_dispute_and_the_duty_follow_the_reading_too() {
    let lenient = lenient();
    let told = lenient.on(day("2026-08-05")).unwrap().assess(&employee());
    let grace = told
        .disputes
        .iter()
        .find(|open| open.topic == Topic::TrpGrace);
    let grace = grace.unwrap();
    assert_eq!(grace.used, "ten_days");
    assert_eq!(
        grace.answers[0],
        ("no_grace", Value::Day(day("2026-08-01")))
    );
    assert_eq!(
        grace.answers[1],
        ("ten_days", Value::Day(day("2026-08-11")))
    );
    let duty = told
        .duties
        .iter()
        .find(|duty| duty.id == DutyId::TrpApplication);
    let duty = duty.unwrap();
    assert_eq!(
        (duty.due, duty.arguable_due),
        (Some(day("2026-08-11")), None)
    );
    assert_eq!(duty.because[0].reading, Some(Topic::TrpGrace));
    assert!(
        employment(&told).1.contains(&RuleId::TrpRiskOverstay),
        "the fine remains"
    );
    let rests_on_the_source = |ground| {
        let target = Some(crate::facts::Target::Ground(ground));
        let mut permits = told.permits.iter();
        let permit = permits.find(|permit| permit.target == target).unwrap();
        let mut risks = permit.risks.iter();
        let fine = risks.find(|risk| risk.rule == RuleId::TrpRiskOverstay);
        fine.is_some_and(|fine| fine.reading == Some(Topic::TrpGrace))
    };
    assert!(rests_on_the_source(Ground::Employment));
    assert!(!rests_on_the_source(Ground::TraffickingVictim));
}

#[test]
fn before_the_source_there_is_no_grace_in_either_reading() {
    let mut facts = employee();
    facts.presence.visits = Some(thin_vec![Visit {
        entered_on: day("2026-01-01"),
        left_on: None,
    }]);
    let lenient = lenient();
    let on_day_92 = |law: &Law| silently(&law.on(day("2026-04-02")).unwrap(), &facts);
    assert_eq!(on_day_92(&lenient), Verdict::NotYet);
}

#[test]
fn an_application_that_is_pending_was_filed_in_time_or_not() {
    let filed = |on: &str| {
        let mut facts = employee();
        facts.presence.visits = Some(thin_vec![Visit {
            entered_on: day("2026-08-01"),
            left_on: None,
        }]);
        facts.record.applications = Some(thin_vec![Application {
            permit: PermitKind::Trp,
            filed_on: day(on),
            decided_on: None,
            outcome: None,
        }]);
        verdict(&facts, Ground::Employment)
    };
    // Day ninety is 29 October; the day of the tests is 20 November.
    assert_eq!(filed("2026-07-31"), Verdict::NotYet, "of a stay before");
    assert_eq!(filed("2026-08-01"), Verdict::Eligible);
    assert_eq!(filed("2026-10-29"), Verdict::Eligible);
    assert_eq!(filed("2026-10-30"), Verdict::NotYet);
}

#[test]
fn the_way_is_to_leave_and_come_in_again() {
    let told = law_on("2026-08-02").assess(&employee());
    let way = |permit: &crate::PermitAnswer| permit.way.first().map(|change| change.remedy);
    for permit in told
        .permits
        .iter()
        .filter(|permit| permit.permit == PermitKind::Trp)
    {
        let expected = (permit.verdict == Verdict::NotYet).then_some(Remedy::LeaveAndReturn);
        assert_eq!(way(permit), expected, "{:?}", permit.target);
    }
}
