//! Permits, grouped by how they stand, and the papers of the one that matters most.

use ruqsat_law::{Have, Needed, PermitKind, Verdict};
use ruqsat_report::{PaperTold, PermitTold, Report};

use super::{Teller, alike};
use crate::page::Page;

/// Up to so many permits are told with all their reasons.
const FEW: usize = 4;

impl Teller<'_> {
    /// Few permits are told with all their reasons. Of many, those that are told alike stand
    /// together; those that depend on unknown facts are only named, and those that are closed with
    /// the reason that most of them have.
    pub(super) fn permits(&self, report: &Report, page: &mut Page) {
        if report.permits.is_empty() {
            return;
        }
        self.section("section-permits", page);
        let groups = report.permits.iter();
        let few = groups.map(|group| group.permits.len()).sum::<usize>() <= FEW;
        for group in &report.permits {
            page.line(format!("  {}", self.verdict(group.verdict, &group.heading)));
            let by_name = matches!(group.verdict, Verdict::Unknown | Verdict::NotEligible);
            match (few, by_name) {
                (true, _) => group.permits.iter().for_each(|one| self.in_full(one, page)),
                (false, true) => self.by_kind(&group.permits, page),
                (false, false) => alike::alike(&group.permits)
                    .iter()
                    .for_each(|permits| self.in_short(permits, page)),
            }
        }
        let best = report.best();
        if let Some(best) = best.filter(|best| few || best.verdict != Verdict::Unknown) {
            self.papers(best, page);
        }
    }

    fn verdict(&self, verdict: Verdict, text: &str) -> String {
        match verdict {
            Verdict::Eligible => self.paint.green(text),
            Verdict::NotYet | Verdict::Unknown => self.paint.yellow(text),
            Verdict::Barred | Verdict::NotEligible => self.paint.red(text),
        }
    }

    /// The name and what is known of its days and its fee.
    fn title(&self, name: String, permit: &PermitTold, page: &mut Page) {
        page.line(format!("    {}", self.paint.bold(name)));
        let terms = &permit.terms;
        let mut about: Vec<&str> = Vec::new();
        about.extend(terms.from.as_ref().map(|from| &*from.text));
        if permit.verdict == Verdict::Eligible {
            about.extend(terms.until.as_ref().map(|until| &*until.text));
            about.push(&terms.fee);
            about.extend(terms.decision.as_ref().map(|decision| &*decision.text));
        }
        if !about.is_empty() {
            page.item(6, "", &about.join(" · "));
        }
    }

    /// What stands in the way and the way out of it, or what limits the days of an open permit.
    fn in_short(&self, permits: &[&PermitTold], page: &mut Page) {
        let Some(permit) = permits.first() else {
            return;
        };
        self.title(alike::name(permits), permit, page);
        if permit.verdict == Verdict::Eligible {
            for limit in &permit.term {
                page.item(6, "–", &limit.sentence);
            }
            for risk in permit.warnings() {
                page.item(6, "!", &risk.sentence);
            }
        }
        for way in &permit.way {
            page.item(6, "–", &way.because.sentence);
            page.item(6, "→", &way.text);
        }
    }

    fn in_full(&self, permit: &PermitTold, page: &mut Page) {
        self.title(permit.name(), permit, page);
        let limits = permit.term.iter();
        let limits = limits.filter(|_| permit.verdict == Verdict::Eligible);
        for reason in permit.reasons.iter().chain(limits) {
            page.item(6, "–", &reason.with_cites());
        }
        for way in &permit.way {
            page.item(6, "→", &way.text);
        }
        self.instead(Some(permit), page);
        for risk in &permit.risks {
            page.item(6, "!", &risk.with_cites());
        }
    }

    /// The checklist: what is needed and whether it is there.
    fn papers(&self, permit: &PermitTold, page: &mut Page) {
        let papers = permit.checklist.papers.iter();
        let needed: Vec<&PaperTold> = papers.filter(|paper| paper.needed != Needed::No).collect();
        if needed.is_empty() {
            return;
        }
        let heading = format!("{}: {}", self.say("section-papers", &[]), permit.name());
        page.section(heading, self.paint);
        let marks: Vec<String> = needed.iter().map(|paper| self.mark(paper.have)).collect();
        let rows = needed
            .iter()
            .map(|paper| [paper.name.clone(), self.about(paper)]);
        page.marked_table(2, &marks, &rows.collect::<Vec<_>>());
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
    fn about(&self, paper: &PaperTold) -> String {
        let missed = matches!(paper.have, Have::No | Have::Stale);
        let missed = missed.then(|| paper.have_text.clone());
        let terms = Some(paper.terms()).filter(|terms| !terms.is_empty());
        let about: Vec<String> = missed.into_iter().chain(terms).collect();
        self.paint.dim(about.join(" · "))
    }

    /// The grounds and routes, permit by permit; where they are closed, why most of them are, and
    /// what takes their place.
    fn by_kind(&self, permits: &[PermitTold], page: &mut Page) {
        for kind in PermitKind::ALL {
            let of_kind = permits.iter().filter(|permit| permit.kind == *kind);
            let of_kind: Vec<&PermitTold> = of_kind.collect();
            let Some(first) = of_kind.first() else {
                continue;
            };
            let groups = if first.verdict == Verdict::NotEligible {
                alike::with_reasons(of_kind)
            } else {
                vec![(of_kind, None)]
            };
            for (permits, reason) in groups {
                page.item(4, "", &alike::name(&permits));
                if let Some(reason) = reason {
                    page.item(6, "–", &reason.with_cites());
                }
                self.instead(permits.first().copied(), page);
            }
        }
    }

    fn instead(&self, permit: Option<&PermitTold>, page: &mut Page) {
        let instead = permit.and_then(|permit| self.reporter().instead(permit));
        if let Some(instead) = instead {
            page.item(6, "→", &instead);
        }
    }
}
