//! What follows for a person from a trip, and the way to a permit.

use std::sync::Arc;

use axum::extract::{OriginalUri, Request, State};
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use ruqsat_calendar::Day;
use ruqsat_contract::{Comparison, Fault, Read, Wanted};
use ruqsat_law::facts::Facts;
use ruqsat_law::{Goal, Journey, JourneyFault, Plan, plan};
use ruqsat_report::{Calendar, Reporter, Stamp};
use ruqsat_wording::Language;

use super::accept::accepted;
use super::assessments::day_asked;
use super::body;
use super::openapi::{ForBodies, JSON};
use super::parameters::{DAY, Parameters};
use super::problem::{Problem, language};
use crate::app::App;

/// What a trip changes
///
/// The same person with a trip that is not made yet: `before` is the answer without it, `after`
/// the answer with it, `away` the answer on the day of coming back, still outside. Where the border
/// is closed on that day, `after` is still outside too. The bytes are those of
/// `ruqsat what-if --format json`.
#[utoipa::path(
    post,
    path = "/what-if",
    tag = "Persons",
    params(
        ("leave" = Option<String>, Query, description = "The day of leaving, the last one inside."),
        ("return" = Option<String>, Query, description = "The day of coming back. One of the two days is needed."),
        ("on" = Option<String>, Query, description = "The day that is compared. Without it the return, else the day after leaving."),
    ),
    request_body(content = ref("#/components/schemas/Facts"), content_type = "application/json", description = "The facts of one person (256 KiB at most)."),
    responses((status = 200, description = "Both answers.", body = ref("#/components/schemas/Trip"), content_type = "application/json"), ForBodies),
)]
pub(crate) async fn what_if(
    State(app): State<Arc<App>>,
    OriginalUri(uri): OriginalUri,
    request: Request,
) -> Result<Response, Problem> {
    let mut parameters = Parameters::of(&uri, &["leave", "return", "on"]);
    let journey = Journey {
        leaves_on: parameters.day("leave"),
        returns_on: parameters.day("return"),
    };
    let asked = parameters.day("on");
    let shown = asked.or(journey.shows_on());
    let on = parameters.required("leave", DAY, shown);
    let day = day_asked(&app, parameters, asked)?;
    accepted(request.headers(), &[JSON])?;
    let text = body::one(request).await?;
    let work = move |app: &App| {
        let Read {
            facts, on: read_on, ..
        } = app.reader.read(&text, day)?;
        let trip = journey.of(app.book.law, &facts, on.unwrap_or(read_on));
        let trip = trip.map_err(|fault| refused(fault, journey, asked))?;
        let mut answer = Vec::new();
        let comparison = Comparison {
            before: &trip.before,
            late: trip.late.as_ref(),
            away: trip.away.as_ref(),
            after: &trip.after,
        };
        app.printer.print_comparison(comparison, &mut answer);
        answer.push(b'\n');
        Ok::<_, Problem>(answer)
    };
    let answer = app.desk.heavy_work(&app, work).await??;
    Ok(([(header::CONTENT_TYPE, JSON)], answer).into_response())
}

/// Why the trip cannot be made, by the names of the parameters.
fn refused(fault: JourneyFault, journey: Journey, asked: Option<Day>) -> Problem {
    let unfit = |name: &str, given: Day, wanted| {
        let given = given.to_string();
        Problem::unfit(name, Fault::OutOfRange { given, wanted })
    };
    match fault {
        JourneyFault::NobodyInside { leaves_on } => unfit("leave", leaves_on, DAY_INSIDE),
        JourneyFault::NobodyOutside { returns_on } => unfit("return", returns_on, DAY_OUTSIDE),
        JourneyFault::NotCovered(outside) => {
            let day = Some(outside.day);
            let name = match day {
                _ if day == journey.returns_on => "return",
                _ if day == asked => "on",
                _ => "leave",
            };
            Problem::not_covered(name, outside)
        }
    }
}

const GOAL: Wanted = Wanted::of("wanted-goal", "`trp` or `rp`");
const DAY_INSIDE: Wanted = Wanted::of(
    "wanted-inside",
    "a day on which the facts have the person inside, with no exit after it",
);
const DAY_OUTSIDE: Wanted = Wanted::of(
    "wanted-outside",
    "a day after the last exit, or name an earlier day of leaving",
);

/// The kind of calendars.
const ICS: &str = "text/calendar";

/// The dated way to a permit
///
/// From today's status to a temporary residence permit (`trp`) or to permanent residence (`rp`):
/// what to do, in which order, from and by when, with which papers. As JSON the bytes are those of
/// `ruqsat plan --format json`; as `text/calendar` (RFC 5545) each day is an event with reminders,
/// in the language of Accept-Language or `lang`.
#[utoipa::path(
    post,
    path = "/plans",
    tag = "Persons",
    params(
        ("goal" = String, Query, description = "What the person is after."),
        ("on" = Option<String>, Query, description = "The day to plan from, whatever the facts name."),
        ("lang" = Option<String>, Query, description = "The language of the calendar; it beats Accept-Language."),
        ("mark" = Option<String>, Query, description = "A mark of your choice that keeps calendars of several people apart; not a name."),
    ),
    request_body(content = ref("#/components/schemas/Facts"), content_type = "application/json", description = "The facts of one person (256 KiB at most)."),
    responses((status = 200, description = "The plan.",
        content((ref("#/components/schemas/Plan") = "application/json"), (String = "text/calendar"))), ForBodies),
)]
pub(crate) async fn plans(
    State(app): State<Arc<App>>,
    OriginalUri(uri): OriginalUri,
    request: Request,
) -> Result<Response, Problem> {
    let mut parameters = Parameters::of(&uri, &["goal", "on", "lang", "mark"]);
    let goal = parameters.word("goal", &["trp", "rp"], Goal::from_id);
    let goal = parameters.required("goal", GOAL, goal);
    let spoken = parameters.language().unwrap_or(language(request.headers()));
    let mark = parameters.mark();
    let asked = parameters.day("on");
    let day = day_asked(&app, parameters, asked)?;
    let kind = accepted(request.headers(), &[JSON, ICS])?;
    let text = body::one(request).await?;
    let work = move |app: &App| {
        let Read { facts, on, .. } = app.reader.read(&text, day)?;
        let plan = planned(app, &facts, on, goal)?;
        Ok::<_, Problem>(match kind {
            ICS => calendar(app, &plan, spoken, &mark),
            _ => printed(app, &plan),
        })
    };
    let answer = app.desk.heavy_work(&app, work).await??;
    let kind = if kind == ICS {
        "text/calendar; charset=utf-8"
    } else {
        JSON
    };
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::VARY, "accept, accept-language"),
    ];
    Ok((headers, answer).into_response())
}

fn planned(app: &App, facts: &Facts, on: Day, goal: Option<Goal>) -> Result<Plan, Problem> {
    let plan = plan(app.book.law, facts, on, goal.unwrap_or(Goal::Trp));
    plan.map_err(|outside| Problem::not_covered("on", outside))
}

fn printed(app: &App, plan: &Plan) -> Vec<u8> {
    let mut answer = Vec::new();
    app.printer.print_plan(plan, &mut answer);
    answer.push(b'\n');
    answer
}

fn calendar(app: &App, plan: &Plan, spoken: Language, mark: &str) -> Vec<u8> {
    let reporter = Reporter::new(app.book.law, plan.on, app.words(spoken));
    let calendar = Calendar {
        name: &format!("Ruqsat: {}", reporter.goal(plan.goal)),
        mark,
        // The day of the plan, not of the clock: the same plan is the same calendar.
        made: Stamp::midnight(plan.on),
        on: plan.on,
        deadlines: &reporter.plan_deadlines(plan),
    };
    calendar.text().into_bytes()
}
