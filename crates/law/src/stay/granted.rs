//! A temporary residence permit was granted, and no permit says until when it runs.

use ruqsat_calendar::Day;

use super::{Standing, settled};
use crate::applicant::Applicant;
use crate::assessment::{Basis, Status};
use crate::because::Because;
use crate::lists::PermitKind;
use crate::rule::RuleId;

/// The day on which the last application for a TRP was granted, if no permit of the facts began
/// since it was filed: that permit would tell its last day.
pub(super) fn permit(who: &Applicant<'_>) -> Option<Day> {
    let (filed_on, decided_on) = who.facts.record.granted(PermitKind::Trp, who.today())?;
    let mut permits = who.facts.presence.permits.iter();
    let told = permits.any(|permit| permit.kind == PermitKind::Trp && filed_on <= permit.from);
    (!told).then_some(decided_on)
}

/// What else covers the stay still holds; past that, nobody can say whether it is lawful.
pub(super) fn on_it(granted_on: Day, otherwise: Standing) -> Standing {
    let because = Because::of(RuleId::StayTrpGranted).with("granted_on", granted_on);
    let mut found = if otherwise.stay.status == Status::Overstay {
        settled(Basis::Trp, Status::Unknown, because.rule)
    } else {
        otherwise
    };
    found
        .stay
        .because
        .retain(|other| other.rule != because.rule);
    found.stay.because.push(because);
    found.missing.push("permits");
    found
}
