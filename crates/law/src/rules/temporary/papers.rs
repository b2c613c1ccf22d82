//! The checklist of each ground.

use super::common::Common;
use super::employment::permission_needed;
use crate::applicant::Applicant;
use crate::assessment::{Needed, Paper};
use crate::group::Group;
use crate::lists::{Ground, PermitKind};
use crate::paper::PaperCondition;
use crate::rules::papers::{Checklist, Conditions, Holdings, PaperSets};
use crate::truth::Truth;

/// What every checklist of one person starts from.
#[derive(Debug)]
pub(super) struct Checklists {
    conditions: Conditions,
    papers: Checklist,
}

impl Checklists {
    pub(super) fn of(common: &Common<'_>) -> Self {
        let held = Holdings::of(common.who);
        Self {
            conditions: Conditions::of(common.who),
            papers: Checklist::of(common.who, PermitKind::Trp, &held),
        }
    }

    /// Every paper that the law of the day knows for the ground.
    pub(super) fn of_ground(&self, ground: Ground, common: &Common<'_>) -> Vec<Paper> {
        let mut conditions = self.conditions;
        permission_to_work(ground, common.who, &mut conditions);
        self.papers.papers(ground.index(), conditions)
    }
}

/// The papers of one ground, without reasons.
pub(super) fn sets(ground: Ground, who: &Applicant<'_>) -> PaperSets {
    let mut conditions = Conditions::of(who);
    permission_to_work(ground, who, &mut conditions);
    let held = Holdings::of(who);
    PaperSets::of(who, PermitKind::Trp, ground.index(), conditions, &held)
}

/// One of the labour permit and the certificate of qualification suffices: who holds one needs
/// no other; who holds neither is asked for the permit, and may show the certificate instead.
fn permission_to_work(ground: Ground, who: &Applicant<'_>, conditions: &mut Conditions) {
    let work = who.facts.occupation.work.unwrap_or_default();
    let needed = match ground {
        Ground::AstanaHub | Ground::Aifc => Truth::No,
        Ground::HouseholdLabour => Truth::from(!who.of_group(Group::Eaeu)),
        Ground::Employment
        | Ground::Education
        | Ground::Family
        | Ground::Business
        | Ground::Mission
        | Ground::Treatment
        | Ground::IntraCorporate
        | Ground::Seasonal
        | Ground::QualifiedSearch
        | Ground::AifcInvestor
        | Ground::TraffickingVictim => permission_needed(who, &work),
    };
    // A household shows the labour immigrant's permit, and no certificate in its place.
    let permit = ground == Ground::HouseholdLabour || work.labour_permit == Some(true);
    let certificate = work.qualification_certificate == Some(true);
    let (first, instead) = match (Needed::from(needed), permit, certificate) {
        (Needed::No, _, _) => (Needed::No, Needed::No),
        (first, true, _) => (first, Needed::No),
        (first, false, true) => (Needed::No, first),
        (first, false, false) => (first, Needed::If),
    };
    conditions.set(PaperCondition::WorkPermitNeeded, first);
    conditions.set(PaperCondition::WorkPermitInstead, instead);
}
