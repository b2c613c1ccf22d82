//! `ruqsat law`: whether the law's data are sound, and what differs between two days.

use std::io::Write;
use std::path::Path;

use ruqsat_calendar::Day;
use ruqsat_edition::LawFiles;
use ruqsat_law::{Edition, RuleId, Value, diff};
use serde_json::json;

use super::{Setting, finish, finish_json};
use crate::arguments::{Format, LawCommand};
use crate::outcome::{Code, Stop};
use crate::page::Page;

pub(super) fn run(
    asked: &LawCommand,
    setting: &Setting<'_>,
    out: &mut impl Write,
) -> Result<Code, Stop> {
    match asked {
        LawCommand::Check { directory } => check(directory.as_deref(), setting, out),
        LawCommand::Diff {
            before,
            after,
            format,
        } => differences((*before, *after), *format, setting, out),
        LawCommand::Pages { directory } => super::pages::run(directory, setting),
    }
}

/// Says that the law is sound, or names every fault with file, line and what to do.
fn check(
    directory: Option<&Path>,
    setting: &Setting<'_>,
    out: &mut impl Write,
) -> Result<Code, Stop> {
    let files = match directory {
        None => &setting.files,
        Some(directory) => &LawFiles::read(Some(directory))?,
    };
    let wording = setting.screens()?;
    let faults = files.faults();
    if !faults.is_empty() {
        let count = i32::try_from(faults.len()).unwrap_or(i32::MAX);
        let mut lines = vec![wording.message("law-faults", &[("faults", Value::Count(count))])];
        lines.extend(faults.iter().map(ToString::to_string));
        return Err(anyhow::anyhow!("{}", lines.join("\n")).into());
    }
    let law = files.law()?;
    let count = |number: usize| Value::Count(i32::try_from(number).unwrap_or(i32::MAX));
    let about = [
        ("files", count(files.count())),
        ("rules", count(RuleId::ALL.len())),
        ("acts", count(law.sources.acts.len())),
    ];
    let (from, day) = law.covers;
    let covers = [("from", from.into()), ("day", day.into())];
    let mut page = Page::on(setting.paint());
    page.line(setting.paint().green(wording.message("law-sound", &[])));
    page.line(wording.message("law-about", &about));
    page.line(wording.message("law-covers", &covers));
    page.line(setting.paint().dim(&law.edition));
    finish(page.into_text().as_bytes(), out)
}

fn differences(
    (before, after): (Day, Day),
    format: Format,
    setting: &Setting<'_>,
    out: &mut impl Write,
) -> Result<Code, Stop> {
    let law = setting.files.law()?;
    let reference = setting.files.reference()?;
    let calendar = setting.files.calendar()?;
    let edition = Edition {
        law: &law,
        rights: &reference.rights,
        calendar: &calendar,
    };
    let found = diff(edition, before, after)?;
    let states = setting.files.states(setting.language)?;
    let texts = setting.files.texts(&law)?;
    let teller = setting.teller(&law, after, states)?;
    let changes = teller.reporter().changes(&found, &texts);
    match format {
        Format::Text => finish(
            teller.tell_changes(&changes, (before, after)).as_bytes(),
            out,
        ),
        Format::Json => {
            let (from, to) = (before.to_string(), after.to_string());
            finish_json(&json!({"from": from, "to": to, "changes": changes}), out)
        }
    }
}
