//! Assessments as JSON: the names of the contract, in one order, byte for byte the same for the
//! same answer.
//!
//! Most of an answer is reasons, and most of a reason depends on the law alone. That part is
//! written once ([`fragments`]) and copied for each person.

mod fragments;
mod json;
mod parts;
mod pretty;

pub use pretty::pretty;

use ruqsat_law::{Assessment, Law};

use crate::facts::Warning;
use crate::problem::Refused;
use fragments::Fragments;
use json::Object;

/// Writes assessments made under one edition of the law.
#[derive(Debug, Clone)]
pub struct Printer {
    fragments: Fragments,
}

impl Printer {
    /// Prepares what does not depend on persons.
    pub fn new(law: &Law) -> Self {
        Self {
            fragments: Fragments::new(law),
        }
    }

    /// Appends one assessment as one line of JSON, without a line end.
    pub fn print(&self, answer: &Assessment, warnings: &[Warning], out: &mut Vec<u8>) {
        parts::assessment(answer, warnings, self.fragments.on(answer.on), out);
    }
}

/// Appends what is wrong with a line of input as one line of JSON, without a line end.
pub fn print_refusal(line: usize, refused: &Refused, out: &mut Vec<u8>) {
    let mut answer = Object::open(out);
    answer.whole("line", line);
    answer.object("error", |error| {
        error.list("problems", &refused.0, |problem, out| {
            let mut object = Object::open(out);
            object.text("path", &problem.path.to_string());
            object.word("code", problem.fault.code());
            object.text("message", &problem.to_string());
            object.whole("column", problem.place.column);
            object.close();
        });
    });
    answer.close();
}

#[cfg(test)]
mod tests;
