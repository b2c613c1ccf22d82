//! The law, and the law of one day.

use ruqsat_calendar::{Day, WorkingCalendar};

use crate::amount::{Mci, Tenge};
use crate::card::{Act, Card, Dispute, Provision, Trilingual};
use crate::dated::Dated;
use crate::group::Group;
use crate::lists::PermitKind;
use crate::number::Number;
use crate::offence::Offence;
use crate::paper::PaperRule;
use crate::reading::Topic;
use crate::regime::Regimes;
use crate::rule::RuleId;
use crate::state::State;

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
    /// Acts by key.
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
        if day < first || last < day {
            return Err(OutsideCoverage { day, first, last });
        }
        let numbers = self
            .numbers
            .iter()
            .map(|number| number.on(day).map_or(NONE, |n| n.value))
            .collect();
        Ok(InForce {
            day,
            law: self,
            numbers,
            members: self.members_on(day),
            standing: self.standing_on(day),
            years_ago: (0..=LONGEST_AGE)
                .map(|years| day.plus_years(-years))
                .collect(),
        })
    }

    /// For each rule, whether it has a wording in force on the day.
    fn standing_on(&self, day: Day) -> Box<[bool]> {
        let stands = |card: &Card| {
            let mut versions = card.versions.iter();
            versions.any(|version| {
                version.from <= day && version.until.is_none_or(|until| day <= until)
            })
        };
        self.cards.iter().map(stands).collect()
    }

    /// For each state, one bit for each group that it belongs to on the day.
    fn members_on(&self, day: Day) -> Box<[u16]> {
        let mut members = vec![0; State::COUNT].into_boxed_slice();
        for (place, group) in self.groups.iter().enumerate() {
            for state in group.on(day).map_or(&[][..], |members| &members.value) {
                if let Some(bits) = members.get_mut(state.index()) {
                    *bits |= 1 << place;
                }
            }
        }
        members
    }

    /// A number of the law of another day than the one assessed, such as the index of the day on
    /// which a penalty was imposed.
    pub fn number_on(&self, number: Number, day: Day) -> Option<i32> {
        let dated = self.numbers.get(number.index())?;
        dated.on(day).map(|in_effect| in_effect.value)
    }

    /// The card of a rule; every rule has one, the loader has seen to it.
    pub fn card(&self, rule: RuleId) -> Option<&Card> {
        self.cards.get(rule.index())
    }

    /// The act with that key.
    pub fn act(&self, key: &str) -> Option<&Act> {
        self.acts.iter().find(|act| act.key == key)
    }

    /// What a provision is about, where the data of its act say so.
    pub fn heading(&self, provision: &Provision) -> Option<&Trilingual> {
        let mut listed = self.act(&provision.act)?.provisions.iter();
        let listed = listed.find(|listed| listed.at == provision.at)?;
        Some(&listed.heading)
    }

    /// A disputed point.
    pub fn dispute(&self, topic: Topic) -> Option<&Dispute> {
        self.disputes.get(topic.index())
    }

    /// The offence with that id, such as `koap-517-4`.
    pub fn offence(&self, id: &str) -> Option<&Offence> {
        self.offences.iter().find(|offence| offence.id == id)
    }
}

/// The law in force on one day.
#[derive(Debug, Clone)]
pub struct InForce<'a> {
    /// The day.
    pub day: Day,
    /// The law it was taken from, for what is measured on another day.
    pub law: &'a Law,
    /// By [`Number::index`], [`NONE`] where the law of the day has none. Kept small, as the
    /// years are: where everybody has a day of their own, each law is fetched for one person.
    numbers: Box<[i32]>,
    members: Box<[u16]>,
    standing: Box<[bool]>,
    /// By number of years: ages are asked of every person, and going back years costs most.
    years_ago: Box<[Day]>,
}

/// In the place of a number that the law of the day does not have: none is below zero, the loader
/// has seen to it.
const NONE: i32 = -1;

/// Up to this age in years a day of birth is looked up; beyond it, reckoned.
const LONGEST_AGE: i32 = 30;

impl<'a> InForce<'a> {
    /// A number of the law; `None` when the law of the day has none.
    pub fn number(&self, number: Number) -> Option<i32> {
        let number = self.numbers.get(number.index()).copied();
        number.filter(|number| *number != NONE)
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
        self.members
            .get(state.index())
            .is_some_and(|bits| bits & (1 << group.index()) != 0)
    }

    /// The rule has a wording in force on this day.
    pub fn stands(&self, rule: RuleId) -> bool {
        self.standing
            .get(rule.index())
            .is_some_and(|stands| *stands)
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

    /// Papers of a permit.
    pub fn papers(&self, permit: PermitKind) -> &'a [PaperRule] {
        self.law
            .papers
            .get(permit.index())
            .map_or(&[], Vec::as_slice)
    }
}
