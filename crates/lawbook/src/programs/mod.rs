//! The law for programs: rules, statuses side by side and the glossary as JSON.
//!
//! The command line and the portal give the same answers; both take them from here.

mod cite;
mod comparison;
mod glossary;
mod rule;

pub use cite::Cite;
pub use comparison::comparison_answer;
pub use glossary::glossary_answer;
pub use rule::{RuleAnswer, RuleBook};
