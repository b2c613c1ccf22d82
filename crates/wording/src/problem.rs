//! What is wrong with facts, for those who wrote them.

use fluent_bundle::FluentArgs;
use ruqsat_law::{Value, Values};

use crate::Wording;

/// A problem as the contract tells it, in ids and values.
#[derive(Debug, Clone, Copy)]
pub struct Problem<'a> {
    /// Its code: `problem-<code>` is the message.
    pub code: &'a str,
    /// The path of the fact, without places in lists; empty for the facts as a whole.
    pub fact: &'a str,
    /// Which entry of the list is meant, counted from 1.
    pub item: Option<i32>,
    /// What the message is filled with.
    pub values: &'a Values,
    /// What was typed, or the words to choose from; empty where there is nothing to quote.
    pub quoted: &'a str,
}

impl Wording {
    /// What is odd in the facts without being wrong: `odd-<code>` is the message.
    pub fn oddity(&self, code: &str, values: &Values) -> String {
        self.message(&format!("odd-{code}"), values)
    }

    /// What is wrong, where, and what to do.
    pub fn problem(&self, problem: &Problem<'_>) -> String {
        let mut arguments = FluentArgs::new();
        for (name, value) in problem.values {
            arguments.set(*name, self.argument(*value));
        }
        arguments.set("quoted", problem.quoted);
        arguments.set("choices", i32::from(!problem.quoted.is_empty()));
        let says = self.filled(&format!("problem-{}", problem.code), &arguments);
        let mut arguments = FluentArgs::new();
        arguments.set("fact", self.part(problem.fact));
        arguments.set("says", says);
        match problem.item {
            None => self.filled("problem-at", &arguments),
            Some(item) => {
                arguments.set("item", self.argument(Value::Count(item)));
                self.filled("problem-item", &arguments)
            }
        }
    }

    /// The fact, or the nearest one around it that has a name; a path without any names itself.
    fn part(&self, path: &str) -> String {
        if path.is_empty() {
            return self.message("problem-whole", &[]);
        }
        let mut around = path;
        loop {
            let named = self.fact(around);
            if named != around {
                return named;
            }
            match around.rsplit_once('.') {
                Some((outer, _)) => around = outer,
                None => return path.to_owned(),
            }
        }
    }
}
