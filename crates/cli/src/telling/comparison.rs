//! Statuses side by side, told to a person.

use ruqsat_calendar::Day;
use ruqsat_law::data::rights::Verdict;
use ruqsat_law::{ComparisonCell, ComparisonRow, Said};

use super::Teller;
use crate::page::Page;
use ruqsat_wording::said;

impl Teller<'_> {
    /// Row by row under the headings of their groups; the law and the practice apart.
    pub(crate) fn tell_comparison(&self, rows: &[ComparisonRow<'_>], on: Day) -> String {
        let mut page = Page::on(self.paint);
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
        for cell in &row.cells {
            self.cell(cell, page);
        }
    }

    fn cell(&self, cell: &ComparisonCell<'_>, page: &mut Page) {
        let verdict = self.say(&format!("verdict-{}", cell.verdict), &[]);
        let verdict = match cell.verdict {
            Verdict::Yes | Verdict::None => self.paint.green(verdict),
            Verdict::No => self.paint.red(verdict),
            Verdict::Limited | Verdict::Duty => self.paint.yellow(verdict),
        };
        page.line(format!(
            "    {}: {verdict}",
            self.wording.name(cell.status.id())
        ));
        page.item(6, "", &self.said_with_cites(&cell.law));
        if let Some(practice) = &cell.practice {
            let mark = format!("{}:", self.say("compare-practice", &[]));
            page.item(6, "", &format!("{mark} {}", self.said_with_cites(practice)));
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
