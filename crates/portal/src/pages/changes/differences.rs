//! Each difference in words: before, after, where it is written, whom it touches.

use ruqsat_law::{LawDiff, Number, RuleId, State};
use ruqsat_lawbook::numbers_of;
use ruqsat_report::Change;

use crate::told::{Cite, Told};

/// Differences of one kind.
pub(super) struct Part {
    /// The message of its heading.
    pub(super) heading: String,
    pub(super) lines: Vec<Line>,
}

/// One thing that differs.
pub(super) struct Line {
    part: &'static str,
    pub(super) what: String,
    /// The page about it.
    pub(super) address: Option<String>,
    pub(super) before: String,
    pub(super) after: String,
    pub(super) cites: Vec<Cite>,
    /// Whom it touches, in words.
    pub(super) touches: Vec<String>,
}

/// All differences, those of one kind together.
pub(super) fn parts(told: Told<'_>, diff: &LawDiff<'_>) -> Vec<Part> {
    let lines = [
        regimes(told, diff),
        numbers(told, diff),
        groups(told, diff),
        terms(told, diff),
        papers(told, diff),
        offences(told, diff),
        rights(told, diff),
        days(told, diff),
        clock(told, diff),
        cards(told, diff),
    ];
    let mut parts: Vec<Part> = Vec::new();
    for line in lines.into_iter().flatten() {
        let heading = format!("diff-{}", line.part);
        match parts.last_mut().filter(|part| part.heading == heading) {
            Some(part) => part.lines.push(line),
            None => parts.push(Part {
                heading,
                lines: vec![line],
            }),
        }
    }
    parts
}

/// A change, the page about it, and whom it touches.
fn line(told: Told<'_>, change: Change, address: Option<String>, touches: Vec<String>) -> Line {
    let absence = || told.say(&change.absence(), &[]);
    Line {
        part: change.part,
        address,
        before: change.before.clone().unwrap_or_else(absence),
        after: change.after.clone().unwrap_or_else(absence),
        cites: told.cites(change.further_sources()),
        touches,
        what: change.what,
    }
}

fn regimes(told: Told<'_>, diff: &LawDiff<'_>) -> Vec<Line> {
    let lines = diff.regimes.iter().map(|found| {
        let change = told.reporter().regime_change(found);
        let address = told.to("/law/rules/STAY.VISA_FREE");
        line(told, change, Some(address), vec![told.states(&found.of)])
    });
    lines.collect()
}

fn numbers(told: Told<'_>, diff: &LawDiff<'_>) -> Vec<Line> {
    let texts = &told.visit.app.book.texts;
    let lines = diff.numbers.iter().map(|found| {
        let rules = rules_with(told, found.of);
        let address = rules.first().map(|rule| told.rule(*rule).address);
        let change = told.reporter().number_change(found, texts);
        let touches = rules.iter().map(|rule| area(told, *rule)).collect();
        line(told, change, address, touches)
    });
    lines.collect()
}

/// The rules that speak of a number.
fn rules_with(told: Told<'_>, number: Number) -> Vec<RuleId> {
    let app = &told.visit.app;
    let speaks = |rule: &RuleId| numbers_of(app.book.law, *rule, app.instances()).contains(&number);
    RuleId::ALL.iter().copied().filter(speaks).collect()
}

/// What a rule is about, within a sentence.
fn area(told: Told<'_>, rule: RuleId) -> String {
    let name = told.visit.words().area(rule);
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters.clone()).collect()
}

fn groups(told: Told<'_>, diff: &LawDiff<'_>) -> Vec<Line> {
    let texts = &told.visit.app.book.texts;
    let lines = diff.groups.iter().map(|found| {
        let members = |side: Option<&ruqsat_law::InEffect<Vec<State>>>| {
            side.map_or_else(Vec::new, |members| members.value.clone())
        };
        let (before, after) = (members(found.before), members(found.after));
        let new = after.iter().filter(|state| !before.contains(state));
        let gone = before.iter().filter(|state| !after.contains(state));
        let changed: Vec<State> = new.chain(gone).copied().collect();
        let change = told.reporter().group_change(found, texts);
        line(told, change, None, vec![told.states(&changed)])
    });
    lines.collect()
}

fn terms(told: Told<'_>, diff: &LawDiff<'_>) -> Vec<Line> {
    let lines = diff.terms.iter().map(|found| {
        let change = told.reporter().term_change(found);
        line(told, change, None, vec![told.name("trp")])
    });
    lines.collect()
}

fn papers(told: Told<'_>, diff: &LawDiff<'_>) -> Vec<Line> {
    let lines = diff.papers.iter().map(|found| {
        let newest = found.after.as_ref().or(found.before.as_ref());
        let rule = newest.and_then(|rules| rules.first());
        let address = rule.map(|paper| told.rule(paper.rule).address);
        let change = told.reporter().paper_change(found);
        let (permit, _) = found.of;
        line(told, change, address, vec![told.name(permit.id())])
    });
    lines.collect()
}

fn offences(told: Told<'_>, diff: &LawDiff<'_>) -> Vec<Line> {
    let lines = diff.offences.iter().filter_map(|found| {
        let offence = found.after.or(found.before)?;
        let change = told.reporter().offence_change(found)?;
        let address = told.rule(offence.rule).address;
        let touches = vec![told.name(offence.who.id())];
        Some(line(told, change, Some(address), touches))
    });
    lines.collect()
}

fn rights(told: Told<'_>, diff: &LawDiff<'_>) -> Vec<Line> {
    let lines = diff.rights.iter().map(|found| {
        let (row, status) = found.of;
        let with = status.id().replace('_', "-");
        let address = told.to(&format!("/compare?with={with}"));
        let change = told.reporter().right_change(found);
        let touches = vec![told.name(status.id())];
        line(told, change, Some(format!("{address}#{}", row.id)), touches)
    });
    lines.collect()
}

/// The year, and the holidays with other dates.
fn days(told: Told<'_>, diff: &LawDiff<'_>) -> Vec<Line> {
    let calendar = |year: i32| Some(told.visit.to(&format!("/calendar/{year}")));
    let touches = || vec![told.say("changes-touches-calendar", &[])];
    let year = diff.year.iter().map(|found| {
        let year = found.after.as_ref().or(found.before.as_ref());
        let address = year.and_then(|year| calendar(year.number.into()));
        line(told, told.reporter().year_change(found), address, touches())
    });
    let holidays = diff.holidays.iter().map(|found| {
        let rules = found.after.iter().flatten();
        let first = rules.filter_map(|rule| rule.first_date()).min();
        let address = first.and_then(|first| calendar(first.max(told.on).year()));
        line(
            told,
            told.reporter().holiday_change(found),
            address,
            touches(),
        )
    });
    year.chain(holidays).collect()
}

fn clock(told: Told<'_>, diff: &LawDiff<'_>) -> Vec<Line> {
    let lines = diff.clock.iter().map(|found| {
        let touches = vec![told.say("changes-touches-clock", &[])];
        line(told, told.reporter().clock_change(found), None, touches)
    });
    lines.collect()
}

fn cards(told: Told<'_>, diff: &LawDiff<'_>) -> Vec<Line> {
    let lines = diff.cards.iter().map(|found| {
        let change = told.reporter().card_change(found);
        let address = told.rule(found.of).address;
        line(told, change, Some(address), vec![area(told, found.of)])
    });
    lines.collect()
}
