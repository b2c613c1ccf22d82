//! Permits: those that are open or soon will be with their way and papers, the others in a line.

use ruqsat_document::{Block, Item, Level, Marker, Pair, Table, Text, Ticked};
use ruqsat_law::{Have, Needed, Verdict};
use ruqsat_report::{PaperTold, PermitTold};

use super::Paper;
use super::blocks::{chapter, heading, item, list, pair, reasons, small_reasons};

impl Paper<'_> {
    /// Those to prepare for with all that they ask, the others in a line each.
    pub(super) fn permits(&self, blocks: &mut Vec<Block>) {
        for permit in self.report.near() {
            self.permit(permit, blocks);
        }
        let groups = self.report.permits.iter();
        let others = groups.flat_map(|group| self.report.far(group));
        self.others(others.collect(), blocks);
    }

    /// A table for each kind, a row for grounds or routes that stand alike.
    fn others(&self, mut permits: Vec<&PermitTold>, blocks: &mut Vec<Block>) {
        if permits.is_empty() {
            return;
        }
        blocks.push(chapter(self.t("paper-others")));
        permits.sort_by_key(|permit| permit.kind);
        for of_kind in permits.chunk_by(|one, next| one.kind == next.kind) {
            blocks.extend(
                of_kind
                    .first()
                    .map(|first| heading(Level::Three, &*first.kind_name)),
            );
            blocks.push(Block::Table(Table {
                columns: vec![
                    self.column("paper-ground"),
                    self.column("paper-verdict"),
                    self.column("paper-opens"),
                ],
                rows: self.rows(of_kind),
            }));
        }
    }

    fn rows(&self, permits: &[&PermitTold]) -> Vec<Vec<Text>> {
        let mut alike: Vec<(Verdict, String, Vec<&str>)> = Vec::new();
        for permit in permits {
            let name = permit.target_name.as_deref().unwrap_or(&permit.kind_name);
            let (verdict, key) = (permit.verdict, self.key(permit));
            let is_alike =
                |row: &&mut (Verdict, String, Vec<&str>)| row.0 == verdict && row.1 == key;
            match alike.iter_mut().find(is_alike) {
                Some((_, _, names)) => names.push(name),
                None => alike.push((verdict, key, vec![name])),
            }
        }
        let rows = alike.into_iter().map(|(verdict, key, names)| {
            let verdict = self.words.name(verdict.id());
            vec![Text::bold(names.join(", ")), verdict.into(), key.into()]
        });
        rows.collect()
    }

    /// What opens it: what to do and from when, else what is not known, else what it fails on.
    fn key(&self, permit: &PermitTold) -> String {
        let ways = permit
            .way
            .iter()
            .map(|way| self.words.name(way.remedy.id()));
        let from = permit.terms.from.iter().map(|from| from.text.clone());
        let keys: Vec<String> = ways.chain(from).collect();
        if !keys.is_empty() {
            return keys.join(", ");
        }
        let missing: Vec<&str> = permit.missing.iter().map(|one| &*one.name).collect();
        if !missing.is_empty() {
            return missing.join(", ");
        }
        let reason = permit.reasons.first();
        reason.map_or(String::new(), |reason| reason.sentence.clone())
    }

    fn permit(&self, permit: &PermitTold, blocks: &mut Vec<Block>) {
        let verdict = self.words.name(permit.verdict.id());
        blocks.push(chapter(format!("{}: {verdict}", permit.name())));
        blocks.push(Block::Pairs(self.terms(permit)));
        let way = permit.way.iter();
        let way = way.map(|way| item(way.text.clone(), Vec::new()));
        blocks.extend(list(Marker::Number, way.collect()));
        blocks.extend(small_reasons(&permit.reasons));
        let needed = permit.checklist.papers.iter();
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
    for asked in &paper.foreign {
        text = text.and(format!(", {asked}"));
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
