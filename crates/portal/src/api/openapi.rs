//! The description of the API in OpenAPI 3.1: operations from the functions that answer them,
//! facts and answers from the contract that reads and writes them.

use std::collections::BTreeMap;

use axum::Json as AsJson;
use serde_json::{Value as Json, json};
use utoipa::IntoResponses;
use utoipa::openapi::{Ref, RefOr, Response};

use super::kind::Kind;

/// The kind of nearly all answers.
pub(crate) const JSON: &str = "application/json";

/// The description of the whole API.
pub fn openapi() -> Json {
    let (_, operations) = super::operations().split_for_parts();
    let mut whole = serde_json::to_value(&operations).unwrap_or_default();
    let paths = whole.get_mut("paths").map(Json::take).unwrap_or_default();
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

fn schemas() -> Json {
    let mut schemas = BTreeMap::from([("Problem", problem())]);
    for (name, schema) in [
        ("Facts", ruqsat_contract::facts_schema()),
        ("Assessment", ruqsat_contract::assessment_schema()),
    ] {
        schemas.insert(name, schema);
    }
    let mut found = BTreeMap::new();
    for (name, mut schema) in schemas {
        let definitions = schema.as_object_mut().and_then(|fields| {
            fields.remove("$schema");
            fields.remove("$defs")
        });
        if let Some(Json::Object(definitions)) = definitions {
            found.extend(
                definitions
                    .into_iter()
                    .map(|(name, one)| (capital(&name), one)),
            );
        }
        found.insert(name.to_owned(), schema);
    }
    found.values_mut().for_each(point_to_components);
    json!(found)
}

/// References into a schema's own definitions become references into ours.
fn point_to_components(schema: &mut Json) {
    match schema {
        Json::Object(fields) => {
            if let Some(Json::String(to)) = fields.get_mut("$ref")
                && let Some(local) = to.strip_prefix("#/$defs/")
            {
                *to = format!("#/components/schemas/{}", capital(local));
            }
            fields.values_mut().for_each(point_to_components);
        }
        Json::Array(items) => items.iter_mut().for_each(point_to_components),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {}
    }
}

/// `because` as `Because`.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// A problem, RFC 9457.
fn problem() -> Json {
    let found = json!({
        "type": "object",
        "required": ["code", "message"],
        "properties": {
            "code": {"type": "string", "description": "A stable word for programs"},
            "message": {"type": "string"},
            "path": {"type": "string", "description": "The place in the facts, as JSONPath", "examples": ["$.crossings[3].on"]},
            "line": {"type": "integer", "minimum": 1},
            "column": {"type": "integer", "minimum": 1, "description": "In characters"},
            "parameter": {"type": "string", "description": "The parameter of the address"},
        },
    });
    json!({
        "type": "object",
        "description": "What went wrong, as RFC 9457 wants it; its words are in the language of Accept-Language: kk, ru or en",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": {"type": "string", "format": "uri-reference", "description": "The place on the page about the API that explains it"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string", "description": "What to do"},
            "problems": {"type": "array", "items": found, "description": "Everything that is wrong, at once"},
        },
    })
}

fn responses() -> Json {
    let all = Kind::ALL.iter();
    let by_status: BTreeMap<String, Json> = all
        .map(|kind| {
            let status = kind.status();
            let mut response = json!({
                "description": status.canonical_reason().unwrap_or_default(),
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
            });
            if matches!(kind, Kind::TooMany | Kind::Busy) {
                let wait = json!({"Retry-After": {"description": "Seconds to wait", "schema": {"type": "integer", "minimum": 1}}});
                if let Some(fields) = response.as_object_mut() {
                    fields.insert("headers".to_owned(), wait);
                }
            }
            (name(status.as_u16()), response)
        })
        .collect();
    json!(by_status)
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
        problems(&[400, 404, 405, 406, 408, 429, 500, 503])
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

/// This description
///
/// OpenAPI 3.1.
#[utoipa::path(
    get,
    path = "/openapi.json",
    tag = "About",
    responses((status = 200, description = "The description.", body = Object, content_type = "application/json"), ForQuestions),
)]
pub(crate) async fn document() -> AsJson<Json> {
    AsJson(openapi())
}
