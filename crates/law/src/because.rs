//! Reasons as data: which rule, with which values, under which reading.

use ruqsat_calendar::Day;
use smallvec::SmallVec;

use crate::amount::{Mci, Tenge};
use crate::ids::ids;
use crate::reading::Topic;
use crate::rule::RuleId;
use crate::state::State;

ids! {
    /// How sure we are of a statement of the law.
    Confidence {
        /// The legal text was read, or an official page says so.
        High = "high",
        /// An official body quoted in the press, a specialist's alert, or two independent sources.
        Medium = "medium",
        /// One secondary source, or an older text.
        Low = "low",
    }
}

/// One value of a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// A calendar day.
    Day(Day),
    /// A number of days, months, years, owners …: the value's name says of what.
    Count(i32),
    /// An amount in monthly calculation indices.
    Mci(Mci),
    /// An amount in tenge.
    Tenge(Tenge),
    /// A state.
    State(State),
    /// A stable id of a list (a ground, a permit, a document, a field of law).
    Id(&'static str),
}

/// Names and values of a reason, in the order in which the rule gives them. Names are the
/// placeables of the rule's texts, such as `last_day`.
pub type Values = SmallVec<[(&'static str, Value); 2]>;

/// Why: one rule that was applied, the values it was applied to, and the reading that was used
/// where sources disagree. Provisions and confidence come from the rule's card on the day; the
/// sentence in three languages is rendered from this.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Because {
    /// The rule.
    pub rule: RuleId,
    /// What it was applied to.
    pub values: Values,
    /// The disputed point that this answer depends on, if any.
    pub reading: Option<Topic>,
    /// Confidence where it is lower than the rule's own (a state's regime known from one source).
    pub confidence: Option<Confidence>,
}

impl Because {
    /// The rule alone, without values.
    pub const fn of(rule: RuleId) -> Self {
        Self {
            rule,
            values: SmallVec::new_const(),
            reading: None,
            confidence: None,
        }
    }

    /// With one more value.
    #[must_use]
    #[inline]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// Resting on one reading of a disputed point.
    #[must_use]
    pub const fn read(mut self, topic: Topic) -> Self {
        self.reading = Some(topic);
        self
    }

    /// Known with this confidence only.
    #[must_use]
    pub const fn sure(mut self, confidence: Confidence) -> Self {
        self.confidence = Some(confidence);
        self
    }
}

impl From<Day> for Value {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<i32> for Value {
    fn from(count: i32) -> Self {
        Self::Count(count)
    }
}

impl From<Mci> for Value {
    fn from(amount: Mci) -> Self {
        Self::Mci(amount)
    }
}

impl From<Tenge> for Value {
    fn from(amount: Tenge) -> Self {
        Self::Tenge(amount)
    }
}

impl From<State> for Value {
    fn from(state: State) -> Self {
        Self::State(state)
    }
}

impl From<&'static str> for Value {
    fn from(id: &'static str) -> Self {
        Self::Id(id)
    }
}
