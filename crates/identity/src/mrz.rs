//! The machine-readable zone of travel documents (MRZ; ICAO Doc 9303).
//!
//! [`Mrz::read`] takes what people paste or have typed so far and finds the form that fits best;
//! each field is there as soon as its characters are. Check digits cover the number, the dates
//! and, on some forms, the rest; they never cover names, nationality, sex, issuer and the
//! document code, which the person has to confirm. Nothing is refused for a check digit that does
//! not fit: the screen shows it.

mod check;
mod correction;
mod date;
mod flaw;
mod form;
mod input;
mod names;

use std::fmt;

pub use check::Check;
pub use correction::{Change, Correction};
pub use date::PartialDay;
pub use flaw::Flaw;
pub use form::{Field, Form};
pub use input::NoMrz;
pub use names::Names;

use crate::{Iin, NumberFlaw, Sex};
use form::Cell;

/// A zone as far as it is typed, in capitals and without spaces. Debugging prints its form only.
#[derive(Clone, PartialEq, Eq)]
pub struct Mrz {
    form: Form,
    /// As many as the form has; each may be too short or too long.
    lines: Vec<Vec<char>>,
}

/// How far a line is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Which line: 1 for the first.
    pub number: usize,
    /// How many characters it still lacks.
    pub missing: usize,
    /// How many it has too many.
    pub excess: usize,
}

/// Whose documents carry an IIN in their optional field.
const KAZAKHSTAN: &str = "KAZ";

impl Mrz {
    /// The form that fits best what is typed.
    pub const fn form(&self) -> Form {
        self.form
    }

    /// Its lines, from the first, and what each lacks.
    pub fn lines(&self) -> impl Iterator<Item = Line> {
        let width = self.form.width();
        (1..).zip(&self.lines).map(move |(number, line)| Line {
            number,
            missing: width.saturating_sub(line.len()),
            excess: line.len().saturating_sub(width),
        })
    }

    /// Every line has its length.
    pub fn is_complete(&self) -> bool {
        self.lines()
            .all(|line| (line.missing, line.excess) == (0, 0))
    }

    /// The code of the document without fillers, such as `P` or `ID`.
    pub fn document_code(&self) -> Option<String> {
        self.value(Field::DocumentCode)
    }

    /// The code of the state or authority that issued it, such as `KAZ` or `D`.
    pub fn issuer(&self) -> Option<String> {
        self.value(Field::Issuer)
    }

    /// The code of the holder's nationality, such as `UZB`. No check digit covers it.
    pub fn nationality(&self) -> Option<String> {
        self.value(Field::Nationality)
    }

    /// The number of the document, however long; a filler within stands for a space.
    pub fn document_number(&self) -> Option<String> {
        let typed = self.text(Field::DocumentNumber);
        let mut number = typed.filter(|_| !self.number_may_go_on())?;
        if let Some(mut rest) = self.rest_of_number() {
            rest.pop();
            number.extend(rest.into_iter().filter_map(|cell| self.at(cell)));
        }
        filled(&number)
    }

    /// The sex. No check digit covers it.
    pub fn sex(&self) -> Option<Sex> {
        match self.text(Field::Sex)?.as_str() {
            "F" => Some(Sex::Female),
            "M" => Some(Sex::Male),
            "X" | "<" => Some(Sex::Unspecified),
            _ => None,
        }
    }

    /// What the issuer wrote into the optional fields, those that are typed and not empty; the
    /// end of a long number is none of it.
    pub fn optional(&self) -> Vec<String> {
        let rest = self.rest_of_number().unwrap_or_default();
        let fields = [Field::Optional, Field::SecondOptional].into_iter();
        let texts = fields.filter_map(|field| {
            let cells = self.form.slot(field)?.cells();
            let own = cells.filter(|cell| !rest.contains(cell));
            filled(&own.map(|cell| self.at(cell)).collect::<Option<String>>()?)
        });
        texts.collect()
    }

    /// The IIN on a document of Kazakhstan, passport or card; `None` where there are no twelve
    /// digits in a row.
    pub fn iin(&self) -> Option<Result<Iin, NumberFlaw>> {
        if self.issuer()? != KAZAKHSTAN {
            return None;
        }
        let texts = self.optional();
        let mut runs = texts
            .iter()
            .flat_map(|text| text.split(|c: char| !c.is_ascii_digit()));
        runs.find(|run| run.len() == 12).map(str::parse)
    }

    /// The lines as they are read, for whoever has to print them. They are personal: not for logs.
    pub fn reveal(&self) -> String {
        let lines: Vec<String> = self
            .lines
            .iter()
            .map(|line| line.iter().collect())
            .collect();
        lines.join("\n")
    }

    fn at(&self, cell: Cell) -> Option<char> {
        self.lines.get(cell.line)?.get(cell.column).copied()
    }

    /// A field's characters once all are there, fillers included.
    fn text(&self, field: Field) -> Option<String> {
        let cells = self.form.slot(field)?.cells();
        cells.map(|cell| self.at(cell)).collect()
    }

    fn value(&self, field: Field) -> Option<String> {
        filled(&self.text(field)?)
    }
}

/// Without the fillers around it; `None` if there is nothing else.
fn filled(text: &str) -> Option<String> {
    let text = text.trim_matches('<');
    (!text.is_empty()).then(|| text.replace('<', " "))
}

impl fmt::Debug for Mrz {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Mrz({:?})", self.form)
    }
}
