//! `ruqsat what-if`: the same person with a trip that is not made yet.

use std::io::Write;

use anyhow::anyhow;
use ruqsat_contract::{Comparison, Printer, pretty};
use ruqsat_law::{Journey, JourneyFault};

use super::{Person, Setting, finish};
use crate::arguments::{Format, WhatIf};
use crate::complaint::Complaint;
use crate::outcome::{Code, Stop};

pub(super) fn run(
    asked: &WhatIf,
    setting: &Setting<'_>,
    out: &mut impl Write,
) -> Result<Code, Stop> {
    let law = setting.files.law()?;
    let Person { facts, states, .. } = setting.person(&law, &asked.facts, asked.on)?;
    let journey = Journey {
        leaves_on: asked.leave,
        returns_on: asked.back,
    };
    let Some(on) = asked.on.or(journey.shows_on()) else {
        return Err(anyhow!("name `--leave`, `--return`, or both").into());
    };
    let trip = journey.of(&law, &facts, on).map_err(refused)?;
    match asked.format {
        Format::Json => {
            let comparison = Comparison {
                before: &trip.before,
                late: trip.late.as_ref(),
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
            finish(
                teller.tell_trip(&teller.reporter().trip(&trip)).as_bytes(),
                out,
            )
        }
    }
}

/// Why the trip cannot be made, by the names of the arguments.
fn refused(fault: JourneyFault) -> Stop {
    match fault {
        JourneyFault::NobodyInside { leaves_on } => Complaint::NobodyInside(leaves_on).into(),
        JourneyFault::NobodyOutside { returns_on } => Complaint::NobodyOutside(returns_on).into(),
        JourneyFault::NotCovered(outside) => outside.into(),
    }
}
