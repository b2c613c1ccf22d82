//! Running a receipt again: whether the same facts give the same answer, and if not, where the
//! two part.

use std::collections::BTreeSet;

use serde_json::Value;

use super::canonical::fingerprint;
use super::{Receipt, ReceiptFault};
use crate::{Assessor, DayAsked, JsonPath, Step};

/// What came of running a receipt again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The same facts give the same answer, byte for byte.
    Same,
    /// The facts are not those that the receipt was made of.
    FactsChanged,
    /// The answer is not the one that the receipt was made of.
    AnswerChanged,
    /// It was made under another edition of the law, without which nothing can be said.
    OtherEdition,
    /// Nothing was changed, and yet the answer is another one: the programs differ.
    Differs,
}

impl Outcome {
    /// Its id, for programs.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::FactsChanged => "facts_changed",
            Self::AnswerChanged => "answer_changed",
            Self::OtherEdition => "other_edition",
            Self::Differs => "differs",
        }
    }
}

/// What came of it, and the first place where the answers part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// What came of it.
    pub outcome: Outcome,
    /// The first place, in the order of names, where the answer of the receipt and the one of the
    /// facts in it part; `None` when they do not, or the edition is another one.
    pub difference: Option<Difference>,
}

/// Two answers part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where: `$.stay.days.last_day`.
    pub path: JsonPath,
    /// What the receipt says there, shortened; `None` where it says nothing.
    pub receipt: Option<String>,
    /// What the facts give there.
    pub here: Option<String>,
}

impl Receipt {
    /// Runs it again under an edition of the law.
    ///
    /// # Errors
    /// The day is none, or the facts cannot be assessed.
    pub fn checked(
        &self,
        edition: &str,
        assessor: &mut Assessor<'_>,
    ) -> Result<Checked, ReceiptFault> {
        let on = self.on()?;
        let facts_changed = fingerprint(&self.facts) != self.facts_sha256;
        let answer_changed = fingerprint(&self.answer) != self.answer_sha256;
        let same_edition = self.edition == edition;
        let difference = if same_edition {
            let mut text = Vec::new();
            let facts = self.facts.to_string();
            let answered = assessor.answer(facts.as_bytes(), DayAsked::Always(on), &mut text);
            answered.map_err(ReceiptFault::Facts)?;
            parting(&self.answer, &serde_json::from_slice(&text)?)
        } else {
            None
        };
        let outcome = match (facts_changed, answer_changed, same_edition) {
            (true, _, _) => Outcome::FactsChanged,
            (false, true, _) => Outcome::AnswerChanged,
            (false, false, false) => Outcome::OtherEdition,
            (false, false, true) if difference.is_some() => Outcome::Differs,
            (false, false, true) => Outcome::Same,
        };
        Ok(Checked {
            outcome,
            difference,
        })
    }
}

/// Where two values part first.
fn parting(receipt: &Value, here: &Value) -> Option<Difference> {
    let mut path = Vec::new();
    let (receipt, here) = part(Some(receipt), Some(here), &mut path)?;
    Some(Difference {
        path: JsonPath(path),
        receipt: receipt.map(shortened),
        here: here.map(shortened),
    })
}

type Sides<'v> = (Option<&'v Value>, Option<&'v Value>);

/// The reader of JSON has limited the depth.
fn part<'v>(
    receipt: Option<&'v Value>,
    here: Option<&'v Value>,
    path: &mut Vec<Step>,
) -> Option<Sides<'v>> {
    if receipt == here {
        return None;
    }
    let inside = match (receipt, here) {
        (Some(Value::Object(receipt)), Some(Value::Object(here))) => {
            let names: BTreeSet<&String> = receipt.keys().chain(here.keys()).collect();
            names.into_iter().find_map(|name| {
                let step = Step::Field(name.clone().into());
                at(step, path, |path| {
                    part(receipt.get(name), here.get(name), path)
                })
            })
        }
        (Some(Value::Array(receipt)), Some(Value::Array(here))) => {
            let longest = receipt.len().max(here.len());
            (0..longest).find_map(|place| {
                let sides = (receipt.get(place), here.get(place));
                at(Step::Item(place), path, |path| part(sides.0, sides.1, path))
            })
        }
        _ => None,
    };
    inside.or(Some((receipt, here)))
}

/// Looks one step further; the step stays on the path where something is found.
fn at<'v>(
    step: Step,
    path: &mut Vec<Step>,
    look: impl FnOnce(&mut Vec<Step>) -> Option<Sides<'v>>,
) -> Option<Sides<'v>> {
    path.push(step);
    let found = look(path);
    if found.is_none() {
        path.pop();
    }
    found
}

/// A value as text, not longer than a line.
fn shortened(value: &Value) -> String {
    const LONGEST: usize = 60;
    let text = value.to_string();
    if text.chars().count() <= LONGEST {
        return text;
    }
    let beginning: String = text.chars().take(LONGEST).collect();
    format!("{beginning}…")
}
