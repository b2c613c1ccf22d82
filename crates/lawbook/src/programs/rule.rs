//! A rule for programs.

use ruqsat_law::data::Texts;
use ruqsat_law::{Card, CardVersion, Dispute, Law, Number, Reading, RuleId, Topic};
use ruqsat_wording::{Wording, said};
use serde::Serialize;

use super::Cite;
use crate::amounts::numbers_of;
use crate::instance::{Instance, Instances};

/// How many worked cases are given.
const CASES: usize = 10;

/// What rules are told with, in the language of the words.
#[derive(Debug, Clone, Copy)]
pub struct RuleBook<'a> {
    /// The law.
    pub law: &'a Law,
    /// The words of its numbers.
    pub texts: &'a Texts,
    /// What the worked cases show.
    pub instances: &'a Instances,
    /// The words of the rules.
    pub wording: &'a Wording,
}

/// All that is known of a rule.
#[derive(Debug, Serialize)]
pub struct RuleAnswer<'a> {
    rule: &'static str,
    heading: String,
    /// With the names of the values where they will stand.
    says: String,
    #[serde(flatten)]
    standing: StandingAnswer<'a>,
    versions: Vec<VersionAnswer<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    amounts: Vec<AmountAnswer<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reading: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dispute: Option<DisputeAnswer<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not_modelled: Option<&'a str>,
    /// The most telling ones.
    cases: Vec<CaseAnswer<'a>>,
    cases_in_all: usize,
}

/// How far the rule is to be relied on.
#[derive(Debug, Serialize)]
struct StandingAnswer<'a> {
    standing: &'static str,
    confidence: &'static str,
    measured: &'a str,
}

#[derive(Debug, Serialize)]
struct VersionAnswer<'a> {
    from: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    cites: Vec<Cite<'a>>,
}

#[derive(Debug, Serialize)]
struct AmountAnswer<'a> {
    number: &'static str,
    heading: &'a str,
    unit: &'a str,
    values: Vec<ValueAnswer>,
}

#[derive(Debug, Serialize)]
struct ValueAnswer {
    from: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    value: i32,
}

#[derive(Debug, Serialize)]
struct DisputeAnswer<'a> {
    question: &'a str,
    used: &'a str,
    settled: bool,
    readings: Vec<ReadingAnswer<'a>>,
}

#[derive(Debug, Serialize)]
struct ReadingAnswer<'a> {
    id: &'a str,
    says: &'a str,
    sources: &'a [String],
}

#[derive(Debug, Serialize)]
struct CaseAnswer<'a> {
    title: &'a str,
    file: &'a str,
    anchor: &'a str,
    on: String,
    says: String,
}

impl<'a> RuleAnswer<'a> {
    /// Of a rule.
    pub fn of(rule: RuleId, book: &RuleBook<'a>) -> Self {
        let (law, wording) = (book.law, book.wording);
        let card = law.card(rule);
        let text = |of: fn(&Card) -> &'static str| card.map_or("", of);
        let versions = card.map_or(&[][..], |card| &card.versions).iter();
        let left_out = card.and_then(|card| card.not_modelled.as_ref());
        let topic = card.and_then(|card| card.reading);
        let dispute = topic.and_then(|topic| law.dispute(topic));
        let numbers = numbers_of(law, rule, book.instances).into_iter();
        let all_cases = book.instances.rule(rule);
        let cases = all_cases.iter().take(CASES);
        Self {
            rule: rule.id(),
            heading: wording.heading(rule),
            says: wording.pattern(rule),
            standing: StandingAnswer {
                standing: text(|card| card.standing.id()),
                confidence: text(|card| card.confidence.id()),
                measured: card.map_or("", |card| &card.measured),
            },
            versions: versions.map(|it| VersionAnswer::of(it, book)).collect(),
            amounts: numbers.map(|it| AmountAnswer::of(it, book)).collect(),
            reading: topic.map(Topic::id),
            dispute: dispute.map(|dispute| DisputeAnswer::of(dispute, wording)),
            not_modelled: left_out.map(|left_out| said(left_out, wording.language())),
            cases: cases.map(|it| CaseAnswer::of(it, wording)).collect(),
            cases_in_all: all_cases.len(),
        }
    }
}

impl<'a> VersionAnswer<'a> {
    fn of(version: &'a CardVersion, book: &RuleBook<'a>) -> Self {
        let cites = version.provisions.iter();
        let cites = cites.map(|cite| Cite::of(cite, book.law, book.wording.language()));
        Self {
            from: version.from.to_string(),
            until: version.until.map(|day| day.to_string()),
            cites: cites.collect(),
        }
    }
}

impl<'a> AmountAnswer<'a> {
    fn of(number: Number, book: &RuleBook<'a>) -> Self {
        let measure = book.texts.number(number);
        let language = book.wording.language();
        let values = book.law.numbers.get(number.index());
        let values = values.iter().flat_map(|values| values.all());
        let value = |value: &ruqsat_law::InEffect<i32>| ValueAnswer {
            from: value.from.to_string(),
            until: value.until.map(|day| day.to_string()),
            value: value.value,
        };
        Self {
            number: number.id(),
            heading: measure.map_or("", |measure| said(&measure.heading, language)),
            unit: measure.map_or("", |measure| &measure.unit),
            values: values.map(value).collect(),
        }
    }
}

impl<'a> DisputeAnswer<'a> {
    fn of(dispute: &'a Dispute, wording: &Wording) -> Self {
        let reading = |reading: &'a Reading| ReadingAnswer {
            id: &reading.id,
            says: said(&reading.says, wording.language()),
            sources: &reading.sources,
        };
        Self {
            question: said(&dispute.question, wording.language()),
            used: &dispute.used,
            settled: dispute.settled,
            readings: dispute.readings.iter().map(reading).collect(),
        }
    }
}

impl<'a> CaseAnswer<'a> {
    fn of(instance: &'a Instance, wording: &Wording) -> Self {
        Self {
            title: &instance.title,
            file: &instance.file,
            anchor: &instance.anchor,
            on: instance.on.to_string(),
            says: wording.because(&instance.because),
        }
    }
}
