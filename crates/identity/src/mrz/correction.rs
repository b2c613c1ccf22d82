//! Letters and digits that look alike: which exchange would make a zone right.
//!
//! A suggestion is made only when there is exactly one. Where a place can hold only digits, or
//! only letters, the exchange is forced; where it can hold both, the check digit decides, the
//! fewest changes first, and the last check digit of the zone among those that are left.

use super::Mrz;
use super::check::Sum;
use super::form::{Cell, Field, Kind};

/// Changes that would make a field right. The person decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The field.
    pub field: Field,
    /// What to change, in the order of the places.
    pub changes: Vec<Change>,
}

/// One character for another. Lines and places count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// The line.
    pub line: usize,
    /// Its place in the line.
    pub place: usize,
    /// What stands there.
    pub found: char,
    /// What would be right.
    pub instead: char,
}

/// Digits, and letters that are read or typed for them.
const ALIKE: [(char, char); 4] = [('0', 'O'), ('1', 'I'), ('5', 'S'), ('8', 'B')];

/// The most changes that are tried in one field.
const MOST: usize = 3;

impl Mrz {
    /// The suggestions, in the order of the fields.
    pub fn corrections(&self) -> Vec<Correction> {
        let slots = self.form.slots().iter();
        let letters = slots.filter(|slot| slot.kind == Kind::Letters);
        let mut corrections: Vec<Correction> = letters
            .filter_map(|slot| {
                let forced = self.forced(slot.cells(), Kind::Letters)?;
                correction(slot.field, forced)
            })
            .collect();
        let (whole, own): (Vec<Sum>, Vec<Sum>) = self
            .sums()
            .into_iter()
            .partition(|sum| sum.field == Field::Whole);
        let mended = own
            .iter()
            .filter_map(|sum| correction(sum.field, self.mended(sum)?));
        corrections.extend(mended);
        // What the last check digit finds may be wrong only where the others see nothing.
        let changes: Vec<Change> = corrections
            .iter()
            .flat_map(|one| one.changes.clone())
            .collect();
        let rest = self.with(&changes);
        if own.iter().all(|sum| rest.is_mended_by(sum, &[])) {
            let mended = whole
                .iter()
                .filter_map(|sum| correction(sum.field, rest.mended(sum)?));
            corrections.extend(mended);
        }
        corrections.sort_by_key(|correction| correction.field);
        corrections
    }

    /// The zone with all suggestions taken.
    #[must_use]
    pub fn corrected(&self) -> Self {
        let corrections = self.corrections().into_iter();
        let changes: Vec<Change> = corrections.flat_map(|one| one.changes).collect();
        self.with(&changes)
    }

    /// The changes that make this sum right; none when it is right, or there is no one way.
    fn mended(&self, sum: &Sum) -> Option<Vec<Change>> {
        let only_digits = matches!(sum.field, Field::BirthDate | Field::ExpiryDate);
        let kind = if only_digits {
            Kind::Digits
        } else {
            Kind::Both
        };
        let mut forced = self.forced(sum.cells.iter().copied(), kind)?;
        forced.extend(self.forced([sum.check], Kind::Digits)?);
        let start = self.with(&forced);
        if start.check(sum)?.holds? {
            return Some(forced);
        }
        let open: Vec<Change> = self.open(sum).collect();
        for count in 1..=MOST {
            let ways = choices(&open, count).into_iter();
            let mut right: Vec<_> = ways.filter(|way| start.is_mended_by(sum, way)).collect();
            if right.len() > 1 {
                right.retain(|way| start.with(way).is_whole());
                if right.len() != 1 {
                    return None;
                }
            }
            if let Some(way) = right.pop() {
                return Some(forced.into_iter().chain(way).collect());
            }
        }
        None
    }

    /// Exchanges without a choice, for all characters that do not fit; `None` if one has no look-
    /// alike.
    fn forced(&self, cells: impl IntoIterator<Item = Cell>, kind: Kind) -> Option<Vec<Change>> {
        let typed = cells
            .into_iter()
            .filter_map(|cell| Some((cell, self.at(cell)?)));
        let wrong = typed.filter(|(_, found)| !kind.fits(*found));
        let changes = wrong.map(|(cell, found)| {
            let instead = alike(found).filter(|instead| kind.fits(*instead))?;
            Some(change(cell, found, instead))
        });
        changes.collect()
    }

    /// The exchanges that may be tried: characters that no check digit of their own covers, where
    /// letters and digits may both stand.
    fn open(&self, sum: &Sum) -> impl Iterator<Item = Change> {
        let slots = self.form.slots().iter();
        let free: Vec<Cell> = slots
            .filter(|slot| slot.kind == Kind::Both)
            .filter(|slot| slot.field == sum.field || sum.field == Field::Whole && !slot.is_checked)
            .flat_map(|slot| slot.cells())
            .collect();
        let rest = self.rest_of_number().unwrap_or_default();
        let is_number = sum.field == Field::DocumentNumber;
        let cells = sum.cells.iter().copied();
        let own = cells.filter(move |cell| {
            if rest.contains(cell) {
                is_number
            } else {
                free.contains(cell)
            }
        });
        own.filter_map(|cell| {
            let found = self.at(cell)?;
            Some(change(cell, found, alike(found)?))
        })
    }

    fn is_mended_by(&self, sum: &Sum, changes: &[Change]) -> bool {
        let check = self.with(changes).check(sum);
        check.and_then(|check| check.holds) == Some(true)
    }

    /// The last check digit of the zone holds, or there is none.
    fn is_whole(&self) -> bool {
        let mut checks = self.checks().into_iter();
        checks.all(|check| check.field != Field::Whole || check.holds == Some(true))
    }

    /// The same with other characters.
    fn with(&self, changes: &[Change]) -> Self {
        let mut changed = self.clone();
        for change in changes {
            let line = changed.lines.get_mut(change.line - 1);
            if let Some(cell) = line.and_then(|line| line.get_mut(change.place - 1)) {
                *cell = change.instead;
            }
        }
        changed
    }
}

fn correction(field: Field, mut changes: Vec<Change>) -> Option<Correction> {
    changes.sort_unstable();
    (!changes.is_empty()).then_some(Correction { field, changes })
}

const fn change(cell: Cell, found: char, instead: char) -> Change {
    Change {
        line: cell.line + 1,
        place: cell.column + 1,
        found,
        instead,
    }
}

/// The digit that looks like a letter, or the letter that looks like a digit.
fn alike(found: char) -> Option<char> {
    ALIKE.into_iter().find_map(|(digit, letter)| match found {
        _ if found == digit => Some(letter),
        _ if found == letter => Some(digit),
        _ => None,
    })
}

/// All ways to take `count` of these changes.
fn choices(changes: &[Change], count: usize) -> Vec<Vec<Change>> {
    let Some(rest) = count.checked_sub(1) else {
        return vec![Vec::new()];
    };
    let firsts = (1..).zip(changes);
    let ways = firsts.flat_map(|(after, first)| {
        let others = choices(changes.get(after..).unwrap_or_default(), rest).into_iter();
        others.map(move |mut way| {
            way.insert(0, *first);
            way
        })
    });
    ways.collect()
}
