//! Checklists: which papers a service asks for, in which forms, and which of them are held.
//!
//! Which paper belongs to which ground, from which day and under which named condition is data
//! (`law/services`). Here is what every service shares: the conditions that depend on the person
//! and the channel alone ([`Conditions`]), and what the facts prove to be held ([`Holdings`]).
//! A service sets its own conditions before it asks for a [`checklist`]. Not here: verdicts. A
//! paper never changes one.

mod conditions;
mod holdings;

pub(crate) use conditions::Conditions;
pub(crate) use holdings::Holdings;

use crate::applicant::Applicant;
use crate::assessment::Paper;
use crate::lists::{Channel, Form, Forms, PermitKind};
use crate::number::Number;
use crate::paper::{PaperCondition, PaperRule};

/// The papers of one ground, route or card service (`index` in its list), in the order of the
/// data: every one that the law of the day knows, needed or not, each with its rule.
///
/// Values of the reasons: `days` where the paper must be fresh, `age` where an age decides.
pub(crate) fn checklist(
    who: &Applicant<'_>,
    permit: PermitKind,
    index: usize,
    conditions: &Conditions,
    held: &Holdings<'_>,
) -> Vec<Paper> {
    let today = who.today();
    let channel = who.facts.wants.channel;
    let rules = who.law.papers(permit).iter();
    let mut papers = Vec::with_capacity(rules.len());
    for rule in rules.filter(|rule| rule.applies(index, today)) {
        let forms = forms_of(rule, channel);
        papers.push(Paper {
            document: rule.document,
            needed: conditions.needed(rule.condition),
            have: held.have(rule, forms),
            forms,
            rule: rule.rule,
            number: number(who, rule),
        });
    }
    papers
}

/// The value that the rule of a paper speaks of.
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
