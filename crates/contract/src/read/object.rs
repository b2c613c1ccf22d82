//! Objects with named fields.

use std::{fmt, mem};

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::{Value as Json, json};

use super::{Fact, Notes, Reading};
use crate::facts::Known;
use crate::problem::{Fault, Step, nearest};

/// A field while its object is being read.
#[derive(Default)]
pub(crate) enum Slot<T> {
    /// Not written.
    #[default]
    Absent,
    /// Written, and noted as wrong.
    Wrong,
    /// Written.
    Is(T),
}

impl<T> Slot<T> {
    pub(crate) const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    pub(crate) fn fill(&mut self, value: Option<T>) {
        *self = value.map_or(Self::Wrong, Self::Is);
    }

    /// What is known, if anything is, out of an object that is used up piece by piece.
    pub(crate) fn take(&mut self) -> Option<T> {
        mem::take(self).known()
    }

    /// What is known, if anything is.
    pub(crate) fn known(self) -> Option<T> {
        match self {
            Self::Is(value) => Some(value),
            Self::Absent | Self::Wrong => None,
        }
    }
}

impl<T: Fact> Slot<T> {
    /// What is known; its absence is noted.
    pub(crate) fn required(self, field: &'static str, notes: &mut Notes<'_>) -> Option<T> {
        if self.is_absent() {
            notes.note_at(field, Fault::Missing { wanted: T::WANTED });
        }
        self.known()
    }
}

/// Declares an object of the contract: a struct with a [`Slot`] for each field, and its reader.
///
/// The fields carry the contract's names. What they make together is said apart, by a `settle`
/// function on the struct that gives it, or an `Option` of it: there the checks are that concern
/// several fields.
macro_rules! object {
    ($name:ident -> $made:ty, $wanted:literal { $( $field:ident: $type:ty ),+ $(,)? }) => {
        #[derive(Default)]
        struct $name { $( $field: $crate::read::Slot<$type> ),+ }

        const _: () = {
            #[expect(non_camel_case_types, reason = "named as the fields are")]
            enum Name { $( $field ),+ }

            impl $name {
                const FIELDS: &[&str] = &[ $( stringify!($field) ),+ ];
            }

            impl $crate::read::Fact for $made {
                const WANTED: $crate::wanted::Wanted =
                    $crate::wanted::Wanted::object($wanted);

                fn schema() -> serde_json::Value {
                    $crate::read::object_schema::<Self>(vec![
                        $( (stringify!($field), <$type as $crate::read::Fact>::schema()) ),+
                    ])
                }

                fn object<'de, A: serde::de::MapAccess<'de>>(
                    mut fields: A,
                    notes: &mut $crate::read::Notes<'_>,
                ) -> Result<Option<Self>, A::Error> {
                    let mut found = $name::default();
                    let find = |name: &str| match name {
                        $( stringify!($field) => Some(Name::$field), )+
                        _ => None,
                    };
                    while let Some(name) = fields.next_key_seed($crate::read::NameOf(find))? {
                        match name {
                            $( Ok(Name::$field) => $crate::read::take(
                                stringify!($field), &mut found.$field, &mut fields, notes)?, )+
                            Err(name) => $crate::read::unknown(name, $name::FIELDS, &mut fields, notes)?,
                        }
                    }
                    Ok(found.settle(notes).into())
                }
            }
        };
    };
}
pub(crate) use object;

/// The schema of an object with these fields. Which of them it needs is asked of the reader
/// itself, by giving it an object without any.
pub(crate) fn object_schema<T: Fact>(fields: Vec<(&'static str, Json)>) -> Json {
    let nobody = Known::default();
    let mut notes = Notes::new(&nobody);
    let mut empty = serde_json::Deserializer::from_str("{}");
    drop(Reading::<T>::new(&mut notes).deserialize(&mut empty));
    let missing = notes.into_problems().into_iter();
    let required: Vec<String> = missing
        .filter(|(_, fault)| matches!(fault, Fault::Missing { .. }))
        .filter_map(|(path, _)| match path.0.last() {
            Some(Step::Field(name)) => Some(name.to_string()),
            Some(Step::Item(_)) | None => None,
        })
        .collect();
    let properties: serde_json::Map<String, Json> = fields
        .into_iter()
        .map(|(name, schema)| (name.to_owned(), schema))
        .collect();
    json!({
        "type": "object",
        "description": T::WANTED.english,
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

/// Reads the name of a field: what `find` makes of it, else the name itself.
pub(crate) struct NameOf<F>(pub(crate) F);

impl<'de, N, F: Fn(&str) -> Option<N>> DeserializeSeed<'de> for NameOf<F> {
    type Value = Result<N, String>;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Self::Value, D::Error> {
        json.deserialize_str(self)
    }
}

impl<N, F: Fn(&str) -> Option<N>> Visitor<'_> for NameOf<F> {
    type Value = Result<N, String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok((self.0)(name).ok_or_else(|| name.to_owned()))
    }
}

/// Reads the value of a field into its slot.
pub(crate) fn take<'de, T: Fact, A: MapAccess<'de>>(
    field: &'static str,
    slot: &mut Slot<T>,
    fields: &mut A,
    notes: &mut Notes<'_>,
) -> Result<(), A::Error> {
    notes.enter(Step::Field(field.into()));
    if !slot.is_absent() {
        notes.note(Fault::Repeated);
    }
    let value = fields.next_value_seed(Reading::new(notes))?;
    slot.fill(value);
    notes.leave();
    Ok(())
}

/// Notes a field that the contract does not know.
pub(crate) fn unknown<'de, A: MapAccess<'de>>(
    name: String,
    known: &[&'static str],
    fields: &mut A,
    notes: &mut Notes<'_>,
) -> Result<(), A::Error> {
    let fault = Fault::UnknownField {
        nearest: nearest(&name, known),
        known: known.to_vec(),
    };
    notes.note_in(Step::Field(name.into()), fault);
    fields.next_value::<IgnoredAny>()?;
    Ok(())
}

/// Passes over the rest of an object.
pub(crate) fn skip<'de, A: MapAccess<'de>>(mut fields: A) -> Result<(), A::Error> {
    while fields.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
    Ok(())
}
