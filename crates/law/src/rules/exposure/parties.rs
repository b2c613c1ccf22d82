//! Those around the foreigner: a resident without address, the host, the owner.

use super::{cost, is_out_of_time, of_rule, repeat, risked, threat};
use crate::applicant::Applicant;
use crate::assessment::{Assessment, DutyId, DutyState, Status};
use crate::because::Because;
use crate::facts::Owner;
use crate::number::Number;
use crate::offence::{Party, Size};
use crate::rule::RuleId;
use crate::rules::duties;

/// A permanent resident for more than ten days without registration, or with a card that has run
/// out.
///
/// Law: koap 492(4)-(5).
pub(super) fn resident(who: &Applicant<'_>, answer: &mut Assessment) {
    let unregistered = overdue(answer, DutyId::RpAddress);
    if !unregistered && !card_ran_out(who) {
        return;
    }
    let Some(offence) = of_rule(who, RuleId::FineRpAddress) else {
        return;
    };
    answer
        .exposure
        .push(repeat::committed(who, offence, cost(offence)));
}

fn overdue(answer: &Assessment, id: DutyId) -> bool {
    let mut duties = answer.duties.iter();
    duties.any(|duty| duty.id == id && duty.state == DutyState::Overdue)
}

/// The card ran out more days ago than a resident may be without one.
fn card_ran_out(who: &Applicant<'_>) -> bool {
    let days = who.law.number(Number::RpAddressDays);
    let card = duties::card_on_record(who);
    card.zip(days)
        .is_some_and(|(card, days)| card.last_day().plus_days(days) < who.today())
}

/// The host who does not report an arrival, or houses somebody who stays unlawfully.
///
/// Law: koap 518(1)-(3), 62(1).
/// Measured: an unknown list of notifications is no proof that one is missing.
/// Not modelled: the host's own record; that a repeat costs more is said beside it.
pub(super) fn host(who: &Applicant<'_>, answer: &mut Assessment) {
    let party = duties::host(who);
    let known = who.facts.presence.notifications.is_some();
    let missing = known && overdue(answer, DutyId::ArrivalNotification);
    let late = duties::late_reports(who).filter(|(sent_on, _)| !is_out_of_time(who, *sent_on));
    let late: Vec<Because> = late.map(|(_, because)| because).collect();
    if missing || !late.is_empty() {
        by_host(who, answer, party, (RuleId::FineHostNotify, late));
    }
    let own_dwelling = owner_of(who) == Some(Owner::Oneself);
    if answer.stay.status == Status::Overstay && !own_dwelling {
        by_host(who, answer, party, (RuleId::FineHostHousing, Vec::new()));
    }
}

fn owner_of(who: &Applicant<'_>) -> Option<Owner> {
    who.facts.housing.and_then(|housing| housing.owner)
}

/// The offence of a rule, with what is said of it before its cost.
fn by_host(
    who: &Applicant<'_>,
    answer: &mut Assessment,
    party: Party,
    (rule, mut because): (RuleId, Vec<Because>),
) {
    let Some(offence) = of_rule(who, rule) else {
        return;
    };
    because.push(cost(offence));
    because.extend(threat(who, RuleId::FineHostRepeat));
    let exposure = risked(who, offence, (party, size_of(party)), because);
    answer.exposure.push(exposure);
}

/// An employer is taken for a small business, others for individuals; the fines of the other
/// sizes are among the values.
const fn size_of(party: Party) -> Size {
    match party {
        Party::Employer => Size::Small,
        Party::Foreigner | Party::Host | Party::Owner => Size::Individual,
    }
}

/// The owner who lets somebody live unregistered.
///
/// Law: koap 493(5).
/// Measured: an unknown list of registrations is no proof that one is missing.
pub(super) fn owner(who: &Applicant<'_>, answer: &mut Assessment) {
    let known = who.facts.presence.registrations.is_some();
    let owed = [
        DutyId::ImmigrantRegistration,
        DutyId::AddressRegistration,
        DutyId::RpAddress,
    ];
    let missing = owed.into_iter().any(|id| overdue(answer, id));
    let size = match owner_of(who) {
        Some(Owner::Oneself) => return,
        Some(Owner::Employer) => size_of(Party::Employer),
        Some(Owner::Other) | None => size_of(Party::Owner),
    };
    let Some(offence) = of_rule(who, RuleId::FineOwner).filter(|_| known && missing) else {
        return;
    };
    let because: Vec<Because> = vec![cost(offence)];
    let exposure = risked(who, offence, (Party::Owner, size), because);
    answer.exposure.push(exposure);
}
