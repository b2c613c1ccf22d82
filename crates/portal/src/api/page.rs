//! The page about the API: the description laid out for reading, with a request that works and the
//! answer that it gives today.

use std::sync::Arc;

use askama::Template;
use axum::extract::{OriginalUri, State};
use axum::http::HeaderMap;
use axum::response::Response;
use ruqsat_law::Value;
use serde_json::Value as Json;

use super::examples::{self, Example};
use super::kind::Kind;
use super::openapi::openapi;
use super::problem::language;
use crate::app::App;
use crate::page::Page;
use crate::visit::{Visit, shown};

#[derive(Template)]
#[template(path = "api.html")]
struct ApiPage<'v> {
    page: Page<'v>,
    groups: Vec<Group>,
    troubles: Vec<Trouble>,
}

/// Operations about one thing.
struct Group {
    name: String,
    about: String,
    operations: Vec<Operation>,
}

struct Operation {
    anchor: String,
    method: String,
    path: String,
    summary: String,
    about: Vec<String>,
    parameters: Vec<Parameter>,
    body: Option<Body>,
    answers: Vec<Answer>,
    problems: Vec<Trouble>,
    example: Option<Shown>,
}

struct Parameter {
    name: String,
    is_in_path: bool,
    required: bool,
    shape: String,
    about: String,
}

struct Body {
    about: String,
    kinds: Vec<String>,
}

struct Answer {
    status: String,
    about: String,
    kinds: Vec<String>,
}

/// A kind of trouble.
#[derive(Clone)]
struct Trouble {
    id: &'static str,
    status: u16,
    title: String,
    says: String,
}

/// A request, and what is answered today.
struct Shown {
    request: String,
    answer: String,
}

/// The page in the language of its address.
pub(crate) async fn of_language(visit: Visit) -> Response {
    page(&visit).await
}

/// The page in the language of the browser, at the address that programmers try first.
pub(crate) async fn front(
    State(app): State<Arc<App>>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Response {
    let spoken = language(&headers);
    let visit = Visit::at(&app, spoken, &headers, uri.path().trim_end_matches('/'));
    page(&visit).await
}

async fn page(visit: &Visit) -> Response {
    let description = openapi();
    let troubles: Vec<Trouble> = Kind::ALL.iter().map(|kind| trouble(visit, *kind)).collect();
    let mut groups = Vec::new();
    for tag in list(&description, "tags") {
        let name = text(tag, "name");
        groups.push(Group {
            operations: operations(visit, &description, &name, &troubles).await,
            about: text(tag, "description"),
            name,
        });
    }
    let page = ApiPage {
        page: visit.page("api-title"),
        groups,
        troubles,
    };
    shown(page.render())
}

fn trouble(visit: &Visit, kind: Kind) -> Trouble {
    let (words, id) = (visit.words(), kind.id());
    let values = [("found", Value::Count(1)), ("most", Value::Count(256))];
    Trouble {
        id,
        status: kind.status().as_u16(),
        title: words.message(&format!("api-{id}-title"), &[]),
        says: words.message(&format!("api-{id}-says"), &values),
    }
}

/// The operations of a group, in the order in which they are declared by path.
async fn operations(
    visit: &Visit,
    description: &Json,
    group: &str,
    troubles: &[Trouble],
) -> Vec<Operation> {
    let mut found = Vec::new();
    let paths = description.get("paths").and_then(Json::as_object);
    for (path, methods) in paths.into_iter().flatten() {
        for (method, operation) in methods.as_object().into_iter().flatten() {
            if list(operation, "tags").any(|tag| tag == group) {
                let mut one = described(path, method, operation, troubles);
                one.example = example(visit, path).await;
                found.push(one);
            }
        }
    }
    found
}

fn described(path: &str, method: &str, operation: &Json, troubles: &[Trouble]) -> Operation {
    let responses = operation.get("responses").and_then(Json::as_object);
    let responses = responses.into_iter().flatten();
    let (fine, wrong): (Vec<_>, Vec<_>) =
        responses.partition(|(status, _)| status.starts_with('2'));
    let body = operation.get("requestBody");
    let is_named = |trouble: &Trouble| {
        let status = trouble.status.to_string();
        let facts = Kind::Facts.id();
        if trouble.id == facts && body.is_none() {
            return false;
        }
        wrong.iter().any(|(named, _)| **named == status)
    };
    let letters = path.chars().filter(|letter| !matches!(letter, '{' | '}'));
    Operation {
        anchor: format!("{method}{}", letters.collect::<String>().replace('/', "-")),
        method: method.to_uppercase(),
        path: format!("/api/v1{path}"),
        summary: text(operation, "summary"),
        about: paragraphs(&text(operation, "description")),
        parameters: list(operation, "parameters").map(parameter).collect(),
        body: body.map(|body| Body {
            about: text(body, "description"),
            kinds: kinds(body),
        }),
        answers: fine
            .into_iter()
            .map(|(status, answer)| Answer {
                status: status.clone(),
                about: text(answer, "description"),
                kinds: kinds(answer),
            })
            .collect(),
        problems: troubles
            .iter()
            .filter(|trouble| is_named(trouble))
            .cloned()
            .collect(),
        example: None,
    }
}

fn parameter(parameter: &Json) -> Parameter {
    let schema = parameter.get("schema").unwrap_or(&Json::Null);
    let words = list(schema.get("items").unwrap_or(schema), "enum").filter_map(Json::as_str);
    let words: Vec<&str> = words.collect();
    let shape = match text(schema, "format").as_str() {
        "" if words.is_empty() => text(schema, "type"),
        "" => words.join(" · "),
        _ => "YYYY-MM-DD".to_owned(),
    };
    Parameter {
        name: text(parameter, "name"),
        is_in_path: text(parameter, "in") == "path",
        required: parameter.get("required") == Some(&Json::Bool(true)),
        shape,
        about: text(parameter, "description"),
    }
}

/// The kinds of a body or an answer.
fn kinds(of: &Json) -> Vec<String> {
    let kinds = of.get("content").and_then(Json::as_object);
    kinds
        .into_iter()
        .flat_map(|kinds| kinds.keys().cloned())
        .collect()
}

async fn example(visit: &Visit, path: &str) -> Option<Shown> {
    let example = Example::of(path, visit.app.today())?;
    let answer = example.answered(&visit.app).await;
    Some(Shown {
        request: example.command(&visit.app.origin()),
        answer: examples::shortened(&answer),
    })
}

fn text(of: &Json, field: &str) -> String {
    of.get(field)
        .and_then(Json::as_str)
        .unwrap_or_default()
        .to_owned()
}

fn list<'j>(of: &'j Json, field: &str) -> impl Iterator<Item = &'j Json> {
    of.get(field).and_then(Json::as_array).into_iter().flatten()
}

/// What stands between empty lines.
fn paragraphs(text: &str) -> Vec<String> {
    let parts = text.split("\n\n").map(|part| part.replace('\n', " "));
    parts.filter(|part| !part.is_empty()).collect()
}
