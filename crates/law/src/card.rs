//! Rule cards, acts and readings: where a rule is written and how sure we are.

use ruqsat_calendar::Day;

use crate::because::Confidence;
use crate::ids::ids;
use crate::reading::Topic;

/// A text in the three languages of the system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trilingual {
    /// Kazakh.
    pub kk: String,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}

/// A provision: an act by its key, and the place in it as lawyers write it, such as `6(4)`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Provision {
    /// Key of the act in `law/acts`.
    pub act: String,
    /// Article, part, paragraph; empty for the whole act.
    pub at: String,
}

impl Provision {
    /// The provision that a source names: `ml 6(4)` is `6(4)` of the act `ml`, `gov572` a whole page.
    pub fn of(source: &str) -> Self {
        let (act, at) = source.split_once(' ').unwrap_or((source, ""));
        Self {
            act: act.to_owned(),
            at: at.to_owned(),
        }
    }
}

ids! {
    /// What kind of source an act is.
    ActKind {
        /// A law.
        Law = "law",
        /// A code.
        Code = "code",
        /// A resolution of the government.
        Resolution = "resolution",
        /// An order of a minister.
        Order = "order",
        /// A treaty.
        Treaty = "treaty",
        /// What a state body says of the law: a service card, an explanation, a list.
        Official = "official",
        /// An article of the press or of an adviser.
        Article = "article",
        /// What advisers report of practice.
        Practice = "practice",
    }
}

impl ActKind {
    /// Legislation.
    pub const fn is_legislation(self) -> bool {
        match self {
            Self::Law | Self::Code | Self::Resolution | Self::Order | Self::Treaty => true,
            Self::Official | Self::Article | Self::Practice => false,
        }
    }

    /// Legislation, or a state body that speaks of it.
    pub const fn is_authority(self) -> bool {
        self.is_legislation() || matches!(self, Self::Official)
    }
}

/// An act, official statement or article that provisions cite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Its key, such as `ml`.
    pub key: String,
    /// What kind of source it is.
    pub kind: ActKind,
    /// Its title.
    pub title: Trilingual,
    /// Its number, where it has one.
    pub number: Option<String>,
    /// The day of the act.
    pub dated_on: Option<Day>,
    /// The page where it can be read; empty where its address was not kept.
    pub url: String,
    /// The site that published it, where the page was not kept; else empty.
    pub site: String,
    /// What we use of it, and what we know we do not: every citation of an act that lists
    /// provisions is one of them.
    pub provisions: Vec<ActProvision>,
}

impl Act {
    /// Where to look for it: its page, else the site that published it; empty where neither is
    /// known.
    pub fn address(&self) -> &str {
        if self.url.is_empty() {
            &self.site
        } else {
            &self.url
        }
    }
}

/// A provision of an act as its data list it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActProvision {
    /// Its place, such as `6(4)`.
    pub at: String,
    /// What it is about.
    pub heading: Trilingual,
    /// Why no rule models it; `None` where one does.
    pub gap: Option<Trilingual>,
}

ids! {
    /// How a rule stands.
    Standing {
        /// In force.
        InForce = "in_force",
        /// In force as an experiment with an end.
        Pilot = "pilot",
        /// Sources disagree.
        Disputed = "disputed",
        /// Not read in a legal text.
        Unverified = "unverified",
        /// Practice, not law.
        Practice = "practice",
    }
}

/// Where a rule is written, from one day to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardVersion {
    /// The first day of this wording.
    pub from: Day,
    /// The last day; `None` while it stands.
    pub until: Option<Day>,
    /// Its provisions.
    pub provisions: Vec<Provision>,
}

impl CardVersion {
    /// The wording is in force on the day.
    pub fn holds_on(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// The card of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its wordings, oldest first.
    pub versions: Vec<CardVersion>,
    /// How it stands.
    pub standing: Standing,
    /// How sure we are.
    pub confidence: Confidence,
    /// Which day's law and facts are measured: `each_day`, `entry_day`, `filing_day`,
    /// `offence_day`, `payment_day` or `issue_day`.
    pub measured: String,
    /// The disputed point it touches.
    pub reading: Option<Topic>,
    /// What of the norm is not modelled, and why.
    pub not_modelled: Option<Trilingual>,
}

impl Card {
    /// The wording in force on a day; the nearest earlier one, else the first.
    pub fn on(&self, day: Day) -> Option<&CardVersion> {
        self.versions
            .iter()
            .rev()
            .find(|version| version.from <= day)
            .or(self.versions.first())
    }
}

/// One reading of a disputed point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Its id.
    pub id: String,
    /// What it says.
    pub says: Trilingual,
    /// Who says so.
    pub sources: Vec<String>,
}

/// A disputed point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispute {
    /// Which.
    pub topic: Topic,
    /// The question.
    pub question: Trilingual,
    /// The readings.
    pub readings: Vec<Reading>,
    /// The id of the one we apply.
    pub used: String,
    /// The law settles it against the other statements: shown on law pages, not as open.
    pub settled: bool,
}
