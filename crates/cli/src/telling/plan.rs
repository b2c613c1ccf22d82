//! A plan told to a person: whether there is a way, then its steps with their days.

use ruqsat_law::{Because, Needed, Outlook, Plan, Step};

use super::Teller;
use crate::page::Page;

impl Teller<'_> {
    /// The whole plan.
    pub(crate) fn tell_plan(&self, plan: &Plan) -> String {
        let mut page = Page::on(self.paint);
        self.outlook(plan, &mut page);
        for because in &plan.because {
            page.item(2, "–", &self.with_cites(because));
        }
        if !plan.steps.is_empty() {
            self.section("section-steps", &mut page);
        }
        for (place, step) in plan.steps.iter().enumerate() {
            self.numbered(place + 1, step, &mut page);
        }
        if !plan.risks.is_empty() {
            self.section("section-risks", &mut page);
        }
        for risk in &plan.risks {
            page.item(2, "!", &self.with_cites(risk));
        }
        let reporter = self.reporter();
        self.missing(&reporter.missing(&plan.missing), &mut page);
        self.footer(&reporter.footer(plan.on), &mut page);
        page.into_text()
    }

    fn outlook(&self, plan: &Plan, page: &mut Page) {
        let goal = ("goal", plan.goal.id().into());
        let day = plan.filing_on.map(|day| ("day", day.into()));
        let message = match (plan.outlook, day.is_some()) {
            (Outlook::Open | Outlook::Unsure, false) => format!("plan-{}-no-day", plan.outlook),
            (Outlook::Open | Outlook::Unsure, true)
            | (Outlook::Reached | Outlook::Beyond | Outlook::Closed, _) => {
                format!("plan-{}", plan.outlook)
            }
        };
        let values: Vec<_> = std::iter::once(goal).chain(day).collect();
        let text = self.paint.bold(self.say(&message, &values));
        page.line(match plan.outlook {
            Outlook::Reached | Outlook::Open => self.paint.green(text),
            Outlook::Unsure | Outlook::Beyond => self.paint.yellow(text),
            Outlook::Closed => self.paint.red(text),
        });
        if let Some(target) = plan.target {
            page.line(self.paint.dim(self.reporter().target(target)));
        }
    }

    fn numbered(&self, number: usize, step: &Step, page: &mut Page) {
        let mark = format!("{number}.");
        let when = self.when(step);
        let name = self.paint.bold(self.step(step));
        page.line(format!("  {mark:<3} {name} · {when}"));
        page.item(6, "→", &self.say(&format!("step-{}-how", step.id), &[]));
        if !step.documents.is_empty() {
            let papers = step
                .documents
                .iter()
                .map(|paper| self.wording.name(paper.id()));
            page.item(6, "+", &papers.collect::<Vec<_>>().join(", "));
        }
        for because in &step.because {
            page.item(6, "–", &self.sentence(because));
        }
    }

    fn when(&self, step: &Step) -> String {
        let mut when = match (step.earliest, step.due) {
            (Some(from), Some(day)) if from == day => self.wording.value(day.into()),
            (Some(from), Some(day)) => self.say(
                "plan-from-by",
                &[("from", from.into()), ("day", day.into())],
            ),
            (Some(day), None) => self.say("plan-from", &[("day", day.into())]),
            (None, Some(day)) => self.say("plan-by", &[("day", day.into())]),
            (None, None) => self.say("plan-any-day", &[]),
        };
        if step.needed == Needed::If {
            when.push_str(" · ");
            when.push_str(&self.say("plan-if", &[]));
        }
        when
    }

    /// What is done, and by whom when it is not the foreigner.
    pub(crate) fn step(&self, step: &Step) -> String {
        let name = self.say(&format!("step-{}", step.id), &[]);
        let name = match step.target {
            Some(target) => format!("{name} ({})", self.reporter().target(target)),
            None => name,
        };
        if step.who == ruqsat_law::Party::Foreigner {
            name
        } else {
            format!("{name}: {}", self.say(&format!("who-{}", step.who), &[]))
        }
    }

    /// Why, as one text.
    pub(crate) fn step_reasons(&self, step: &Step) -> String {
        let reasons = step.because.iter().map(|because| self.with_cites(because));
        reasons.collect::<Vec<_>>().join("\n")
    }

    /// A reason with its provisions.
    pub(super) fn with_cites(&self, because: &Because) -> String {
        self.reporter().reason(because).with_cites()
    }
}
