//! Which question comes next: only one whose answer can still change what the person reads.
//!
//! The engine says which facts it misses. What of them is put to the person is tried out: each
//! question gets answers of each sort, and if none of them changes the answer, it is not asked.

use std::collections::BTreeSet;

use ruqsat_contract::DayAsked;
use ruqsat_law::{Assessment, FactPath};
use serde_json::Value as Json;

use super::catalogue::{Asked, CATALOGUE, Gate, Question};
use super::facts::{self, Facts};
use super::shown::{Part, Shown, belongs, is_closed};
use crate::app::App;
use crate::session::{Draft, Goal};

/// How a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Answered.
    Answered,
    /// Answered, and a detail of it could still change something.
    Partial,
    /// To be asked.
    Asked,
    /// The person does not know.
    Skipped,
    /// Not asked; an answer could change something all the same.
    Offered,
    /// No answer changes anything.
    Idle,
}

/// A page that comes next.
#[derive(Debug, Clone, Copy)]
pub(super) enum Next {
    /// What the person came for.
    Goal,
    /// Several questions at once.
    Gate(&'static Gate),
    /// One question.
    Question(&'static Question),
}

impl Next {
    /// Its name in addresses.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Goal => "goal",
            Self::Gate(gate) => gate.id,
            Self::Question(question) => question.id,
        }
    }
}

/// How each question of the catalogue stands, in its order.
pub(super) fn standings(app: &App, draft: &Draft) -> Vec<(&'static Question, Standing)> {
    let tried = Tried::new(app, draft);
    CATALOGUE
        .iter()
        .map(|question| (question, tried.standing(question)))
        .collect()
}

/// What comes next, the most telling first.
pub(super) fn coming(app: &App, draft: &Draft) -> Vec<Next> {
    let tried = Tried::new(app, draft);
    let due = CATALOGUE.iter().filter(|question| tried.is_due(question));
    let asked = due.map(|question| (question, pressing(&tried.parts(question))));
    in_order(draft, asked.filter(|(_, weight)| *weight > 0).collect())
}

fn pressing(parts: &BTreeSet<Part>) -> usize {
    parts.iter().filter(|part| part.is_pressing()).count()
}

/// The details that answered questions still lack.
pub(super) fn lacking(app: &App, draft: &Draft) -> Vec<(&'static Question, FactPath)> {
    let tried = Tried::new(app, draft);
    let all = CATALOGUE.iter();
    all.flat_map(|question| {
        let details = tried.details(question).into_iter();
        details.map(move |path| (question, path))
    })
    .collect()
}

/// The questions that are open or skipped, and what an answer to them would settle.
pub(super) fn open(app: &App, draft: &Draft) -> Vec<(&'static Question, BTreeSet<Part>)> {
    let tried = Tried::new(app, draft);
    let open = CATALOGUE.iter().filter(|question| {
        let is_skipped = draft.skipped.contains(question.id) && !tried.is_answered(question);
        is_skipped || tried.is_due(question)
    });
    let settles = open.map(|question| (question, tried.parts(question)));
    settles.filter(|(_, parts)| !parts.is_empty()).collect()
}

/// The address of what comes next; the answer, when nothing more has to be asked.
pub(super) fn next_place(app: &App, draft: &Draft) -> String {
    match coming(app, draft).first() {
        Some(next) => format!("/questions/{}", next.id()),
        None => "/answer".to_owned(),
    }
}

/// The questions to ask: first what nothing can be said without, then what settles most.
fn in_order(draft: &Draft, mut asked: Vec<(&'static Question, usize)>) -> Vec<Next> {
    // A stable sort: what settles as much stays in the order of the task list.
    asked.sort_by_key(|(question, weight)| (!is_always(question), std::cmp::Reverse(*weight)));
    let mut next = Vec::new();
    if draft.goal.is_none() {
        next.push(Next::Goal);
    }
    let mut passed = BTreeSet::new();
    for (question, _) in &asked {
        let is_asked = |part: &&str| asked.iter().any(|(other, _)| other.id == *part);
        match Gate::before(question) {
            Some(gate) if gate.parts.iter().all(is_asked) => {
                if passed.insert(gate.id) {
                    next.push(Next::Gate(gate));
                }
            }
            Some(_) | None => next.push(Next::Question(question)),
        }
    }
    next
}

/// The question without whose answer nothing can be said.
const CITIZENSHIP: &str = "citizenship";

const fn is_always(question: &Question) -> bool {
    matches!(question.asked, Asked::Always)
}

/// A draft with the answer of today, against which others are held.
struct Tried<'a> {
    app: &'a App,
    draft: &'a Draft,
    goal: Goal,
    /// Nothing can be assessed without a citizenship.
    now: Option<(Shown, BTreeSet<FactPath>)>,
}

impl<'a> Tried<'a> {
    fn new(app: &'a App, draft: &'a Draft) -> Self {
        let goal = draft.goal.unwrap_or_default();
        let now = assessed(app, &draft.facts, goal).map(|answer| {
            let missing = relevant(&answer, goal);
            (Shown::new(answer, goal), missing)
        });
        Self {
            app,
            draft,
            goal,
            now,
        }
    }

    /// How a question stands.
    fn standing(&self, question: &Question) -> Standing {
        if self.is_answered(question) {
            return if self.details(question).is_empty() {
                Standing::Answered
            } else {
                Standing::Partial
            };
        }
        let parts = self.parts(question);
        if parts.is_empty() {
            Standing::Idle
        } else if self.draft.skipped.contains(question.id) {
            Standing::Skipped
        } else if pressing(&parts) > 0 && self.is_due(question) {
            Standing::Asked
        } else {
            Standing::Offered
        }
    }

    fn is_answered(&self, question: &Question) -> bool {
        facts::get(&self.draft.facts, question.path()).is_some()
    }

    /// The details of an answered question that the engine still asks for.
    fn details(&self, question: &Question) -> Vec<FactPath> {
        let Some((_, missing)) = &self.now else {
            return Vec::new();
        };
        let beside = question.paths.iter().skip(1).copied();
        beside
            .filter(|path| self.is_answered(question) && missing.contains(path))
            .collect()
    }

    /// It is open, and the engine or the catalogue wants it asked.
    fn is_due(&self, question: &Question) -> bool {
        if self.is_answered(question) || self.draft.skipped.contains(question.id) {
            return false;
        }
        let Some((_, missing)) = &self.now else {
            // Nothing can be said without a citizenship: only that is asked.
            return question.id == CITIZENSHIP;
        };
        let said = |path: &str| facts::get(&self.draft.facts, path);
        let is_missing = || question.paths.iter().any(|path| missing.contains(path));
        match question.asked {
            Asked::Always => true,
            Asked::WhenMissing => is_missing(),
            Asked::Unless(path, word) => {
                is_missing() && said(path).and_then(Json::as_str) != Some(word)
            }
            Asked::After(path) => said(path).is_some_and(|said| *said != Json::Bool(false)),
            Asked::Offered => false,
        }
    }

    /// The parts of the answer that some answer to the question changes.
    fn parts(&self, question: &Question) -> BTreeSet<Part> {
        let Some((now, _)) = &self.now else {
            let first = (question.id == CITIZENSHIP).then_some(Part::Stay);
            return first.into_iter().collect();
        };
        let samples = question.samples(self.app.today()).into_iter();
        let answers = samples.filter_map(|sample| {
            let mut facts = self.draft.facts.clone();
            facts::set(&mut facts, question.path(), sample);
            assessed(self.app, &facts, self.goal)
        });
        answers
            .flat_map(|answer| now.parts(&Shown::new(answer, self.goal)))
            .collect()
    }
}

/// The answer that the goal asks for.
fn assessed(app: &App, facts: &Facts, goal: Goal) -> Option<Assessment> {
    let text = serde_json::to_vec(facts).ok()?;
    let read = app
        .reader
        .read(&text, DayAsked::Otherwise(app.today()))
        .ok()?;
    let law = app.law_on(read.on).ok()?;
    Some(match goal {
        Goal::Stay => law.standing(&read.facts),
        Goal::Trp | Goal::Rp | Goal::All => law.assess(&read.facts),
    })
}

/// The facts that are missing for what the goal shows: of permits, those that are not closed.
fn relevant(answer: &Assessment, goal: Goal) -> BTreeSet<FactPath> {
    if goal == Goal::Stay {
        return answer.missing.iter().copied().collect();
    }
    let permits = answer.permits.iter();
    permits
        .filter(|permit| belongs(permit, goal))
        .filter(|permit| !is_closed(permit))
        .flat_map(|permit| permit.missing.iter().copied())
        .collect()
}

#[cfg(test)]
mod tests;
