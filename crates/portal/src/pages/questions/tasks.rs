//! The task list: every part, how it stands, in any order.

use askama::Template;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::catalogue::{Question, Section};
use super::chooser::{self, Standing};
use super::said;
use crate::page::Page;
use crate::visit::{Visit, shown};

/// A question on the list.
struct Row {
    name: String,
    address: String,
    /// The answer in words, or how the question stands.
    state: String,
    /// How much attention it wants: `done`, `due`, `open`.
    look: &'static str,
}

/// A part of the list.
struct Part {
    id: &'static str,
    name: String,
    /// How it stands, in words.
    state: String,
    rows: Vec<Row>,
    /// Not asked, but an answer could change something.
    more: Vec<Row>,
    more_says: String,
}

#[derive(Template)]
#[template(path = "questions/tasks.html")]
struct Tasks<'v> {
    page: Page<'v>,
    goal: String,
    goal_address: String,
    parts: Vec<Part>,
    next: String,
    /// About so many more questions; empty when none is left.
    more: String,
    answerable: bool,
    begun: bool,
}

/// Shows the list.
pub(super) async fn show(visit: Visit) -> Response {
    let standings = chooser::standings(&visit.app, &visit.draft);
    let page = visit.page("tasks-title");
    let coming = chooser::coming(&visit.app, &visit.draft);
    let next = coming.first();
    let goal = visit
        .draft
        .goal
        .map_or("tasks-goal-open".to_owned(), |goal| {
            format!("choice-goal-{}", goal.id())
        });
    let tasks = Tasks {
        goal: page.t(&goal),
        goal_address: visit.to("/questions/goal"),
        parts: Section::ALL
            .into_iter()
            .filter_map(|section| part(&visit, &standings, section))
            .collect(),
        more: if next.is_some() {
            page.n("interview-more", &coming.len())
        } else {
            String::new()
        },
        next: next.map_or(String::new(), |next| {
            visit.to(&format!("/questions/{}", next.id()))
        }),
        answerable: visit.draft.facts.contains_key("citizenship"),
        begun: visit.draft.goal.is_some(),
        page,
    };
    shown(tasks.render())
}

/// Goes to what comes next.
pub(super) async fn next(visit: Visit) -> Response {
    let place = chooser::next_place(&visit.app, &visit.draft);
    Redirect::to(&visit.to(&place)).into_response()
}

fn part(
    visit: &Visit,
    standings: &[(&'static Question, Standing)],
    section: Section,
) -> Option<Part> {
    let of_part: Vec<(&Question, Standing)> = standings
        .iter()
        .filter(|(question, _)| question.section == section)
        .copied()
        .collect();
    let rows = |wanted: fn(Standing) -> bool| -> Vec<Row> {
        let wanted = of_part.iter().filter(|(_, standing)| wanted(*standing));
        wanted
            .map(|(question, standing)| row(visit, question, *standing))
            .collect()
    };
    let main = rows(|standing| {
        matches!(
            standing,
            Standing::Answered | Standing::Partial | Standing::Asked | Standing::Skipped
        )
    });
    let more = rows(|standing| standing == Standing::Offered);
    if main.is_empty() && more.is_empty() {
        return None;
    }
    let page = visit.page_titled(String::new());
    Some(Part {
        id: section.id(),
        name: page.t(&format!("interview-section-{}", section.id())),
        state: state(&page, &of_part),
        more_says: page.n("tasks-could-change", &more.len()),
        rows: main,
        more,
    })
}

/// How a part stands: what is left to ask, else that it is answered, or only could change things.
fn state(page: &Page<'_>, of_part: &[(&Question, Standing)]) -> String {
    let count = |wanted| {
        let all = of_part.iter();
        all.filter(|(_, standing)| *standing == wanted).count()
    };
    let (asked, answered) = (count(Standing::Asked), count(Standing::Answered));
    let answered = answered + count(Standing::Partial);
    if asked > 0 {
        page.n("tasks-to-ask", &asked)
    } else if answered > 0 {
        page.t("tasks-answered")
    } else if count(Standing::Skipped) > 0 {
        page.t("tasks-skipped")
    } else {
        page.t("tasks-not-asked")
    }
}

fn row(visit: &Visit, question: &Question, standing: Standing) -> Row {
    let words = visit.words();
    let (state, look) = match standing {
        Standing::Answered => (said::answer(visit, question), "done"),
        Standing::Partial => (words.message("tasks-row-details", &[]), "due"),
        Standing::Asked => (words.message("tasks-row-asked", &[]), "due"),
        Standing::Skipped => (words.message("tasks-row-skipped", &[]), "open"),
        Standing::Offered | Standing::Idle => (String::new(), "open"),
    };
    Row {
        name: words.message(&format!("question-{}-short", question.id), &[]),
        address: visit.to(&question.place()),
        state,
        look,
    }
}
