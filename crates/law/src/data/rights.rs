//! Reads `law/rights`: what a visa-free guest, a holder of a TRP and a holder of an RP card may and
//! must do, row by row.
//!
//! A cell says what the law holds for a status from one day to another, and apart from it what
//! offices do and who says so. For each status of a row the cells follow each other without a gap
//! or an overlap; without `from` a cell holds since ever, without `until` for good.

mod cell;
mod cells;
mod mirror;

use ruqsat_calendar::Day;

use super::reader::File;
use super::{Citation, Fault};
use crate::card::Trilingual;
use crate::dated::{Dated, InEffect};
use crate::ids::ids;
use crate::reading::Topic;
use mirror::{Groups, WrittenRow};

ids! {
    /// A status that people choose between.
    Status {
        /// A visa-free stay (kk *визасыз режим*, ru *безвизовый режим*).
        VisaFree = "visa_free",
        /// A temporary residence permit (kk *уақытша тұруға арналған рұқсат*, ru *РВП*).
        Trp = "trp",
        /// A permanent residence permit and its card (kk *ықтиярхат*, ru *вид на жительство*).
        Rp = "rp",
    }
}

ids! {
    /// What a cell comes down to.
    Verdict {
        /// They may, or get it.
        Yes = "yes",
        /// They may not, or do not get it.
        No = "no",
        /// They may under conditions, or within limits.
        Limited = "limited",
        /// They must.
        Duty = "duty",
        /// Nothing is asked and nothing applies.
        None = "none",
    }
}

/// What offices, banks or consulates do, or what an article says, apart from the law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practice {
    /// What is done or said.
    pub says: Trilingual,
    /// Who says so: keys of acts and references.
    pub source: Vec<String>,
}

/// What a cell says while it holds; its sources and confidence are those of [`InEffect`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// What it comes down to.
    pub verdict: Verdict,
    /// What the law says.
    pub law: Trilingual,
    /// What is done in fact, where that is known and differs or adds.
    pub practice: Option<Practice>,
    /// The disputed point it rests on.
    pub reading: Option<Topic>,
}

/// A right, duty or circumstance, compared across statuses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its stable id, such as `sole_proprietor`.
    pub id: String,
    /// Id of its [`Group`].
    pub group: String,
    /// Its heading.
    pub heading: Trilingual,
    /// The day a person last compared it with the sources.
    pub checked: Day,
    cells: [Dated<Statement>; Status::ALL.len()],
}

impl Row {
    /// What holds for a status on a day.
    ///
    /// A cell that begins on 2024-05-28 holds on that day; the one that ends on 2024-05-27 does not.
    pub fn on(&self, status: Status, day: Day) -> Option<&InEffect<Statement>> {
        self.over_time(status)?.on(day)
    }

    /// What held and holds for a status, oldest first.
    pub fn over_time(&self, status: Status) -> Option<&Dated<Statement>> {
        self.cells.get(status.index())
    }
}

/// A heading above rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its stable id, such as `work`.
    pub id: String,
    /// Its heading.
    pub heading: Trilingual,
}

/// What `law/rights` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rights {
    /// The headings, in the order in which a person asks.
    pub groups: Vec<Group>,
    /// The rows in the order of their groups.
    pub rows: Vec<Row>,
    /// Every source named, in the order of the files.
    pub citations: Vec<Citation>,
}

impl Rights {
    /// The row with that id.
    pub fn row(&self, id: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == id)
    }
}

/// The file that lists the groups; every other file holds rows of one group.
const GROUPS: &str = "groups.toml";

/// Reads the files of `law/rights`, each a path and its text, in any order.
///
/// # Errors
/// Every [`Fault`] found in them.
pub fn parse(files: &[(&str, &str)]) -> Result<Rights, Vec<Fault>> {
    let mut files = files.to_vec();
    files.sort_unstable();
    let (groups, rows): (Vec<_>, Vec<_>) = files.into_iter().partition(|file| is_groups(file.0));
    let mut faults = Vec::new();
    let groups = groups_of(&groups, &mut faults);
    let mut rights = Rights {
        groups,
        rows: Vec::new(),
        citations: Vec::new(),
    };
    for (name, text) in rows {
        let mut file = File::new(name, text);
        rights.take(&mut file);
        faults.append(&mut file.into_faults());
    }
    rights.sort();
    faults.extend(
        rights
            .groups
            .iter()
            .filter_map(|group| rights.without_rows(group)),
    );
    if faults.is_empty() {
        Ok(rights)
    } else {
        Err(faults)
    }
}

fn is_groups(path: &str) -> bool {
    path.rsplit('/').next() == Some(GROUPS)
}

fn groups_of(files: &[(&str, &str)], faults: &mut Vec<Fault>) -> Vec<Group> {
    if files.is_empty() {
        let help = format!("list the groups and their headings in `{GROUPS}`");
        faults.push(Fault::of(GROUPS, "there is no such file", help));
    }
    let mut groups = Groups::default();
    for (name, text) in files {
        let mut file = File::new(name, text);
        groups.take(&mut file);
        faults.append(&mut file.into_faults());
    }
    groups.into_groups()
}

impl Rights {
    /// Takes the rows of a file.
    fn take(&mut self, file: &mut File<'_>) {
        let ids: Vec<String> = self.groups.iter().map(|group| group.id.clone()).collect();
        let known: Vec<&str> = ids.iter().map(String::as_str).collect();
        let Some((group, rows)) = mirror::rows(file, &known) else {
            return;
        };
        for row in rows {
            if self.row(row.id.get_ref()).is_some() {
                let what = format!("the row `{}` stands twice", row.id.get_ref());
                file.fault(
                    &row.id.span(),
                    what,
                    "keep one of the two, or give it another id",
                );
            } else {
                self.add(&group, row, file);
            }
        }
    }

    fn add(&mut self, group: &str, mut row: WrittenRow, file: &mut File<'_>) {
        let heading = file.words(&row.heading);
        let cells = cells::over_time(&mut row, file, &mut self.citations);
        let (id, group, checked) = (row.id.into_inner(), group.to_owned(), row.checked.0);
        self.rows.push(Row {
            id,
            group,
            heading,
            checked,
            cells,
        });
    }

    fn sort(&mut self) {
        let Self { groups, rows, .. } = self;
        rows.sort_by_key(|row| groups.iter().position(|group| group.id == row.group));
    }

    fn without_rows(&self, group: &Group) -> Option<Fault> {
        let empty = self.rows.iter().all(|row| row.group != group.id);
        let what = format!("no row belongs to the group `{}`", group.id);
        empty.then(|| Fault::of(GROUPS, what, "give it a row, or take it out"))
    }
}

#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod tests;
