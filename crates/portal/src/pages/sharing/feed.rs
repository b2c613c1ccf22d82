//! A calendar that phones subscribe to: the facts are sealed in its address and judged anew on
//! the day of each visit, so that it stays true. Nothing of it is stored here.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use ruqsat_report::Deadline;
use serde::{Deserialize, Serialize};

use super::calendar;
use crate::instead::Instead;
use crate::pages::answer::Position;
use crate::pages::missing_page;
use crate::problem;
use crate::session::{Draft, Purpose, Unsealed};
use crate::visit::Visit;

/// A year and a bit: who renews it once a year loses no day.
const LASTS: i64 = 400 * 24 * 60 * 60;

/// Longer addresses are refused by some calendars.
const TAKEN_EVERYWHERE: usize = 2_000;

/// What is sealed in the address.
#[derive(Serialize, Deserialize)]
struct Subscription {
    /// The facts without their day, what the person came for, and the mark of their entries.
    draft: Draft,
    /// The second after which the address opens nothing.
    until: i64,
}

/// The address of a calendar, as a person is told it.
#[derive(Debug)]
pub(super) struct Address {
    /// For calendars on the web.
    pub(super) https: String,
    /// For phones, which then ask whether to subscribe.
    pub(super) webcal: String,
    /// The last day, in words.
    pub(super) until: String,
    /// Some calendars refuse it.
    pub(super) long: bool,
}

/// The address of a visit's own calendar; `None` when the machine gives no random numbers.
pub(super) fn address(visit: &Visit) -> Option<Address> {
    let until = visit.app.config.clock.seconds().saturating_add(LASTS);
    let mut facts = visit.draft.facts.clone();
    facts.remove("on");
    let draft = Draft {
        facts,
        goal: visit.draft.goal,
        mark: visit.draft.mark.clone(),
        ..Draft::default()
    };
    let subscription = Subscription {
        draft: draft.marked()?,
        until,
    };
    let text = serde_json::to_vec(&subscription).ok()?;
    let sealed = visit.app.seal.seal(Purpose::Feed, until, &text)?;
    let origin = visit.app.origin();
    let https = format!("{origin}{}{sealed}.ics", visit.to("/feed/"));
    let (_, rest) = https.split_once("://")?;
    Some(Address {
        webcal: format!("webcal://{rest}"),
        until: ruqsat_wording::day(visit.language, visit.app.day_of(until)),
        long: https.len() > TAKEN_EVERYWHERE,
        https,
    })
}

/// The calendar behind an address.
pub(super) async fn fetch(
    visit: Visit,
    Path((_, file)): Path<(String, String)>,
) -> Result<Response, Instead> {
    let sealed = file.strip_suffix(".ics");
    let sealed = sealed.ok_or_else(|| missing_page(&visit))?;
    let now = visit.app.config.clock.seconds();
    let text = match visit.app.seal.unseal(Purpose::Feed, now, sealed) {
        Unsealed::Good(text) => text,
        Unsealed::Late => {
            let over = problem::trouble(&visit, StatusCode::GONE, "feed-over", "/keep");
            return Err(over.into());
        }
        Unsealed::Broken => return Err(missing_page(&visit).into()),
    };
    let subscription = serde_json::from_slice(&text).map_err(|_| missing_page(&visit))?;
    let Subscription { draft, until } = subscription;
    let visit = visit.with(draft);
    let position = Position::of(&visit)?;
    let text = calendar::text(&visit, &position, &visit.draft, vec![end(&visit, until)]);
    Ok(([(header::CONTENT_TYPE, calendar::KIND)], text).into_response())
}

/// The last day of the subscription is an entry of its own: a calendar shows no error.
fn end(visit: &Visit, until: i64) -> Deadline {
    Deadline {
        key: "subscription".to_owned(),
        day: visit.app.day_of(until),
        summary: visit.words().message("feed-ends", &[]),
        description: format!("{}{}", visit.app.origin(), visit.to("/keep")),
    }
}
