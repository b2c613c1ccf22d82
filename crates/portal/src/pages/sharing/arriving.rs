//! Answers that come from another device or from a file: what they would replace is shown first.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

use super::moving;
use crate::page::Page;
use crate::pages::answer::Position;
use crate::problem;
use crate::session::Draft;
use crate::visit::{Visit, shown};

/// What is wrong, and with which of the two forms.
#[derive(Debug, Default)]
pub(super) struct Trouble {
    /// The code as it was pasted.
    pasted: String,
    code: Vec<String>,
    file: Vec<String>,
}

impl Trouble {
    /// A message about a code.
    pub(super) fn of_code(pasted: &str, message: &str) -> Self {
        Self {
            pasted: pasted.to_owned(),
            code: vec![message.to_owned()],
            file: Vec::new(),
        }
    }

    /// Problems of a file, in words.
    pub(super) fn of_file(problems: Vec<String>) -> Self {
        Self {
            pasted: String::new(),
            code: Vec::new(),
            file: problems,
        }
    }
}

#[derive(Template)]
#[template(path = "sharing/continue.html")]
struct Arriving<'v> {
    page: Page<'v>,
    trouble: Trouble,
}

#[derive(Template)]
#[template(path = "sharing/replace.html")]
struct Replace<'v> {
    page: Page<'v>,
    here: Told,
    coming: Told,
    code: String,
}

/// Answers in short: what the law says to them, and for which day and whom.
struct Told {
    lead: String,
    about: String,
}

/// Both ways in: a code and a file.
pub(super) async fn show(visit: Visit) -> Response {
    let page = Arriving {
        page: visit.page("continue-title"),
        trouble: Trouble::default(),
    };
    shown(page.render())
}

/// The same with what was wrong.
pub(super) fn wrong(visit: &Visit, mut trouble: Trouble) -> Response {
    for message in &mut trouble.code {
        *message = visit.words().message(message, &[]);
    }
    let page = visit.page("continue-title").with_errors();
    let page = Arriving {
        page: if trouble.pasted.is_empty() {
            page
        } else {
            page.resending("code-form")
        },
        trouble,
    };
    (StatusCode::UNPROCESSABLE_ENTITY, shown(page.render())).into_response()
}

/// Takes answers over, where nothing else would be lost; shows what would be, where it would.
pub(super) fn offered(visit: &Visit, draft: &Draft) -> Response {
    if visit.draft.facts.is_empty() || visit.draft.facts == draft.facts {
        return take(visit, draft);
    }
    let Some(code) = moving::code(visit, draft) else {
        return problem::our_fault(visit);
    };
    let page = Replace {
        page: visit.page("replace-title"),
        here: told(visit, &visit.draft),
        coming: told(visit, draft),
        code,
    };
    shown(page.render())
}

/// Takes answers over.
pub(super) fn take(visit: &Visit, draft: &Draft) -> Response {
    let ready = draft.facts.contains_key("citizenship");
    visit.keep_and_go(draft, if ready { "/answer" } else { "/questions" })
}

fn told(visit: &Visit, draft: &Draft) -> Told {
    let visit = visit.with(draft.clone());
    match Position::of(&visit) {
        Ok(position) => {
            let report = position.report(&visit);
            Told {
                lead: report.lead.text,
                about: report.about.join(" · "),
            }
        }
        Err(_) => Told {
            lead: visit.words().message("replace-unfinished", &[]),
            about: String::new(),
        },
    }
}
