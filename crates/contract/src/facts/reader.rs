//! Facts of one person, read from a text.

use ruqsat_calendar::Day;
use ruqsat_law::facts::Facts;
use ruqsat_law::{State, Value, Values};
use serde::de::DeserializeSeed;
use serde_json::Value as Json;

use super::whole::Whole;
use crate::problem::{Fault, JsonPath, Place, Problem, Refused, Step};
use crate::read::{Fact as _, Notes, Reading, at_offset, place};

/// What a reader knows beside the contract: which states there are.
#[derive(Debug, Clone, Default)]
pub(crate) struct Known {
    states: Vec<bool>,
}

impl Known {
    pub(crate) fn state(&self, state: State) -> bool {
        self.states.get(state.index()).copied().unwrap_or(false)
    }
}

/// Which day is assessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayAsked {
    /// The one that the facts name; this one where they name none.
    Otherwise(Day),
    /// This one, whatever the facts name: "what if it were …".
    Always(Day),
}

/// Facts that can be assessed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// The facts.
    pub facts: Facts,
    /// The day to assess.
    pub on: Day,
    /// What the person should look at again.
    pub warnings: Vec<Warning>,
}

/// Something odd that may well be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Warning {
    /// An IIN usually begins with the day of birth, but need not since 2013.
    #[error(
        "`$.iin` does not begin with the day of birth in `$.born`: look whether both are right"
    )]
    IinDiffers,
    /// The last digit of the IIN does not check the others. The digits are not repeated.
    #[error("`$.iin` has a wrong check digit: compare its twelve digits with the document")]
    IinMistyped,
    /// The number of a legal entity.
    #[error("`$.iin` looks like the BIN of a company: look whether it is the person's own IIN")]
    IinOfCompany,
    /// A notification reports an entry that the crossings do not have.
    #[error(
        "`$.arrival_notifications[{place}].for_entry` is {entry}, and no crossing enters that day"
    )]
    NoSuchEntry {
        /// The place of the notification in its list.
        place: usize,
        /// The entry that it names.
        entry: Day,
    },
}

impl Warning {
    /// A stable word for programs.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::IinDiffers => "iin_differs",
            Self::IinMistyped => "iin_mistyped",
            Self::IinOfCompany => "iin_of_company",
            Self::NoSuchEntry { .. } => "no_such_entry",
        }
    }

    /// What the message of another language, `odd-<code>`, is filled with.
    pub fn values(&self) -> Values {
        match self {
            Self::IinDiffers | Self::IinMistyped | Self::IinOfCompany => Values::new(),
            Self::NoSuchEntry { entry, .. } => Values::from_iter([("day", Value::Day(*entry))]),
        }
    }
}

/// Reads facts.
#[derive(Debug, Clone)]
pub struct Reader {
    known: Known,
    covers: (Day, Day),
}

impl Reader {
    /// A reader that knows these states, and days from the first to the last of `covers`.
    pub fn new(states: impl IntoIterator<Item = State>, covers: (Day, Day)) -> Self {
        let mut known = vec![false; State::COUNT];
        for state in states {
            if let Some(place) = known.get_mut(state.index()) {
                *place = true;
            }
        }
        Self {
            known: Known { states: known },
            covers,
        }
    }

    /// The facts of one person in a JSON text.
    ///
    /// # Errors
    /// Everything that is wrong with them, in the order of the text.
    pub fn read(&self, text: &[u8], day: DayAsked) -> Result<Read, Refused> {
        let text = match str::from_utf8(text) {
            Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
            Err(error) => return Err(not_utf8(text, error.valid_up_to())),
        };
        let mut notes = Notes::new(&self.known);
        let mut json = serde_json::Deserializer::from_str(text);
        let read = Reading::<Whole>::new(&mut notes)
            .deserialize(&mut json)
            .and_then(|whole| json.end().map(|()| whole));
        let whole = match read {
            Ok(whole) => whole,
            Err(error) => return Err(not_json(text, notes, &error)),
        };
        let settled = whole.map(|whole| self.settle(whole, day, &mut notes));
        match settled {
            Some(read) if notes.is_clean() => Ok(read),
            _ => Err(refused(text, notes)),
        }
    }

    /// Chooses the day, and checks what must lie before it.
    fn settle(&self, whole: Whole, day: DayAsked, notes: &mut Notes<'_>) -> Read {
        let on = match day {
            DayAsked::Always(on) => on,
            DayAsked::Otherwise(other) => whole.on.unwrap_or(other),
        };
        let (first, last) = self.covers;
        if on < first || last < on {
            let day = on;
            notes.note_at("on", Fault::NotCovered { day, first, last });
        }
        not_after("born", whole.facts.person.born_on, on, notes);
        Read {
            facts: whole.facts,
            on,
            warnings: whole.warnings,
        }
    }
}

/// The facts of one person as JSON Schema.
pub fn facts_schema() -> Json {
    let mut schema = Whole::schema();
    if let Some(fields) = schema.as_object_mut() {
        let draft = "https://json-schema.org/draft/2020-12/schema";
        fields.insert("$schema".to_owned(), draft.into());
        fields.insert("title".to_owned(), "Facts of one person".into());
    }
    schema
}

fn not_after(field: &'static str, given: Option<Day>, on: Day, notes: &mut Notes<'_>) {
    if let Some(given) = given.filter(|given| *given > on) {
        notes.note_at(field, Fault::InTheFuture { given, on });
    }
}

fn refused(text: &str, notes: Notes<'_>) -> Refused {
    let found = notes.into_problems().into_iter();
    let mut problems: Vec<Problem> = found
        .map(|(path, fault)| Problem {
            place: place(text, &path),
            path,
            fault,
        })
        .collect();
    problems.sort_by_key(|problem| problem.place);
    Refused(problems)
}

fn not_utf8(text: &[u8], valid: usize) -> Refused {
    let readable = text.get(..valid).and_then(|text| str::from_utf8(text).ok());
    let readable = readable.unwrap_or_default();
    syntax("its text is not UTF-8", at_offset(readable, valid))
}

/// What was found before the reader stopped, and where it stopped.
fn not_json(text: &str, notes: Notes<'_>, error: &serde_json::Error) -> Refused {
    let place = Place {
        line: error.line().max(1),
        column: error.column().max(1),
    };
    let said = error.to_string();
    let what = said.split(" at line ").next().unwrap_or(&said);
    let what = if text.trim().is_empty() {
        "it is empty: write one person as `{\"citizenship\": \"UZ\", …}`"
    } else {
        plainly(what)
    };
    let Refused(mut problems) = refused(text, notes);
    problems.extend(syntax(what, place).0);
    problems.sort_by_key(|problem| problem.place);
    Refused(problems)
}

/// What the reader of JSON says, in words for who wrote the file by hand.
fn plainly(said: &str) -> &str {
    match said {
        "trailing comma" => "a comma stands before the closing bracket: take it out",
        "key must be a string" => "a name stands in double quotes, as `\"citizenship\"`",
        "expected value" | "expected ident" => {
            "a value is expected here: a text stands in double quotes, as `\"UZ\"`"
        }
        "expected `,` or `}`" | "expected `,` or `]`" => {
            "a comma or a closing bracket is missing before this"
        }
        "expected `:`" => "a colon is missing between the name and its value",
        "trailing characters" => {
            "something stands after the closing bracket: one person, one object"
        }
        said if said.starts_with("EOF while parsing") => {
            "it ends before a quote or a bracket is closed"
        }
        other => other,
    }
}

fn syntax(what: &str, place: Place) -> Refused {
    let what = what.to_owned();
    Refused(vec![Problem {
        path: JsonPath(Vec::<Step>::new()),
        place,
        fault: Fault::NotJson { what },
    }])
}
