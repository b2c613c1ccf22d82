//! The command line, from which help, completions and the manual are made.

mod calendar;
mod portal;
mod signature;

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser as _};
use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use ruqsat_calendar::Day;
use ruqsat_law::data::rights::Status;
use ruqsat_law::facts::Target;
use ruqsat_law::{Goal, PermitKind};
use ruqsat_wording::Language;

pub(crate) use calendar::{Calendar, CalendarCommand, First};
pub(crate) use portal::Serve;
pub(crate) use signature::{SignatureCommand, Verify};

/// Where a person stands under the residence-permit law of Kazakhstan, and what to do by when.
///
/// Answers carry their day, their edition of the law and their sources. They inform; an officer
/// decides.
#[derive(Debug, Parser)]
#[command(
    name = "ruqsat",
    version,
    max_term_width = 100,
    arg_required_else_help = true
)]
#[command(after_help = "\
Examples:
  ruqsat assess person.json                     where one person stands today
  ruqsat assess person.json --on 2027-01-15     and on another day
  ruqsat assess people.jsonl --format json      a million people, one a line
  ruqsat calendar count 2026-05-26 3            three working days, and why
  ruqsat explain STAY.WINDOW --lang ru          a rule in Russian

Exit codes: 0 assessed · 2 the input cannot be assessed · 1 anything else.
Those of `signature verify` are in its own help")]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
    #[command(flatten)]
    pub(crate) shared: Shared,
}

/// What every command understands.
#[derive(Debug, Args)]
pub(crate) struct Shared {
    /// Language of the answer [default: from the environment, else en].
    #[arg(long, global = true, value_name = "LANG", value_parser = language())]
    pub(crate) lang: Option<Language>,
    /// Read the law from this directory instead of the one that came with the program.
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) law: Option<PathBuf>,
    /// Characters in a line of text, 40 to 400 [default: those of the terminal up to 98, which is
    /// also what is piped].
    #[arg(long, global = true, value_name = "COLUMNS", value_parser = columns())]
    pub(crate) width: Option<u16>,
}

fn columns() -> impl clap::builder::TypedValueParser<Value = u16> {
    clap::value_parser!(u16).range(40..=400)
}

fn language() -> impl clap::builder::TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::code))
        .try_map(|code| code.parse::<Language>())
}

/// What is asked.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// The portal: pages in three languages and an API, without an account.
    #[command(after_help = "\
Examples:
  ruqsat serve --demo                                     try it: http://127.0.0.1:8080
  ruqsat serve --listen 0.0.0.0:80 --data /var/lib/ruqsat --origin https://ruqsat.example")]
    Serve(Serve),
    /// Where a person stands: stay, duties, penalties, permits, and why.
    Assess(Assess),
    /// Working days and days off of a year, or a count of working days.
    Calendar(Calendar),
    /// The same person with a trip that is not made yet: what it changes.
    WhatIf(WhatIf),
    /// What each status may and must do, side by side.
    Compare(Compare),
    /// A rule: what it says, where it is written, how sure we are.
    Explain(Explain),
    /// The law's data: whether they are sound, and what changes from day to day.
    #[command(after_help = "\
Examples:
  ruqsat law check law
  ruqsat law diff 2025-12-31 2026-01-01 --lang ru")]
    Law {
        #[command(subcommand)]
        what: LawCommand,
    },
    /// The dated steps from today's status to a permit.
    Plan(PlanArguments),
    /// Electronic signatures (EDS): check a file on your own computer.
    Signature {
        #[command(subcommand)]
        what: Box<SignatureCommand>,
    },
    /// A receipt from the portal, run again: whether its facts still give its answer.
    #[command(after_help = "\
Examples:
  ruqsat verify ruqsat-2026-11-21.receipt.json
  ruqsat verify receipt.json --law editions/2026-11 --lang kk

Exit codes: 0 the same answer · 2 another answer, another edition, no receipt · 1 anything else")]
    Verify(VerifyReceipt),
    /// Write the JSON Schema of the facts or of answers, or the description of the API.
    #[command(after_help = "Example:\n  ruqsat schema facts > facts.schema.json")]
    Schema {
        /// Of what.
        #[arg(value_enum)]
        of: SchemaOf,
    },
    /// Write the completions of a shell to standard output.
    #[command(after_help = "\
Example:
  ruqsat completions bash > ~/.local/share/bash-completion/completions/ruqsat")]
    Completions {
        /// The shell.
        shell: Shell,
    },
    /// Write the manual to standard output, or each of its pages into a directory.
    #[command(after_help = "\
Examples:
  ruqsat man > ruqsat.1 && man ./ruqsat.1
  ruqsat man --out ~/.local/share/man/man1 && man ruqsat-assess")]
    Man {
        /// How the manual is written.
        #[arg(long, value_enum, default_value_t = ManFormat::Roff)]
        format: ManFormat,
        /// Write one page for the program and one for each of its commands, such as
        /// `ruqsat-assess.1`, into this directory. It is made where it is not there.
        #[arg(long, value_name = "DIR", conflicts_with = "format")]
        out: Option<PathBuf>,
    },
}

/// Arguments of `verify`.
#[derive(Debug, Args)]
pub(crate) struct VerifyReceipt {
    /// The receipt; `-` reads standard input.
    pub(crate) receipt: PathBuf,
    /// How the outcome is written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

/// How the manual is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ManFormat {
    /// For the program `man`.
    Roff,
    /// For readers of Markdown.
    Markdown,
}

/// How an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// For programs: the names of the contract.
    Json,
}

/// Arguments of `assess`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  ruqsat assess examples/counting-days.json
  ruqsat assess examples/astana-hub.json --on 2027-10-01 --lang kk
  ruqsat assess examples/counting-days.json --format ics > deadlines.ics
  ruqsat assess people.jsonl --format json > answers.jsonl
  echo '{\"citizenship\": \"UZ\"}' | ruqsat assess - --format json

A file with one object a line gives one answer a line, in order.
A line that cannot be assessed gives {\"line\": …, \"error\": …} in its place,
and exit code 2 at the end.")]
pub(crate) struct Assess {
    /// Facts of one person in JSON, or of one person a line; `-` reads standard input.
    pub(crate) facts: PathBuf,
    /// The day to assess, whatever the facts name [default: theirs, else today in Kazakhstan].
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<Day>,
    /// How the answer is written.
    #[arg(long, value_enum, default_value_t = DatedFormat::Text)]
    pub(crate) format: DatedFormat,
    /// A mark of your choice that keeps calendars of several people apart; not a name.
    #[arg(long, value_name = "MARK", value_parser = mark)]
    pub(crate) mark: Option<String>,
    /// Take every line for a person, also when there is only one.
    #[arg(long)]
    pub(crate) lines: bool,
}

/// Arguments of `what-if`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  ruqsat what-if person.json --leave 2026-11-28 --return 2027-01-10
  ruqsat what-if person.json --leave 2026-11-28 --on 2027-02-01")]
#[command(group = ArgGroup::new("journey").args(["leave", "back"]).required(true).multiple(true))]
pub(crate) struct WhatIf {
    /// Facts of one person in JSON; `-` reads standard input.
    pub(crate) facts: PathBuf,
    /// The day of leaving the country.
    #[arg(long, value_name = "DATE")]
    pub(crate) leave: Option<Day>,
    /// The day of coming back.
    #[arg(long = "return", value_name = "DATE")]
    pub(crate) back: Option<Day>,
    /// The day that is compared [default: the return, else the day after leaving].
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<Day>,
    /// How the answer is written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

/// Arguments of `compare`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  ruqsat compare trp rp            temporary beside permanent residence
  ruqsat compare visa-free trp rp --different --lang ru")]
pub(crate) struct Compare {
    /// The statuses, in the order of their columns.
    #[arg(required = true, num_args = 2..=3, value_parser = status())]
    pub(crate) statuses: Vec<Status>,
    /// Leave out the rows in which all statuses are alike.
    #[arg(long)]
    pub(crate) different: bool,
    /// The day whose law is compared [default: today in Kazakhstan].
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<Day>,
    /// How the answer is written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

fn status() -> impl clap::builder::TypedValueParser<Value = Status> {
    PossibleValuesParser::new(["visa-free", "trp", "rp"])
        .try_map(|status| Status::from_id(&status.replace('-', "_")).ok_or("is no status"))
}

/// Arguments of `explain`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  ruqsat explain --list                 all rules, by area
  ruqsat explain duty                   the rules of one area
  ruqsat explain STAY.WINDOW --lang kk  one rule, in Kazakh")]
pub(crate) struct Explain {
    /// The id of a rule, as answers name it, or of an area; without it all rules are listed.
    pub(crate) rule: Option<String>,
    /// List the rules by area.
    #[arg(long, conflicts_with = "rule")]
    pub(crate) list: bool,
    /// How the answer is written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

/// Commands of `law`.
#[derive(Debug, Subcommand)]
pub(crate) enum LawCommand {
    /// Say whether the law's data are sound; name every fault with file, line and what to do.
    #[command(after_help = "\
Examples:
  ruqsat law check                      the law that came with the program
  ruqsat law check law                  the law in a directory")]
    Check {
        /// The directory [default: the law that came with the program].
        directory: Option<PathBuf>,
    },
    /// List what differs between the law of two days.
    #[command(after_help = "Example:\n  ruqsat law diff 2025-12-31 2026-01-01")]
    Diff {
        /// The earlier day.
        before: Day,
        /// The later day.
        after: Day,
        /// How the answer is written.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Write the law as Markdown: a page for each act and each area of rules, and a glossary.
    #[command(
        after_help = "Example:\n  ruqsat law pages .      writes docs/law and docs/glossary.md"
    )]
    Pages {
        /// The directory below which `docs/law` is written.
        directory: PathBuf,
    },
}

/// What a schema describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SchemaOf {
    /// The facts of one person.
    Facts,
    /// The answer.
    Assessment,
    /// A plan.
    Plan,
    /// The API of the portal, in OpenAPI.
    Api,
}

/// How a plan is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DatedFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// For the calendar of a phone or a computer (iCalendar).
    Ics,
}

/// Arguments of `plan`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  ruqsat plan examples/couple-to-rp.json --goal rp
  ruqsat plan examples/couple-to-rp.json --goal rp --ground simplified_citizenship
  ruqsat plan examples/astana-hub.json --goal trp --format ics > plan.ics")]
pub(crate) struct PlanArguments {
    /// Facts of one person in JSON; `-` reads standard input.
    pub(crate) facts: PathBuf,
    /// What the person is after: a temporary residence permit, or permanent residence.
    #[arg(long, value_parser = goal())]
    pub(crate) goal: Goal,
    /// The ground or route to take, as `wants.ground` of the facts [default: the nearest one].
    #[arg(long, value_name = "GROUND", value_parser = ground())]
    pub(crate) ground: Option<Target>,
    /// The day to plan from, whatever the facts name [default: theirs, else today].
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<Day>,
    /// How the plan is written.
    #[arg(long, value_enum, default_value_t = DatedFormat::Text)]
    pub(crate) format: DatedFormat,
    /// A mark of your choice that keeps calendars of several people apart; not a name.
    #[arg(long, value_name = "MARK", value_parser = mark)]
    pub(crate) mark: Option<String>,
}

/// A mark stands in every event of a calendar.
fn mark(text: &str) -> Result<String, &'static str> {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    if text.chars().all(plain) && (1..=40).contains(&text.len()) {
        Ok(text.to_owned())
    } else {
        Err("give 1 to 40 Latin letters, digits or hyphens")
    }
}

/// A ground of a temporary permit, or a route to permanent residence.
fn ground() -> impl clap::builder::TypedValueParser<Value = Target> {
    PossibleValuesParser::new(Target::all().map(Target::id))
        .try_map(|id| Target::from_id(&id).ok_or("is no ground"))
}

/// Facts and answers call the permanent-residence decision `prp`: it leads to the card.
fn goal() -> impl clap::builder::TypedValueParser<Value = Goal> {
    let decision = PermitKind::Prp.id();
    let named = Goal::ALL.iter().map(move |goal| {
        let name = PossibleValue::new(goal.id());
        if *goal == Goal::Rp {
            name.alias(decision)
        } else {
            name
        }
    });
    PossibleValuesParser::new(named).try_map(move |goal| {
        let goal = if goal == decision {
            Some(Goal::Rp)
        } else {
            Goal::from_id(&goal)
        };
        goal.ok_or("is no goal")
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_sound() {
        super::Arguments::command().debug_assert();
    }
}
