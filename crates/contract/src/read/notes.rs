//! Where the reader is, what it knows, and what it has found wrong.

use ruqsat_calendar::Day;
use ruqsat_law::State;

use crate::facts::Known;
use crate::problem::{Fault, JsonPath, Step, nearest};
use crate::wanted::Wanted;

/// Kept while one person is read.
pub(crate) struct Notes<'c> {
    known: &'c Known,
    path: Vec<Step>,
    problems: Vec<(JsonPath, Fault)>,
}

impl<'c> Notes<'c> {
    pub(crate) const fn new(known: &'c Known) -> Self {
        Self {
            known,
            path: Vec::new(),
            problems: Vec::new(),
        }
    }

    pub(crate) fn enter(&mut self, step: Step) {
        self.path.push(step);
    }

    pub(crate) fn leave(&mut self) {
        self.path.pop();
    }

    /// Something is wrong with the value that is being read.
    pub(crate) fn note(&mut self, fault: Fault) {
        self.problems.push((JsonPath(self.path.clone()), fault));
    }

    /// The same, where a value should have come out.
    pub(crate) fn wrong<T>(&mut self, fault: Fault) -> Option<T> {
        self.note(fault);
        None
    }

    pub(crate) fn wrong_type<T>(&mut self, found: &'static str, wanted: Wanted) -> Option<T> {
        self.wrong(Fault::WrongType { found, wanted })
    }

    /// Something is wrong with a value inside the one that is being read.
    pub(crate) fn note_in(&mut self, step: Step, fault: Fault) {
        self.enter(step);
        self.note(fault);
        self.leave();
    }

    /// Something is wrong with a field of the object that is being read.
    pub(crate) fn note_at(&mut self, field: &'static str, fault: Fault) {
        self.note_in(Step::Field(field.into()), fault);
    }

    /// The field `end` must not come before `begin` of the same object.
    pub(crate) fn in_order(
        &mut self,
        begin: (&'static str, Option<Day>),
        end: (&'static str, Option<Day>),
    ) {
        if let ((since, Some(begin)), (field, Some(end))) = (begin, end)
            && end < begin
        {
            self.note_at(field, Fault::EndsBeforeBegin { end, since, begin });
        }
    }

    /// A word that is not in its list.
    pub(crate) fn unknown_word<T>(&mut self, given: &str, known: Vec<&'static str>) -> Option<T> {
        self.wrong(Fault::UnknownWord {
            nearest: nearest(given, &known),
            given: given.to_owned(),
            known,
        })
    }

    pub(crate) fn knows(&self, state: State) -> bool {
        self.known.state(state)
    }

    pub(crate) fn into_problems(self) -> Vec<(JsonPath, Fault)> {
        self.problems
    }

    pub(crate) fn is_clean(&self) -> bool {
        self.problems.is_empty()
    }
}
