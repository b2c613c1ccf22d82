//! The temporary residence permit (TRP; kk *уақытша тұруға рұқсат*, ru *разрешение на временное
//! проживание, РВП*), ground by ground.
//!
//! Each ground is one function over a [`Judge`]: the same lines give the verdict alone and the
//! reasons. What holds for a person on every ground is looked up once, in [`Common`]. Not here:
//! by when a TRP must be asked for or renewed (`duties`), and what a late one costs (`exposure`).

mod activity;
mod business;
mod common;
mod disputes;
mod employment;
mod family;
mod filing;
pub(crate) mod grace;
mod labour;
mod opening;
mod papers;
mod recognised;
mod refusal;
mod risks;
mod term;

use crate::applicant::Applicant;
use crate::assessment::{Assessment, PermitAnswer};
use crate::facts::Target;
use crate::judge::{Findings, Judge, Observer, Verdict};
use crate::lists::{Ground, PermitKind};
use crate::number::Number;
use crate::rules::papers::PaperSets;
use crate::rules::service::{Fee, Offer, Weighed};
use common::Common;
use papers::Checklists;
use term::Decisions;

/// The verdict on each ground, and nothing else: allocates nothing.
pub(crate) fn verdicts(who: &Applicant<'_>, told: &mut impl FnMut(Ground, Verdict)) {
    let common = Common::of(who);
    let on_every_ground = Findings::default()
        .and(|judge| common.status(judge))
        .and(|judge| common.application(judge));
    for ground in Ground::ALL.iter().copied() {
        let found = on_every_ground
            .and(|judge| common.nationality(ground, judge))
            .and(|judge| filing::weigh(ground, &common, judge))
            .and(|judge| on_ground(ground, &common, judge));
        told(ground, found.verdict().0);
    }
}

/// The papers of one ground, and nothing else: allocates nothing.
pub(crate) fn papers(who: &Applicant<'_>, ground: Ground) -> PaperSets {
    papers::sets(ground, who)
}

/// The job, the study or whatever a TRP was given for is over: nothing is left to renew it for.
pub(crate) fn purpose_is_over(who: &Applicant<'_>, ground: Ground) -> bool {
    let purpose = term::purpose(ground, &Common::of(who));
    purpose.is_some_and(|(_, last)| last < who.today())
}

/// Adds a TRP on each ground that is asked for to the answer.
pub(crate) fn add(who: &Applicant<'_>, answer: &mut Assessment) {
    let common = Common::of(who);
    let service = Service::of(&common);
    let wanted = who.facts.wants.target;
    let grounds = Ground::ALL.iter().copied();
    for ground in grounds.filter(|ground| wanted.is_none_or(|one| one == Target::Ground(*ground))) {
        let judged = service.judge(ground, &common, answer);
        disputes::add(&common, &judged, answer);
        answer.permits.push(judged);
    }
}

/// Weighs every condition of one ground, in the order in which it is told.
fn weigh<O: Observer>(ground: Ground, common: &Common<'_>, judge: &mut Judge<'_, O>) {
    common.status(judge);
    common.nationality(ground, judge);
    on_ground(ground, common, judge);
    common.application(judge);
    filing::weigh(ground, common, judge);
}

/// Weighs the conditions of the ground itself.
fn on_ground<O: Observer>(ground: Ground, common: &Common<'_>, judge: &mut Judge<'_, O>) {
    match ground {
        Ground::Employment => employment::employment(common, judge),
        Ground::Aifc => employment::aifc(common, judge),
        Ground::AstanaHub => employment::astana_hub(common, judge),
        Ground::HouseholdLabour => labour::household(common, judge),
        Ground::IntraCorporate => labour::transfer(common, judge),
        Ground::Seasonal => labour::seasonal(common, judge),
        Ground::QualifiedSearch => labour::search(common, judge),
        Ground::Education => activity::education(common, judge),
        Ground::Treatment => activity::treatment(common, judge),
        Ground::Mission => activity::mission(common, judge),
        Ground::Business => business::business(common, judge),
        Ground::Family => family::family(common, judge),
        Ground::AifcInvestor => recognised::aifc_investor(common, judge),
        Ground::TraffickingVictim => recognised::trafficking_victim(common, judge),
    }
}

/// What the service asks and gives, the same for every ground.
struct Service {
    fee: Fee,
    decisions: Decisions,
    checklists: Checklists,
}

impl Service {
    fn of(common: &Common<'_>) -> Self {
        Self {
            fee: Fee::of(common.who.law, Number::TrpFee),
            decisions: Decisions::of(common.who),
            checklists: Checklists::of(common),
        }
    }

    /// One ground with its reasons.
    fn judge(&self, ground: Ground, common: &Common<'_>, answer: &Assessment) -> PermitAnswer {
        let mut weighed = Weighed::by(|judge| weigh(ground, common, judge));
        opening::add(ground, common, &mut weighed);
        let decision_by = self.decisions.on(ground);
        let heard = (weighed.verdict, decision_by);
        risks::tell(ground, common, heard, &answer.stay, &mut weighed.seen);
        let run = if weighed.is_closed() {
            term::Run::default()
        } else {
            term::run(ground, common)
        };
        let documents = if common.who.wants_checklist(weighed.verdict) {
            self.checklists.of_ground(ground, common)
        } else {
            Vec::new()
        };
        if !weighed.is_closed() {
            refusal::tell(common, &documents, &mut weighed.seen);
        }
        let offer = Offer {
            target: Some(Target::Ground(ground)),
            run: (run.until, run.because),
            fee: self.fee,
            decision_by,
            documents,
        };
        weighed.answer(PermitKind::Trp, offer)
    }
}

#[cfg(test)]
mod tests;
