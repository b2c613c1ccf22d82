//! Statuses side by side: what each may and must do, the law and the practice apart.

use ruqsat_calendar::Day;
use ruqsat_law::data::rights::{Status, Verdict};
use ruqsat_law::{ComparisonCell, ComparisonRow, Confidence, Said, Topic};
use ruqsat_wording::said;

use crate::reason::bracketed;
use crate::{Cite, Reporter};

/// Statuses side by side on a day, arranged for reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparisonTold {
    /// The day.
    pub on: Day,
    /// Such as «21 November 2026: side by side».
    pub title: String,
    /// The rows under their headings; none where nothing is compared, or nothing differs.
    pub groups: Vec<RowGroup>,
    /// When a person last compared them with the sources.
    pub checked: Option<String>,
}

/// Rows under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowGroup {
    /// The id of the heading.
    pub id: String,
    /// The heading.
    pub heading: String,
    /// At least one row.
    pub rows: Vec<RowTold>,
}

/// One right or duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowTold {
    /// Its id, such as `sole_proprietor`.
    pub id: String,
    /// What it is called.
    pub heading: String,
    /// The statuses do not all come down to the same.
    pub differs: bool,
    /// A cell for each status, in the order in which they were asked for.
    pub cells: Vec<CellTold>,
}

/// What holds for one status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellTold {
    /// The status.
    pub status: Status,
    /// What it is called.
    pub status_name: String,
    /// What it comes down to.
    pub verdict: Verdict,
    /// The verdict in words.
    pub verdict_text: String,
    /// From when to when it holds, in words, where it has not always held or ends.
    pub term: Option<String>,
    /// What the law says.
    pub law: StatementTold,
    /// What is done in fact, where that is known and differs or adds.
    pub practice: Option<StatementTold>,
    /// The disputed point it rests on.
    pub reading: Option<Topic>,
    /// How sure we are.
    pub confidence: Confidence,
}

/// A statement and who makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementTold {
    /// The statement.
    pub text: String,
    /// Where it is written.
    pub cites: Vec<Cite>,
}

impl StatementTold {
    /// The statement, then in brackets where it is written.
    pub fn with_cites(&self) -> String {
        bracketed(&self.text, &self.cites)
    }
}

impl Reporter<'_> {
    /// A whole comparison; rows of one group stand together already.
    pub fn comparison(&self, rows: &[ComparisonRow<'_>]) -> ComparisonTold {
        let groups = rows.chunk_by(|row, next| row.group.id == next.group.id);
        ComparisonTold {
            on: self.on,
            title: self.say("compare-on", &[("day", self.on.into())]),
            groups: groups.filter_map(|rows| self.row_group(rows)).collect(),
            checked: self.checked(rows),
        }
    }

    fn checked(&self, rows: &[ComparisonRow<'_>]) -> Option<String> {
        let days = || rows.iter().map(|row| row.checked);
        let (first, last) = (days().min()?, days().max()?);
        let message = if first == last {
            "compare-checked"
        } else {
            "compare-checked-from"
        };
        Some(self.say(message, &[("day", first.into())]))
    }

    fn row_group(&self, rows: &[ComparisonRow<'_>]) -> Option<RowGroup> {
        let group = rows.first()?.group;
        Some(RowGroup {
            id: group.id.clone(),
            heading: said(&group.heading, self.language()).to_owned(),
            rows: rows.iter().map(|row| self.row(row)).collect(),
        })
    }

    fn row(&self, row: &ComparisonRow<'_>) -> RowTold {
        RowTold {
            id: row.id.to_owned(),
            heading: said(row.heading, self.language()).to_owned(),
            differs: row.differs(),
            cells: row.cells.iter().map(|cell| self.cell(cell)).collect(),
        }
    }

    fn cell(&self, cell: &ComparisonCell<'_>) -> CellTold {
        let practice = cell.practice.as_ref();
        CellTold {
            status: cell.status,
            status_name: self.wording.name(cell.status.id()),
            verdict: cell.verdict,
            verdict_text: self.say(&format!("verdict-{}", cell.verdict), &[]),
            term: self.term(cell.from, cell.until),
            law: self.statement(&cell.law),
            practice: practice.map(|practice| self.statement(practice)),
            reading: cell.reading,
            confidence: cell.confidence,
        }
    }

    /// `None` where it holds since before the data begin and for good.
    fn term(&self, from: Option<Day>, until: Option<Day>) -> Option<String> {
        let from = from.map(|day| ("day", day.into()));
        let until = until.map(|day| ("until", day.into()));
        match (from, until) {
            (None, None) => None,
            (Some(from), None) => Some(self.say("explain-from", &[from])),
            (None, Some(until)) => Some(self.say("reading-until", &[until])),
            (Some(from), Some(until)) => Some(self.say("explain-from-until", &[from, until])),
        }
    }

    fn statement(&self, what: &Said<'_>) -> StatementTold {
        StatementTold {
            text: said(what.text, self.language()).to_owned(),
            cites: self.cites(&what.cites),
        }
    }
}
