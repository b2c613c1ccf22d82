//! Every reason that a worked case is given can be said in each language, without a hole.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use ruqsat_calendar::Day;
use ruqsat_contract::{Assessor, DayAsked};
use ruqsat_law::data::{LawFile, Texts, texts};
use ruqsat_law::{Assessment, Because, Paper, RuleId, Trilingual};
use ruqsat_testkit::{law, law_cases, law_files, states};
use ruqsat_wording::{Language, RuleWords, Unspeakable, Wording};

/// One reason of each shape, by its rule and its values' names.
type Reasons = BTreeMap<(RuleId, Vec<&'static str>), Because>;

/// The shapes of all reasons that the worked cases are given.
fn reasons() -> Result<Reasons, Box<dyn Error>> {
    let mut assessor = Assessor::new(law(), states());
    let mut reasons = BTreeMap::new();
    for case in law_cases() {
        let facts = case.facts.to_string();
        let read = assessor.read(facts.as_bytes(), DayAsked::Otherwise(Day::FIRST));
        let read = read.map_err(|refused| format!("{}: {refused}", case.place))?;
        let answer = assessor.on(read.on)?.assess(&read.facts);
        for because in all(&answer) {
            let names = because.values.iter().map(|(name, _)| *name).collect();
            reasons.entry((because.rule, names)).or_insert(because);
        }
    }
    Ok(reasons)
}

fn all(answer: &Assessment) -> impl Iterator<Item = Because> {
    let duties = answer.duties.iter().flat_map(|duty| &duty.because);
    let exposure = answer
        .exposure
        .iter()
        .flat_map(|exposure| &exposure.because);
    let permits = answer.permits.iter().flat_map(|permit| {
        let papers = permit.documents.iter().map(Paper::because);
        let reasons = permit
            .reasons
            .iter()
            .chain(&permit.risks)
            .chain(&permit.term);
        reasons.cloned().chain(papers)
    });
    let stay = answer.stay.because.iter();
    let entry = answer.entry.iter().flat_map(|entry| &entry.because);
    stay.chain(entry)
        .chain(duties)
        .chain(exposure)
        .cloned()
        .chain(permits)
}

fn in_language(text: &Trilingual, language: Language) -> &str {
    match language {
        Language::Kazakh => &text.kk,
        Language::Russian => &text.ru,
        Language::English => &text.en,
    }
}

fn wording(texts: &Texts, language: Language) -> Result<Wording, Vec<Unspeakable>> {
    let words = RuleId::ALL.iter().filter_map(|rule| {
        let text = texts.rule(*rule)?;
        Some(RuleWords {
            rule: *rule,
            heading: in_language(&text.heading, language),
            says: in_language(&text.says, language),
        })
    });
    let states = states()
        .into_iter()
        .map(|state| (state, state.code().to_owned()));
    Wording::new(language, words, states)
}

#[test]
fn every_reason_is_said_in_each_language_without_a_hole() {
    let files: Vec<LawFile<'_>> = law_files().collect();
    let texts = texts(&files).unwrap_or_else(|faults| panic!("{}", faults[0]));
    let reasons = reasons().unwrap();
    let mut holes = BTreeSet::new();
    for language in Language::ALL {
        let wording = wording(&texts, language).unwrap();
        for because in reasons.values() {
            let sentence = wording.because(because);
            if sentence.contains('{') || sentence.trim().is_empty() {
                holes.insert(format!("{language} {}: {sentence}", because.rule));
            }
        }
    }
    assert!(holes.is_empty(), "{holes:#?}");
}

#[test]
fn every_duty_and_every_offence_that_facts_can_show_is_met_by_a_case() {
    let met: BTreeSet<RuleId> = reasons()
        .unwrap()
        .into_keys()
        .map(|(rule, _)| rule)
        .collect();
    // No fact shows these; they serve penalties on record and warnings.
    let unseen = [
        RuleId::FineTransit,
        RuleId::FineEmployerPosition,
        RuleId::FineOwnerFictitious,
        RuleId::FineOwnerDeregister,
        RuleId::FineFalseData,
    ];
    let asked = RuleId::ALL.iter().filter(|rule| {
        let id = rule.id();
        (id.starts_with("DUTY.") || id.starts_with("FINE.")) && !unseen.contains(rule)
    });
    let silent: Vec<_> = asked.filter(|rule| !met.contains(rule)).collect();
    assert!(silent.is_empty(), "no case meets {silent:?}");
}
