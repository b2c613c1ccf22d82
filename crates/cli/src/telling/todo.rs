//! What to do, and what is at stake.

use ruqsat_law::DutyState;
use ruqsat_report::{DutyTold, ExposureTold, Report};

use super::Teller;
use crate::page::Page;

impl Teller<'_> {
    /// What is open one by one; what is done in one line.
    pub(super) fn duties(&self, report: &Report, page: &mut Page) {
        if !report.duties.is_empty() {
            self.section("section-duties", page);
        }
        for duty in &report.duties {
            self.duty(duty, page);
        }
        if !report.done.is_empty() {
            let names: Vec<String> = report.done.iter().map(DutyTold::done).collect();
            let names = format!("{}: {}", self.say("section-done", &[]), names.join(", "));
            page.item(2, &self.paint.green("✓"), &names);
        }
    }

    pub(super) fn duty(&self, duty: &DutyTold, page: &mut Page) {
        let state = &duty.state_text;
        let (mark, state) = match duty.state {
            DutyState::Overdue => (self.paint.red("!"), self.paint.red(state)),
            DutyState::Due => (self.paint.yellow("→"), self.paint.yellow(state)),
            DutyState::Upcoming | DutyState::Done => ("·".to_owned(), self.paint.dim(state)),
        };
        let name = self.paint.bold(&duty.name);
        let (who, by) = (&duty.who_text, &duty.by);
        page.line(format!("  {mark} {name}: {who}, {by} · {state}"));
        for reason in &duty.reasons {
            page.item(6, "", &reason.sentence);
        }
        if let Some(lenient) = &duty.lenient {
            page.item(6, "", &lenient.text);
        }
    }

    /// Penalties that the facts carry or that a passed day risks.
    pub(super) fn exposure(&self, exposure: &[ExposureTold], page: &mut Page) {
        if exposure.is_empty() {
            return;
        }
        self.section("section-exposure", page);
        self.penalties(exposure, page);
    }

    /// Who risks which penalty, and why.
    pub(super) fn penalties(&self, exposure: &[ExposureTold], page: &mut Page) {
        for exposure in exposure {
            let mark = self.paint.red("!");
            let (who, what, place) = (&exposure.who_text, &exposure.sanctions, &exposure.place);
            page.item(2, &mark, &format!("{who}: {what} [{place}]"));
            for reason in &exposure.reasons {
                page.item(6, "", &reason.sentence);
            }
        }
    }
}
