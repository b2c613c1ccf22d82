//! Why, where sources disagree, and what is not known.

use ruqsat_report::{DisputeTold, MissingTold, Reason};

use super::Teller;
use crate::page::Page;

impl Teller<'_> {
    /// The reasons of the stay and of the entry.
    pub(super) fn why(&self, reasons: &[Reason], page: &mut Page) {
        if reasons.is_empty() {
            return;
        }
        self.section("section-why", page);
        for reason in reasons {
            page.item(2, "–", &reason.with_cites());
        }
    }

    /// Disputed points that the answer depends on.
    pub(super) fn disputes(&self, disputes: &[DisputeTold], page: &mut Page) {
        if disputes.is_empty() {
            return;
        }
        self.section("section-disputes", page);
        for dispute in disputes {
            self.dispute(dispute, page);
        }
    }

    fn dispute(&self, dispute: &DisputeTold, page: &mut Page) {
        page.item(2, "–", &dispute.question);
        for reading in &dispute.readings {
            let answer = reading.answer.iter().map(|answer| format!(" → {answer}"));
            let used = reading.used.then(|| self.say("dispute-used", &[]));
            let used = used.into_iter().map(|used| format!(" ({used})"));
            let says = std::iter::once(reading.says.clone())
                .chain(answer)
                .chain(used);
            page.item(6, "·", &says.collect::<String>());
        }
    }

    /// Facts that would make the answer fuller, with their paths in the contract.
    pub(super) fn missing(&self, missing: &[MissingTold], page: &mut Page) {
        if missing.is_empty() {
            return;
        }
        self.section("section-missing", page);
        for MissingTold { fact, name } in missing {
            page.item(2, "–", &format!("{name} (`{fact}`)"));
        }
    }
}
