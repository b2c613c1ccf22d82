//! Check digits: weights 7, 3, 1; letters count from A = 10, the filler counts as nothing.

use super::Mrz;
use super::form::{Cell, Field, Slot};

/// A check digit, as soon as all that it covers is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Check {
    /// What it covers.
    pub field: Field,
    /// The digit that fits.
    pub expected: u8,
    /// What stands there; `None` while nothing does.
    pub found: Option<char>,
    /// Whether it fits; `None` while nothing stands there.
    pub holds: Option<bool>,
}

/// What a check digit covers, and where it stands.
pub(super) struct Sum {
    pub(super) field: Field,
    pub(super) cells: Vec<Cell>,
    pub(super) check: Cell,
}

impl Mrz {
    /// The check digits whose characters are all there, in the order of the fields; the one over
    /// everything is last. Fields with a character that is none of the zone's have none.
    pub fn checks(&self) -> Vec<Check> {
        let sums = self.sums().into_iter();
        sums.filter_map(|sum| self.check(&sum)).collect()
    }

    /// The sums of this zone, those of incomplete fields too.
    pub(super) fn sums(&self) -> Vec<Sum> {
        let slots = self.form.slots().iter();
        let mut sums: Vec<Sum> = slots.filter_map(|slot| self.sum(*slot)).collect();
        sums.extend(self.form.whole().map(|(cells, check)| Sum {
            field: Field::Whole,
            cells,
            check,
        }));
        sums
    }

    pub(super) fn check(&self, sum: &Sum) -> Option<Check> {
        let covered: Option<String> = sum.cells.iter().map(|cell| self.at(*cell)).collect();
        let covered = covered?;
        let expected = check_digit(covered.chars())?;
        let found = self.at(sum.check);
        // Where nothing is covered, the filler will do for the digit of the optional field.
        let is_empty = sum.field == Field::Optional && covered.chars().all(|c| c == '<');
        let fits = |found: char| {
            found.to_digit(10) == Some(u32::from(expected)) || is_empty && found == '<'
        };
        Some(Check {
            field: sum.field,
            expected,
            found,
            holds: found.map(fits),
        })
    }

    fn sum(&self, slot: Slot) -> Option<Sum> {
        let (mut cells, mut check): (Vec<Cell>, Cell) = (slot.cells().collect(), slot.check()?);
        if slot.field == Field::DocumentNumber && self.number_may_go_on() {
            return None;
        }
        if slot.field == Field::DocumentNumber
            && let Some(mut more) = self.rest_of_number()
        {
            check = more.pop()?;
            cells.append(&mut more);
        }
        Some(Sum {
            field: slot.field,
            cells,
            check,
        })
    }

    /// Where a number of more than nine characters goes on, its check digit included: there is
    /// the filler in the place of the check digit, and the optional field begins with the rest.
    pub(super) fn rest_of_number(&self) -> Option<Vec<Cell>> {
        let filled = |cell: &Cell| self.at(*cell).is_some_and(|found| found != '<');
        let optional = self.behind_number()?.cells();
        let rest: Vec<Cell> = optional.take_while(filled).collect();
        (!rest.is_empty()).then_some(rest)
    }

    /// Where the number ends is not typed yet.
    pub(super) fn number_may_go_on(&self) -> bool {
        let Some(optional) = self.behind_number() else {
            return false;
        };
        let mut typed = optional.cells().map(|cell| self.at(cell));
        typed.find(|found| *found == Some('<') || found.is_none()) == Some(None)
    }

    /// The optional field, if a number may go on in it.
    fn behind_number(&self) -> Option<Slot> {
        let check = self.form.slot(Field::DocumentNumber)?.check()?;
        let goes_on = self.form.has_long_numbers() && self.at(check) == Some('<');
        self.form.slot(Field::Optional).filter(|_| goes_on)
    }
}

/// The check digit of these characters; `None` if one is none of the zone's.
pub(super) fn check_digit(covered: impl Iterator<Item = char>) -> Option<u8> {
    let weights = [7, 3, 1].into_iter().cycle();
    let weighed = covered
        .zip(weights)
        .map(|(c, weight)| Some(value(c)? * weight));
    u8::try_from(weighed.sum::<Option<u32>>()? % 10).ok()
}

/// What a character counts; `None` if it is none of the zone's.
pub(super) const fn value(c: char) -> Option<u32> {
    match c {
        '<' => Some(0),
        '0'..='9' => Some(c as u32 - '0' as u32),
        'A'..='Z' => Some(c as u32 - 'A' as u32 + 10),
        _ => None,
    }
}
