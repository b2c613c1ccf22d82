//! What the person came for. It decides what is asked.

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

use super::ask::{self, Asking, Faults};
use super::form::{Body, Sent, Wrong};
use super::view::{self, Place};
use super::way::{self, Progress};
use crate::problem::strange_form;
use crate::session::Goal;
use crate::visit::Visit;

/// The name of the field.
const GOAL: &str = "goal";

/// Shows the question.
pub(super) async fn show(visit: Visit) -> Response {
    let mut sent = Sent::default();
    if let Some(goal) = visit.draft.goal {
        sent.push(GOAL, goal.id());
    }
    page(&visit, &sent, &Faults::default())
}

/// Takes the answer.
pub(super) async fn answer(visit: Visit, body: Body) -> Response {
    let Some(sent) = Sent::of(body) else {
        return strange_form(&visit);
    };
    let chosen = Goal::ALL
        .into_iter()
        .find(|goal| goal.id() == sent.get(GOAL));
    if let Some(goal) = chosen {
        let mut draft = visit.draft.clone();
        draft.goal = Some(goal);
        return way::keep_draft(&visit, &draft);
    }
    let faults = Faults {
        fields: vec![(GOAL, Wrong::new(&visit, "wrong-empty-choice"))],
        whole: Vec::new(),
    };
    let page = page(&visit, &sent, &faults);
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

fn page(visit: &Visit, sent: &Sent, faults: &Faults) -> Response {
    let place = Place {
        name: GOAL,
        scope: GOAL.to_owned(),
        open: false,
    };
    let control = view::options(visit, &place, sent, "radio", &Goal::ALL.map(Goal::id));
    let fields = vec![view::only(visit, &place, control, faults.of(GOAL))];
    let asking = Asking {
        page: visit.page("question-goal"),
        progress: Progress::of(visit, None),
        errors: view::summary(&fields, &[]),
        action: way::address(visit, "/questions/goal"),
        heading: false,
        hint: String::new(),
        skippable: false,
        lines: String::new(),
        back: way::back(visit),
        states: Vec::new(),
        fields,
    };
    ask::asked(asking, faults)
}
