//! Rules at work: which worked case is given which reason.

use std::collections::{BTreeMap, BTreeSet};

use ruqsat_calendar::Day;
use ruqsat_contract::{Assessor, DayAsked};
use ruqsat_law::{Assessment, Because, Law, Paper, RuleId, State};
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
    /// What the case expects names the rule.
    pub is_named: bool,
}

/// What the worked cases show of each rule.
#[derive(Debug, Clone)]
pub struct Instances {
    by_rule: Vec<Vec<Instance>>,
    headings: usize,
}

impl Instances {
    /// Assesses every case; one that the law refuses to assess shows no rule.
    pub fn of(law: &Law, states: impl IntoIterator<Item = State>, cases: &[Case]) -> Self {
        let mut assessor = Assessor::new(law, states);
        let mut found = Self {
            by_rule: vec![Vec::new(); RuleId::ALL.len()],
            headings: 0,
        };
        let anchors = Anchors::of(cases);
        for rows in cases.chunk_by(|one, next| one.heading == next.heading) {
            found.headings += 1;
            let mut seen = BTreeSet::new();
            for case in rows {
                found.add(case, &anchors, &mut assessor, &mut seen);
            }
        }
        found.rank();
        found
    }

    /// The cases that show a rule, the telling ones first; each heading once.
    pub fn rule(&self, rule: RuleId) -> &[Instance] {
        self.by_rule.get(rule.index()).map_or(&[], Vec::as_slice)
    }

    /// How many headings with cases there are.
    pub const fn headings(&self) -> usize {
        self.headings
    }

    fn add(
        &mut self,
        case: &Case,
        anchors: &Anchors,
        assessor: &mut Assessor<'_>,
        seen: &mut BTreeSet<RuleId>,
    ) {
        let facts = case.facts.to_string();
        let Ok(read) = assessor.read(facts.as_bytes(), DayAsked::Otherwise(Day::FIRST)) else {
            return;
        };
        let Ok(law) = assessor.on(read.on) else {
            return;
        };
        let answer = law.assess(&read.facts);
        for because in reasons(&answer) {
            let instances = self.by_rule.get_mut(because.rule.index());
            if let Some(instances) = instances.filter(|_| seen.insert(because.rule)) {
                instances.push(Instance {
                    title: case.title.clone(),
                    file: file(case).to_owned(),
                    anchor: anchors.of_case(case),
                    on: read.on,
                    is_named: names(case, because.rule.id()),
                    because,
                });
            }
        }
    }

    /// Those that the case is about first: named in it, then from the file where the rule is at
    /// home, which is the one with most of its cases.
    fn rank(&mut self) {
        for instances in &mut self.by_rule {
            let mut at_home: BTreeMap<String, usize> = BTreeMap::new();
            for instance in instances.iter() {
                *at_home.entry(instance.file.clone()).or_default() += 1;
            }
            instances.sort_by_key(|instance| {
                let cases = at_home.get(&instance.file).copied().unwrap_or_default();
                (!instance.is_named, std::cmp::Reverse(cases))
            });
        }
    }
}

/// Every reason of an answer, in the order of its parts; papers say theirs too.
pub fn reasons(answer: &Assessment) -> impl Iterator<Item = Because> {
    let duties = answer.duties.iter().flat_map(|duty| &duty.because);
    let exposure = answer
        .exposure
        .iter()
        .flat_map(|exposure| &exposure.because);
    let permits = answer.permits.iter().flat_map(|permit| {
        let papers = permit.documents.iter().map(Paper::because);
        let reasons = permit
            .reasons
            .iter()
            .chain(&permit.risks)
            .chain(&permit.term);
        reasons.cloned().chain(papers)
    });
    let stay = answer.stay.because.iter();
    let entry = answer.entry.iter().flat_map(|entry| &entry.because);
    stay.chain(entry)
        .chain(duties)
        .chain(exposure)
        .cloned()
        .chain(permits)
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
