//! A trip that is only thought of: what it changes, and when one could come back for how long.

use askama::Template;
use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use ruqsat_calendar::Day;
use ruqsat_law::{Journey, JourneyFault};
use ruqsat_report::{Reporter, TripTold};
use serde::Deserialize;

use super::Position;
use crate::instead::Instead;
use crate::page::Page;
use crate::pictures::{AllowanceMap, Ribbon};
use crate::session::Trip;
use crate::visit::{Visit, shown};

/// The days as a form takes them, and by how many days both are moved.
#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    leave: String,
    #[serde(default, rename = "return")]
    back: String,
    #[serde(default, rename = "move")]
    moved: Option<i32>,
}

#[derive(Template)]
#[template(path = "answer/trip.html")]
struct TripPage<'v> {
    page: Page<'v>,
    leave: String,
    back: String,
    /// The message about what is wrong with the days.
    error: Option<String>,
    told: Option<TripTold>,
    ribbon: Option<Ribbon>,
    allowance: Option<AllowanceMap>,
}

/// The form, and what the trip that is kept would change.
pub(crate) async fn show(visit: Visit) -> Result<Response, Instead> {
    let position = Position::of(&visit)?;
    let kept = visit.draft.trip.clone();
    let (leave, back) = kept.map_or_else(Default::default, |trip| {
        (
            trip.leave.unwrap_or_default(),
            trip.back.unwrap_or_default(),
        )
    });
    Ok(answered(&visit, &position, leave, back))
}

/// Keeps a trip, or says what is wrong with it; both days are moved when a button asks for it.
pub(crate) async fn ask(visit: Visit, Form(asked): Form<Asked>) -> Result<Response, Instead> {
    let position = Position::of(&visit)?;
    let Ok(journey) = journey(&asked.leave, &asked.back) else {
        return Ok(wrong(&visit, &position, asked));
    };
    let by = asked.moved.unwrap_or_default().clamp(-FARTHEST, FARTHEST);
    let text = |day: Option<Day>| day.map(|day| day.plus_days(by).to_string());
    let trip = Trip {
        leave: text(journey.leaves_on),
        back: text(journey.returns_on),
    };
    let mut draft = visit.draft.clone();
    draft.trip = (trip.leave.is_some() || trip.back.is_some()).then_some(trip);
    Ok(visit.keep_and_go(&draft, "/answer/trip"))
}

/// The page with what is wrong. What was typed is kept as it is, so that it is there again in
/// another language.
fn wrong(visit: &Visit, position: &Position, asked: Asked) -> Response {
    let mut draft = visit.draft.clone();
    draft.trip = Some(Trip {
        leave: Some(asked.leave.clone()),
        back: Some(asked.back.clone()),
    });
    let page = answered(visit, position, asked.leave, asked.back);
    match draft.kept(&visit.app) {
        Ok(cookies) => (cookies, page).into_response(),
        Err(_) => page,
    }
}

/// Nobody moves a trip by more days at once.
const FARTHEST: i32 = 31;

fn answered(visit: &Visit, position: &Position, leave: String, back: String) -> Response {
    let words = visit.words();
    let outcome = journey(&leave, &back).and_then(|journey| told(visit, position, journey));
    let (outcome, error) = match outcome {
        Ok(outcome) => (outcome, None),
        Err(message) => (Outcome::default(), Some(words.message(message, &[]))),
    };
    let page = visit.page("trip-title");
    let status = if error.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let page = TripPage {
        page: if error.is_some() {
            page.with_errors()
        } else {
            page
        },
        leave,
        back,
        error,
        told: outcome.told,
        ribbon: outcome.ribbon,
        allowance: outcome.allowance,
    };
    (status, shown(page.render())).into_response()
}

/// The two days of a form; empty is none.
fn journey(leave: &str, back: &str) -> Result<Journey, &'static str> {
    let day = |text: &str| match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| "trip-no-day"),
    };
    Ok(Journey {
        leaves_on: day(leave)?,
        returns_on: day(back)?,
    })
}

#[derive(Default)]
struct Outcome {
    told: Option<TripTold>,
    ribbon: Option<Ribbon>,
    allowance: Option<AllowanceMap>,
}

fn told(visit: &Visit, position: &Position, journey: Journey) -> Result<Outcome, &'static str> {
    let law = visit.app.book.law;
    let (facts, words) = (&position.facts, visit.words());
    let mut outcome = Outcome::default();
    if let Some(on) = journey.shows_on() {
        let trip = journey.of(law, facts, on).map_err(fault)?;
        let judged = visit.app.law_on(on).map_err(|_| "outside-says")?;
        outcome.told = Some(Reporter::new(law, on, words).trip(&trip));
        outcome.ribbon = Ribbon::of(&judged, &trip.travelled, &trip.after, words);
    }
    // Of when one could come back, what counts is the day of leaving: today, unless it is named.
    let leaves_on = journey
        .leaves_on
        .unwrap_or(position.on())
        .max(position.on());
    let leaving = Journey {
        leaves_on: journey.leaves_on,
        returns_on: None,
    };
    let left = leaving.made_by(facts).map_err(fault)?;
    let judged = visit.app.law_on(leaves_on).map_err(|_| "outside-says")?;
    outcome.allowance = AllowanceMap::of(&judged, &left, leaves_on, words);
    Ok(outcome)
}

const fn fault(fault: JourneyFault) -> &'static str {
    match fault {
        JourneyFault::NobodyInside { .. } => "trip-nobody-inside",
        JourneyFault::NobodyOutside { .. } => "trip-nobody-outside",
        JourneyFault::NotCovered(_) => "outside-says",
    }
}
