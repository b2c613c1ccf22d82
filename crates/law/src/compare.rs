//! Statuses side by side on one day: what each may and must do, and where that is written.

use ruqsat_calendar::Day;

use crate::because::Confidence;
use crate::card::{Provision, Trilingual};
use crate::data::rights::{Group, Rights, Row, Statement, Status, Verdict};
use crate::dated::InEffect;
use crate::reading::Topic;

/// A row of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparisonRow<'a> {
    /// Its stable id, such as `sole_proprietor`.
    pub id: &'a str,
    /// The heading above it; rows of one group stand together.
    pub group: &'a Group,
    /// Its own heading.
    pub heading: &'a Trilingual,
    /// The day a person last compared it with the sources.
    pub checked: Day,
    /// A cell for each status asked for, in that order.
    pub cells: Vec<ComparisonCell<'a>>,
}

impl ComparisonRow<'_> {
    /// The statuses do not all come down to the same.
    pub fn differs(&self) -> bool {
        self.cells.windows(2).any(|pair| {
            let [left, right] = pair else { return false };
            left.verdict != right.verdict || left.law != right.law
        })
    }
}

/// What holds for one status on the day, the law and the practice apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparisonCell<'a> {
    /// The status.
    pub status: Status,
    /// What it comes down to.
    pub verdict: Verdict,
    /// What the law says.
    pub law: Said<'a>,
    /// What is done in fact, where that is known and differs or adds.
    pub practice: Option<Said<'a>>,
    /// The disputed point it rests on.
    pub reading: Option<Topic>,
    /// How sure we are.
    pub confidence: Confidence,
    /// Since when it holds; `None` since before the data begin.
    pub from: Option<Day>,
    /// The last day on which it holds; `None` while no end is known.
    pub until: Option<Day>,
}

/// A statement and who makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said<'a> {
    /// The statement.
    pub text: &'a Trilingual,
    /// Where it is written: keys of acts and references, with the place in them.
    pub cites: Vec<Provision>,
}

/// The statuses side by side on a day, a row after the other in the order of their groups.
///
/// On 2024-05-27 the row `llp` still says "limited" for a visa-free guest, on 2024-05-28 "no".
/// A status asked for twice stands once.
pub fn compare<'a>(rights: &'a Rights, statuses: &[Status], on: Day) -> Vec<ComparisonRow<'a>> {
    let mut asked: Vec<Status> = Vec::new();
    for status in statuses {
        if !asked.contains(status) {
            asked.push(*status);
        }
    }
    let row = |row: &'a Row| {
        let group = rights.groups.iter().find(|group| group.id == row.group)?;
        let cells = asked
            .iter()
            .filter_map(|status| Some(cell(*status, row.on(*status, on)?)));
        let (heading, checked) = (&row.heading, row.checked);
        Some(ComparisonRow {
            id: &row.id,
            group,
            heading,
            checked,
            cells: cells.collect(),
        })
    };
    rights.rows.iter().filter_map(row).collect()
}

fn cell(status: Status, held: &InEffect<Statement>) -> ComparisonCell<'_> {
    let Statement {
        verdict,
        law,
        practice,
        reading,
    } = &held.value;
    ComparisonCell {
        status,
        verdict: *verdict,
        law: said(law, &held.source),
        practice: practice
            .as_ref()
            .map(|practice| said(&practice.says, &practice.source)),
        reading: *reading,
        confidence: held.confidence,
        from: (held.from > Day::FIRST).then_some(held.from),
        until: held.until,
    }
}

fn said<'a>(text: &'a Trilingual, sources: &[String]) -> Said<'a> {
    let cite = |source: &String| {
        let (act, at) = source.split_once(' ').unwrap_or((source, ""));
        Provision {
            act: act.to_owned(),
            at: at.to_owned(),
        }
    };
    Said {
        text,
        cites: sources.iter().map(cite).collect(),
    }
}

#[cfg(test)]
mod tests;
