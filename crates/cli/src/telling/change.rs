//! What differs between the law of two days, told to a person.

use ruqsat_calendar::Day;
use ruqsat_law::Provision;
use ruqsat_report::{Change, in_line};

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
            let absence = self.say(&change.absence(), &[]);
            let (mut before, mut after) = (change.before.clone(), change.after.clone());
            // The sources are those of the later text, or of the earlier where there is no later.
            if let Some(newest) = after.as_mut().or(before.as_mut()) {
                newest.push_str(&self.sources(change));
            }
            page.item(6, "", before.as_ref().unwrap_or(&absence));
            page.item(4, "→", after.as_ref().unwrap_or(&absence));
        }
        page.into_text()
    }

    /// In brackets, where it is written; empty where the text says that already.
    fn sources(&self, change: &Change) -> String {
        let sources = change.further_sources().iter();
        let provisions: Vec<Provision> = sources.map(|source| Provision::of(source)).collect();
        if provisions.is_empty() {
            return String::new();
        }
        format!(" [{}]", in_line(&self.reporter().cites(&provisions)))
    }
}
