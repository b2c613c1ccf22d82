//! Exposure: what the administrative code puts on passed deadlines, and on the record.
//!
//! Every sanction is data (`law/offences`); here is only when one is risked. Offences that no
//! fact can show (refused fingerprints, false data) are named by the duties that they guard.

mod overstay;
mod parties;
mod recorded;
mod repeat;
mod work;

pub(crate) use recorded::is_warning;

use crate::amount::Mci;
use crate::applicant::Applicant;
use crate::assessment::{Assessment, Exposure};
use crate::because::Because;
use crate::number::Number;
use crate::offence::{Offence, Party, Size};
use crate::rule::RuleId;
use ruqsat_calendar::Day;

/// Adds the exposure to the answer: the foreigner's, then the host's, the owner's, the
/// employer's, then what is on record.
pub(crate) fn add(who: &Applicant<'_>, answer: &mut Assessment) {
    overstay::add(who, answer);
    parties::resident(who, answer);
    parties::host(who, answer);
    parties::owner(who, answer);
    work::add(who, answer);
    recorded::add(who, answer);
}

/// What the offence behind a rule costs each size of offender: for a duty whose breach it is.
pub(crate) fn threat(who: &Applicant<'_>, rule: RuleId) -> Option<Because> {
    of_rule(who, rule).map(cost)
}

/// A penalty for the offence that a rule explains is on record.
pub(crate) fn was_punished_for(who: &Applicant<'_>, rule: RuleId) -> bool {
    let penalties = who.facts.record.penalties.as_deref().unwrap_or_default();
    let imposed = penalties
        .iter()
        .filter(|penalty| penalty.imposed_on <= who.today());
    imposed
        .filter_map(|penalty| {
            recorded::offence_of(who, penalty.provision.as_deref()?, penalty.imposed_on)
        })
        .any(|offence| offence.rule == rule)
}

/// No case can be opened any more for what ended on that day.
///
/// Law: koap 62(1), 62(3).
fn is_out_of_time(who: &Applicant<'_>, ended_on: Day) -> bool {
    let months = who.law.number(Number::LimitationMonths);
    months.is_some_and(|months| ended_on.plus_months(months) < who.today())
}

/// The offence that a rule explains.
fn of_rule<'a>(who: &Applicant<'a>, rule: RuleId) -> Option<&'a Offence> {
    let mut offences = who.law.law.offences.iter();
    offences.find(|offence| offence.rule == rule)
}

/// The rule of an offence with the fine of each size, by the size's id.
fn cost(offence: &Offence) -> Because {
    let fines = offence.sanctions.iter();
    fines.fold(
        Because::of(offence.rule),
        |because, (size, sanction)| match sanction.fine_mci {
            Some(indices) => because.with(size.id(), Mci::whole(indices)),
            None => because,
        },
    )
}

/// The exposure of a party to an offence whose case would be opened on the day.
fn risked(
    who: &Applicant<'_>,
    offence: &Offence,
    (party, size): (Party, Size),
    because: Vec<Because>,
) -> Exposure {
    priced(who, offence, (party, size), (who.today(), because))
}

/// The exposure of a party to an offence, in the index of the day of its case.
fn priced(
    who: &Applicant<'_>,
    offence: &Offence,
    (party, size): (Party, Size),
    (case_on, mut because): (Day, Vec<Because>),
) -> Exposure {
    let sanction = offence.sanction(size).unwrap_or_default();
    let mci = sanction.fine_mci.map(Mci::whole);
    let index = recorded::index_on(who, case_on);
    let fine = mci.and_then(|mci| Some(mci.in_tenge(index?)));
    if mci.is_some() && fine.is_none() {
        because.push(Because::of(RuleId::LawMciUnknown).with("day", case_on));
    }
    Exposure {
        provision: offence.id.clone(),
        who: party,
        warning: sanction.warning,
        mci,
        fine,
        expulsion: sanction.expulsion,
        arrest_days: sanction.arrest_days,
        discount_until: None,
        because,
    }
}
