//! What differs between the law of two days, in words.

mod calendar;
mod papers;

use ruqsat_law::data::Texts;
use ruqsat_law::data::rights::{Row, Statement, Status, Verdict};
use ruqsat_law::{
    CardVersion, Difference, Group, InEffect, LawDiff, Mci, Number, Offence, Provision, Regime,
    RuleId, Sanction, State, TermOf,
};
use ruqsat_wording::{capital, index_amount, said};
use serde::Serialize;

use crate::{Reporter, in_line};

/// One thing that differs, in words. Programs are given it as it is: its fields are named for good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Which part of the law: regimes, numbers … calendar, clock, cards.
    pub part: &'static str,
    /// Its id.
    pub id: String,
    /// What it is called.
    pub what: String,
    /// On the earlier day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// On the later day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Where the later one is written, or the earlier where there is no later.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

impl Change {
    fn of<K, V>(
        part: &'static str,
        (id, what): (String, String),
        found: &Difference<K, V>,
        shown: impl Fn(&V) -> (String, Vec<String>),
    ) -> Self {
        let (before, after) = (found.before.as_ref(), found.after.as_ref());
        let (before, after) = (before.map(&shown), after.map(&shown));
        let newest = after.as_ref().or(before.as_ref());
        Self {
            part,
            id,
            what,
            sources: newest
                .map(|(_, sources)| sources.clone())
                .unwrap_or_default(),
            before: before.map(|(text, _)| text),
            after: after.map(|(text, _)| text),
        }
    }

    /// The message that says what it is to be absent: a paper is not asked for, a number not set.
    pub fn absence(&self) -> String {
        format!("diff-none-{}", self.part)
    }

    /// The sources, where the text does not say them already: of a rule it tells nothing else.
    pub fn further_sources(&self) -> &[String] {
        if self.part == CARDS {
            &[]
        } else {
            &self.sources
        }
    }
}

const CARDS: &str = "cards";

impl Reporter<'_> {
    /// Every difference in words, those of one part together.
    pub fn changes(&self, diff: &LawDiff<'_>, texts: &Texts) -> Vec<Change> {
        let regimes = diff.regimes.iter().map(|found| self.regime_change(found));
        let numbers = diff.numbers.iter();
        let numbers = numbers.map(|found| self.number_change(found, texts));
        let groups = diff.groups.iter();
        let groups = groups.map(|found| self.group_change(found, texts));
        let terms = diff.terms.iter().map(|found| self.term_change(found));
        let papers = diff.papers.iter().map(|found| self.paper_change(found));
        let offences = diff.offences.iter();
        let offences = offences.filter_map(|found| self.offence_change(found));
        let rights = diff.rights.iter().map(|found| self.right_change(found));
        let year = diff.year.iter().map(|found| self.year_change(found));
        let holidays = diff.holidays.iter();
        let holidays = holidays.map(|found| self.holiday_change(found));
        let clock = diff.clock.iter().map(|found| self.clock_change(found));
        let cards = diff.cards.iter().map(|found| self.card_change(found));
        let amounts = regimes.chain(numbers).chain(groups).chain(terms);
        let duties = papers.chain(offences).chain(rights);
        let days = year.chain(holidays).chain(clock);
        amounts.chain(duties).chain(days).chain(cards).collect()
    }

    /// States that may come without a visa for another time than before.
    pub fn regime_change(&self, found: &Difference<Vec<State>, &InEffect<Regime>>) -> Change {
        let (id, states) = self.states(&found.of);
        let what = format!("{states} · {}", self.wording.name(Status::VisaFree.id()));
        Change::of("regimes", (id, what), found, |regime| {
            (self.regime(&regime.value), regime.source.clone())
        })
    }

    /// An amount, an age or a term.
    pub fn number_change(
        &self,
        found: &Difference<Number, &InEffect<i32>>,
        texts: &Texts,
    ) -> Change {
        let named = self.number(found.of, texts);
        Change::of("numbers", named, found, |number| {
            let text = self.measured(found.of, number.value, texts);
            (text, number.source.clone())
        })
    }

    /// A group with other members.
    pub fn group_change(
        &self,
        found: &Difference<Group, &InEffect<Vec<State>>>,
        texts: &Texts,
    ) -> Change {
        let id = found.of.id();
        let heading = texts.group(found.of);
        let heading = heading.map_or(id, |heading| said(heading, self.language()));
        let named = (id.to_owned(), heading.to_owned());
        Change::of("groups", named, found, |members| {
            (self.states(&members.value).1, members.source.clone())
        })
    }

    /// A longest term of a TRP.
    pub fn term_change(&self, found: &Difference<TermOf, &InEffect<i32>>) -> Change {
        let id = found.of.id();
        let named = (id.to_owned(), capital(&self.wording.name(id)));
        Change::of("terms", named, found, |term| {
            let months = self.wording.measured("months", term.value);
            (months, term.source.clone())
        })
    }

    /// An offence that costs something else; `None` for a difference of nothing.
    pub fn offence_change(&self, found: &Difference<&str, &Offence>) -> Option<Change> {
        let offence = found.after.or(found.before)?;
        let who = self.wording.name(offence.who.id());
        let what = format!("{} · {who}", self.offence_name(offence));
        let named = (found.of.to_owned(), what);
        Some(Change::of("offences", named, found, |offence| {
            (self.offence(offence), offence.source.clone())
        }))
    }

    /// A rule that is written elsewhere than before.
    pub fn card_change(&self, found: &Difference<RuleId, &CardVersion>) -> Change {
        let area = self.wording.area(found.of);
        let what = format!("{area}: {}", self.wording.heading(found.of));
        Change::of(CARDS, (found.of.id().to_owned(), what), found, |version| {
            let sources = version.provisions.iter().map(source);
            (in_line(&self.cites(&version.provisions)), sources.collect())
        })
    }

    /// What a status may or must do otherwise than before.
    pub fn right_change(&self, found: &Difference<(&Row, Status), &InEffect<Statement>>) -> Change {
        let (row, status) = found.of;
        let status_name = self.wording.name(status.id());
        let what = format!("{} · {status_name}", said(&row.heading, self.language()));
        let named = (format!("{} {status}", row.id), what);
        Change::of("rights", named, found, |cell| {
            let law = said(&cell.value.law, self.language());
            let text = match cell.value.verdict {
                Verdict::None => law.to_owned(),
                verdict @ (Verdict::Yes | Verdict::No | Verdict::Limited | Verdict::Duty) => {
                    let verdict = self.say(&format!("verdict-{verdict}"), &[]);
                    format!("{verdict}: {law}")
                }
            };
            (text, cell.source.clone())
        })
    }

    fn number(&self, number: Number, texts: &Texts) -> (String, String) {
        let heading = texts
            .number(number)
            .map(|measure| said(&measure.heading, self.language()));
        (
            number.id().to_owned(),
            heading.unwrap_or(number.id()).to_owned(),
        )
    }

    fn states(&self, states: &[State]) -> (String, String) {
        let codes: Vec<&str> = states.iter().map(State::code).collect();
        let mut names: Vec<String> = states
            .iter()
            .map(|state| self.wording.state(*state))
            .collect();
        names.sort();
        (codes.join(" "), names.join(", "))
    }

    /// Days for one entry, and the total in its window; and what another reading of them says.
    pub fn regime(&self, regime: &Regime) -> String {
        let used = regime.total_days.map(|total| (total, regime.window_days));
        let told = self.limits(regime.per_entry_days, used);
        if regime.arguable_per_entry_days.is_none() && regime.arguable_total.is_none() {
            return told;
        }
        let per_entry = regime.arguable_per_entry_days;
        let other = self.limits(
            per_entry.unwrap_or(regime.per_entry_days),
            regime.arguable_total.or(used),
        );
        format!("{told} ({}: {other})", self.say("diff-regime-other", &[]))
    }

    fn limits(&self, per_entry_days: i32, total: Option<(i32, i32)>) -> String {
        let days = ("days", per_entry_days.into());
        match total {
            None => self.say("diff-regime", &[days]),
            Some((total, window)) => {
                let total = ("total", total.into());
                let window = ("window", window.into());
                self.say("diff-regime-total", &[days, total, window])
            }
        }
    }

    /// Such as `517(3)2) · Not leaving in time: 4 to 5 days over`.
    pub fn offence_name(&self, offence: &Offence) -> String {
        let mut heading = self.wording.heading(offence.rule);
        if let Some((from, until)) = offence.overstay_days {
            let from = ("from", from.into());
            let over = match until {
                Some(until) => self.say("tool-fine-over", &[from, ("until", until.into())]),
                None => self.say("tool-fine-over-more", &[from]),
            };
            heading = format!("{heading}: {over}");
        }
        let source = offence.source.first();
        match source.and_then(|source| source.split_once(' ')) {
            Some((_, at)) => format!("{at} · {heading}"),
            None => heading,
        }
    }

    /// What an offence costs each size of offender.
    pub fn offence(&self, offence: &Offence) -> String {
        let sanctions = offence.sanctions.iter();
        let sanctions: Vec<String> = sanctions
            .map(|(size, sanction)| {
                let what = self.sanction(sanction);
                format!("{}: {what}", self.wording.name(size.id()))
            })
            .collect();
        sanctions.join("; ")
    }

    /// What one sanction may be.
    pub fn sanction(&self, sanction: &Sanction) -> String {
        let fine = sanction.fine_mci.map(Mci::whole);
        let fine = fine.map(|amount| index_amount(self.language(), amount));
        self.punished(sanction, fine)
    }

    /// A number with its unit.
    pub fn measured(&self, number: Number, value: i32, texts: &Texts) -> String {
        let unit = texts.number(number).map_or("", |measure| &measure.unit);
        self.wording.measured(unit, value)
    }
}

/// A provision as the law's data cite it: `ml 6(4)`.
fn source(provision: &Provision) -> String {
    let Provision { act, at } = provision;
    format!("{act} {at}").trim_end().to_owned()
}

fn each_once(sources: impl Iterator<Item = String>) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for source in sources {
        if !once.contains(&source) {
            once.push(source);
        }
    }
    once
}
