//! The manual: for `man`, and as Markdown for the book.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::Context as _;
use clap::{Arg, Command, CommandFactory as _};

use super::finish;
use crate::arguments::{Arguments, ManFormat};
use crate::outcome::{Code, Stop};
use crate::page::wrapped;

/// Writes the manual to `out`, or all its pages into a directory.
pub(super) fn run(
    format: ManFormat,
    into: Option<&Path>,
    out: &mut impl Write,
) -> Result<Code, Stop> {
    if let Some(directory) = into {
        pages(directory)?;
        return Ok(Code::Done);
    }
    let mut command = Arguments::command();
    let mut text = Vec::new();
    match format {
        ManFormat::Roff => clap_mangen::Man::new(command).render(&mut text)?,
        ManFormat::Markdown => {
            command.build();
            text.extend_from_slice(markdown(&command).as_bytes());
        }
    }
    finish(&text, out)
}

/// A page for the program and one for each command, as `man` looks for them.
fn pages(directory: &Path) -> anyhow::Result<()> {
    let unwritten = || format!("cannot write the manual into `{}`", directory.display());
    fs::create_dir_all(directory).with_context(unwritten)?;
    clap_mangen::generate_to(Arguments::command(), directory).with_context(unwritten)
}

/// Every command with its arguments and examples.
fn markdown(command: &Command) -> String {
    let mut page = Manual::default();
    page.line(WRITTEN_BY);
    page.line("");
    page.line("# The command line");
    page.command(command, TOP);
    page.text
}

const WRITTEN_BY: &str =
    "<!-- Written by `cargo xtask pages` from the program itself. Change the program. -->";

/// The level of the heading of the program itself.
const TOP: usize = 2;

#[derive(Default)]
struct Manual {
    text: String,
}

impl Manual {
    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    fn code(&mut self, words: &str) {
        self.line("");
        self.line("```console");
        words.lines().for_each(|line| self.line(line));
        self.line("```");
    }

    fn command(&mut self, command: &Command, level: usize) {
        let name = command.get_bin_name().unwrap_or(command.get_name());
        self.line("");
        self.line(&format!("{} {name}", "#".repeat(level)));
        let about = command.get_long_about().or(command.get_about());
        let about = about.map(ToString::to_string).unwrap_or_default();
        for paragraph in about.split("\n\n") {
            self.line("");
            for line in wrapped(paragraph) {
                self.line(&line);
            }
        }
        let usage = command.clone().render_usage().to_string();
        self.code(usage.trim_start_matches("Usage: ").trim());
        self.arguments(command, level == TOP);
        if let Some(more) = command.get_after_help() {
            self.code(&more.to_string());
        }
        let commands = command.get_subcommands();
        for below in commands.filter(|below| below.get_name() != "help") {
            self.command(below, (level + 1).min(4));
        }
    }

    /// What the command takes; what every command takes stands at the top only.
    fn arguments(&mut self, command: &Command, is_top: bool) {
        let own = command.get_arguments().filter(|argument| {
            let id = argument.get_id().as_str();
            let told = !["help", "version"].contains(&id) && !argument.is_hide_set();
            let is_everywhere = ["lang", "law", "width"].contains(&id);
            told && (is_top || !is_everywhere)
        });
        let own: Vec<&Arg> = own.collect();
        if own.is_empty() {
            return;
        }
        self.line("");
        self.line("| Argument | What it says |");
        self.line("| --- | --- |");
        for argument in own {
            self.line(&row(argument));
        }
    }
}

fn row(argument: &Arg) -> String {
    let help = argument.get_help().map(ToString::to_string);
    let mut says = help.unwrap_or_default();
    let values = argument.get_possible_values();
    let names: Vec<String> = values
        .iter()
        .map(|value| format!("`{}`", value.get_name()))
        .collect();
    if argument.get_action().takes_values() && !names.is_empty() && names.len() < 8 {
        says.extend([": ", &names.join(", ")]);
    }
    let defaults = argument.get_default_values().iter();
    let defaults: Vec<String> = defaults
        .map(|value| format!("`{}`", value.to_string_lossy()))
        .collect();
    if !defaults.is_empty() && argument.get_action().takes_values() {
        says.extend([" (default ", &defaults.join(", "), ")"]);
    }
    let shown = argument.to_string().replace('|', "\\|");
    format!("| `{shown}` | {} |", says.replace('|', "\\|"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_in_the_manual() {
        let mut command = Arguments::command();
        command.build();
        let page = markdown(&command);
        for below in command
            .get_subcommands()
            .filter(|it| it.get_name() != "help")
        {
            let heading = format!("\n### ruqsat {}\n", below.get_name());
            assert!(page.contains(&heading), "{heading}");
        }
        assert!(page.contains("\n#### ruqsat law diff\n"));
        assert!(page.contains("| `--format <FORMAT>` | How the answer is written: `text`, `json`"));
    }
}
