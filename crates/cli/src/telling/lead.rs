//! The first lines: the answer itself, and the days that matter.

use ruqsat_report::{Dates, Lead, Mood};

use super::Teller;
use crate::page::Page;

impl Teller<'_> {
    /// The answer itself.
    pub(super) fn lead(&self, lead: &Lead, page: &mut Page) {
        let text = self.paint.bold(&lead.text);
        page.line(self.in_mood(lead.mood, text));
    }

    /// In the colour of how good it is.
    pub(super) fn in_mood(&self, mood: Mood, text: String) -> String {
        match mood {
            Mood::Well => self.paint.green(text),
            Mood::Open => self.paint.yellow(text),
            Mood::Bad => self.paint.red(text),
        }
    }

    /// The days that matter.
    pub(super) fn dates(&self, dates: &Dates, page: &mut Page) {
        if dates.lines.is_empty() && dates.counts.is_empty() {
            return;
        }
        self.section("section-dates", page);
        let lines = dates.lines.iter();
        let rows: Vec<_> = lines
            .map(|line| [line.day_text.clone(), line.text.clone()])
            .collect();
        page.table(2, &rows);
        if !dates.counts.is_empty() {
            page.line(format!("  {}", dates.counts.join(", ")));
        }
    }
}
