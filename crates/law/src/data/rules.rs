//! Reads `law/rules`: the card of each rule.

use super::complete::Slots;
use super::entry::Entry;
use super::timeline::Term;
use crate::card::{Card, CardVersion, Provision};
use crate::rule::RuleId;

const CARD: [&str; 7] = [
    "confidence",
    "standing",
    "measured",
    "reading",
    "not_modelled",
    "checked",
    "version",
];

/// The cards of one file.
pub(super) fn read(file: &Entry<'_>, cards: &mut Slots<RuleId, Card>) {
    for ((id, place), entry) in file.entries() {
        let entry = entry.only(&CARD);
        let rule: Option<RuleId> = entry.listed(id, &place);
        let card = card(&entry);
        if let Some(rule) = rule {
            cards.put(rule, card, &entry);
        }
    }
}

fn card(entry: &Entry<'_>) -> Option<Card> {
    entry.checked_if();
    let (standing, confidence) = (entry.id("standing"), entry.id("confidence"));
    let (measured, reading) = (entry.text("measured"), entry.id_if("reading"));
    let not_modelled = entry.trilingual_if("not_modelled");
    let versions = versions(entry);
    Some(Card {
        versions,
        standing: standing?,
        confidence: confidence?,
        measured: measured?.to_owned(),
        reading,
        not_modelled,
    })
}

fn versions(entry: &Entry<'_>) -> Vec<CardVersion> {
    let written = entry.tables("version");
    if written.is_empty() {
        entry.fault_here(
            "a card without a version",
            "add `version = [{ from, source }]`",
        );
    }
    let version = |version: Entry<'_>| {
        let version = version.only(&["from", "until", "after_gap", "source"]);
        let provisions = version
            .sources()
            .iter()
            .map(|source| Provision::of(source))
            .collect();
        Some((version.term()?, provisions))
    };
    let mut versions: Vec<(Term, Vec<Provision>)> =
        written.into_iter().filter_map(version).collect();
    versions.sort_by_key(|(term, _)| term.from);
    let terms: Vec<Term> = versions.iter().map(|(term, _)| term.clone()).collect();
    let ended = versions.into_iter().zip(entry.ends(&terms));
    let version = |((term, provisions), until): ((Term, _), _)| CardVersion {
        from: term.from,
        until,
        provisions,
    };
    ended.map(version).collect()
}
