//! A decision on permanent residence that no permit of the facts shows.
//!
//! The permission (kk *тұрақты тұруға рұқсат*, ru *разрешение на постоянное проживание*) is a
//! decision without a last day; the card proves it and ends. A granted application is that
//! decision. A card that ran out shows that there is one, as long as nothing says it was
//! cancelled.

use ruqsat_calendar::{Day, DaySpan};

use crate::because::Because;
use crate::facts::{Facts, Permit, Visit};
use crate::lists::PermitKind;
use crate::rule::RuleId;

/// A decision on permanent residence that stands on the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// The day of the grant; of a decision that a card shows, the first day of that card.
    pub since: Day,
    /// The last day of the card that shows it; `None`: an application was granted.
    pub card_until: Option<Day>,
}

impl Decision {
    /// The decision behind a granted application, else behind the card that ran out during the
    /// visit. `None` where a permit or visa in force speaks for itself.
    pub(crate) fn of(facts: &Facts, visit: Option<Visit>, today: Day) -> Option<Self> {
        Self::granted(facts, today).or_else(|| Self::behind_a_card(facts, visit?.entered_on, today))
    }

    fn granted(facts: &Facts, today: Day) -> Option<Self> {
        let (filed_on, since) = facts.record.granted(PermitKind::Prp, today)?;
        // A permit that begins after the filing is this decision, with its own last day.
        let told = |permit: &Permit| {
            permit.kind == PermitKind::Prp && filed_on <= permit.from
                || is_resident(permit) && permit.covers(today)
        };
        let stands = !facts.presence.permits.iter().any(told) && !cancelled(facts, since, today);
        stands.then_some(Self {
            since,
            card_until: None,
        })
    }

    /// It may stand behind a card that ran out, if the person came in on that card.
    pub(crate) fn may_stand(facts: &Facts, today: Day) -> bool {
        Self::behind_a_card(facts, Day::FIRST, today).is_some()
    }

    /// Who came in on the card, or before it, and has not left since. Whoever came in after its
    /// last day came on something else, and is judged by that.
    fn behind_a_card(facts: &Facts, entered_on: Day, today: Day) -> Option<Self> {
        let mut permits = facts.presence.permits.iter();
        let ran_out = permits.clone().filter(|card| {
            card.kind == PermitKind::RpCard
                && card.ended_on.is_none()
                && entered_on <= card.until
                && card.until < today
        });
        let card = ran_out.max_by_key(|card| card.until)?;
        let mut visas = facts.presence.visas.iter();
        let covered =
            permits.any(|permit| permit.covers(today)) || visas.any(|visa| visa.covers(today));
        let stands = !covered && !cancelled(facts, card.from, today);
        stands.then_some(Self {
            since: card.from,
            card_until: Some(card.until),
        })
    }

    /// All days from the grant on: the decision has no last day.
    pub(crate) const fn span(self) -> DaySpan {
        DaySpan {
            first: self.since,
            last: Day::LAST,
        }
    }

    /// Why the person is a permanent resident.
    pub(crate) fn because(self) -> Because {
        match self.card_until {
            None => Because::of(RuleId::StayPrpGranted).with("since", self.since),
            Some(until) => Because::of(RuleId::StayPrpCardEnded).with("until", until),
        }
    }
}

/// A permanent resident's permit: the decision or the card.
const fn is_resident(permit: &Permit) -> bool {
    matches!(permit.kind, PermitKind::Prp | PermitKind::RpCard)
}

/// A permit of a permanent resident was cancelled after `since`.
fn cancelled(facts: &Facts, since: Day, today: Day) -> bool {
    let mut permits = facts.presence.permits.iter();
    permits.any(|permit| {
        is_resident(permit)
            && permit
                .ended_on
                .is_some_and(|ended| since <= ended && ended < today)
    })
}
