//! Checklists: which papers a service asks for, in which forms, and which of them are held.
//!
//! Which paper belongs to which ground, from which day and under which named condition is data
//! (`law/services`). Here is what every service shares: the conditions that depend on the person
//! and the channel alone ([`Conditions`]), and what the facts prove to be held ([`Holdings`]).
//! A service sets its own conditions before it asks a [`Checklist`] for papers. Not here: verdicts.
//! A paper never changes one.

mod conditions;
mod foreign;
mod holdings;
mod sets;

pub(crate) use conditions::Conditions;
pub(crate) use holdings::Holdings;
pub use sets::PaperSets;

use crate::applicant::Applicant;
use crate::assessment::{Needed, Paper};
use crate::lists::{Channel, Form, Forms, PermitKind};
use crate::number::Number;
use crate::paper::{PaperCondition, PaperRule};

/// Every paper that a service knows on the day, judged once for a person: grounds and routes
/// share most of them.
#[derive(Debug)]
pub(crate) struct Checklist {
    lines: Vec<Line>,
}

/// A paper, and when and where it is asked for.
#[derive(Debug)]
struct Line {
    applies_to: u32,
    condition: PaperCondition,
    paper: Paper,
}

impl Checklist {
    /// The papers of a permit, in the order of the data.
    pub(crate) fn of(who: &Applicant<'_>, permit: PermitKind, held: &Holdings<'_>) -> Self {
        let rules = who.law.papers(permit).iter();
        let asked = rules.filter(|rule| rule.is_asked_on(who.today()));
        let foreign = foreign::Treatment::of(who, permit);
        Self {
            lines: asked.map(|rule| line(who, rule, held, foreign)).collect(),
        }
    }

    /// The papers of one ground, route or card service (`index` in its list): needed or not,
    /// each with its rule.
    pub(crate) fn papers(&self, index: usize, conditions: Conditions) -> Vec<Paper> {
        let of_index = |line: &&Line| line.applies_to & (1 << index) != 0;
        let mut papers = Vec::with_capacity(self.lines.iter().filter(of_index).count());
        papers.extend(self.lines.iter().filter(of_index).map(|line| {
            let needed = conditions.needed(line.condition);
            Paper {
                needed,
                foreign: line.paper.foreign.filter(|_| needed != Needed::No),
                ..line.paper
            }
        }));
        papers
    }
}

fn line(
    who: &Applicant<'_>,
    rule: &PaperRule,
    held: &Holdings<'_>,
    foreign: foreign::Treatment,
) -> Line {
    let forms = forms_of(rule, who.facts.wants.channel);
    Line {
        applies_to: rule.applies_to,
        condition: rule.condition,
        paper: Paper {
            document: rule.document,
            needed: Needed::If,
            have: held.have(rule, forms),
            forms,
            foreign: rule.origin.map(|origin| foreign.of_paper(origin)),
            rule: rule.rule,
            number: number(who, rule),
        },
    }
}

/// The value that the rule of a paper speaks of: `days` where the paper must be fresh, `age` where
/// an age decides.
fn number(who: &Applicant<'_>, rule: &PaperRule) -> Option<(&'static str, i32)> {
    let (name, number) = if rule.must_be_fresh {
        ("days", Number::PaperFreshDays)
    } else if rule.condition == PaperCondition::FingerprintAge {
        ("age", Number::FingerprintAge)
    } else if rule.condition == PaperCondition::ChildOfConsentAge {
        ("age", Number::ChildConsentAge)
    } else {
        return None;
    };
    who.law.number(number).map(|value| (name, value))
}

/// The portal takes scans and electronic documents; a desk looks at originals and deeds where
/// there are any.
fn forms_of(rule: &PaperRule, channel: Option<Channel>) -> Forms {
    match channel {
        None => rule.forms,
        Some(Channel::Portal) => {
            let sent = rule.forms.without(Form::Original).without(Form::Notarised);
            // A paper that only exists as an original is taken as it is.
            if sent.is_empty() { rule.forms } else { sent }
        }
        Some(Channel::PublicServiceCentre | Channel::Police) => {
            let seen = rule.forms.contains(Form::Original) || rule.forms.contains(Form::Notarised);
            if seen {
                rule.forms.without(Form::Electronic)
            } else {
                rule.forms
            }
        }
    }
}
