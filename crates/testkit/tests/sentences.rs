//! Every reason that a worked case is given can be said in each language: whole, in that language
//! alone, and in sentences that a person reads at one go.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has to stop")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use ruqsat_law::data::{LawFile, Reference, Texts, reference, texts};
use ruqsat_law::{Because, Goal, RuleId, State, Value, plan};
use ruqsat_lawbook::reasons;
use ruqsat_testkit::{answered_cases, law, law_files};
use ruqsat_wording::{Language, Wording, rule_words, said};

/// The longest sentence, in words.
const WORDS: usize = 20;

/// Names that are written in Latin letters in every language.
const LATIN: [&str; 4] = ["Astana", "Hub", "eGov", "Neo"];

/// All that the persons of the worked cases are told, plans included: each reason once, with a case that is told it.
static TOLD: LazyLock<BTreeMap<String, (String, Because)>> = LazyLock::new(|| {
    let mut told = BTreeMap::new();
    for case in answered_cases() {
        let answer = &case.answer;
        let plans = Goal::ALL.iter().filter_map(|goal| {
            let plan = plan(law(), &case.facts, answer.on, *goal).ok()?;
            let steps = plan.steps.into_iter().flat_map(|step| step.because);
            Some(plan.because.into_iter().chain(plan.risks).chain(steps))
        });
        for because in reasons(answer).chain(plans.flatten()) {
            let told_before = format!("{} {:?}", because.rule, because.values);
            told.entry(told_before)
                .or_insert_with(|| (case.place.clone(), because));
        }
    }
    told
});

fn words_of_the_law() -> (Texts, Reference) {
    let files: Vec<LawFile<'_>> = law_files().collect();
    let texts = texts(&files, &law().sources.acts).unwrap();
    (texts, reference(&files).unwrap())
}

fn wordings() -> [Wording; 3] {
    let (texts, reference) = words_of_the_law();
    Language::ALL.map(|language| {
        let names = reference.states.all().iter();
        let named: Vec<(State, String)> = names
            .map(|name| (name.state, said(&name.name, language).to_owned()))
            .collect();
        Wording::new(language, rule_words(&texts, language), named).unwrap()
    })
}

/// What is wrong with the sentences that reasons become, each fault once.
fn faults(fault: impl Fn(Language, &str) -> Option<String>) -> Vec<String> {
    let mut found = BTreeSet::new();
    for wording in wordings() {
        for (place, because) in TOLD.values() {
            let sentence = wording.because(because);
            if let Some(what) = fault(wording.language(), &sentence) {
                let (language, rule) = (wording.language(), because.rule);
                found.insert(format!(
                    "{rule} {language}: {what}\n    {sentence}\n    {place}"
                ));
            }
        }
    }
    found.into_iter().collect()
}

/// Words of letters, with their apostrophes and hyphens.
fn words(sentence: &str) -> impl Iterator<Item = &str> {
    let words =
        sentence.split(|letter: char| letter.is_whitespace() || "–(),.:;«»‹›".contains(letter));
    words.filter(|word| word.chars().any(char::is_alphanumeric))
}

/// A word in Latin letters that is no name; one letter and a number is a category of visas.
fn is_latin(word: &&str) -> bool {
    let letters = word.chars().filter(char::is_ascii_alphabetic).count();
    letters > 1 && !LATIN.contains(word)
}

fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn every_reason_is_said_without_a_hole() {
    let hole = |_, sentence: &str| {
        let hole = sentence.contains(['{', '}', '‹', '_']) || sentence.trim().is_empty();
        hole.then(|| "a value or a name is missing".to_owned())
    };
    assert_none(&faults(hole));
}

#[test]
fn kazakh_and_russian_sentences_hold_no_english_word() {
    let english = |language, sentence: &str| {
        let found = words(sentence).find(is_latin)?;
        (language != Language::English).then(|| format!("`{found}`"))
    };
    assert_none(&faults(english));
}

#[test]
fn every_value_has_a_word_in_each_language() {
    for wording in wordings() {
        for rule in RuleId::ALL {
            let pattern = wording.pattern(*rule);
            assert!(!pattern.contains(['{', '}', '_']), "{rule}: {pattern}");
            let english = words(&pattern).find(is_latin);
            let spoken = wording.language() == Language::English || english.is_none();
            assert!(spoken, "{rule}: {pattern}");
        }
    }
}

#[test]
fn every_sentence_is_short_and_ends() {
    let long = |_, told: &str| {
        let parts = told.split(". ").flat_map(|part| part.split("? "));
        let sentence = parts.max_by_key(|sentence| words(sentence).count())?;
        let count = words(sentence).count();
        if count > WORDS {
            return Some(format!("{count} words: {sentence}"));
        }
        (!told.ends_with(['.', '?'])).then(|| "no full stop".to_owned())
    };
    assert_none(&faults(long));
}

#[test]
fn a_kazakh_day_takes_the_ending_that_its_word_wants() {
    let wordings = wordings();
    let [kazakh, ..] = &wordings;
    let mut bare = BTreeSet::new();
    for (_, because) in TOLD.values() {
        let sentence = kazakh.because(because);
        for (name, value) in &because.values {
            // Until, from, after, since: none of them follows a day in the nominative.
            let day = kazakh.value(*value);
            let wrong = ["дейін", "бастап", "кейін", "бері"]
                .map(|word| format!("{day} {word}"))
                .into_iter()
                .any(|wrong| sentence.contains(&wrong));
            if wrong && matches!(value, Value::Day(_)) {
                bare.insert(format!("{} `{name}`: {sentence}", because.rule));
            }
        }
    }
    assert_none(&bare.into_iter().collect::<Vec<_>>());
}

#[test]
fn no_sentence_has_a_space_too_many() {
    let wide = |_, told: &str| {
        let wrong = ["  ", " .", " ,", "..", "( ", " )"];
        let found = wrong.iter().find(|wrong| told.contains(**wrong))?;
        Some(format!("`{found}`"))
    };
    assert_none(&faults(wide));
}

#[test]
fn every_duty_and_every_offence_that_facts_can_show_is_met_by_a_case() {
    let met: BTreeSet<RuleId> = TOLD.values().map(|(_, because)| because.rule).collect();
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
