//! A rule told to a person: what it says, where it is written, how sure we are.

use ruqsat_law::{Card, CardVersion, RuleId};

use super::Teller;
use crate::page::Page;
use ruqsat_wording::said;

impl Teller<'_> {
    /// The whole card of a rule.
    pub(crate) fn tell_rule(&self, rule: RuleId) -> String {
        let mut page = Page::default();
        let title = format!("{} · {}", rule.id(), self.wording.heading(rule));
        page.line(self.paint.bold(title));
        page.item(0, "", &self.pattern(rule));
        if let Some(card) = self.law.card(rule) {
            self.standing(card, &mut page);
            self.section("explain-written", &mut page);
            for version in &card.versions {
                self.version(version, &mut page);
            }
            if let Some(left_out) = &card.not_modelled {
                self.section("explain-not-modelled", &mut page);
                page.item(2, "", said(left_out, self.language));
            }
            self.reading(card, &mut page);
        }
        page.into_text()
    }

    /// The sentence of a rule, with the names of its values where they will stand.
    pub(crate) fn pattern(&self, rule: RuleId) -> String {
        self.wording.pattern(rule)
    }

    fn standing(&self, card: &Card, page: &mut Page) {
        page.line("");
        for (heading, message) in [
            ("explain-standing", format!("standing-{}", card.standing)),
            (
                "explain-confidence",
                format!("confidence-{}", card.confidence),
            ),
            ("explain-measured", format!("measured-{}", card.measured)),
        ] {
            let line = format!("{}: {}", self.say(heading, &[]), self.say(&message, &[]));
            page.item(0, "", &line);
        }
    }

    fn version(&self, version: &CardVersion, page: &mut Page) {
        let from = ("day", version.from.into());
        page.line(format!(
            "  {}",
            match version.until {
                None => self.say("explain-from", &[from]),
                Some(until) => self.say("explain-from-until", &[from, ("until", until.into())]),
            }
        ));
        for provision in &version.provisions {
            let url = self.law.act(&provision.act).map_or("", |act| &act.url);
            page.item(4, "–", &self.cites(std::slice::from_ref(provision)));
            page.line(format!("      {}", self.paint.dim(url)));
        }
    }

    fn reading(&self, card: &Card, page: &mut Page) {
        let Some(dispute) = card.reading.and_then(|topic| self.law.dispute(topic)) else {
            return;
        };
        self.section("explain-reading", page);
        page.item(2, "–", said(&dispute.question, self.language));
        for reading in &dispute.readings {
            let used = if reading.id == dispute.used {
                format!(" ({})", self.say("explain-used", &[]))
            } else {
                String::new()
            };
            let says = said(&reading.says, self.language);
            let sources = reading.sources.join(", ");
            page.item(6, "·", &format!("{says}{used} [{sources}]"));
        }
    }

    /// Every rule with its heading.
    pub(crate) fn tell_rules(&self) -> String {
        let mut page = Page::default();
        page.line(self.paint.bold(self.say("explain-rules", &[])));
        let rows: Vec<_> = RuleId::ALL
            .iter()
            .map(|rule| [rule.id().to_owned(), self.wording.heading(*rule)])
            .collect();
        for line in crate::page::columns(&rows) {
            page.line(format!("  {line}"));
        }
        page.into_text()
    }
}
