//! `ruqsat plan`: the dated steps from today's status to a permit.

use std::io::Write;

use ruqsat_contract::pretty;
use ruqsat_law::facts::Target;
use ruqsat_law::{Goal, plan};

use super::{Person, Setting, calendar_of, finish};
use crate::arguments::{DatedFormat, PlanArguments};
use crate::complaint::Complaint;
use crate::outcome::{Code, Stop};

pub(super) fn run(
    asked: &PlanArguments,
    setting: &Setting<'_>,
    out: &mut impl Write,
) -> Result<Code, Stop> {
    let law = setting.files.law()?;
    let Person {
        mut facts,
        on,
        states,
    } = setting.person(&law, &asked.facts, asked.on)?;
    if let Some(target) = asked.ground {
        facts.wants.target = Some(fitting(target, asked.goal)?);
    }
    let plan = plan(&law, &facts, on, asked.goal)?;
    match asked.format {
        DatedFormat::Json => {
            let mut text = Vec::new();
            ruqsat_contract::Printer::new(&law).print_plan(&plan, &mut text);
            if setting.world.terminal {
                text = pretty(&text);
            }
            text.push(b'\n');
            finish(&text, out)
        }
        DatedFormat::Text => {
            let teller = setting.teller(&law, on, states)?;
            let told = teller.reporter().plan(&plan);
            finish(teller.tell_plan(&told).as_bytes(), out)
        }
        DatedFormat::Ics => {
            let teller = setting.teller(&law, on, states)?;
            let reporter = teller.reporter();
            let name = format!("Ruqsat: {}", reporter.goal(plan.goal));
            let deadlines = reporter.plan_deadlines(&plan);
            let calendar = calendar_of(&name, asked.mark.as_deref(), on, &deadlines);
            finish(calendar.as_bytes(), out)
        }
    }
}

/// A ground is one of the goal's own.
fn fitting(target: Target, goal: Goal) -> Result<Target, Stop> {
    if goal.has(target) {
        return Ok(target);
    }
    Err(Complaint::OtherGoal(target, goal).into())
}
