//! The book of the law: its worked cases, the rules at work in them, and pages made of both.
//!
//! Knows no files, clock or terminal: texts come in, and pages go out as texts. Pages are for
//! people who read the law; answers to persons are never taken from here.

mod amounts;
pub mod case;
mod instance;
mod markdown;

pub use amounts::numbers_of;
pub use instance::{Instance, Instances, reasons};
