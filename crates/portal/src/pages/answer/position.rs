//! What the law says to the answers so far.

use std::sync::Arc;

use axum::response::{IntoResponse as _, Redirect};
use ruqsat_calendar::Day;
use ruqsat_contract::Warning;
use ruqsat_law::facts::Facts;
use ruqsat_law::{Assessment, Because, InForce};
use ruqsat_report::{Report, Reporter};

use crate::instead::Instead;
use crate::problem;
use crate::session::Goal;
use crate::visit::Visit;

/// A person's answers with what the law says to them.
#[derive(Debug)]
pub(crate) struct Position {
    /// The facts.
    pub(crate) facts: Facts,
    /// What in them is odd without being wrong.
    pub(crate) warnings: Vec<Warning>,
    /// The law of the day.
    pub(crate) law: Arc<InForce<'static>>,
    /// What it says.
    pub(crate) answer: Assessment,
}

impl Position {
    /// That of a visit. Who has not said of which state they are is asked first; facts that
    /// cannot be true are shown with what is wrong.
    pub(crate) fn of(visit: &Visit) -> Result<Self, Instead> {
        if !visit.draft.facts.contains_key("citizenship") {
            return Err(Redirect::to(&visit.to("/questions")).into_response().into());
        }
        let read = visit.draft.facts_read(&visit.app);
        let read = read.map_err(|refused| problem::refused(visit, &refused))?;
        let law = visit
            .app
            .law_on(read.on)
            .map_err(|_| problem::outside(visit))?;
        let answer = law.assess(&read.facts);
        Ok(Self {
            facts: read.facts,
            warnings: read.warnings,
            law,
            answer,
        })
    }

    /// The day that is assessed.
    pub(crate) fn on(&self) -> Day {
        self.answer.on
    }

    /// Arranged for reading in the visit's language. Who only asks how long they may stay is not
    /// told what is disputed about permits.
    pub(crate) fn report(&self, visit: &Visit) -> Report {
        let report = self.reporter(visit).assessment(&self.facts, &self.answer);
        match visit.draft.goal {
            Some(Goal::Stay) => report.with_disputes_of(self.reasons_of_the_stay()),
            Some(Goal::Trp | Goal::Rp | Goal::All) | None => report,
        }
    }

    /// Why one may stay and enter, what is due and what is at stake: all reasons but those of
    /// permits.
    fn reasons_of_the_stay(&self) -> impl Iterator<Item = &Because> {
        let answer = &self.answer;
        let entry = answer.entry.iter().flat_map(|entry| &entry.because);
        let duties = answer.duties.iter().flat_map(|duty| &duty.because);
        let exposure = answer
            .exposure
            .iter()
            .flat_map(|at_stake| &at_stake.because);
        let stay = answer.stay.because.iter();
        stay.chain(entry).chain(duties).chain(exposure)
    }

    /// Who arranges it.
    pub(crate) fn reporter<'v>(&self, visit: &'v Visit) -> Reporter<'v> {
        Reporter::new(visit.app.book.law, self.on(), visit.words())
    }
}
