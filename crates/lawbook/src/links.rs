//! Where the pages are, and links between them.

use ruqsat_law::{Act, Provision, RuleId, Topic};

use crate::instance::Instance;
use crate::markdown::anchor;
use crate::pages::Room;

/// The folder of the pages of the law.
pub(crate) const FOLDER: &str = "docs/law";

/// From which folder a link goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum From {
    /// `docs/law`.
    Law,
    /// `docs/law/rules`.
    Rules,
}

impl From {
    const fn to_law(self) -> &'static str {
        match self {
            Self::Law => "",
            Self::Rules => "../",
        }
    }

    const fn to_rules(self) -> &'static str {
        match self {
            Self::Law => "rules/",
            Self::Rules => "",
        }
    }

    const fn to_root(self) -> &'static str {
        match self {
            Self::Law => "../../",
            Self::Rules => "../../../",
        }
    }
}

/// The area of a rule: what stands before the first dot of its id, in small letters.
pub fn area(rule: RuleId) -> String {
    let area = rule.id().split('.').next();
    area.unwrap_or_default().to_lowercase()
}

/// Legislation, which has a page of its own: statements, articles and practice are told together,
/// as sources.
pub fn has_a_page(act: &Act) -> bool {
    act.kind.is_legislation()
}

/// A link to a rule, by its id.
pub(crate) fn rule(from: From, rule: RuleId) -> String {
    let (folder, area, id) = (from.to_rules(), area(rule), rule.id());
    format!("[{id}]({folder}{area}.md#{})", anchor(id))
}

/// A link to what a rule says in a language.
pub(crate) fn rule_in(from: From, rule: RuleId, (code, name): (&str, &str)) -> String {
    let (folder, area, id) = (from.to_rules(), area(rule), rule.id());
    format!("[{name}]({folder}{area}.md#{}-{code})", anchor(id))
}

/// A link to a disputed point, by its question.
pub(crate) fn reading(from: From, topic: Topic, question: &str) -> String {
    let folder = from.to_law();
    format!("[{question}]({folder}readings.md#{})", anchor(topic.id()))
}

/// A link to a worked case.
pub(crate) fn case(from: From, instance: &Instance) -> String {
    let root = from.to_root();
    let (title, file, anchor) = (&instance.title, &instance.file, &instance.anchor);
    format!("[{title}]({root}{file}#{anchor})")
}

impl Room<'_> {
    /// A link to a provision: the act's short name and the place.
    pub(crate) fn provision(&self, from: From, provision: &Provision) -> String {
        let folder = from.to_law();
        let Some(act) = self.book.law.act(&provision.act) else {
            return format!("`{}`", provision.act);
        };
        let words = [&*act.title.en, &*provision.at];
        let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
        let words = words.join(", ");
        if !has_a_page(act) {
            return format!("[{words}]({folder}sources.md#{})", anchor(&act.key));
        }
        let place = if provision.at.is_empty() {
            String::new()
        } else {
            format!("#{}", place(&provision.at))
        };
        format!("[{words}]({folder}{}.md{place})", act.key)
    }

    /// Links to the first cases that show a rule, and how many more there are.
    pub(crate) fn cases(&self, from: From, rule: RuleId, shown: usize) -> Option<String> {
        let all = self.book.instances.rule(rule);
        let links: Vec<String> = all
            .iter()
            .take(shown)
            .map(|instance| case(from, instance))
            .collect();
        let more = match all.len().saturating_sub(shown) {
            0 => String::new(),
            _ => ", and others".to_owned(),
        };
        (!links.is_empty()).then(|| format!("Worked cases: {}{more}", links.join(", ")))
    }
}

/// The anchor of a place in an act, `p-6.4`, or of the whole act.
pub(crate) fn place(at: &str) -> String {
    if at.is_empty() {
        return "whole".to_owned();
    }
    format!("p-{}", anchor(at))
}
