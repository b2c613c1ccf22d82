//! What may go wrong although no condition fails, and what a permit in force asks.

use super::common::Common;
use super::filing;
use crate::assessment::{DecisionBy, Status, Stay};
use crate::because::Because;
use crate::facts::{Consent, Owner, Permit};
use crate::judge::{Observer, Verdict};
use crate::lists::{Channel, Ground};
use crate::number::Number;
use crate::reading::Topic;
use crate::rule::RuleId;
use crate::rules::filing::Filing;

/// Tells the risks of one ground; none where nothing could open it.
pub(super) fn tell<O: Observer>(
    ground: Ground,
    common: &Common<'_>,
    (verdict, decision_by): (Verdict, DecisionBy),
    stay: &Stay,
    seen: &mut O,
) {
    if ground == Ground::Family && verdict != Verdict::Eligible {
        family_ended(common, seen);
    }
    if verdict == Verdict::NotEligible {
        return;
    }
    of_stay(ground, common, decision_by, stay, seen);
    if let Some(permit) = common.current {
        of_permit(ground, common, permit, seen);
    }
    of_owners(common, seen);
    of_ground(ground, common, seen);
    of_office(common, seen);
}

/// The stay is over and one may file all the same, or it ends before the decision; the person is not here.
fn of_stay<O: Observer>(
    ground: Ground,
    common: &Common<'_>,
    decision: DecisionBy,
    stay: &Stay,
    seen: &mut O,
) {
    match (stay.status, stay.days.last_day) {
        (Status::Overstay, _) if filing::on(ground, common) != Filing::InTime => {}
        (Status::Overstay, last_day) => seen.risk(|| {
            let because = Because::of(RuleId::TrpRiskOverstay).with("days", stay.days.overstay);
            let Some(last_day) = last_day else {
                return because;
            };
            let because = because.with("last_day", last_day);
            if filing::rests_on_grace(ground, common) {
                because.read(Topic::TrpGrace)
            } else {
                because
            }
        }),
        (Status::Outside, _) => seen.risk(|| Because::of(RuleId::TrpRiskAbsent)),
        (Status::Lawful, Some(last_day)) => {
            if let Some(expected) = decision.expected.filter(|expected| *expected > last_day) {
                seen.risk(|| {
                    Because::of(RuleId::TrpRiskLastDays)
                        .with("last_day", last_day)
                        .with("decision_on", expected)
                });
            }
        }
        (Status::Lawful | Status::Unknown, _) => {}
    }
}

/// A TRP is in force: when and for what it can be asked for again.
fn of_permit<O: Observer>(ground: Ground, common: &Common<'_>, permit: &Permit, seen: &mut O) {
    let who = common.who;
    let last_day = permit.last_day();
    let opens_on = who
        .law
        .number(Number::TrpRenewalDays)
        .map(|days| last_day.plus_days(-days));
    if let Some(opens_on) = opens_on.filter(|day| *day > who.today()) {
        seen.risk(|| {
            Because::of(RuleId::TrpRiskStillValid)
                .with("last_day", last_day)
                .with("opens_on", opens_on)
        });
    }
    if common.renews(ground).is_none() {
        seen.risk(|| Because::of(RuleId::TrpAfterPurpose));
        return;
    }
    let moved_on = who.facts.presence.address_changed_on;
    if moved_on.is_some_and(|moved| permit.from <= moved && moved <= who.today()) {
        seen.risk(|| Because::of(RuleId::TrpAfterAddress));
    }
    if matches!(who.whereabouts, crate::applicant::Whereabouts::Outside(_)) {
        seen.risk(|| Because::of(RuleId::TrpAfterExit).with("last_day", last_day));
    }
}

/// A family permit whose basis has gone gives a bridge, not an end.
fn family_ended<O: Observer>(common: &Common<'_>, seen: &mut O) {
    let held = common.current.and_then(|permit| permit.ground);
    if held == Some(Ground::Family) && common.who.facts.family.is_some() {
        seen.risk(|| Because::of(RuleId::TrpAfterFamily));
    }
}

/// Somebody else owns the dwelling: on the portal every owner signs after the filing, at a desk
/// a notarised consent is shown.
fn of_owners<O: Observer>(common: &Common<'_>, seen: &mut O) {
    let Some(housing) = common.who.facts.housing else {
        return;
    };
    let on_portal = common.who.facts.wants.channel == Some(Channel::Portal);
    let done = !on_portal && housing.consent == Some(Consent::Notarised);
    if housing.owner != Some(Owner::Other) || done {
        return;
    }
    seen.risk(|| {
        let owners = housing.owners.unwrap_or_default();
        let because = Because::of(RuleId::TrpRiskOwners).with("owners", owners);
        if signature_is_disputed(common) {
            because.read(Topic::OwnerSignature)
        } else {
            because
        }
    });
}

/// The hour by which owners sign matters only on the portal.
pub(super) fn signature_is_disputed(common: &Common<'_>) -> bool {
    let facts = common.who.facts;
    let owner = facts.housing.and_then(|housing| housing.owner);
    let on_paper = matches!(
        facts.wants.channel,
        Some(Channel::PublicServiceCentre | Channel::Police)
    );
    owner == Some(Owner::Other) && !on_paper
}

fn of_ground<O: Observer>(ground: Ground, common: &Common<'_>, seen: &mut O) {
    match ground {
        Ground::Employment
        | Ground::HouseholdLabour
        | Ground::Seasonal
        | Ground::Aifc
        | Ground::AstanaHub => contract_insurance(common, seen),
        Ground::Business => {
            if let Some(months) = common.who.law.number(Number::CompanyMonths) {
                seen.risk(|| Because::of(RuleId::TrpRiskCompany).with("months", months));
            }
        }
        Ground::Education
        | Ground::Family
        | Ground::Mission
        | Ground::Treatment
        | Ground::IntraCorporate
        | Ground::QualifiedSearch
        | Ground::AifcInvestor
        | Ground::TraffickingVictim => {}
    }
}

/// The file of an EAEU citizen needs no insurance, the labour contract does.
fn contract_insurance<O: Observer>(common: &Common<'_>, seen: &mut O) {
    let until = common.who.facts.papers.insurance_until;
    let insured = until.is_some_and(|until| until >= common.who.today());
    if common.eaeu && !insured {
        seen.risk(|| Because::of(RuleId::TrpRiskContractInsurance).read(Topic::EaeuInsurance));
    }
}

/// What offices and systems do, from the day on which a source says so.
fn of_office<O: Observer>(common: &Common<'_>, seen: &mut O) {
    let law = common.who.law;
    if law.stands(RuleId::TrpRiskChecks) {
        seen.risk(|| Because::of(RuleId::TrpRiskChecks));
    }
    if channel_is_disputed(common) {
        seen.risk(|| Because::of(RuleId::TrpRiskChannel).read(Topic::TrpChannels));
    }
}

/// A desk is chosen, and one source says that only the portal is open.
pub(super) fn channel_is_disputed(common: &Common<'_>) -> bool {
    let on_paper = matches!(
        common.who.facts.wants.channel,
        Some(Channel::PublicServiceCentre | Channel::Police)
    );
    on_paper && common.who.law.stands(RuleId::TrpRiskChannel)
}
