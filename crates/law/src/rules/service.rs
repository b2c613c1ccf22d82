//! What the three services share: from weighed conditions to the answer on one permit.

use ruqsat_calendar::Day;

use crate::amount::{Mci, Tenge};
use crate::assessment::{DecisionBy, Paper, PermitAnswer};
use crate::because::Because;
use crate::facts::Target;
use crate::judge::{Judge, Reasons, Remedy, Verdict};
use crate::law::InForce;
use crate::lists::PermitKind;
use crate::number::Number;

/// A permit that was weighed for a person, with everything that was heard.
#[derive(Debug)]
pub(crate) struct Weighed {
    pub verdict: Verdict,
    /// The day on which a bar ends or a condition opens, where it is known.
    pub from: Option<Day>,
    pub seen: Reasons,
}

/// What a service costs on the day; nothing is said of a day whose fee the data do not tell.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fee {
    pub indices: Option<Mci>,
    pub tenge: Option<Tenge>,
}

impl Fee {
    pub(crate) fn of(law: &InForce<'_>, number: Number) -> Self {
        let indices = law.number(number).map(Mci::from_tenths);
        let tenge = indices.and_then(|fee| law.in_tenge(fee));
        Self { indices, tenge }
    }
}

/// What the service gives to this person, on this ground or route.
#[derive(Debug)]
pub(crate) struct Offer {
    pub target: Option<Target>,
    /// The last day that the permit would run, and what limits it.
    pub run: (Option<Day>, Vec<Because>),
    pub fee: Fee,
    pub decision_by: DecisionBy,
    pub documents: Vec<Paper>,
}

impl Weighed {
    /// Weighs the conditions. What is closed is opened by no further fact and no change.
    pub(crate) fn by(weigh: impl FnOnce(&mut Judge<'_, Reasons>)) -> Self {
        let mut seen = Reasons::default();
        let mut judge = Judge::new(&mut seen);
        weigh(&mut judge);
        let (verdict, from) = judge.verdict();
        if verdict == Verdict::NotEligible {
            seen.missing.clear();
            seen.way.clear();
        }
        Self {
            verdict,
            from,
            seen,
        }
    }

    /// The nationality, the ground or the route does not fit.
    pub(crate) fn is_closed(&self) -> bool {
        self.verdict == Verdict::NotEligible
    }

    /// The passport is to be renewed first, so its last day limits nothing.
    pub(crate) fn needs_a_new_passport(&self) -> bool {
        let mut way = self.seen.way.iter();
        way.any(|change| change.remedy == Remedy::RenewPassport)
    }

    /// The answer: the conditions that fail or are open decide, or else all that are met.
    pub(crate) fn answer(self, permit: PermitKind, offer: Offer) -> PermitAnswer {
        let Reasons {
            met,
            unmet,
            way,
            missing,
            risks,
            ..
        } = self.seen;
        PermitAnswer {
            permit,
            target: offer.target,
            verdict: self.verdict,
            from: self.from,
            until: offer.run.0,
            fee: offer.fee.indices,
            fee_tenge: offer.fee.tenge,
            decision_by: offer.decision_by,
            reasons: if unmet.is_empty() { met } else { unmet },
            risks,
            term: offer.run.1,
            way,
            missing,
            documents: offer.documents,
        }
    }
}
