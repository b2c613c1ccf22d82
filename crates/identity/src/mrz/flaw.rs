//! What is not right with a zone, each with its code and its place.

use super::Mrz;
use super::form::{Cell, Field, Kind};

/// Something that is missing or wrong. Lines and places count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flaw {
    /// Characters are still missing at the end of a line.
    Missing {
        /// The line.
        line: usize,
        /// How many.
        characters: usize,
    },
    /// A line is too long.
    Excess {
        /// The line.
        line: usize,
        /// By how many characters.
        characters: usize,
    },
    /// A character that no zone has.
    Foreign {
        /// The line.
        line: usize,
        /// Its place in the line.
        place: usize,
        /// The character.
        found: char,
    },
    /// Something else where only a digit can be.
    NotADigit {
        /// The line.
        line: usize,
        /// Its place in the line.
        place: usize,
        /// The character.
        found: char,
    },
    /// A digit where only a letter can be.
    NotALetter {
        /// The line.
        line: usize,
        /// Its place in the line.
        place: usize,
        /// The character.
        found: char,
    },
    /// Neither `F`, `M` nor `<` where the sex stands.
    NotASex {
        /// The line.
        line: usize,
        /// Its place in the line.
        place: usize,
        /// The character.
        found: char,
    },
    /// The first letter belongs to no document of this form.
    NoDocument {
        /// The letter.
        found: char,
    },
    /// No calendar has that day.
    NoSuchDay {
        /// Which day.
        field: Field,
    },
    /// A check digit does not fit what it covers: one of them is mistyped.
    CheckDigit {
        /// What it covers.
        field: Field,
        /// The digit that would fit.
        expected: u8,
        /// What stands there.
        found: char,
    },
}

impl Flaw {
    /// Its stable code; the words are under `mrz-flaw-CODE`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing { .. } => "missing",
            Self::Excess { .. } => "excess",
            Self::Foreign { .. } => "foreign",
            Self::NotADigit { .. } => "not_a_digit",
            Self::NotALetter { .. } => "not_a_letter",
            Self::NotASex { .. } => "not_a_sex",
            Self::NoDocument { .. } => "no_document",
            Self::NoSuchDay { .. } => "no_such_day",
            Self::CheckDigit { .. } => "check_digit",
        }
    }
}

impl Mrz {
    /// Everything that is missing or wrong: lengths first, then characters, then what they mean.
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = self.wrong_lengths();
        let mut cells: Vec<(Cell, Kind)> = self.form.kinds().collect();
        cells.sort_by_key(|(cell, _)| *cell);
        let wrong = |(cell, kind)| self.misfit(cell, kind);
        flaws.extend(cells.into_iter().filter_map(wrong));
        let first = self.at(Cell { line: 0, column: 0 });
        let strange = first.filter(|letter| !self.form.may_begin_with(*letter));
        flaws.extend(strange.map(|found| Flaw::NoDocument { found }));
        let dates = [Field::BirthDate, Field::ExpiryDate].into_iter();
        let no_days = dates.filter(|field| self.is_no_day(*field));
        flaws.extend(no_days.map(|field| Flaw::NoSuchDay { field }));
        let failing = self
            .checks()
            .into_iter()
            .filter(|check| check.holds == Some(false));
        flaws.extend(failing.filter_map(|check| {
            Some(Flaw::CheckDigit {
                field: check.field,
                expected: check.expected,
                found: check.found?,
            })
        }));
        flaws
    }

    fn wrong_lengths(&self) -> Vec<Flaw> {
        let wrong = self.lines().flat_map(|line| {
            let number = line.number;
            let missing = (line.missing > 0).then_some(Flaw::Missing {
                line: number,
                characters: line.missing,
            });
            let excess = (line.excess > 0).then_some(Flaw::Excess {
                line: number,
                characters: line.excess,
            });
            missing.into_iter().chain(excess)
        });
        wrong.collect()
    }

    fn misfit(&self, cell: Cell, kind: Kind) -> Option<Flaw> {
        let found = self.at(cell)?;
        let (line, place) = (cell.line + 1, cell.column + 1);
        if !Kind::Both.fits(found) {
            return Some(Flaw::Foreign { line, place, found });
        }
        let flaw = match kind {
            Kind::Letters => Flaw::NotALetter { line, place, found },
            Kind::Digits => Flaw::NotADigit { line, place, found },
            Kind::Sex => Flaw::NotASex { line, place, found },
            Kind::Both => return None,
        };
        (!kind.fits(found)).then_some(flaw)
    }

    /// Six characters that could be a day, and are none.
    fn is_no_day(&self, field: Field) -> bool {
        let six = self.text(field);
        let could_be = six.is_some_and(|six| six.chars().all(|c| Kind::Digits.fits(c)));
        could_be && self.written_date(field).is_none()
    }
}
