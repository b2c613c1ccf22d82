//! Reads the words of the law: of rules, of numbers and of groups. Answers in JSON need none.

use super::citing::Library;
use super::complete::Slots;
use super::entry::Entry;
use super::file::{Desk, LawFile};
use super::loader::documents;
use super::reference::GLOSSARY;
use super::{Fault, parameters, states};
use crate::card::{Act, Trilingual};
use crate::group::Group;
use crate::number::{Measure, Number};
use crate::rule::RuleId;

/// The words of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleText {
    /// What it is called.
    pub heading: Trilingual,
    /// The sentence of the norm, a Fluent pattern whose placeables are the values of a
    /// [`Because`](crate::Because).
    pub says: Trilingual,
}

/// The words of one edition.
#[derive(Debug, Clone)]
pub struct Texts {
    rules: Vec<RuleText>,
    measures: Vec<Measure>,
    groups: Vec<Trilingual>,
}

impl Texts {
    /// The words of a rule; every rule has them, the reader has seen to it.
    pub fn rule(&self, rule: RuleId) -> Option<&RuleText> {
        self.rules.get(rule.index())
    }

    /// What a number is called and measures.
    pub fn number(&self, number: Number) -> Option<&Measure> {
        self.measures.get(number.index())
    }

    /// What a group of states is called.
    pub fn group(&self, group: Group) -> Option<&Trilingual> {
        self.groups.get(group.index())
    }
}

/// Reads the words of the law; `acts` are those of the same files, as [`load`](super::load) gives
/// them: reading them again would cost as much as all the words.
///
/// # Errors
/// Every [`Fault`] found in the files that hold words.
pub fn texts(files: &[LawFile<'_>], acts: &[Act]) -> Result<Texts, Vec<Fault>> {
    let desk = Desk::default().with(Library::of(acts));
    let texts = Texts {
        rules: rules(files, &desk),
        measures: measures(files, &desk),
        groups: groups(files, &desk),
    };
    let faults = desk.into_faults();
    if faults.is_empty() {
        Ok(texts)
    } else {
        Err(faults)
    }
}

fn rules(files: &[LawFile<'_>], desk: &Desk) -> Vec<RuleText> {
    let mut rules = Slots::new();
    let of_rules = files.iter().copied().filter(|file| file.path != GLOSSARY);
    let of_rules: Vec<LawFile<'_>> = of_rules.collect();
    for document in &documents(&of_rules, "texts/", desk) {
        for ((id, place), entry) in document.root(desk).entries() {
            let rule: Option<RuleId> = entry.listed(id, &place);
            let text = rule_text(&entry);
            if let Some(rule) = rule {
                rules.put(rule, text, &entry);
            }
        }
    }
    rules.all("texts/", desk)
}

fn rule_text(entry: &Entry<'_>) -> Option<RuleText> {
    let entry = entry.clone().only(&["heading", "says"]);
    let (heading, says) = (entry.trilingual("heading"), entry.trilingual("says"));
    let (heading, says) = (heading?, says?);
    same_values(&says, &entry);
    Some(RuleText { heading, says })
}

/// Notes a value that one language fills in and another does not: a slip of the pen that people
/// would read as `{$last_dya}`.
fn same_values(says: &Trilingual, entry: &Entry<'_>) {
    let texts = [&says.kk, &says.ru, &says.en];
    let lacks = |name: &&str| {
        let mut texts = texts.iter();
        !texts.all(|text| values(text).any(|other| other == *name))
    };
    if let Some(name) = texts.iter().flat_map(|text| values(text)).find(lacks) {
        let what = format!("not every language fills in `${name}`");
        entry.fault_here(what, "use the same values in `kk`, `ru` and `en`");
    }
}

/// The names of the values that a Fluent pattern fills in.
fn values(pattern: &str) -> impl Iterator<Item = &str> {
    let after = pattern.split('$').skip(1);
    after.filter_map(|rest| {
        let mut words = rest.split(|letter: char| letter != '_' && !letter.is_ascii_alphanumeric());
        words.next()
    })
}

fn measures(files: &[LawFile<'_>], desk: &Desk) -> Vec<Measure> {
    let documents = documents(files, "parameters/", desk);
    let mut numbers: Slots<Number, parameters::Read> = Slots::new();
    for document in &documents {
        parameters::read(&document.root(desk), &mut numbers);
    }
    let numbers = numbers.all("parameters/", desk).into_iter();
    numbers.map(|(_, measure)| measure).collect()
}

fn groups(files: &[LawFile<'_>], desk: &Desk) -> Vec<Trilingual> {
    let mut groups: Slots<Group, states::Read> = Slots::new();
    for document in &documents(files, "states/groups.toml", desk) {
        states::read(&document.root(desk), &mut groups);
    }
    let groups = groups.all("states/groups.toml", desk).into_iter();
    groups.map(|(_, name)| name).collect()
}
