//! `ruqsat explain`: a rule, where it is written, how sure we are, and worked cases that show it.

use std::io::Write;

use ruqsat_law::data::Texts;
use ruqsat_law::{Law, RuleId};
use ruqsat_lawbook::{Instances, RuleAnswer, RuleBook};

use super::{Setting, finish, finish_json};
use crate::arguments::{Explain, Format};
use crate::complaint::Complaint;
use crate::outcome::{Code, Stop};
use crate::telling::{Teller, area};

/// What was asked for: one rule, or the rules of a list.
enum Asked {
    Rule(RuleId),
    List(Vec<RuleId>),
}

/// What rules are explained with.
struct Shelf<'l> {
    law: &'l Law,
    texts: Texts,
    instances: Instances,
    teller: Teller<'l>,
}

impl Shelf<'_> {
    fn book(&self) -> RuleBook<'_> {
        RuleBook {
            law: self.law,
            texts: &self.texts,
            instances: &self.instances,
            wording: self.teller.wording(),
        }
    }
}

pub(super) fn run(
    asked: &Explain,
    setting: &Setting<'_>,
    out: &mut impl Write,
) -> Result<Code, Stop> {
    let rules = match asked.rule.as_deref() {
        Some(id) => named(id)?,
        None => Asked::List(RuleId::ALL.to_vec()),
    };
    let law = setting.files.law()?;
    let states = setting.files.states(setting.language)?;
    let known = states.iter().map(|(state, _)| *state);
    let shelf = Shelf {
        instances: Instances::of(&law, known, &setting.files.cases()?),
        texts: setting.files.texts(&law)?,
        teller: setting.teller(&law, law.covers.1, states)?,
        law: &law,
    };
    match (asked.format, rules) {
        (Format::Text, Asked::Rule(rule)) => {
            let told = shelf.teller.tell_rule(rule, &shelf.texts, &shelf.instances);
            finish(told.as_bytes(), out)
        }
        (Format::Text, Asked::List(rules)) => {
            finish(shelf.teller.tell_rules(&rules).as_bytes(), out)
        }
        (Format::Json, Asked::Rule(rule)) => finish_json(&RuleAnswer::of(rule, &shelf.book()), out),
        (Format::Json, Asked::List(rules)) => {
            let rules = rules.into_iter();
            let book = shelf.book();
            let rules: Vec<_> = rules.map(|rule| RuleAnswer::of(rule, &book)).collect();
            finish_json(&rules, out)
        }
    }
}

/// The rule or the area with that id, however it is capitalised.
fn named(id: &str) -> Result<Asked, Stop> {
    let capitals = id.to_uppercase();
    if let Some(rule) = RuleId::from_id(&capitals) {
        return Ok(Asked::Rule(rule));
    }
    let in_area = RuleId::ALL.iter().copied();
    let in_area: Vec<RuleId> = in_area.filter(|rule| area(*rule) == capitals).collect();
    if !in_area.is_empty() {
        return Ok(Asked::List(in_area));
    }
    let ids: Vec<&str> = RuleId::ALL.iter().map(|rule| rule.id()).collect();
    let near = ruqsat_contract::nearest(&capitals, &ids);
    Err(Complaint::NoRule(id.to_owned(), near).into())
}
