//! Study, treatment, mission: an institution receives the person for a time.

use super::common::Common;
use crate::because::Because;
use crate::facts::Activity;
use crate::judge::{FactPath, Judge, Observer};
use crate::rule::RuleId;
use crate::truth::test;

/// Full-time study at a school or university that has accepted the person.
///
/// Law: ml 6-1(3), 30.  Since: 2020-01-11.  Measured: filing day.
/// Not modelled: accreditation of the school; its petition stands for it.
pub(super) fn education<O: Observer>(common: &Common<'_>, judge: &mut Judge<'_, O>) {
    let study = common.who.facts.occupation.study.as_deref();
    lasts(common, study, ("study", RuleId::TrpEducation), judge);
}

/// In-patient treatment, or the care of a patient.
///
/// Law: ml 6-1(4).  Since: 2020-01-11.  Measured: filing day.
/// Not modelled: who may accompany a patient; the clinic says.
pub(super) fn treatment<O: Observer>(common: &Common<'_>, judge: &mut Judge<'_, O>) {
    let treatment = common.who.facts.occupation.treatment.as_deref();
    lasts(
        common,
        treatment,
        ("treatment", RuleId::TrpTreatment),
        judge,
    );
}

/// A missionary of a registered religious body, registered as one.
///
/// Law: ml 6-1(5).  Since: 2020-01-11.  Measured: filing day.
/// Not modelled: the registration itself; the certificate of the religious-affairs body is a paper.
pub(super) fn mission<O: Observer>(common: &Common<'_>, judge: &mut Judge<'_, O>) {
    let mission = common.who.facts.occupation.mission.as_deref();
    lasts(common, mission, ("mission", RuleId::TrpMission), judge);
}

/// It is pursued, and has not ended.
fn lasts<O: Observer>(
    common: &Common<'_>,
    activity: Option<&Activity>,
    (asks, rule): (FactPath, RuleId),
    judge: &mut Judge<'_, O>,
) {
    let today = common.who.today();
    let holds = test(activity, |activity| {
        !activity.absent && activity.until.is_none_or(|until| today <= until)
    });
    judge.must(holds, asks, || Because::of(rule));
}
