//! Arguments of `calendar`.

use clap::{Args, Subcommand, ValueEnum};
use ruqsat_calendar::Day;

use super::Format;

/// Arguments of `calendar`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, arg_required_else_help = true)]
#[command(after_help = "\
Examples:
  ruqsat calendar 2026                  days off, and what moved them
  ruqsat calendar count 2026-05-26 3    three working days, the first included
  ruqsat calendar count 2026-05-26 3 --first excluded")]
pub(crate) struct Calendar {
    /// The year.
    #[arg(value_parser = year)]
    pub(crate) year: Option<i16>,
    #[command(subcommand)]
    pub(crate) count: Option<CalendarCommand>,
    /// How the answer is written.
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

/// A year with four digits.
fn year(text: &str) -> Result<i16, String> {
    let digits = text.len() == 4 && text.bytes().all(|letter| letter.is_ascii_digit());
    let year = text.parse().ok().filter(|_| digits);
    year.ok_or_else(|| format!("`{text}` is not a year: write it as 2026"))
}

/// Commands of `calendar`.
#[derive(Debug, Subcommand)]
pub(crate) enum CalendarCommand {
    /// Count working days, showing each day passed and why it counts or not.
    Count {
        /// The day on which the term begins.
        start: Day,
        /// How many working days, 1 or more.
        #[arg(value_parser = clap::value_parser!(i32).range(1..=10_000))]
        days: i32,
        /// Whether the day on which the term begins is counted.
        #[arg(long, value_enum, default_value_t = First::Counts)]
        first: First,
    },
}

/// Whether the first day of a term is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum First {
    /// It is day 1, if it is a working day: the safe reading for terms of a person.
    Counts,
    /// The day after is: terms of an authority.
    Excluded,
}
