//! Visa-free days: used, left, the last lawful day, and when one may come again.

use askama::Template;
use axum::http::Uri;
use axum::response::Response;
use ruqsat_calendar::Day;
use ruqsat_law::facts::{Facts, Visit as Stay};
use ruqsat_law::{Assessment, Because, Presence, State, Status};
use ruqsat_report::{Report, Reporter};

use super::{Wrong, answered, covered_day, sent, trips};
use crate::asked::Asked;
use crate::page::Page;
use crate::pictures::Ribbon;
use crate::problem::strange_question;
use crate::told::Told;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "tools/days.html")]
struct Days<'v> {
    page: Page<'v>,
    states: Vec<Choice>,
    trips: String,
    on: String,
    wrong: Wrong,
    answer: Option<Answer>,
}

/// A state that can be chosen.
struct Choice {
    code: String,
    name: String,
    is_chosen: bool,
}

/// What the law says to the trips.
struct Answer {
    report: Report,
    /// What the nationality may do without a visa.
    regime: Option<String>,
    /// When one who is inside may come again.
    again: Option<String>,
    ribbon: Option<Ribbon>,
    window: Vec<Row>,
}

/// A day of the window.
struct Row {
    day: String,
    what: String,
    is_present: bool,
    used: String,
}

/// Shows it.
pub(super) async fn show(visit: Visit, uri: Uri) -> Response {
    let Ok(asked) = Asked::of(&uri) else {
        return strange_question(&visit, "/tools/days");
    };
    let told = Told::on(&visit, None);
    let mut wrong = Wrong::new();
    let asked_on = covered_day(told, &asked, "on", &mut wrong);
    let on = asked_on.unwrap_or_else(|| visit.app.today());
    let code = asked.text("citizenship").unwrap_or_default();
    let known = visit.app.book.reference.states.all().iter();
    let mut named = known.map(|named| named.state);
    let state = named.find(|state| state.code() == code);
    if !asked.is_empty() && state.is_none() {
        wrong.push(("citizenship", told.say("tool-wrong-state", &[])));
    }
    let visits = visits(told, &asked, on, &mut wrong);
    let answer = state.zip(visits).filter(|_| wrong.is_empty());
    let answer = answer.and_then(|(state, visits)| answer_of(told, state, visits, on));
    let (status, page) = answered(&visit, "tool-days-title", &wrong);
    let days = Days {
        page,
        states: states(told, state),
        trips: asked.text("trips").unwrap_or_default().to_owned(),
        on: asked
            .text("on")
            .map_or_else(|| on.to_string(), str::to_owned),
        wrong,
        answer,
    };
    sent(status, days.render())
}

/// The trips, none of which lies after the day counted; what is wrong with them is noted.
fn visits(told: Told<'_>, asked: &Asked, on: Day, wrong: &mut Wrong) -> Option<Vec<Stay>> {
    let text = asked.text("trips").unwrap_or_default();
    let later = |visit: &Stay| on < visit.left_on.unwrap_or(visit.entered_on);
    match trips::read(text) {
        Err(fault) => {
            let (message, line) = fault.message();
            wrong.push(("trips", told.say(message, &[("line", line.into())])));
            None
        }
        Ok(visits) if visits.iter().any(later) => {
            wrong.push((
                "trips",
                told.say("tool-wrong-trip-later", &[("day", on.into())]),
            ));
            None
        }
        Ok(visits) => Some(visits),
    }
}

fn states(told: Told<'_>, chosen: Option<State>) -> Vec<Choice> {
    let all = told.visit.app.book.reference.states.all().iter();
    let mut all: Vec<Choice> = all
        .filter(|named| named.state != State::KAZAKHSTAN)
        .map(|named| Choice {
            code: named.state.code().to_owned(),
            name: told.said(&named.name),
            is_chosen: chosen == Some(named.state),
        })
        .collect();
    all.sort_by(|one, next| one.name.cmp(&next.name));
    all
}

fn answer_of(told: Told<'_>, state: State, visits: Vec<Stay>, on: Day) -> Option<Answer> {
    let app = &told.visit.app;
    let law = app.law_on(on).ok()?;
    let mut facts = Facts::of(state);
    facts.presence.visits = Some(visits.into());
    let answer = law.assess(&facts);
    let reporter = Reporter::new(app.book.law, on, told.visit.words());
    let regime = app.book.law.regimes.on(state, on);
    let from = answer.stay.days.window_from.unwrap_or(on.plus_days(-30));
    let until = answer.stay.days.last_day.map_or(on, |last| last.max(on));
    let days = law.days_of_stay(&facts, from, until);
    Some(Answer {
        again: again(told, &facts, &answer),
        regime: regime.map(|regime| told.reporter().regime(regime)),
        ribbon: Ribbon::of(&law, &facts, &answer, told.visit.words()),
        window: days
            .iter()
            .map(|day| Row {
                day: told.day(day.day),
                what: told.say(&format!("presence-{}", day.presence), &[]),
                is_present: day.presence != Presence::Absent,
                used: day.used.map_or_else(String::new, |used| used.to_string()),
            })
            .collect(),
        // Permits are not asked about here.
        report: reporter
            .assessment(&facts, &answer)
            .with_disputes_of(of_stay_and_entry(&answer)),
    })
}

fn of_stay_and_entry(answer: &Assessment) -> impl Iterator<Item = &Because> {
    let entry = answer.entry.iter().flat_map(|entry| &entry.because);
    answer.stay.because.iter().chain(entry)
}

/// For one who is inside: who leaves on the last lawful day, or today when it has passed, may
/// come again on which day, and stay until when.
fn again(told: Told<'_>, facts: &Facts, answer: &Assessment) -> Option<String> {
    let leave = match answer.stay.status {
        Status::Lawful => answer.stay.days.last_day?,
        Status::Overstay => answer.on,
        Status::Outside | Status::Unknown => return None,
    };
    let mut facts = facts.clone();
    let visit = facts.presence.visits.as_mut()?.last_mut()?;
    visit.left_on = Some(leave);
    let law = told.visit.app.law_on(leave.plus_days(1)).ok()?;
    let entry = law.assess(&facts).entry?;
    let values = [
        ("leave", leave.into()),
        ("day", entry.earliest?.into()),
        ("last_day", entry.last_day?.into()),
    ];
    Some(told.say("tool-days-again", &values))
}
