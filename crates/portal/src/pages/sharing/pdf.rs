//! The whole answer as a PDF.

use axum::response::Response;
use ruqsat_document::{Document, set};
use ruqsat_report::{PlanTold, Report};

use super::download;
use super::goals::plans;
use super::moving::{self, Lasting};
use crate::instead::Instead;
use crate::pages::answer::{Position, spans};
use crate::paper::Paper;
use crate::pictures::Stretch;
use crate::problem;
use crate::visit::Visit;

/// Sets it and sends it.
pub(super) async fn download(visit: Visit) -> Result<Response, Instead> {
    let position = Position::of(&visit)?;
    let document = document(&visit, &position);
    let made_at = visit.app.config.clock.seconds();
    let app = &visit.app;
    let set = app.desk.heavy_work(app, move |_| set(&document, made_at));
    let set = set.await.map_err(|_| problem::our_fault(&visit))?;
    let pdf = set.map_err(|fault| {
        tracing::error!(%fault, "a document could not be set");
        problem::our_fault(&visit)
    })?;
    let (kind, on) = ("application/pdf", position.on());
    Ok(download::file(kind, "pdf", on, pdf.bytes))
}

fn document(visit: &Visit, position: &Position) -> Document {
    let report: Report = position.report(visit);
    let reporter = position.reporter(visit);
    let law = visit.app.book.law;
    let plans = plans(law, &position.facts, position.on(), visit.draft.goal);
    let plans: Vec<PlanTold> = plans.iter().map(|plan| reporter.plan(plan)).collect();
    let days = Stretch::of(&position.law, &position.facts, &position.answer);
    let go_on = moving::link(visit, Lasting::OnPaper);
    let paper = Paper {
        words: visit.words(),
        report: &report,
        days: days.as_ref(),
        spans: &spans::of(position, visit.words()),
        plans: &plans,
        go_on: go_on.as_ref(),
        made_by: made_by(visit),
    };
    paper.document()
}

/// By which edition of the law and of the program, and where.
fn made_by(visit: &Visit) -> String {
    let page = visit.page("paper-title");
    let version = env!("CARGO_PKG_VERSION");
    let (edition, origin) = (page.edition(), visit.app.origin());
    format!(
        "{} {edition} · Ruqsat {version} · {origin}",
        page.t("paper-edition")
    )
}
