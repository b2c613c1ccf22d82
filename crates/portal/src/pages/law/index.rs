//! The way into the law: a search, the acts, the rules by area.

use askama::Template;
use axum::http::Uri;
use axum::response::Response;
use ruqsat_law::{Act, RuleId};
use ruqsat_lawbook::has_a_page;

use super::search::{Found, search};
use crate::instead::Instead;
use crate::page::Page;
use crate::problem::strange_question;
use crate::told::Told;
use crate::visit::{Visit, shown};

#[derive(Template)]
#[template(path = "law/index.html")]
struct Index<'v> {
    page: Page<'v>,
    told: Told<'v>,
    question: String,
    found: Option<Found>,
    about: String,
    acts: Vec<Row>,
    sources: Vec<Row>,
}

/// An act in the table.
struct Row {
    title: String,
    address: String,
    kind: String,
    provisions: usize,
    rules: usize,
    cases: usize,
    gaps: usize,
}

/// Shows it, with what was found if something was asked.
pub(crate) async fn show(visit: Visit, uri: Uri) -> Result<Response, Instead> {
    let (told, asked) = super::told(&visit, &uri)?;
    let question = asked.text("q").unwrap_or_default();
    if question.chars().count() > LONGEST {
        return Err(strange_question(&visit, "/law").into());
    }
    let index = visit.app.index();
    let found = (!question.is_empty()).then(|| search(index, question, visit.language));
    let law = visit.app.book.law;
    let (acts, sources): (Vec<&Act>, Vec<&Act>) =
        law.sources.acts.iter().partition(|act| has_a_page(act));
    let mut acts: Vec<Row> = acts.into_iter().map(|act| row(told, act)).collect();
    acts.sort_by_key(|row| std::cmp::Reverse(row.rules));
    let sources = sources.into_iter().map(|act| row(told, act)).collect();
    let page = Index {
        page: visit.page("law-page-title"),
        told,
        question: question.to_owned(),
        found,
        about: about(told, &acts),
        acts,
        sources,
    };
    Ok(shown(page.render()))
}

/// Letters of a question at most; a longer one is no question.
const LONGEST: usize = 200;

/// How much of the law there is.
fn about(told: Told<'_>, acts: &[Row]) -> String {
    let app = &told.visit.app;
    let count = |count: usize| i32::try_from(count).unwrap_or(i32::MAX).into();
    let provisions = acts.iter().map(|row| row.provisions).sum();
    told.say(
        "law-page-about",
        &[
            ("acts", count(acts.len())),
            ("provisions", count(provisions)),
            ("rules", count(RuleId::ALL.len())),
            ("cases", count(app.instances().headings())),
        ],
    )
}

fn row(told: Told<'_>, act: &Act) -> Row {
    let app = &told.visit.app;
    let provisions = app.shelf().provisions(act);
    let rules = app.shelf().rules_of(act);
    let mut cases: Vec<(&str, &str)> = rules
        .iter()
        .flat_map(|rule| app.instances().rule(*rule))
        .map(|instance| (instance.file.as_str(), instance.anchor.as_str()))
        .collect();
    cases.sort_unstable();
    cases.dedup();
    let gaps = act.provisions.iter().filter(|one| one.gap.is_some());
    Row {
        title: told.said(&act.title),
        address: told.to(&format!("/law/{}", act.key)),
        kind: told.say(&format!("act-kind-{}", act.kind), &[]),
        provisions: provisions.iter().filter(|one| !one.at.is_empty()).count(),
        rules: rules.len(),
        cases: cases.len(),
        gaps: gaps.count(),
    }
}
