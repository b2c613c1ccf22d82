//! Statuses side by side.

use ruqsat_law::data::rights::Verdict;
use ruqsat_report::{CellTold, ComparisonTold, RowTold};

use super::Teller;
use crate::page::Page;

impl Teller<'_> {
    /// Row by row under the headings of their groups; the law and the practice apart.
    pub(crate) fn tell_comparison(&self, comparison: &ComparisonTold) -> String {
        let mut page = Page::on(self.paint);
        page.line(self.paint.bold(&comparison.title));
        if comparison.groups.is_empty() {
            page.line(self.say("compare-same", &[]));
        }
        for group in &comparison.groups {
            page.section(&group.heading, self.paint);
            for row in &group.rows {
                self.row(row, &mut page);
            }
        }
        if let Some(checked) = &comparison.checked {
            page.line("");
            page.line(self.paint.dim(checked));
        }
        page.into_text()
    }

    fn row(&self, row: &RowTold, page: &mut Page) {
        page.line(format!("  {}", self.paint.bold(&row.heading)));
        for cell in &row.cells {
            self.cell(cell, page);
        }
    }

    fn cell(&self, cell: &CellTold, page: &mut Page) {
        let verdict = &cell.verdict_text;
        let verdict = match cell.verdict {
            Verdict::Yes | Verdict::None => self.paint.green(verdict),
            Verdict::No => self.paint.red(verdict),
            Verdict::Limited | Verdict::Duty => self.paint.yellow(verdict),
        };
        let mut head = format!("    {}: {verdict}", cell.status_name);
        if let Some(term) = &cell.term {
            head += &self.paint.dim(format!(" · {term}"));
        }
        page.line(head);
        page.item(6, "", &cell.law.with_cites());
        if let Some(practice) = &cell.practice {
            let mark = self.say("compare-practice", &[]);
            page.item(6, "", &format!("{mark}: {}", practice.with_cites()));
        }
    }
}
