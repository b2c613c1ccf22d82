//! Reads who a paper is about: numbers of persons and companies.
//!
//! [`Iin`] and [`Bin`] are the twelve digits of Kazakhstan. What is wrong comes back as a value
//! with a code; the words for it are in `locales`. What is read here is personal: nothing prints it
//! unless asked to.

mod bin;
mod iin;
mod sex;
mod twelve;

pub use bin::{Bin, BinKind, BinUnit};
pub use iin::{Iin, Oddity};
pub use sex::Sex;
pub use twelve::NumberFlaw;
