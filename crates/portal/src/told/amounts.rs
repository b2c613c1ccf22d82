//! Dated values, with the days on which they held.

use std::collections::BTreeMap;

use ruqsat_calendar::Day;
use ruqsat_law::{
    Confidence, Group, InEffect, Number, Offence, PaperRule, PermitKind, Provision, State, TermOf,
};
use ruqsat_lawbook::Resting;

use super::{Cite, Told};

/// Something dated, with what it was from day to day.
#[derive(Debug, Clone)]
pub(crate) struct Amount {
    pub(crate) what: String,
    pub(crate) held: Vec<Held>,
}

/// What it was from one day to another.
#[derive(Debug, Clone)]
pub(crate) struct Held {
    pub(crate) says: String,
    pub(crate) term: String,
    /// On the day of the page.
    pub(crate) is_now: bool,
    /// How sure we are, in a word.
    pub(crate) sure: String,
    pub(crate) cites: Vec<Cite>,
}

/// From when, until when, how sure, and where it is written.
type Frame<'a> = (Day, Option<Day>, Confidence, &'a [String]);

impl Told<'_> {
    fn held(self, says: String, (from, until, confidence, sources): Frame<'_>) -> Held {
        Held {
            says,
            term: self.term(from, until),
            is_now: from <= self.on && until.is_none_or(|until| self.on <= until),
            sure: self.sure(confidence),
            cites: self.cites(sources),
        }
    }

    fn of<T>(self, value: &InEffect<T>, says: String) -> Held {
        let frame = (value.from, value.until, value.confidence, &*value.source);
        self.held(says, frame)
    }

    /// How sure we are, in a word.
    pub(crate) fn sure(self, confidence: Confidence) -> String {
        self.say(&format!("reading-sure-{confidence}"), &[])
    }

    /// What a number is called.
    pub(crate) fn number_name(self, number: Number) -> String {
        let measure = self.visit.app.book.texts.number(number);
        measure.map_or(number.id().to_owned(), |it| self.said(&it.heading))
    }

    /// A number with its unit.
    pub(crate) fn measured(self, number: Number, value: i32) -> String {
        self.reporter()
            .measured(number, value, &self.visit.app.book.texts)
    }

    /// A number over time.
    pub(crate) fn number(self, number: Number) -> Amount {
        let values = self.visit.app.book.law.numbers.get(number.index());
        let values = values.map_or(&[][..], |values| values.all()).iter();
        Amount {
            what: self.number_name(number),
            held: values
                .map(|value| self.of(value, self.measured(number, value.value)))
                .collect(),
        }
    }

    /// What a group of states is called.
    pub(crate) fn group_name(self, group: Group) -> String {
        let heading = self.visit.app.book.texts.group(group);
        heading.map_or(group.id().to_owned(), |heading| self.said(heading))
    }

    fn group(self, group: Group) -> Amount {
        let values = self.visit.app.book.law.groups.get(group.index());
        let values = values.map_or(&[][..], |values| values.all()).iter();
        Amount {
            what: self.group_name(group),
            held: values
                .map(|value| self.of(value, self.states(&value.value)))
                .collect(),
        }
    }

    /// What the longest term of a TRP is called.
    pub(crate) fn longest_term(self, term: TermOf) -> String {
        format!(
            "{}: {}",
            self.say("reading-longest-trp", &[]),
            self.name(term.id())
        )
    }

    fn terms(self, term: TermOf) -> Amount {
        let values = self.visit.app.book.law.terms.of(term);
        let values = values.map_or(&[][..], |values| values.all()).iter();
        Amount {
            what: self.longest_term(term),
            held: values
                .map(|value| self.of(value, self.visit.words().measured("months", value.value)))
                .collect(),
        }
    }

    /// The states that share a regime over the same days stand together.
    fn regimes(self, id: &str, provision: &Provision) -> Vec<Amount> {
        let regimes = &self.visit.app.book.law.regimes;
        let mut shared: BTreeMap<(Day, String), (Held, Vec<State>)> = BTreeMap::new();
        for state in regimes.states() {
            for value in regimes.of(state).iter().flat_map(|dated| dated.all()) {
                if value.value.id == id && cites(&value.source, provision) {
                    let held = self.of(value, self.reporter().regime(&value.value));
                    let key = (value.from, format!("{} {}", held.says, held.term));
                    let entry = shared.entry(key).or_insert((held, Vec::new()));
                    entry.1.push(state);
                }
            }
        }
        let amount = |(held, states): (Held, Vec<State>)| Amount {
            what: self.states(&states),
            held: vec![held],
        };
        shared.into_values().map(amount).collect()
    }

    /// What an offence costs.
    pub(crate) fn offence_amount(self, offence: &Offence) -> Amount {
        let frame = (
            offence.from,
            offence.until,
            offence.confidence,
            &*offence.source,
        );
        Amount {
            what: self.visit.words().heading(offence.rule),
            held: vec![self.held(self.reporter().offence(offence), frame)],
        }
    }

    /// Since when a paper is asked for.
    pub(crate) fn paper_amount(self, permit: PermitKind, paper: &PaperRule) -> Amount {
        let frame = (paper.from, paper.until, paper.confidence, &*paper.source);
        Amount {
            what: self.name(permit.id()),
            held: vec![self.held(self.name(paper.document.id()), frame)],
        }
    }

    /// All dated values that rest on a provision.
    pub(crate) fn amounts(self, provision: &Provision, resting: &Resting) -> Vec<Amount> {
        let law = self.visit.app.book.law;
        let mut all: Vec<Amount> = Vec::new();
        all.extend(resting.numbers.iter().map(|number| self.number(*number)));
        let regimes = resting.regimes.iter();
        all.extend(regimes.flat_map(|regime| self.regimes(regime, provision)));
        all.extend(resting.groups.iter().map(|group| self.group(*group)));
        all.extend(resting.terms.iter().map(|term| self.terms(*term)));
        let offences = resting.offences.iter();
        let offences = offences.filter_map(|place| law.offences.get(*place));
        all.extend(offences.map(|offence| self.offence_amount(offence)));
        let papers = resting.papers.iter();
        all.extend(papers.filter_map(|(permit, place)| {
            let paper = law.papers.get(permit.index())?.get(*place)?;
            Some(self.paper_amount(*permit, paper))
        }));
        all
    }
}

fn cites(sources: &[String], provision: &Provision) -> bool {
    let mut cited = sources.iter().map(|source| Provision::of(source));
    cited.any(|cited| cited == *provision)
}
