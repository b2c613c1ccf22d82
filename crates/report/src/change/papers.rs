//! Papers that are asked for otherwise than before, in words.

use ruqsat_law::{CardService, Difference, DocumentId, Ground, PaperRule, PermitKind, Route};

use super::{Change, each_once};
use crate::Reporter;

impl Reporter<'_> {
    /// A paper of a permit: who has to hand it in, when and in which form.
    pub fn paper_change(
        &self,
        found: &Difference<(PermitKind, DocumentId), Vec<&PaperRule>>,
    ) -> Change {
        let (permit, document) = found.of;
        let name = self.wording.name(document.id());
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
        let all = ids(permit);
        let of: Vec<String> = all
            .iter()
            .enumerate()
            .filter(|(place, _)| rule.applies_to & (1 << place) != 0)
            .map(|(_, id)| self.wording.name(id))
            .collect();
        let when = if of.len() == all.len() {
            when
        } else {
            format!("{}: {when}", of.join(", "))
        };
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
}

/// What the papers of a permit are listed by.
fn ids(permit: PermitKind) -> Vec<&'static str> {
    match permit {
        PermitKind::Trp => Ground::ALL.iter().map(|of| of.id()).collect(),
        PermitKind::Prp => Route::ALL.iter().map(|of| of.id()).collect(),
        PermitKind::RpCard => CardService::ALL.iter().map(|of| of.id()).collect(),
    }
}
