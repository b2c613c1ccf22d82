//! A certification centre for tests and the demo, after the profile of Kazakhstan's: GOST and RSA,
//! the same octets on every run.
//!
//! Its keys are public, so nothing that it signs proves anything. Each of its authorities says
//! `O=RUQSAT DEMO`, by which a server in earnest refuses them.
//!
//! ```text
//! Blank ── Holder::issue ──┐                Letter (messages) ── stamp
//! Key (seed or file) ──────┴─ Holder ───────Answer (OCSP)     ── List (CRL)
//! Centre = root, authority, responder, stamper       DemoCentre = Centre + people of the demo
//! ```

mod answer;
mod blank;
mod cast;
mod centre;
mod demo;
mod holder;
mod key;
mod letter;
mod list;
mod register;
mod rsa;
mod sample;
mod stamp;
mod written;

pub use answer::{Answer, Said};
pub use blank::{Blank, Part, extension};
pub use cast::{BIN, CONTENT, Cast, IIN, NOON, OTHER_BIN, OTHER_IIN, oid};
pub use centre::{Centre, DEMO_ORGANISATION, Family};
pub use demo::{DemoCentre, DemoFault, DemoKey};
pub use holder::Holder;
pub use key::{Key, Whose};
pub use letter::{Letter, SignerNamed, attribute};
pub use list::{Entry, List};
pub use register::{Desk, Register};
pub use rsa::RsaKey;
pub use sample::{Asked, Looked, Sample};
pub use stamp::{Imprint, stamp};
