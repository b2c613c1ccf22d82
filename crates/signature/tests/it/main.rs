//! The signature crate from outside: on real public files, and on messages built here.

#![expect(
    clippy::unwrap_used,
    clippy::print_stderr,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests stop at the first surprise, and find the public files by the environment"
)]

mod answers;
mod gost_engine;
mod openssl;
mod openssl_checks;
mod parsers;
mod trust;
mod vectors;
mod whole;
