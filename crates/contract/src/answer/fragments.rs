//! The parts of answers that depend on the law alone, written once.

use ruqsat_calendar::Day;
use ruqsat_law::{
    Act, Because, Card, CardVersion, Confidence, Dispute, Law, OpenDispute, Provision, RuleId,
    Value,
};

use super::json::{self, Object};
use super::papers::PaperFragments;

/// What can be written before anybody asks.
#[derive(Debug, Clone)]
pub(super) struct Fragments {
    /// `{"edition":"…"}`.
    law: Vec<u8>,
    /// By [`RuleId::index`].
    rules: Vec<RuleFragments>,
    /// By `Topic::index`.
    disputes: Vec<Vec<ReadingFragments>>,
    papers: PaperFragments,
}

/// A reason of one rule, without its values.
#[derive(Debug, Clone)]
struct RuleFragments {
    /// Up to the values: `{"rule":"…","values":{`.
    head: Vec<u8>,
    /// For each version of the card, newest first.
    versions: Vec<VersionFragments>,
    confidence: Confidence,
}

#[derive(Debug, Clone)]
struct VersionFragments {
    from: Day,
    /// After the values: `},"cites":[…]`.
    cites: Vec<u8>,
    /// After the values, to the end, where the reason is as sure as its rule and of no dispute.
    tail: Vec<u8>,
    /// A whole reason that has no values, sure and undisputed likewise.
    plain: Vec<u8>,
}

/// One reading of a dispute.
#[derive(Debug, Clone)]
struct ReadingFragments {
    id: String,
    /// `,"sources":[…]}`.
    sources: Vec<u8>,
}

impl Fragments {
    pub(super) fn new(law: &Law) -> Self {
        let mut edition = Vec::new();
        let mut object = Object::open(&mut edition);
        object.text("edition", &law.edition);
        object.close();
        let rules = RuleId::ALL.iter();
        Self {
            law: edition,
            rules: rules
                .map(|rule| RuleFragments::new(law, *rule, law.card(*rule)))
                .collect(),
            disputes: law
                .sources
                .disputes
                .iter()
                .map(|dispute| readings(law, dispute))
                .collect(),
            papers: PaperFragments::new(),
        }
    }

    pub(super) const fn on(&self, day: Day) -> OnDay<'_> {
        OnDay {
            fragments: self,
            day,
        }
    }
}

impl RuleFragments {
    fn new(law: &Law, rule: RuleId, card: Option<&Card>) -> Self {
        let mut head = Vec::new();
        let mut object = Object::open(&mut head);
        object.word("rule", rule.id());
        object.field("values").push(b'{');
        let versions = card.into_iter().flat_map(|card| {
            let newest_first = card.versions.iter().rev();
            newest_first.map(|version| VersionFragments::new(law, card, version, &head))
        });
        Self {
            versions: versions.collect(),
            confidence: card.map_or(Confidence::Low, |card| card.confidence),
            head,
        }
    }

    /// The version in force on a day; the first one for days before it.
    fn on(&self, day: Day) -> Option<&VersionFragments> {
        let mut newest_first = self.versions.iter();
        newest_first
            .find(|version| version.from <= day)
            .or(self.versions.last())
    }
}

impl VersionFragments {
    fn new(law: &Law, card: &Card, version: &CardVersion, head: &[u8]) -> Self {
        let mut cites = b"},\"cites\":".to_vec();
        json::list(law.cited(card, version), &mut cites, |provision, out| {
            cite(law, provision, out);
        });
        let mut tail = cites.clone();
        end(card.confidence, &mut tail);
        Self {
            from: version.from,
            cites,
            plain: [head, &tail].concat(),
            tail,
        }
    }
}

fn readings(law: &Law, dispute: &Dispute) -> Vec<ReadingFragments> {
    let readings = dispute.readings.iter();
    readings
        .map(|reading| {
            let mut sources = b",\"sources\":".to_vec();
            json::list(&reading.sources, &mut sources, |source, out| {
                let (act, at) = source.split_once(' ').unwrap_or((source, ""));
                let provision = Provision {
                    act: act.to_owned(),
                    at: at.to_owned(),
                };
                cite(law, &provision, out);
            });
            sources.push(b'}');
            ReadingFragments {
                id: reading.id.clone(),
                sources,
            }
        })
        .collect()
}

/// Every cite has all its fields: the article is empty for a whole act, the address where none was
/// kept.
fn cite(law: &Law, provision: &Provision, out: &mut Vec<u8>) {
    let act = law.act(&provision.act);
    let mut object = Object::open(out);
    object.text("act", &provision.act);
    object.text("article", &provision.at);
    object.text("url", act.map_or("", Act::address));
    object.close();
}

fn end(confidence: Confidence, out: &mut Vec<u8>) {
    out.extend_from_slice(b",\"confidence\":");
    json::word(confidence.id(), out);
    out.push(b'}');
}

/// The fragments of one day's law.
#[derive(Debug, Clone, Copy)]
pub(super) struct OnDay<'f> {
    fragments: &'f Fragments,
    day: Day,
}

impl OnDay<'_> {
    pub(super) fn law(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.fragments.law);
    }

    pub(super) const fn papers(&self) -> &PaperFragments {
        &self.fragments.papers
    }

    /// A reason.
    pub(super) fn because(&self, because: &Because, out: &mut Vec<u8>) {
        let Some(rule) = self.fragments.rules.get(because.rule.index()) else {
            return;
        };
        let version = rule.on(self.day);
        match version {
            Some(version) if because.reading.is_none() && because.confidence.is_none() => {
                if because.values.is_empty() {
                    out.extend_from_slice(&version.plain);
                } else {
                    out.extend_from_slice(&rule.head);
                    values(&because.values, out);
                    out.extend_from_slice(&version.tail);
                }
            }
            Some(_) | None => {
                out.extend_from_slice(&rule.head);
                values(&because.values, out);
                let none: &[u8] = b"},\"cites\":[]";
                out.extend_from_slice(version.map_or(none, |version| &version.cites));
                if let Some(topic) = because.reading {
                    out.extend_from_slice(b",\"reading\":");
                    json::word(topic.id(), out);
                }
                end(because.confidence.unwrap_or(rule.confidence), out);
            }
        }
    }

    /// A point on which sources disagree.
    pub(super) fn dispute(&self, dispute: &OpenDispute, out: &mut Vec<u8>) {
        let readings = self.fragments.disputes.get(dispute.topic.index());
        let readings = readings.map_or(&[][..], Vec::as_slice);
        let mut object = Object::open(out);
        object.word("topic", dispute.topic.id());
        object.list("readings", &dispute.answers, |(id, answer), out| {
            let mut reading = Object::open(out);
            reading.word("id", id);
            value(*answer, reading.field("answer"));
            let known = readings.iter().find(|reading| reading.id == *id);
            let none: &[u8] = b",\"sources\":[]}";
            out.extend_from_slice(known.map_or(none, |known| &known.sources));
        });
        object.word("used", dispute.used);
        object.close();
    }
}

fn values(values: &[(&'static str, Value)], out: &mut Vec<u8>) {
    for (place, (name, what)) in values.iter().enumerate() {
        if place > 0 {
            out.push(b',');
        }
        json::word(name, out);
        out.push(b':');
        value(*what, out);
    }
}

fn value(value: Value, out: &mut Vec<u8>) {
    match value {
        Value::Day(day) => json::day(day, out),
        Value::Count(count) => json::whole(count.into(), out),
        Value::Mci(amount) => json::mci(amount, out),
        Value::Tenge(amount) => json::whole(amount.0, out),
        Value::State(state) => json::word(state.code(), out),
        Value::Id(id) => json::word(id, out),
    }
}
