//! Trips from a file: columns of entry and exit, as a table program saves them.

use askama::Template;
use axum::extract::Multipart;
use axum::extract::multipart::MultipartRejection;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::super::catalogue::Section;
use super::super::view::ErrorLink;
use super::super::way::{self, Progress};
use super::paste;
use crate::page::Page;
use crate::problem::strange_form;
use crate::visit::{Visit, shown};

/// The largest file, in bytes; a thousand crossings need less than a tenth of it.
pub(super) const LARGEST: usize = 128 * 1024;

/// The id of the field.
const FILE: &str = "file";

/// A file to begin with. Its heading holds no digit and is passed over, in any language.
const EXAMPLE: &str = "entered,left\n2026-03-13,2026-03-31\n2026-07-01,2026-07-28\n2026-10-15,\n";

#[derive(Template)]
#[template(path = "questions/file.html")]
struct Import<'v> {
    page: Page<'v>,
    progress: Progress,
    errors: Vec<ErrorLink>,
    error: String,
    example: &'static str,
    example_address: String,
    action: String,
    back: String,
}

/// Shows the field, the columns and the example.
pub(super) async fn show(visit: Visit) -> Response {
    shown(page(&visit, "").render())
}

/// The example.
pub(super) async fn example() -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"trips.csv\"",
        ),
    ];
    (headers, EXAMPLE)
}

/// What became of the upload.
enum Upload {
    Text(String),
    Wrong(&'static str),
    Strange,
}

/// Adds the trips of a file. Lines that are refused are shown in the field of pasted lists, where
/// they can be corrected.
pub(super) async fn import(visit: Visit, sent: Result<Multipart, MultipartRejection>) -> Response {
    let upload = match sent {
        Ok(sent) => read(sent).await,
        Err(_) => Upload::Strange,
    };
    match upload {
        Upload::Text(text) => paste::keep(&visit, &text),
        Upload::Wrong(message) => {
            let page = page(&visit, message);
            let framed = page.page.with_errors();
            let page = Import {
                page: framed,
                ..page
            };
            (StatusCode::UNPROCESSABLE_ENTITY, shown(page.render())).into_response()
        }
        Upload::Strange => strange_form(&visit),
    }
}

async fn read(mut sent: Multipart) -> Upload {
    loop {
        let field = match sent.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => return Upload::Wrong("wrong-file-none"),
            Err(error) => return too_large_or_strange(error.status()),
        };
        if field.name() != Some(FILE) {
            continue;
        }
        let bytes = match field.bytes().await {
            Ok(bytes) => bytes,
            Err(error) => return too_large_or_strange(error.status()),
        };
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
        return match std::str::from_utf8(bytes) {
            Ok(text) if text.trim().is_empty() => Upload::Wrong("wrong-file-none"),
            Ok(text) if !text.contains('\0') => Upload::Text(text.to_owned()),
            Ok(_) | Err(_) => Upload::Wrong("wrong-file-kind"),
        };
    }
}

fn too_large_or_strange(status: StatusCode) -> Upload {
    if status == StatusCode::PAYLOAD_TOO_LARGE {
        Upload::Wrong("wrong-file-large")
    } else {
        Upload::Strange
    }
}

fn page<'v>(visit: &'v Visit, wrong: &str) -> Import<'v> {
    let error = if wrong.is_empty() {
        String::new()
    } else {
        visit.words().message(wrong, &[])
    };
    let links = (!error.is_empty()).then(|| ErrorLink {
        id: FILE.to_owned(),
        says: error.clone(),
    });
    Import {
        page: visit.page("file-title"),
        progress: Progress::of(visit, Some(Section::Trips)),
        errors: links.into_iter().collect(),
        error,
        example: EXAMPLE,
        example_address: visit.to("/questions/crossings/example.csv"),
        action: way::address(visit, "/questions/crossings/file"),
        back: way::address(visit, "/questions/crossings"),
    }
}
