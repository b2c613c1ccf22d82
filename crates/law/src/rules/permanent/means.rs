//! Means (kk *төлем қабілеттілігі*, ru *платёжеспособность*).

use super::origin;
use crate::amount::{Mci, Tenge};
use crate::applicant::Applicant;
use crate::because::Because;
use crate::judge::{Judge, Observer, Remedy};
use crate::lists::Route;
use crate::number::Number;
use crate::rule::RuleId;
use crate::truth::test;

/// What the applicant must show, and shows, on the filing day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Means {
    least: Mci,
    needed: Option<Tenge>,
    held: Option<Tenge>,
}

impl Means {
    /// By the index of the day; `None` when the law of the day asks for no means.
    pub(super) fn of(who: &Applicant<'_>) -> Option<Self> {
        let least = Mci::whole(who.law.number(Number::MeansMci)?);
        Some(Self {
            least,
            needed: who.law.in_tenge(least),
            held: who.facts.papers.funds,
        })
    }

    /// In tenge of the filing day; `None` in a year whose index is not known.
    pub(super) const fn needed(self) -> Option<Tenge> {
        self.needed
    }

    /// Less is held than the law asks for, or nobody knows how much that is: only an exemption
    /// opens the permit today.
    pub(super) fn want_an_exemption(self) -> bool {
        match (self.held, self.needed) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(held), Some(needed)) => held < needed,
        }
    }

    /// At least the legal minimum is in a resident bank on the filing day.
    ///
    /// 5 708 999 tenge in 2026 are one too few.
    pub(super) fn weigh<O: Observer>(self, who: &Applicant<'_>, judge: &mut Judge<'_, O>) {
        let Some(needed) = self.needed else {
            let today = who.today();
            return judge.law_unknown("law.mci", || {
                Because::of(RuleId::PrpMeansUnknown)
                    .with("mci", self.least)
                    .with("day", today)
            });
        };
        let enough = test(self.held, |held| held >= needed);
        judge.can(enough, "funds_kzt", Remedy::DepositFunds, || {
            self.because(needed)
        });
    }

    fn because(self, needed: Tenge) -> Because {
        let because = Because::of(RuleId::PrpMeans)
            .with("mci", self.least)
            .with("needed", needed);
        match self.held {
            None => because,
            Some(held) => because
                .with("held", held)
                .with("missing", Tenge(needed.0.saturating_sub(held.0).max(0))),
        }
    }
}

/// The person shows no means on this route.
pub(super) fn exempt(route: Route, who: &Applicant<'_>) -> bool {
    on_route(route) || origin::frees_from_means(who)
}

/// The law exempts citizens of the agreement of 1999, and offices ask for means all the same.
pub(super) fn asked_all_the_same(route: Route, who: &Applicant<'_>) -> bool {
    route == Route::SimplifiedCitizenship && !origin::frees_from_means(who)
}

/// Routes whose applicants show no means: the list of the law, and the order on digital nomads.
const fn on_route(route: Route) -> bool {
    match route {
        Route::EthnicKazakh
        | Route::FormerCompatriot
        | Route::SimplifiedCitizenship
        | Route::InDemandProfession
        | Route::DigitalNomad => true,
        Route::Ordinary | Route::Investor | Route::Refugee => false,
    }
}
