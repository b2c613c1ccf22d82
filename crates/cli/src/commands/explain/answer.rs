//! A rule for programs.

use ruqsat_law::{Card, CardVersion, Dispute, Number, Reading, RuleId, Topic};
use ruqsat_lawbook::{Instance, numbers_of};
use ruqsat_wording::said;
use serde::Serialize;

use super::super::cite::Cite;
use super::Shelf;
use crate::telling::Teller;

/// How many worked cases are given.
const CASES: usize = 10;

/// All that is known of a rule.
#[derive(Serialize)]
pub(super) struct RuleAnswer<'a> {
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
#[derive(Serialize)]
struct StandingAnswer<'a> {
    standing: &'static str,
    confidence: &'static str,
    measured: &'a str,
}

#[derive(Serialize)]
struct VersionAnswer<'a> {
    from: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    cites: Vec<Cite<'a>>,
}

#[derive(Serialize)]
struct AmountAnswer<'a> {
    number: &'static str,
    heading: &'a str,
    unit: &'a str,
    values: Vec<ValueAnswer>,
}

#[derive(Serialize)]
struct ValueAnswer {
    from: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    value: i32,
}

#[derive(Serialize)]
struct DisputeAnswer<'a> {
    question: &'a str,
    used: &'a str,
    settled: bool,
    readings: Vec<ReadingAnswer<'a>>,
}

#[derive(Serialize)]
struct ReadingAnswer<'a> {
    id: &'a str,
    says: &'a str,
    sources: &'a [String],
}

#[derive(Serialize)]
struct CaseAnswer<'a> {
    title: &'a str,
    file: &'a str,
    anchor: &'a str,
    on: String,
    says: String,
}

impl<'a> RuleAnswer<'a> {
    pub(super) fn of(rule: RuleId, shelf: &'a Shelf<'_>) -> Self {
        let (law, teller) = (shelf.law, &shelf.teller);
        let card = law.card(rule);
        let text = |of: fn(&Card) -> &'static str| card.map_or("", of);
        let versions = card.map_or(&[][..], |card| &card.versions).iter();
        let left_out = card.and_then(|card| card.not_modelled.as_ref());
        let topic = card.and_then(|card| card.reading);
        let dispute = topic.and_then(|topic| law.dispute(topic));
        let numbers = numbers_of(law, rule, &shelf.instances).into_iter();
        let all_cases = shelf.instances.rule(rule);
        let cases = all_cases.iter().take(CASES);
        Self {
            rule: rule.id(),
            heading: teller.heading(rule),
            says: teller.pattern(rule),
            standing: StandingAnswer {
                standing: text(|card| card.standing.id()),
                confidence: text(|card| card.confidence.id()),
                measured: card.map_or("", |card| &card.measured),
            },
            versions: versions.map(|it| VersionAnswer::of(it, shelf)).collect(),
            amounts: numbers.map(|it| AmountAnswer::of(it, shelf)).collect(),
            reading: topic.map(Topic::id),
            dispute: dispute.map(|dispute| DisputeAnswer::of(dispute, teller)),
            not_modelled: left_out.map(|left_out| said(left_out, teller.language())),
            cases: cases.map(|it| CaseAnswer::of(it, teller)).collect(),
            cases_in_all: all_cases.len(),
        }
    }
}

impl<'a> VersionAnswer<'a> {
    fn of(version: &'a CardVersion, shelf: &'a Shelf<'_>) -> Self {
        let cites = version.provisions.iter();
        let cites = cites.map(|cite| Cite::of(cite, shelf.law, shelf.teller.language()));
        Self {
            from: version.from.to_string(),
            until: version.until.map(|day| day.to_string()),
            cites: cites.collect(),
        }
    }
}

impl<'a> AmountAnswer<'a> {
    fn of(number: Number, shelf: &'a Shelf<'_>) -> Self {
        let measure = shelf.texts.number(number);
        let language = shelf.teller.language();
        let values = shelf.law.numbers.get(number.index());
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
    fn of(dispute: &'a Dispute, teller: &Teller<'_>) -> Self {
        let reading = |reading: &'a Reading| ReadingAnswer {
            id: &reading.id,
            says: said(&reading.says, teller.language()),
            sources: &reading.sources,
        };
        Self {
            question: said(&dispute.question, teller.language()),
            used: &dispute.used,
            settled: dispute.settled,
            readings: dispute.readings.iter().map(reading).collect(),
        }
    }
}

impl<'a> CaseAnswer<'a> {
    fn of(instance: &'a Instance, teller: &Teller<'_>) -> Self {
        Self {
            title: &instance.title,
            file: &instance.file,
            anchor: &instance.anchor,
            on: instance.on.to_string(),
            says: teller.said_of(instance),
        }
    }
}
