//! What to do, and what is at stake.

use ruqsat_law::{Assessment, Duty, DutyState, Exposure};
use ruqsat_wording::{index_amount, tenge};

use super::Teller;
use crate::page::Page;

impl Teller<'_> {
    /// Duties: the overdue first, then by their days; what is done in one line.
    pub(super) fn duties(&self, answer: &Assessment, page: &mut Page) {
        let (done, mut open): (Vec<&Duty>, Vec<&Duty>) = answer
            .duties
            .iter()
            .partition(|duty| duty.state == DutyState::Done);
        open.sort_by_key(|duty| (rank(duty.state), duty.due.is_none(), duty.due));
        if !open.is_empty() {
            self.section("section-duties", page);
        }
        for duty in open {
            self.duty(duty, page);
        }
        if !done.is_empty() {
            let names: Vec<String> = done
                .iter()
                .map(|duty| self.wording.name(duty.id.id()))
                .collect();
            let names = format!("{}: {}", self.say("section-done", &[]), names.join(", "));
            page.item(2, &self.paint.green("✓"), &names);
        }
    }

    pub(super) fn duty(&self, duty: &Duty, page: &mut Page) {
        let state = self.wording.name(duty.state.id());
        let (mark, state) = match duty.state {
            DutyState::Overdue => (self.paint.red("!"), self.paint.red(state)),
            DutyState::Due => (self.paint.yellow("→"), self.paint.yellow(state)),
            DutyState::Upcoming | DutyState::Done => ("·".to_owned(), self.paint.dim(state)),
        };
        let by = match duty.due {
            Some(day) => self.say("duty-by", &[("day", day.into())]),
            None => self.say("duty-no-day", &[]),
        };
        let who = self.say(&format!("who-{}", duty.who.id()), &[]);
        let name = self.paint.bold(self.wording.name(duty.id.id()));
        page.line(format!("  {mark} {name}: {who}, {by} · {state}"));
        for because in &duty.because {
            page.item(6, "", &self.sentence(because));
        }
        if let Some(day) = duty.arguable_due {
            let lenient = self.say("duty-arguable", &[("day", day.into())]);
            page.item(6, "", &lenient);
        }
    }

    /// Penalties that the facts carry or that a passed day risks.
    pub(super) fn exposure(&self, answer: &Assessment, page: &mut Page) {
        if answer.exposure.is_empty() {
            return;
        }
        self.section("section-exposure", page);
        for exposure in &answer.exposure {
            let who = self.say(&format!("who-{}", exposure.who.id()), &[]);
            let what = self.sanctions(exposure).join(", ");
            page.line(format!(
                "  {} {who}: {what} ({})",
                self.paint.red("!"),
                exposure.provision
            ));
            for because in &exposure.because {
                page.item(6, "", &self.sentence(because));
            }
        }
    }

    fn sanctions(&self, exposure: &Exposure) -> Vec<String> {
        let mut sanctions = Vec::new();
        if exposure.warning {
            sanctions.push(self.say("exposure-warning", &[]));
        }
        if let Some(amount) = exposure.mci {
            let fine = exposure
                .fine
                .map(|fine| format!(" ({})", tenge(self.language, fine)));
            let indices = index_amount(self.language, amount);
            sanctions.push(format!("{indices}{}", fine.unwrap_or_default()));
        }
        if let Some(days) = exposure.arrest_days {
            sanctions.push(self.say("exposure-arrest", &[("days", days.into())]));
        }
        if exposure.expulsion {
            sanctions.push(self.say("exposure-expulsion", &[]));
        }
        if let Some(day) = exposure.discount_until {
            sanctions.push(self.say("exposure-discount", &[("day", day.into())]));
        }
        sanctions
    }
}

const fn rank(state: DutyState) -> u8 {
    match state {
        DutyState::Overdue => 0,
        DutyState::Due => 1,
        DutyState::Upcoming => 2,
        DutyState::Done => 3,
    }
}
