//! `ruqsat verify`: whether a receipt's facts still give its answer, without us and offline.

use std::io::{Read as _, Write};
use std::path::Path;

use anyhow::Context as _;
use ruqsat_contract::{Checked, Difference, LARGEST_RECEIPT, Outcome, Receipt, ReceiptFault};
use ruqsat_wording::Wording;
use serde_json::json;

use super::{Setting, finish_json};
use crate::arguments::{Format, VerifyReceipt};
use crate::complaint::Complaint;
use crate::outcome::{Code, Stop};
use crate::page::Page;

pub(super) fn run(
    asked: &VerifyReceipt,
    setting: &Setting<'_>,
    out: &mut impl Write,
) -> Result<Code, Stop> {
    let refused =
        |fault: ReceiptFault| Stop::refused(format!("{}: {fault}", asked.receipt.display()));
    let receipt = Receipt::read(&contents(&asked.receipt)?).map_err(refused)?;
    let law = setting.files.law()?;
    let mut assessor = setting.assessor(&law)?;
    let checked = receipt
        .checked(&law.edition, &mut assessor)
        .map_err(refused)?;
    let told = Told {
        receipt: &receipt,
        checked: &checked,
        edition: &law.edition,
    };
    match asked.format {
        Format::Json => finish_json(&told.json(), out)?,
        Format::Text => {
            let mut page = Page::on(setting.paint());
            let text = told.text(&setting.screens()?);
            text.lines().for_each(|line| page.line(line));
            out.write_all(page.into_text().as_bytes())?;
            Code::Done
        }
    };
    Ok(match checked.outcome {
        Outcome::Same => Code::Done,
        Outcome::FactsChanged
        | Outcome::AnswerChanged
        | Outcome::OtherEdition
        | Outcome::Differs => Code::Refused,
    })
}

/// The bytes of a file, one more than a receipt may have at most.
fn contents(path: &Path) -> Result<Vec<u8>, Stop> {
    let shown = path.display();
    let failed = || format!("cannot read `{shown}`");
    let most = u64::try_from(LARGEST_RECEIPT).unwrap_or(u64::MAX);
    let mut text = Vec::new();
    let read = if path == Path::new("-") {
        std::io::stdin().take(most + 1).read_to_end(&mut text)
    } else {
        let file = std::fs::File::open(path);
        let file = file.map_err(|error| Complaint::of_reading(path, error))?;
        file.take(most + 1).read_to_end(&mut text)
    };
    read.with_context(failed)?;
    Ok(text)
}

/// A receipt and what came of it.
struct Told<'a> {
    receipt: &'a Receipt,
    checked: &'a Checked,
    edition: &'a str,
}

impl Told<'_> {
    fn json(&self) -> serde_json::Value {
        let Checked {
            outcome,
            difference,
        } = self.checked;
        let difference = difference.as_ref().map(|parts| {
            json!({
                "path": parts.path.to_string(),
                "receipt": parts.receipt,
                "here": parts.here,
            })
        });
        json!({
            "outcome": outcome.id(),
            "on": self.receipt.on().ok().map(|day| day.to_string()),
            "edition": { "receipt": self.receipt.edition, "here": self.edition },
            "program": { "receipt": self.receipt.program, "here": env!("CARGO_PKG_VERSION") },
            "difference": difference,
        })
    }

    /// First what came of it, then where, then under which law.
    fn text(&self, words: &Wording) -> String {
        let say = |message: &str| words.message(message, &[]);
        let id = self.checked.outcome.id();
        let mut lines = vec![
            say(&format!("verify-{id}")),
            say(&format!("verify-{id}-says")),
            String::new(),
        ];
        if let Some(Difference {
            path,
            receipt,
            here,
        }) = &self.checked.difference
        {
            let nothing = say("verify-nothing");
            let shown = |side: &Option<String>| side.clone().unwrap_or_else(|| nothing.clone());
            lines.push(format!("{}: {path}", say("verify-first")));
            lines.push(format!("  {}: {}", say("verify-receipt"), shown(receipt)));
            lines.push(format!("  {}: {}", say("verify-here"), shown(here)));
            lines.push(String::new());
        }
        let day = self.receipt.on().ok();
        let day = day.map(|day| ruqsat_wording::day(words.language(), day));
        lines.push(format!("{}: {}", say("verify-on"), day.unwrap_or_default()));
        let (theirs, ours) = (&self.receipt.edition, self.edition);
        lines.push(sides(&say("verify-edition"), theirs, ours, words));
        let ours = env!("CARGO_PKG_VERSION");
        lines.push(sides(
            &say("verify-program"),
            &self.receipt.program,
            ours,
            words,
        ));
        lines.push(format!("{}: {}", say("verify-made"), self.receipt.made_at));
        lines.push(String::new());
        printable(&lines.join("\n"))
    }
}

/// One value, or both where they differ.
fn sides(name: &str, receipt: &str, here: &str, words: &Wording) -> String {
    if receipt == here {
        return format!("{name}: {here}");
    }
    let say = |message: &str| words.message(message, &[]);
    let (in_receipt, in_program) = (say("verify-receipt"), say("verify-here"));
    format!("{name}: {in_receipt} {receipt}, {in_program} {here}")
}

/// A receipt may come from anybody: what a terminal would obey is not printed.
fn printable(text: &str) -> String {
    let is_safe = |letter: &char| *letter == '\n' || !letter.is_control();
    text.chars().filter(is_safe).collect()
}
