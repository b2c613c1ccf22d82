//! `ruqsat plan`: the dated steps from today's status to a permit.

use std::io::Write;

use icalendar::{Calendar, Component as _, Event, EventLike as _, Property, ValueType};
use ruqsat_calendar::Day;
use ruqsat_contract::pretty;
use ruqsat_law::facts::Facts;
use ruqsat_law::{Goal, Plan, Step, plan};

use super::{Person, Setting, finish};
use crate::arguments::{PlanArguments, PlanFormat};
use crate::outcome::{Code, Stop};
use crate::telling::Teller;

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
            finish(teller.tell_plan(&plan).as_bytes(), out)
        }
        PlanFormat::Ics => {
            let teller = setting.teller(&law, on, states)?;
            finish(calendar(&plan, &teller).as_bytes(), out)
        }
    }
}

fn planned(law: &ruqsat_law::Law, facts: &Facts, on: Day, goal: Goal) -> Result<Plan, Stop> {
    plan(law, facts, on, goal).map_err(Stop::refused)
}

/// The steps that have a day, as events that last the whole of it. Identifiers are made from the
/// step, so that a newer plan replaces an older one in a phone.
fn calendar(plan: &Plan, teller: &Teller<'_>) -> String {
    let mut calendar = Calendar::new();
    calendar.append_property(("PRODID", "-//Ruqsat//plan//EN"));
    for (place, step) in plan.steps.iter().enumerate() {
        if let Some(day) = step.due.or(step.earliest) {
            calendar.push(event(plan, (place, step), day, teller));
        }
    }
    calendar.done().to_string()
}

fn event(plan: &Plan, (place, step): (usize, &Step), day: Day, teller: &Teller<'_>) -> Event {
    let date = |name: &str, day: Day| {
        let mut property = Property::new(name, compact(day));
        property.append_parameter(ValueType::Date);
        property.done()
    };
    let mut event = Event::new();
    event
        .uid(&format!(
            "{}-{place}-{}@ruqsat",
            plan.goal.id(),
            step.id.id()
        ))
        .summary(&teller.step(step))
        .description(&teller.step_reasons(step))
        .append_property(date("DTSTART", day))
        .append_property(date("DTEND", day.plus_days(1)))
        // The day of the plan, not of the clock: the same plan is the same calendar.
        .add_property("DTSTAMP", format!("{}T000000Z", compact(plan.on)));
    event.done()
}

/// Such as `20261121`.
fn compact(day: Day) -> String {
    day.to_string().replace('-', "")
}
