//! Values that follow one another: no overlap, and no gap that is not declared.

use std::ops::Range;

use ruqsat_calendar::Day;

use super::entry::Entry;
use crate::because::Confidence;
use crate::dated::InEffect;

/// The keys that every dated value may have.
const DATED: [&str; 7] = [
    "from",
    "until",
    "after_gap",
    "nothing_follows",
    "source",
    "confidence",
    "checked",
];

/// A first and a last day, with what is declared about the days before.
#[derive(Debug, Clone)]
pub(super) struct Term {
    pub(super) from: Day,
    pub(super) until: Option<Day>,
    /// Nothing governs the days before, and that is no slip.
    after_gap: bool,
    /// Nothing governs the days after, and that is no slip.
    nothing_follows: bool,
    place: Range<usize>,
    place_of_until: Range<usize>,
}

impl Entry<'_> {
    /// The same, once every key has been found to be one of `known` or of a dated value.
    pub(super) fn only_dated(self, known: &[&str]) -> Self {
        self.only(&[&DATED, known].concat())
    }

    /// `from` and `until`: the first and the last day.
    pub(super) fn term(&self) -> Option<Term> {
        let from = self.day("from")?;
        let until = self.day_if("until");
        if let Some(until) = until.filter(|until| *until < from) {
            let what = format!("`until` {until} is before `from` {from}");
            self.fault(&self.place_of("until"), what, "write the last day in force");
            return None;
        }
        Some(Term {
            from,
            until,
            after_gap: self.flag("after_gap"),
            nothing_follows: self.flag("nothing_follows"),
            place: self.place_of("from"),
            place_of_until: self.place_of("until"),
        })
    }

    /// The day on which somebody last compared the entry with its source must be written.
    pub(super) fn checked(&self) {
        self.day("checked");
    }

    /// The same, where it may be left out: a service is checked as a whole.
    pub(super) fn checked_if(&self) {
        self.day_if("checked");
    }

    /// A value with its days, sources and confidence.
    pub(super) fn in_effect<T>(&self, value: Option<T>) -> Option<(InEffect<T>, Term)> {
        let source = self.sources();
        let confidence: Option<Confidence> = self.id("confidence");
        let term = self.term()?;
        let in_effect = InEffect {
            from: term.from,
            until: term.until,
            value: value?,
            source,
            confidence: confidence?,
        };
        Some((in_effect, term))
    }

    /// Puts the values in order. A value without a last day ends on the day before the next one.
    /// Rules ask for one of them on any day: days of the edition that none governs are declared.
    pub(super) fn follow<T>(&self, mut values: Vec<(InEffect<T>, Term)>) -> Vec<InEffect<T>> {
        values.sort_by_key(|(_, term)| term.from);
        let terms: Vec<Term> = values.iter().map(|(_, term)| term.clone()).collect();
        let ends = self.ends(&terms);
        self.fill_the_edition(&terms);
        let ended = values.into_iter().zip(ends);
        ended
            .map(|((value, _), until)| InEffect { until, ..value })
            .collect()
    }

    /// The last day of each of the terms, which are in order.
    pub(super) fn ends(&self, terms: &[Term]) -> Vec<Option<Day>> {
        let next = terms.iter().skip(1).map(Some).chain([None]);
        let ends = terms.iter().zip(next).map(|(term, next)| {
            let Some(next) = next else {
                return term.until;
            };
            self.compare(term, next);
            Some(term.until.unwrap_or_else(|| next.from.plus_days(-1)))
        });
        ends.collect()
    }

    /// Notes days of the edition before the first of the terms, and after the last.
    fn fill_the_edition(&self, terms: &[Term]) {
        let Some((first, last)) = self.desk().covers() else {
            return;
        };
        if let Some(term) = terms.first().filter(|term| term.from > first)
            && !term.after_gap
        {
            let from = term.from;
            let what = format!("no value is in force before {from}; the edition begins on {first}");
            let help = "add the one before, or say `after_gap = true` here if nothing governs them";
            self.fault(&term.place, what, help);
        }
        if let Some(term) = terms.last().filter(|term| !term.nothing_follows)
            && let Some(until) = term.until.filter(|until| *until < last)
        {
            let what = format!("no value is in force after {until}; the edition ends on {last}");
            let help = "add the next one, or say `nothing_follows = true` here if none is known";
            self.fault(&term.place_of_until, what, help);
        }
    }

    /// Notes an overlap or a gap between a term and the next.
    fn compare(&self, term: &Term, next: &Term) {
        let from = next.from;
        let overlap = from == term.from || term.until.is_some_and(|until| from <= until);
        if overlap {
            let what = format!("two values are in force on {from}");
            let help = "end the earlier one on the day before, with `until`";
            self.fault(&next.place, what, help);
        } else if let Some(until) = term.until.filter(|until| until.plus_days(1) < from)
            && !next.after_gap
        {
            let what = format!("no value is in force after {until} and before {from}");
            let help = "mend the days, or say `after_gap = true` here if nothing governs them";
            self.fault(&next.place, what, help);
        }
    }
}
