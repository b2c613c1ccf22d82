//! Made-up persons are fit to measure with, and the silent parts of the engine agree with the
//! parts that give reasons.

use std::collections::BTreeSet;

use ruqsat_calendar::Day;
use ruqsat_contract::{Assessor, DayAsked, Read};
use ruqsat_law::facts::Target;
use ruqsat_law::{Applicant, Ground, PaperSets, PermitKind, Route};
use ruqsat_testkit as testkit;

use super::persons;

const MANY: usize = 2000;

fn people() -> Vec<Read> {
    let assessor = Assessor::new(testkit::law(), testkit::states());
    let day = DayAsked::Otherwise(Day::FIRST);
    let read = |text: String| {
        assessor
            .read(text.as_bytes(), day)
            .unwrap_or_else(|refused| panic!("{:?}\n{text}", refused.0))
    };
    persons().take(MANY).map(read).collect()
}

#[test]
fn no_two_are_alike_and_all_can_be_read() {
    let distinct: BTreeSet<String> = persons().take(MANY).collect();
    assert_eq!(distinct.len(), MANY);
    assert_eq!(people().len(), MANY);
}

#[test]
fn verdicts_alone_are_those_with_reasons() {
    for Read { mut facts, on, .. } in people() {
        facts.wants.permit = None;
        facts.wants.target = None;
        let law = testkit::law().on(on).unwrap();
        let mut silent = Vec::new();
        let status = law.verdicts(&facts, |target, verdict| silent.push((target, verdict)));
        let answer = law.assess(&facts);
        let aloud = answer.permits.iter();
        let aloud: Vec<_> = aloud
            .filter_map(|permit| Some((permit.target?, permit.verdict)))
            .collect();
        assert_eq!(silent, aloud);
        assert_eq!(status, answer.stay.status);
    }
}

#[test]
fn papers_alone_are_those_of_the_checklist() {
    let grounds = Ground::ALL.iter().copied().map(Target::Ground);
    let routes = Route::ALL.iter().copied().map(Target::Route);
    let targets: Vec<Target> = grounds.chain(routes).collect();
    for (Read { mut facts, on, .. }, target) in people().into_iter().zip(targets.iter().cycle()) {
        // Named, so that the checklist is there whatever the verdict.
        facts.wants.target = Some(*target);
        facts.wants.permit = Some(match target {
            Target::Ground(_) => PermitKind::Trp,
            Target::Route(_) => PermitKind::Prp,
        });
        let law = testkit::law().on(on).unwrap();
        let silent = Applicant::new(&facts, &law).papers(*target);
        let answer = law.assess(&facts);
        let aloud = answer.permits.iter().flat_map(|permit| &permit.documents);
        assert_eq!(silent, aloud.collect::<PaperSets>(), "{target:?} on {on}");
        assert!(!silent.needed.is_empty() || !silent.possibly.is_empty());
    }
}
