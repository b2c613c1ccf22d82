//! Asking a centre over HTTP: a real server on this machine that is right, slow, down, wrong, too
//! talkative, or sends elsewhere. The centre itself is invented.

#![expect(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test that cannot go on stops, and says where it lacks a program"
)]

mod asking;
mod directory;
mod elsewhere;
mod house;
mod production;
mod server;
mod shop;
mod stamping;
