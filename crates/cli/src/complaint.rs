//! What the program cannot do with what it was given, said in the language that is asked for.

use std::io;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use ruqsat_calendar::{Day, OutsideCalendar};
use ruqsat_law::facts::Target;
use ruqsat_law::{Goal, OutsideCoverage, Value};
use ruqsat_wording::{Language, Wording};

use crate::outcome::{Code, Stop};

/// Something that people can mend themselves.
#[derive(Debug)]
pub(crate) enum Complaint {
    /// There is no such file.
    NoFile(PathBuf),
    /// Nothing stands in the facts of that name.
    Empty(String),
    /// The data do not reach to a day.
    NotCovered {
        /// The day asked for.
        day: Day,
        /// The first day covered.
        first: Day,
        /// The last day covered.
        last: Day,
    },
    /// Nobody is inside who could leave on `--leave`.
    NobodyInside(Day),
    /// The person is still inside on `--return`.
    NobodyOutside(Day),
    /// There is no rule of that id; the nearest there is.
    NoRule(String, Option<&'static str>),
    /// The ground or route does not lead to the goal.
    OtherGoal(Target, Goal),
}

impl Complaint {
    /// A file that cannot be read; where it is not there, in words of our own.
    pub(crate) fn of_reading(path: &Path, error: io::Error) -> Stop {
        if error.kind() == io::ErrorKind::NotFound {
            return Self::NoFile(path.to_owned()).into();
        }
        let read = Err::<(), _>(error).with_context(|| format!("cannot read `{}`", path.display()));
        read.err().map_or(Stop::NobodyReads, Stop::Failed)
    }

    pub(crate) const fn code(&self) -> Code {
        match self {
            Self::NoFile(_) | Self::NoRule(..) => Code::Failed,
            Self::Empty(_)
            | Self::NotCovered { .. }
            | Self::NobodyInside(_)
            | Self::NobodyOutside(_)
            | Self::OtherGoal(..) => Code::Refused,
        }
    }

    /// The sentence for standard error.
    pub(crate) fn said_in(&self, words: &Wording) -> String {
        let say = |message: &str| words.message(message, &[]);
        let on = |message: &str, day: Day| words.message(message, &[("day", Value::Day(day))]);
        let error = say("complaint-error");
        match self {
            Self::NoFile(path) => {
                let (cannot, none) = (say("complaint-cannot-read"), say("complaint-no-file"));
                format!("{error}: {cannot} `{}`: {none}", path.display())
            }
            Self::Empty(name) => {
                let empty = say("complaint-empty");
                format!("{name}: {empty} `{{\"citizenship\": \"UZ\", …}}`")
            }
            Self::NotCovered { day, first, last } => {
                let values = [
                    ("day", Value::Day(*day)),
                    ("first", Value::Day(*first)),
                    ("last", Value::Day(*last)),
                ];
                format!("{error}: {}", words.message("problem-not_covered", &values))
            }
            Self::NobodyInside(day) => {
                format!("`--leave {day}`: {}", on("complaint-nobody-inside", *day))
            }
            Self::NobodyOutside(day) => {
                format!("`--return {day}`: {}", on("complaint-nobody-outside", *day))
            }
            Self::OtherGoal(target, goal) => {
                let says = say("complaint-other-goal");
                format!("`--ground {}`, `--goal {goal}`: {says}", target.id())
            }
            Self::NoRule(given, near) => {
                let none = say("complaint-no-rule");
                let or = match near {
                    Some(near) => format!("{} `{near}`?", say("complaint-nearest")),
                    None => format!("{} `ruqsat explain --list`", say("complaint-all-rules")),
                };
                format!("{error}: {none} `{given}`: {or}")
            }
        }
    }
}

/// The words of complaints; `None` where the program's own cannot be read.
pub(crate) fn words(language: Language) -> Option<Wording> {
    Wording::new(language, [], []).ok()
}

impl From<Complaint> for Stop {
    fn from(complaint: Complaint) -> Self {
        Self::Complaint(complaint)
    }
}

impl From<OutsideCoverage> for Stop {
    fn from(OutsideCoverage { day, first, last }: OutsideCoverage) -> Self {
        Complaint::NotCovered { day, first, last }.into()
    }
}

impl From<OutsideCalendar> for Stop {
    fn from(OutsideCalendar { day, covers }: OutsideCalendar) -> Self {
        let (first, last) = (covers.first, covers.last);
        Complaint::NotCovered { day, first, last }.into()
    }
}
