//! The dated values that rest on a provision, a line each.

use std::collections::BTreeMap;

use ruqsat_calendar::Day;
use ruqsat_law::{
    Confidence, Group, InEffect, Number, Offence, PaperRule, PermitKind, Provision, Sanction,
    State, TermOf,
};
use ruqsat_wording::{Language, day};

use crate::pages::Room;
use crate::shelf::Resting;

impl Room<'_> {
    /// What rests on the provision, in the order of the law's files.
    pub(crate) fn values(&self, provision: &Provision, resting: &Resting) -> Vec<String> {
        let cites = |sources: &[String]| {
            let mut cited = sources.iter().map(|source| Provision::of(source));
            cited.any(|cited| cited == *provision)
        };
        let mut lines = Vec::new();
        let numbers = resting.numbers.iter();
        lines.extend(numbers.map(|number| self.number(*number, cites)));
        let regimes = resting.regimes.iter();
        lines.extend(regimes.flat_map(|regime| self.regime(regime, cites)));
        let groups = resting.groups.iter();
        lines.extend(groups.map(|group| self.group(*group, cites)));
        let terms = resting.terms.iter();
        lines.extend(terms.map(|term| self.term(*term, cites)));
        let offences = resting.offences.iter();
        let offences = offences.filter_map(|place| self.book.law.offences.get(*place));
        lines.extend(offences.map(|offence| self.offence(offence)));
        let papers = resting.papers.iter();
        lines.extend(papers.filter_map(|(permit, place)| self.paper(*permit, *place)));
        let files = resting.calendar.iter();
        lines.extend(files.map(|file| format!("Working calendar: `law/{file}`")));
        lines
    }

    /// The values of a number over time, all of them or those that cite a provision.
    pub(crate) fn number(&self, number: Number, cites: impl Fn(&[String]) -> bool) -> String {
        let measure = self.book.texts.number(number);
        let unit = measure.map_or("", |measure| &measure.unit);
        let heading = measure.map_or(number.id(), |measure| &measure.heading.en);
        let values = self.book.law.numbers.get(number.index());
        let values = values.map_or(&[][..], |values| values.all()).iter();
        let cited = values.filter(|value| cites(&value.source));
        let shown: Vec<String> = cited
            .map(|value| dated(&self.english().measured(unit, value.value), value))
            .collect();
        format!("{heading}: {}", shown.join("; "))
    }

    /// The states that share a regime over the same days share a line.
    fn regime(&self, id: &str, cites: impl Fn(&[String]) -> bool) -> Vec<String> {
        let regimes = &self.book.law.regimes;
        let mut shared: BTreeMap<(Day, String), Vec<String>> = BTreeMap::new();
        for state in regimes.states() {
            for regime in regimes.of(state).iter().flat_map(|dated| dated.all()) {
                if regime.value.id == id && cites(&regime.source) {
                    let limits = limits(&regime.value);
                    let term = dated(&limits, regime);
                    let states = shared.entry((regime.from, term)).or_default();
                    states.push(self.english().state(state));
                }
            }
        }
        let line = |((_, term), states): (_, Vec<String>)| {
            format!("Visa-free stay `{id}`: {}: {term}", states.join(", "))
        };
        shared.into_iter().map(line).collect()
    }

    fn group(&self, group: Group, cites: impl Fn(&[String]) -> bool) -> String {
        let heading = self.book.texts.group(group);
        let heading = heading.map_or(group.id(), |heading| &heading.en);
        let values = self.book.law.groups.get(group.index());
        let values = values.map_or(&[][..], |values| values.all()).iter();
        let shown: Vec<String> = values
            .filter(|value| cites(&value.source))
            .map(|value| dated(&self.states(&value.value), value))
            .collect();
        format!("{heading}: {}", shown.join("; "))
    }

    fn states(&self, states: &[State]) -> String {
        let mut names: Vec<String> = states
            .iter()
            .map(|state| self.english().state(*state))
            .collect();
        names.sort();
        names.join(", ")
    }

    fn term(&self, term: TermOf, cites: impl Fn(&[String]) -> bool) -> String {
        let values = self.book.law.terms.of(term);
        let values = values.map_or(&[][..], |values| values.all()).iter();
        let shown: Vec<String> = values
            .filter(|value| cites(&value.source))
            .map(|value| dated(&self.english().measured("months", value.value), value))
            .collect();
        let name = self.english().name(term.id());
        format!("Longest TRP, {name}: {}", shown.join("; "))
    }

    /// The sanctions of an offence, by the size of the offender.
    pub(crate) fn offence(&self, offence: &Offence) -> String {
        let sanctions: Vec<String> = offence
            .sanctions
            .iter()
            .map(|(size, sanction)| {
                let size = self.english().name(size.id());
                format!("{size} {}", self.sanction(sanction))
            })
            .collect();
        let sanctions = sanctions.join("; ");
        let term = term_of(offence.from, offence.until);
        let sure = sure(offence.confidence);
        format!("Offence `{}`: {sanctions}; {term} ({sure})", offence.id)
    }

    fn sanction(&self, sanction: &Sanction) -> String {
        let mut parts = Vec::new();
        if sanction.warning {
            parts.push("warning".to_owned());
        }
        if let Some(indices) = sanction.fine_mci {
            parts.push(self.english().measured("indices", indices));
        }
        if let Some(days) = sanction.arrest_days {
            parts.push(format!("arrest of up to {days} days"));
        }
        if sanction.expulsion {
            parts.push("expulsion".to_owned());
        }
        parts.join(", ")
    }

    fn paper(&self, permit: PermitKind, place: usize) -> Option<String> {
        let paper = self.book.law.papers.get(permit.index())?.get(place)?;
        Some(self.paper_line(permit, paper))
    }

    /// A paper of a permit, and since when it is asked for.
    pub(crate) fn paper_line(&self, permit: PermitKind, paper: &PaperRule) -> String {
        let name = self.english().name(paper.document.id());
        let permit = self.english().name(permit.id());
        let term = term_of(paper.from, paper.until);
        let sure = sure(paper.confidence);
        format!("Paper for a {permit}: {name}, {term} ({sure})")
    }
}

/// A value with its days and how sure we are of it.
fn dated<T>(value: &str, dated: &InEffect<T>) -> String {
    let term = term_of(dated.from, dated.until);
    format!("{value} {term} ({})", sure(dated.confidence))
}

/// `since 1 July 2026`, `from 1 January 2025 to 31 December 2025`.
pub(crate) fn term_of(from: Day, until: Option<Day>) -> String {
    let from = day(Language::English, from);
    match until {
        None => format!("since {from}"),
        Some(until) => format!("from {from} to {}", day(Language::English, until)),
    }
}

fn sure(confidence: Confidence) -> String {
    format!("{confidence} confidence")
}

fn limits(regime: &ruqsat_law::Regime) -> String {
    let per_entry = format!("{} days for one entry", regime.per_entry_days);
    match regime.total_days {
        None => per_entry,
        Some(total) => format!("{per_entry}, {total} in {}", regime.window_days),
    }
}
