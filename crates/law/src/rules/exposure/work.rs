//! Work without the permit that the nationality needs.

use super::{cost, of_rule, repeat, risked, threat};
use crate::applicant::{Applicant, Whereabouts};
use crate::assessment::Assessment;
use crate::facts::{Contract, Employer, Work};
use crate::group::Group;
use crate::offence::{Party, Size};
use crate::rule::RuleId;

/// The foreigner and the employer, when there is a contract and neither a labour permit nor a
/// certificate of qualification.
///
/// Law: koap 517(5), 519(1), 519(5); no permit is needed by eaeu 97(1) and ml 36-1.
/// Measured: an unknown permit is no proof that there is none.
/// Not modelled: work against the purpose of a visa; the employer's own record.
pub(super) fn add(who: &Applicant<'_>, answer: &mut Assessment) {
    let Some(work) = who.facts.occupation.work.filter(|work| runs(who, work)) else {
        return;
    };
    let household = work.employer == Some(Employer::Household);
    if !needs_permit(who, &work) || !is_without(&work, household) {
        return;
    }
    if let Some(offence) = of_rule(who, RuleId::FineWork) {
        answer
            .exposure
            .push(repeat::committed(who, offence, cost(offence)));
    }
    let (rule, again, size) = if household {
        (
            RuleId::FineHousehold,
            RuleId::FineHouseholdRepeat,
            Size::Individual,
        )
    } else {
        (
            RuleId::FineEmployer,
            RuleId::FineEmployerRepeat,
            Size::Small,
        )
    };
    if let Some(offence) = of_rule(who, rule) {
        let because = [Some(cost(offence)), threat(who, again)];
        let because = because.into_iter().flatten().collect();
        let exposure = risked(who, offence, (Party::Employer, size), because);
        answer.exposure.push(exposure);
    }
}

/// There is a contract that runs on the day, and the person may be here to work under it.
fn runs(who: &Applicant<'_>, work: &Work) -> bool {
    let contract = match work.contract {
        Some(Contract::Registered | Contract::Civil | Contract::Unregistered) => true,
        Some(Contract::None) | None => false,
    };
    let over = [work.ended_on, work.until]
        .into_iter()
        .flatten()
        .any(|day| day < who.today());
    contract && !over && !matches!(who.whereabouts, Whereabouts::Outside(_))
}

/// The nationality and the employer do not free from a permit.
fn needs_permit(who: &Applicant<'_>, work: &Work) -> bool {
    let employer_frees = match work.employer {
        Some(Employer::AstanaHub | Employer::Aifc) => true,
        Some(Employer::Ordinary | Employer::Household) | None => false,
    };
    !employer_frees
        && !who.of_group(Group::Eaeu)
        && !who.ethnic_kazakh().holds()
        && !who.is_permanent_resident()
}

/// Known to hold neither; a household needs the permit of a labour immigrant alone.
fn is_without(work: &Work, household: bool) -> bool {
    work.labour_permit == Some(false)
        && (household || work.qualification_certificate == Some(false))
}
