//! The description of the API in OpenAPI 3.1: operations from the functions that answer them,
//! shapes from what reads and writes them.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};
use utoipa::IntoResponses;
use utoipa::openapi::{Ref, RefOr, Response};

use super::kind::Kind;
use super::law::STATUSES;
use super::schemas::schemas;

/// The kind of nearly all answers.
pub(crate) const JSON: &str = "application/json";

/// The description of the whole API.
pub fn openapi() -> Json {
    let (_, operations) = super::operations().split_for_parts();
    let mut whole = serde_json::to_value(&operations).unwrap_or_default();
    let mut paths = whole.get_mut("paths").map(Json::take).unwrap_or_default();
    let operations = paths
        .as_object_mut()
        .into_iter()
        .flat_map(|paths| paths.values_mut());
    let operations = operations.filter_map(Json::as_object_mut);
    operations
        .flat_map(|methods| methods.values_mut())
        .for_each(complete);
    json!({
        "openapi": "3.1.0",
        "info": about(),
        "servers": [{"url": "/api/v1"}],
        "tags": tags(),
        "paths": paths,
        "components": {"schemas": schemas(), "responses": responses()},
    })
}

fn about() -> Json {
    json!({
        "title": "Ruqsat",
        "version": env!("CARGO_PKG_VERSION"),
        "summary": "Where a foreigner stands in Kazakhstan, and why",
        "description": "Facts of a person go in, a dated answer with its reasons comes out. \
                        Nothing is kept, no account is needed. Names of fields are never renamed.",
        "license": {"name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0"},
    })
}

fn tags() -> Json {
    json!([
        {"name": "Persons", "description": "Answers for the facts of a person"},
        {"name": "Law", "description": "What the answers rest on"},
        {"name": "About", "description": "The API itself"},
    ])
}

/// Persons that show what facts look like.
const PERSONS: [(&str, &str); 2] = [
    (
        "counting-days",
        include_str!("../../../../examples/counting-days.json"),
    ),
    (
        "couple-to-rp",
        include_str!("../../../../examples/couple-to-rp.json"),
    ),
];

/// Adds to an operation what the functions do not say: shapes and examples.
fn complete(operation: &mut Json) {
    shape_parameters(operation);
    if let Some(Json::Object(body)) = operation.get_mut("requestBody") {
        body.insert("required".to_owned(), Json::Bool(true));
    }
    let content = operation.pointer_mut("/requestBody/content");
    let facts = content.and_then(|content| content.get_mut(JSON));
    if let Some(Json::Object(facts)) = facts {
        let persons = PERSONS.iter().filter_map(|(name, facts)| {
            let facts: Json = serde_json::from_str(facts).ok()?;
            Some(((*name).to_owned(), json!({"value": facts})))
        });
        facts.insert("examples".to_owned(), Json::Object(persons.collect()));
    }
}

/// A parameter means the same wherever it stands: its shape goes by its name.
fn shape_parameters(operation: &mut Json) {
    let parameters = operation.get_mut("parameters").and_then(Json::as_array_mut);
    for parameter in parameters.into_iter().flatten() {
        let name = parameter
            .get("name")
            .and_then(Json::as_str)
            .unwrap_or_default();
        let shape = shape(name);
        if let Some(fields) = parameter.as_object_mut() {
            fields.insert("schema".to_owned(), shape);
        }
    }
}

fn shape(name: &str) -> Json {
    let words = |words: &[&str]| json!({"type": "string", "enum": words});
    match name {
        "on" | "from" | "to" | "leave" | "return" => json!({"type": "string", "format": "date"}),
        "lang" => words(&["kk", "ru", "en"]),
        "goal" => words(&["trp", "rp"]),
        "first" => words(&["counts", "excluded"]),
        "of" => words(&["facts", "assessment", "plan"]),
        "different" => words(&["true", "false"]),
        "with" => json!({
            "type": "array", "items": words(&STATUSES),
            "minItems": 2, "maxItems": 3, "uniqueItems": true,
        }),
        "days" => json!({"type": "integer", "minimum": 1, "maximum": 10_000}),
        "year" => json!({"type": "integer", "minimum": 1, "maximum": 9999}),
        "mark" => json!({"type": "string", "pattern": "^[A-Za-z0-9-]{1,40}$"}),
        _ => json!({"type": "string", "minLength": 1}),
    }
}

fn responses() -> Json {
    let named = |kind: &Kind| (name(kind.status().as_u16()), response(*kind));
    let by_status: BTreeMap<String, Json> = Kind::ALL.iter().map(named).collect();
    json!(by_status)
}

fn response(kind: Kind) -> Json {
    let mut response = json!({
        "description": kind.status().canonical_reason().unwrap_or_default(),
        "content": {
            "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}},
        },
    });
    let header = match kind {
        Kind::TooMany | Kind::Busy => json!({"Retry-After": {
            "description": "Seconds to wait",
            "schema": {"type": "integer", "minimum": 1},
        }}),
        Kind::Method => json!({"Allow": {
            "description": "The methods that the address takes",
            "schema": {"type": "string"},
        }}),
        Kind::Unreadable
        | Kind::Parameters
        | Kind::NotFound
        | Kind::NotAcceptable
        | Kind::TooSlow
        | Kind::TooLarge
        | Kind::MediaType
        | Kind::Facts
        | Kind::NotCovered
        | Kind::Ours => return response,
    };
    if let Some(fields) = response.as_object_mut() {
        fields.insert("headers".to_owned(), header);
    }
    response
}

/// The name of the response with that status among the components.
fn name(status: u16) -> String {
    format!("Problem{status}")
}

/// What can go wrong where nothing is sent.
pub(crate) struct ForQuestions;

/// What can go wrong where facts are sent.
pub(crate) struct ForBodies;

impl IntoResponses for ForQuestions {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        problems(&[400, 404, 405, 406, 408, 422, 429, 500, 503])
    }
}

impl IntoResponses for ForBodies {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        problems(&[400, 405, 406, 408, 413, 415, 422, 429, 500, 503])
    }
}

fn problems(statuses: &[u16]) -> BTreeMap<String, RefOr<Response>> {
    let to = |status| Ref::new(format!("#/components/responses/{}", name(status)));
    let all = statuses.iter();
    all.map(|status| (status.to_string(), RefOr::Ref(to(*status))))
        .collect()
}
