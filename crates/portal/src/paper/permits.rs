//! Permits: those that are open or can be opened with their way and papers, the others in short.

use ruqsat_document::{Block, Item, Level, Marker, Pair, Text, Ticked};
use ruqsat_law::{Have, Needed, Verdict};
use ruqsat_report::{PaperTold, PermitGroup, PermitTold};

use super::Paper;
use super::blocks::{chapter, heading, item, list, pair, reasons, small_reasons};

impl Paper<'_> {
    pub(super) fn permits(&self, blocks: &mut Vec<Block>) {
        for group in &self.report.permits {
            let told = match group.verdict {
                Verdict::Eligible | Verdict::NotYet | Verdict::Barred => {
                    for permit in &group.permits {
                        self.permit(permit, blocks);
                    }
                    continue;
                }
                Verdict::Unknown => unknown(group),
                Verdict::NotEligible => closed(group),
            };
            let heading = format!("{}: {}", self.t("section-permits"), group.heading);
            blocks.push(chapter(heading));
            blocks.extend(told);
        }
    }

    fn permit(&self, permit: &PermitTold, blocks: &mut Vec<Block>) {
        let verdict = self.words.name(permit.verdict.id());
        blocks.push(chapter(format!("{}: {verdict}", permit.name())));
        blocks.push(Block::Pairs(self.terms(permit)));
        let way = permit.way.iter();
        let way = way.map(|way| item(way.text.clone(), Vec::new()));
        blocks.extend(list(Marker::Number, way.collect()));
        blocks.extend(small_reasons(&permit.reasons));
        let needed = permit.papers.iter();
        let needed = needed.filter(|paper| paper.needed != Needed::No);
        let boxes = list(Marker::Box, needed.map(paper).collect());
        if let Some(boxes) = boxes {
            blocks.push(heading(Level::Three, self.t("section-papers")));
            blocks.push(boxes);
        }
        if let Some(risks) = reasons(&permit.risks) {
            blocks.push(heading(Level::Three, self.t("permit-risks")));
            blocks.push(risks);
        }
    }

    fn terms(&self, permit: &PermitTold) -> Vec<Pair> {
        let terms = &permit.terms;
        let day = |message, day: &Option<ruqsat_report::DatedLine>| {
            let day = day.as_ref()?;
            Some(pair(self.t(message), Text::bold(day.day_text.clone())))
        };
        let decision = terms.decision.as_ref();
        let lines = [
            day("permit-opens", &terms.from),
            day("permit-runs", &terms.until),
            decision.map(|line| pair(self.t("permit-decides"), line.text.clone())),
            Some(pair(self.t("permit-fee"), terms.fee.clone())),
        ];
        lines.into_iter().flatten().collect()
    }
}

/// A paper to tick when it is there.
fn paper(paper: &PaperTold) -> Item {
    let mut text = Text::from(paper.name.clone());
    if !paper.forms.is_empty() {
        text = text.and(format!(" ({})", paper.forms.join(" / ")));
    }
    let caution = (paper.have == Have::Stale).then(|| paper.have_text.clone());
    for caution in caution.iter().chain(&paper.note) {
        text = text.and(", ").and_bold(caution.clone());
    }
    Item {
        ticked: if paper.have == Have::Yes {
            Ticked::Yes
        } else {
            Ticked::No
        },
        text,
        more: Vec::new(),
    }
}

/// What is not known, permit by permit.
fn unknown(group: &PermitGroup) -> Option<Block> {
    let items = group.permits.iter().map(|permit| {
        let missing: Vec<&str> = permit.missing.iter().map(|one| &*one.name).collect();
        let name = Text::bold(permit.name());
        let text = if missing.is_empty() {
            name
        } else {
            name.and(format!(": {}", missing.join(", ")))
        };
        item(text, Vec::new())
    });
    list(Marker::Bullet, items.collect())
}

/// Why they are closed: the first thing that stands in the way, with all permits it closes.
fn closed(group: &PermitGroup) -> Option<Block> {
    let mut closed: Vec<(&str, Vec<String>)> = Vec::new();
    for permit in &group.permits {
        let reason = permit.reasons.first();
        let reason = reason.map_or("", |reason| &*reason.sentence);
        match closed.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, names)) => names.push(permit.name()),
            None => closed.push((reason, vec![permit.name()])),
        }
    }
    let items = closed.into_iter().map(|(reason, names)| {
        let text = Text::from(format!("{reason} ")).and_bold(names.join("; "));
        item(text, Vec::new())
    });
    list(Marker::Bullet, items.collect())
}
