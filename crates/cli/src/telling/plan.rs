//! A plan: whether there is a way, then its steps with their days.

use ruqsat_report::{ChoiceTold, PlanTold, StepTold};

use super::Teller;
use crate::page::Page;

impl Teller<'_> {
    /// The whole plan.
    pub(crate) fn tell_plan(&self, plan: &PlanTold) -> String {
        let mut page = Page::on(self.paint);
        self.lead(&plan.lead, &mut page);
        if let Some(choice) = &plan.choice {
            self.choice(choice, &mut page);
        }
        for reason in &plan.reasons {
            page.item(2, "–", &reason.with_cites());
        }
        if !plan.steps.is_empty() {
            self.section("section-steps", &mut page);
        }
        for (place, step) in plan.steps.iter().enumerate() {
            self.numbered(place + 1, step, &mut page);
        }
        if let Some(ends) = &plan.ends {
            page.item(2, "…", &ends.text);
        }
        if !plan.risks.is_empty() {
            self.section("section-risks", &mut page);
        }
        for risk in &plan.risks {
            page.item(2, "!", &risk.with_cites());
        }
        self.missing(&plan.missing, &mut page);
        self.footer(&plan.footer, &mut page);
        page.into_text()
    }

    /// Which way the plan takes, why, and how to ask for another.
    fn choice(&self, choice: &ChoiceTold, page: &mut Page) {
        if let Some(target) = &choice.target {
            page.line(self.paint.dim(target));
        }
        for line in choice.lines() {
            page.item(2, "·", &line);
        }
        let ids: Vec<String> = choice.ids().map(|id| format!("`{id}`")).collect();
        if !ids.is_empty() {
            let ground = self.say("plan-other-ground", &[]);
            page.item(2, "→", &format!("{ground} `--ground`: {}", ids.join(", ")));
        }
    }

    fn numbered(&self, number: usize, step: &StepTold, page: &mut Page) {
        let mark = format!("{number}.");
        let (name, when) = (self.paint.bold(&step.name), &step.when);
        page.item(2, &format!("{mark:<3}"), &format!("{name} · {when}"));
        page.item(6, "→", &step.how);
        if !step.papers.is_empty() {
            page.item(6, "+", &step.papers.join(", "));
        }
        for reason in &step.reasons {
            page.item(6, "–", &reason.sentence);
        }
    }
}
