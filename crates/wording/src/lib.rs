//! Turns ids and values into Kazakh, Russian or English sentences, days and amounts.
//!
//! Knows nothing of HTML, HTTP, storage or files: words are handed in as text (the rules' own
//! from `law/texts`, the screens' from `locales`), in Fluent's syntax, so that plurals are right
//! in each language.

mod format;
mod inflect;
mod language;
mod measured;
mod names;
mod problem;
mod sentences;
mod words;

pub use format::{capital, date, day, index_amount, number, tenge};
pub use language::Language;
pub use names::{names, screens};
pub use problem::Problem;
pub use sentences::{RuleWords, Unspeakable, Wording};
pub use words::{rule_words, said};
