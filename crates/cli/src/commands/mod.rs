//! One module for each command.

mod assess;
mod calendar;
mod compare;
mod edition;
mod explain;
mod facts;
mod manual;
mod pages;
mod plan;
mod serve;
mod signature;
mod verify;
mod what_if;

use std::io::Write;
use std::path::Path;

use clap::CommandFactory as _;
use ruqsat_calendar::Day;
use ruqsat_contract::{Assessor, DayAsked};
use ruqsat_edition::LawFiles;
use ruqsat_law::facts::Facts;
use ruqsat_law::{InForce, Law, State};
use ruqsat_report::{Calendar, Deadline, Stamp};
use ruqsat_wording::{Language, Wording};

pub(crate) use self::signature::Given;
use crate::arguments::{Arguments, Command, SchemaOf, Shared, SignatureCommand};
use crate::complaint::Complaint;
use crate::outcome::{Code, Stop};
use crate::page::{Paint, WIDTH};
use crate::telling::Teller;
use crate::world::World;

/// What every command works with.
pub(crate) struct Setting<'w> {
    pub(crate) world: &'w World,
    pub(crate) language: Language,
    pub(crate) files: LawFiles,
    /// How many characters a line of text holds.
    width: usize,
}

/// One person, the day that is assessed, and the names of states.
pub(crate) struct Person {
    pub(crate) facts: Facts,
    pub(crate) on: Day,
    pub(crate) states: Vec<(State, String)>,
}

impl<'w> Setting<'w> {
    fn of(shared: &Shared, world: &'w World) -> Result<Self, Stop> {
        Ok(Self {
            world,
            language: shared.lang.unwrap_or(world.language),
            files: LawFiles::read(shared.law.as_deref())?,
            width: match (shared.width, world.columns) {
                (Some(width), _) => usize::from(width),
                (None, Some(columns)) => columns.min(WIDTH),
                (None, None) => WIDTH,
            },
        })
    }

    pub(crate) fn paint(&self) -> Paint {
        Paint::new(self.world.colour).as_wide_as(self.width)
    }

    /// The day that is assessed: the one asked for, which the law must cover, else the facts' own,
    /// else today.
    pub(crate) fn day_asked(&self, law: &Law, on: Option<Day>) -> Result<DayAsked, Stop> {
        match on {
            Some(day) => in_force(law, day).map(|_| DayAsked::Always(day)),
            None => self.today().map(DayAsked::Otherwise),
        }
    }

    /// Today in Kazakhstan.
    pub(crate) fn today(&self) -> Result<Day, Stop> {
        Ok(self.files.calendar()?.day_at(self.world.seconds))
    }

    /// Reads facts and writes answers under that law.
    pub(crate) fn assessor<'l>(&self, law: &'l Law) -> Result<Assessor<'l>, Stop> {
        let states = self.files.states(self.language)?;
        Ok(Assessor::new(
            law,
            states.into_iter().map(|(state, _)| state),
        ))
    }

    /// Reads the facts of one person from a file.
    pub(crate) fn person(&self, law: &Law, path: &Path, on: Option<Day>) -> Result<Person, Stop> {
        let text = assess::one(path)?;
        self.person_in(&text, law, path, self.day_asked(law, on)?)
    }

    /// The facts of one person in a text that was read from `path`.
    pub(crate) fn person_in(
        &self,
        text: &[u8],
        law: &Law,
        path: &Path,
        day: DayAsked,
    ) -> Result<Person, Stop> {
        if text.trim_ascii().is_empty() {
            return Err(Complaint::Empty(facts::named(path)).into());
        }
        let states = self.files.states(self.language)?;
        let assessor = Assessor::new(law, states.iter().map(|(state, _)| *state));
        let read = assessor.read(text, day);
        let read = read.map_err(|refused| self.refusal(&refused, path))?;
        self.warn(&read.warnings)?;
        Ok(Person {
            facts: read.facts,
            on: read.on,
            states,
        })
    }

    /// Tells answers of a day in words.
    pub(crate) fn teller<'l>(
        &self,
        law: &'l Law,
        day: Day,
        states: Vec<(State, String)>,
    ) -> Result<Teller<'l>, Stop> {
        let texts = self.files.texts(law)?;
        let teller = Teller::new(self.language, (law, day), &texts, states);
        Ok(teller
            .map_err(|wrong| unspeakable(&wrong))?
            .painted(self.paint()))
    }

    /// The words of the screens, without those of the rules.
    pub(crate) fn screens(&self) -> Result<Wording, Stop> {
        Wording::new(self.language, [], []).map_err(|wrong| unspeakable(&wrong))
    }
}

/// The law of a day; a day that it does not cover cannot be assessed.
pub(crate) fn in_force(law: &Law, day: Day) -> Result<InForce<'_>, Stop> {
    Ok(law.on(day)?)
}

/// Words that Fluent cannot read.
pub(crate) fn unspeakable(wrong: &[ruqsat_wording::Unspeakable]) -> Stop {
    let shown: Vec<String> = wrong.iter().map(ToString::to_string).collect();
    Stop::Failed(anyhow::anyhow!(
        "the words cannot be read\n{}",
        shown.join("\n")
    ))
}

/// Does what is asked and writes the answer to `out`.
pub(crate) fn run(arguments: Arguments, world: &World, out: &mut impl Write) -> Result<Code, Stop> {
    let setting = || Setting::of(&arguments.shared, world);
    match arguments.command {
        Command::Serve(asked) => serve::run(asked, &setting()?, out),
        Command::Assess(asked) => assess::run(&asked, &setting()?, out),
        Command::Calendar(asked) => calendar::run(&asked, &setting()?, out),
        Command::WhatIf(asked) => what_if::run(&asked, &setting()?, out),
        Command::Compare(asked) => compare::run(&asked, &setting()?, out),
        Command::Explain(asked) => explain::run(&asked, &setting()?, out),
        Command::Law { what } => edition::run(&what, &setting()?, out),
        Command::Plan(asked) => plan::run(&asked, &setting()?, out),
        Command::Signature { what } => match *what {
            SignatureCommand::Verify(asked) => signature::run(&asked, &setting()?, out),
        },
        Command::Verify(asked) => verify::run(&asked, &setting()?, out),
        Command::Schema { of } => {
            let schema = match of {
                SchemaOf::Facts => ruqsat_contract::facts_schema(),
                SchemaOf::Assessment => ruqsat_contract::assessment_schema(),
                SchemaOf::Plan => ruqsat_contract::plan_schema(),
                SchemaOf::Api => ruqsat_portal::openapi(),
            };
            finish_json(&schema, out)
        }
        Command::Completions { shell } => {
            let mut command = Arguments::command();
            let mut text = Vec::new();
            clap_complete::generate(shell, &mut command, "ruqsat", &mut text);
            finish(&text, out)
        }
        Command::Man { format, out: into } => manual::run(format, into.as_deref(), out),
    }
}

/// Deadlines as a calendar, made on the day of the answer, not of the clock: the same answer is
/// the same calendar.
pub(crate) fn calendar_of(
    name: &str,
    mark: Option<&str>,
    on: Day,
    deadlines: &[Deadline],
) -> String {
    let calendar = Calendar {
        name,
        mark: mark.unwrap_or_default(),
        made: Stamp::midnight(on),
        on,
        deadlines,
    };
    calendar.text()
}

/// Writes a whole answer.
pub(crate) fn finish(text: &[u8], out: &mut impl Write) -> Result<Code, Stop> {
    out.write_all(text)?;
    out.flush()?;
    Ok(Code::Done)
}

/// Writes an answer for programs, a field a line.
pub(crate) fn finish_json(
    answer: &impl serde::Serialize,
    out: &mut impl Write,
) -> Result<Code, Stop> {
    let mut text = serde_json::to_vec_pretty(answer).map_err(anyhow::Error::from)?;
    text.push(b'\n');
    finish(&text, out)
}
