//! The answer itself, the days, what to do, what is at stake; and at the end what it rests on.

use ruqsat_document::{
    Align, Block, Column, Item, Level, Marker, Notice, Pair, Size, Table, Text, Tone,
};
use ruqsat_report::{DutyTold, Mood};

use super::Paper;
use super::blocks::{
    chapter, cited, heading, item, list, pair, paragraph, reasons, sized, small, small_reasons,
};

impl Paper<'_> {
    /// The first page: where the person stands, and what to do.
    pub(super) fn answer(&self, blocks: &mut Vec<Block>) {
        let report = self.report;
        blocks.push(heading(Level::One, self.t("paper-title")));
        blocks.push(Block::Notice(Notice {
            tone: match report.lead.mood {
                Mood::Well => Tone::Good,
                Mood::Open => Tone::Caution,
                Mood::Bad => Tone::Alarm,
            },
            blocks: vec![
                sized(Size::Lead, Text::bold(report.lead.text.clone())),
                small(report.about.join(" · ")),
            ],
        }));
        self.dates(blocks);
        self.duties(blocks);
        self.exposure(blocks);
    }

    fn dates(&self, blocks: &mut Vec<Block>) {
        let dates = &self.report.dates;
        if dates.lines.is_empty() && dates.counts.is_empty() {
            return;
        }
        blocks.push(chapter(self.t("section-dates")));
        let pairs = dates.lines.iter();
        let pairs: Vec<Pair> = pairs
            .map(|line| pair(line.text.clone(), Text::bold(line.day_text.clone())))
            .collect();
        if !pairs.is_empty() {
            blocks.push(Block::Pairs(pairs));
        }
        if !dates.counts.is_empty() {
            blocks.push(paragraph(format!("{}.", dates.counts.join(", "))));
        }
    }

    fn duties(&self, blocks: &mut Vec<Block>) {
        let report = self.report;
        if report.duties.is_empty() && report.done.is_empty() {
            return;
        }
        blocks.push(chapter(self.t("section-duties")));
        let items = report.duties.iter().map(duty);
        blocks.extend(list(Marker::Box, items.collect()));
        if !report.done.is_empty() {
            let done: Vec<String> = report.done.iter().map(DutyTold::done).collect();
            blocks.push(paragraph(format!(
                "{}: {}.",
                self.t("section-done"),
                done.join(", ")
            )));
        }
    }

    fn exposure(&self, blocks: &mut Vec<Block>) {
        let exposure = &self.report.exposure;
        if exposure.is_empty() {
            return;
        }
        blocks.push(chapter(self.t("section-exposure")));
        let items = exposure.iter().map(|one| {
            let text = Text::from(format!("{}: ", one.who_text)).and_bold(one.sanctions.clone());
            item(text, small_reasons(&one.reasons).collect())
        });
        blocks.extend(list(Marker::Bullet, items.collect()));
    }

    /// What the answer rests on: disputes, reasons, and what is not known.
    pub(super) fn grounds(&self, blocks: &mut Vec<Block>) {
        let report = self.report;
        if !report.disputes.is_empty() {
            blocks.push(chapter(self.t("section-disputes")));
        }
        for dispute in &report.disputes {
            blocks.push(paragraph(Text::bold(dispute.question.clone())));
            let readings = dispute.readings.iter().map(|reading| {
                let mut text = Text::from(reading.says.clone());
                if let Some(answer) = &reading.answer {
                    text = text.and(" → ").and_bold(answer.clone());
                }
                if reading.used {
                    text = text.and_bold(format!(" ({})", self.t("dispute-used")));
                }
                item(cited(text, &reading.sources), Vec::new())
            });
            blocks.extend(list(Marker::Bullet, readings.collect()));
        }
        if !report.why.is_empty() {
            blocks.push(chapter(self.t("section-why")));
            blocks.extend(reasons(&report.why));
        }
        if !report.missing.is_empty() {
            let missing: Vec<&str> = report.missing.iter().map(|one| &*one.name).collect();
            blocks.push(chapter(self.t("section-missing")));
            blocks.push(paragraph(format!("{}.", missing.join(", "))));
        }
    }

    /// What runs from when to when.
    pub(super) fn life(&self, blocks: &mut Vec<Block>) {
        if self.spans.is_empty() {
            return;
        }
        let language = self.words.language();
        let say = |day| ruqsat_wording::day(language, day);
        let rows = self.spans.iter().map(|span| {
            let until = span.until.map_or_else(|| self.t("picture-no-end"), say);
            let from = span.from.filter(|_| !span.is_deadline).map(say);
            vec![
                Text::from(span.name.clone()),
                from.unwrap_or_default().into(),
                until.into(),
            ]
        });
        blocks.push(chapter(self.t("answer-life")));
        blocks.push(Block::Table(Table {
            columns: vec![
                self.column("picture-what"),
                self.column("picture-from"),
                self.column("picture-until"),
            ],
            rows: rows.collect(),
        }));
    }

    pub(super) fn column(&self, heading: &str) -> Column {
        Column {
            heading: self.t(heading).into(),
            align: Align::Left,
        }
    }
}

/// A duty to tick when it is done.
fn duty(duty: &DutyTold) -> Item {
    let text = Text::bold(duty.name.clone())
        .and(format!(": {}, ", duty.who_text))
        .and_bold(duty.by.clone())
        .and(format!(" ({})", duty.state_text));
    let lenient = duty.lenient.iter();
    let mut more: Vec<Block> = lenient.map(|line| small(line.text.clone())).collect();
    more.extend(small_reasons(&duty.reasons));
    item(text, more)
}
