//! The web of Ruqsat: where do I stand, what next, in two minutes and without an account.
//!
//! Pages are made on the server and work without JavaScript. What a person answers stays in a
//! sealed cookie of their own browser. The server keeps only what somebody is asked to sign, for a
//! day or two and in memory, and logs nothing personal.

mod api;
mod app;
mod asked;
mod assets;
mod channels;
mod checks;
mod clock;
mod connections;
mod guard;
mod instant;
mod instead;
mod library;
mod logs;
mod metrics;
mod mobile;
mod page;
mod pages;
mod paper;
mod pictures;
mod problem;
mod router;
mod serve;
mod session;
mod signing;
mod told;
mod visit;

pub use api::{Rate, openapi};
pub use app::{App, Book, CannotStart, Config};
pub use clock::Clock;
pub use connections::Connections;
pub use mobile::{Organisation, OrganisationFault};
pub use router::router;
pub use serve::{Failure, serve};
pub use session::{NoChance, new_key};
pub use signing::{DemoKey, DemoKeys, RoomFault, StoryFault};
