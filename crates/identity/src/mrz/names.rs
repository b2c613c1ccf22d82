//! The names in a zone: read only when somebody asks.

use std::fmt;

use super::Mrz;
use super::form::Field;

/// A name in the letters of a zone. Debugging does not print it.
#[derive(Clone, PartialEq, Eq)]
pub struct Names {
    /// What stands first, usually the surname.
    pub surname: String,
    /// What follows; empty where there is only one name.
    pub given: String,
    /// There is no filler at the end: the name may go on.
    pub may_be_cut: bool,
}

impl fmt::Debug for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Names(…)")
    }
}

impl Mrz {
    /// The names, as far as they are typed; `None` before there is one.
    pub fn names(&self) -> Option<Names> {
        let cells = self.form.slot(Field::Names)?.cells();
        let typed: String = cells.map_while(|cell| self.at(cell)).collect();
        let (surname, given) = typed.split_once("<<").unwrap_or((&typed, ""));
        let words = |part: &str| {
            let words: Vec<&str> = part.split('<').filter(|word| !word.is_empty()).collect();
            words.join(" ")
        };
        let (surname, given) = (words(surname), words(given));
        let is_empty = surname.is_empty() && given.is_empty();
        (!is_empty).then(|| Names {
            surname,
            given,
            may_be_cut: !typed.ends_with('<'),
        })
    }
}
