//! Errors as RFC 9457 wants them: what went wrong, where, and what to do, in the language that the
//! program asks for.
//!
//! A handler gives back a [`Problem`] and knows no language. [`spoken`] stands around everything
//! below `/api`, puts it into words, and does the same for every bare status that axum or a layer
//! gives; so no error leaves as anything else.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use ruqsat_contract::{Fault, JsonPath, Place, Problem as FactsProblem, Refused};
use ruqsat_law::{OutsideCoverage, Value};
use ruqsat_wording::{Language, Wording};
use serde_json::{Map, Value as Json, json};

use super::kind::Kind;
use crate::app::App;
use crate::visit::accepts;

/// Why a request cannot be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    kind: Kind,
    found: Vec<Found>,
    /// Seconds after which it is worth asking again.
    retry_after: Option<u64>,
    /// What the sentence about it names, such as the most bytes taken.
    most: Option<i32>,
}

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Found {
    at: At,
    fault: Fault,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum At {
    /// In the body.
    Body(JsonPath, Place),
    /// A parameter of the address.
    Parameter(String),
}

impl Problem {
    /// Nothing more is known than its kind.
    pub(crate) const fn of(kind: Kind) -> Self {
        Self {
            kind,
            found: Vec::new(),
            retry_after: None,
            most: None,
        }
    }

    /// The body has more bytes than are taken.
    pub(crate) fn too_large(most_bytes: usize) -> Self {
        Self {
            most: i32::try_from(most_bytes / 1024).ok(),
            ..Self::of(Kind::TooLarge)
        }
    }

    /// It is worth asking again after so many seconds.
    pub(crate) fn later(kind: Kind, seconds: u64) -> Self {
        Self {
            retry_after: Some(seconds),
            ..Self::of(kind)
        }
    }

    /// Parameters that are wrong.
    pub(crate) fn parameters(wrong: Vec<(String, Fault)>) -> Self {
        let found = wrong.into_iter().map(|(name, fault)| Found {
            at: At::Parameter(name),
            fault,
        });
        Self {
            found: found.collect(),
            ..Self::of(Kind::Parameters)
        }
    }

    /// A parameter that does not fit the facts.
    pub(crate) fn unfit(parameter: &str, fault: Fault) -> Self {
        Self {
            kind: Kind::Facts,
            ..Self::parameters(vec![(parameter.to_owned(), fault)])
        }
    }

    /// The law's data do not cover a day that was asked for.
    pub(crate) fn not_covered(parameter: &str, outside: OutsideCoverage) -> Self {
        let OutsideCoverage { day, first, last } = outside;
        let fault = Fault::NotCovered { day, first, last };
        Self {
            kind: Kind::NotCovered,
            ..Self::parameters(vec![(parameter.to_owned(), fault)])
        }
    }

    fn json(&self, words: &Wording) -> Json {
        let id = self.kind.id();
        let found = i32::try_from(self.found.len()).unwrap_or(i32::MAX);
        let values = [
            ("found", Value::Count(found)),
            ("most", Value::Count(self.most.unwrap_or_default())),
        ];
        let mut problem = json!({
            "type": format!("/api#{id}"),
            "title": words.message(&format!("api-{id}-title"), &[]),
            "status": self.kind.status().as_u16(),
            "detail": words.message(&format!("api-{id}-says"), &values),
        });
        if let (Some(problem), false) = (problem.as_object_mut(), self.found.is_empty()) {
            let found = self.found.iter().map(|found| found.json(words));
            let found: Vec<Json> = found.collect();
            problem.insert("problems".to_owned(), found.into());
        }
        problem
    }
}

impl Found {
    fn json(&self, words: &Wording) -> Json {
        let mut found = Map::new();
        let mut put = |name: &str, value: Json| found.insert(name.to_owned(), value);
        put("code", self.fault.code().into());
        put("message", self.message(words).into());
        match &self.at {
            At::Parameter(name) => {
                put("parameter", (**name).into());
            }
            At::Body(path, place) => {
                put("path", path.to_string().into());
                put("line", place.line.into());
                put("column", place.column.into());
            }
        }
        found.into()
    }

    /// In English with the place as programs write it, as on the command line; in other languages
    /// with the name of the fact.
    fn message(&self, words: &Wording) -> String {
        let (fact, item) = match (&self.at, words.language()) {
            (At::Parameter(name), Language::English) => return format!("`{name}` {}", self.fault),
            (At::Body(path, _), Language::English) => return format!("`{path}` {}", self.fault),
            (At::Parameter(name), Language::Kazakh | Language::Russian) => (name.clone(), None),
            (At::Body(path, _), Language::Kazakh | Language::Russian) => {
                let item = path.item().and_then(|item| i32::try_from(item).ok());
                (path.fact(), item)
            }
        };
        words.problem(&ruqsat_wording::Problem {
            code: self.fault.code(),
            fact: &fact,
            item,
            values: &self.fault.values(),
            quoted: &self.fault.quoted(),
        })
    }
}

/// Facts that cannot be assessed: a text that is no JSON is told apart from facts that are wrong.
impl From<Refused> for Problem {
    fn from(Refused(problems): Refused) -> Self {
        let is_syntax = |one: &FactsProblem| matches!(one.fault, Fault::NotJson { .. });
        let kind = if problems.iter().any(is_syntax) {
            Kind::Unreadable
        } else {
            Kind::Facts
        };
        let found = problems.into_iter().map(|problem| Found {
            at: At::Body(problem.path, problem.place),
            fault: problem.fault,
        });
        Self {
            found: found.collect(),
            ..Self::of(kind)
        }
    }
}

/// Without words yet: [`spoken`] adds them.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.kind.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Puts every error into words.
pub(crate) async fn spoken(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let language = language(request.headers());
    let only_asks = request.method() == Method::OPTIONS;
    let response = next.run(request).await;
    let status = response.status();
    if only_asks && status == StatusCode::METHOD_NOT_ALLOWED {
        // axum adds the header Allow when all layers are through.
        return StatusCode::NO_CONTENT.into_response();
    }
    if !status.is_client_error() && !status.is_server_error() {
        return response;
    }
    let (mut head, _) = response.into_parts();
    let problem = head.extensions.remove::<Problem>();
    let problem = problem.unwrap_or_else(|| Problem::of(Kind::of(status)));
    head.headers.remove(header::CONTENT_LENGTH);
    head.headers.extend(problem.headers(language));
    let body = problem.json(app.words(language)).to_string();
    (head, body + "\n").into_response()
}

impl Problem {
    fn headers(&self, language: Language) -> HeaderMap {
        let kind = HeaderValue::from_static("application/problem+json");
        let spoken = HeaderValue::from_static(language.code());
        let mut headers = HeaderMap::from_iter([
            (header::CONTENT_TYPE, kind),
            (header::CONTENT_LANGUAGE, spoken),
            (header::VARY, HeaderValue::from_static("accept-language")),
        ]);
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, seconds.into());
        }
        headers
    }
}

/// The language that a program likes best; English for who names none of ours.
pub(crate) fn language(headers: &HeaderMap) -> Language {
    let accepted = headers.get(header::ACCEPT_LANGUAGE);
    let accepted = accepted.and_then(|value| value.to_str().ok());
    accepted.and_then(accepts).unwrap_or(Language::English)
}
