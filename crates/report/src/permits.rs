//! Permits, grouped by how they stand, each with all that is known of it.

use ruqsat_law::facts::{Facts, Target};
use ruqsat_law::{
    Assessment, Change, DecisionBy, Mci, PermitAnswer, PermitKind, Remedy, RuleId, Verdict,
};
use ruqsat_wording::{index_amount, tenge};

use crate::{Checklist, DatedLine, MissingTold, Reason, Reporter};

/// The best first.
const ORDER: [Verdict; 5] = [
    Verdict::Eligible,
    Verdict::NotYet,
    Verdict::Barred,
    Verdict::Unknown,
    Verdict::NotEligible,
];

/// Permits with the same verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PermitGroup {
    /// The verdict.
    pub verdict: Verdict,
    /// The verdict in words.
    pub heading: String,
    /// At least one permit.
    pub permits: Vec<PermitTold>,
}

/// One permit on one ground or route.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PermitTold {
    /// Which permit.
    pub kind: PermitKind,
    /// On which ground or route; `None` for the card.
    pub target: Option<Target>,
    /// Such as «temporary residence permit (TRP)».
    pub kind_name: String,
    /// Such as «employment».
    pub target_name: Option<String>,
    /// The verdict.
    pub verdict: Verdict,
    /// Days and fee.
    pub terms: Terms,
    /// What opens it, where something does.
    pub way: Vec<WayTold>,
    /// The conditions that decide: the failing and open ones, or all that are met.
    pub reasons: Vec<Reason>,
    /// What may go wrong.
    pub risks: Vec<Reason>,
    /// What limits how long it runs.
    pub term: Vec<Reason>,
    /// Facts that would decide.
    pub missing: Vec<MissingTold>,
    /// The papers asked for.
    pub checklist: Checklist,
}

impl PermitTold {
    /// An id among the permits of an answer: `trp-employment`, `prp-ordinary`, `rp_card`.
    pub fn id(&self) -> String {
        permit_id(self.kind, self.target)
    }

    /// Such as «temporary residence permit (TRP), employment».
    pub fn name(&self) -> String {
        match &self.target_name {
            Some(target) => format!("{}, {target}", self.kind_name),
            None => self.kind_name.clone(),
        }
    }

    /// Risks that are told even where a permit is told in short: who is here unlawfully must not
    /// read that it is open, and no more.
    pub fn warnings(&self) -> impl Iterator<Item = &Reason> {
        let of_stay = [RuleId::TrpRiskOverstay, RuleId::PrpRiskOverstay];
        let risks = self.risks.iter();
        risks.filter(move |risk| of_stay.contains(&risk.rule))
    }
}

/// The days of a permit and what it costs, if it were asked for on the day of the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// When a bar ends, or a condition opens.
    pub from: Option<DatedLine>,
    /// How long it would run.
    pub until: Option<DatedLine>,
    /// The fee in words.
    pub fee: String,
    /// The day of the decision by the law; its words also say what practice reports.
    pub decision: Option<DatedLine>,
}

/// A change that opens a permit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayTold {
    /// What to do.
    pub remedy: Remedy,
    /// What to do and when it opens, in words.
    pub text: String,
    /// The day on which it opens, where it is known.
    pub opens_on: Option<ruqsat_calendar::Day>,
    /// The condition that it meets.
    pub because: Reason,
}

impl Reporter<'_> {
    /// Those that are wanted, or all where nothing is: open, not yet, barred, unknown, closed.
    pub(crate) fn permits(&self, facts: &Facts, answer: &Assessment) -> Vec<PermitGroup> {
        let wanted: Vec<&PermitAnswer> = wanted(facts, answer).collect();
        let groups = ORDER.into_iter().map(|verdict| {
            let permits = wanted.iter().filter(|permit| permit.verdict == verdict);
            PermitGroup {
                verdict,
                heading: self.say(&format!("permits-{}", verdict.id()), &[]),
                permits: permits.map(|permit| self.permit(permit)).collect(),
            }
        });
        groups.filter(|group| !group.permits.is_empty()).collect()
    }

    fn permit(&self, permit: &PermitAnswer) -> PermitTold {
        PermitTold {
            kind: permit.permit,
            target: permit.target,
            kind_name: self.wording.name(permit.permit.id()),
            target_name: permit.target.map(|target| self.target(target)),
            verdict: permit.verdict,
            terms: self.terms(permit),
            way: permit.way.iter().map(|change| self.way(change)).collect(),
            reasons: self.reasons(&permit.reasons),
            risks: self.reasons(&permit.risks),
            term: self.reasons(&permit.term),
            missing: self.missing(&permit.missing),
            checklist: self.checklist(&permit.documents),
        }
    }

    /// Such as «temporary residence permit (TRP), employment».
    pub(crate) fn permit_name(&self, permit: &PermitAnswer) -> String {
        let kind = self.wording.name(permit.permit.id());
        match permit.target {
            Some(target) => format!("{kind}, {}", self.target(target)),
            None => kind,
        }
    }

    /// What takes the place of a permit that a nationality closes: nobody is left without a way on.
    pub fn instead(&self, permit: &PermitTold) -> Option<String> {
        let mut reasons = permit.reasons.iter();
        let by_nationality = reasons.any(|reason| reason.rule == RuleId::TrpNationality);
        let closed = permit.verdict == Verdict::NotEligible && by_nationality;
        closed.then(|| self.say("permit-instead-visa", &[]))
    }

    fn terms(&self, permit: &PermitAnswer) -> Terms {
        Terms {
            from: permit.from.map(|day| self.phrased(day, "permit-from")),
            until: permit.until.map(|day| self.phrased(day, "permit-until")),
            fee: self.fee(permit),
            decision: self.decision(permit.decision_by),
        }
    }

    fn fee(&self, permit: &PermitAnswer) -> String {
        let Some(fee) = permit.fee else {
            return self.say("permit-fee-unknown", &[]);
        };
        if fee == Mci::whole(0) {
            return self.say("permit-free", &[]);
        }
        let indices = index_amount(self.language(), fee);
        match permit.fee_tenge {
            Some(fee) => format!("{indices} ({})", tenge(self.language(), fee)),
            None => indices,
        }
    }

    fn decision(&self, by: DecisionBy) -> Option<DatedLine> {
        let day = by.nominal?;
        let filed = [("on", self.on.into()), ("day", day.into())];
        let text = match by.expected.filter(|expected| *expected != day) {
            None => self.say("permit-decision", &filed),
            Some(expected) => {
                let message = if by.screening_days > 0 {
                    "permit-decision-screened"
                } else {
                    "permit-decision-late"
                };
                let [on, day] = filed;
                self.say(message, &[on, day, ("expected", expected.into())])
            }
        };
        Some(self.dated(day, text))
    }

    fn way(&self, change: &Change) -> WayTold {
        let way = ("way", change.remedy.id().into());
        let opens = change.opens_on.map(|day| ("day", day.into()));
        let text = match (opens, change.remedy) {
            // Each day more inside puts the way back off.
            (Some(day), Remedy::LeaveAndReturn) => {
                self.say("permit-way-back", &[way, day, ("on", self.on.into())])
            }
            (Some(day), _) => self.say("permit-way-on", &[way, day]),
            (None, _) => self.say("permit-way", &[way]),
        };
        WayTold {
            remedy: change.remedy,
            text,
            opens_on: change.opens_on,
            because: self.reason(&change.because),
        }
    }
}

/// The permits that are wanted, or all where nothing is.
pub(crate) fn wanted<'a>(
    facts: &Facts,
    answer: &'a Assessment,
) -> impl Iterator<Item = &'a PermitAnswer> {
    let target = facts.wants.target;
    let permits = answer.permits.iter();
    permits.filter(move |permit| target.is_none() || permit.target == target)
}

/// An id among the permits of an answer.
pub(crate) fn permit_id(kind: PermitKind, target: Option<Target>) -> String {
    match target {
        Some(target) => format!("{}-{}", kind.id(), target.id()),
        None => kind.id().to_owned(),
    }
}
