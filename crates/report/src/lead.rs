//! The first line: the answer itself, and how good it is.

use ruqsat_law::facts::Facts;
use ruqsat_law::{Assessment, Basis, Entry, RuleId, State, Status, Value};

use crate::Reporter;

/// How good an answer is, for a colour or a sign beside the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// All is well.
    Well,
    /// It depends on what is not known, or on what comes.
    Open,
    /// Something is wrong.
    Bad,
}

impl Mood {
    /// Its id, for programs: `well`, `open` or `bad`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Well => "well",
            Self::Open => "open",
            Self::Bad => "bad",
        }
    }
}

/// The answer itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// How good it is.
    pub mood: Mood,
    /// The answer in a sentence.
    pub text: String,
}

/// A first line before it is said: its message, its values, and how good it is.
struct Line {
    message: &'static str,
    values: Vec<(&'static str, Value)>,
    mood: Mood,
}

impl Line {
    const fn new(message: &'static str, mood: Mood) -> Self {
        Self {
            message,
            values: Vec::new(),
            mood,
        }
    }

    fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }
}

impl Reporter<'_> {
    /// The answer itself.
    pub(crate) fn lead(&self, answer: &Assessment) -> Lead {
        let line = line(answer);
        Lead {
            mood: line.mood,
            text: self.say(line.message, &line.values),
        }
    }

    /// For which day and whom the answer is: the day, the state, the basis of the stay.
    pub(crate) fn about(&self, facts: &Facts, answer: &Assessment) -> Vec<String> {
        let citizenship = facts.person.citizenship;
        let mut about = vec![self.day(answer.on), self.wording.state(citizenship)];
        if answer.stay.basis != Basis::None && citizenship != State::KAZAKHSTAN {
            about.push(self.wording.name(answer.stay.basis.id()));
        }
        about
    }
}

fn line(answer: &Assessment) -> Line {
    let days = &answer.stay.days;
    match (answer.stay.status, days.last_day) {
        (Status::Lawful, _) if answer.stay.basis == Basis::Citizen => {
            Line::new("answer-citizen", Mood::Well)
        }
        (Status::Lawful, None) => resident(answer),
        (Status::Lawful, Some(last)) => {
            // The decision outlives the card.
            let of_card = answer.stay.basis == Basis::Rp;
            let message = if of_card {
                "answer-lawful-card"
            } else {
                "answer-lawful-until"
            };
            Line::new(message, Mood::Well)
                .with("day", last)
                .with("days", answer.on.days_until(last))
        }
        (Status::Overstay, _) if has_no_basis(answer) => Line::new("answer-no-basis", Mood::Bad),
        (Status::Overstay, None) => Line::new("answer-no-basis", Mood::Bad),
        (Status::Overstay, Some(last)) => Line::new("answer-overstay", Mood::Bad)
            .with("day", last)
            .with("days", days.overstay),
        (Status::Outside, _) => outside(answer),
        (Status::Unknown, _) if answer.stay.basis == Basis::Trp => {
            Line::new("answer-unknown-permit", Mood::Open)
        }
        (Status::Unknown, _) => Line::new("answer-unknown", Mood::Open),
    }
}

/// A permanent resident may stay, also with a card that ran out, which has to be renewed.
fn resident(answer: &Assessment) -> Line {
    let mut reasons = answer.stay.because.iter();
    let ended = reasons.find(|because| because.rule == RuleId::StayPrpCardEnded);
    let until = ended.and_then(|because| because.values.iter().find(|(name, _)| *name == "until"));
    match until {
        Some((_, Value::Day(until))) => {
            Line::new("answer-lawful-card-ended", Mood::Open).with("day", *until)
        }
        Some(_) | None => Line::new("answer-lawful", Mood::Well),
    }
}

/// Neither a visa-free regime nor a document ever covered the stay.
pub(crate) fn has_no_basis(answer: &Assessment) -> bool {
    let mut reasons = answer.stay.because.iter();
    reasons.any(|because| because.rule == RuleId::StayNoBasis)
}

fn outside(answer: &Assessment) -> Line {
    let Some(Entry {
        allowed,
        earliest,
        last_day,
        ..
    }) = answer.entry
    else {
        return Line::new("answer-entry-unknown", Mood::Open);
    };
    match (allowed, earliest, last_day) {
        (None, _, _) => Line::new("answer-entry-unknown", Mood::Open),
        (Some(true), _, None) => Line::new("answer-may-enter", Mood::Well).with("day", answer.on),
        (Some(true), _, Some(last)) => Line::new("answer-may-enter-until", Mood::Well)
            .with("day", answer.on)
            .with("last_day", last),
        (Some(false), Some(earliest), _) => {
            Line::new("answer-may-not-enter-until", Mood::Bad).with("day", earliest)
        }
        (Some(false), None, _) => Line::new("answer-may-not-enter", Mood::Bad),
    }
}
