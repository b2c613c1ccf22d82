//! Rules at work: which worked case is given which reason.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use ruqsat_calendar::Day;
use ruqsat_contract::{Assessor, DayAsked};
use ruqsat_law::facts::Target;
use ruqsat_law::{
    Assessment, Because, Goal, Law, Paper, PermitAnswer, RuleId, State, formalities, plan,
};
use serde_json::Value;

use crate::case::Case;

/// A rule at work in a worked case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance {
    /// The heading of the case.
    pub title: String,
    /// Its file, such as `law/cases/stay.md`.
    pub file: String,
    /// The anchor of its heading, as Markdown readers make it.
    pub anchor: String,
    /// The day assessed.
    pub on: Day,
    /// The reason as it was given.
    pub because: Because,
    /// How near the rule is to what the case is about.
    relevance: Relevance,
}

/// How near a rule is to what a case is about, the nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Relevance {
    /// What the case expects names the rule.
    Named,
    /// The case expects something of the part of the answer where the reason stands.
    SamePart,
    /// The reason stands elsewhere in the answer.
    Aside,
    /// The reason is not in the answer but in the plan of the same person.
    Planned,
}

/// What the worked cases show of each rule.
#[derive(Debug, Clone)]
pub struct Instances {
    by_rule: Vec<Vec<Instance>>,
    planned: Vec<Option<Instance>>,
    headings: usize,
}

impl Instances {
    /// Assesses every case; one that the law refuses to assess shows no rule.
    pub fn of(law: &Law, states: impl IntoIterator<Item = State>, cases: &[Case]) -> Self {
        let mut found = Self {
            by_rule: vec![Vec::new(); RuleId::ALL.len()],
            planned: vec![None; RuleId::ALL.len()],
            headings: 0,
        };
        let mut assessor = Assessor::new(law, states);
        let anchors = Anchors::of(cases);
        for rows in cases.chunk_by(|one, next| one.heading == next.heading) {
            found.headings += 1;
            let mut seen = BTreeSet::new();
            for case in rows {
                if let Some(shown) = Shown::of(case, &anchors, &mut assessor, law) {
                    found.take(shown, &mut seen);
                }
            }
        }
        found.rank();
        found
    }

    /// The cases that show a rule, the telling ones first; each heading once.
    pub fn rule(&self, rule: RuleId) -> &[Instance] {
        self.by_rule.get(rule.index()).map_or(&[], Vec::as_slice)
    }

    /// A rule with values: from the most telling case, else from the plan of a person of a case.
    pub fn first(&self, rule: RuleId) -> Option<&Instance> {
        let planned = self.planned.get(rule.index());
        let planned = || planned.and_then(Option::as_ref);
        self.rule(rule).first().or_else(planned)
    }

    /// How many headings with cases there are.
    pub const fn headings(&self) -> usize {
        self.headings
    }

    fn take(&mut self, shown: Shown, seen: &mut BTreeSet<RuleId>) {
        for instance in shown.told {
            let rule = instance.because.rule;
            let instances = self.by_rule.get_mut(rule.index());
            if let Some(instances) = instances.filter(|_| seen.insert(rule)) {
                instances.push(instance);
            }
        }
        for instance in shown.planned {
            let place = self.planned.get_mut(instance.because.rule.index());
            if let Some(place) = place.filter(|place| place.is_none()) {
                *place = Some(instance);
            }
        }
    }

    /// Those that the case is about first; among them, those of the file where the rule is at
    /// home, which is the one that shows it in the greatest share of its cases.
    fn rank(&mut self) {
        let mut headings: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for instance in self.by_rule.iter().flatten() {
            let file = headings.entry(instance.file.clone()).or_default();
            file.insert(instance.anchor.clone());
        }
        for instances in &mut self.by_rule {
            let mut shown: BTreeMap<String, usize> = BTreeMap::new();
            for instance in instances.iter() {
                *shown.entry(instance.file.clone()).or_default() += 1;
            }
            let share = |file: &String| {
                let all = headings.get(file).map_or(1, BTreeSet::len).max(1);
                shown.get(file).copied().unwrap_or_default() * SHARES / all
            };
            instances.sort_by_key(|instance| (instance.relevance, Reverse(share(&instance.file))));
        }
    }
}

/// Shares are counted in thousandths.
const SHARES: usize = 1000;

/// What one case shows.
struct Shown {
    told: Vec<Instance>,
    planned: Vec<Instance>,
}

impl Shown {
    fn of(case: &Case, anchors: &Anchors, assessor: &mut Assessor<'_>, law: &Law) -> Option<Self> {
        let facts = case.facts.to_string();
        let read = assessor.read(facts.as_bytes(), DayAsked::Otherwise(Day::FIRST));
        let read = read.ok()?;
        let answer = assessor.on(read.on).ok()?.assess(&read.facts);
        let instance = |because: Because, relevance: Relevance| Instance {
            title: case.title.clone(),
            file: file(case).to_owned(),
            anchor: anchors.of_case(case),
            on: read.on,
            because,
            relevance,
        };
        let told = parts(&answer).map(|(part, because)| {
            let relevance = relevance(case, &part, because.rule);
            instance(because, relevance)
        });
        let plans = Goal::ALL
            .iter()
            .filter_map(|goal| plan(law, &read.facts, read.on, *goal).ok());
        let planned = plans.flat_map(|plan| {
            let steps = plan.steps.into_iter().flat_map(|step| step.because);
            plan.because.into_iter().chain(steps)
        });
        Some(Self {
            told: told.collect(),
            planned: planned
                .map(|because| instance(because, Relevance::Planned))
                .collect(),
        })
    }
}

/// Every reason of an answer, in the order of its parts; papers say theirs too.
pub fn reasons(answer: &Assessment) -> impl Iterator<Item = Because> {
    parts(answer).map(|(_, because)| because)
}

/// Every reason of an answer with the path of the part in which it stands.
fn parts(answer: &Assessment) -> impl Iterator<Item = (String, Because)> {
    let stay = in_part("stay", &answer.stay.because);
    let entry = answer.entry.iter();
    let entry = entry.flat_map(|entry| in_part("entry", &entry.because));
    let duties = answer.duties.iter();
    let duties = duties.flat_map(|duty| in_part(&format!("duties.{}", duty.id), &duty.because));
    let exposure = answer.exposure.iter().flat_map(|exposure| {
        in_part(
            &format!("exposure.{}", exposure.provision),
            &exposure.because,
        )
    });
    let permits = answer.permits.iter().flat_map(|permit| {
        let part = permit_part(permit);
        let told = [&permit.reasons, &permit.risks, &permit.term];
        let mut told: Vec<Because> = told.into_iter().flatten().cloned().collect();
        told.extend(permit.documents.iter().map(Paper::because));
        told.extend(formalities(&permit.documents));
        in_part(&part, &told)
    });
    stay.into_iter()
        .chain(entry)
        .chain(duties)
        .chain(exposure)
        .chain(permits)
}

fn in_part(part: &str, reasons: &[Because]) -> Vec<(String, Because)> {
    let reasons = reasons.iter();
    reasons
        .map(|because| (part.to_owned(), because.clone()))
        .collect()
}

/// As cases name a permit: `permits.trp:employment`, `permits.rp_card`.
fn permit_part(permit: &PermitAnswer) -> String {
    let target = permit.target.map(|target| match target {
        Target::Ground(ground) => ground.id(),
        Target::Route(route) => route.id(),
    });
    let target = target.map_or_else(String::new, |target| format!(":{target}"));
    format!("permits.{}{target}", permit.permit)
}

fn relevance(case: &Case, part: &str, rule: RuleId) -> Relevance {
    let in_part = |path: &str| {
        let rest = path.strip_prefix(part);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    if names(case, rule.id()) {
        Relevance::Named
    } else if case.expect.iter().any(|(path, _)| in_part(path)) {
        Relevance::SamePart
    } else {
        Relevance::Aside
    }
}

/// The file of a case's heading, without the line.
fn file(case: &Case) -> &str {
    let parts = case.heading.rsplit_once(':');
    parts.map_or(&case.heading, |(file, _)| file)
}

/// What the case expects names the rule, in a path or as a value.
fn names(case: &Case, rule: &str) -> bool {
    let is_rule = |value: &Value| value.as_str() == Some(rule);
    case.expect.iter().any(|(path, value)| {
        let listed = value.as_array().into_iter().flatten();
        let in_path = path
            .match_indices(rule)
            .any(|(at, _)| ends_there(path, at + rule.len()));
        in_path || is_rule(value) || listed.into_iter().any(is_rule)
    })
}

/// No longer id begins at the same place: `STAY.PRP` is not named by `STAY.PRPX`.
fn ends_there(path: &str, at: usize) -> bool {
    let next = path.get(at..).and_then(|rest| rest.chars().next());
    let after = path.get(at..).and_then(|rest| rest.chars().nth(1));
    match next {
        None => true,
        Some('.') => !after.is_some_and(char::is_uppercase),
        Some(_) => false,
    }
}

/// Anchors of headings; the second of two alike gets a number, as Markdown readers do it.
#[derive(Debug)]
struct Anchors {
    by_heading: BTreeMap<String, String>,
}

impl Anchors {
    fn of(cases: &[Case]) -> Self {
        let mut taken: BTreeMap<(String, String), usize> = BTreeMap::new();
        let mut by_heading = BTreeMap::new();
        for rows in cases.chunk_by(|one, next| one.heading == next.heading) {
            let Some(case) = rows.first() else { continue };
            let slug = crate::markdown::slug(&case.title);
            let times = taken
                .entry((file(case).to_owned(), slug.clone()))
                .or_default();
            let anchor = match *times {
                0 => slug,
                more => format!("{slug}-{more}"),
            };
            *times += 1;
            by_heading.insert(case.heading.clone(), anchor);
        }
        Self { by_heading }
    }

    fn of_case(&self, case: &Case) -> String {
        let known = self.by_heading.get(&case.heading).cloned();
        known.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(line: usize, title: &str, path: &str, value: Value) -> Case {
        Case {
            title: title.to_owned(),
            name: title.to_owned(),
            heading: format!("law/cases/a.md:{line}"),
            place: format!("law/cases/a.md:{line}"),
            facts: Value::Null,
            expect: vec![(path.to_owned(), value)],
        }
    }

    #[test]
    fn a_rule_is_named_by_a_path_or_a_list_but_not_by_a_longer_id() {
        let reasons = "permits.trp:employment.reasons";
        let listed = case(1, "A", reasons, serde_json::json!(["TRP.PASSPORT"]));
        let longer = format!("{reasons}.PRP.PASSPORT.TERM.values.days");
        let walked = case(1, "A", &longer, 60.into());
        assert!(names(&listed, "TRP.PASSPORT"));
        assert!(names(&walked, "PRP.PASSPORT.TERM"));
        assert!(!names(&walked, "PRP.PASSPORT"));
        assert!(!names(&listed, "TRP.PASS"));
    }

    #[test]
    fn the_second_heading_of_a_name_has_a_number() {
        let cases = [1, 2].map(|line| case(line, "Day 30: the last", "stay", Value::Null));
        let anchors = Anchors::of(&cases);
        let found = cases.each_ref().map(|case| anchors.of_case(case));
        assert_eq!(found, ["day-30-the-last", "day-30-the-last-1"]);
    }
}
