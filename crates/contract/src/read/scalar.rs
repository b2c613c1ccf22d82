//! Days, words, amounts: facts that hold no others.

use ruqsat_calendar::Day;
use ruqsat_identity::NumberFlaw;
use ruqsat_law::{State, Tenge};
use serde_json::{Value as Json, json};

use super::{Fact, Notes};
use crate::problem::Fault;
use crate::wanted::Wanted;

impl Fact for bool {
    const WANTED: Wanted = Wanted::of("wanted-truth", "true or false");

    fn schema() -> Json {
        json!({"type": "boolean"})
    }

    fn truth(value: bool, _: &mut Notes<'_>) -> Option<Self> {
        Some(value)
    }
}

impl Fact for Day {
    const WANTED: Wanted = Wanted::of("wanted-day", "a day as `2026-11-21`");

    fn schema() -> Json {
        json!({"type": "string", "format": "date"})
    }

    fn text(text: &str, notes: &mut Notes<'_>) -> Option<Self> {
        let given = || text.to_owned();
        text.parse().ok().or_else(|| {
            notes.wrong(if has_shape_of_day(text) {
                Fault::NoSuchDay { given: given() }
            } else {
                Fault::NotADay { given: given() }
            })
        })
    }
}

fn has_shape_of_day(text: &str) -> bool {
    text.len() == "YYYY-MM-DD".len()
        && text.bytes().enumerate().all(|(place, byte)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

impl Fact for State {
    const WANTED: Wanted = Wanted::of("wanted-state", "a country's two-letter code, as `UZ`");

    fn schema() -> Json {
        json!({"type": "string", "pattern": "^[A-Z]{2}$"})
    }

    fn text(text: &str, notes: &mut Notes<'_>) -> Option<Self> {
        let state = Self::from_code(text).filter(|state| notes.knows(*state));
        state.or_else(|| {
            let given = text.to_owned();
            notes.wrong(Fault::NotAState { given })
        })
    }
}

/// The minute of a day, 0 to 1439.
#[derive(Clone, Copy)]
pub(crate) struct Minute(pub(crate) u16);

impl Fact for Minute {
    const WANTED: Wanted = Wanted::of("wanted-time", "hours and minutes as `23:10`");

    fn schema() -> Json {
        json!({"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"})
    }

    fn text(text: &str, notes: &mut Notes<'_>) -> Option<Self> {
        let digit = |byte: u8| byte.is_ascii_digit().then(|| u16::from(byte - b'0'));
        let read = || {
            let &[h1, h2, b':', m1, m2] = text.as_bytes() else {
                return None;
            };
            let (hour, minute) = (digit(h1)? * 10 + digit(h2)?, digit(m1)? * 10 + digit(m2)?);
            (hour < 24 && minute < 60).then_some(Self(hour * 60 + minute))
        };
        read().or_else(|| {
            let given = text.to_owned();
            notes.wrong(Fault::NotATime { given })
        })
    }
}

impl Fact for Tenge {
    const WANTED: Wanted = Wanted::of("wanted-tenge", "whole tenge, 0 or more, without quotes");

    fn schema() -> Json {
        json!({"type": "integer", "minimum": 0})
    }

    fn whole(tenge: i64, notes: &mut Notes<'_>) -> Option<Self> {
        if tenge < 0 {
            return out_of_range::<Self>(tenge.to_string(), notes);
        }
        Some(Self(tenge))
    }

    fn other_number(given: String, notes: &mut Notes<'_>) -> Option<Self> {
        out_of_range::<Self>(given, notes)
    }
}

/// How many there are, 1 to 1000.
#[derive(Clone, Copy)]
pub(crate) struct Count(pub(crate) i32);

impl Fact for Count {
    const WANTED: Wanted = Wanted::of("wanted-count", "a whole number from 1 to 1000");

    fn schema() -> Json {
        json!({"type": "integer", "minimum": 1, "maximum": 1000})
    }

    fn whole(number: i64, notes: &mut Notes<'_>) -> Option<Self> {
        let count = i32::try_from(number).ok();
        let count = count.filter(|count| (1..=1000).contains(count)).map(Self);
        count.or_else(|| out_of_range::<Self>(number.to_string(), notes))
    }

    fn other_number(given: String, notes: &mut Notes<'_>) -> Option<Self> {
        out_of_range::<Self>(given, notes)
    }
}

fn out_of_range<T: Fact>(given: String, notes: &mut Notes<'_>) -> Option<T> {
    let wanted = T::WANTED;
    notes.wrong(Fault::OutOfRange { given, wanted })
}

/// A short text: a provision, the category of a visa, a code.
pub(crate) struct Short(pub(crate) Box<str>);

impl Fact for Short {
    const WANTED: Wanted = Wanted::of("wanted-text", "a text of 1 to 64 characters");

    fn schema() -> Json {
        json!({"type": "string", "minLength": 1, "maxLength": 64})
    }

    fn text(text: &str, notes: &mut Notes<'_>) -> Option<Self> {
        let fits = (1..=64).contains(&text.chars().count()) && !text.chars().any(char::is_control);
        if fits {
            return Some(Self(text.into()));
        }
        let wanted = Self::WANTED;
        notes.wrong(Fault::NotShort { wanted })
    }
}

/// Whether an IIN is held, and what is wrong with its digits, if they are given. The contract asks
/// for twelve digits and no more: a number that cannot be right is told and never refused. Who
/// would rather not give the digits may write `true`.
#[derive(Clone, Copy)]
pub(crate) enum Iin {
    Held(Option<Result<ruqsat_identity::Iin, NumberFlaw>>),
    NotHeld,
}

impl Fact for Iin {
    const WANTED: Wanted = Wanted::of(
        "wanted-iin",
        "its twelve digits in quotes, or true or false",
    );

    fn schema() -> Json {
        json!({"anyOf": [{"type": "string", "pattern": "^[0-9]{12}$"}, {"type": "boolean"}]})
    }

    fn text(text: &str, notes: &mut Notes<'_>) -> Option<Self> {
        match text.parse() {
            Err(NumberFlaw::NotADigit { .. } | NumberFlaw::Length { .. }) => {
                notes.wrong(Fault::NotTwelveDigits)
            }
            number => Some(Self::Held(Some(number))),
        }
    }

    fn truth(held: bool, _: &mut Notes<'_>) -> Option<Self> {
        Some(if held {
            Self::Held(None)
        } else {
            Self::NotHeld
        })
    }
}

/// Facts that are one word of a closed list.
macro_rules! choices {
    ($( $list:ty: $wanted:literal ),+ $(,)?) => {
        $(
            impl $crate::read::Fact for $list {
                const WANTED: $crate::wanted::Wanted =
                    $crate::wanted::Wanted::word($wanted);

                fn schema() -> serde_json::Value {
                    let words: Vec<&str> = Self::ALL.iter().map(|word| word.id()).collect();
                    serde_json::json!({"enum": words})
                }

                fn text(text: &str, notes: &mut $crate::read::Notes<'_>) -> Option<Self> {
                    Self::from_id(text).or_else(|| {
                        let known = Self::ALL.iter().map(|word| word.id()).collect();
                        notes.unknown_word(text, known)
                    })
                }
            }
        )+
    };
}
pub(crate) use choices;
