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

use smallvec::SmallVec;

use crate::applicant::Applicant;
use crate::assessment::Paper;
use crate::because::Because;
use crate::lists::{Channel, Form, PermitKind};
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
            have: held.have(rule, &forms),
            forms,
            because: because(who, rule),
        });
    }
    papers
}

fn because(who: &Applicant<'_>, rule: &PaperRule) -> Because {
    let because = Because::of(rule.rule);
    let number = if rule.must_be_fresh {
        ("days", Number::PaperFreshDays)
    } else if rule.condition == PaperCondition::FingerprintAge {
        ("age", Number::FingerprintAge)
    } else if rule.condition == PaperCondition::ChildOfConsentAge {
        ("age", Number::ChildConsentAge)
    } else {
        return because;
    };
    match who.law.number(number.1) {
        Some(value) => because.with(number.0, value),
        None => because,
    }
}

/// The portal takes scans and electronic documents; a desk looks at originals and deeds where
/// there are any.
fn forms_of(rule: &PaperRule, channel: Option<Channel>) -> SmallVec<[Form; 4]> {
    let mut forms = SmallVec::from_slice(&rule.forms);
    match channel {
        None => {}
        Some(Channel::Portal) => keep_if_any(&mut forms, |form| match form {
            Form::Copy | Form::Electronic => true,
            Form::Original | Form::Notarised => false,
        }),
        Some(Channel::PublicServiceCentre | Channel::Police) => {
            let seen = forms.contains(&Form::Original) || forms.contains(&Form::Notarised);
            forms.retain(|form| !seen || *form != Form::Electronic);
        }
    }
    forms
}

/// Keeps the forms that fit, or all of them when none does: then the paper is taken as it is.
fn keep_if_any(forms: &mut SmallVec<[Form; 4]>, fits: impl Fn(Form) -> bool) {
    if forms.iter().any(|form| fits(*form)) {
        forms.retain(|form| fits(*form));
    }
}
