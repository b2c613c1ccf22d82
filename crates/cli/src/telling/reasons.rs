//! Why, where sources disagree, and what is not known.

use ruqsat_law::{Act, Assessment, Because, OpenDispute, Provision};

use super::Teller;
use crate::law::said;
use crate::page::Page;

impl Teller<'_> {
    /// The reasons of the stay and of the entry.
    pub(super) fn why(&self, answer: &Assessment, page: &mut Page) {
        let entry = answer.entry.iter().flat_map(|entry| &entry.because);
        let mut reasons: Vec<&Because> = Vec::new();
        for because in answer.stay.because.iter().chain(entry) {
            if !reasons.contains(&because) {
                reasons.push(because);
            }
        }
        if reasons.is_empty() {
            return;
        }
        self.section("section-why", page);
        for because in reasons {
            page.item(
                2,
                "–",
                &format!("{}{}", self.sentence(because), self.cited(because)),
            );
        }
    }

    /// The provisions of a reason in brackets, after a space.
    pub(super) fn cited(&self, because: &Because) -> String {
        let version = self
            .law
            .card(because.rule)
            .and_then(|card| card.on(self.day));
        let provisions = version.map_or(&[][..], |version| &version.provisions);
        let cites: Vec<String> = provisions.iter().map(|cite| self.provision(cite)).collect();
        if cites.is_empty() {
            return String::new();
        }
        format!(" [{}]", cites.join("; "))
    }

    /// Such as "Law on Migration, 6(4)".
    fn provision(&self, provision: &Provision) -> String {
        let title = |act: &Act| said(&act.title, self.language).to_owned();
        let act = self
            .law
            .act(&provision.act)
            .map_or(provision.act.clone(), title);
        if provision.at.is_empty() {
            act
        } else {
            format!("{act}, {}", provision.at)
        }
    }

    /// Disputed points that the answer depends on.
    pub(super) fn disputes(&self, answer: &Assessment, page: &mut Page) {
        if answer.disputes.is_empty() {
            return;
        }
        self.section("section-disputes", page);
        for open in &answer.disputes {
            self.dispute(open, page);
        }
    }

    fn dispute(&self, open: &OpenDispute, page: &mut Page) {
        let Some(dispute) = self.law.dispute(open.topic) else {
            return;
        };
        page.item(2, "–", said(&dispute.question, self.language));
        for (id, answer) in &open.answers {
            let reading = dispute.readings.iter().find(|reading| reading.id == *id);
            let says = reading.map_or(*id, |reading| said(&reading.says, self.language));
            let answer = self.wording.value(*answer);
            let used = if *id == open.used {
                format!(" ({})", self.say("dispute-used", &[]))
            } else {
                String::new()
            };
            page.item(6, "·", &format!("{says} → {answer}{used}"));
        }
    }

    /// Facts that would make the answer fuller, by their names in the contract.
    pub(super) fn missing(&self, answer: &Assessment, page: &mut Page) {
        if answer.missing.is_empty() {
            return;
        }
        self.section("section-missing", page);
        let names: Vec<String> = answer
            .missing
            .iter()
            .map(|fact| format!("`{fact}`"))
            .collect();
        page.item(2, "", &names.join(", "));
    }
}
