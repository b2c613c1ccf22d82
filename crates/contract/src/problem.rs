//! What can be wrong with facts: where it stands, what it is, and what to do.

mod told;

use std::borrow::Cow;
use std::fmt;

use ruqsat_calendar::Day;
use ruqsat_law::OutsideCoverage;

use crate::wanted::Wanted;

/// A step from a value to one inside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A field of an object.
    Field(Cow<'static, str>),
    /// An element of a list, from 0.
    Item(usize),
}

/// The way from the whole input to a value, such as `$.crossings[3].on`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JsonPath(pub Vec<Step>);

impl JsonPath {
    /// The fact that it leads to, without places in lists: `crossings.on`; empty for the whole.
    pub fn fact(&self) -> String {
        let names = self.0.iter().filter_map(|step| match step {
            Step::Field(name) => Some(&**name),
            Step::Item(_) => None,
        });
        names.collect::<Vec<_>>().join(".")
    }

    /// Which entry of the first list on the way, counted from 1 as people count.
    pub fn item(&self) -> Option<usize> {
        let mut places = self.0.iter().filter_map(|step| match step {
            Step::Item(place) => Some(place + 1),
            Step::Field(_) => None,
        });
        places.next()
    }
}

impl fmt::Display for JsonPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("$")?;
        for step in &self.0 {
            match step {
                Step::Item(place) => write!(f, "[{place}]")?,
                Step::Field(name) if is_plain(name) => write!(f, ".{name}")?,
                Step::Field(name) => write!(f, "[{name:?}]")?,
            }
        }
        Ok(())
    }
}

fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

/// A place in a text; both count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The value that is wrong.
    pub path: JsonPath,
    /// Where it stands in the text.
    pub place: Place,
    /// What is wrong with it.
    pub fault: Fault,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` {}", self.path, self.fault)
    }
}

/// Facts that cannot be assessed: everything that is wrong with them, in the order of the text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} in the facts: {}", counted(.0.len()), .0.first().map(ToString::to_string).unwrap_or_default())]
pub struct Refused(pub Vec<Problem>);

fn counted(problems: usize) -> String {
    match problems {
        1 => "1 problem".to_owned(),
        more => format!("{more} problems"),
    }
}

impl From<OutsideCoverage> for Refused {
    fn from(OutsideCoverage { day, first, last }: OutsideCoverage) -> Self {
        Self(vec![Problem {
            path: JsonPath(vec![Step::Field("on".into())]),
            place: Place { line: 1, column: 1 },
            fault: Fault::NotCovered { day, first, last },
        }])
    }
}

/// What is wrong with a value. The text goes on after the value's path: "`$.born` is …".
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The text is no JSON.
    #[error("is no JSON that can be read: {what}")]
    NotJson {
        /// What the reader says.
        what: String,
    },
    /// A field that the contract does not know.
    #[error("is not a field that the contract knows{}", offer(*.nearest, .known))]
    UnknownField {
        /// The nearest one that it knows.
        nearest: Option<&'static str>,
        /// All that it knows here.
        known: Vec<&'static str>,
    },
    /// A field that stands twice in one object.
    #[error("stands here twice: keep one of them")]
    Repeated,
    /// A field without which the object says nothing.
    #[error("is missing: write {wanted}")]
    Missing {
        /// What is wanted.
        wanted: Wanted,
    },
    /// `null`.
    #[error("is null: write {wanted}, or leave the field out when it is not known")]
    Null {
        /// What is wanted.
        wanted: Wanted,
    },
    /// A value of another type.
    #[error("is {found}: write {wanted}")]
    WrongType {
        /// What was found.
        found: &'static str,
        /// What is wanted.
        wanted: Wanted,
    },
    /// A word that is not in its list.
    #[error("is `{given}`, which is none of its words{}", words(*.nearest, .known))]
    UnknownWord {
        /// What was written.
        given: String,
        /// The nearest word of the list.
        nearest: Option<&'static str>,
        /// The list.
        known: Vec<&'static str>,
    },
    /// Not written as a day.
    #[error("is `{given}`: write a day as `2026-11-21`")]
    NotADay {
        /// What was written.
        given: String,
    },
    /// Written as a day, but the calendar has none such.
    #[error("is `{given}`, a day that the calendar does not have")]
    NoSuchDay {
        /// What was written.
        given: String,
    },
    /// Not written as a time of day.
    #[error("is `{given}`: write hours and minutes as `23:10`")]
    NotATime {
        /// What was written.
        given: String,
    },
    /// Not a code of a state.
    #[error(
        "is `{given}`: write a country's two-letter code in capitals, as `UZ`; `XX` is stateless"
    )]
    NotAState {
        /// What was written.
        given: String,
    },
    /// Not twelve digits. What was written is not repeated: it may be somebody's number.
    #[error("is no IIN: write its twelve digits in quotes")]
    NotTwelveDigits,
    /// Not a whole number, or out of its range.
    #[error("is {given}: write {wanted}")]
    OutOfRange {
        /// What was written.
        given: String,
        /// What is wanted.
        wanted: Wanted,
    },
    /// A text that is empty, too long, or holds control characters.
    #[error("is empty or too long: write {wanted}")]
    NotShort {
        /// What is wanted.
        wanted: Wanted,
    },
    /// Ends before it begins.
    #[error("is {end}, before {begin} in `{since}`: correct one of the two")]
    EndsBeforeBegin {
        /// The end.
        end: Day,
        /// The field with the beginning.
        since: &'static str,
        /// The beginning.
        begin: Day,
    },
    /// A day that lies after the day of the assessment and cannot.
    #[error("is {given}, after the day of the assessment, {on}")]
    InTheFuture {
        /// The day given.
        given: Day,
        /// The day of the assessment.
        on: Day,
    },
    /// An exit with no entry before it.
    #[error("is an exit on {on} with no entry before it: add the entry, or correct the day")]
    ExitWithoutEntry {
        /// The day of the exit.
        on: Day,
    },
    /// An entry while inside.
    #[error("is an entry on {on} while already inside: add the exit, or correct the day")]
    EntryWhileInside {
        /// The day of the entry.
        on: Day,
    },
    /// Too many elements.
    #[error("holds more than {most} elements: leave out the oldest")]
    TooMany {
        /// How many there may be.
        most: usize,
    },
    /// A field that says nothing beside another.
    #[error("says nothing beside {beside}: leave it out, or correct that")]
    OutOfPlace {
        /// The other field and its value.
        beside: &'static str,
    },
    /// The law data do not cover the day.
    #[error("is {day}, and the law data cover {first} to {last}")]
    NotCovered {
        /// The day of the assessment.
        day: Day,
        /// The first day covered.
        first: Day,
        /// The last day covered.
        last: Day,
    },
}

/// A list that is short enough to be named in a message.
const SHORT: usize = 10;

/// What to do about an unknown field: the nearest known one, or the whole list when it is short.
fn offer(nearest: Option<&'static str>, known: &[&'static str]) -> String {
    match nearest {
        Some(near) => format!(": did you mean `{near}`?"),
        None => words(None, known),
    }
}

/// What to do about an unknown word: a short list is shown whole, because the nearest word may say
/// the opposite, as `unregistered` for `registered`.
fn words(nearest: Option<&'static str>, known: &[&'static str]) -> String {
    match nearest {
        _ if known.len() <= SHORT => format!(": write one of `{}`", known.join("`, `")),
        Some(near) => format!(": did you mean `{near}`?"),
        None => ": `ruqsat schema facts` lists them".to_owned(),
    }
}

/// The known word that is nearest to a mistyped one, if any is near: `crosings` gives `crossings`.
pub fn nearest<'k>(given: &str, known: &[&'k str]) -> Option<&'k str> {
    const NEAR: f64 = 0.8;
    let given = given.to_lowercase();
    known
        .iter()
        .map(|word| (strsim::jaro_winkler(&given, &word.to_lowercase()), *word))
        .filter(|(likeness, _)| *likeness >= NEAR)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, word)| word)
}
