//! What holds for each status over time, from the cells of a row.

use ruqsat_calendar::Day;
use toml::Spanned;

use super::cell::{Cell, CellReader};
use super::mirror::WrittenRow;
use super::{Statement, Status};
use crate::data::Citation;
use crate::data::reader::File;
use crate::dated::Dated;

/// In the order of [`Status::index`].
const STATUSES: [Status; Status::ALL.len()] = [Status::VisaFree, Status::Trp, Status::Rp];

/// What holds for each status, oldest first.
pub(super) fn over_time(
    row: &mut WrittenRow,
    file: &mut File<'_>,
    citations: &mut Vec<Citation>,
) -> [Dated<Statement>; Status::ALL.len()] {
    let written = std::mem::take(&mut row.cell);
    let count = written.len();
    let mut reader = CellReader {
        file,
        citations,
        checked: row.checked.0,
    };
    let cells: Vec<Cell> = written
        .into_iter()
        .filter_map(|cell| reader.read(cell))
        .collect();
    // A cell that could not be read has been named already; what follows would name it again.
    let sound = cells.len() == count;
    STATUSES.map(|status| {
        let own = cells.iter().filter(|cell| cell.statuses.contains(&status));
        let mut own: Vec<Cell> = own.cloned().collect();
        own.sort_by_key(|cell| cell.said.from);
        if sound {
            follow(&own, status, &row.id, file);
        }
        Dated::new(own.into_iter().map(|cell| cell.said).collect())
    })
}

/// The cells of a status, oldest first, begin with the beginning, end with no end, and each
/// begins the day after the one before it ended.
fn follow(cells: &[Cell], status: Status, row: &Spanned<String>, file: &mut File<'_>) {
    let (Some(first), Some(last)) = (cells.first(), cells.last()) else {
        let what = format!("the row `{}` says nothing of `{status}`", row.get_ref());
        file.fault(
            &row.span(),
            what,
            format!("add a cell with `status = [\"{status}\"]`"),
        );
        return;
    };
    if first.said.from > Day::FIRST {
        let what = format!(
            "nothing says what held for `{status}` before {}",
            first.said.from
        );
        file.fault(
            &first.place,
            what,
            "leave out `from`, or add a cell for the time before",
        );
    }
    if let Some(until) = last.said.until {
        let what = format!("nothing says what holds for `{status}` after {until}");
        file.fault(
            &last.place,
            what,
            "leave out `until`, or add a cell for the time after",
        );
    }
    for pair in cells.windows(2) {
        if let [before, after] = pair {
            follows(before, after, status, file);
        }
    }
}

fn follows(before: &Cell, after: &Cell, status: Status, file: &mut File<'_>) {
    let begins = after.said.from;
    let wanted = before.said.until.map(|until| until.plus_days(1));
    let what = match wanted {
        Some(wanted) if wanted == begins => return,
        Some(wanted) if wanted < begins => {
            format!("nothing says what held for `{status}` from {wanted} until {begins}")
        }
        Some(_) | None => format!("two cells hold for `{status}` on {begins}"),
    };
    file.fault(
        &after.place,
        what,
        "`from` is the day after the `until` before it",
    );
}
