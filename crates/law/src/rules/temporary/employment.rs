//! Work under a contract: for any employer, for a participant of the AIFC, for one of Astana Hub.

use super::common::Common;
use crate::applicant::Applicant;
use crate::because::Because;
use crate::facts::{Contract, Employer, Work};
use crate::group::Group;
use crate::judge::{Judge, Observer, Remedy};
use crate::number::Number;
use crate::rule::RuleId;
use crate::truth::{Truth, test};

/// Work under a contract for a company or an entrepreneur, with a permit to work where the
/// nationality needs one.
///
/// Law: ml 6-1(2), 34, 35(1), 37(3); r992-905.  Since: 2020-01-11.  Measured: filing day.
/// Not modelled: quotas, and the checks of the employer; the labour permit stands for them.
pub(super) fn employment<O: Observer>(common: &Common<'_>, judge: &mut Judge<'_, O>) {
    let Some(work) = common.who.facts.occupation.work else {
        judge.must(Truth::Unknown, "work.contract", || {
            Because::of(RuleId::TrpEmploymentContract)
        });
        return;
    };
    contract(common, &work, judge);
    runs(common, &work, judge);
    employer(common, &work, judge);
    permission(common, &work, judge);
    common.of_age(judge);
}

/// Work for a body or participant of the Astana International Financial Centre.
///
/// Law: r992.  Since: 2016-02-29.  Measured: filing day.
/// Not modelled: the approval of the AIFC; it is a paper.
pub(super) fn aifc<O: Observer>(common: &Common<'_>, judge: &mut Judge<'_, O>) {
    let work = common.who.facts.occupation.work.unwrap_or_default();
    let employer = test(work.employer, |employer| employer == Employer::Aifc);
    let hired = test(work.contract, |contract| contract != Contract::None);
    let asks = if work.employer.is_none() {
        "work.employer"
    } else {
        "work.contract"
    };
    judge.must(employer.and(hired), asks, || Because::of(RuleId::TrpAifc));
    runs(common, &work, judge);
}

/// Work for a participant of the technology park Astana Hub: no permit to work is needed.
///
/// Law: ml 6(1), 36-1.  Since: 2020-01-11.  Measured: filing day.
/// Not modelled: higher education; the participant confirms it.
pub(super) fn astana_hub<O: Observer>(common: &Common<'_>, judge: &mut Judge<'_, O>) {
    let work = common.who.facts.occupation.work.unwrap_or_default();
    let employer = test(work.employer, |employer| employer == Employer::AstanaHub);
    judge.must(employer, "work.employer", || {
        Because::of(RuleId::TrpAstanaHub)
    });
    contract(common, &work, judge);
    runs(common, &work, judge);
}

/// There is a contract; an employment contract is in the registry where it must be.
pub(super) fn contract<O: Observer>(common: &Common<'_>, work: &Work, judge: &mut Judge<'_, O>) {
    let because = || Because::of(RuleId::TrpEmploymentContract);
    match work.contract {
        None => judge.must(Truth::Unknown, "work.contract", because),
        Some(Contract::None) => judge.must(Truth::No, "", because),
        Some(Contract::Registered | Contract::Civil) => judge.must(Truth::Yes, "", because),
        Some(Contract::Unregistered) => {
            let holds = Truth::from(!must_be_registered(common));
            judge.can(holds, "", Remedy::RegisterContract, because);
        }
    }
}

/// Registration came for citizens of the EAEU first, then for everybody.
fn must_be_registered(common: &Common<'_>) -> bool {
    let for_all = common.who.law.number(Number::ContractRegistryForAll);
    common.eaeu || for_all.is_some_and(|switch| switch > 0)
}

/// The contract has not ended. One without a known end runs on.
pub(super) fn runs<O: Observer>(common: &Common<'_>, work: &Work, judge: &mut Judge<'_, O>) {
    if let Some(last) = last_day(work) {
        judge.must(Truth::from(common.who.today() <= last), "", || {
            Because::of(RuleId::TrpEmploymentRuns).with("last_day", last)
        });
    }
}

/// The last day of the contract, by its term or because the job ended.
pub(super) fn last_day(work: &Work) -> Option<ruqsat_calendar::Day> {
    work.until.into_iter().chain(work.ended_on).min()
}

/// Only treaty states may leave it open whether the employer is a household.
fn employer<O: Observer>(common: &Common<'_>, work: &Work, judge: &mut Judge<'_, O>) {
    let company = test(work.employer, |employer| employer != Employer::Household);
    if !common.eaeu && !company.holds() {
        judge.must(company, "work.employer", || {
            Because::of(RuleId::TrpEmploymentEmployer)
        });
    }
}

/// A labour permit or a certificate of qualification, unless no permit is needed.
pub(super) fn permission<O: Observer>(common: &Common<'_>, work: &Work, judge: &mut Judge<'_, O>) {
    let permit = Truth::from(work.labour_permit);
    let certificate = Truth::from(work.qualification_certificate);
    let holds = permission_needed(common.who, work)
        .negated()
        .or(permit)
        .or(certificate);
    let asks = if permit == Truth::Unknown {
        "work.labour_permit"
    } else if certificate == Truth::Unknown {
        "work.qualification_certificate"
    } else if work.employer.is_none() {
        "work.employer"
    } else {
        "ethnic_kazakh"
    };
    if holds.fails() && common.who.ethnic_kazakh() == Truth::Unknown {
        judge.observer().asks("ethnic_kazakh");
    }
    judge.can(holds, asks, Remedy::ObtainLabourPermit, || {
        Because::of(RuleId::TrpEmploymentPermit).with("state", common.who.citizenship())
    });
}

/// Not by citizens of the EAEU, ethnic Kazakhs, and staff of Astana Hub and the AIFC.
pub(super) fn permission_needed(who: &Applicant<'_>, work: &Work) -> Truth {
    let free = test(work.employer, |employer| match employer {
        Employer::AstanaHub | Employer::Aifc => true,
        Employer::Ordinary | Employer::Household => false,
    });
    Truth::from(who.of_group(Group::Eaeu) || who.ethnic_kazakh().holds())
        .or(free)
        .negated()
}
