//! The answers on their way to another device, sealed in the fragment of an address: browsers
//! never send that part to anybody on their own.

use axum::extract::Form;
use axum::response::Response;
use serde::Deserialize;

use super::arriving::{self, Trouble};
use crate::paper::GoOn;
use crate::session::{Draft, Purpose, Unsealed};
use crate::visit::Visit;

/// How long a link to go on works.
#[derive(Debug, Clone, Copy)]
pub(super) enum Lasting {
    /// For a day: it is opened at once on another device.
    ADay,
    /// For thirty days: it stands on paper that says as much as the link itself.
    OnPaper,
}

const DAY: i64 = 24 * 60 * 60;

impl Lasting {
    const fn seconds(self) -> i64 {
        match self {
            Self::ADay => DAY,
            Self::OnPaper => 30 * DAY,
        }
    }
}

/// The link that carries the answers of a visit; `None` when the machine gives no random numbers.
pub(super) fn link(visit: &Visit, lasting: Lasting) -> Option<GoOn> {
    let clock = visit.app.config.clock;
    let until = clock.seconds().saturating_add(lasting.seconds());
    let sealed = sealed(visit, &visit.draft, until)?;
    let place = visit.to("/continue");
    let last = visit.app.day_of(until);
    Some(GoOn {
        link: format!("{}{place}#{sealed}", visit.app.origin()),
        until: ruqsat_wording::day(visit.language, last),
    })
}

/// A draft as a code that can be opened until that second, without a form that was not taken.
fn sealed(visit: &Visit, draft: &Draft, until: i64) -> Option<String> {
    let taken = Draft {
        typed: None,
        ..draft.clone()
    };
    visit.app.seal.seal(Purpose::Move, until, &taken.written())
}

/// A draft as a code for the next form, which must follow within a day.
pub(super) fn code(visit: &Visit, draft: &Draft) -> Option<String> {
    let now = visit.app.config.clock.seconds();
    sealed(visit, draft, now.saturating_add(DAY))
}

/// A code that was pasted, or put into the form by our script.
#[derive(Debug, Deserialize)]
pub(super) struct Pasted {
    code: String,
    /// There, when the person has seen what will be replaced.
    #[serde(default)]
    replace: Option<String>,
}

/// Opens a code: the answers in it take the place of those that are here, once the person knows.
pub(super) async fn open(visit: Visit, Form(pasted): Form<Pasted>) -> Response {
    let now = visit.app.config.clock.seconds();
    let code = bare(&pasted.code);
    let draft = match visit.app.seal.unseal(Purpose::Move, now, &code) {
        Unsealed::Good(text) => Draft::read(&text),
        Unsealed::Late => {
            let trouble = Trouble::of_code(&pasted.code, "continue-late");
            return arriving::wrong(&visit, trouble);
        }
        Unsealed::Broken => None,
    };
    match draft {
        None => arriving::wrong(&visit, Trouble::of_code(&pasted.code, "continue-broken")),
        Some(draft) if pasted.replace.is_some() => arriving::take(&visit, &draft),
        Some(draft) => arriving::offered(&visit, &draft),
    }
}

/// The code without the address before it and without the blanks of a careless copy.
fn bare(pasted: &str) -> String {
    let code = pasted.rsplit('#').next().unwrap_or_default();
    code.split_whitespace().collect()
}
