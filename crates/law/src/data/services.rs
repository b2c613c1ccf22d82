//! Reads `law/services`: the papers of each permit, and the longest terms of the temporary one.

use ruqsat_calendar::Day;

use super::complete::Slots;
use super::entry::{Entry, Key};
use super::nearest::did_you_mean;
use crate::dated::Dated;
use crate::lists::{CardService, Forms, Ground, PermitKind, Route};
use crate::paper::PaperRule;
use crate::term::{TermOf, Terms};

const PAPER: [&str; 7] = ["id", "rule", "grounds", "needed", "form", "origin", "fresh"];
const TERM: [&str; 1] = ["months"];

/// The papers of one file.
pub(super) fn papers(file: &Entry<'_>, permit: PermitKind) -> Vec<PaperRule> {
    let mut papers: Vec<PaperRule> = Vec::new();
    for entry in file.clone().only(&["paper"]).tables("paper") {
        let entry = entry.only_dated(&PAPER);
        let Some(paper) = paper_rule(&entry, permit) else {
            continue;
        };
        if papers.iter().any(|other| both_ask(other, &paper)) {
            let what = format!("`{}` is asked for twice on one day", paper.document);
            entry.fault_here(
                what,
                "end the earlier one with `until`, or name other grounds",
            );
        }
        papers.push(paper);
    }
    papers
}

/// Two entries ask for one document on one day and for one ground.
fn both_ask(one: &PaperRule, other: &PaperRule) -> bool {
    let ends = |paper: &PaperRule| paper.until.unwrap_or(Day::LAST);
    one.document == other.document
        && one.applies_to & other.applies_to != 0
        && one.from <= ends(other)
        && other.from <= ends(one)
}

fn paper_rule(entry: &Entry<'_>, permit: PermitKind) -> Option<PaperRule> {
    let (document, rule) = (entry.id("id"), entry.id("rule"));
    let (condition, confidence) = (entry.id("needed"), entry.id("confidence"));
    let (applies_to, forms) = (applies_to(entry, permit), forms(entry));
    let source = entry.sources();
    let term = entry.term()?;
    entry.checked_if();
    Some(PaperRule {
        document: document?,
        rule: rule?,
        applies_to,
        condition: condition?,
        forms,
        origin: entry.id_if("origin"),
        must_be_fresh: entry.flag("fresh"),
        from: term.from,
        until: term.until,
        source,
        confidence: confidence?,
    })
}

fn forms(entry: &Entry<'_>) -> Forms {
    let forms = entry.texts("form");
    let forms: Forms = forms
        .into_iter()
        .filter_map(|(id, place)| entry.listed(id, &place))
        .collect();
    if forms.is_empty() {
        entry.fault_here("a paper without a form", "add `form = [\"original\"]`");
    }
    forms
}

/// One bit for each ground, route or card service that the paper belongs to.
fn applies_to(entry: &Entry<'_>, permit: PermitKind) -> u32 {
    let known: Vec<&str> = match permit {
        PermitKind::Trp => Ground::ALL.iter().map(|ground| ground.id()).collect(),
        PermitKind::Prp => Route::ALL.iter().map(|route| route.id()).collect(),
        PermitKind::RpCard => CardService::ALL
            .iter()
            .map(|service| service.id())
            .collect(),
    };
    let written = entry.texts("grounds");
    if written.is_empty() {
        let help = "add `grounds = [\"all\"]`, or name them";
        entry.fault_here("a paper that belongs to nothing", help);
    }
    let bits = |key: Key<'_>| bits(entry, &known, key);
    written
        .into_iter()
        .map(bits)
        .fold(0, |all, more| all | more)
}

fn bits(entry: &Entry<'_>, known: &[&str], (id, place): Key<'_>) -> u32 {
    if id == "all" {
        return known.iter().fold(0, |bits, _| bits << 1 | 1);
    }
    if let Some(index) = known.iter().position(|known| *known == id) {
        return 1 << index;
    }
    let help = did_you_mean(id, known);
    entry.fault(&place, format!("`{id}` is no ground here"), help);
    0
}

/// `law/services/terms.toml`: the longest term in months, for each ground and inviter.
pub(super) fn terms(file: &Entry<'_>) -> Terms {
    let mut slots: Slots<TermOf, Dated<i32>> = Slots::new();
    for ((id, place), values) in file.lists() {
        let Some(of) = file.listed::<TermOf>(id, &place) else {
            continue;
        };
        let read = |value: Entry<'_>| {
            let value = value.only_dated(&TERM);
            value.checked_if();
            value.in_effect(value.number("months"))
        };
        let values = values.into_iter().filter_map(read).collect();
        slots.put(of, Some(Dated::new(file.follow(values))), file);
    }
    Terms::new(slots.some())
}
