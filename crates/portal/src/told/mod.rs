//! Things of the law in the visit's language, on the day that a page is about.

mod amounts;

use ruqsat_calendar::Day;
use ruqsat_law::{Provision, RuleId, State, Trilingual, Value};
use ruqsat_lawbook::anchor;
use ruqsat_report::Reporter;
use ruqsat_wording::{Language, day, said};

pub(crate) use self::amounts::Amount;
use crate::visit::Visit;

/// Says things of the law.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Told<'v> {
    pub(crate) visit: &'v Visit,
    /// The day that the page is about.
    pub(crate) on: Day,
    /// The day stands in the address: links keep it.
    is_asked: bool,
}

/// A provision in words, with the address of its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cite {
    pub(crate) words: String,
    pub(crate) address: String,
}

/// A rule by its id and name, with the address of its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RuleLink {
    pub(crate) id: &'static str,
    pub(crate) heading: String,
    pub(crate) address: String,
}

impl<'v> Told<'v> {
    /// On the day asked for, else today.
    pub(crate) fn on(visit: &'v Visit, asked: Option<Day>) -> Self {
        Self {
            visit,
            on: asked.unwrap_or_else(|| visit.app.today()),
            is_asked: asked.is_some(),
        }
    }

    pub(crate) fn language(self) -> Language {
        self.visit.language
    }

    /// Says what answers to people say too, in the same words.
    pub(crate) fn reporter(self) -> Reporter<'v> {
        Reporter::new(self.visit.app.book.law, self.on, self.visit.words())
    }

    /// A message of the screens.
    pub(crate) fn say(self, id: &str, values: &[(&'static str, Value)]) -> String {
        self.visit.words().message(id, values)
    }

    /// A text of the law in the visit's language.
    pub(crate) fn said(self, text: &Trilingual) -> String {
        said(text, self.language()).to_owned()
    }

    /// The name of an id of a published list.
    pub(crate) fn name(self, id: &str) -> String {
        self.visit.words().name(id)
    }

    pub(crate) fn day(self, of: Day) -> String {
        day(self.language(), of)
    }

    /// The day of the page, in words.
    pub(crate) fn shown_day(self) -> String {
        self.day(self.on)
    }

    /// The address of another page about the law of the same day.
    pub(crate) fn to(self, place: &str) -> String {
        let address = self.visit.to(place);
        if !self.is_asked {
            return address;
        }
        let joined = if place.contains('?') { '&' } else { '?' };
        format!("{address}{joined}on={}", self.on)
    }

    /// A provision by the title of its act and its place.
    pub(crate) fn cite(self, provision: &Provision) -> Cite {
        let act = self.visit.app.book.law.act(&provision.act);
        let title = act.map_or(provision.act.clone(), |act| self.said(&act.title));
        let words = if provision.at.is_empty() {
            title
        } else {
            format!("{title}, {}", provision.at)
        };
        Cite {
            words,
            address: self.to(&place(provision)),
        }
    }

    /// The sources of a value.
    pub(crate) fn cites(self, sources: &[String]) -> Vec<Cite> {
        let provisions = sources.iter().map(|source| Provision::of(source));
        provisions.map(|provision| self.cite(&provision)).collect()
    }

    /// A rule.
    pub(crate) fn rule(self, id: RuleId) -> RuleLink {
        RuleLink {
            id: id.id(),
            heading: self.visit.words().heading(id),
            address: self.to(&rule_place(id)),
        }
    }

    /// From one day to another, in words; nothing where it holds since ever and for good.
    pub(crate) fn term(self, from: Day, until: Option<Day>) -> String {
        let from = (from > Day::FIRST).then_some(("day", Value::Day(from)));
        let until = until.map(|until| ("until", Value::Day(until)));
        match (from, until) {
            (None, None) => String::new(),
            (Some(from), None) => self.say("explain-from", &[from]),
            (None, Some(until)) => self.say("reading-until", &[until]),
            (Some(from), Some(until)) => self.say("explain-from-until", &[from, until]),
        }
    }

    /// States by name, in the order of the alphabet.
    pub(crate) fn states(self, states: &[State]) -> String {
        let mut names: Vec<String> = states
            .iter()
            .map(|state| self.visit.words().state(*state))
            .collect();
        names.sort();
        names.join(", ")
    }
}

/// The page of a provision, or of the whole act.
pub(crate) fn place(provision: &Provision) -> String {
    let act = &provision.act;
    if provision.at.is_empty() {
        format!("/law/{act}")
    } else {
        format!("/law/{act}/{}", anchor(&provision.at))
    }
}

/// The page of a rule.
pub(crate) fn rule_place(rule: RuleId) -> String {
    format!("/law/rules/{}", rule.id())
}
