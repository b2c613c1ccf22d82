//! The portal as a browser meets it, without a network: requests in, answers out.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that goes wrong stops"
)]

mod ahead;
mod api;
mod budget;
mod frame;
mod mobile;
mod questions;
mod reading;
mod sharing;
mod signing;
mod site;
mod tools;
mod typed;
mod words;
