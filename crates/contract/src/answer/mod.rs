//! Assessments as JSON: the names of the contract, in one order, byte for byte the same for the
//! same answer.
//!
//! Most of an answer is reasons, and most of a reason depends on the law alone. That part is
//! written once ([`fragments`]) and copied for each person.

mod calendar;
mod fragments;
mod json;
mod papers;
mod parts;
mod plan;
mod pretty;
mod schema;

pub use calendar::{CountAnswer, YearAnswer};
pub use pretty::pretty;
pub use schema::{assessment_schema, plan_schema};

use ruqsat_law::{Assessment, Law, Plan};

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

    /// Appends a plan as one line of JSON, without a line end.
    pub fn print_plan(&self, plan: &Plan, out: &mut Vec<u8>) {
        plan::plan(plan, self.fragments.on(plan.on), out);
    }

    /// Appends a comparison as one line of JSON, without a line end.
    pub fn print_comparison(&self, comparison: Comparison<'_>, out: &mut Vec<u8>) {
        let mut object = Object::open(out);
        self.print(comparison.before, &[], object.field("before"));
        if let Some(late) = comparison.late {
            self.print(late, &[], object.field("late"));
        }
        if let Some(away) = comparison.away {
            self.print(away, &[], object.field("away"));
        }
        self.print(comparison.after, &[], object.field("after"));
        object.close();
    }
}

/// Two answers to one question: if nothing changes, and if the trip is made.
#[derive(Debug, Clone, Copy)]
pub struct Comparison<'a> {
    /// If nothing changes.
    pub before: &'a Assessment,
    /// On the day of leaving, where that is too late; `None` for who leaves in time.
    pub late: Option<&'a Assessment>,
    /// On the day of return, still outside; `None` when there is no return.
    pub away: Option<&'a Assessment>,
    /// With the trip.
    pub after: &'a Assessment,
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
