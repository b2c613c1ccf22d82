//! `ruqsat assess`: facts in, answers out.

mod input;
mod lines;

use std::io::Write;
use std::mem::ManuallyDrop;
use std::path::Path;

use ruqsat_contract::{DayAsked, pretty};
use ruqsat_law::Law;

use super::facts::named;
use super::{Person, Setting, calendar_of, finish, in_force};
use crate::arguments::{Assess, DatedFormat};
use crate::outcome::{Code, Stop};
use input::{Input, Shape};

pub(super) fn run(
    asked: &Assess,
    setting: &Setting<'_>,
    out: &mut impl Write,
) -> Result<Code, Stop> {
    let shape = if asked.lines {
        Shape::Lines
    } else {
        Shape::AsFound
    };
    let input = input::open(&asked.facts, shape)?;
    // The program ends with the answer: the system takes all memory back at once, where taking the
    // law apart piece by piece would take longer than telling the answer.
    let law: &Law = Box::leak(Box::new(setting.files.law()?));
    let day = setting.day_asked(law, asked.on)?;
    match (input, asked.format) {
        (Input::Lines(lines), DatedFormat::Json) => {
            let mut assessor = setting.assessor(law)?;
            let shown = setting.world.progress && !setting.world.terminal;
            let progress = lines::Progress::new(shown, lines.size);
            lines::assess(lines, day, &mut assessor, &progress, out)
        }
        (Input::Lines(_), DatedFormat::Text | DatedFormat::Ics) => Err(anyhow::anyhow!(
            "{} has one person a line: add `--format json`",
            named(&asked.facts)
        )
        .into()),
        (Input::One(text), DatedFormat::Json) => {
            let answer = json(&text, day, &asked.facts, law, setting)?;
            finish(&answer, out)
        }
        (Input::One(text), DatedFormat::Text | DatedFormat::Ics) => {
            let person = setting.person_in(&text, law, &asked.facts, day)?;
            let answer = in_words(person, asked, law, setting)?;
            finish(answer.as_bytes(), out)
        }
    }
}

/// The text of the facts of one person.
pub(super) fn one(path: &Path) -> Result<Vec<u8>, Stop> {
    match input::open(path, Shape::AsFound)? {
        Input::One(text) => Ok(text),
        Input::Lines(_) => Err(anyhow::anyhow!(
            "{} has one person a line: give the facts of one person",
            named(path)
        )
        .into()),
    }
}

/// One answer: on one line, or laid out when a person is looking.
fn json(
    text: &[u8],
    day: DayAsked,
    path: &Path,
    law: &Law,
    setting: &Setting<'_>,
) -> Result<Vec<u8>, Stop> {
    let mut assessor = setting.assessor(law)?;
    let mut answer = Vec::new();
    let warnings = assessor
        .answer(text, day, &mut answer)
        .map_err(|refused| setting.refusal(&refused, path))?;
    setting.warn(&warnings)?;
    if setting.world.terminal {
        answer = pretty(&answer);
    }
    answer.push(b'\n');
    Ok(answer)
}

/// One answer in words: a text, or a calendar of its days.
fn in_words(
    person: Person,
    asked: &Assess,
    law: &Law,
    setting: &Setting<'_>,
) -> Result<String, Stop> {
    let Person { facts, on, states } = person;
    let answer = in_force(law, on)?.assess(&facts);
    // Not taken apart either: see `run`.
    let teller = ManuallyDrop::new(setting.teller(law, on, states)?);
    if asked.format != DatedFormat::Ics {
        return Ok(teller.tell(&facts, &answer));
    }
    let deadlines = teller.reporter().deadlines(&facts, &answer);
    Ok(calendar_of("Ruqsat", asked.mark.as_deref(), on, &deadlines))
}
