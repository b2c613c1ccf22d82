//! Permits, grouped by how they stand, and the papers of the one that matters most.

use ruqsat_law::facts::{Facts, Target};
use ruqsat_law::{Assessment, Change, Have, Mci, Needed, Paper, PermitAnswer, Verdict};
use ruqsat_wording::{index_amount, tenge};

use super::Teller;
use crate::page::{Page, padded};

/// Up to so many permits are told with all their reasons.
const FEW: usize = 4;

impl Teller<'_> {
    /// Open, not yet, barred, unknown; the closed ones in one line.
    pub(super) fn permits(&self, facts: &Facts, answer: &Assessment, page: &mut Page) {
        let wanted: Vec<&PermitAnswer> = answer
            .permits
            .iter()
            .filter(|permit| facts.wants.target.is_none() || permit.target == facts.wants.target)
            .collect();
        if wanted.is_empty() {
            return;
        }
        self.section("section-permits", page);
        let few = wanted.len() <= FEW;
        for verdict in [
            Verdict::Eligible,
            Verdict::NotYet,
            Verdict::Barred,
            Verdict::Unknown,
        ] {
            let these = wanted.iter().filter(|permit| permit.verdict == verdict);
            for (place, permit) in these.enumerate() {
                if place == 0 {
                    page.line(format!("  {}", self.verdict(verdict)));
                }
                self.permit(permit, few, page);
            }
        }
        self.closed(&wanted, few, page);
        let best = [
            Verdict::Eligible,
            Verdict::NotYet,
            Verdict::Barred,
            Verdict::Unknown,
        ]
        .into_iter()
        .find_map(|verdict| wanted.iter().find(|permit| permit.verdict == verdict));
        if let Some(best) = best {
            self.papers(best, page);
        }
    }

    fn verdict(&self, verdict: Verdict) -> String {
        let text = self.say(&format!("permits-{}", verdict.id()), &[]);
        match verdict {
            Verdict::Eligible => self.paint.green(text),
            Verdict::NotYet | Verdict::Unknown => self.paint.yellow(text),
            Verdict::Barred | Verdict::NotEligible => self.paint.red(text),
        }
    }

    fn closed(&self, wanted: &[&PermitAnswer], few: bool, page: &mut Page) {
        let closed: Vec<_> = wanted
            .iter()
            .filter(|permit| permit.verdict == Verdict::NotEligible)
            .collect();
        if closed.is_empty() {
            return;
        }
        page.line(format!("  {}", self.verdict(Verdict::NotEligible)));
        if few {
            for permit in closed {
                self.permit(permit, few, page);
            }
        } else {
            let names: Vec<String> = closed.iter().map(|permit| self.name(permit)).collect();
            page.item(4, "", &names.join("; "));
        }
    }

    /// Such as "temporary residence permit (TRP), employment".
    fn name(&self, permit: &PermitAnswer) -> String {
        let kind = self.wording.name(permit.permit.id());
        match permit.target {
            Some(Target::Ground(ground)) => format!("{kind}, {}", self.wording.name(ground.id())),
            Some(Target::Route(route)) => format!("{kind}, {}", self.wording.name(route.id())),
            None => kind,
        }
    }

    fn permit(&self, permit: &PermitAnswer, few: bool, page: &mut Page) {
        let mut about = Vec::new();
        if let Some(day) = permit.from {
            about.push(self.say("permit-from", &[("day", day.into())]));
        }
        if permit.verdict == Verdict::Eligible {
            about.extend(self.terms(permit));
        }
        about.insert(0, self.paint.bold(self.name(permit)));
        page.line(format!("    {}", about.join(" · ")));
        let reasons = if few { permit.reasons.len() } else { 2 };
        if few || permit.verdict != Verdict::Eligible {
            for reason in permit.reasons.iter().take(reasons) {
                let text = self.sentence(reason);
                page.item(6, "–", &format!("{text}{}", self.cited(reason)));
            }
        }
        for change in permit.way.iter().take(reasons) {
            page.item(6, "→", &self.way(change));
        }
        for risk in permit.risks.iter().filter(|_| few) {
            page.item(
                6,
                "!",
                &format!("{}{}", self.sentence(risk), self.cited(risk)),
            );
        }
        for fact in permit.missing.iter().filter(|_| few) {
            page.item(6, "?", &format!("`{fact}`"));
        }
    }

    /// How long it would run, what it costs, when it is decided.
    fn terms(&self, permit: &PermitAnswer) -> Vec<String> {
        let mut about = Vec::new();
        if let Some(day) = permit.until {
            about.push(self.say("permit-until", &[("day", day.into())]));
        }
        about.push(if permit.fee == Mci::whole(0) {
            self.say("permit-free", &[])
        } else {
            let indices = index_amount(self.language, permit.fee);
            let fee = permit
                .fee_tenge
                .map(|fee| format!(" ({})", tenge(self.language, fee)));
            format!("{indices}{}", fee.unwrap_or_default())
        });
        let by = permit.decision_by;
        match (
            by.nominal,
            by.expected.filter(|day| by.nominal != Some(*day)),
        ) {
            (Some(day), None) => {
                about.push(self.say("permit-decision", &[("day", day.into())]));
            }
            (Some(day), Some(expected)) => {
                let values = [("day", day.into()), ("expected", expected.into())];
                about.push(self.say("permit-decision-late", &values));
            }
            (None, _) => {}
        }
        about
    }

    fn way(&self, change: &Change) -> String {
        let way = ("way", change.remedy.id().into());
        match change.opens_on {
            Some(day) => self.say("permit-way-on", &[way, ("day", day.into())]),
            None => self.say("permit-way", &[way]),
        }
    }

    /// The checklist: what is needed and whether it is there.
    fn papers(&self, permit: &PermitAnswer, page: &mut Page) {
        let needed: Vec<&Paper> = permit
            .documents
            .iter()
            .filter(|paper| paper.needed != Needed::No)
            .collect();
        if needed.is_empty() {
            return;
        }
        let heading = format!("{}: {}", self.say("section-papers", &[]), self.name(permit));
        page.section(heading, self.paint);
        let name = |paper: &Paper| self.wording.name(paper.document.id());
        let width = needed.iter().map(|paper| name(paper).chars().count()).max();
        for paper in needed {
            let named = padded(&name(paper), width.unwrap_or_default());
            page.line(format!(
                "  {} {named}  {}",
                self.mark(paper.have),
                self.about(paper)
            ));
        }
    }

    fn mark(&self, have: Have) -> String {
        match have {
            Have::Yes => self.paint.green("✓"),
            Have::No => self.paint.red("✗"),
            Have::Stale => self.paint.yellow("!"),
            Have::Unknown => self.paint.dim("?"),
        }
    }

    /// Whether it is there, in which forms it is taken, and whether it is always asked for.
    fn about(&self, paper: &Paper) -> String {
        let mut about = Vec::new();
        if matches!(paper.have, Have::No | Have::Stale) {
            about.push(self.say(&format!("paper-{}", paper.have.id()), &[]));
        }
        let forms: Vec<String> = paper
            .forms
            .iter()
            .map(|form| self.wording.name(form.id()))
            .collect();
        if !forms.is_empty() {
            about.push(forms.join(" / "));
        }
        if paper.needed == Needed::If {
            about.push(self.say("paper-if", &[]));
        }
        self.paint.dim(about.join(" · "))
    }
}
