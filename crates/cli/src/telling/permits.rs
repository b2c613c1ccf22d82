//! Permits, grouped by how they stand, and the papers of the one that matters most.

use ruqsat_law::facts::{Facts, Target};
use ruqsat_law::{Assessment, Change, Have, Mci, Needed, Paper, PermitAnswer, PermitKind, Verdict};
use ruqsat_wording::{index_amount, tenge};

use super::Teller;
use crate::page::{Page, padded};

/// Up to so many permits are told with all their reasons.
const FEW: usize = 4;

/// Those that are told one by one, the best first.
const TOLD: [Verdict; 4] = [
    Verdict::Eligible,
    Verdict::NotYet,
    Verdict::Barred,
    Verdict::Unknown,
];

impl Teller<'_> {
    /// Open, not yet, barred, unknown, closed. Few are told with all their reasons; of many, those
    /// that depend on unknown facts and those that are closed are only named.
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
        for verdict in TOLD.into_iter().chain([Verdict::NotEligible]) {
            let these = wanted.iter().filter(|permit| permit.verdict == verdict);
            let these: Vec<&PermitAnswer> = these.copied().collect();
            if these.is_empty() {
                continue;
            }
            page.line(format!("  {}", self.verdict(verdict)));
            let by_name = matches!(verdict, Verdict::Unknown | Verdict::NotEligible);
            if wanted.len() <= FEW {
                for permit in these {
                    self.in_full(permit, page);
                }
            } else if by_name {
                self.by_name(&these, page);
            } else {
                for permit in these {
                    self.in_short(permit, page);
                }
            }
        }
        let best = TOLD
            .into_iter()
            .find_map(|verdict| wanted.iter().find(|permit| permit.verdict == verdict));
        if let Some(best) =
            best.filter(|best| wanted.len() <= FEW || best.verdict != Verdict::Unknown)
        {
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

    /// Only the grounds and routes, permit by permit.
    fn by_name(&self, permits: &[&PermitAnswer], page: &mut Page) {
        for kind in PermitKind::ALL {
            let of_kind = permits.iter().filter(|permit| permit.permit == *kind);
            let targets: Vec<String> = of_kind.filter_map(|permit| self.target(permit)).collect();
            let kind_name = self.wording.name(kind.id());
            match (
                targets.is_empty(),
                permits.iter().any(|permit| permit.permit == *kind),
            ) {
                (false, _) => page.item(4, "", &format!("{kind_name}: {}", targets.join(", "))),
                (true, true) => page.item(4, "", &kind_name),
                (true, false) => {}
            }
        }
    }

    /// Such as "temporary residence permit (TRP), employment".
    pub(super) fn name(&self, permit: &PermitAnswer) -> String {
        let kind = self.wording.name(permit.permit.id());
        match self.target(permit) {
            Some(target) => format!("{kind}, {target}"),
            None => kind,
        }
    }

    fn target(&self, permit: &PermitAnswer) -> Option<String> {
        permit.target.map(|target| self.target_name(target))
    }

    /// The name of a ground or a route.
    pub(super) fn target_name(&self, target: Target) -> String {
        match target {
            Target::Ground(ground) => self.wording.name(ground.id()),
            Target::Route(route) => self.wording.name(route.id()),
        }
    }

    /// The name and what is known of its days and its fee.
    fn title(&self, permit: &PermitAnswer, page: &mut Page) {
        page.line(format!("    {}", self.paint.bold(self.name(permit))));
        let mut about = Vec::new();
        if let Some(day) = permit.from {
            about.push(self.say("permit-from", &[("day", day.into())]));
        }
        if permit.verdict == Verdict::Eligible {
            about.extend(self.terms(permit));
        }
        if !about.is_empty() {
            page.item(6, "", &about.join(" · "));
        }
    }

    /// What stands in the way, and the way out of it.
    fn in_short(&self, permit: &PermitAnswer, page: &mut Page) {
        self.title(permit, page);
        for change in &permit.way {
            page.item(6, "–", &self.sentence(&change.because));
            page.item(6, "→", &self.way(change));
        }
    }

    fn in_full(&self, permit: &PermitAnswer, page: &mut Page) {
        self.title(permit, page);
        for reason in &permit.reasons {
            page.item(6, "–", &self.with_cites(reason));
        }
        for change in &permit.way {
            page.item(6, "→", &self.way(change));
        }
        for risk in &permit.risks {
            page.item(6, "!", &self.with_cites(risk));
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
