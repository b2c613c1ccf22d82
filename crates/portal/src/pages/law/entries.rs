//! Everything of the law that can be found by its words.

use ruqsat_law::{Act, Dispute, Provision, RuleId, Topic, Trilingual};
use ruqsat_lawbook::anchor;
use ruqsat_wording::{Language, said};

use super::folded::Folded;
use crate::app::App;
use crate::told::{place, rule_place};

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// A rule.
    Rule,
    /// A provision of an act.
    Provision,
    /// An act, or a source.
    Act,
    /// A disputed point.
    Reading,
    /// A term of the glossary.
    Term,
}

impl Kind {
    /// Its message.
    pub(crate) const fn message(self) -> &'static str {
        match self {
            Self::Rule => "reading-kind-rule",
            Self::Provision => "reading-kind-provision",
            Self::Act => "reading-kind-act",
            Self::Reading => "reading-kind-reading",
            Self::Term => "reading-kind-term",
        }
    }
}

/// Something that can be found.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) kind: Kind,
    /// The page, without its language.
    pub(crate) place: String,
    /// Ids and numbers by which lawyers call it.
    pub(crate) names: Vec<Folded>,
    /// What it is called and what it says, in the order of the languages.
    pub(crate) texts: [Text; 3],
}

/// What an entry is called and what it says, in one language.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    pub(crate) title: Folded,
    pub(crate) body: Folded,
}

/// All entries: rules, provisions, acts, disputed points, terms.
#[derive(Debug)]
pub(crate) struct Index {
    pub(crate) entries: Vec<Entry>,
}

impl Index {
    /// Of all that the portal knows.
    pub(crate) fn of(app: &App) -> Self {
        let law = app.book.law;
        let mut entries: Vec<Entry> = RuleId::ALL.iter().map(|id| rule(app, *id)).collect();
        for listed in &law.sources.acts {
            entries.push(act(listed));
            let provisions = app.shelf().provisions(listed).into_iter();
            let places = provisions.filter(|provision| !provision.at.is_empty());
            entries.extend(places.map(|provision| of_provision(listed, &provision)));
        }
        let disputes = Topic::ALL.iter().filter_map(|topic| law.dispute(*topic));
        entries.extend(disputes.map(reading));
        let terms = app.book.reference.terms.terms.iter();
        entries.extend(terms.map(|term| Entry {
            kind: Kind::Term,
            place: format!("/glossary#{}", term.id),
            names: vec![Folded::of(&term.id)],
            texts: texts(|language| {
                let means = term.means.as_ref();
                let means = means.map_or("", |means| said(means, language));
                (said(&term.name, language).to_owned(), means.to_owned())
            }),
        }));
        Self { entries }
    }
}

fn texts(of: impl Fn(Language) -> (String, String)) -> [Text; 3] {
    Language::ALL.map(|language| {
        let (title, body) = of(language);
        Text {
            title: Folded::of(&title),
            body: Folded::of(&body),
        }
    })
}

fn rule(app: &App, id: RuleId) -> Entry {
    Entry {
        kind: Kind::Rule,
        place: rule_place(id),
        names: vec![Folded::of(id.id())],
        texts: texts(|language| {
            let words = app.words(language);
            (words.heading(id), words.pattern(id))
        }),
    }
}

fn act(act: &Act) -> Entry {
    let mut names = vec![Folded::of(&act.key)];
    names.extend(act.number.as_deref().map(Folded::of));
    Entry {
        kind: Kind::Act,
        place: format!("/law/{}", act.key),
        names,
        texts: texts(|language| (said(&act.title, language).to_owned(), String::new())),
    }
}

fn of_provision(act: &Act, provision: &Provision) -> Entry {
    let at = &provision.at;
    let listed = act.provisions.iter().find(|listed| listed.at == *at);
    let heading = |language| {
        let in_language = |text: &Trilingual| said(text, language).to_owned();
        listed.map_or(String::new(), |listed| in_language(&listed.heading))
    };
    Entry {
        kind: Kind::Provision,
        place: place(provision),
        names: [
            at.clone(),
            anchor(at),
            format!("{}/{}", act.key, anchor(at)),
        ]
        .map(|name| Folded::of(&name))
        .to_vec(),
        texts: texts(|language| {
            let title = said(&act.title, language);
            (format!("{title}, {at}"), heading(language))
        }),
    }
}

fn reading(dispute: &Dispute) -> Entry {
    Entry {
        kind: Kind::Reading,
        place: format!("/law/readings#{}", dispute.topic),
        names: vec![Folded::of(dispute.topic.id())],
        texts: texts(|language| {
            let sides = dispute.readings.iter();
            let sides: Vec<&str> = sides.map(|side| said(&side.says, language)).collect();
            (
                said(&dispute.question, language).to_owned(),
                sides.join(" "),
            )
        }),
    }
}
