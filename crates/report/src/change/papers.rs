//! Papers that are asked for otherwise than before, in words.

use ruqsat_law::{CardService, Difference, DocumentId, Ground, PaperRule, PermitKind, Route};
use ruqsat_wording::capital;

use super::{Change, each_once};
use crate::Reporter;

impl Reporter<'_> {
    /// A paper of a permit: who has to hand it in, when and in which form.
    pub fn paper_change(
        &self,
        found: &Difference<(PermitKind, DocumentId), Vec<&PaperRule>>,
    ) -> Change {
        let (permit, document) = found.of;
        let name = capital(&self.wording.name(document.id()));
        let what = format!("{name} · {}", self.wording.name(permit.id()));
        let named = (format!("{permit} {document}"), what);
        Change::of("papers", named, found, |rules| {
            let texts: Vec<String> = rules.iter().map(|rule| self.asked(permit, rule)).collect();
            let sources = rules.iter().flat_map(|rule| rule.source.clone());
            (texts.join("; "), each_once(sources))
        })
    }

    /// Such as `general route: asked for while the screening pilot runs · original / electronic`.
    fn asked(&self, permit: PermitKind, rule: &PaperRule) -> String {
        let when = self.say(&format!("asked-{}", rule.condition), &[]);
        let when = self.of_whom(&when, &ids(permit), rule.applies_to);
        let forms: Vec<String> = rule
            .forms
            .iter()
            .map(|form| self.wording.name(form.id()))
            .collect();
        let fresh = rule.must_be_fresh.then(|| self.say("asked-fresh", &[]));
        let texts = [when].into_iter().chain(fresh).chain([forms.join(" / ")]);
        let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
        texts.join(" · ")
    }

    /// With those whom it is asked of, by places in a list; or the few of whom it is not.
    fn of_whom(&self, when: &str, all: &[&str], places: u32) -> String {
        let all = all.iter().enumerate();
        let (of, but): (Vec<_>, Vec<_>) = all.partition(|(place, _)| places & (1 << place) != 0);
        let names = |of: Vec<(usize, &&str)>| {
            let names: Vec<String> = of.iter().map(|(_, id)| self.wording.name(id)).collect();
            names.join(", ")
        };
        if but.is_empty() {
            when.to_owned()
        } else if but.len() < of.len() {
            format!("{when}, {} {}", self.say("asked-all-but", &[]), names(but))
        } else {
            format!("{}: {when}", names(of))
        }
    }
}

/// What the papers of a permit are listed by.
fn ids(permit: PermitKind) -> Vec<&'static str> {
    match permit {
        PermitKind::Trp => Ground::ALL.iter().map(|of| of.id()).collect(),
        PermitKind::Prp => Route::ALL.iter().map(|of| of.id()).collect(),
        PermitKind::RpCard => CardService::ALL.iter().map(|of| of.id()).collect(),
    }
}
