//! The grounds on which a TRP is refused, told as risks to whoever they could concern. Each closes
//! one application only: mend it and file again.

use super::common::Common;
use crate::assessment::{Have, Needed, Paper};
use crate::because::Because;
use crate::facts::Convictions;
use crate::judge::Observer;
use crate::lists::DocumentId;
use crate::rule::RuleId;
use crate::rules::exposure;

/// Tells the grounds of refusal that a permit with this checklist could meet.
pub(super) fn tell<O: Observer>(common: &Common<'_>, checklist: &[Paper], seen: &mut O) {
    let lacking = |paper: &&Paper| paper.needed == Needed::Yes && paper.have != Have::Yes;
    let lacking = checklist.iter().filter(lacking);
    let count = i32::try_from(lacking.clone().count()).unwrap_or(i32::MAX);
    if count > 0 {
        seen.risk(|| Because::of(RuleId::TrpRefusalMismatch).with("papers", count));
    }
    // The consent is given in the application.
    if lacking
        .map(|paper| paper.document)
        .any(|document| document == DocumentId::ApplicationForm)
    {
        seen.risk(|| Because::of(RuleId::TrpRefusalPersonalData));
    }
    let record = &common.who.facts.record;
    if exposure::was_punished_for(common.who, RuleId::FineFalseData) {
        seen.risk(|| Because::of(RuleId::TrpRefusalFalse));
    }
    if record.convictions == Some(Convictions::Unspent) {
        seen.risk(|| Because::of(RuleId::TrpRefusalCourt));
    }
}
