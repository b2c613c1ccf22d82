//! `ruqsat what-if`: the same person with a trip that is not made yet.

use std::io::Write;

use anyhow::anyhow;
use ruqsat_calendar::Day;
use ruqsat_contract::{Comparison, Printer, pretty};
use ruqsat_law::facts::{Facts, Visit};
use ruqsat_law::{Assessment, Law};

use super::{Person, Setting, finish, in_force};
use crate::arguments::{Format, WhatIf};
use crate::outcome::{Code, Stop};

pub(super) fn run(
    asked: &WhatIf,
    setting: &Setting<'_>,
    out: &mut impl Write,
) -> Result<Code, Stop> {
    let law = setting.files.law()?;
    let Person { facts, states, .. } = setting.person(&law, &asked.facts, asked.on)?;
    // The day of leaving is still a day inside; from the next one on the question is the return.
    let after_leaving = asked.leave.map(|leave| leave.plus_days(1));
    let Some(on) = asked.on.or(asked.back).or(after_leaving) else {
        return Err(anyhow!("name `--leave`, `--return`, or both").into());
    };
    let trip = Trip::of(&law, &facts, asked, on)?;
    match asked.format {
        Format::Json => {
            let comparison = Comparison {
                before: &trip.before,
                away: trip.away.as_ref(),
                after: &trip.after,
            };
            let mut text = Vec::new();
            Printer::new(&law).print_comparison(comparison, &mut text);
            if setting.world.terminal {
                text = pretty(&text);
            }
            text.push(b'\n');
            finish(&text, out)
        }
        Format::Text => {
            let teller = setting.teller(&law, on, states)?;
            finish(teller.tell_trip(&trip).as_bytes(), out)
        }
    }
}

/// A day with and without a trip.
pub(crate) struct Trip {
    /// If nothing changes.
    pub(crate) before: Assessment,
    /// On the day of return, still outside.
    pub(crate) away: Option<Assessment>,
    /// With the trip.
    pub(crate) after: Assessment,
}

impl Trip {
    fn of(law: &Law, facts: &Facts, asked: &WhatIf, on: Day) -> Result<Self, Stop> {
        let assess = |facts: &Facts, day: Day| -> Result<Assessment, Stop> {
            Ok(in_force(law, day)?.assess(facts))
        };
        let mut travelled = facts.clone();
        let visits = travelled.presence.visits.get_or_insert_default();
        if let Some(leave) = asked.leave {
            leave_on(visits, leave)?;
        }
        let mut away = None;
        if let Some(back) = asked.back {
            away = Some(assess(&travelled, back)?);
            let visits = travelled.presence.visits.get_or_insert_default();
            return_on(visits, back)?;
        }
        Ok(Self {
            before: assess(facts, on)?,
            away,
            after: assess(&travelled, on)?,
        })
    }
}

/// Ends the visit that is open.
fn leave_on(visits: &mut [Visit], leave: Day) -> Result<(), Stop> {
    match visits.last_mut() {
        Some(visit) if visit.left_on.is_none() && visit.entered_on <= leave => {
            visit.left_on = Some(leave);
            Ok(())
        }
        _ => Err(Stop::refused(format!(
            "`--leave {leave}`: the facts have nobody inside on that day who could leave"
        ))),
    }
}

/// Begins a visit after the last one.
fn return_on(visits: &mut Vec<Visit>, back: Day) -> Result<(), Stop> {
    let is_outside = visits
        .last()
        .is_none_or(|visit| visit.left_on.is_some_and(|left| left <= back));
    if !is_outside {
        return Err(Stop::refused(format!(
            "`--return {back}`: the person is inside until then; name an earlier `--leave`"
        )));
    }
    visits.push(Visit {
        entered_on: back,
        left_on: None,
    });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn inside_since(day: Day) -> Vec<Visit> {
        vec![Visit {
            entered_on: day,
            left_on: None,
        }]
    }

    #[test]
    fn who_is_inside_leaves_and_returns() {
        let mut visits = inside_since(day("2026-04-01"));
        leave_on(&mut visits, day("2026-05-03")).unwrap();
        return_on(&mut visits, day("2026-05-03")).unwrap();
        assert_eq!(visits.len(), 2);
        assert_eq!(visits[0].left_on, Some(day("2026-05-03")));
    }

    #[test]
    fn nobody_leaves_before_coming_or_returns_before_leaving() {
        let mut visits = inside_since(day("2026-04-01"));
        assert!(leave_on(&mut visits, day("2026-03-31")).is_err());
        assert!(return_on(&mut visits, day("2026-05-01")).is_err());
        leave_on(&mut visits, day("2026-05-03")).unwrap();
        assert!(leave_on(&mut visits, day("2026-05-04")).is_err());
        assert!(return_on(&mut visits, day("2026-05-02")).is_err());
    }
}
