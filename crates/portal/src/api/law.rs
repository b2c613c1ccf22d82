//! What the answers rest on: rules, statuses side by side, what changed, the words.

use std::sync::Arc;

use axum::extract::{OriginalUri, Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use ruqsat_contract::{Fault, Wanted};
use ruqsat_law::data::rights::Status;
use ruqsat_law::{RuleId, compare, diff};
use ruqsat_lawbook::{RuleAnswer, RuleBook, comparison_answer, glossary_answer};
use ruqsat_report::Reporter;
use ruqsat_wording::Language;
use serde_json::json;

use super::kind::Kind;
use super::openapi::ForQuestions;
use super::parameters::Parameters;
use super::problem::{Problem, language};
use super::told::told;
use crate::app::App;

/// All rules
///
/// Each rule with its sentence, where it is written from day to day, how sure we are, its amounts
/// and worked cases. The list is that of `ruqsat explain --list --format json`.
#[utoipa::path(
    get,
    path = "/rules",
    tag = "Law",
    params(("lang" = Option<String>, Query, description = "The language; it beats Accept-Language.")),
    responses((status = 200, description = "The rules.", body = ref("#/components/schemas/Rules"), content_type = "application/json"), ForQuestions),
)]
pub(crate) async fn rules(
    State(app): State<Arc<App>>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let spoken = spoken(Parameters::of(&uri, &["lang"]), &headers)?;
    let work = move |app: &App| {
        let book = rule_book(app, spoken);
        let rules = RuleId::ALL.iter().map(|rule| RuleAnswer::of(*rule, &book));
        told(&headers, Some(spoken), &rules.collect::<Vec<_>>())
    };
    app.desk.heavy_work(&app, work).await?
}

/// One rule
///
/// As answers name it: `STAY.WINDOW`. Capitals do not matter.
#[utoipa::path(
    get,
    path = "/rules/{id}",
    tag = "Law",
    params(
        ("id" = String, Path, description = "The id of the rule."),
        ("lang" = Option<String>, Query, description = "The language; it beats Accept-Language."),
    ),
    responses((status = 200, description = "The rule.", body = ref("#/components/schemas/Rule"), content_type = "application/json"), ForQuestions),
)]
pub(crate) async fn rule(
    State(app): State<Arc<App>>,
    OriginalUri(uri): OriginalUri,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let spoken = spoken(Parameters::of(&uri, &["lang"]), &headers)?;
    let rule = RuleId::from_id(&id.to_uppercase()).ok_or(Problem::of(Kind::NotFound))?;
    let work = move |app: &App| {
        let answer = RuleAnswer::of(rule, &rule_book(app, spoken));
        told(&headers, Some(spoken), &answer)
    };
    app.desk.heavy_work(&app, work).await?
}

fn rule_book(app: &App, spoken: Language) -> RuleBook<'_> {
    RuleBook {
        law: app.book.law,
        texts: &app.book.texts,
        instances: app.instances(),
        wording: app.words(spoken),
    }
}

/// What the law changed
///
/// Everything that differs between the law of two days, before and after, with its source. The
/// answer is that of `ruqsat law diff --format json`.
#[utoipa::path(
    get,
    path = "/law/changes",
    tag = "Law",
    params(
        ("from" = String, Query, description = "The earlier day."),
        ("to" = String, Query, description = "The later day."),
        ("lang" = Option<String>, Query, description = "The language; it beats Accept-Language."),
    ),
    responses((status = 200, description = "The changes.", body = ref("#/components/schemas/Changes"), content_type = "application/json"), ForQuestions),
)]
pub(crate) async fn changes(
    State(app): State<Arc<App>>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let mut parameters = Parameters::of(&uri, &["from", "to", "lang"]);
    let from = parameters.needed_day("from");
    let to = parameters.needed_day("to");
    let spoken = spoken(parameters, &headers)?;
    let (Some(from), Some(to)) = (from, to) else {
        return Err(Problem::of(Kind::Parameters));
    };
    let work = move |app: &App| {
        let found = diff(app.edition(), from, to).map_err(|outside| {
            let name = if outside.day == from { "from" } else { "to" };
            Problem::not_covered(name, outside)
        })?;
        let reporter = Reporter::new(app.book.law, to, app.words(spoken));
        let changes = reporter.changes(&found, &app.book.texts);
        let answer = json!({"from": from.to_string(), "to": to.to_string(), "changes": changes});
        told(&headers, Some(spoken), &answer)
    };
    app.desk.heavy_work(&app, work).await?
}

/// The statuses that are compared, by their words.
pub(crate) const STATUSES: [&str; 3] = ["visa_free", "trp", "rp"];

const TWO_OR_THREE: Wanted = Wanted::of(
    "wanted-statuses",
    "two or three different statuses, with commas between them",
);

/// Statuses side by side
///
/// What each status may and must do, with the law and the practice apart and a source for every
/// cell. The answer is that of `ruqsat compare --format json`.
#[utoipa::path(
    get,
    path = "/comparison",
    tag = "Law",
    params(
        ("with" = Option<Vec<String>>, Query, style = Form, explode = false, description = "The statuses, two or three, with commas between them. Without it all."),
        ("different" = Option<String>, Query, description = "`true` leaves out the rows in which all statuses are alike."),
        ("on" = Option<String>, Query, description = "The day whose law is compared. Without it today in Kazakhstan."),
        ("lang" = Option<String>, Query, description = "The language; it beats Accept-Language."),
    ),
    responses((status = 200, description = "The rows.", body = ref("#/components/schemas/Comparison"), content_type = "application/json"), ForQuestions),
)]
pub(crate) async fn comparison(
    State(app): State<Arc<App>>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let mut parameters = Parameters::of(&uri, &["with", "different", "on", "lang"]);
    let statuses = statuses(&mut parameters);
    let different = parameters.word("different", &["true", "false"], |word| word.parse().ok());
    let on = parameters.day("on").unwrap_or_else(|| app.today());
    let spoken = spoken(parameters, &headers)?;
    app.law_on(on)
        .map_err(|outside| Problem::not_covered("on", outside))?;
    let mut rows = compare(&app.book.reference.rights, &statuses, on);
    rows.retain(|row| different != Some(true) || row.differs());
    let answer = comparison_answer(&rows, on, app.book.law, spoken);
    told(&headers, Some(spoken), &answer)
}

/// The statuses that are asked for, else all.
fn statuses(parameters: &mut Parameters) -> Vec<Status> {
    let of = |word: &str| Status::from_id(&word.replace('-', "_"));
    let Some(statuses) = parameters.words("with", &STATUSES, of) else {
        return Status::ALL.to_vec();
    };
    let is_twice = |place: usize, status| statuses.iter().take(place).any(|one| one == status);
    let repeats = statuses
        .iter()
        .enumerate()
        .any(|(place, status)| is_twice(place, status));
    if repeats || !(2..=STATUSES.len()).contains(&statuses.len()) {
        let given = statuses
            .iter()
            .map(|status| status.id())
            .collect::<Vec<_>>()
            .join(",");
        let wanted = TWO_OR_THREE;
        let _: Option<()> = parameters.wrong("with", Fault::OutOfRange { given, wanted });
    }
    statuses
}

/// The glossary
///
/// The terms of the law in Kazakh, Russian and English, side by side.
#[utoipa::path(
    get,
    path = "/glossary",
    tag = "Law",
    responses((status = 200, description = "The terms.", body = ref("#/components/schemas/Glossary"), content_type = "application/json"), ForQuestions),
)]
pub(crate) async fn glossary(
    State(app): State<Arc<App>>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    Parameters::of(&uri, &[]).settle()?;
    told(&headers, None, &glossary_answer(&app.book.reference.terms))
}

/// The language of the address, else that of the headers.
fn spoken(mut parameters: Parameters, headers: &HeaderMap) -> Result<Language, Problem> {
    let asked = parameters.language();
    parameters.settle()?;
    Ok(asked.unwrap_or(language(headers)))
}
