//! The days that should not be missed, for the person's own calendar.

use axum::response::{IntoResponse as _, Response};
use ruqsat_report::{Calendar, Deadline, Stamp};

use super::download;
use super::goals::plans;
use crate::instead::Instead;
use crate::pages::answer::Position;
use crate::problem;
use crate::session::Draft;
use crate::visit::Visit;

/// A calendar is UTF-8 by its standard; programs of old want to be told.
pub(super) const KIND: &str = "text/calendar; charset=utf-8";

/// The file. Its entries carry a mark that is drawn once and kept with the answers: who fetches
/// the file again replaces the old entries, and two people in one calendar do not mix.
pub(super) async fn download(visit: Visit) -> Result<Response, Instead> {
    let position = Position::of(&visit)?;
    let marked = visit.draft.clone().marked();
    let marked = marked.ok_or_else(|| problem::our_fault(&visit))?;
    let text = text(&visit, &position, &marked, Vec::new());
    let file = download::file(KIND, "ics", position.on(), text.into_bytes());
    let cookies = marked.kept(&visit.app);
    let cookies = cookies.map_err(|_| problem::too_large(&visit))?;
    Ok((cookies, file).into_response())
}

/// The calendar of an answer, of the way to what the person came for, and of what is added.
pub(super) fn text(
    visit: &Visit,
    position: &Position,
    draft: &Draft,
    added: Vec<Deadline>,
) -> String {
    let reporter = position.reporter(visit);
    let mut deadlines = reporter.deadlines(&position.facts, &position.answer);
    let law = visit.app.book.law;
    for plan in plans(law, &position.facts, position.on(), draft.goal) {
        deadlines.extend(reporter.plan_deadlines(&plan));
    }
    deadlines.extend(added);
    deadlines.sort_by_key(|deadline| deadline.day);
    let calendar = Calendar {
        name: &visit.words().message("ics-name", &[]),
        mark: draft.mark.as_deref().unwrap_or_default(),
        made: Stamp::at(visit.app.config.clock.seconds()),
        on: position.on(),
        deadlines: &deadlines,
    };
    calendar.text()
}
