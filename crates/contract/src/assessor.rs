//! From a text of facts to a text of the answer, for one person after another.

use std::collections::BTreeMap;

use ruqsat_calendar::Day;
use ruqsat_law::{InForce, Law, OutsideCoverage, State};

use crate::answer::Printer;
use crate::facts::{DayAsked, Read, Reader, Warning};
use crate::problem::Refused;

/// Assesses persons under one edition of the law. The law of a day is prepared once, for all who
/// are assessed on it; so what is kept does not grow with the number of persons.
#[derive(Debug)]
pub struct Assessor<'l> {
    law: &'l Law,
    reader: Reader,
    printer: Printer,
    days: BTreeMap<Day, InForce<'l>>,
}

impl<'l> Assessor<'l> {
    /// Under that law; `states` are the codes that exist.
    pub fn new(law: &'l Law, states: impl IntoIterator<Item = State>) -> Self {
        Self {
            law,
            reader: Reader::new(states, law.covers),
            printer: Printer::new(law),
            days: BTreeMap::new(),
        }
    }

    /// Reads the facts of a person.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub fn read(&self, text: &[u8], day: DayAsked) -> Result<Read, Refused> {
        self.reader.read(text, day)
    }

    /// The law of a day.
    ///
    /// # Errors
    /// [`OutsideCoverage`] for a day that the edition cannot judge.
    pub fn on(&mut self, day: Day) -> Result<&InForce<'l>, OutsideCoverage> {
        use std::collections::btree_map::Entry;
        Ok(match self.days.entry(day) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(self.law.on(day)?),
        })
    }

    /// Reads facts and appends the assessment as one line of JSON, without a line end.
    ///
    /// # Errors
    /// Everything that is wrong with the facts; then nothing is appended.
    pub fn answer(
        &mut self,
        text: &[u8],
        day: DayAsked,
        out: &mut Vec<u8>,
    ) -> Result<Vec<Warning>, Refused> {
        let Read {
            facts,
            on,
            warnings,
        } = self.reader.read(text, day)?;
        let law = self.on(on).map_err(Refused::from)?;
        let answer = law.assess(&facts);
        self.printer.print(&answer, &warnings, out);
        Ok(warnings)
    }

    /// What writes the answers.
    pub const fn printer(&self) -> &Printer {
        &self.printer
    }
}
