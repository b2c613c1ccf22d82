//! Visa-free regimes: who may stay how long without a visa, on which day.

use ruqsat_calendar::Day;

use crate::because::Confidence;
use crate::dated::Dated;
use crate::reading::Topic;
use crate::state::State;

/// A visa-free regime (kk *визасыз режим*, ru *безвизовый режим*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regime {
    /// Its id in `law/stay`, such as `eaeu`.
    pub id: String,
    /// The longest stay of one entry, in calendar days; the entry day is day 1.
    pub per_entry_days: i32,
    /// The longest total in every window, in days of presence; `None`: no total.
    pub total_days: Option<i32>,
    /// The window of that total, in calendar days.
    pub window_days: i32,
    /// Another longest stay of one entry that a source gives, in calendar days.
    pub arguable_per_entry_days: Option<i32>,
    /// Another total that a source gives, in days of presence, and its window in calendar days.
    pub arguable_total: Option<(i32, i32)>,
    /// The disputed point behind either.
    pub reading: Option<Topic>,
    /// How sure we are of this regime for this state.
    pub confidence: Confidence,
}

/// The regimes of each state.
pub type OfStates = Vec<(State, Dated<Regime>)>;

/// The regimes of all states.
#[derive(Debug, Clone)]
pub struct Regimes {
    /// The first day of entry from which days of presence count towards a total: stays begun
    /// before it keep the older rule.
    pub counted_from: Day,
    by_state: Vec<Option<Dated<Regime>>>,
    /// Few states, in order.
    disputed: OfStates,
}

impl Regimes {
    /// From the regimes of each state, in any order, and those that only a source claims.
    pub fn new(
        counted_from: Day,
        states: impl IntoIterator<Item = (State, Dated<Regime>)>,
        disputed: OfStates,
    ) -> Self {
        let mut by_state = vec![None; State::COUNT];
        for (state, regimes) in states {
            if let Some(place) = by_state.get_mut(state.index()) {
                *place = Some(regimes);
            }
        }
        Self {
            counted_from,
            by_state,
            disputed,
        }
    }

    /// The regime of a state on a day; `None`: a visa is required.
    pub fn on(&self, state: State, day: Day) -> Option<&Regime> {
        let regimes = self.by_state.get(state.index())?.as_ref()?;
        regimes.on(day).map(|in_effect| &in_effect.value)
    }

    /// The regime that a source claims for a state on a day, though a visa is the safe answer.
    pub fn disputed_on(&self, state: State, day: Day) -> Option<&Regime> {
        let of_state = self.disputed.iter().find(|(other, _)| *other == state);
        of_state.and_then(|(_, regimes)| Some(&regimes.on(day)?.value))
    }

    /// The regimes that only a source claims, by state.
    pub fn disputed(&self) -> &[(State, Dated<Regime>)] {
        &self.disputed
    }

    /// All regimes of a state, oldest first.
    pub fn of(&self, state: State) -> Option<&Dated<Regime>> {
        self.by_state.get(state.index())?.as_ref()
    }

    /// The states that have, or had, a regime.
    pub fn states(&self) -> impl Iterator<Item = State> + '_ {
        let named = |(index, regimes): (usize, &Option<_>)| {
            regimes.as_ref().and_then(|_| State::from_index(index))
        };
        self.by_state.iter().enumerate().filter_map(named)
    }

    /// The days on which some regime changes, in order, each once.
    pub fn change_days(&self) -> Vec<Day> {
        let mut days: Vec<Day> = self
            .by_state
            .iter()
            .flatten()
            .flat_map(Dated::change_days)
            .collect();
        days.sort_unstable();
        days.dedup();
        days
    }
}
