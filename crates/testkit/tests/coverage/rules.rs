//! Every rule is told in some case; one that decides on a permit both holds and fails.

use std::collections::BTreeSet;

use ruqsat_law::{Because, Paper, PermitAnswer, RuleId, Verdict, formalities};

use super::answers::ANSWERED;
use super::compare;

/// The rules that a permit answers with, except those that decide.
fn beside(permit: &PermitAnswer) -> impl Iterator<Item = RuleId> {
    let papers = permit.documents.iter().map(Paper::because);
    let told = permit.risks.iter().chain(&permit.term).cloned();
    told.chain(papers)
        .chain(formalities(&permit.documents))
        .map(|because| because.rule)
}

#[test]
fn every_rule_is_told_and_every_condition_holds_and_fails() {
    let (mut told, mut held, mut failed) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for case in &*ANSWERED {
        let answer = &case.answer;
        let duties = answer.duties.iter().flat_map(|duty| &duty.because);
        let exposure = answer
            .exposure
            .iter()
            .flat_map(|exposure| &exposure.because);
        let entry = answer.entry.iter().flat_map(|entry| &entry.because);
        let all = answer
            .stay
            .because
            .iter()
            .chain(duties)
            .chain(exposure)
            .chain(entry);
        told.extend(all.map(|because: &Because| because.rule));
        for permit in &answer.permits {
            told.extend(beside(permit));
            // All reasons of a yes hold; those of any other answer fail or are open.
            let place = if permit.verdict == Verdict::Eligible {
                &mut held
            } else {
                &mut failed
            };
            place.extend(permit.reasons.iter().map(|because| because.rule));
        }
    }
    let gaps = RuleId::ALL.iter().flat_map(|rule| {
        let decides = held.contains(rule) || failed.contains(rule);
        let nowhere = !told.contains(rule) && !decides;
        [
            nowhere.then(|| format!("rule {rule} told")),
            (decides && !held.contains(rule)).then(|| format!("rule {rule} holds")),
            (decides && !failed.contains(rule)).then(|| format!("rule {rule} fails")),
        ]
    });
    compare("rule", &gaps.flatten().collect());
}
