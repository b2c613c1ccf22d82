//! `ruqsat compare`: what each status may and must do, side by side.

use std::io::Write;

use ruqsat_law::data::rights::Status;
use ruqsat_law::{ComparisonCell, ComparisonRow, Law, Said, compare};
use serde_json::{Value as Json, json};

use super::cite::Cite;
use super::{Setting, finish, finish_json, in_force};
use crate::arguments::{Compare, Format};
use crate::outcome::{Code, Stop};
use ruqsat_wording::said;

pub(super) fn run(
    asked: &Compare,
    setting: &Setting<'_>,
    out: &mut impl Write,
) -> Result<Code, Stop> {
    let law = setting.files.law()?;
    let reference = setting.files.reference()?;
    let on = match asked.on {
        Some(day) => day,
        None => setting.today()?,
    };
    in_force(&law, on)?;
    let statuses: Vec<Status> = asked.statuses.clone();
    let mut rows = compare(&reference.rights, &statuses, on);
    rows.retain(|row| !asked.different || row.differs());
    match asked.format {
        Format::Json => {
            let rows: Vec<Json> = rows
                .iter()
                .map(|row| row_answer(row, &law, setting))
                .collect();
            finish_json(&json!({"on": on.to_string(), "rows": rows}), out)
        }
        Format::Text => {
            let states = setting.files.states(setting.language)?;
            let teller = setting.teller(&law, on, states)?;
            let told = teller.reporter().comparison(&rows);
            finish(teller.tell_comparison(&told).as_bytes(), out)
        }
    }
}

fn row_answer(row: &ComparisonRow<'_>, law: &Law, setting: &Setting<'_>) -> Json {
    let cells = row.cells.iter().map(|cell| cell_answer(cell, law, setting));
    json!({
        "id": row.id,
        "group": row.group.id,
        "heading": said(row.heading, setting.language),
        "cells": cells.collect::<Vec<_>>(),
    })
}

fn cell_answer(cell: &ComparisonCell<'_>, law: &Law, setting: &Setting<'_>) -> Json {
    let said_by = |what: &Said<'_>| {
        let language = setting.language;
        let cites = what.cites.iter();
        let cites: Vec<Cite<'_>> = cites.map(|cite| Cite::of(cite, law, language)).collect();
        json!({"says": said(what.text, language), "cites": cites})
    };
    let mut answer = json!({
        "status": cell.status.id(),
        "verdict": cell.verdict.id(),
        "law": said_by(&cell.law),
        "confidence": cell.confidence.id(),
    });
    let known = [
        ("practice", cell.practice.as_ref().map(said_by)),
        ("reading", cell.reading.map(|topic| json!(topic.id()))),
        ("from", cell.from.map(|day| json!(day.to_string()))),
        ("until", cell.until.map(|day| json!(day.to_string()))),
    ];
    if let Some(fields) = answer.as_object_mut() {
        let known = known.into_iter();
        fields.extend(known.filter_map(|(name, value)| Some((name.to_owned(), value?))));
    }
    answer
}
