//! The disputed points on which an answer about a TRP depends.

use smallvec::smallvec;

use super::common::Common;
use super::grace::Grace;
use super::risks::{channel_is_disputed, signature_is_disputed};
use crate::assessment::{Assessment, Needed, OpenDispute, PermitAnswer};
use crate::because::{Because, Value};
use crate::facts::Target;
use crate::judge::Verdict;
use crate::lists::{Channel, Ground, PermitKind};
use crate::reading::Topic;
use crate::term::TermOf;

/// What finds one open point, if the judged ground rests on it.
type Find = fn(&Common<'_>, &PermitAnswer, &Assessment) -> Option<OpenDispute>;

const POINTS: [(Topic, Find); 6] = [
    (Topic::TrpNationalities, nationalities),
    (Topic::TrpGrace, grace_days),
    (Topic::OwnerSignature, owner_signature),
    (Topic::TrpChannels, channels),
    (Topic::EaeuInsurance, insurance),
    (Topic::FamilyTerm, family_term),
];

/// Adds the points that the judged ground rests on, unless the law settles them.
pub(super) fn add(common: &Common<'_>, judged: &PermitAnswer, answer: &mut Assessment) {
    for (topic, find) in POINTS {
        let dispute = common.who.law.law.dispute(topic);
        if dispute.is_some_and(|dispute| dispute.settled) {
            continue;
        }
        if let Some(open) = find(common, judged, answer) {
            answer.disputes.push(open);
        }
    }
}

/// Seven nationalities, or every visa-free one.
fn nationalities(
    common: &Common<'_>,
    judged: &PermitAnswer,
    _: &Assessment,
) -> Option<OpenDispute> {
    let told = |because: &Because| because.reading == Some(Topic::TrpNationalities);
    judged.reasons.iter().find(|because| told(because))?;
    common.nationality_is_disputed().then(|| OpenDispute {
        topic: Topic::TrpNationalities,
        answers: smallvec![
            ("seven", Value::Id(Verdict::NotEligible.id())),
            ("all_visa_free", Value::Id(Verdict::Eligible.id())),
        ],
        used: "seven",
    })
}

/// File before the stay ends, or in the days after it too.
fn grace_days(common: &Common<'_>, judged: &PermitAnswer, _: &Assessment) -> Option<OpenDispute> {
    let of_grace = |because: &Because| because.reading == Some(Topic::TrpGrace);
    let told = judged.reasons.iter().chain(&judged.risks).any(of_grace);
    let last_day = common.who.overstay()?.last_day?;
    let open = judged.verdict != Verdict::NotEligible && told;
    open.then(|| Grace::after(last_day, common.who.law).dispute())?
}

/// By noon of the day of filing, or within a day and a night: of who can file, or asks about it.
fn owner_signature(
    common: &Common<'_>,
    judged: &PermitAnswer,
    _: &Assessment,
) -> Option<OpenDispute> {
    let met = match judged.verdict {
        Verdict::Eligible => true,
        Verdict::NotYet | Verdict::Barred | Verdict::Unknown => is_asked_for(common),
        Verdict::NotEligible => false,
    };
    let open = met && signature_is_disputed(common);
    let filed_on = common.who.today();
    open.then(|| OpenDispute {
        topic: Topic::OwnerSignature,
        answers: smallvec![
            ("same_day_noon", Value::Day(filed_on)),
            ("day_and_night", Value::Day(filed_on.plus_days(1))),
        ],
        used: "same_day_noon",
    })
}

/// The person asks for a TRP, or for a ground of one.
fn is_asked_for(common: &Common<'_>) -> bool {
    let wants = common.who.facts.wants;
    wants.permit == Some(PermitKind::Trp) || matches!(wants.target, Some(Target::Ground(_)))
}

/// The desk that was chosen, or the portal alone.
fn channels(common: &Common<'_>, judged: &PermitAnswer, _: &Assessment) -> Option<OpenDispute> {
    let chosen = common.who.facts.wants.channel?;
    let open = judged.verdict != Verdict::NotEligible && channel_is_disputed(common);
    open.then(|| OpenDispute {
        topic: Topic::TrpChannels,
        answers: smallvec![
            ("three_channels", Value::Id(chosen.id())),
            ("portal_only", Value::Id(Channel::Portal.id())),
        ],
        used: "three_channels",
    })
}

/// The insurance of EAEU citizens: for the contract alone, or for the permit too.
fn insurance(_: &Common<'_>, judged: &PermitAnswer, _: &Assessment) -> Option<OpenDispute> {
    let told = |because: &Because| because.reading == Some(Topic::EaeuInsurance);
    judged.risks.iter().find(|because| told(because))?;
    Some(OpenDispute {
        topic: Topic::EaeuInsurance,
        answers: smallvec![
            ("contract_only", Value::Id(Needed::No.id())),
            ("for_everybody", Value::Id(Needed::Yes.id())),
        ],
        used: "contract_only",
    })
}

/// Up to three years for the family of a citizen, or the one year that other families get.
fn family_term(common: &Common<'_>, judged: &PermitAnswer, _: &Assessment) -> Option<OpenDispute> {
    let told = |because: &&Because| because.reading == Some(Topic::FamilyTerm);
    judged.term.iter().find(told)?;
    let until = judged.until?;
    let law = common.who.law;
    let months = law.law.terms.months(TermOf::FamilyOfEmployee, law.day)?;
    let one_year = common.begins_on(Ground::Family).plus_months(months);
    (one_year < until).then(|| OpenDispute {
        topic: Topic::FamilyTerm,
        answers: smallvec![
            ("three_years", Value::Day(until)),
            ("one_year", Value::Day(one_year)),
        ],
        used: "three_years",
    })
}
