//! Which permit is open to the person who has answered, from when, and what it takes: read off
//! their assessment, without a promise.

use ruqsat_law::facts::Wants;
use ruqsat_law::{PermitKind, Verdict};
use ruqsat_report::{PermitGroup, PermitTold, Reporter};

use crate::visit::Visit;

/// Permits of a kind that are told at most.
const TOLD: usize = 3;

/// What the answers so far come down to.
pub(super) struct Advice {
    pub(super) lead: String,
    pub(super) kinds: Vec<Kind>,
    pub(super) footer: String,
}

/// How the permits of one kind stand: those that stand best.
pub(super) struct Kind {
    pub(super) name: String,
    pub(super) verdict: Verdict,
    pub(super) verdict_text: String,
    pub(super) permits: Vec<PermitTold>,
    pub(super) more: usize,
}

/// `None` until a citizenship is known, and for who needs no permit.
pub(super) fn of(visit: &Visit) -> Option<Advice> {
    let mut read = visit.draft.facts_read(&visit.app).ok()?;
    // What the person asks for narrows an answer; here both permits are compared.
    read.facts.wants = Wants::default();
    let law = visit.app.law_on(read.on).ok()?;
    let answer = law.assess(&read.facts);
    let reporter = Reporter::new(visit.app.book.law, read.on, visit.words());
    let report = reporter.assessment(&read.facts, &answer);
    let of_kind = |kind| best(&report.permits, kind, visit);
    let (trp, prp) = (of_kind(PermitKind::Trp)?, of_kind(PermitKind::Prp)?);
    Some(Advice {
        lead: visit.words().message(lead(trp.verdict, prp.verdict), &[]),
        kinds: vec![trp, prp],
        footer: report.footer,
    })
}

/// The permits of a kind that stand best: groups come the best first.
fn best(groups: &[PermitGroup], kind: PermitKind, visit: &Visit) -> Option<Kind> {
    let of_kind = |permit: &&PermitTold| permit.kind == kind;
    let group = groups
        .iter()
        .find(|group| group.permits.iter().any(|permit| permit.kind == kind))?;
    let permits = group.permits.iter().filter(of_kind);
    Some(Kind {
        name: visit.words().name(kind.id()),
        verdict: group.verdict,
        verdict_text: group.heading.clone(),
        more: permits.clone().count().saturating_sub(TOLD),
        permits: permits.take(TOLD).cloned().collect(),
    })
}

/// The sentence for how both stand.
const fn lead(trp: Verdict, prp: Verdict) -> &'static str {
    match (trp, prp) {
        (Verdict::Eligible, Verdict::Eligible) => "advice-both",
        (Verdict::Eligible, Verdict::NotYet | Verdict::Barred) => "advice-trp-now",
        (Verdict::Eligible, Verdict::Unknown) => "advice-trp-depends",
        (Verdict::Eligible, Verdict::NotEligible) => "advice-trp",
        (Verdict::NotYet | Verdict::Barred, Verdict::Eligible) => "advice-rp-now",
        (Verdict::Unknown, Verdict::Eligible) => "advice-rp-depends",
        (Verdict::NotEligible, Verdict::Eligible) => "advice-rp",
        (Verdict::Unknown, _) | (_, Verdict::Unknown) => "advice-depends",
        (Verdict::NotYet | Verdict::Barred, _) | (_, Verdict::NotYet | Verdict::Barred) => {
            "advice-later"
        }
        (Verdict::NotEligible, Verdict::NotEligible) => "advice-none",
    }
}
