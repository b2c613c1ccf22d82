//! Signing: a statement is put before a person, who signs it with a key of their own, or declines.
//!
//! What is signed, and what becomes of it, is said by `ruqsat-signing`; here are the desk on which
//! statements lie in memory, the pages around them, and the one door through which a signature
//! comes in, [`hand_in`], whichever way it was made.

mod attempt;
mod came;
mod channel;
mod decline;
mod demo;
mod desk;
mod evidence;
mod fellows;
mod hand_in;
mod key;
mod keys;
mod ncalayer;
mod sign;
mod statements;
mod stories;
mod told;
mod upload;

use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};

use crate::api::seconds_to_wait;
use crate::app::App;
use crate::channels::Channels;
use crate::instant;
use crate::mobile::Offers;
use crate::problem::trouble;
use crate::visit::Visit;

pub(crate) use crate::instant::{left, shown_at};
pub(crate) use channel::Channel;
pub(crate) use desk::{Desk, Seen};
pub(crate) use hand_in::{Came, Trouble, ask_again, hand_in};
pub use keys::{DemoKey, DemoKeys};
pub(crate) use keys::{DemoKeyShown, shown as demo_keys};
pub(crate) use sign::field_value;
pub use stories::StoryFault;
pub(crate) use stories::{Stories, StoryShown};
pub(crate) use told::{RefusedShown, masked, refused};

/// What signing needs for as long as the portal runs.
#[derive(Debug)]
pub(crate) struct Room {
    /// Statements that wait for signatures.
    pub(crate) desk: Desk,
    /// Statements that wait for a phone.
    pub(crate) offers: Offers,
    /// By what people sign.
    pub(crate) channels: Channels,
    stories: Stories,
}

/// What came with the program about signing cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum RoomFault {
    /// The stories of the demo.
    #[error(transparent)]
    Stories(#[from] StoryFault),
    /// By what people sign.
    #[error("`channels.toml`: {0}")]
    Channels(#[from] toml::de::Error),
}

impl Room {
    /// An empty desk, the channels, and the stories of the demo.
    ///
    /// # Errors
    /// [`RoomFault`] when the channels or the stories cannot be read.
    pub(crate) fn new() -> Result<Self, RoomFault> {
        Ok(Self {
            desk: Desk::default(),
            offers: Offers::default(),
            channels: Channels::read()?,
            stories: Stories::read()?,
        })
    }
}

/// The page for whoever makes statements faster than a person could read them; nothing for others.
fn too_often(visit: &Visit, request: &Request, next: &str) -> Option<Response> {
    seconds_to_wait(&visit.app, request)?;
    let status = StatusCode::TOO_MANY_REQUESTS;
    Some(trouble(visit, status, "signing-often", next))
}

/// The addresses around signing.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/{language}/key", get(key::show).post(key::begin))
        .route(
            "/{language}/sign/{token}",
            get(sign::show).post(upload::receive),
        )
        .route("/{language}/sign/{token}/again", post(sign::again))
        .route(
            "/{language}/sign/{token}/decline",
            get(decline::show).post(decline::decline),
        )
        .route("/{language}/sign/{token}/files/{name}", get(evidence::file))
        .route(
            "/{language}/sign/{token}/demo",
            get(demo::show).post(demo::sign),
        )
        .route("/{language}/demo/story/{story}", post(stories::begin))
}
