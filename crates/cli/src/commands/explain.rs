//! `ruqsat explain`: a rule, where it is written and how sure we are.

use std::io::Write;

use anyhow::bail;
use ruqsat_law::{Card, CardVersion, Law, Provision, RuleId};
use serde::Serialize;

use super::{Setting, finish, finish_json};
use crate::arguments::{Explain, Format};
use crate::outcome::{Code, Stop};
use crate::telling::Teller;
use ruqsat_wording::said;

pub(super) fn run(
    asked: &Explain,
    setting: &Setting<'_>,
    out: &mut impl Write,
) -> Result<Code, Stop> {
    let rule = asked.rule.as_deref().map(named).transpose()?;
    let law = setting.files.law()?;
    let states = setting.files.states(setting.language)?;
    let teller = setting.teller(&law, law.covers.1, states)?;
    match (asked.format, rule) {
        (Format::Text, Some(rule)) => finish(teller.tell_rule(rule).as_bytes(), out),
        (Format::Text, None) => finish(teller.tell_rules().as_bytes(), out),
        (Format::Json, Some(rule)) => finish_json(&RuleAnswer::of(rule, &law, &teller), out),
        (Format::Json, None) => {
            let rules = RuleId::ALL.iter();
            let rules: Vec<_> = rules
                .map(|rule| RuleAnswer::of(*rule, &law, &teller))
                .collect();
            finish_json(&rules, out)
        }
    }
}

/// The rule with that id, however it is capitalised.
fn named(id: &str) -> anyhow::Result<RuleId> {
    let capitals = id.to_uppercase();
    if let Some(rule) = RuleId::from_id(&capitals) {
        return Ok(rule);
    }
    let ids: Vec<&str> = RuleId::ALL.iter().map(|rule| rule.id()).collect();
    match ruqsat_contract::nearest(&capitals, &ids) {
        Some(near) => bail!("there is no rule `{id}`: did you mean `{near}`?"),
        None => bail!("there is no rule `{id}`: `ruqsat explain` lists all"),
    }
}

/// A rule for programs.
#[derive(Serialize)]
struct RuleAnswer<'a> {
    rule: &'static str,
    heading: String,
    says: String,
    standing: &'static str,
    confidence: &'static str,
    measured: &'a str,
    versions: Vec<VersionAnswer<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reading: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not_modelled: Option<&'a str>,
}

#[derive(Serialize)]
struct VersionAnswer<'a> {
    from: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    cites: Vec<Cite<'a>>,
}

/// A provision for programs.
#[derive(Serialize)]
pub(super) struct Cite<'a> {
    act: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    article: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

impl<'a> Cite<'a> {
    pub(super) fn of(provision: &'a Provision, law: &'a Law) -> Self {
        Self {
            act: &provision.act,
            article: &provision.at,
            url: law.act(&provision.act).map(|act| &*act.url),
        }
    }
}

impl<'a> RuleAnswer<'a> {
    fn of(rule: RuleId, law: &'a Law, teller: &Teller<'_>) -> Self {
        let card = law.card(rule);
        let text = |of: fn(&Card) -> &'static str| card.map_or("", of);
        let version = |version: &'a CardVersion| VersionAnswer {
            from: version.from.to_string(),
            until: version.until.map(|day| day.to_string()),
            cites: version
                .provisions
                .iter()
                .map(|cite| Cite::of(cite, law))
                .collect(),
        };
        let versions = card.map_or(&[][..], |card| &card.versions);
        let left_out = card.and_then(|card| card.not_modelled.as_ref());
        Self {
            rule: rule.id(),
            heading: teller.heading(rule),
            says: teller.pattern(rule),
            standing: text(|card| card.standing.id()),
            confidence: text(|card| card.confidence.id()),
            measured: card.map_or("", |card| &card.measured),
            versions: versions.iter().map(version).collect(),
            reading: card
                .and_then(|card| card.reading)
                .map(ruqsat_law::Topic::id),
            not_modelled: left_out.map(|left_out| said(left_out, teller.language())),
        }
    }
}
