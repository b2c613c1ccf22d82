//! Grounds that a body has to recognise first.

use super::common::Common;
use crate::because::Because;
use crate::judge::{Judge, Observer};
use crate::lists::Recognition;
use crate::rule::RuleId;

/// An investment tax resident of the Astana International Financial Centre.
///
/// Law: itrp.  Since: 2016-02-29.  Measured: filing day.
/// Not modelled: the investment, the yearly fee and the days of presence; the AIFC confirms them.
pub(super) fn aifc_investor<O: Observer>(common: &Common<'_>, judge: &mut Judge<'_, O>) {
    let holds = common.who.recognised(Recognition::AifcInvestor);
    judge.must(holds, "recognised_as", || {
        Because::of(RuleId::TrpAifcInvestor)
    });
}

/// A victim of human trafficking whom the local executive body has identified.
///
/// Law: ml 60-1.  Since: 2022-06-27.  Measured: filing day.
/// Not modelled: the identification; the request of the akimat is a paper.
pub(super) fn trafficking_victim<O: Observer>(common: &Common<'_>, judge: &mut Judge<'_, O>) {
    let holds = common.who.recognised(Recognition::TraffickingVictim);
    judge.must(holds, "recognised_as", || {
        Because::of(RuleId::TrpTrafficking)
    });
}
