//! `ruqsat plan`: the dated steps from today's status to a permit.

use std::io::Write;

use ruqsat_calendar::Day;
use ruqsat_contract::pretty;
use ruqsat_law::facts::Facts;
use ruqsat_law::{Goal, Plan, plan};
use ruqsat_report::{Calendar, Stamp};

use super::{Person, Setting, finish};
use crate::arguments::{PlanArguments, PlanFormat};
use crate::outcome::{Code, Stop};

pub(super) fn run(
    asked: &PlanArguments,
    setting: &Setting<'_>,
    out: &mut impl Write,
) -> Result<Code, Stop> {
    let law = setting.files.law()?;
    let Person { facts, on, states } = setting.person(&law, &asked.facts, asked.on)?;
    let plan = planned(&law, &facts, on, asked.goal)?;
    match asked.format {
        PlanFormat::Json => {
            let mut text = Vec::new();
            ruqsat_contract::Printer::new(&law).print_plan(&plan, &mut text);
            if setting.world.terminal {
                text = pretty(&text);
            }
            text.push(b'\n');
            finish(&text, out)
        }
        PlanFormat::Text => {
            let teller = setting.teller(&law, on, states)?;
            let told = teller.reporter().plan(&plan);
            finish(teller.tell_plan(&told).as_bytes(), out)
        }
        PlanFormat::Ics => {
            let teller = setting.teller(&law, on, states)?;
            let reporter = teller.reporter();
            let calendar = Calendar {
                name: &format!("Ruqsat: {}", reporter.goal(plan.goal)),
                mark: asked.mark.as_deref().unwrap_or_default(),
                // The day of the plan, not of the clock: the same plan is the same calendar.
                made: Stamp::midnight(plan.on),
                on: plan.on,
                deadlines: &reporter.plan_deadlines(&plan),
            };
            finish(calendar.text().as_bytes(), out)
        }
    }
}

fn planned(law: &ruqsat_law::Law, facts: &Facts, on: Day, goal: Goal) -> Result<Plan, Stop> {
    plan(law, facts, on, goal).map_err(Stop::refused)
}
