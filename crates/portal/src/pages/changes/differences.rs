//! Each difference in words: before, after, where it is written, whom it touches.

use ruqsat_law::data::rights::Verdict;
use ruqsat_law::{CardVersion, Difference, Differences, LawDiff, RuleId, State};
use ruqsat_lawbook::numbers_of;

use crate::told::{Cite, Told};

/// Differences of one kind.
pub(super) struct Part {
    /// The message of its heading.
    pub(super) heading: &'static str,
    pub(super) lines: Vec<Line>,
}

/// One thing that differs.
pub(super) struct Line {
    pub(super) what: String,
    /// The page about it.
    pub(super) address: Option<String>,
    pub(super) before: String,
    pub(super) after: String,
    pub(super) cites: Vec<Cite>,
    /// Whom it touches, in words.
    pub(super) touches: Vec<String>,
}

/// What something was or is, and where that is written.
type Side = (String, Vec<Cite>);

/// All differences, those of one kind together.
pub(super) fn parts(told: Told<'_>, diff: &LawDiff<'_>) -> Vec<Part> {
    let parts = [
        ("diff-regimes", regimes(told, &diff.regimes)),
        ("diff-numbers", numbers(told, diff)),
        ("diff-groups", groups(told, diff)),
        ("diff-terms", terms(told, diff)),
        ("diff-papers", papers(told, diff)),
        ("diff-offences", offences(told, diff)),
        ("diff-rights", rights(told, diff)),
        ("diff-cards", cards(told, diff)),
    ];
    let parts = parts.into_iter().filter(|(_, lines)| !lines.is_empty());
    parts
        .map(|(heading, lines)| Part { heading, lines })
        .collect()
}

fn line<K, V: Copy>(
    told: Told<'_>,
    (what, address): (String, Option<String>),
    found: &Difference<K, V>,
    shown: impl Fn(V) -> Side,
    touches: Vec<String>,
) -> Line {
    let (before, after) = (found.before.map(&shown), found.after.map(&shown));
    let newest = after.as_ref().or(before.as_ref());
    let cites = newest.map_or_else(Vec::new, |(_, cites)| cites.clone());
    let none = || told.say("diff-none", &[]);
    Line {
        what,
        address,
        before: before.map_or_else(none, |(text, _)| text),
        after: after.map_or_else(none, |(text, _)| text),
        cites,
        touches,
    }
}

fn regimes(told: Told<'_>, found: &Differences<'_, Vec<State>, ruqsat_law::Regime>) -> Vec<Line> {
    let lines = found.iter().map(|found| {
        let states = told.states(&found.of);
        let about = (states.clone(), Some(told.to("/law/rules/STAY.VISA_FREE")));
        let shown = |regime: &ruqsat_law::InEffect<ruqsat_law::Regime>| {
            (
                told.reporter().regime(&regime.value),
                told.cites(&regime.source),
            )
        };
        line(told, about, found, shown, vec![states])
    });
    lines.collect()
}

fn numbers(told: Told<'_>, diff: &LawDiff<'_>) -> Vec<Line> {
    let lines = diff.numbers.iter().map(|found| {
        let rules = rules_with(told, found.of);
        let address = rules.first().map(|rule| told.rule(*rule).address);
        let shown = |number: &ruqsat_law::InEffect<i32>| {
            (
                told.measured(found.of, number.value),
                told.cites(&number.source),
            )
        };
        let touches = rules.iter().map(|rule| area(told, *rule)).collect();
        line(
            told,
            (told.number_name(found.of), address),
            found,
            shown,
            touches,
        )
    });
    lines.collect()
}

/// The rules that speak of a number.
fn rules_with(told: Told<'_>, number: ruqsat_law::Number) -> Vec<RuleId> {
    let app = &told.visit.app;
    let speaks = |rule: &RuleId| numbers_of(app.book.law, *rule, app.instances()).contains(&number);
    RuleId::ALL.iter().copied().filter(speaks).collect()
}

/// What a rule is about, as people call it.
fn area(told: Told<'_>, rule: RuleId) -> String {
    let name = told.say(&format!("area-{}", ruqsat_lawbook::area(rule)), &[]);
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters.clone()).collect()
}

fn groups(told: Told<'_>, diff: &LawDiff<'_>) -> Vec<Line> {
    let lines = diff.groups.iter().map(|found| {
        let members = |side: Option<&ruqsat_law::InEffect<Vec<State>>>| {
            side.map_or_else(Vec::new, |members| members.value.clone())
        };
        let (before, after) = (members(found.before), members(found.after));
        let new = after.iter().filter(|state| !before.contains(state));
        let gone = before.iter().filter(|state| !after.contains(state));
        let changed: Vec<State> = new.chain(gone).copied().collect();
        let shown = |members: &ruqsat_law::InEffect<Vec<State>>| {
            (told.states(&members.value), told.cites(&members.source))
        };
        let about = (told.group_name(found.of), None);
        line(told, about, found, shown, vec![told.states(&changed)])
    });
    lines.collect()
}

fn terms(told: Told<'_>, diff: &LawDiff<'_>) -> Vec<Line> {
    let lines = diff.terms.iter().map(|found| {
        let shown = |term: &ruqsat_law::InEffect<i32>| {
            let months = told.visit.words().measured("months", term.value);
            (months, told.cites(&term.source))
        };
        let touches = vec![told.name("trp")];
        line(
            told,
            (told.longest_term(found.of), None),
            found,
            shown,
            touches,
        )
    });
    lines.collect()
}

fn papers(told: Told<'_>, diff: &LawDiff<'_>) -> Vec<Line> {
    let lines = diff.papers.iter().map(|found| {
        let permit = told.name(found.of.id());
        let rule = found.after.or(found.before).map(|paper| paper.rule);
        let address = rule.map(|rule| told.rule(rule).address);
        let shown = |paper: &ruqsat_law::PaperRule| {
            (told.name(paper.document.id()), told.cites(&paper.source))
        };
        line(told, (permit.clone(), address), found, shown, vec![permit])
    });
    lines.collect()
}

fn offences(told: Told<'_>, diff: &LawDiff<'_>) -> Vec<Line> {
    let lines = diff.offences.iter().filter_map(|found| {
        let offence = found.after.or(found.before)?;
        let rule = told.rule(offence.rule);
        let shown = |offence: &ruqsat_law::Offence| {
            (
                told.reporter().offence(offence),
                told.cites(&offence.source),
            )
        };
        let touches = vec![told.name(offence.who.id())];
        let about = (rule.heading, Some(rule.address));
        Some(line(told, about, found, shown, touches))
    });
    lines.collect()
}

fn cards(told: Told<'_>, diff: &LawDiff<'_>) -> Vec<Line> {
    let lines = diff.cards.iter().map(|found| {
        let rule = told.rule(found.of);
        let shown = |version: &CardVersion| {
            let cites = version.provisions.iter();
            let cites: Vec<Cite> = cites.map(|one| told.cite(one)).collect();
            let words: Vec<&str> = cites.iter().map(|cite| &*cite.words).collect();
            (words.join("; "), Vec::new())
        };
        let about = (rule.heading, Some(rule.address));
        line(told, about, found, shown, vec![area(told, found.of)])
    });
    lines.collect()
}

fn rights(told: Told<'_>, diff: &LawDiff<'_>) -> Vec<Line> {
    let lines = diff.rights.iter().map(|found| {
        let (row, status) = found.of;
        let status_name = told.name(status.id());
        let what = format!("{} · {status_name}", told.said(&row.heading));
        let with = status.id().replace('_', "-");
        let address = told.to(&format!("/compare?with={with}"));
        let shown = |cell: &ruqsat_law::InEffect<ruqsat_law::data::rights::Statement>| {
            let law = told.said(&cell.value.law);
            let text = match cell.value.verdict {
                Verdict::None => law,
                verdict @ (Verdict::Yes | Verdict::No | Verdict::Limited | Verdict::Duty) => {
                    let verdict = told.say(&format!("verdict-{verdict}"), &[]);
                    format!("{verdict}: {law}")
                }
            };
            (text, told.cites(&cell.source))
        };
        let about = (what, Some(format!("{address}#{}", row.id)));
        line(told, about, found, shown, vec![status_name])
    });
    lines.collect()
}
