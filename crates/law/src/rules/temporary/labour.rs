//! Other kinds of work: household labour, transfer inside a group of companies, seasonal work,
//! and the search for work with a certificate.

use super::common::Common;
use super::employment::{contract, last_day, permission, runs};
use crate::because::Because;
use crate::facts::{Arrangement, Contract, Employer, Work};
use crate::judge::{Judge, Observer, Remedy};
use crate::number::Number;
use crate::rule::RuleId;
use crate::truth::{Truth, test};

/// A labour immigrant (kk *еңбекші көшіп келуші*, ru *трудовой иммигрант*) works in the household
/// of a private person, with a permit.
///
/// Law: ml 43-1, 43-2.  Since: 2020-01-11.  Measured: filing day.
/// Not modelled: five workers for one employer, and the advance on income tax.
pub(super) fn household<O: Observer>(common: &Common<'_>, judge: &mut Judge<'_, O>) {
    let work = common.who.facts.occupation.work.unwrap_or_default();
    let employer = test(work.employer, |employer| employer == Employer::Household);
    judge.must(employer, "work.employer", || {
        Because::of(RuleId::TrpHouseholdEmployer)
    });
    if let Some(days) = common.who.law.number(Number::HouseholdVisaFreeDays) {
        judge.must(Truth::from(visa_free_for(common, days)), "", || {
            Because::of(RuleId::TrpHouseholdNationality)
                .with("state", common.who.citizenship())
                .with("days", days)
        });
    }
    runs(common, &work, judge);
    let permit = Truth::from(common.eaeu).or(Truth::from(work.labour_permit));
    judge.can(
        permit,
        "work.labour_permit",
        Remedy::ObtainLabourImmigrantPermit,
        || Because::of(RuleId::TrpHouseholdPermit),
    );
    common.of_age(judge);
}

/// The longest visa-free presence, of one entry or in all, reaches so many days.
fn visa_free_for(common: &Common<'_>, days: i32) -> bool {
    let who = common.who;
    let regime = who.law.law.regimes.on(who.citizenship(), who.today());
    regime.is_some_and(|regime| regime.per_entry_days.max(regime.total_days.unwrap_or(0)) >= days)
}

/// Staff transferred to a branch or subsidiary (kk *корпоративішілік ауыстыру*, ru
/// *внутрикорпоративный перевод*).
///
/// Law: ml 34, 35(1).  Since: 2020-01-11.  Measured: filing day.
/// Not modelled: the permit of the transfer; whether it is asked for shows among the papers.
pub(super) fn transfer<O: Observer>(common: &Common<'_>, judge: &mut Judge<'_, O>) {
    let work = common.who.facts.occupation.work.unwrap_or_default();
    arranged(
        &work,
        Arrangement::IntraCorporate,
        RuleId::TrpTransfer,
        judge,
    );
    runs(common, &work, judge);
    common.of_age(judge);
}

/// Seasonal work (kk *маусымдық шетелдік жұмыскер*, ru *сезонный иностранный работник*).
///
/// Law: ml 41.  Since: 2020-01-11.  Measured: filing day.
/// Not modelled: the list of seasonal occupations; the labour permit names one.
pub(super) fn seasonal<O: Observer>(common: &Common<'_>, judge: &mut Judge<'_, O>) {
    let work = common.who.facts.occupation.work.unwrap_or_default();
    arranged(&work, Arrangement::Seasonal, RuleId::TrpSeasonal, judge);
    contract(common, &work, judge);
    runs(common, &work, judge);
    permission(common, &work, judge);
}

fn arranged<O: Observer>(work: &Work, wanted: Arrangement, rule: RuleId, judge: &mut Judge<'_, O>) {
    let holds = test(work.arrangement, |arrangement| arrangement == wanted);
    judge.must(holds, "work.arrangement", || Because::of(rule));
}

/// Finding work on one's own with a certificate of qualification match.
///
/// Law: ml 35(1), 37(3).  Since: 2020-01-11.  Measured: filing day.
/// Not modelled: the list of sectors in which the certificate is issued.
pub(super) fn search<O: Observer>(common: &Common<'_>, judge: &mut Judge<'_, O>) {
    let work = common.who.facts.occupation.work.unwrap_or_default();
    judge.must(without_a_job(common, &work), "work.contract", || {
        Because::of(RuleId::TrpSearchNoJob)
    });
    judge.can(
        Truth::from(work.qualification_certificate),
        "work.qualification_certificate",
        Remedy::ObtainCertificate,
        || Because::of(RuleId::TrpSearch),
    );
    common.of_age(judge);
}

fn without_a_job(common: &Common<'_>, work: &Work) -> Truth {
    let over = last_day(work).is_some_and(|last| last < common.who.today());
    if over {
        Truth::Yes
    } else {
        test(work.contract, |contract| contract == Contract::None)
    }
}
