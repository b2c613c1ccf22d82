//! Who arranges: the law, the day whose provisions are cited, and the words of one language.

use ruqsat_calendar::Day;
use ruqsat_law::facts::Target;
use ruqsat_law::{Law, Value};
use ruqsat_wording::{Language, Wording};

/// Arranges answers in one language. It borrows all it needs: a program that answers many people
/// holds the law and a [`Wording`] for each language as long as it runs.
#[derive(Debug, Clone, Copy)]
pub struct Reporter<'a> {
    pub(crate) law: &'a Law,
    pub(crate) on: Day,
    pub(crate) wording: &'a Wording,
}

impl<'a> Reporter<'a> {
    /// `on` is the day whose provisions are cited: that of the answer. The language is that of
    /// `wording`.
    pub const fn new(law: &'a Law, on: Day, wording: &'a Wording) -> Self {
        Self { law, on, wording }
    }

    /// The language.
    pub const fn language(&self) -> Language {
        self.wording.language()
    }

    /// The name of a ground or a route.
    pub(crate) fn target(&self, target: Target) -> String {
        self.wording.name(target.id())
    }

    /// A message of the screens.
    pub(crate) fn say(&self, id: &str, values: &[(&'static str, Value)]) -> String {
        self.wording.message(id, values)
    }

    /// A day in words.
    pub(crate) fn day(&self, day: Day) -> String {
        ruqsat_wording::day(self.language(), day)
    }
}
