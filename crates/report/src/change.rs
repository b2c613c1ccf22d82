//! What differs between the law of two days, in words.

use ruqsat_law::data::Texts;
use ruqsat_law::{CardVersion, Difference, LawDiff, Mci, Number, Offence, Regime, Sanction, State};
use ruqsat_wording::{index_amount, said};
use serde::Serialize;

use crate::{Reporter, in_line};

/// One thing that differs, in words. Programs are given it as it is: its fields are named for good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Which part of the law: numbers, regimes, groups …
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
    fn new<K, V: Copy>(
        part: &'static str,
        (id, what): (String, String),
        found: &Difference<K, V>,
        shown: impl Fn(V) -> (String, Vec<String>),
    ) -> Self {
        let (before, after) = (found.before.map(&shown), found.after.map(&shown));
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
}

impl Reporter<'_> {
    /// Every difference in words.
    pub fn changes(&self, diff: &LawDiff<'_>, texts: &Texts) -> Vec<Change> {
        let mut changes = Vec::new();
        changes.extend(diff.numbers.iter().map(|found| {
            let named = self.number(found.of, texts);
            Change::new("numbers", named, found, |number| {
                (
                    self.measured(found.of, number.value, texts),
                    number.source.clone(),
                )
            })
        }));
        changes.extend(diff.regimes.iter().map(|found| {
            Change::new("regimes", self.states(&found.of), found, |regime| {
                (self.regime(&regime.value), regime.source.clone())
            })
        }));
        changes.extend(diff.groups.iter().map(|found| {
            let heading = texts
                .group(found.of)
                .map(|heading| said(heading, self.language()));
            let named = (
                found.of.id().to_owned(),
                heading.unwrap_or_default().to_owned(),
            );
            Change::new("groups", named, found, |members| {
                (self.states(&members.value).1, members.source.clone())
            })
        }));
        changes.extend(diff.terms.iter().map(|found| {
            Change::new("terms", self.listed(found.of.id()), found, |term| {
                (term.value.to_string(), term.source.clone())
            })
        }));
        self.changes_of_things(diff, &mut changes);
        changes
    }

    /// Papers, offences, rules and rights.
    fn changes_of_things(&self, diff: &LawDiff<'_>, changes: &mut Vec<Change>) {
        changes.extend(diff.papers.iter().map(|found| {
            Change::new("papers", self.listed(found.of.id()), found, |paper| {
                (self.wording.name(paper.document.id()), paper.source.clone())
            })
        }));
        changes.extend(diff.offences.iter().map(|found| {
            let named = (found.of.to_owned(), found.of.to_owned());
            Change::new("offences", named, found, |offence| {
                (self.offence(offence), offence.source.clone())
            })
        }));
        changes.extend(diff.cards.iter().map(|found| {
            let named = (found.of.id().to_owned(), self.wording.heading(found.of));
            Change::new("cards", named, found, |version: &CardVersion| {
                (in_line(&self.cites(&version.provisions)), Vec::new())
            })
        }));
        changes.extend(diff.rights.iter().map(|found| {
            let (row, status) = found.of;
            let status_name = self.wording.name(status.id());
            let what = format!("{} · {status_name}", said(&row.heading, self.language()));
            Change::new(
                "rights",
                (format!("{} {status}", row.id), what),
                found,
                |cell| {
                    let verdict = self.say(&format!("verdict-{}", cell.value.verdict), &[]);
                    let law = said(&cell.value.law, self.language());
                    (format!("{verdict}: {law}"), cell.source.clone())
                },
            )
        }));
    }

    fn listed(&self, id: &str) -> (String, String) {
        (id.to_owned(), self.wording.name(id))
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
        let names: Vec<String> = states
            .iter()
            .map(|state| self.wording.state(*state))
            .collect();
        (codes.join(" "), names.join(", "))
    }

    /// Days for one entry, and the total in its window.
    pub fn regime(&self, regime: &Regime) -> String {
        let days = ("days", regime.per_entry_days.into());
        match regime.total_days {
            None => self.say("diff-regime", &[days]),
            Some(total) => {
                let window = ("window", regime.window_days.into());
                self.say(
                    "diff-regime-total",
                    &[days, ("total", total.into()), window],
                )
            }
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
