//! The law, and the law of one day.

use std::array;

use ruqsat_calendar::{Day, WorkingCalendar};

use crate::amount::{Mci, Tenge};
use crate::because::Confidence;
use crate::card::{Act, Card, CardVersion, Dispute, Provision, Trilingual};
use crate::dated::Dated;
use crate::group::Group;
use crate::lists::PermitKind;
use crate::number::Number;
use crate::offence::Offence;
use crate::paper::{PaperRule, PapersAsked};
use crate::reading::Topic;
use crate::regime::Regimes;
use crate::rule::RuleId;
use crate::state::State;
use crate::stretch::{Stretch, Stretches};

/// The whole law as loaded from one edition of `law/`.
#[derive(Debug, Clone)]
pub struct Law {
    /// Fingerprint of the edition: lower-case hexadecimal SHA-256 of its files.
    pub edition: String,
    /// The first and the last day that the edition can judge.
    pub covers: (Day, Day),
    /// Working days.
    pub calendar: WorkingCalendar,
    /// Visa-free regimes.
    pub regimes: Regimes,
    /// Numbers by [`Number::index`].
    pub numbers: Vec<Dated<i32>>,
    /// Members by [`Group::index`].
    pub groups: Vec<Dated<Vec<State>>>,
    /// Longest terms of a TRP in months, by index of the ground and of its inviter's variant.
    pub terms: crate::term::Terms,
    /// Papers of a TRP, a PRP and a card, by [`PermitKind::index`].
    pub papers: Vec<Vec<PaperRule>>,
    /// Offences in the order of the code.
    pub offences: Vec<Offence>,
    /// Cards by [`RuleId::index`].
    pub cards: Vec<Card>,
    /// What it rests on.
    pub sources: Sources,
    /// The days between which it stands still; reckoned from the rest when first asked for.
    pub stretches: Stretches,
}

/// What the law is taken from, and where that disagrees.
#[derive(Debug, Clone)]
pub struct Sources {
    /// Acts and other sources, in the order of the data.
    pub acts: Vec<Act>,
    /// Disputed points by [`Topic::index`].
    pub disputes: Vec<Dispute>,
}

/// A day that the edition cannot judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the law data cover {first} to {last}, not {day}")]
pub struct OutsideCoverage {
    /// The day asked for.
    pub day: Day,
    /// The first day covered.
    pub first: Day,
    /// The last day covered.
    pub last: Day,
}

impl Law {
    /// The law of one day, with everything that does not depend on the person looked up once.
    ///
    /// # Errors
    /// [`OutsideCoverage`] for a day before or after the data: it is refused, never guessed.
    pub fn on(&self, day: Day) -> Result<InForce<'_>, OutsideCoverage> {
        let (first, last) = self.covers;
        let refused = OutsideCoverage { day, first, last };
        if day < first || last < day {
            return Err(refused);
        }
        Ok(InForce {
            day,
            law: self,
            stretch: self.stretches.at(self, day).ok_or(refused)?,
            years_ago: array::from_fn(|years| years_before(day, years)),
        })
    }

    /// A number of the law of another day than the one assessed, such as the index of the day on
    /// which a penalty was imposed.
    pub fn number_on(&self, number: Number, day: Day) -> Option<i32> {
        let dated = self.numbers.get(number.index())?;
        dated.on(day).map(|in_effect| in_effect.value)
    }

    /// Where the number of a day is written; nothing where none governs that day.
    pub fn number_sources(&self, number: Number, day: Day) -> Vec<Provision> {
        let dated = self.numbers.get(number.index());
        let in_effect = dated.and_then(|dated| dated.on(day));
        let sources = in_effect.iter().flat_map(|value| &value.source);
        sources.map(|source| Provision::of(source)).collect()
    }

    /// The first day after `day` on which a value of the number begins.
    pub fn number_begins_after(&self, number: Number, day: Day) -> Option<Day> {
        let values = self.numbers.get(number.index())?.all().iter();
        let mut days = values.map(|value| value.from);
        days.find(|from| *from > day)
    }

    /// The card of a rule; every rule has one, the loader has seen to it.
    pub fn card(&self, rule: RuleId) -> Option<&Card> {
        self.cards.get(rule.index())
    }

    /// The act with that key.
    pub fn act(&self, key: &str) -> Option<&Act> {
        self.sources.acts.iter().find(|act| act.key == key)
    }

    /// What a reason cites for its rule: where the law settles it (confidence `high`) and the card
    /// names legislation or a state body, these alone; else everybody on whom it rests. The card
    /// itself keeps them all.
    pub fn cited<'c>(&self, card: &Card, version: &'c CardVersion) -> Vec<&'c Provision> {
        let is_authority = |place: &&Provision| {
            let act = self.act(&place.act);
            act.is_some_and(|act| act.kind.is_authority())
        };
        let authorities: Vec<&Provision> = version.provisions.iter().filter(is_authority).collect();
        if card.confidence == Confidence::High && !authorities.is_empty() {
            authorities
        } else {
            version.provisions.iter().collect()
        }
    }

    /// What a provision is about, where the data of its act say so.
    pub fn heading(&self, provision: &Provision) -> Option<&Trilingual> {
        let mut listed = self.act(&provision.act)?.provisions.iter();
        let listed = listed.find(|listed| listed.at == provision.at)?;
        Some(&listed.heading)
    }

    /// A disputed point.
    pub fn dispute(&self, topic: Topic) -> Option<&Dispute> {
        self.sources.disputes.get(topic.index())
    }

    /// The edition answers the disputed point by that reading.
    pub fn reads(&self, topic: Topic, reading: &str) -> bool {
        self.dispute(topic)
            .is_some_and(|dispute| dispute.used == reading)
    }
}

/// The law in force on one day.
#[derive(Debug, Clone)]
pub struct InForce<'a> {
    /// The day.
    pub day: Day,
    /// The law it was taken from, for what is measured on another day.
    pub law: &'a Law,
    stretch: &'a Stretch,
    /// By number of years: ages are asked of every person, and going back years costs most.
    years_ago: [Day; AGES],
}

/// Below this age in years a day of birth is looked up; from it on, reckoned.
const AGES: usize = 31;

fn years_before(day: Day, years: usize) -> Day {
    let years = i32::try_from(years).unwrap_or(i32::MAX);
    day.plus_years(years.saturating_neg())
}

impl<'a> InForce<'a> {
    /// A number of the law; `None` when the law of the day has none.
    pub fn number(&self, number: Number) -> Option<i32> {
        self.stretch.number(number)
    }

    /// The same date so many years ago.
    pub fn years_ago(&self, years: i32) -> Day {
        let known = usize::try_from(years)
            .ok()
            .and_then(|years| self.years_ago.get(years));
        known
            .copied()
            .unwrap_or_else(|| self.day.plus_years(years.saturating_neg()))
    }

    /// The state belongs to the group.
    pub fn member(&self, state: State, group: Group) -> bool {
        self.stretch.member(state, group)
    }

    /// The rule has a wording in force on this day.
    pub fn stands(&self, rule: RuleId) -> bool {
        self.stretch.stands(rule)
    }

    /// One monthly calculation index on this day.
    pub fn index(&self) -> Option<Tenge> {
        self.number(Number::MciTenge)
            .map(|tenge| Tenge(i64::from(tenge)))
    }

    /// An amount in tenge of this day; `None` when the index of the day is not known. What costs
    /// nothing costs nothing in any year.
    pub fn in_tenge(&self, amount: Mci) -> Option<Tenge> {
        let index = self.index().or((amount.tenths() == 0).then_some(Tenge(0)));
        index.map(|index| amount.in_tenge(index))
    }

    /// Papers of a permit that are asked for on this day, as sets.
    pub(crate) fn papers_asked(&self, permit: PermitKind) -> Option<&'a PapersAsked> {
        self.stretch.papers(permit)
    }

    /// Papers of a permit.
    pub fn papers(&self, permit: PermitKind) -> &'a [PaperRule] {
        self.law
            .papers
            .get(permit.index())
            .map_or(&[], Vec::as_slice)
    }
}
