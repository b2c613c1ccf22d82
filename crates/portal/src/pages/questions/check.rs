//! All answers on one page, each with a link to change it.

use askama::Template;
use axum::response::Response;

use super::catalogue::{CATALOGUE, Question, Section, Shape};
use super::facts;
use super::said::{self, Line};
use crate::page::Page;
use crate::visit::{Visit, shown};

struct Row {
    name: String,
    /// One block of lines for each entry; one line without a name for a single value.
    blocks: Vec<Vec<Line>>,
    value: String,
    change: String,
}

struct Part {
    id: &'static str,
    name: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "questions/check.html")]
struct Check<'v> {
    page: Page<'v>,
    goal: String,
    goal_address: String,
    parts: Vec<Part>,
    answerable: bool,
}

/// Shows what was answered.
pub(super) async fn show(visit: Visit) -> Response {
    let page = visit.page("check-title");
    let parts = Section::ALL
        .into_iter()
        .map(|section| part(&visit, section));
    let goal = visit
        .draft
        .goal
        .map_or("tasks-goal-open".to_owned(), |goal| {
            format!("choice-goal-{}", goal.id())
        });
    let check = Check {
        goal: page.t(&goal),
        goal_address: visit.to("/questions/goal?from=check"),
        parts: parts.filter(|part| !part.rows.is_empty()).collect(),
        answerable: visit.draft.facts.contains_key("citizenship"),
        page,
    };
    shown(check.render())
}

fn part(visit: &Visit, section: Section) -> Part {
    let questions = CATALOGUE
        .iter()
        .filter(|question| question.section == section);
    Part {
        id: section.id(),
        name: visit
            .words()
            .message(&format!("interview-section-{}", section.id()), &[]),
        rows: questions
            .filter_map(|question| row(visit, question))
            .collect(),
    }
}

fn row(visit: &Visit, question: &Question) -> Option<Row> {
    let draft = &visit.draft;
    let known = facts::get(&draft.facts, question.path());
    let skipped = draft.skipped.contains(question.id);
    if known.is_none() && !skipped {
        return None;
    }
    let words = visit.words();
    let blocks: Vec<Vec<Line>> = match question.shape {
        Shape::List(fields) => facts::list(&draft.facts, question.path())
            .iter()
            .map(|entry| said::lines(visit, question, fields, entry))
            .collect(),
        Shape::One(_) | Shape::Object(_) | Shape::Crossings => Vec::new(),
    };
    let value = match known {
        None => words.message("tasks-row-skipped", &[]),
        Some(_) if blocks.is_empty() => said::answer(visit, question),
        Some(_) => String::new(),
    };
    Some(Row {
        name: words.message(&format!("question-{}-short", question.id), &[]),
        blocks,
        value,
        change: visit.to(&format!("/questions/{}?from=check", question.id)),
    })
}
