//! What differs between two days, list by list.

use std::collections::BTreeMap;

use ruqsat_calendar::{Day, Nature, YearlyRule};

use super::{Difference, Differences};
use crate::card::{CardVersion, Trilingual};
use crate::data::calendar::{CalendarData, YearInBrief};
use crate::data::rights::{Rights, Row, Statement, Status};
use crate::dated::{Dated, InEffect};
use crate::law::Law;
use crate::lists::{DocumentId, PermitKind};
use crate::offence::Offence;
use crate::paper::PaperRule;
use crate::regime::Regime;
use crate::rule::RuleId;
use crate::state::State;

/// The two days compared.
#[derive(Debug, Clone, Copy)]
pub(super) struct Days {
    pub(super) before: Day,
    pub(super) after: Day,
}

impl Days {
    /// Each of the dated values whose value differs.
    pub(super) fn of_all<'a, K, T: PartialEq + 'a>(
        self,
        all: impl Iterator<Item = (K, &'a Dated<T>)>,
    ) -> Differences<'a, K, T> {
        all.filter_map(|(of, dated)| self.of(of, dated)).collect()
    }

    pub(super) fn of<K, T: PartialEq>(
        self,
        of: K,
        dated: &Dated<T>,
    ) -> Option<Difference<K, &InEffect<T>>> {
        let (before, after) = (dated.on(self.before), dated.on(self.after));
        let same = before.map(|value| &value.value) == after.map(|value| &value.value);
        (!same).then_some(Difference { of, before, after })
    }

    /// Regimes, with the states whose regime changed alike put together.
    pub(super) fn of_regimes(self, law: &Law) -> Differences<'_, Vec<State>, Regime> {
        let states = law.regimes.states();
        let regimes = states.filter_map(|state| Some((state, law.regimes.of(state)?)));
        let mut together: Differences<'_, Vec<State>, Regime> = Vec::new();
        let all = self.of_all(regimes).into_iter();
        for found in all.filter(|found| allowed(found.before) != allowed(found.after)) {
            let alike = together
                .iter_mut()
                .find(|known| known.before == found.before && known.after == found.after);
            match alike {
                Some(known) => known.of.push(found.of),
                None => together.push(Difference {
                    of: vec![found.of],
                    before: found.before,
                    after: found.after,
                }),
            }
        }
        together
    }

    /// Papers that other rules ask for, or the same rules of other people, at other times or in other
    /// forms.
    pub(super) fn of_papers(
        self,
        law: &Law,
    ) -> Vec<Difference<(PermitKind, DocumentId), Vec<&PaperRule>>> {
        let mut found = Vec::new();
        for (permit, rules) in PermitKind::ALL.iter().copied().zip(&law.papers) {
            let rules_on = |document, day| -> Vec<&PaperRule> {
                let rules = rules.iter().filter(|rule| rule.document == document);
                rules.filter(|rule| rule.is_asked_on(day)).collect()
            };
            for document in DocumentId::ALL.iter().copied() {
                let before = rules_on(document, self.before);
                let after = rules_on(document, self.after);
                if !before
                    .iter()
                    .copied()
                    .map(asked)
                    .eq(after.iter().copied().map(asked))
                {
                    found.push(Difference {
                        of: (permit, document),
                        before: some(before),
                        after: some(after),
                    });
                }
            }
        }
        found
    }

    /// Offences in force on one of the days only; an id that goes on under another sanction is one
    /// difference.
    pub(super) fn of_offences(self, law: &Law) -> Vec<Difference<&str, &Offence>> {
        let mut changed: BTreeMap<&str, Difference<&str, &Offence>> = BTreeMap::new();
        for offence in &law.offences {
            let days = (offence.from, offence.until);
            let Some(found) = self.one(offence.id.as_str(), offence, days) else {
                continue;
            };
            let entry = changed.entry(found.of).or_insert(Difference {
                of: found.of,
                before: None,
                after: None,
            });
            entry.before = entry.before.or(found.before);
            entry.after = entry.after.or(found.after);
        }
        changed.into_values().collect()
    }

    /// Something that is in force on one of the days only.
    fn one<K, V: Copy>(
        self,
        of: K,
        value: V,
        (from, until): (Day, Option<Day>),
    ) -> Option<Difference<K, V>> {
        let on = |day: Day| from <= day && until.is_none_or(|until| day <= until);
        let (before, after) = (on(self.before), on(self.after));
        (before != after).then_some(Difference {
            of,
            before: before.then_some(value),
            after: after.then_some(value),
        })
    }

    /// Rules written elsewhere, or in force on one of the days only.
    pub(super) fn of_cards(self, law: &Law) -> Vec<Difference<RuleId, &CardVersion>> {
        let cards = RuleId::ALL.iter().copied().zip(&law.cards);
        let differs = cards.filter_map(|(of, card)| {
            let on = |day| card.versions.iter().find(|version| version.holds_on(day));
            let (before, after) = (on(self.before), on(self.after));
            let same = before.map(|version| &version.provisions)
                == after.map(|version| &version.provisions);
            (!same).then_some(Difference { of, before, after })
        });
        differs.collect()
    }

    pub(super) fn of_rights(self, rights: &Rights) -> Differences<'_, (&Row, Status), Statement> {
        let cells = rights.rows.iter().flat_map(|row| {
            let statuses = Status::ALL.iter();
            statuses.filter_map(move |status| Some(((row, *status), row.over_time(*status)?)))
        });
        self.of_all(cells)
    }

    /// Holidays and days off whose dates, or what becomes of them on a weekend, are other ones.
    pub(super) fn of_holidays(self, calendar: &CalendarData) -> Vec<DifferentHoliday<'_>> {
        let rules = &calendar.source.yearly;
        let names = calendar.names.iter();
        let holidays = names.filter_map(|(id, name)| {
            let on = |day| -> Vec<&YearlyRule> {
                let rules = rules.iter().filter(|rule| rule.id == *id);
                rules.filter(|rule| rule.holds_on(day)).collect()
            };
            let (before, after) = (on(self.before), on(self.after));
            let same = before
                .iter()
                .copied()
                .map(dates)
                .eq(after.iter().copied().map(dates));
            (!same).then(|| Difference {
                of: (id.as_str(), name),
                before: some(before),
                after: some(after),
            })
        });
        holidays.collect()
    }

    /// The two years, if they are two; a year without a calendar is none.
    pub(super) fn of_year(
        self,
        calendar: &CalendarData,
    ) -> Option<Difference<(), YearInBrief<'_>>> {
        let of = |day: Day| {
            let number = i16::try_from(day.year()).ok()?;
            calendar.year_in_brief(number).ok()
        };
        (self.before.year() != self.after.year()).then(|| Difference {
            of: (),
            before: of(self.before),
            after: of(self.after),
        })
    }
}

/// A holiday whose rule is another.
type DifferentHoliday<'a> = Difference<(&'a str, &'a Trilingual), Vec<&'a YearlyRule>>;

/// What a regime allows, without how it is called and how sure we are of it.
fn allowed(regime: Option<&InEffect<Regime>>) -> Option<impl PartialEq + use<>> {
    let Regime {
        per_entry_days,
        total_days,
        window_days,
        arguable_per_entry_days,
        reading,
        ..
    } = &regime?.value;
    let readings = (*arguable_per_entry_days, *reading);
    Some((*per_entry_days, *total_days, *window_days, readings))
}

/// What a rule asks, without the days and the acts by which it does.
fn asked(rule: &PaperRule) -> impl PartialEq + use<> {
    let PaperRule {
        applies_to,
        condition,
        forms,
        origin,
        must_be_fresh,
        ..
    } = rule;
    (*applies_to, *condition, *forms, *origin, *must_be_fresh)
}

/// The dates that a rule gives, without the days and the acts by which it does.
fn dates(rule: &YearlyRule) -> (Nature, i8, &[i8]) {
    (rule.nature, rule.month, &rule.days)
}

/// The list, unless there is nothing in it.
fn some<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}
