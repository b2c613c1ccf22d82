//! Reads who a paper is about: numbers of persons and companies, and the lines at the foot of a
//! passport.
//!
//! [`Iin`] and [`Bin`] are the twelve digits of Kazakhstan; [`Mrz`] is the machine-readable zone
//! of ICAO Doc 9303. What is wrong comes back as a value with a code; the words for it are in
//! `locales`. Knows nothing of states: which state a code such as `KAZ` means is data, in `law/`.
//! What is read here is personal: nothing prints it unless asked to.

mod bin;
mod iin;
mod mrz;
mod sex;
mod twelve;

pub use bin::{Bin, BinKind, BinUnit};
pub use iin::{Iin, Oddity};
pub use mrz::{Change, Check, Correction, Field, Flaw, Form, Line, Mrz, Names, NoMrz, PartialDay};
pub use sex::Sex;
pub use twelve::NumberFlaw;
