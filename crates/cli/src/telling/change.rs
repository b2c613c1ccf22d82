//! What differs between the law of two days, told to a person.

use ruqsat_calendar::Day;
use ruqsat_report::Change;

use super::Teller;
use crate::page::Page;

impl Teller<'_> {
    /// The differences under the headings of their parts.
    pub(crate) fn tell_changes(&self, changes: &[Change], (from, to): (Day, Day)) -> String {
        let mut page = Page::on(self.paint);
        let title = self.say("diff-title", &[("from", from.into()), ("day", to.into())]);
        page.line(self.paint.bold(title));
        if changes.is_empty() {
            page.line(self.say("diff-nothing", &[]));
        }
        let mut part = "";
        for change in changes {
            if change.part != part {
                part = change.part;
                self.section(&format!("diff-{part}"), &mut page);
            }
            page.item(2, "–", &change.what);
            let none = self.say("diff-none", &[]);
            let before = change.before.as_deref().unwrap_or(&none);
            page.item(6, "", before);
            let sources = if change.sources.is_empty() {
                String::new()
            } else {
                format!(" [{}]", change.sources.join(", "))
            };
            let after = change.after.as_deref().unwrap_or(&none);
            page.item(4, "→", &format!("{after}{sources}"));
        }
        page.into_text()
    }
}
