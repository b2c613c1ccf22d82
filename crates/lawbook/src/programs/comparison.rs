//! Statuses side by side, for programs.

use ruqsat_calendar::Day;
use ruqsat_law::{ComparisonCell, ComparisonRow, Law, Said};
use ruqsat_wording::{Language, said};
use serde_json::{Value as Json, json};

use super::Cite;

/// Rows compared on a day.
pub fn comparison_answer(
    rows: &[ComparisonRow<'_>],
    on: Day,
    law: &Law,
    language: Language,
) -> Json {
    let rows = rows.iter().map(|row| row_answer(row, law, language));
    json!({"on": on.to_string(), "rows": rows.collect::<Vec<_>>()})
}

fn row_answer(row: &ComparisonRow<'_>, law: &Law, language: Language) -> Json {
    let cells = row
        .cells
        .iter()
        .map(|cell| cell_answer(cell, law, language));
    json!({
        "id": row.id,
        "group": row.group.id,
        "heading": said(row.heading, language),
        "checked": row.checked.to_string(),
        "cells": cells.collect::<Vec<_>>(),
    })
}

fn cell_answer(cell: &ComparisonCell<'_>, law: &Law, language: Language) -> Json {
    let said_by = |what: &Said<'_>| {
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
