//! Statuses side by side, told to a person.

use ruqsat_calendar::Day;
use ruqsat_law::{ComparisonCell, ComparisonRow, Said};

use super::Teller;
use crate::law::said;
use crate::page::{Page, padded};

impl Teller<'_> {
    /// Row by row under the headings of their groups; the law and the practice apart.
    pub(crate) fn tell_comparison(&self, rows: &[ComparisonRow<'_>], on: Day) -> String {
        let mut page = Page::default();
        let title = self.say("compare-on", &[("day", on.into())]);
        page.line(self.paint.bold(title));
        if rows.is_empty() {
            page.line(self.say("compare-same", &[]));
        }
        let mut group = "";
        for row in rows {
            if row.group.id != group {
                group = &row.group.id;
                page.section(said(&row.group.heading, self.language), self.paint);
            }
            self.row(row, &mut page);
        }
        page.into_text()
    }

    fn row(&self, row: &ComparisonRow<'_>, page: &mut Page) {
        page.line(format!(
            "  {}",
            self.paint.bold(said(row.heading, self.language))
        ));
        let names = row
            .cells
            .iter()
            .map(|cell| self.wording.name(cell.status.id()));
        let width = names
            .map(|name| name.chars().count())
            .max()
            .unwrap_or_default();
        for cell in &row.cells {
            self.cell(cell, width, page);
        }
    }

    fn cell(&self, cell: &ComparisonCell<'_>, width: usize, page: &mut Page) {
        let name = padded(&self.wording.name(cell.status.id()), width);
        let verdict = self.say(&format!("verdict-{}", cell.verdict), &[]);
        let law = self.said_with_cites(&cell.law);
        page.item(4, &name, &format!("{verdict} · {law}"));
        if let Some(practice) = &cell.practice {
            let mark = format!("{}:", self.say("compare-practice", &[]));
            page.item(4 + width + 1, &mark, &self.said_with_cites(practice));
        }
    }

    fn said_with_cites(&self, what: &Said<'_>) -> String {
        let text = said(what.text, self.language);
        let cites = self.cites(&what.cites);
        if cites.is_empty() {
            text.to_owned()
        } else {
            format!("{text} [{cites}]")
        }
    }
}
