//! The dated steps to what the person came for.

use ruqsat_document::{Block, Item, Level, Marker, Text};
use ruqsat_report::{PlanTold, Reason, StepTold};

use super::Paper;
use super::blocks::{chapter, heading, item, list, paragraph, reasons, small, small_reasons};

impl Paper<'_> {
    pub(super) fn plans(&self, blocks: &mut Vec<Block>) {
        for plan in self.plans {
            blocks.push(chapter(self.t(&format!("answer-plan-{}", plan.goal))));
            blocks.push(paragraph(Text::bold(plan.lead.text.clone())));
            if let Some(choice) = &plan.choice {
                blocks.extend(choice.target.clone().map(paragraph));
                blocks.extend(choice.lines().into_iter().map(small));
            }
            let steps = plan.steps.iter().map(|step| self.step(step));
            blocks.extend(list(Marker::Box, steps.collect()));
            blocks.extend(plan.ends.as_ref().map(|ends| paragraph(ends.text.clone())));
            blocks.extend(reasons(&self.new_ones(&plan.reasons)));
            self.risks(plan, blocks);
        }
    }

    fn risks(&self, plan: &PlanTold, blocks: &mut Vec<Block>) {
        if let Some(risks) = reasons(&self.new_ones(&plan.risks)) {
            blocks.push(heading(Level::Three, self.t("permit-risks")));
            blocks.push(risks);
        }
    }

    /// Those that no permit on this paper has told already.
    fn new_ones(&self, told: &[Reason]) -> Vec<Reason> {
        let is_new = |reason: &&Reason| {
            let mut permits = self.report.near();
            !permits.any(|permit| permit.reasons.contains(reason) || permit.risks.contains(reason))
        };
        told.iter().filter(is_new).cloned().collect()
    }

    fn step(&self, step: &StepTold) -> Item {
        let text = Text::bold(step.name.clone()).and(format!(": {}", step.when));
        let mut more = vec![paragraph(step.how.clone())];
        if !step.papers.is_empty() {
            let papers = step.papers.join(", ");
            more.push(small(format!("{}: {papers}", self.t("section-papers"))));
        }
        more.extend(small_reasons(&step.reasons));
        item(text, more)
    }
}
