//! The draft: facts in the words of the contract, and what belongs to the asking only.

use std::collections::BTreeSet;

use axum::http::HeaderMap;
use axum::http::header::{self, HeaderValue};
use ruqsat_contract::{DayAsked, Read, Refused};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::cookies;
use super::seal::{Purpose, Unsealed, new_mark};
use crate::app::App;

/// What the person came for. It decides which questions can change the answer that they read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Goal {
    /// How long they may stay, and what is due.
    #[default]
    Stay,
    /// A temporary residence permit.
    Trp,
    /// A residence permit.
    Rp,
    /// Everything.
    All,
}

impl Goal {
    /// All of them, in the order in which they are offered.
    pub(crate) const ALL: [Self; 4] = [Self::Stay, Self::Trp, Self::Rp, Self::All];

    /// Its name in forms and messages.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Stay => "stay",
            Self::Trp => "trp",
            Self::Rp => "rp",
            Self::All => "all",
        }
    }
}

/// What a person has answered so far.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Draft {
    /// Facts as the contract writes them.
    #[serde(default)]
    pub(crate) facts: Map<String, Value>,
    /// What the person came for; `None` until it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) goal: Option<Goal>,
    /// Questions that were answered with "I don't know".
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub(crate) skipped: BTreeSet<String>,
    /// A trip that is only thought of: the day of leaving and of coming back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) trip: Option<Trip>,
    /// A form that was not taken, as it was typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) typed: Option<Typed>,
    /// What tells this person's entries from another's in one calendar: drawn by chance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) mark: Option<String>,
}

/// A trip that is only thought of, in days as the contract writes them, or as they were typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Trip {
    /// The day of leaving; `None` for who is outside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) leave: Option<String>,
    /// The day of coming back; `None` for good.
    #[serde(default, rename = "return", skip_serializing_if = "Option::is_none")]
    pub(crate) back: Option<String>,
}

/// A form that was not taken, as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Typed {
    /// Its address without the language, such as `/questions/born`.
    pub(crate) place: String,
    /// Its fields, in their order.
    pub(crate) fields: Vec<(String, String)>,
}

/// Seconds for which an untouched draft can be opened: a day.
const LASTS: i64 = 24 * 60 * 60;

/// The draft does not fit into a browser's cookies.
#[derive(Debug)]
pub(crate) struct TooLarge;

impl Draft {
    /// The draft that a browser sent. A late or broken one is an empty one: `lapsed` says so.
    pub(crate) fn sent(headers: &HeaderMap, app: &App) -> (Self, bool) {
        let Some(sealed) = cookies::joined(headers) else {
            return (Self::default(), false);
        };
        match app
            .seal
            .unseal(Purpose::Draft, app.config.clock.seconds(), &sealed)
        {
            Unsealed::Good(text) => match Self::read(&text) {
                Some(draft) => (draft, false),
                None => (Self::default(), true),
            },
            Unsealed::Late | Unsealed::Broken => (Self::default(), true),
        }
    }

    /// A draft as it was written by [`Self::written`].
    pub(crate) fn read(text: &[u8]) -> Option<Self> {
        serde_json::from_slice(text).ok()
    }

    /// As text.
    pub(crate) fn written(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// The cookies that keep it.
    ///
    /// # Errors
    /// [`TooLarge`] when a browser would not keep so much.
    pub(crate) fn kept(&self, app: &App) -> Result<HeaderMap, TooLarge> {
        let until = app.config.clock.seconds().saturating_add(LASTS);
        let sealed = app
            .seal
            .seal(Purpose::Draft, until, &self.written())
            .ok_or(TooLarge)?;
        let secure = app.origin().starts_with("https://");
        Ok(headers(cookies::split(&sealed, secure).ok_or(TooLarge)?))
    }

    /// The cookies that forget everything.
    pub(crate) fn forgotten(app: &App) -> HeaderMap {
        let secure = app.origin().starts_with("https://");
        headers(cookies::forgotten_from(0, secure))
    }

    /// The same with a mark; `None` when the machine gives no random numbers.
    pub(crate) fn marked(mut self) -> Option<Self> {
        if self.mark.is_none() {
            self.mark = Some(new_mark()?);
        }
        Some(self)
    }

    /// The facts as text in the words of the contract.
    pub(crate) fn facts_text(&self) -> String {
        serde_json::to_string(&self.facts).unwrap_or_default()
    }

    /// The facts as the engine takes them, on the day that they name, else today.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub(crate) fn facts_read(&self, app: &App) -> Result<Read, Refused> {
        let today = DayAsked::Otherwise(app.today());
        app.reader.read(self.facts_text().as_bytes(), today)
    }
}

fn headers(cookies: Vec<HeaderValue>) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for cookie in cookies {
        headers.append(header::SET_COOKIE, cookie);
    }
    headers
}
