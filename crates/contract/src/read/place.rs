//! The line and column of a value, looked up by its path when something is wrong with it.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::problem::{JsonPath, Place, Step};

/// Where the value of a path begins; where its object begins when the value is missing. Of a
/// field that stands twice it is the last.
pub(crate) fn place(text: &str, path: &JsonPath) -> Place {
    let mut here = text.trim_start();
    for step in &path.0 {
        match inside(here, step) {
            Some(next) => here = next.trim_start(),
            None => break,
        }
    }
    let offset = here.as_ptr().addr().saturating_sub(text.as_ptr().addr());
    at_offset(text, offset)
}

/// The line and column of a byte.
pub(crate) fn at_offset(text: &str, offset: usize) -> Place {
    let before = text.get(..offset).unwrap_or(text);
    let (lines, last) = before
        .rsplit_once('\n')
        .map_or((0, before), |(lines, last)| {
            (lines.matches('\n').count() + 1, last)
        });
    Place {
        line: lines + 1,
        column: last.chars().count() + 1,
    }
}

/// The text of a value inside a value; found even where the text breaks off further on.
fn inside<'t>(json: &'t str, step: &Step) -> Option<&'t str> {
    let mut parts = Parts::default();
    let mut reader = serde_json::Deserializer::from_str(json);
    // How far it came is enough; what broke it is told elsewhere.
    drop((&mut parts).deserialize(&mut reader));
    match step {
        Step::Item(place) => parts.items.get(*place).map(|item| item.get()),
        Step::Field(name) => {
            let named = parts.fields.iter().rev().find(|(field, _)| field == name);
            named.map(|(_, value)| value.get())
        }
    }
}

/// The parts of an object or a list with their texts, in order, twins included.
#[derive(Default)]
struct Parts<'t> {
    fields: Vec<(String, &'t RawValue)>,
    items: Vec<&'t RawValue>,
}

impl<'de> DeserializeSeed<'de> for &mut Parts<'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for &mut Parts<'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or a list")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(field) = map.next_entry()? {
            self.fields.push(field);
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(item) = list.next_element()? {
            self.items.push(item);
        }
        Ok(())
    }
}
