//! How a fault is told in other languages than English: its code names the message
//! `problem-<code>`, and here is what fills it.

use ruqsat_law::{Value, Values};

use super::{Fault, SHORT};

/// Declares the code of each fault, in the order in which they are published.
macro_rules! codes {
    ($( $fault:ident = $code:literal ),+ $(,)?) => {
        impl Fault {
            /// The stable words of all faults; `problem-<code>` is the message of each.
            pub const CODES: &[&str] = &[$( $code ),+];

            /// A stable word for programs, and for the words of other languages.
            pub const fn code(&self) -> &'static str {
                match self { $( Self::$fault { .. } => $code ),+ }
            }
        }
    };
}

codes! {
    NotJson = "not_json",
    UnknownField = "unknown_field",
    Repeated = "repeated",
    Missing = "missing",
    Null = "null",
    WrongType = "wrong_type",
    UnknownWord = "unknown_word",
    NotADay = "not_a_day",
    NoSuchDay = "no_such_day",
    NotATime = "not_a_time",
    NotAState = "not_a_state",
    NotTwelveDigits = "not_twelve_digits",
    OutOfRange = "out_of_range",
    NotShort = "not_short",
    EndsBeforeBegin = "ends_before_begin",
    InTheFuture = "in_the_future",
    ExitWithoutEntry = "exit_without_entry",
    EntryWhileInside = "entry_while_inside",
    TooMany = "too_many",
    OutOfPlace = "out_of_place",
    NotCovered = "not_covered",
}

impl Fault {
    /// What the message of another language is filled with: days, counts, and what is wanted.
    pub fn values(&self) -> Values {
        match self {
            Self::Missing { wanted }
            | Self::Null { wanted }
            | Self::WrongType { wanted, .. }
            | Self::OutOfRange { wanted, .. }
            | Self::NotShort { wanted } => of([("wanted", Value::Id(wanted.id))]),
            Self::EndsBeforeBegin { end, begin, .. } => {
                of([("end", Value::Day(*end)), ("begin", Value::Day(*begin))])
            }
            Self::InTheFuture { given, on } => {
                of([("given", Value::Day(*given)), ("on", Value::Day(*on))])
            }
            Self::ExitWithoutEntry { on } | Self::EntryWhileInside { on } => {
                of([("on", Value::Day(*on))])
            }
            Self::TooMany { most } => {
                let most = i32::try_from(*most).unwrap_or(i32::MAX);
                of([("most", Value::Count(most))])
            }
            Self::NotCovered { day, first, last } => of([
                ("day", Value::Day(*day)),
                ("first", Value::Day(*first)),
                ("last", Value::Day(*last)),
            ]),
            Self::NotJson { .. }
            | Self::UnknownField { .. }
            | Self::Repeated
            | Self::UnknownWord { .. }
            | Self::NotADay { .. }
            | Self::NoSuchDay { .. }
            | Self::NotATime { .. }
            | Self::NotAState { .. }
            | Self::NotTwelveDigits
            | Self::OutOfPlace { .. } => Values::new(),
        }
    }

    /// What the message quotes as it is written in the facts: what was typed, or the words to
    /// choose from. Empty where there is nothing to quote.
    pub fn quoted(&self) -> String {
        match self {
            Self::NotADay { given }
            | Self::NoSuchDay { given }
            | Self::NotATime { given }
            | Self::NotAState { given }
            | Self::OutOfRange { given, .. } => given.clone(),
            Self::UnknownField { nearest, known } => {
                nearest.map_or_else(|| listed(known), str::to_owned)
            }
            Self::UnknownWord { nearest, known, .. } if known.len() > SHORT => {
                nearest.unwrap_or_default().to_owned()
            }
            Self::UnknownWord { known, .. } => listed(known),
            Self::NotJson { .. }
            | Self::Repeated
            | Self::Missing { .. }
            | Self::Null { .. }
            | Self::WrongType { .. }
            | Self::NotTwelveDigits
            | Self::NotShort { .. }
            | Self::EndsBeforeBegin { .. }
            | Self::InTheFuture { .. }
            | Self::ExitWithoutEntry { .. }
            | Self::EntryWhileInside { .. }
            | Self::TooMany { .. }
            | Self::OutOfPlace { .. }
            | Self::NotCovered { .. } => String::new(),
        }
    }
}

fn of<const N: usize>(values: [(&'static str, Value); N]) -> Values {
    values.into_iter().collect()
}

/// Words one after another; none where there are too many to read.
fn listed(known: &[&'static str]) -> String {
    if known.len() <= SHORT {
        known.join(", ")
    } else {
        String::new()
    }
}
