//! The book of the law: its worked cases, the rules at work in them, and pages made of both.
//!
//! Knows no files, clock or terminal: texts come in, and pages go out as texts. Pages are for
//! people who read the law; answers to persons are never taken from here.

mod act_page;
mod amounts;
pub mod case;
mod glossary;
mod index_page;
mod instance;
mod links;
mod markdown;
mod pages;
mod programs;
mod readings_page;
mod rule_page;
mod shelf;
mod values;

pub use amounts::numbers_of;
pub use instance::{Instance, Instances, reasons};
pub use links::{area, has_a_page};
pub use markdown::anchor;
pub use pages::{Book, Page, pages};
pub use programs::{Cite, RuleAnswer, RuleBook, comparison_answer, glossary_answer};
pub use shelf::{Resting, Shelf};
