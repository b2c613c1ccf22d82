//! A reason as a sentence, and where it is written.

use std::collections::BTreeMap;

use ruqsat_calendar::Day;
use ruqsat_law::{Because, Confidence, Number, Provision, RuleId, Tenge, Topic, Value};
use ruqsat_wording::{index_amount, said, tenge};

use crate::Reporter;

/// Why: a sentence of one rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The rule, which has a page of its own.
    pub rule: RuleId,
    /// The rule's sentence with the values it was applied to.
    pub sentence: String,
    /// Where the rule is written, in the wording of the day.
    pub cites: Vec<Cite>,
    /// The disputed point that the reason rests on.
    pub reading: Option<Topic>,
    /// How sure we are.
    pub confidence: Confidence,
}

impl Reason {
    /// The sentence, then in brackets where it is written: `You may stay. [Law on Migration, 6(4)]`.
    pub fn with_cites(&self) -> String {
        bracketed(&self.sentence, &self.cites)
    }
}

/// One provision that is cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cite {
    /// The key of the act, such as `ml`.
    pub act: String,
    /// Its title; the key where the law's data do not know the act.
    pub title: String,
    /// Article, part, paragraph; empty for the whole act.
    pub at: String,
    /// What the provision is about, where the data say so.
    pub heading: Option<String>,
    /// Where the act can be read, where the address was kept.
    pub url: Option<String>,
}

/// Provisions on one line, each act once: `Law on Migration, 6(4), 49(4); Labour Code, 57`.
pub fn in_line(cites: &[Cite]) -> String {
    let mut acts: Vec<(&str, String)> = Vec::new();
    for cite in cites {
        if acts.iter().all(|(key, _)| *key != cite.act) {
            acts.push((&cite.act, cite.title.clone()));
        }
        let places = acts.iter_mut().find(|(key, _)| *key == cite.act);
        if let Some((_, places)) = places.filter(|_| !cite.at.is_empty()) {
            places.push_str(", ");
            places.push_str(&cite.at);
        }
    }
    let acts: Vec<String> = acts.into_iter().map(|(_, places)| places).collect();
    acts.join("; ")
}

/// Reasons with their provisions, each a line.
pub(crate) fn told(reasons: &[Reason]) -> Vec<String> {
    reasons.iter().map(Reason::with_cites).collect()
}

/// A text, then in brackets where it is written.
pub(crate) fn bracketed(text: &str, cites: &[Cite]) -> String {
    if cites.is_empty() {
        text.to_owned()
    } else {
        format!("{text} [{}]", in_line(cites))
    }
}

impl Reporter<'_> {
    /// One reason.
    pub fn reason(&self, because: &Because) -> Reason {
        self.priced(because, self.on)
    }

    /// One reason; a fine in it is priced by the index of a day.
    fn priced(&self, because: &Because, day: Day) -> Reason {
        let card = self.law.card(because.rule);
        let cited = card.and_then(|card| Some(self.law.cited(card, card.on(self.on)?)));
        let sure = card.map_or(Confidence::Low, |card| card.confidence);
        Reason {
            rule: because.rule,
            sentence: self.with_tenge(because, day),
            cites: cited.map_or_else(Vec::new, |cited| self.cites(cited)),
            reading: because.reading,
            confidence: because.confidence.unwrap_or(sure),
        }
    }

    /// The sentence; where it names fines in indices, also in tenge, if the index of the day is
    /// known.
    fn with_tenge(&self, because: &Because, day: Day) -> String {
        let sentence = self.wording.because(because);
        let index = self.law.number_on(Number::MciTenge, day);
        let index = index.filter(|_| because.rule.id().starts_with("FINE."));
        let Some(index) = index.map(|tenge| Tenge(i64::from(tenge))) else {
            return sentence;
        };
        let fines = because.values.iter().filter_map(|(_, value)| match value {
            Value::Mci(fine) => Some(*fine),
            Value::Day(_) | Value::Count(_) | Value::Tenge(_) | Value::State(_) | Value::Id(_) => {
                None
            }
        });
        let told = fines.filter_map(|fine| {
            let place = sentence.find(&index_amount(self.language(), fine))?;
            Some((place, tenge(self.language(), fine.in_tenge(index))))
        });
        let told: BTreeMap<usize, String> = told.collect();
        if told.is_empty() {
            return sentence;
        }
        let amounts: Vec<String> = told.into_values().collect();
        let that_is = self.say("exposure-in-tenge", &[]);
        format!("{sentence} {that_is} {}.", amounts.join("; "))
    }

    /// Many reasons, in their order; fines in them by the index of a day.
    pub(crate) fn reasons_on<'b>(
        &self,
        day: Day,
        because: impl IntoIterator<Item = &'b Because>,
    ) -> Vec<Reason> {
        let because = because.into_iter();
        because.map(|because| self.priced(because, day)).collect()
    }

    /// Many reasons, in their order.
    pub(crate) fn reasons<'b>(
        &self,
        because: impl IntoIterator<Item = &'b Because>,
    ) -> Vec<Reason> {
        self.reasons_on(self.on, because)
    }

    /// Provisions with the titles of their acts.
    pub fn cites<'p>(&self, provisions: impl IntoIterator<Item = &'p Provision>) -> Vec<Cite> {
        let provisions = provisions.into_iter();
        provisions.map(|place| self.cite(place)).collect()
    }

    fn cite(&self, provision: &Provision) -> Cite {
        let language = self.language();
        let act = self.law.act(&provision.act);
        let title = act.map_or(&*provision.act, |act| said(&act.title, language));
        let heading = self.law.heading(provision);
        let url = act.filter(|act| !act.url.is_empty());
        Cite {
            act: provision.act.clone(),
            title: title.to_owned(),
            at: provision.at.clone(),
            heading: heading.map(|heading| said(heading, language).to_owned()),
            url: url.map(|act| act.url.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cite(act: &str, at: &str) -> Cite {
        Cite {
            act: act.to_owned(),
            title: format!("Law {act}"),
            at: at.to_owned(),
            heading: None,
            url: None,
        }
    }

    #[test]
    fn each_act_is_named_once_with_all_its_places() {
        let cites = [cite("ml", "6(4)"), cite("lc", ""), cite("ml", "49(4)")];
        assert_eq!(in_line(&cites), "Law ml, 6(4), 49(4); Law lc");
        assert_eq!(bracketed("So it is.", &[]), "So it is.");
        assert_eq!(
            bracketed("So it is.", &[cite("lc", "")]),
            "So it is. [Law lc]"
        );
    }
}
