//! The answer page, and the same to be printed.

use askama::Template;
use axum::response::Response;
use ruqsat_report::Report;

use super::{Position, spans};
use crate::instead::Instead;
use crate::page::Page;
use crate::pages::questions::{self, Open};
use crate::pictures::{LifeLine, Ribbon};
use crate::visit::{Visit, shown};

#[derive(Template)]
#[template(path = "answer/answer.html")]
struct Answer<'v> {
    page: Page<'v>,
    report: Report,
    /// Penalties are told in monthly calculation indices.
    in_indices: bool,
    ribbon: Option<Ribbon>,
    life: Option<LifeLine>,
    /// The day of the answer as a form takes it.
    on: String,
    /// The day was chosen, and is not just today.
    chosen: bool,
    warnings: Vec<String>,
    /// What would settle more.
    open: Vec<Open>,
}

#[derive(Template)]
#[template(path = "answer/print.html")]
struct Print<'v> {
    page: Page<'v>,
    report: Report,
    /// Penalties are told in monthly calculation indices.
    in_indices: bool,
    ribbon: Option<Ribbon>,
    life: Option<LifeLine>,
}

/// The answer.
pub(crate) async fn show(visit: Visit) -> Result<Response, Instead> {
    let position = Position::of(&visit)?;
    let report = position.report(&visit);
    let frame = visit.page_titled(report.lead.text.clone());
    let page = Answer {
        in_indices: in_indices(&frame, &report),
        page: frame,
        ribbon: ribbon(&position, &visit),
        life: life(&position, &visit),
        on: position.on().to_string(),
        chosen: position.on() != visit.app.today(),
        warnings: position
            .warnings
            .iter()
            .map(|warning| visit.words().oddity(warning.code(), &warning.values()))
            .collect(),
        open: questions::open(&visit),
        report,
    };
    Ok(shown(page.render()))
}

/// The same with everything unfolded, for paper.
pub(crate) async fn print(visit: Visit) -> Result<Response, Instead> {
    let position = Position::of(&visit)?;
    let report = position.report(&visit);
    let frame = visit.page_titled(report.lead.text.clone());
    let page = Print {
        in_indices: in_indices(&frame, &report),
        page: frame,
        ribbon: ribbon(&position, &visit),
        life: life(&position, &visit),
        report,
    };
    Ok(shown(page.render()))
}

fn in_indices(page: &Page<'_>, report: &Report) -> bool {
    let mut exposure = report.exposure.iter();
    exposure.any(|one| page.names_index(&one.sanctions))
}

fn ribbon(position: &Position, visit: &Visit) -> Option<Ribbon> {
    Ribbon::of(
        &position.law,
        &position.facts,
        &position.answer,
        visit.words(),
    )
}

fn life(position: &Position, visit: &Visit) -> Option<LifeLine> {
    let spans = spans::of(position, visit.words());
    LifeLine::of(&spans, position.on(), visit.words())
}
