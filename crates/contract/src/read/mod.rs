//! Reading JSON without stopping at the first thing that is wrong.
//!
//! `serde_json` splits the text; a [`Fact`] says what it makes of a text, a number, an object.
//! What does not fit is noted with its path and skipped, and reading goes on. So one description
//! of the contract serves quick reading and full diagnosis; the line of a problem is looked up
//! only when there is one ([`mod@place`]).

mod notes;
mod object;
mod place;
mod scalar;

pub(crate) use notes::Notes;
pub(crate) use object::{NameOf, Slot, object, object_schema, skip, take, unknown};
pub(crate) use place::{at_offset, place};
pub(crate) use scalar::{Count, Iin, Minute, Short, choices};

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Value as Json, json};

use crate::problem::{Fault, Step};
use crate::wanted::Wanted;

/// Something that the contract can say, and how it is made from JSON. A kind of JSON that a fact
/// does not take is noted as the wrong type.
pub(crate) trait Fact: Sized {
    /// How it is written, as the end of "write …".
    const WANTED: Wanted;

    /// What of JSON it takes, as JSON Schema.
    fn schema() -> Json;

    fn text(_: &str, notes: &mut Notes<'_>) -> Option<Self> {
        notes.wrong_type("a text", Self::WANTED)
    }

    fn truth(_: bool, notes: &mut Notes<'_>) -> Option<Self> {
        notes.wrong_type("true or false", Self::WANTED)
    }

    fn whole(_: i64, notes: &mut Notes<'_>) -> Option<Self> {
        notes.wrong_type("a number", Self::WANTED)
    }

    /// A number that is no whole number of 64 bits, as it is shown.
    fn other_number(_: String, notes: &mut Notes<'_>) -> Option<Self> {
        notes.wrong_type("a number", Self::WANTED)
    }

    fn object<'de, A: MapAccess<'de>>(
        fields: A,
        notes: &mut Notes<'_>,
    ) -> Result<Option<Self>, A::Error> {
        skip(fields)?;
        Ok(notes.wrong_type("an object", Self::WANTED))
    }

    fn list<'de, A: SeqAccess<'de>>(
        mut items: A,
        notes: &mut Notes<'_>,
    ) -> Result<Option<Self>, A::Error> {
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(notes.wrong_type("a list", Self::WANTED))
    }
}

/// The reading of one fact; `None` when something is wrong with it, which is then in the notes.
pub(crate) struct Reading<'n, 'c, T> {
    notes: &'n mut Notes<'c>,
    fact: PhantomData<T>,
}

impl<'n, 'c, T> Reading<'n, 'c, T> {
    pub(crate) const fn new(notes: &'n mut Notes<'c>) -> Self {
        Self {
            notes,
            fact: PhantomData,
        }
    }
}

impl<'de, T: Fact> DeserializeSeed<'de> for Reading<'_, '_, T> {
    type Value = Option<T>;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Self::Value, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de, T: Fact> Visitor<'de> for Reading<'_, '_, T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::WANTED.english)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(T::text(text, self.notes))
    }

    fn visit_bool<E: Error>(self, truth: bool) -> Result<Self::Value, E> {
        Ok(T::truth(truth, self.notes))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        Ok(T::whole(number, self.notes))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        Ok(match i64::try_from(number) {
            Ok(number) => T::whole(number, self.notes),
            Err(_) => T::other_number(number.to_string(), self.notes),
        })
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
        Ok(match whole(number) {
            Some(number) => T::whole(number, self.notes),
            None => T::other_number(shown(number), self.notes),
        })
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(self.notes.wrong(Fault::Null { wanted: T::WANTED }))
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Self::Value, A::Error> {
        T::object(fields, self.notes)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Self::Value, A::Error> {
        T::list(items, self.notes)
    }
}

/// From here on not every whole number has a number of its own with a point or an exponent.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// `1e6` and `1000000.0` are whole numbers too, as JSON Schema has it.
fn whole(number: f64) -> Option<i64> {
    let exact = Some(number).filter(|number| number.abs() < EXACT);
    exact?.to_string().parse().ok()
}

/// Without three hundred zeros.
fn shown(number: f64) -> String {
    if number.abs() < EXACT {
        number.to_string()
    } else {
        format!("{number:e}")
    }
}

/// No list of one person is longer. Far above any life, and far below what would stop a server.
const MOST: usize = 10_000;

/// What is right in a list, and whether all of it was.
pub(crate) struct Items<T> {
    pub(crate) right: Vec<T>,
    pub(crate) complete: bool,
}

/// Reads a list, element by element.
pub(crate) fn items<'de, T: Fact, A: SeqAccess<'de>>(
    mut list: A,
    notes: &mut Notes<'_>,
) -> Result<Items<T>, A::Error> {
    let mut right = Vec::new();
    let mut count = 0;
    while count < MOST {
        notes.enter(Step::Item(count));
        let item = list.next_element_seed(Reading::<T>::new(notes))?;
        notes.leave();
        let Some(item) = item else {
            let complete = right.len() == count;
            return Ok(Items { right, complete });
        };
        right.extend(item);
        count += 1;
    }
    if list.next_element::<IgnoredAny>()?.is_some() {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        notes.note(Fault::TooMany { most: MOST });
    }
    let complete = right.len() == count;
    Ok(Items { right, complete })
}

/// Kept in an order of its own: the order in which a list is told says nothing.
impl<T: Fact + Ord> Fact for Vec<T> {
    const WANTED: Wanted = Wanted::list("a list");

    fn schema() -> Json {
        json!({"type": "array", "items": T::schema(), "maxItems": MOST})
    }

    fn list<'de, A: SeqAccess<'de>>(
        list: A,
        notes: &mut Notes<'_>,
    ) -> Result<Option<Self>, A::Error> {
        let mut right = items(list, notes)?.right;
        right.sort_unstable();
        Ok(Some(right))
    }
}
