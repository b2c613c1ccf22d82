//! `ruqsat plan`: the dated steps from today's status to a permit.

use std::io::Write;

use icalendar::{Calendar, Component as _, Event, Property, ValueType};
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
            finish(calendar(&plan, &facts, &teller).as_bytes(), out)
        }
    }
}

fn planned(law: &ruqsat_law::Law, facts: &Facts, on: Day, goal: Goal) -> Result<Plan, Stop> {
    plan(law, facts, on, goal).map_err(Stop::refused)
}

/// The steps that have a day, as events that last the whole of it.
fn calendar(plan: &Plan, facts: &Facts, teller: &Teller<'_>) -> String {
    let mut calendar = Calendar::empty();
    calendar
        .append_property(("VERSION", "2.0"))
        .append_property(("PRODID", "-//Ruqsat//plan//EN"));
    let who = tag(facts);
    for (place, step) in plan.steps.iter().enumerate() {
        if let Some(day) = step.due.or(step.earliest) {
            let uid = format!("{}-{place}-{}-{who}@ruqsat", plan.goal, step.id);
            calendar.push(event(plan, step, (&uid, day), teller));
        }
    }
    folded(&calendar.done().to_string())
}

/// Lines of at most 75 octets (RFC 5545, 3.1): those of `icalendar` may have 76.
fn folded(calendar: &str) -> String {
    const MOST: usize = 75;
    let mut folded = String::with_capacity(calendar.len());
    for line in calendar.replace("\r\n ", "").split_terminator("\r\n") {
        let mut width = 0;
        for letter in line.chars() {
            if width + letter.len_utf8() > MOST {
                folded.push_str("\r\n ");
                width = 1;
            }
            folded.push(letter);
            width += letter.len_utf8();
        }
        folded.push_str("\r\n");
    }
    folded
}

fn event(plan: &Plan, step: &Step, (uid, day): (&str, Day), teller: &Teller<'_>) -> Event {
    let date = |name: &str, day: Day| {
        let mut property = Property::new(name, compact(day));
        property.append_parameter(ValueType::Date);
        property.done()
    };
    let mut event = Event::new();
    event
        .uid(uid)
        .summary(&teller.step(step))
        .description(&teller.step_reasons(step))
        .append_property(date("DTSTART", day))
        .append_property(date("DTEND", day.plus_days(1)))
        // The day of the plan, not of the clock: the same plan is the same calendar.
        .add_property("DTSTAMP", format!("{}T000000Z", compact(plan.on)));
    event.done()
}

/// Tells persons apart without naming them. It stays when other facts change, so that in a phone a
/// newer plan takes the place of the older one, and an adviser's plans do not overwrite each other.
fn tag(facts: &Facts) -> String {
    let born_on = facts.person.born_on.map_or(0, Day::epoch_days);
    let about = format!("{} {born_on}", facts.person.citizenship);
    // FNV-1a: short, and the same on every machine.
    let hash = about.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    format!("{hash:08x}")
}

/// Such as `20261121`.
fn compact(day: Day) -> String {
    day.to_string().replace('-', "")
}
