//! What a person has answered so far, kept in their own browser under our seal.

pub(crate) mod cookies;
mod draft;
mod seal;

pub(crate) use draft::{Draft, Goal, Trip, Typed};
pub use seal::{NoChance, new_key};
pub(crate) use seal::{Purpose, Seal, Unsealed};
