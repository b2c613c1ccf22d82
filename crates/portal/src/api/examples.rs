//! Requests that the page about the API shows: they are made when the page is, so that no answer
//! on it is out of date.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, header};
use ruqsat_calendar::Day;
use tower::ServiceExt as _;

use crate::app::App;

/// A request that works.
#[derive(Debug)]
pub(crate) struct Example {
    /// Below `/api/v1`, with its question.
    place: String,
    body: Option<String>,
}

/// The longest answer that is shown, in lines.
const LINES: usize = 24;

/// The longest line that is shown, in letters.
const LETTERS: usize = 160;

/// No example answers with more bytes.
const MOST_BYTES: usize = 16 << 20;

impl Example {
    /// The example for a path of the description, as of that day.
    pub(crate) fn of(path: &str, today: Day) -> Option<Self> {
        let (entry, soon, later) = (
            today.plus_days(-20),
            today.plus_days(10),
            today.plus_days(45),
        );
        let person = || {
            let crossings = format!(r#"[{{"on": "{entry}", "way": "in"}}]"#);
            Some(format!(
                r#"{{"citizenship": "RU", "on": "{today}", "crossings": {crossings}}}"#
            ))
        };
        let year = today.to_string().chars().take(4).collect::<String>();
        let (place, body) = match path {
            "/assessments" => (path.to_owned(), person()),
            "/what-if" => (format!("{path}?leave={soon}&return={later}"), person()),
            "/plans" => (format!("{path}?goal=trp"), person()),
            "/calendar/{year}" => (format!("/calendar/{year}"), None),
            "/calendar/count" => (format!("{path}?from={today}&days=3"), None),
            "/rules/{id}" => ("/rules/STAY.WINDOW?lang=en".to_owned(), None),
            "/law/changes" => (
                format!("{path}?from={}&to={today}", today.plus_years(-1)),
                None,
            ),
            "/comparison" => (format!("{path}?with=trp,rp&different=true"), None),
            "/schemas/{of}" => ("/schemas/facts".to_owned(), None),
            "/rules" | "/glossary" | "/meta" | "/openapi.json" => (path.to_owned(), None),
            _ => return None,
        };
        Some(Self { place, body })
    }

    /// As one types it.
    pub(crate) fn command(&self, origin: &str) -> String {
        let address = format!("{origin}/api/v1{}", self.place);
        match &self.body {
            None => format!("curl '{address}'"),
            Some(body) => {
                let kind = "-H 'Content-Type: application/json'";
                format!("curl '{address}' \\\n  {kind} \\\n  -d '{body}'")
            }
        }
    }

    /// What is answered today.
    pub(crate) async fn answered(&self, app: &Arc<App>) -> Vec<u8> {
        let (operations, _) = super::operations().split_for_parts();
        let method = if self.body.is_some() {
            Method::POST
        } else {
            Method::GET
        };
        let request = Request::builder()
            .method(method)
            .uri(&self.place)
            .header(header::CONTENT_TYPE, super::openapi::JSON)
            .body(Body::from(self.body.clone().unwrap_or_default()));
        let Ok(request) = request else {
            return Vec::new();
        };
        let answered = operations
            .with_state(Arc::clone(app))
            .oneshot(request)
            .await;
        let body = answered.unwrap_or_else(|never| match never {}).into_body();
        to_bytes(body, MOST_BYTES)
            .await
            .map(Into::into)
            .unwrap_or_default()
    }
}

/// The beginning of an answer, a field a line.
pub(crate) fn shortened(answer: &[u8]) -> String {
    let pretty = ruqsat_contract::pretty(answer);
    let text = String::from_utf8_lossy(&pretty);
    let mut lines: Vec<String> = text.lines().take(LINES).map(cut).collect();
    if text.lines().count() > LINES {
        lines.push("…".to_owned());
    }
    lines.join("\n")
}

fn cut(line: &str) -> String {
    if line.chars().count() <= LETTERS {
        return line.to_owned();
    }
    line.chars().take(LETTERS).chain(['…']).collect()
}
