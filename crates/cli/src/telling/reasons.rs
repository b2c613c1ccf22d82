//! Why, where sources disagree, and what is not known.

use ruqsat_law::{Assessment, Because, FactPath, OpenDispute, Provision, Value};

use super::Teller;
use crate::page::Page;
use ruqsat_wording::said;

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
            page.item(2, "–", &self.with_cites(because));
        }
    }

    /// The provisions of a reason in brackets, after a space.
    pub(super) fn cited(&self, because: &Because) -> String {
        let version = self
            .law
            .card(because.rule)
            .and_then(|card| card.on(self.day));
        let cites = self.cites(version.map_or(&[], |version| &version.provisions));
        if cites.is_empty() {
            return String::new();
        }
        format!(" [{cites}]")
    }

    /// Such as "Law on Migration, 6(4), 49(4); Labour Code, 57": each act once.
    pub(super) fn cites(&self, provisions: &[Provision]) -> String {
        let mut acts: Vec<(&str, String)> = Vec::new();
        for Provision { act, at } in provisions {
            if acts.iter().all(|(key, _)| key != act) {
                let known = self.law.act(act);
                let title = known.map_or(&**act, |act| said(&act.title, self.language));
                acts.push((act, title.to_owned()));
            }
            for (_, places) in acts
                .iter_mut()
                .filter(|(key, _)| key == act && !at.is_empty())
            {
                places.push_str(", ");
                places.push_str(at);
            }
        }
        let acts: Vec<String> = acts.into_iter().map(|(_, places)| places).collect();
        acts.join("; ")
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
            // An id says nothing that the reading itself does not say.
            let answer = match answer {
                Value::Id(_) => String::new(),
                Value::Day(_)
                | Value::Count(_)
                | Value::Mci(_)
                | Value::Tenge(_)
                | Value::State(_) => {
                    format!(" → {}", self.wording.value(*answer))
                }
            };
            let used = if *id == open.used {
                format!(" ({})", self.say("dispute-used", &[]))
            } else {
                String::new()
            };
            page.item(6, "·", &format!("{says}{answer}{used}"));
        }
    }

    /// Facts that would make the answer fuller, by their names in the contract.
    pub(super) fn needed_facts(&self, missing: &[FactPath], page: &mut Page) {
        if missing.is_empty() {
            return;
        }
        self.section("section-missing", page);
        let names: Vec<String> = missing.iter().map(|fact| format!("`{fact}`")).collect();
        page.item(2, "", &names.join(", "));
    }
}
