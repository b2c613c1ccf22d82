//! The comparison as a page shows it: the law and the practice apart.

use ruqsat_calendar::Day;
use ruqsat_law::data::rights::Verdict;
use ruqsat_law::{ComparisonCell, ComparisonRow, Said};

use crate::told::{Cite, Told};

/// Rows under one heading.
pub(super) struct Group {
    pub(super) id: String,
    pub(super) heading: String,
    pub(super) rows: Vec<Row>,
}

/// One right or duty.
pub(super) struct Row {
    pub(super) id: String,
    pub(super) heading: String,
    pub(super) cells: Vec<Cell>,
}

/// What holds for one status.
pub(super) struct Cell {
    pub(super) status: String,
    pub(super) verdict: String,
    /// The class and the shape of the verdict.
    pub(super) look: (&'static str, &'static str),
    pub(super) law: Statement,
    pub(super) practice: Option<Statement>,
    /// The disputed point that it rests on.
    pub(super) disputed: Option<String>,
    pub(super) term: String,
}

/// A statement and who makes it.
pub(super) struct Statement {
    pub(super) text: String,
    pub(super) cites: Vec<Cite>,
}

/// The rows, those of one group together.
pub(super) fn groups(told: Told<'_>, rows: &[ComparisonRow<'_>]) -> Vec<Group> {
    let groups = rows.chunk_by(|row, next| row.group.id == next.group.id);
    let told_of = |rows: &[ComparisonRow<'_>]| {
        let group = rows.first()?.group;
        Some(Group {
            id: group.id.clone(),
            heading: told.said(&group.heading),
            rows: rows.iter().map(|one| row(told, one)).collect(),
        })
    };
    groups.filter_map(told_of).collect()
}

fn row(told: Told<'_>, row: &ComparisonRow<'_>) -> Row {
    Row {
        id: row.id.to_owned(),
        heading: told.said(row.heading),
        cells: row.cells.iter().map(|one| cell(told, one)).collect(),
    }
}

fn cell(told: Told<'_>, cell: &ComparisonCell<'_>) -> Cell {
    let reading = cell.reading.map(|topic| {
        let place = told.to("/law/readings");
        format!("{place}#{topic}")
    });
    Cell {
        status: told.name(cell.status.id()),
        verdict: told.say(&format!("verdict-{}", cell.verdict), &[]),
        look: look(cell.verdict),
        law: statement(told, &cell.law),
        practice: cell
            .practice
            .as_ref()
            .map(|practice| statement(told, practice)),
        disputed: reading,
        term: told.term(cell.from.unwrap_or(Day::FIRST), cell.until),
    }
}

fn statement(told: Told<'_>, said: &Said<'_>) -> Statement {
    Statement {
        text: told.said(said.text),
        cites: said.cites.iter().map(|cite| told.cite(cite)).collect(),
    }
}

const fn look(verdict: Verdict) -> (&'static str, &'static str) {
    match verdict {
        Verdict::Yes => ("tag tag-good", "✓"),
        Verdict::No => ("tag tag-bad", "✗"),
        Verdict::Limited => ("tag tag-near", "◐"),
        Verdict::Duty => ("tag tag-near", "!"),
        Verdict::None => ("tag", ""),
    }
}
