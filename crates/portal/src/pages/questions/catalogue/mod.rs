//! The questions: which facts each of them is about, how it is answered, when it is asked.
//!
//! Nothing here is about words: the message `question-<id>` is the question, `question-<id>-short`
//! its name in a list, `question-<id>-hint` what helps to answer it.

mod entries;
mod samples;

use ruqsat_calendar::Day;
use serde_json::Value as Json;

pub(super) use entries::{ACTIVITIES, CATALOGUE, HOLDINGS};
pub(super) use samples::samples;

/// A part of the task list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Person,
    Trips,
    Permits,
    Home,
    Life,
    Record,
    Papers,
}

impl Section {
    /// In the order of the task list.
    pub(super) const ALL: [Self; 7] = [
        Self::Person,
        Self::Trips,
        Self::Permits,
        Self::Home,
        Self::Life,
        Self::Record,
        Self::Papers,
    ];

    /// Its name in messages.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Trips => "trips",
            Self::Permits => "permits",
            Self::Home => "home",
            Self::Life => "life",
            Self::Record => "record",
            Self::Papers => "papers",
        }
    }
}

/// The words of a closed list.
pub(super) type Words = fn() -> Vec<&'static str>;

/// How one value is given.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    /// Yes or no.
    YesNo,
    /// The person does it, or does not: an object or `false`.
    Doing,
    /// One of a list.
    Choice(Words),
    /// Any of a list, or none.
    Several(Words),
    /// A day that lies mostly in the past, or in the future.
    Day,
    /// The day of birth.
    Birthday,
    /// A state.
    State,
    /// Whole tenge.
    Amount,
    /// A small number.
    Count,
    /// A few letters as they are printed.
    Short,
}

/// A field of something with several.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    /// Its name in the contract.
    pub(super) name: &'static str,
    /// How it is given.
    pub(super) kind: Kind,
    /// It may not be left out.
    pub(super) needed: bool,
}

/// What the page of a question looks like.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shape {
    /// One value.
    One(Kind),
    /// An object with several fields.
    Object(&'static [Field]),
    /// A list of such objects.
    List(&'static [Field]),
    /// Days of entry and exit.
    Crossings,
}

/// When a question is put to the person. In every case only if an answer can change something.
#[derive(Debug, Clone, Copy)]
pub(super) enum Asked {
    /// Always: the engine takes it as not existing when nothing is said.
    Always,
    /// When the engine asks for it.
    WhenMissing,
    /// When this fact is there.
    After(&'static str),
    /// When the engine asks for it, unless this fact is that word.
    Unless(&'static str, &'static str),
    /// Never by us; the person finds it on the task list.
    Offered,
}

/// A question.
#[derive(Debug)]
pub(super) struct Question {
    /// Its name in addresses, messages and the draft.
    pub(super) id: &'static str,
    /// Where it stands on the task list.
    pub(super) section: Section,
    /// The facts it is about, by their path in the contract; the first is where it is kept.
    pub(super) paths: &'static [&'static str],
    /// How it is answered.
    pub(super) shape: Shape,
    /// When it is asked.
    pub(super) asked: Asked,
}

impl Question {
    /// Where the answer is kept.
    pub(super) fn path(&self) -> &'static str {
        self.paths.first().copied().unwrap_or_default()
    }

    /// Its page, without the language.
    pub(super) fn place(&self) -> String {
        format!("/questions/{}", self.id)
    }

    /// Answers that people give: one of each sort, as far as the law can tell them apart.
    pub(super) fn samples(&self, today: Day) -> Vec<Json> {
        samples(self, today)
    }

    /// The one with that id.
    pub(super) fn find(id: &str) -> Option<&'static Self> {
        CATALOGUE.iter().find(|question| question.id == id)
    }
}

/// One page that settles the beginning of several questions at once: what of it applies.
#[derive(Debug)]
pub(super) struct Gate {
    /// Its name in addresses and messages.
    pub(super) id: &'static str,
    /// The questions that it stands before.
    pub(super) parts: &'static [&'static str],
}

impl Gate {
    /// The gate with that id.
    pub(super) fn find(id: &str) -> Option<&'static Self> {
        [&HOLDINGS, &ACTIVITIES]
            .into_iter()
            .find(|gate| gate.id == id)
    }

    /// The gate that stands before a question.
    pub(super) fn before(question: &Question) -> Option<&'static Self> {
        [&HOLDINGS, &ACTIVITIES]
            .into_iter()
            .find(|gate| gate.parts.contains(&question.id))
    }
}
