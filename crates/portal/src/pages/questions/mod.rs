//! The interview: one thing a page, only what can still change the answer, in any order.

mod again;
mod ask;
mod catalogue;
mod check;
mod chooser;
mod crossings;
mod day;
mod facts;
mod form;
mod gate;
mod goal;
mod list;
mod open;
mod passport;
mod problems;
mod said;
mod shown;
mod states;
mod tasks;
mod view;
mod way;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;
use crate::visit::Visit;
pub(crate) use open::{Open, open};
use view::{Control, FieldView};

/// The addresses of the interview.
pub(crate) fn routes() -> Router<Arc<App>> {
    let lists = "/{language}/questions/{question}/{entry}";
    Router::new()
        .route("/{language}/questions", get(tasks::show))
        .route("/{language}/questions/next", get(tasks::next))
        .route("/{language}/questions/check", get(check::show))
        .route(
            "/{language}/questions/goal",
            get(goal::show).post(goal::answer),
        )
        .route(
            "/{language}/questions/passport-lines",
            get(passport::show).post(passport::take),
        )
        .route(
            "/{language}/questions/passport-lines/check",
            post(passport::check),
        )
        .route(
            "/{language}/questions/{question}",
            get(ask::show).post(ask::answer),
        )
        .route(lists, get(list::show_entry).post(list::keep_entry))
        .route(&format!("{lists}/remove"), post(list::remove_entry))
        .merge(crossings::routes())
}

/// The names of states in the language of the page, where a field asks for one.
fn states_offered(visit: &Visit, fields: &[FieldView]) -> Vec<String> {
    let asks = |field: &FieldView| matches!(field.control, Control::Text { states: true, .. });
    if !fields.iter().any(asks) {
        return Vec::new();
    }
    let all = visit.app.book.reference.states.all().iter();
    all.map(|name| visit.words().state(name.state)).collect()
}
